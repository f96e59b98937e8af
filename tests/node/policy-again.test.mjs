// One text asked about again: it is answered as before, though it is read once.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";

import init, { Catalogue } from "tilgangspakker";
import { lint, mended, packagesIn, whoGetsIn } from "tilgangspakker/policy";
import { lettingIn, ofRole } from "./policies.mjs";

await init();
const today = Catalogue.fromJson(
  readFileSync(new URL("../../data/altinn-2026-08/catalogue.json", import.meta.url), "utf8"),
);
const options = { language: "en", on: "2026-11-01" };
const answers = (xml) => [
  lint(xml, today, options),
  whoGetsIn(xml, today, options),
  packagesIn(xml),
  mended(xml, today),
];

it("is answered as before, also after another text", () => {
  const [one, other] = [lettingIn(ofRole("DAGL")), lettingIn(ofRole("REGN"))];
  const first = answers(one);
  assert.deepEqual(answers(one), first);
  assert.notDeepEqual(answers(other), first);
  assert.deepEqual(answers(one), first);
});

it("is refused each time for its document type", () => {
  const xml = lettingIn(ofRole("DAGL")).replace(/^(<\?xml[^>]*\?>)?/, "$1<!DOCTYPE Policy []>");
  const refused = { code: "INVALID_POLICY", message: /document type/i };
  lint(xml, today, options);
  for (const _ of [1, 2]) assert.throws(() => whoGetsIn(xml, today, options), refused);
});
