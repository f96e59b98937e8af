// A role has one attribute and code in policies, and by another it never matches.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { Catalogue } from "tilgangspakker";
import { lint, whoGetsIn } from "tilgangspakker/policy";
import { EQUAL, lettingIn, match, ofRole } from "./policies.mjs";
import { found, onlyFinding, today } from "./policy-findings.mjs";

describe("a role has one attribute and code", () => {
  const meant = [
    ["urn:altinn:role", "dagl", "urn:altinn:external-role:ccr", "daglig-leder"],
    ["urn:altinn:external-role:cra", "DAGL", "urn:altinn:external-role:ccr", "daglig-leder"],
    ["urn:altinn:external-role:ccr", "rettighetshaver", "urn:altinn:role", "rettighetshaver"],
    ["urn:altinn:external-role:ccr", "priv", "urn:altinn:role", "privatperson"],
  ];
  for (const [id, value, attribute, code] of meant) {
    it(`and by another it never matches: ${id} with ${value}`, () => {
      const xml = lettingIn(match(id, value));
      assert.deepEqual(onlyFinding(xml, { at: `${value}<` }), {
        severity: "error",
        code: "UNKNOWN_ROLE",
        written: value,
        replacement: null,
      });
      for (const language of ["nb", "nn", "en"]) {
        const [{ message }] = lint(xml, today, { language });
        assert.ok(message.includes(`AttributeId="${attribute}"`) && message.includes(code), message);
      }
      assert.deepEqual(found(lettingIn(match(attribute, code))), [], "what it says to write is sound");
    });
  }

  it("and by what only people take for it, it never matches, whatever the case: FFOR for FFØR", () => {
    for (const [xml, written] of [
      [lettingIn(ofRole("FFOR")), "FFOR"],
      [lettingIn(ofRole("ffor")), "ffor"],
      [lettingIn(ofRole("ffor", { matchId: EQUAL })), "ffor"],
    ]) {
      assert.deepEqual(onlyFinding(xml), { severity: "error", code: "UNKNOWN_ROLE", written, replacement: "ffør" });
      const [{ decision, findings }] = whoGetsIn(xml, today, { language: "en" });
      assert.equal(decision, "Indeterminate");
      assert.deepEqual(
        findings.map(({ code }) => code),
        ["UNKNOWN_ROLE"],
      );
    }
    for (const code of ["ffør", "FFØR"]) assert.deepEqual(found(lettingIn(ofRole(code))), []);
    for (const value of [" FFOR ", "urn:altinn:rolecode:FFOR"])
      assert.deepEqual(
        found(lettingIn(ofRole(value))).map(({ replacement }) => replacement),
        ["ffør", "ffør"],
        "what is said to be written is the same",
      );
    const [{ code, severity, replacement }, ...others] = found('{"role": "urn:altinn:rolecode:ffor"}');
    assert.deepEqual([code, severity, replacement, others], ["UNKNOWN_ROLE", "error", "urn:altinn:rolecode:ffør", []]);
  });

  it("and by its other code the right one is told", () => {
    assert.deepEqual(onlyFinding(lettingIn(match("urn:altinn:external-role:ccr", "DAGL"))), {
      severity: "error",
      code: "UNKNOWN_ROLE",
      written: "DAGL",
      replacement: "daglig-leder",
    });
    assert.deepEqual(onlyFinding(lettingIn(match("urn:altinn:role", "PRIV"))), {
      severity: "error",
      code: "UNKNOWN_ROLE",
      written: "PRIV",
      replacement: "privatperson",
    });
  });

  it("and its letters count where they are compared one by one, under the business register's attribute", () => {
    const ccr = "urn:altinn:external-role:ccr";
    for (const value of ["Daglig-Leder", "DAGLIG-LEDER"]) {
      assert.deepEqual(onlyFinding(lettingIn(match(ccr, value, { matchId: EQUAL }))), {
        severity: "error",
        code: "WRONG_LETTER_CASE",
        written: value,
        replacement: "daglig-leder",
      });
      assert.deepEqual(found(lettingIn(match(ccr, value))), []);
    }
    const withAltinn2 = found(lettingIn(match(ccr, "Daglig-Leder", { matchId: EQUAL }), ofRole("UTINN")));
    assert.deepEqual(
      withAltinn2.map(({ severity, code }) => `${severity} ${code}`),
      ["error WRONG_LETTER_CASE", "error ALTINN2_ROLE"],
      "it opens nothing",
    );
  });

  it("and one that the business register does not have never matches, with its name there where one may be meant", () => {
    const ccr = "urn:altinn:external-role:ccr";
    for (const [value, replacement] of [
      ["dagligleder", "daglig-leder"],
      ["nestlder", "nestleder"],
      ["DAGLX", "daglig-leder"],
      ["helt-annet", null],
    ]) {
      const xml = lettingIn(match(ccr, value));
      assert.deepEqual(onlyFinding(xml), { severity: "error", code: "UNKNOWN_ROLE", written: value, replacement });
      for (const language of ["nb", "nn", "en"]) {
        const [{ message }] = lint(xml, today, { language });
        assert.match(message, replacement ? new RegExp(`${replacement}\\?$`) : /register(et)?\.$/i);
      }
    }
    for (const id of ["urn:altinn:rolecode", "urn:altinn:external-role:cra", "urn:altinn:role"])
      assert.equal(onlyFinding(lettingIn(match(id, "helt-annet"))).severity, "notice", id);
    assert.deepEqual(
      lint(lettingIn(match(ccr, "helt-annet")), Catalogue.embedded()).filter(({ code }) => code === "UNKNOWN_ROLE"),
      [],
      "documentation does not have them all",
    );
  });

  it("and one of Altinn 2 is told as such under whatever attribute it stands", () => {
    for (const id of ["urn:altinn:role", "urn:altinn:external-role:ccr", "urn:altinn:external-role:cra"]) {
      const findings = found(lettingIn(match(id, "utinn"), ofRole("DAGL")));
      assert.deepEqual(
        findings.map(({ severity, code, written, urn }) => [severity, code, written, urn]),
        [
          ["error", "UNKNOWN_ROLE", "utinn", `${id}:utinn`],
          ["warning", "ALTINN2_ROLE", "utinn", "urn:altinn:rolecode:utinn"],
        ],
      );
      assert.match(findings[0].message, /Write AttributeId="urn:altinn:rolecode", and "utinn"/);
    }
  });
});
