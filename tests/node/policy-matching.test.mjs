// What can never match in a policy, as Altinn's decision point reads it, and what is sound and must be left alone.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";
import { lint } from "tilgangspakker/policy";
import { EQUAL, allOf, anyOf, lettingIn, match, ofOrg, ofPackage, ofRole, onApp, onResource, placeOf, policy, rule, toDo } from "./policies.mjs";

await init();
const today = Catalogue.fromJson(readFileSync(new URL("../../data/altinn-2026-08/catalogue.json", import.meta.url), "utf8"));
const SUBJECT = "urn:oasis:names:tc:xacml:1.0:subject-category:access-subject";
const STRING = "http://www.w3.org/2001/XMLSchema#string";
const found = (xml) => lint(xml, today, { language: "en", on: "2026-11-01" });

/** Of the only finding: what it is, what stands there, what to write instead; it is told where that stands. */
function onlyFinding(xml, { at, from } = {}) {
  const findings = found(xml);
  assert.equal(findings.length, 1, JSON.stringify(findings, null, 2));
  const [{ line, column, severity, code, written, replacement }] = findings;
  assert.deepEqual([line, column], placeOf(xml, at ?? written, from === undefined ? 0 : xml.indexOf(from)));
  return { severity, code, written, replacement };
}

describe("a value never matches", () => {
  const OPEN = `DataType="${STRING}">`;
  const faults = {
    "that is the whole URN": [ofPackage("urn:altinn:accesspackage:lonn"), "URN_AS_VALUE", "urn:altinn:accesspackage:lonn", "lonn"],
    "that is the whole URN in capitals": [ofPackage("URN:ALTINN:ACCESSPACKAGE:lonn"), "URN_AS_VALUE", "URN:ALTINN:ACCESSPACKAGE:lonn", "lonn"],
    "that is the end of the URN": [ofPackage("accesspackage:lonn"), "URN_AS_VALUE", "accesspackage:lonn", "lonn"],
    "that begins with the colon": [ofPackage(":lonn"), "URN_AS_VALUE", ":lonn", "lonn"],
    "that is the whole URN of a role": [ofRole("urn:altinn:rolecode:dagl"), "URN_AS_VALUE", "urn:altinn:rolecode:dagl", "dagl"],
    "that is the whole URN of a role of the register": [match("urn:altinn:external-role:ccr", "urn:altinn:external-role:ccr:daglig-leder"), "URN_AS_VALUE", "urn:altinn:external-role:ccr:daglig-leder", "daglig-leder"],
    "with spaces around it": [ofPackage(" lonn "), "SPACES_AROUND_VALUE", " lonn ", "lonn", "lonn <"],
    "with line breaks around it": [ofPackage("\n  lonn\n"), "SPACES_AROUND_VALUE", "\n  lonn\n", "lonn", "lonn\n<"],
    "with a tab behind it": [ofPackage("lonn\t"), "SPACES_AROUND_VALUE", "lonn\t", "lonn", "lonn\t<"],
    "with a space that does not break": [ofPackage("lonn\u00a0"), "SPACES_AROUND_VALUE", "lonn\u00a0", "lonn", "lonn\u00a0<"],
    "with a space written as a reference": [ofPackage("&#32;lonn"), "SPACES_AROUND_VALUE", " lonn", "lonn", "lonn<"],
    "of a role, with spaces around it": [ofRole(" DAGL"), "SPACES_AROUND_VALUE", " DAGL", "DAGL", "DAGL<"],
    "in capitals, letter by letter": [ofPackage("Lonn", { matchId: EQUAL }), "WRONG_LETTER_CASE", "Lonn", "lonn"],
    "that is empty": [ofPackage(""), "EMPTY_VALUE", "", null, "</xacml:AttributeValue>"],
    "that is blank": [ofPackage(" \n "), "EMPTY_VALUE", "", null, " \n </xacml:AttributeValue>"],
    "that is no code of a role": [ofRole(""), "EMPTY_VALUE", "", null, "</xacml:AttributeValue>"],
    "that has several packages in it": [ofPackage("lonn,toll"), "SEVERAL_IN_ONE_VALUE", "lonn,toll", null],
    "that has several packages on lines": [ofPackage("lonn\ntoll"), "SEVERAL_IN_ONE_VALUE", "lonn\ntoll", null],
    "that has several packages, one of them unknown": [ofPackage("lonn; finnes-ikke"), "SEVERAL_IN_ONE_VALUE", "lonn; finnes-ikke", null],
    "that has several roles in it": [ofRole("DAGL, LEDE"), "SEVERAL_IN_ONE_VALUE", "DAGL, LEDE", null],
    "that is a package among roles": [ofRole("lonn"), "UNKNOWN_ROLE", "lonn", null],
    "that is the name of a role where its code is meant": [ofRole("daglig-leder"), "UNKNOWN_ROLE", "daglig-leder", "DAGL"],
  };
  for (const [what, [subject, code, written, replacement, at]] of Object.entries(faults)) {
    it(what, () => {
      assert.deepEqual(onlyFinding(lettingIn(subject), { at, from: OPEN }), { severity: "error", code, written, replacement });
    });
  }

  it("and what became of the package is told besides, with what to write in the end", () => {
    const xml = lettingIn(ofPackage(" urn:altinn:accesspackage:maskinlesbarehendelser "));
    assert.deepEqual(found(xml).map(({ code, replacement }) => [code, replacement]), [["URN_AS_VALUE", "maskinlesbare-hendelser"], ["PACKAGE_RENAMED", "urn:altinn:accesspackage:maskinlesbare-hendelser"]]);
    assert.deepEqual(found(lettingIn(ofPackage("Maskinlesbarehendelser", { matchId: EQUAL }))).map(({ code }) => code), ["WRONG_LETTER_CASE", "PACKAGE_RENAMED"]);
  });
});

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
      assert.deepEqual(onlyFinding(xml, { at: `${value}<` }), { severity: "error", code: "UNKNOWN_ROLE", written: value, replacement: null });
      for (const language of ["nb", "nn", "en"]) {
        const [{ message }] = lint(xml, today, { language });
        assert.ok(message.includes(`AttributeId="${attribute}"`) && message.includes(code), message);
      }
      assert.deepEqual(found(lettingIn(match(attribute, code))), [], "what it says to write is sound");
    });
  }

  it("and by its other code the right one is told", () => {
    assert.deepEqual(onlyFinding(lettingIn(match("urn:altinn:external-role:ccr", "DAGL"))), { severity: "error", code: "UNKNOWN_ROLE", written: "DAGL", replacement: "daglig-leder" });
    assert.deepEqual(onlyFinding(lettingIn(match("urn:altinn:role", "PRIV"))), { severity: "error", code: "UNKNOWN_ROLE", written: "PRIV", replacement: "privatperson" });
  });

  it("and its letters count where they are compared one by one, under the business register's attribute", () => {
    const ccr = "urn:altinn:external-role:ccr";
    for (const value of ["Daglig-Leder", "DAGLIG-LEDER"]) {
      assert.deepEqual(onlyFinding(lettingIn(match(ccr, value, { matchId: EQUAL }))), { severity: "error", code: "WRONG_LETTER_CASE", written: value, replacement: "daglig-leder" });
      assert.deepEqual(found(lettingIn(match(ccr, value))), []);
    }
    const withAltinn2 = found(lettingIn(match(ccr, "Daglig-Leder", { matchId: EQUAL }), ofRole("UTINN")));
    assert.deepEqual(withAltinn2.map(({ severity, code }) => `${severity} ${code}`), ["error WRONG_LETTER_CASE", "error ALTINN2_ROLE"], "it opens nothing");
  });

  it("and one that the business register does not have never matches, with its name there where one may be meant", () => {
    const ccr = "urn:altinn:external-role:ccr";
    for (const [value, replacement] of [["dagligleder", "daglig-leder"], ["nestlder", "nestleder"], ["DAGLX", "daglig-leder"], ["helt-annet", null]]) {
      const xml = lettingIn(match(ccr, value));
      assert.deepEqual(onlyFinding(xml), { severity: "error", code: "UNKNOWN_ROLE", written: value, replacement });
      for (const language of ["nb", "nn", "en"]) {
        const [{ message }] = lint(xml, today, { language });
        assert.match(message, replacement ? new RegExp(`${replacement}\\?$`) : /register(et)?\.$/);
      }
    }
    for (const id of ["urn:altinn:rolecode", "urn:altinn:external-role:cra", "urn:altinn:role"]) assert.equal(onlyFinding(lettingIn(match(id, "helt-annet"))).severity, "notice", id);
    assert.deepEqual(lint(lettingIn(match(ccr, "helt-annet")), Catalogue.embedded()).filter(({ code }) => code === "UNKNOWN_ROLE"), [], "documentation does not have them all");
  });

  it("and one of Altinn 2 is told as such under whatever attribute it stands", () => {
    for (const id of ["urn:altinn:role", "urn:altinn:external-role:ccr", "urn:altinn:external-role:cra"]) {
      const findings = found(lettingIn(match(id, "utinn"), ofRole("DAGL")));
      assert.deepEqual(findings.map(({ severity, code, written, urn }) => [severity, code, written, urn]), [["error", "UNKNOWN_ROLE", "utinn", `${id}:utinn`], ["warning", "ALTINN2_ROLE", "utinn", "urn:altinn:rolecode:utinn"]]);
      assert.match(findings[0].message, /Write AttributeId="urn:altinn:rolecode", and "utinn"/);
    }
  });
});

