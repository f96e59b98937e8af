// Attributes that are never there, and comparisons with attributes that never hold.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { lettingIn, match, ofPackage, ofRole, STRING, SUBJECT } from "./policies.mjs";
import { found, onlyFinding } from "./policy-findings.mjs";

describe("an attribute is never there", () => {
  for (const [id, right] of [
    ["urn:altinn:accessPackage", "urn:altinn:accesspackage"],
    ["URN:altinn:accesspackage", "urn:altinn:accesspackage"],
    ["urn:altinn:acesspackage", "urn:altinn:accesspackage"],
    ["urn:altinn:accesspackages", "urn:altinn:accesspackage"],
    ["urn:altinn:access-package", "urn:altinn:accesspackage"],
    ["urn:altinn:tilgangspakke", "urn:altinn:accesspackage"],
    [" urn:altinn:accesspackage", "urn:altinn:accesspackage"],
    ["urn:altinn:accesspackage ", "urn:altinn:accesspackage"],
    ["accesspackage", "urn:altinn:accesspackage"],
    ["urn:altinn:roleCode", "urn:altinn:rolecode"],
    ["urn:altinn:rolecodes", "urn:altinn:rolecode"],
    ["urn:altinn:role-code", "urn:altinn:rolecode"],
    ["urn:altin:rolecode", "urn:altinn:rolecode"],
    ["urn:altinn:external-role:CCR", "urn:altinn:external-role:ccr"],
    ["urn:altinn:externalrole:ccr", "urn:altinn:external-role:ccr"],
  ]) {
    it(`that is spelt "${id}"`, () => {
      const value = right.endsWith("package") ? "lonn" : right.endsWith("ccr") ? "daglig-leder" : "DAGL";
      assert.deepEqual(onlyFinding(lettingIn(match(id, value))), {
        severity: "error",
        code: "UNKNOWN_ATTRIBUTE",
        written: id,
        replacement: right,
      });
    });
  }

  for (const [id, right] of [
    ["urn:altinn:accesspackage:lonn", "urn:altinn:accesspackage"],
    ["urn:altinn:rolecode:dagl", "urn:altinn:rolecode"],
    ["urn:altinn:external-role:ccr:daglig-leder", "urn:altinn:external-role:ccr"],
  ]) {
    it(`where a URN stands for it: ${id}`, () => {
      for (const value of [id.split(":").at(-1), "true", id]) {
        assert.deepEqual(onlyFinding(lettingIn(match(id, value)), { at: `${id}" Category` }), {
          severity: "error",
          code: "URN_AS_ATTRIBUTE",
          written: id,
          replacement: right,
        });
      }
    });
  }
});

describe("a comparison never holds", () => {
  const RESOURCE = "urn:oasis:names:tc:xacml:3.0:attribute-category:resource";
  const ANY_URI = "http://www.w3.org/2001/XMLSchema#anyURI";
  for (const [what, category] of [
    ["of the resource", RESOURCE],
    ["of the action", "urn:oasis:names:tc:xacml:3.0:attribute-category:action"],
    ["of the environment", "urn:oasis:names:tc:xacml:3.0:attribute-category:environment"],
    ["of a subject of another kind", "urn:oasis:names:tc:xacml:1.0:subject-category:recipient-subject"],
    ["that is misspelt", `${SUBJECT}s`],
  ]) {
    it(`where a package or a role is an attribute ${what}`, () => {
      for (const subject of [ofPackage("lonn", { category }), ofRole("DAGL", { category })]) {
        const xml = lettingIn(ofRole("LEDE"), subject);
        assert.deepEqual(onlyFinding(xml, { from: "LEDE", at: `${category}" DataType` }), {
          severity: "error",
          code: "WRONG_CATEGORY",
          written: category,
          replacement: SUBJECT,
        });
      }
    });
  }

  it("and a rule that has nothing but that lets nobody in, which is not said to be open", () => {
    assert.deepEqual(
      found(lettingIn(ofPackage("lonn", { category: RESOURCE }))).map(({ code }) => code),
      ["WRONG_CATEGORY"],
    );
  });

  it("where the types of value and attribute differ, or are not those of texts", () => {
    for (const how of [
      { type: ANY_URI, designatorType: STRING },
      { type: STRING, designatorType: ANY_URI },
      { type: ANY_URI },
    ]) {
      const { severity, code, written, replacement } = onlyFinding(lettingIn(ofPackage("lonn", how)));
      assert.deepEqual([severity, code, written, replacement], ["error", "WRONG_DATA_TYPE", ANY_URI, STRING]);
    }
    assert.equal(
      onlyFinding(lettingIn(ofRole("DAGL", { designatorType: "http://www.w3.org/2001/XMLSchema#integer" }))).code,
      "WRONG_DATA_TYPE",
    );
  });

  it("or nobody can tell, where it is not one of texts: that is said, and nothing guessed", () => {
    for (const name of [
      "1.0:function:integer-equal",
      "1.0:function:string-regexp-match",
      "3.0:function:string-starts-with",
      "1.0:function:anyURI-equal",
      "1.0:function:string-equal-ignore-case",
    ]) {
      for (const subject of [
        ofPackage("skatt.*", { matchId: `urn:oasis:names:tc:xacml:${name}` }),
        ofRole("D.*", { matchId: `urn:oasis:names:tc:xacml:${name}` }),
      ]) {
        const { severity, code, replacement } = onlyFinding(lettingIn(subject), {
          at: subject.includes("rolecode") ? "urn:altinn:rolecode" : "urn:altinn:accesspackage",
        });
        assert.deepEqual([severity, code, replacement], ["warning", "NOT_CHECKED", null]);
      }
    }
  });
});
