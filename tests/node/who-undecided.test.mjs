// What leaves it open who gets in, and that it is told: rules that deny, what is not known of the day after, roles that the source
// leaves undecided.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";
import { whoGetsIn } from "tilgangspakker/policy";
import {
  allOf,
  anyOf,
  lettingIn,
  match,
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
const ask = (xml, options) => whoGetsIn(xml, today, { language: "en", on: "2027-01-01", ...options });
const codesOf = ({ findings }) => findings.map(({ code }) => code);
const onAnything = [anyOf(onResource()), anyOf(toDo("read"))];

describe("W9: a rule that denies by what requests may have besides", () => {
  const part = (id, value, how) =>
    match(`urn:altinn:${id}`, value, { category: "urn:oasis:names:tc:xacml:3.0:attribute-category:resource", ...how });
  const denyOn = (who, ...places) =>
    rule([anyOf(who), anyOf(allOf(...places)), anyOf(toDo("read"))], { effect: "Deny", id: "2" });
  const permitted = rule([anyOf(ofRole("dagl")), anyOf(onApp()), anyOf(toDo("read"))]);
  const decisions = (...rules) => ask(policy(rules)).map((it) => `${it.resource} ${it.decision} ${codesOf(it)}`.trim());

  it("leaves it open who gets in, and is told, unless an answer of its own has that", () => {
    assert.deepEqual(decisions(permitted, denyOn(ofRole("dagl"), part("task", "Task_1"))), [
      "ttd/fangst Indeterminate NOT_CHECKED",
      "urn:altinn:task=Task_1 closed DENIED",
    ]);
    assert.deepEqual(decisions(permitted, denyOn(ofRole("dagl"), onApp(), part("task", "Task_1"))), [
      "ttd/fangst open",
      "ttd/fangst urn:altinn:task=Task_1 closed DENIED",
    ]);
  });

  it("leaves it open where it needs what the answer does not have", () => {
    assert.deepEqual(
      decisions(permitted, denyOn(ofRole("lede"), onApp(), part("task", "Task_1", { mustBePresent: true }))),
      ["ttd/fangst Indeterminate NOT_CHECKED", "ttd/fangst urn:altinn:task=Task_1 open"],
    );
  });

  it("leaves it open by a match of two attributes, whatever the first of them is", () => {
    const designator = /<(\w+:)?AttributeDesignator[^>]*urn:altinn:task[^>]*>/;
    for (const first of ["urn:altinn:resuorce", "urn:altinn:accesspackage"]) {
      const xml = policy([permitted, denyOn(ofRole("dagl"), onApp(), part("task", "Task_1"))]);
      const doubled = xml.replace(designator, (it) => it.replace("urn:altinn:task", first) + it);
      assert.notEqual(doubled, xml);
      const [{ decision, findings }] = ask(doubled);
      assert.deepEqual(
        [decision, findings.some(({ code }) => code === "MALFORMED_POLICY")],
        ["Indeterminate", true],
        first,
      );
    }
  });
});

describe("what no request is known to have", () => {
  const open = rule([anyOf(ofRole("dagl")), anyOf(onResource()), anyOf(toDo("read"))]);
  const undecided = (xml, ...codes) =>
    assert.deepEqual(
      ask(xml).map((it) => [it.decision, ...codesOf(it)]),
      [["Indeterminate", ...codes]],
    );

  it("is two values of one attribute at once", () => {
    undecided(
      policy(rule([anyOf(ofRole("dagl")), anyOf(onResource()), anyOf(toDo("read")), anyOf(toDo("write"))])),
      "READ_OTHERWISE",
    );
    undecided(
      policy(rule([anyOf(ofRole("dagl")), anyOf(onResource("a") + onResource("b")), anyOf(toDo("read"))])),
      "NOT_CHECKED",
    );
    const elsewhere = policy(open, { target: `<xacml:Target>${anyOf(onResource("another"))}</xacml:Target>` });
    undecided(elsewhere, "READ_OTHERWISE", "NOT_CHECKED");
  });

  it("is an attribute that a party of its own must have stated", () => {
    const xml = policy(open);
    assert.equal(ask(xml)[0].decision, "open");
    undecided(xml.replace("<xacml:AttributeDesignator", '$& Issuer="https://example.no"'), "NOT_CHECKED");
  });
});

describe("what is lost", () => {
  it("is nothing that is known where it is not known who gets in later", () => {
    const undecided = lettingIn(ofRole("utinn"), ofPackage("maskinlesbarehendelser"));
    const [{ decision, openings, lost }] = ask(undecided, { on: "2026-12-31" });
    assert.deepEqual([decision, openings.length, lost], ["open", 1, []]);
    assert.equal(ask(undecided)[0].decision, "Indeterminate");
  });
});

describe("a role that the source leaves undecided", () => {
  const known = JSON.parse(today.toJson());
  const undecidedIn = (...packages) =>
    known.areas
      .filter(({ children = [] }) => packages.some((it) => JSON.stringify(children).includes(`accesspackage:${it}"`)))
      .map(({ name }) => ({
        severity: "warning",
        text: "Uavklart",
        area: name[known.language] ?? name,
        unresolvedRoles: ["FFØR", "DAGL"],
      }));
  const catalogue = Catalogue.fromJson({ ...known, notices: undecidedIn("lonn", "skatt-naering") });
  const told = (xml, options) => whoGetsIn(xml, catalogue, { language: "en", on: "2027-01-01", ...options });

  it("is told where a package lets in that it may get, and listed nowhere", () => {
    const xml = lettingIn(ofPackage("lonn"));
    const [{ decision, openings, findings }] = told(xml);
    assert.equal(decision, "open");
    assert.ok(!openings.some(({ roles }) => roles.some(({ role }) => role.code === "FFØR")));
    const [{ line, column, severity, code, written, urn }, ...others] = findings;
    assert.deepEqual(
      [[line, column], severity, code, written, urn, others],
      [placeOf(xml, "lonn<"), "warning", "NOT_CHECKED", "lonn", "urn:altinn:accesspackage:lonn", []],
    );
    for (const [language, said] of Object.entries({
      nb: /uavklart om FFØR får/,
      nn: /uavklart om FFØR får/,
      en: /undecided whether FFØR gets/,
    }))
      assert.match(told(xml, { language })[0].findings[0].message, said);
    const inOwnTarget = policy(rule(onAnything), {
      target: `<xacml:Target>${anyOf(ofPackage("lonn"))}</xacml:Target>`,
    });
    assert.deepEqual(codesOf(told(inOwnTarget)[0]).sort(), ["NOT_CHECKED", "READ_OTHERWISE"]);
  });

  it("is told of documentation, where that leaves it so", () => {
    const [{ openings, findings }] = whoGetsIn(
      lettingIn(ofPackage("programmeringsgrensesnitt")),
      Catalogue.embedded(),
      { language: "en" },
    );
    assert.ok(!openings.some(({ roles }) => roles.some(({ role }) => role.code === "FFØR")));
    assert.deepEqual(
      findings.map(({ code }) => code),
      ["PACKAGE_RENAMED", "NOT_CHECKED"],
    );
  });

  it("is not told in a form in which it gets the package", () => {
    const codes = (variant) => codesOf(told(lettingIn(ofPackage("skatt-naering")), { variant })[0]);
    assert.deepEqual([codes(undefined), codes("NUF"), codes("AS")], [[], [], ["NOT_CHECKED"]]);
  });

  it("is not told where the source says who gets the package, nor where the rule denies", () => {
    assert.deepEqual(
      [codesOf(ask(lettingIn(ofPackage("lonn")))[0]), codesOf(told(lettingIn(ofPackage("jordbruk")))[0])],
      [[], []],
    );
    const denying = told(
      policy([
        rule([anyOf(ofRole("dagl")), ...onAnything]),
        rule([anyOf(ofPackage("lonn")), ...onAnything], { effect: "Deny", id: "2" }),
      ]),
    );
    assert.deepEqual(
      denying.map((it) => [it.decision, codesOf(it)]),
      [["closed", ["DENIED"]]],
    );
  });

  it("hides no reason why nothing can be said", () => {
    const [answer] = told(
      policy([
        rule([anyOf(ofPackage("lonn")), ...onAnything]),
        rule([anyOf(match("urn:altinn:org", "skd")), ...onAnything], { effect: "Deny", id: "2" }),
      ]),
    );
    assert.deepEqual([answer.decision, codesOf(answer)], ["Indeterminate", ["NOT_CHECKED", "NOT_CHECKED"]]);
  });
});