describe("what may have been meant", () => {
  it("is said of the first hundred that are unknown, and of the others that they are", () => {
    const role = (at) => `DAGLI${String.fromCharCode(65 + (at % 26), 65 + Math.floor(at / 26))}`;
    const roles = found(lettingIn(...Array.from({ length: 300 }, (_, at) => ofRole(role(at))), ofRole(role(0))));
    assert.deepEqual(new Set(roles.map(({ code }) => code)), new Set(["UNKNOWN_ROLE"]));
    assert.equal(roles.length, 301);
    const packages = found(lettingIn(...Array.from({ length: 300 }, (_, at) => ofPackage(`skatt-naring${at}`)), ofPackage("skatt-naring0"), ofPackage("skatt-naering"), ofPackage("maskinlesbarehendelser")));
    assert.deepEqual(packages.map(({ code }) => code), [...Array(301).fill("UNKNOWN_PACKAGE"), "PACKAGE_RENAMED"], "and what is known is known however late it comes");
    for (const findings of [packages.slice(0, -1)]) {
      const said = findings.map(({ message }) => /Did you mean/.test(message));
      assert.deepEqual([said.slice(0, 100).every(Boolean), said.slice(100, 300).some(Boolean), said[300]], [true, false, true]);
    }
  });

  it("and names that stand far apart in one value are told as several", () => {
    assert.deepEqual(onlyFinding(lettingIn(ofPackage(`lonn${" ".repeat(100_000)},${" ".repeat(100_000)}toll`)), { at: "lonn " }).code, "SEVERAL_IN_ONE_VALUE");
    assert.equal(onlyFinding(lettingIn(ofPackage(`lo${" ".repeat(200_000)}nn`)), { at: "lo  " }).code, "UNKNOWN_PACKAGE");
  });
});

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
      assert.deepEqual(onlyFinding(lettingIn(match(id, value))), { severity: "error", code: "UNKNOWN_ATTRIBUTE", written: id, replacement: right });
    });
  }

  for (const [id, right] of [
    ["urn:altinn:accesspackage:lonn", "urn:altinn:accesspackage"],
    ["urn:altinn:rolecode:dagl", "urn:altinn:rolecode"],
    ["urn:altinn:external-role:ccr:daglig-leder", "urn:altinn:external-role:ccr"],
  ]) {
    it(`where a URN stands for it: ${id}`, () => {
      for (const value of [id.split(":").at(-1), "true", id]) {
        assert.deepEqual(onlyFinding(lettingIn(match(id, value)), { at: `${id}" Category` }), { severity: "error", code: "URN_AS_ATTRIBUTE", written: id, replacement: right });
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
        assert.deepEqual(onlyFinding(xml, { from: "LEDE", at: `${category}" DataType` }), { severity: "error", code: "WRONG_CATEGORY", written: category, replacement: SUBJECT });
      }
    });
  }

  it("and a rule that has nothing but that lets nobody in, which is not said to be open", () => {
    assert.deepEqual(found(lettingIn(ofPackage("lonn", { category: RESOURCE }))).map(({ code }) => code), ["WRONG_CATEGORY"]);
  });

  it("where the types of value and attribute differ, or are not those of texts", () => {
    for (const how of [{ type: ANY_URI, designatorType: STRING }, { type: STRING, designatorType: ANY_URI }, { type: ANY_URI }]) {
      const { severity, code, written, replacement } = onlyFinding(lettingIn(ofPackage("lonn", how)));
      assert.deepEqual([severity, code, written, replacement], ["error", "WRONG_DATA_TYPE", ANY_URI, STRING]);
    }
    assert.equal(onlyFinding(lettingIn(ofRole("DAGL", { designatorType: "http://www.w3.org/2001/XMLSchema#integer" }))).code, "WRONG_DATA_TYPE");
  });

  it("or nobody can tell, where it is not one of texts: that is said, and nothing guessed", () => {
    for (const name of ["1.0:function:integer-equal", "1.0:function:string-regexp-match", "3.0:function:string-starts-with", "1.0:function:anyURI-equal", "1.0:function:string-equal-ignore-case"]) {
      for (const subject of [ofPackage("skatt.*", { matchId: `urn:oasis:names:tc:xacml:${name}` }), ofRole("D.*", { matchId: `urn:oasis:names:tc:xacml:${name}` })]) {
        const { severity, code, replacement } = onlyFinding(lettingIn(subject), { at: subject.includes("rolecode") ? "urn:altinn:rolecode" : "urn:altinn:accesspackage" });
        assert.deepEqual([severity, code, replacement], ["warning", "NOT_CHECKED", null]);
      }
    }
  });
});

