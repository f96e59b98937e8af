// Every answer on who gets in says why, in every language: by its ways in, or by what is found.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";
import { whoGetsIn } from "tilgangspakker/policy";
import { numbers } from "./facts.mjs";
import {
  allOf,
  anyOf,
  EQUAL,
  IGNORING_CASE,
  match,
  ofOrg,
  ofPackage,
  ofRole,
  onApp,
  onResource,
  placeOf,
  policy,
  rule,
  toDo,
} from "./policies.mjs";

await init();
const today = Catalogue.fromJson(
  readFileSync(new URL("../../data/altinn-2026-08/catalogue.json", import.meta.url), "utf8"),
);
const catalogues = { today, "version 3": Catalogue.version3() };
const REGEXP = "urn:oasis:names:tc:xacml:1.0:function:string-regexp-match";
const RESOURCE = "urn:oasis:names:tc:xacml:3.0:attribute-category:resource";
const onAnything = [anyOf(onResource()), anyOf(toDo("read"))];
const permit = (...subjects) => rule([anyOf(...subjects), ...onAnything]);
const deny = (...subjects) =>
  rule([...(subjects.length > 0 ? [anyOf(...subjects)] : []), ...onAnything], { effect: "Deny", id: "2" });
const onPattern = (effect) =>
  rule(
    [
      anyOf(ofRole("dagl")),
      anyOf(match("urn:altinn:resource", "fang.*", { matchId: REGEXP, category: RESOURCE })),
      anyOf(toDo("read")),
    ],
    { effect, id: "3" },
  );

function assertReasoned(xml, languages = ["nb", "nn", "en"]) {
  for (const [which, catalogue] of Object.entries(catalogues)) {
    for (const on of ["2026-12-31", "2027-01-01"]) {
      for (const language of languages) {
        for (const { decision, openings, lost, findings } of whoGetsIn(xml, catalogue, { language, on })) {
          const reasons = decision === "open" ? openings : findings;
          assert.ok(reasons.length > 0, `${decision} by ${which} on ${on}: ${xml}`);
          assert.ok(findings.every(({ message }) => message !== ""));
          assert.ok(lost.length === 0 || openings.some(({ lastDay }) => lastDay !== null), `what is lost ends: ${xml}`);
        }
      }
    }
  }
}

const policies = {
  "nobody is asked for": policy(rule(onAnything)),
  "all are denied": policy([permit(ofPackage("lonn")), deny()]),
  "those who are permitted are denied": policy([permit(ofPackage("lonn")), deny(ofPackage("lonn"))]),
  "nothing is permitted": policy(deny(ofPackage("lonn"))),
  "an organisation is denied": policy([permit(ofOrg("skd")), deny(ofOrg("skd"))]),
  "a package by its former name is permitted": policy(permit(ofPackage("maskinlesbarehendelser"))),
  "one is denied": policy([permit(ofPackage("lonn")), deny(ofPackage("maskinlesbarehendelser"))]),
  "a package that is gone is permitted": policy(permit(ofPackage("opptreforvirksomhetenskunder"))),
  "a role of Altinn 2 is denied": policy([permit(ofRole("dagl")), deny(ofRole("utinn"))]),
  "a role of Altinn 2 is permitted, and denied": policy([permit(ofRole("utinn")), deny(ofRole("utinn"))]),
  "a pattern is permitted": policy(permit(ofPackage("skatt.*", { matchId: REGEXP }))),
  "a pattern is denied": policy([permit(ofPackage("lonn")), deny(ofPackage("skatt.*", { matchId: REGEXP }))]),
  "a pattern of resources is permitted": policy(onPattern("Permit")),
  "a pattern of resources is denied": policy([permit(ofPackage("lonn")), onPattern("Deny")]),
  "two resources are needed at once": policy(
    rule([anyOf(ofPackage("lonn")), anyOf(allOf(onResource("a"), onResource("b"))), anyOf(toDo("read"))]),
  ),
  "another combining algorithm is named": policy([permit(ofPackage("lonn")), deny(ofRole("dagl"))]).replace(
    ":deny-overrides",
    ":first-applicable",
  ),
  "nothing is permitted under another": policy(deny(ofRole("dagl"))).replace(":deny-overrides", ":permit-overrides"),
  "a Condition denies": policy([
    permit(ofRole("dagl")),
    rule(onAnything, {
      effect: "Deny",
      id: "2",
      condition: '<xacml:Condition><xacml:AttributeValue DataType="b">true</xacml:AttributeValue></xacml:Condition>',
    }),
  ]),
};

describe("an answer says why", () => {
  for (const [what, xml] of Object.entries(policies)) it(`where ${what}`, () => assertReasoned(xml));

  it("whatever stands in the rules", () => {
    const random = numbers(11);
    const pick = (list) => list[Math.floor(random.next().value * list.length)];
    const several = (make, most) => Array.from({ length: 1 + Math.floor(random.next().value * most) }, make);
    const VALUES = [
      "lonn",
      "toll",
      "skatt.*",
      "maskinlesbarehendelser",
      "opptreforvirksomhetenskunder",
      "nope",
      "dagl",
      "DAGL",
      "utinn",
      "A0237",
      "ffør",
      " lonn ",
      "",
      "a,b",
      "urn:altinn:accesspackage:lonn",
    ];
    const IDS = [
      "urn:altinn:accesspackage",
      "urn:altinn:rolecode",
      "urn:altinn:external-role:ccr",
      "urn:altinn:org",
      "urn:altinn:accesspackages",
    ];
    const subject = () =>
      match(pick(IDS), pick(VALUES), {
        matchId: pick([EQUAL, IGNORING_CASE, IGNORING_CASE, REGEXP, EQUAL.replace("string", "anyURI")]),
        mustBePresent: pick([false, false, false, true]),
      });
    const made = (_, at) =>
      rule(
        [
          ...several(() => anyOf(...several(() => allOf(...several(subject, 2)), 3)), 2),
          anyOf(pick([onResource(), onResource("sild"), onApp()])),
          anyOf(toDo("read")),
        ],
        { effect: pick(["Permit", "Permit", "Deny"]), id: String(at) },
      );
    for (let round = 0; round < 60; round++) assertReasoned(policy(several(made, 4)), ["nb"]);
  });

  it("by the rule that denies, where nobody gets in for it", () => {
    const xml = policies["all are denied"];
    const [{ decision, findings }] = whoGetsIn(xml, today, { language: "en" });
    const [line, column] = placeOf(xml, "<xacml:Rule ", xml.lastIndexOf("<xacml:Rule "));
    assert.equal(decision, "closed");
    assert.deepEqual(
      findings.map((it) => [it.code, it.severity, it.line, it.column]),
      [["DENIED", "notice", line, column]],
    );
    assert.match(findings[0].message, /denies: whoever it is for does not get in/);
  });

  it("by what is not known of a former name, and is open by none, of whichever catalogue", () => {
    for (const catalogue of Object.values(catalogues)) {
      const [{ decision, findings }] = whoGetsIn(policies["a package by its former name is permitted"], catalogue, {
        language: "nb",
      });
      assert.equal(decision, "Indeterminate");
      assert.match(findings[0].message, /heter .* Det er ikke kjent om det gamle navnet fortsatt treffer\./);
    }
  });

  it("and is about no pattern as if that were a name, where it denies", () => {
    assert.deepEqual(
      whoGetsIn(policies["a pattern of resources is denied"], today).map(({ resource }) => resource),
      ["fangst"],
    );
  });
});
