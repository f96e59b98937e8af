// What is found in a text by today's catalogue, before the roles of Altinn 2 end.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import init, { Catalogue } from "tilgangspakker";
import { lint } from "tilgangspakker/policy";
import { placeOf } from "./policies.mjs";

await init();
export const today = Catalogue.fromJson(
  readFileSync(new URL("../../data/altinn-2026-08/catalogue.json", import.meta.url), "utf8"),
);
export const PREFIX = "urn:altinn:accesspackage:";
export const found = (text, options) => lint(text, today, { language: "en", on: "2026-11-01", ...options });
export const codes = (text, options) => found(text, options).map(({ code }) => code);
/** The codes, each behind how bad it is. */
export const graded = (text, options) => found(text, options).map(({ code, severity }) => `${severity} ${code}`);

/** Of the only finding: what it is, what stands there, what to write instead; it is told where that stands. */
export function onlyFinding(xml, { at, from } = {}) {
  const findings = found(xml);
  assert.equal(findings.length, 1, JSON.stringify(findings, null, 2));
  const [{ line, column, severity, code, written, replacement }] = findings;
  assert.deepEqual([line, column], placeOf(xml, at ?? written, from === undefined ? 0 : xml.indexOf(from)));
  return { severity, code, written, replacement };
}