describe("what is sound is left alone", () => {
  const sound = {
    "a package": lettingIn(ofPackage("lonn")),
    "a package in capitals, where case is of no matter": lettingIn(ofPackage("LONN")),
    "a package letter by letter": lettingIn(ofPackage("lonn", { matchId: EQUAL })),
    "roles of the register, in either case": lettingIn(ofRole("DAGL"), ofRole("dagl", { matchId: EQUAL }), ofRole("FFØR"), ofRole("LEDE"), ofRole("PRIV")),
    "roles of the register by their own URNs": lettingIn(match("urn:altinn:external-role:ccr", "daglig-leder"), match("urn:altinn:role", "hovedadministrator")),
    "packages, roles and a service owner beside one another": lettingIn(ofPackage("lonn"), ofPackage("toll"), ofRole("DAGL"), ofOrg("skd")),
    "an app's policy of several rules": policy([
      rule([anyOf(ofRole("DAGL"), ofPackage("lonn")), anyOf(allOf(onApp())), anyOf(toDo("read"), toDo("write"))], { id: "1" }),
      rule([anyOf(ofOrg("ttd")), anyOf(allOf(onApp())), anyOf(toDo("read"))], { id: "2" }),
      rule([anyOf(ofRole("PRIV")), anyOf(allOf(onApp(), match("urn:altinn:task", "Task_1", { category: "urn:oasis:names:tc:xacml:3.0:attribute-category:resource" }))), anyOf(toDo("read"))], { id: "3" }),
    ]),
    "subject, resource and action in one AllOf": policy(rule([anyOf(allOf(ofPackage("lonn"), onResource(), toDo("read")))])),
    "a package and the scope that the caller must have": policy(rule([anyOf(ofPackage("lonn")), anyOf(match("urn:altinn:apiscope", "altinn:fangst")), anyOf(onResource())])),
    "a package and an access list": policy(rule([anyOf(ofPackage("lonn")), anyOf(match("urn:altinn:access-list", "urn:altinn:access-list:ttd:fangst")), anyOf(onResource())])),
    "a package and a role together in one AllOf": lettingIn(allOf(ofPackage("lonn"), ofRole("DAGL"))),
    "attributes that end like those of roles": lettingIn(match("urn:digitaltdodsbo:rolecode", "urn:digitaltdodsbo:formuesfullmakt"), ofPackage("lonn")),
    "who may use Maskinporten scopes": lettingIn(match("urn:altinn:organizationnumber", "991825827"), ofPackage("lonn")),
    "a value in CDATA": lettingIn(ofPackage("<![CDATA[lonn]]>")),
    "a value with a comment in it": lettingIn(ofPackage("<!-- wages -->lo<!-- -->nn")),
    "a value with references in it": lettingIn(ofPackage("l&#111;n&#x6E;")),
    "another prefix": lettingIn(ofPackage("lonn")).replace(/(<\/?)xacml:/g, "$1x:").replace("xmlns:xacml", "xmlns:x"),
    "no prefix": lettingIn(ofPackage("lonn")).replace(/(<\/?)xacml:/g, "$1").replace("xmlns:xacml", "xmlns"),
    "line ends of Windows": lettingIn(ofPackage("lonn")).replaceAll("\n", "\r\n"),
    "attributes in other quotes and another order": lettingIn(ofPackage("lonn")).replace(/AttributeId="([^"]*)" Category="([^"]*)"/g, "Category='$2'\n  AttributeId = '$1'"),
  };
  for (const [what, xml] of Object.entries(sound)) it(what, () => assert.deepEqual(found(xml), []));
});

it("says it in nb, nn and en, with what to write instead", () => {
  const messages = ["nb", "nn", "en"].map((language) => lint(lettingIn(ofPackage("urn:altinn:accesspackage:lonn")), today, { language })[0].message);
  assert.match(messages[0], /treffer aldri.*Skriv «lonn»/);
  assert.match(messages[1], /samanliknar verdien.*Skriv «lonn»/);
  assert.match(messages[2], /never matches.*Write "lonn"/);
});
