// What lets in nobody, or shuts out nobody knows whom, and is told as just that.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";
import { lint, whoGetsIn } from "tilgangspakker/policy";
import { anyOf, match, ofPackage, ofRole, onResource, policy, rule, toDo } from "./policies.mjs";

await init();
const today = Catalogue.fromJson(
  readFileSync(new URL("../../data/altinn-2026-08/catalogue.json", import.meta.url), "utf8"),
);
const [RESOURCE, ACTION] = ["resource", "action"].map((it) => `urn:oasis:names:tc:xacml:3.0:attribute-category:${it}`);
const codes = (xml, options) =>
  lint(xml, today, { language: "en", on: "2026-11-01", ...options }).map(({ code }) => code);

describe("a rule that does not say who", () => {
  const nowhere = {
    "a resource that is misspelt": [
      match("urn:altinn:resourceid", "fangst", { category: RESOURCE }),
      toDo("read"),
      "UNKNOWN_ATTRIBUTE",
    ],
    "an action in the category of the resource": [
      onResource(),
      match("urn:oasis:names:tc:xacml:1.0:action:action-id", "read", { category: RESOURCE }),
      "WRONG_CATEGORY",
    ],
    "an action that is misspelt": [
      onResource(),
      match("urn:oasis:names:tc:xacml:1.0:action:id", "read", { category: ACTION }),
      "UNKNOWN_ATTRIBUTE",
    ],
  };
  for (const [what, [resource, action, code]] of Object.entries(nowhere)) {
    it(`lets nobody in, and so not anybody, where it asks for ${what}`, () => {
      const xml = policy(rule([anyOf(resource), anyOf(action)]));
      assert.deepEqual(
        codes(xml).filter((it) => it !== "NO_PACKAGE"),
        [code],
      );
      const [{ decision, findings }] = whoGetsIn(xml, today, { on: "2026-11-01" });
      assert.deepEqual([decision, findings.map((it) => it.code)], ["closed", [code]]);
    });
  }

  it("lets anybody in by an alternative that is right", () => {
    const [misspelt] = nowhere["a resource that is misspelt"];
    assert.deepEqual(codes(policy(rule([anyOf(misspelt, onResource()), anyOf(toDo("read"))]))), [
      "ANYBODY",
      "UNKNOWN_ATTRIBUTE",
    ]);
  });
});

describe("a role of Altinn 2 in the Condition of a rule that denies", () => {
  const asked =
    '<xacml:AttributeValue DataType="http://www.w3.org/2001/XMLSchema#string">utinn</xacml:AttributeValue><xacml:AttributeDesignator AttributeId="urn:altinn:rolecode" Category="urn:oasis:names:tc:xacml:1.0:subject-category:access-subject" DataType="http://www.w3.org/2001/XMLSchema#string" MustBePresent="false"/>';
  const isIn = `<xacml:Apply FunctionId="urn:oasis:names:tc:xacml:1.0:function:string-is-in">${asked}</xacml:Apply>`;
  const condition = `<xacml:Condition><xacml:Apply FunctionId="urn:oasis:names:tc:xacml:1.0:function:not">${isIn}</xacml:Apply></xacml:Condition>`;
  const denying = (how) =>
    policy([
      rule([anyOf(ofPackage("lonn")), anyOf(onResource())]),
      rule([anyOf(onResource())], { effect: "Deny", id: "2", ...how }),
    ]);
  const said = {
    nb: /se selv hvem regelen stenger ute/,
    nn: /sjå sjølv kven regelen stengjer ute/,
    en: /see for yourself whom the rule shuts out/,
  };

  for (const [language, words] of Object.entries(said)) {
    it(`is not said to shut nobody out: ${language}`, () => {
      for (const on of ["2026-12-31", "2027-01-01"]) {
        const [{ message }] = lint(denying({ condition }), today, { language, on }).filter(
          ({ code }) => code === "ALTINN2_ROLE",
        );
        assert.match(message, words);
        assert.doesNotMatch(message, /shuts nobody out|stenger ingen ute|stengjer ingen ute/);
      }
    });
  }
});

describe("a role that a text names whole, and nobody knows", () => {
  const found = (text, catalogue = today) =>
    lint(text, catalogue, { language: "en", on: "2026-11-01" }).map(({ severity, code, written, replacement }) => [
      severity,
      code,
      written,
      replacement,
    ]);

  it("is told in JSON and in any other text, with what was meant", () => {
    const [misspelt, unknown] = ["urn:altinn:external-role:ccr:daglig-ledar", "urn:altinn:rolecode:fangst9"];
    const right = "urn:altinn:external-role:ccr:daglig-leder";
    for (const written of [
      JSON.stringify([misspelt, unknown, right, "urn:altinn:rolecode:DAGL"]),
      `roles: ${misspelt} ${unknown} ${right}`,
    ]) {
      assert.deepEqual(found(written), [
        ["error", "UNKNOWN_ROLE", misspelt, right],
        ["notice", "UNKNOWN_ROLE", unknown, null],
      ]);
    }
    assert.deepEqual(found('["urn:altinn:role:dagl"]'), [["notice", "UNKNOWN_ROLE", "urn:altinn:role:dagl", right]]);
  });

  it("is not told where the catalogue does not know every role, nor of what a policy names without asking for it", () => {
    assert.deepEqual(
      found('["urn:altinn:rolecode:fangst9", "urn:altinn:external-role:ccr:x"]', Catalogue.embedded()),
      [],
    );
    const named = policy(rule([anyOf(ofRole("dagl")), anyOf(onResource())], { id: "urn:altinn:rolecode:fangst9" }));
    assert.deepEqual(found(named), []);
  });
});
