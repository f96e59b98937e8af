// The README has every code that is thrown, with when it is.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { codesIn, read, tablesOf, unionOf } from "./rule-tables.mjs";

const { rows } = tablesOf(read("README.md"), "Use it from JavaScript", ["Code", "When"]);

describe("the table of errors", () => {
  it("has every code there is, once, and no other", () => {
    assert.deepEqual(rows.flatMap(({ Code }) => codesIn(Code)).sort(), unionOf("ErrorCode"));
  });

  it("says of each when it is thrown", () => {
    for (const row of rows) assert.ok(row.When, row.Code);
  });
});
