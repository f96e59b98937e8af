// What is asked of a policy besides its text: the catalogue, the day, the language.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";
import { lint, mended, packagesIn, suggestionsFor, whoGetsIn } from "tilgangspakker/policy";
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

  it("have the place of what is wrong with them", () => {
    for (const [options, name] of [
      [{ on: "i dag" }, "on"],
      [{ language: "sv" }, "language"],
      [{ day: "2027-01-01" }, "day"],
    ])
      assert.throws(() => lint("", today, options), { code: "INVALID_ARGUMENT", path: [name] });
    assert.throws(() => whoGetsIn("", today, { variant: 5 }), { code: "INVALID_ARGUMENT", path: ["variant"] });
  });

  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  const throws = () => {
    throw 1;
  };
  for (const [what, options] of Object.entries({
    "a getter that throws": Object.defineProperty({}, "on", { get: throws, enumerable: true }),
    "a proxy that throws": new Proxy({}, { ownKeys: throws }),
    "a proxy that is revoked": revoked,
    "a Map": new Map([["on", "2027-01-01"]]),
    "a promise": Promise.resolve({ on: "2027-01-01" }),
  })) {
    it(`are not read from ${what}`, () => {
      for (const ask of [lint, suggestionsFor, whoGetsIn])
        assert.throws(() => ask("", today, options), { name: "TilgangspakkerError", code: "INVALID_ARGUMENT" });
    });
  }

  it("are checked before anything is read", () => {
    assert.throws(() => lint("", today, { language: "sv" }), { code: "INVALID_ARGUMENT", message: /nb, nn or en/ });
    assert.throws(() => lint(undefined, today), { code: "INVALID_ARGUMENT" });
  });
});

describe("a text", () => {
  it("is read up to 16 MiB, whatever is asked of it", () => {
    const long = " ".repeat(16 * 1024 * 1024 + 1);
    for (const ask of [lint, mended, suggestionsFor, whoGetsIn, packagesIn])
      assert.throws(() => ask(long, today), { name: "TilgangspakkerError", code: "TOO_LARGE" });
  });

  it("of few letters is not answered with more than may be read", () => {
    const many = (attribute, values) => `<AnyOf>${values.map((value) => allOf(attribute, value)).join("")}</AnyOf>`;
    const allOf = ([category, id], value) =>
      `<AllOf><Match MatchId="urn:oasis:names:tc:xacml:1.0:function:string-equal"><AttributeValue DataType="http://www.w3.org/2001/XMLSchema#string">${value}</AttributeValue><AttributeDesignator Category="${category}" AttributeId="${id}" DataType="http://www.w3.org/2001/XMLSchema#string" MustBePresent="false"/></Match></AllOf>`;
    const resource = ["urn:oasis:names:tc:xacml:3.0:attribute-category:resource", "urn:altinn:resource"];
    const action = [
      "urn:oasis:names:tc:xacml:3.0:attribute-category:action",
      "urn:oasis:names:tc:xacml:1.0:action:action-id",
    ];
    const names = (count) => Array.from({ length: count }, (_, at) => `n${at}`);
    const target = `<Target>${many(resource, ["€".repeat(150_000)])}${many(resource, names(50))}${many(action, names(50))}</Target>`;
    const policy = `<Policy xmlns="urn:oasis:names:tc:xacml:3.0:core:schema:wd-17" PolicyId="p" RuleCombiningAlgId="urn:oasis:names:tc:xacml:3.0:rule-combining-algorithm:deny-overrides"><Target/><Rule RuleId="1" Effect="Permit">${target}</Rule></Policy>`;
    assert.throws(() => whoGetsIn(policy, today), { name: "TilgangspakkerError", code: "INVALID_POLICY" });
    // And the module answers as before.
    assert.equal(today.check({ action: "hold", package: "lonn", role: "DAGL" }).permitted, true);
  });
});
