// The cases that run in Node and in a page alike, by the part that they belong to.

import { measureCheck } from "./check.mjs";
import { makeDeciders } from "./deciders.mjs";
import { measureDecisions } from "./decisions.mjs";
import { measureHolds } from "./holds.mjs";
import { measureRead } from "./read.mjs";
import { measureSearch } from "./search.mjs";

const CASES = {
  check: async (tilgangspakker, data, cedar) => [
    ...measureCheck(tilgangspakker, data),
    ...(await measureDecisions(tilgangspakker, (asked) => makeDeciders(asked, cedar))),
  ],
  holds: measureHolds,
  read: measureRead,
  search: measureSearch,
};

export const CASE_PARTS = Object.keys(CASES);

/** The cases of a part. `cedar` is @cedar-policy/cedar-wasm, loaded. */
export const measureCases = async (part, tilgangspakker, data, cedar) => CASES[part](tilgangspakker, data, cedar);
