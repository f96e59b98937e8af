// What is asked of a policy besides its text: the catalogue, the day, the language.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";
import { lint, mended } from "tilgangspakker/policy";
import { lettingIn, ofRole } from "./policies.mjs";

await init();
const today = Catalogue.fromJson(
  readFileSync(new URL("../../data/altinn-2026-08/catalogue.json", import.meta.url), "utf8"),
);
const found = (xml, options) => lint(xml, today, { language: "en", on: "2026-11-01", ...options });

describe("the day and the language", () => {
  for (const on of ["2026-02-30", "31.12.2026", "2026-12-31T00:00", "", 20261231, null]) {
    it(`may not be ${JSON.stringify(on)}`, () =>
      assert.throws(() => found(lettingIn(ofRole("DAGL")), { on }), {
        code: "INVALID_ARGUMENT",
        message: /such as 2026-12-31/,
      }));
  }

  for (const options of [
    { day: "2027-01-01" },
    { On: "2027-01-01" },
    { language: "nb", lang: "nn" },
    5,
    "nb",
    null,
    true,
    ["nb"],
    () => {},
  ]) {
    it(`are asked for in an object, by these names: ${typeof options === "function" ? "a function" : JSON.stringify(options)}`, () =>
      assert.throws(() => lint(lettingIn(ofRole("DAGL")), today, options), {
        name: "TilgangspakkerError",
        code: "INVALID_ARGUMENT",
        message: /language/,
      }));
  }

  it("may be left out, each by itself or both", () => {
    for (const options of [
      undefined,
      {},
      { on: undefined },
      { language: undefined },
      { lang: undefined },
      Object.create({ language: "nb" }),
    ])
      assert.deepEqual(lint(lettingIn(ofRole("DAGL")), today, options), []);
  });

  it("need a catalogue, which is said where there is none", () => {
    const freed = Catalogue.embedded();
    freed.free();
    for (const catalogue of [
      undefined,
      null,
      {},
      "altinn-2026-08",
      5,
      Object.create(Catalogue.prototype),
      freed,
      Catalogue,
    ]) {
      for (const ask of [
        () => lint("x", catalogue),
        () => mended("x", catalogue),
        () => lint("", catalogue, { language: "nb" }),
      ])
        assert.throws(ask, { name: "TilgangspakkerError", code: "INVALID_CATALOGUE" });
    }
    assert.throws(() => lint("x"), {
      message: "A catalogue is needed, made by Catalogue.embedded(), fromJson() or fromAltinnExport().",
    });
  });

  it("are checked before anything is read", () => {
    assert.throws(() => lint("", today, { language: "sv" }), { code: "INVALID_ARGUMENT", message: /nb, nn or en/ });
    assert.throws(() => lint(undefined, today), { code: "INVALID_ARGUMENT" });
  });
});
