// Who gets in by a policy, asked of today's catalogue, and read in short.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import init, { Catalogue } from "tilgangspakker";
import { whoGetsIn } from "tilgangspakker/policy";
import { anyOf, onResource, rule, toDo } from "./policies.mjs";

await init();
export const today = Catalogue.fromJson(
  readFileSync(new URL("../../data/altinn-2026-08/catalogue.json", import.meta.url), "utf8"),
);
/** The last day of the roles of Altinn 2, and the next. */
export const [BEFORE, AFTER] = ["2026-12-31", "2027-01-01"];

export const ask = (xml, options) => whoGetsIn(xml, today, { language: "en", on: AFTER, ...options });
export function sole(xml, options) {
  const answers = ask(xml, options);
  assert.equal(answers.length, 1);
  return answers[0];
}
export const inShort = (roles) =>
  roles.map(({ role, variant }) => [role.code, variant].filter(Boolean).join(" ")).sort();
export const rolesOf = ({ openings }) => [...new Set(openings.flatMap(({ roles }) => inShort(roles)))].sort();
export const codesOf = ({ findings }) => findings.map(({ code }) => code);
export const onAnything = [anyOf(onResource()), anyOf(toDo("read"))];
export const deny = (...subjects) =>
  rule([...(subjects.length > 0 ? [anyOf(...subjects)] : []), ...onAnything], { effect: "Deny", id: "2" });
export const permit = (...subjects) => rule([anyOf(...subjects), ...onAnything]);
