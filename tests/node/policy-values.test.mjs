// Values of a policy that never match, as Altinn's decision point reads them, and what may have been meant.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { lint } from "tilgangspakker/policy";
import { EQUAL, lettingIn, match, ofPackage, ofRole, STRING } from "./policies.mjs";
import { found, onlyFinding, today } from "./policy-findings.mjs";

describe("a value never matches", () => {
  const OPEN = `DataType="${STRING}">`;
  const faults = {
    "that is the whole URN": [
      ofPackage("urn:altinn:accesspackage:lonn"),
      "URN_AS_VALUE",
      "urn:altinn:accesspackage:lonn",
      "lonn",
    ],
    "that is the whole URN in capitals": [
      ofPackage("URN:ALTINN:ACCESSPACKAGE:lonn"),
      "URN_AS_VALUE",
      "URN:ALTINN:ACCESSPACKAGE:lonn",
      "lonn",
    ],
    "that is the end of the URN": [ofPackage("accesspackage:lonn"), "URN_AS_VALUE", "accesspackage:lonn", "lonn"],
    "that begins with the colon": [ofPackage(":lonn"), "URN_AS_VALUE", ":lonn", "lonn"],
    "that is the whole URN of a role": [
      ofRole("urn:altinn:rolecode:dagl"),
      "URN_AS_VALUE",
      "urn:altinn:rolecode:dagl",
      "dagl",
    ],
    "that is the whole URN of a role of the register": [
      match("urn:altinn:external-role:ccr", "urn:altinn:external-role:ccr:daglig-leder"),
      "URN_AS_VALUE",
      "urn:altinn:external-role:ccr:daglig-leder",
      "daglig-leder",
    ],
    "with spaces around it": [ofPackage(" lonn "), "SPACES_AROUND_VALUE", " lonn ", "lonn", "lonn <"],
    "with line breaks around it": [ofPackage("\n  lonn\n"), "SPACES_AROUND_VALUE", "\n  lonn\n", "lonn", "lonn\n<"],
    "with a tab behind it": [ofPackage("lonn\t"), "SPACES_AROUND_VALUE", "lonn\t", "lonn", "lonn\t<"],
    "with a space that does not break": [
      ofPackage("lonn\u00a0"),
      "SPACES_AROUND_VALUE",
      "lonn\u00a0",
      "lonn",
      "lonn\u00a0<",
    ],
    "with a space written as a reference": [ofPackage("&#32;lonn"), "SPACES_AROUND_VALUE", " lonn", "lonn", "lonn<"],
    "of a role, with spaces around it": [ofRole(" DAGL"), "SPACES_AROUND_VALUE", " DAGL", "DAGL", "DAGL<"],
    "in capitals, letter by letter": [ofPackage("Lonn", { matchId: EQUAL }), "WRONG_LETTER_CASE", "Lonn", "lonn"],
    "that is empty": [ofPackage(""), "EMPTY_VALUE", "", null, "</xacml:AttributeValue>"],
    "that is blank": [ofPackage(" \n "), "EMPTY_VALUE", "", null, " \n </xacml:AttributeValue>"],
    "that is no code of a role": [ofRole(""), "EMPTY_VALUE", "", null, "</xacml:AttributeValue>"],
    "that has several packages in it": [ofPackage("lonn,toll"), "SEVERAL_IN_ONE_VALUE", "lonn,toll", null],
    "that has several packages on lines": [ofPackage("lonn\ntoll"), "SEVERAL_IN_ONE_VALUE", "lonn\ntoll", null],
    "that has several packages, one of them unknown": [
      ofPackage("lonn; finnes-ikke"),
      "SEVERAL_IN_ONE_VALUE",
      "lonn; finnes-ikke",
      null,
    ],
    "that has several roles in it": [ofRole("DAGL, LEDE"), "SEVERAL_IN_ONE_VALUE", "DAGL, LEDE", null],
    "that is a package among roles": [ofRole("lonn"), "UNKNOWN_ROLE", "lonn", null],
    "that is the name of a role where its code is meant": [
      ofRole("daglig-leder"),
      "UNKNOWN_ROLE",
      "daglig-leder",
      "DAGL",
    ],
  };
  for (const [what, [subject, code, written, replacement, at]] of Object.entries(faults)) {
    it(what, () => {
      assert.deepEqual(onlyFinding(lettingIn(subject), { at, from: OPEN }), {
        severity: "error",
        code,
        written,
        replacement,
      });
    });
  }

  it("and what became of the package is told besides, with what to write in the end", () => {
    const xml = lettingIn(ofPackage(" urn:altinn:accesspackage:maskinlesbarehendelser "));
    assert.deepEqual(
      found(xml).map(({ code, replacement }) => [code, replacement]),
      [
        ["URN_AS_VALUE", "maskinlesbare-hendelser"],
        ["PACKAGE_RENAMED", "urn:altinn:accesspackage:maskinlesbare-hendelser"],
      ],
    );
    assert.deepEqual(
      found(lettingIn(ofPackage("Maskinlesbarehendelser", { matchId: EQUAL }))).map(({ code }) => code),
      ["WRONG_LETTER_CASE", "PACKAGE_RENAMED"],
    );
  });
});

describe("what may have been meant", () => {
  it("is said of the first hundred that are unknown, and of the others that they are", () => {
    const role = (at) => `DAGLI${String.fromCharCode(65 + (at % 26), 65 + Math.floor(at / 26))}`;
    const roles = found(lettingIn(...Array.from({ length: 300 }, (_, at) => ofRole(role(at))), ofRole(role(0))));
    assert.deepEqual(new Set(roles.map(({ code }) => code)), new Set(["UNKNOWN_ROLE"]));
    assert.equal(roles.length, 301);
    const packages = found(
      lettingIn(
        ...Array.from({ length: 300 }, (_, at) => ofPackage(`skatt-naring${at}`)),
        ofPackage("skatt-naring0"),
        ofPackage("skatt-naering"),
        ofPackage("maskinlesbarehendelser"),
      ),
    );
    assert.deepEqual(
      packages.map(({ code }) => code),
      [...Array(301).fill("UNKNOWN_PACKAGE"), "PACKAGE_RENAMED"],
      "and what is known is known however late it comes",
    );
    for (const findings of [packages.slice(0, -1)]) {
      const said = findings.map(({ message }) => /Did you mean/.test(message));
      assert.deepEqual(
        [said.slice(0, 100).every(Boolean), said.slice(100, 300).some(Boolean), said[300]],
        [true, false, true],
      );
    }
  });

  it("and names that stand far apart in one value are told as several", () => {
    assert.deepEqual(
      onlyFinding(lettingIn(ofPackage(`lonn${" ".repeat(100_000)},${" ".repeat(100_000)}toll`)), { at: "lonn " }).code,
      "SEVERAL_IN_ONE_VALUE",
    );
    assert.equal(
      onlyFinding(lettingIn(ofPackage(`lo${" ".repeat(200_000)}nn`)), { at: "lo  " }).code,
      "UNKNOWN_PACKAGE",
    );
  });
});

it("says it in nb, nn and en, with what to write instead", () => {
  const messages = ["nb", "nn", "en"].map(
    (language) => lint(lettingIn(ofPackage("urn:altinn:accesspackage:lonn")), today, { language })[0].message,
  );
  assert.match(messages[0], /treffer aldri.*Skriv «lonn»/);
  assert.match(messages[1], /samanliknar verdien.*Skriv «lonn»/);
  assert.match(messages[2], /never matches.*Write "lonn"/);
});
