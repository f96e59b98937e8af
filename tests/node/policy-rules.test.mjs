// What the rules of a policy come to: whom they let in, and what closes when the roles of Altinn 2 end.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";
import { lint, whoGetsIn } from "tilgangspakker/policy";
import { allOf, anyOf, lettingIn, match, ofOrg, ofPackage, ofRole, onResource, placeOf, policy, rule, toDo } from "./policies.mjs";

await init();
const today = Catalogue.fromJson(readFileSync(new URL("../../data/altinn-2026-08/catalogue.json", import.meta.url), "utf8"));
const found = (xml, options) => lint(xml, today, { language: "en", on: "2026-11-01", ...options });
const codes = (xml, options) => found(xml, options).map(({ code, severity }) => `${severity} ${code}`);

const SUBJECT = "urn:oasis:names:tc:xacml:1.0:subject-category:access-subject";
const STRING = "http://www.w3.org/2001/XMLSchema#string";
const designator = (id) => `<xacml:AttributeDesignator AttributeId="${id}" Category="${SUBJECT}" DataType="${STRING}" MustBePresent="false"/>`;
const apply = (name, ...parts) => `<xacml:Apply FunctionId="urn:oasis:names:tc:xacml:1.0:function:${name}">${parts.join("")}</xacml:Apply>`;
const valueOf = (text) => `<xacml:AttributeValue DataType="${STRING}">${text}</xacml:AttributeValue>`;
const isIn = (id, ...values) => apply("string-at-least-one-member-of", designator(id), apply("string-bag", ...values.map(valueOf)));
const condition = (...parts) => `<xacml:Condition>${parts.join("")}</xacml:Condition>`;
const atHour = apply("time-less-than", '<xacml:AttributeDesignator AttributeId="urn:oasis:names:tc:xacml:1.0:environment:current-time" Category="urn:oasis:names:tc:xacml:3.0:attribute-category:environment" DataType="http://www.w3.org/2001/XMLSchema#time" MustBePresent="true"/>');
const obligation = `<xacml:ObligationExpressions><xacml:ObligationExpression ObligationId="o" FulfillOn="Permit"><xacml:AttributeAssignmentExpression AttributeId="urn:altinn:minimum">${designator("urn:altinn:org")}</xacml:AttributeAssignmentExpression></xacml:ObligationExpression></xacml:ObligationExpressions>`;
const NAMESPACE = "urn:oasis:names:tc:xacml:3.0:core:schema:wd-17";
/** As Altinn reads one: close to its tag, and without a prefix. */
const holding = (written) => `<VariableDefinition xmlns="${NAMESPACE}" VariableId="v">${written.replaceAll("xacml:A", "A")}</VariableDefinition>`;
const variable = holding(apply("string-is-in", valueOf("skd"), designator("urn:altinn:org")));

describe("a rule lets anybody in", () => {
  const onAnything = [anyOf(onResource()), anyOf(toDo("read"))];
  const open = {
    "that names a resource and an action alone": policy(rule(onAnything)),
    "that has no target": policy('<xacml:Rule RuleId="r" Effect="Permit"></xacml:Rule>'),
    "that has an empty target": policy(rule([])),
    "whose condition is on the hour": policy(rule(onAnything, {
      condition: '<xacml:Condition><xacml:Apply FunctionId="urn:oasis:names:tc:xacml:1.0:function:time-less-than"><xacml:AttributeDesignator AttributeId="urn:oasis:names:tc:xacml:1.0:environment:current-time" Category="urn:oasis:names:tc:xacml:3.0:attribute-category:environment" DataType="http://www.w3.org/2001/XMLSchema#time" MustBePresent="true"/></xacml:Apply></xacml:Condition>',
    })),
    "whose only subject is of another category": policy(rule([anyOf(match("urn:altinn:org", "skd", { category: "urn:oasis:names:tc:xacml:1.0:subject-category:access-subjects" })), ...onAnything])),
    "that names who in an obligation alone": policy(rule(onAnything, { condition: obligation })),
    "that names who in a variable that it does not refer to": policy(variable + rule(onAnything)),
    "one of whose alternatives is on the resource alone": policy(rule([anyOf(ofPackage("lonn"), onResource()), anyOf(toDo("read"))])),
    "whose condition asks who, or the hour": policy(rule(onAnything, { condition: condition(apply("or", isIn("urn:altinn:accesspackage", "lonn"), atHour)) })),
    "though the policy's own target says who in one of its alternatives": policy(rule(onAnything), { target: `<xacml:Target>${anyOf(ofPackage("lonn"), onResource())}</xacml:Target>` }),
    "whose path is one into the resource": policy(rule([anyOf('<xacml:Match MatchId="m"><xacml:AttributeValue DataType="s">a</xacml:AttributeValue><xacml:AttributeSelector Category="urn:oasis:names:tc:xacml:3.0:attribute-category:resource" Path="//a" DataType="s" MustBePresent="false"/></xacml:Match>'), ...onAnything])),
    "though another rule does not": policy([rule([anyOf(ofPackage("lonn")), ...onAnything]), rule(onAnything, { id: "2" })]),
  };
  for (const [what, xml] of Object.entries(open)) {
    it(what, () => {
      const findings = found(xml);
      assert.deepEqual(findings.map(({ severity, code }) => [severity, code]), [["error", "ANYBODY"]]);
      const [{ line, column }] = findings;
      const last = xml.lastIndexOf("<xacml:Rule ");
      assert.deepEqual([line, column], placeOf(xml, "<xacml:Rule ", last));
    });
  }

  const closed = {
    "not where it names a service owner": policy(rule([anyOf(ofOrg("skd")), ...onAnything])),
    "not where the policy's own target says who": policy(rule(onAnything), { target: `<xacml:Target>${anyOf(ofPackage("lonn"))}</xacml:Target>` }),
    "not where it denies": policy([rule([anyOf(ofPackage("lonn")), ...onAnything]), rule(onAnything, { effect: "Deny", id: "2" })]),
    "not where each of its alternatives says who, beside the resource": policy(rule([anyOf(allOf(ofPackage("lonn"), onResource()), allOf(ofOrg("skd"), onResource()))])),
    "not where one AnyOf says who in part and another in whole": policy(rule([anyOf(ofOrg("ttd"), onResource()), anyOf(ofOrg("skd")), ...onAnything])),
    "not where it refers to a variable, which is not read": policy(variable + rule(onAnything, { condition: condition('<xacml:VariableReference VariableId="v"/>') })),
    "not where its condition asks who, and the hour": policy(rule(onAnything, { condition: condition(apply("and", atHour, isIn("urn:altinn:org", "skd"))) })),
    "not where its condition asks who not": policy(rule(onAnything, { condition: condition(apply("not", isIn("urn:altinn:org", "skd"))) })),
    "not where its condition asks who": policy(rule(onAnything, {
      condition: '<xacml:Condition><xacml:Apply FunctionId="urn:oasis:names:tc:xacml:1.0:function:string-is-in"><xacml:AttributeValue DataType="http://www.w3.org/2001/XMLSchema#string">lonn</xacml:AttributeValue><xacml:AttributeDesignator AttributeId="urn:altinn:accesspackage" Category="urn:oasis:names:tc:xacml:1.0:subject-category:access-subject" DataType="http://www.w3.org/2001/XMLSchema#string" MustBePresent="false"/></xacml:Apply></xacml:Condition>',
    })),
  };
  for (const [what, xml] of Object.entries(closed)) it(what, () => assert.deepEqual(codes(xml).filter((it) => it !== "notice NO_PACKAGE"), []));

  it("is not said where a package stands in another category: that never matches, and lets nobody in", () => {
    const elsewhere = match("urn:altinn:accesspackage", "lonn", { category: "urn:oasis:names:tc:xacml:3.0:attribute-category:resource" });
    const designated = designator("urn:altinn:accesspackage").replace(SUBJECT, "urn:oasis:names:tc:xacml:3.0:attribute-category:resource");
    const closing = [lettingIn(elsewhere), lettingIn(elsewhere, ofOrg("skd")), policy(rule(onAnything, { condition: condition(apply("string-is-in", valueOf("lonn"), designated)) }))];
    for (const [language, never] of Object.entries({ nb: /treffer dette aldri/, nn: /treffer dette aldri/, en: /this never matches/ })) {
      for (const xml of closing) {
        const [{ code, message }, ...others] = found(xml, { language });
        assert.deepEqual([code, others], ["WRONG_CATEGORY", []]);
        assert.match(message, never);
      }
    }
    assert.deepEqual(codes(lettingIn(elsewhere, onResource())), ["error ANYBODY", "error WRONG_CATEGORY"], "another alternative lets anybody in");
  });

  it("is said of no part of a policy that documentation shows", () => {
    assert.deepEqual(codes('<Match><AttributeValue>lonn</AttributeValue><AttributeDesignator AttributeId="urn:altinn:accesspackage"/></Match>'), []);
  });
});

describe("a policy is malformed", () => {
  const VALUE = /<xacml:AttributeValue[^>]*>lonn<[^>]*>/;
  const DESIGNATOR = /<xacml:AttributeDesignator AttributeId="urn:altinn:accesspackage"[^>]*>/;
  const letting = lettingIn(ofOrg("skd"), ofPackage("lonn"));
  const from = letting.indexOf("urn:altinn:org");
  /** Only in the Match of the package. */
  const but = (pattern, by) => letting.slice(0, from) + letting.slice(from).replace(pattern, by);
  const twice = (all) => all + all;
  const flaws = {
    "whose Match has no designator": [but(DESIGNATOR, ""), "Match", /AttributeDesignator.*AttributeId="urn:altinn:accesspackage"/],
    "whose Match has no value": [but(VALUE, ""), "Match", /AttributeValue DataType/],
    "whose Match has two values": [but(VALUE, twice), "AttributeValue", /AttributeValue.*AllOf/],
    "whose Match has two designators": [but(DESIGNATOR, twice), "AttributeDesignator", /AttributeDesignator.*AllOf/],
    "whose Match does not say how to compare": [but(/ MatchId="[^"]*"/, ""), "Match", /MatchId="[^"]*string-equal-ignore-case"/],
    "whose Match has a blank MatchId": [but(/ MatchId="[^"]*"/, ' MatchId=" "'), "Match", /MatchId="[^"]*string-equal-ignore-case"/],
    "whose designator has no category": [but(/ Category="[^"]*"/, ""), "AttributeDesignator", /Category="[^"]*access-subject"/],
    "whose designator has no data type": [but(DESIGNATOR, (it) => it.replace(/ DataType="[^"]*"/, "")), "AttributeDesignator", /DataType="[^"]*string"/],
    "whose designator has no attribute": [but(/ AttributeId="urn:altinn:accesspackage"/, ""), "AttributeDesignator", /AttributeId="/],
    "whose value has no data type": [but(VALUE, (it) => it.replace(/ DataType="[^"]*"/, "")), "AttributeValue", /DataType="[^"]*string"/],
    "whose rule has no effect": [letting.replace(' Effect="Permit"', ""), "Rule", /Effect="Permit"/],
    "whose rule permits in lowercase": [letting.replace('"Permit"', '"permit"'), "permit", /Permit.*Deny/, "Permit"],
    "whose rule denies in capitals": [policy([rule([anyOf(ofPackage("lonn"))]), rule([anyOf(onResource())], { effect: "DENY", id: "2" })]), "DENY", /Permit.*Deny/, "Deny"],
    "whose rule has another effect": [letting.replace('"Permit"', '"Allow"'), "Allow", /Permit.*Deny/],
  };
  for (const [what, [xml, written, says, replacement = null]] of Object.entries(flaws)) {
    it(what, () => {
      for (const language of ["nb", "nn", "en"]) {
        const [finding, ...others] = found(xml, { language }).filter(({ code }) => code === "MALFORMED_POLICY");
        assert.deepEqual([finding.severity, finding.written, finding.replacement, others], ["error", written, replacement, []]);
        assert.match(finding.message, says);
        const at = xml.split("\n")[finding.line - 1].slice(finding.column - 1);
        assert.ok(at.startsWith(`<xacml:${written}`) || at.startsWith(`${written}"`), at);
      }
    });
  }

  it("wherever something is compared: on the resource, in a Condition, in the policy's own target", () => {
    const without = (xml, attribute) => xml.replace(new RegExp(` ${attribute}="[^"]*"`), "");
    const malformed = (xml) => codes(xml).filter((it) => it.includes("MALFORMED"));
    assert.deepEqual(malformed(policy(rule([anyOf(ofPackage("lonn")), anyOf(without(onResource(), "MatchId"))]))), ["error MALFORMED_POLICY"]);
    assert.deepEqual(malformed(policy(rule([], { condition: without(condition(isIn("urn:altinn:accesspackage", "lonn")), "Category") }))), ["error MALFORMED_POLICY"]);
    assert.deepEqual(malformed(policy(rule([anyOf(onResource())]), { target: `<xacml:Target>${anyOf(without(ofPackage("lonn"), "DataType"))}</xacml:Target>` })), ["error MALFORMED_POLICY"]);
  });

  it("but not a part of one that documentation shows", () => {
    assert.deepEqual(codes('<Target><AnyOf><AllOf><Match><AttributeValue>lonn</AttributeValue><AttributeDesignator AttributeId="urn:altinn:accesspackage"/></Match></AllOf></AnyOf></Target>'), []);
  });
});

describe("what no rule is judged by is told as not checked, where it stands", () => {
  const P = "urn:altinn:accesspackage";
  const path = (to) => `<xacml:AttributeSelector Category="${SUBJECT}" Path="${to}" DataType="${STRING}" MustBePresent="false"/>`;
  const inCondition = (...parts) => policy(rule([anyOf(ofOrg("skd"))], { condition: condition(...parts) }));
  const inVariable = (part) => policy(holding(part) + rule([anyOf(ofOrg("skd"))]));
  const named = {
    "a package that a Condition compares with something else": [inCondition(isIn("urn:altinn:org", `${P}:lonn`)), `${P}:lonn`],
    "a package beside a path that is a finding": [inCondition(apply("and", isIn("urn:altinn:org", `${P}:lonn`), path("//a/accesspackage"))), `${P}:lonn`, "//a/accesspackage"],
    "a package that a variable holds": [inVariable(valueOf(`${P}:lonn`)), `${P}:lonn`],
    "a comparison that a variable holds": [inVariable(isIn(P, "lonn")), P],
    "a path to packages": [inCondition(apply("string-is-in", valueOf("lonn"), path("//accesspackage"))), "//accesspackage"],
    "a path to roles": [inCondition(apply("string-is-in", valueOf("dagl"), path("//a[@b='urn:altinn:rolecode']"))), "//a[@b='urn:altinn:rolecode']"],
  };
  for (const [what, [xml, ...written]] of Object.entries(named)) {
    it(what, () => {
      assert.deepEqual(found(xml).map((it) => [it.severity, it.code, it.written, it.line]), written.map((it) => ["warning", "NOT_CHECKED", it, placeOf(xml, it)[0]]));
    });
  }

  it("but not a comparison in a Condition, which is read", () => assert.deepEqual(codes(inCondition(isIn(P, "lonn"))), []));
});

describe("a policy that is deep or long", () => {
  it("is read all the same: policies in policies, functions in functions", () => {
    const deep = `${"<PolicySet>".repeat(400)}<Policy><Rule Effect="Permit"/></Policy>${"</PolicySet>".repeat(400)}`;
    assert.deepEqual(codes(deep), ["error MALFORMED_POLICY"]);
    const joined = policy(rule([], { condition: condition('<xacml:Apply FunctionId="x:and">'.repeat(20_000), isIn("urn:altinn:rolecode", "utinn"), "</xacml:Apply>".repeat(20_000)) }));
    assert.deepEqual(codes(joined), ["error ALTINN2_ROLE"]);
  });

  it("is refused where policies stand deeper than any that people write", () => {
    const deep = `${"<PolicySet>".repeat(20_000)}<Rule Effect="Permit"/>${"</PolicySet>".repeat(20_000)}`;
    const [{ code, message, line, column }, ...others] = found(deep);
    assert.deepEqual([code, line, column, others], ["INVALID_XML", 1, 500 * "<PolicySet>".length + 1, []]);
    assert.match(message, /nested too deep/);
    assert.throws(() => whoGetsIn(deep, today), { code: "INVALID_POLICY" });
  });
});

describe("both are needed", () => {
  it("of a package in one AnyOf and a role in another, in either order", () => {
    for (const anyOfs of [[anyOf(ofPackage("lonn")), anyOf(ofRole("DAGL"))], [anyOf(ofRole("DAGL"), ofRole("LEDE")), anyOf(ofPackage("lonn"))]]) {
      const xml = policy(rule([...anyOfs, anyOf(onResource()), anyOf(toDo("read"))]));
      const [{ severity, code, written, line, column }, ...others] = found(xml);
      assert.deepEqual([severity, code, others], ["warning", "BOTH_NEEDED", []]);
      assert.deepEqual([line, column], placeOf(xml, `>${written}<`).map((it, at) => it + at), "where the second of them begins");
    }
  });

  it("of several packages in one AllOf, which may be meant", () => {
    const xml = lettingIn(allOf(ofPackage("lonn"), ofPackage("toll")));
    const [{ severity, code, written }, ...others] = found(xml);
    assert.deepEqual([severity, code, written, others], ["notice", "BOTH_NEEDED", "toll", []]);
  });

  it("of what the policy's own target asks and what its rules ask, told at the rule", () => {
    const target = (...subjects) => ({ target: `<xacml:Target>${anyOf(...subjects)}</xacml:Target>` });
    const xml = policy([rule([anyOf(ofRole("DAGL")), anyOf(onResource())]), rule([anyOf(ofOrg("skd"))], { id: "2" })], target(ofPackage("lonn")));
    assert.deepEqual(found(xml).map(({ severity, code, written }) => [severity, code, written]), [["warning", "BOTH_NEEDED", "DAGL"]]);
    const inTarget = policy([rule([anyOf(onResource())]), rule([anyOf(toDo("read"))], { id: "2" })], { target: `<xacml:Target>${anyOf(ofPackage("lonn"))}${anyOf(ofRole("DAGL"))}</xacml:Target>` });
    assert.deepEqual(codes(inTarget), ["warning BOTH_NEEDED"], "once, whatever number of rules there are");
  });

  it("of packages in two AnyOfs that have none in common", () => {
    const both = (one, other) => found(policy(rule([anyOf(...one.map((it) => ofPackage(it))), anyOf(...other.map((it) => ofPackage(it))), anyOf(onResource())])));
    assert.deepEqual(both(["lonn"], ["toll"]).map(({ severity, code, written }) => [severity, code, written]), [["warning", "BOTH_NEEDED", "toll"]]);
    assert.match(both(["lonn"], ["toll"])[0].message, /two AnyOfs/);
    assert.deepEqual(both(["lonn", "toll"], ["toll", "LONN"]), []);
  });

  it("is not said where an alternative needs neither", () => assert.deepEqual(codes(policy(rule([anyOf(ofPackage("lonn"), ofOrg("skd")), anyOf(ofRole("DAGL")), anyOf(onResource())]))), []));

  it("is not said where one is enough", () => assert.deepEqual(codes(lettingIn(ofPackage("lonn"), ofRole("DAGL"))), []));
});

describe("a role of Altinn 2", () => {
  it("is a warning beside what goes on opening the rule", () => {
    for (const other of [ofRole("DAGL"), ofPackage("lonn"), ofOrg("skd")]) {
      const xml = lettingIn(other, ofRole("UTINN"));
      const [{ line, column, ...finding }, ...others] = found(xml);
      assert.deepEqual([line, column, others], [...placeOf(xml, "UTINN"), []]);
      assert.deepEqual([finding.severity, finding.code, finding.written, finding.urn], ["warning", "ALTINN2_ROLE", "UTINN", "urn:altinn:rolecode:utinn"]);
    }
  });

  it("is an error where nothing else does", () => {
    const closing = {
      alone: lettingIn(ofRole("UTINN")),
      "with others of Altinn 2": lettingIn(ofRole("UTINN"), ofRole("regna")),
      "with what never matches": lettingIn(ofRole("UTINN"), ofPackage(" lonn ")),
      "with a package, in one AllOf": lettingIn(allOf(ofRole("UTINN"), ofPackage("lonn"))),
      "with a package, in an AnyOf of its own": policy(rule([anyOf(ofPackage("lonn")), anyOf(ofRole("UTINN")), anyOf(onResource())])),
      "in the policy's own target": policy(rule([anyOf(onResource())]), { target: `<xacml:Target>${anyOf(ofRole("UTINN"))}</xacml:Target>` }),
      "in the policy's own target, beside what its rules ask": policy(rule([anyOf(ofOrg("skd"))]), { target: `<xacml:Target>${anyOf(ofRole("UTINN"), ofRole("regna"))}</xacml:Target>` }),
      "in a Condition": policy(rule([anyOf(onResource())], { condition: condition(isIn("urn:altinn:rolecode", "utinn", "regna")) })),
      "in a Condition, and something else": policy(rule([anyOf(onResource())], { condition: condition(apply("and", atHour, apply("or", isIn("urn:altinn:rolecode", "utinn"), isIn("urn:altinn:rolecode", "regna")))) })),
      "in one of two rules": policy([rule([anyOf(ofRole("DAGL")), anyOf(onResource())]), rule([anyOf(ofRole("UTINN")), anyOf(onResource())], { id: "2" })]),
    };
    for (const [what, xml] of Object.entries(closing)) {
      const about = found(xml).filter(({ code }) => code === "ALTINN2_ROLE");
      assert.ok(about.length > 0 && about.every(({ severity }) => severity === "error"), what);
      assert.match(about[0].message, /closes on 2027-01-01/);
    }
  });

  it("is a warning in a Condition that opens in another way, and where nothing permits", () => {
    const open = {
      "by a role that stays": condition(isIn("urn:altinn:rolecode", "utinn", "DAGL")),
      "by the hour": condition(apply("or", isIn("urn:altinn:rolecode", "utinn"), apply("and", isIn("urn:altinn:org", "skd"), atHour))),
      "to who has it not": condition(apply("not", isIn("urn:altinn:rolecode", "utinn"))),
      "by a variable, which is not read": condition(apply("or", isIn("urn:altinn:rolecode", "utinn"), '<xacml:VariableReference VariableId="v"/>')),
    };
    for (const [what, condition] of Object.entries(open)) assert.deepEqual(codes(policy(rule([anyOf(onResource())], { condition }))).filter((it) => /ALTINN2/.test(it)), ["warning ALTINN2_ROLE"], what);
    assert.deepEqual(codes(policy(rule([anyOf(onResource())], { effect: "Deny" }), { target: `<xacml:Target>${anyOf(ofRole("UTINN"))}</xacml:Target>` })), ["warning ALTINN2_ROLE"]);
  });

  it("is reported for each value that it is held against", () => {
    const written = (text) => found(text).filter(({ code }) => code === "ALTINN2_ROLE").map((it) => it.written);
    assert.deepEqual(written(policy(rule([anyOf(onResource())], { condition: condition(isIn("urn:altinn:rolecode", "utinn", "DAGL", "regna")) }))), ["utinn", "regna"]);
    assert.deepEqual(written('[{"id": "urn:altinn:rolecode", "value": ["utinn", "regna", "loper"]}]'), ["utinn", "regna", "loper"]);
  });

  it("works until and with its last day, and is an error from the next", () => {
    const xml = lettingIn(ofRole("DAGL"), ofRole("UTINN"));
    const on = (day) => codes(xml, { on: day });
    assert.deepEqual([on("2026-12-31"), on("2027-01-01")], [["warning ALTINN2_ROLE"], ["error ALTINN2_ROLE"]]);
    assert.match(found(xml, { on: "2027-01-01" })[0].message, /stopped working on 2026-12-31/);
  });

  it("is reported with the packages that it was converted to, for whom, or that there is none, and with the roles that bring it", () => {
    const said = (role, language) => found(lettingIn(ofRole(role)), { language })[0].message;
    assert.match(said("UTINN", "en"), /^UTINN \(.*No access package takes its place.*bring it.*\bDAGL\b/);
    assert.match(said("utinn", "nb"), /Ingen tilgangspakke tar over.*\bDAGL\b/);
    assert.match(said("utinn", "nn"), /Ingen tilgangspakke tek over.*\bDAGL\b/);
    const converted = today.altinn2Role("admai").packages;
    assert.ok(new Set(converted.map(({ giver }) => giver)).size > 1);
    for (const language of ["nb", "nn", "en"]) for (const { urn } of converted) assert.ok(said("ADMAI", language).includes(urn), language);
    assert.match(said("ADMAI", "en"), /tilgangsstyrer \(for an organisation\).*privatperson \(for a person\)/);
  });

  it("and leaves out of those that lose something the roles that the same AnyOf lets in otherwise, by whichever name", () => {
    const losing = (xml, language = "en") => {
      const [{ message }] = found(xml, { language }).filter(({ code }) => code === "ALTINN2_ROLE");
      return (/(?:bring it|har den med seg|har henne med seg)[^:]*: ([^.]*)\./.exec(message)?.[1] ?? "").split(", ");
    };
    const all = losing(lettingIn(ofRole("UTINN")));
    const without = (...codes) => all.filter((it) => !codes.includes(it));
    assert.ok(["DAGL", "LEDE"].every((it) => all.includes(it)), all.join());
    for (const language of ["nb", "nn", "en"]) assert.deepEqual(losing(lettingIn(ofRole("UTINN"), ofRole("DAGL")), language), without("DAGL"));
    assert.deepEqual(losing(lettingIn(match("urn:altinn:external-role:ccr", "daglig-leder"), ofRole("lede"), ofRole("UTINN"))), without("DAGL", "LEDE"));
    for (const [what, other] of Object.entries({
      "with a package besides": allOf(ofRole("DAGL"), ofPackage("lonn")),
      "of one resource alone": allOf(ofRole("DAGL"), onResource()),
      "that never matches": ofRole(" DAGL"),
    })) assert.deepEqual(losing(lettingIn(other, ofRole("UTINN"))), all, what);
    assert.deepEqual(losing(policy([rule([anyOf(ofRole("UTINN"))]), rule([anyOf(ofRole("DAGL"))], { id: "2" })])), all, "in another rule");
    const byPackage = today.rolesForPackage("lonn").map(({ role }) => role.code);
    assert.deepEqual(losing(lettingIn(ofPackage("lonn"), ofRole("UTINN"))), without(...byPackage), "let in by a package");
    const ofAForm = today.rolesForPackage("forretningsforer-eiendom").map(({ role, variant }) => [role.code, variant]);
    assert.ok(ofAForm.every(([code, variant]) => variant !== null && all.includes(code)), ofAForm.join());
    assert.deepEqual(losing(lettingIn(ofPackage("forretningsforer-eiendom"), ofRole("UTINN"))), all, "let in by a package in one form alone");
  });

  it("and leaves out those that lack what the same AllOf asks besides", () => {
    const losing = (...matches) => /bring it[^:]*: ([^.]*)\./.exec(found(lettingIn(allOf(...matches))).find(({ urn }) => urn === "urn:altinn:rolecode:utinn").message)?.[1].split(", ") ?? [];
    const all = losing(ofRole("UTINN"), onResource());
    assert.deepEqual(losing(ofRole("LEDE"), ofRole("UTINN")), ["LEDE"]);
    const having = today.rolesForPackage("lonn").map(({ role }) => role.code);
    assert.deepEqual(losing(ofRole("UTINN"), ofPackage("lonn")), all.filter((it) => having.includes(it)));
    const bringing = today.altinn2Role("SIGNE").broughtBy.map(({ code }) => code);
    assert.deepEqual(losing(ofRole("UTINN"), ofRole("SIGNE")), all.filter((it) => bringing.includes(it)), "another of Altinn 2");
    assert.deepEqual(losing(ofRole("UTINN"), ofPackage(" lonn ")), [], "what never matches");
    assert.deepEqual(losing(ofRole("UTINN"), ofRole("FANGST9")), all, "a role that nobody knows");
    assert.deepEqual(losing(ofRole("UTINN"), ofOrg("skd")), all, "something else");
  });

  it("is lost to whoever was given it and has nothing else, which is said of policies, and says what it opens", () => {
    const words = {
      en: [/Nothing else opens this rule: it closes on 2027-01-01/, /lose what this rule opens to them: /, /Whoever was given it, and has nothing else that lets them in, does not get in from 2027-01-01 on\.$/, /opens this policy/],
      nb: [/Ikke noe annet åpner denne regelen: den stenges 2027-01-01/, /mister det denne regelen åpner for dem: /, /Den som har fått den i fullmakt, og ikke har noe annet som åpner, slipper ikke inn fra 2027-01-01\.$/, /åpner denne policyen/],
      nn: [/Ikkje noko anna opnar denne regelen: han blir stengd 2027-01-01/, /mister det denne regelen opnar for dei: /, /Den som har fått henne i fullmakt, og ikkje har noko anna som opnar, slepp ikkje inn frå 2027-01-01\.$/, /opnar denne policyen/],
    };
    for (const [language, [closes, losing, given, ofPolicy]] of Object.entries(words)) {
      const [{ message }] = found(lettingIn(ofRole("UTINN")), { language });
      for (const it of [closes, losing, given]) assert.match(message, it);
      assert.match(found(policy(rule([anyOf(onResource())]), { target: `<xacml:Target>${anyOf(ofRole("UTINN"))}</xacml:Target>` }), { language })[0].message, ofPolicy);
      assert.doesNotMatch(found('["urn:altinn:rolecode:utinn"]', { language })[0].message, given);
    }
  });

  it("is every one that the register has, by its code in either case, and no other role is", () => {
    for (const { code, register, urn } of today.roles()) {
      const attribute = urn.slice(0, urn.lastIndexOf(":"));
      const [id, value] = register === "altinn2" || code === code.toUpperCase() ? ["urn:altinn:rolecode", code] : [attribute, urn.slice(attribute.length + 1)];
      for (const written of [value.toLowerCase(), value.toUpperCase()]) {
        if (id !== "urn:altinn:rolecode" && written !== value) continue;
        assert.deepEqual(codes(lettingIn(ofPackage("lonn"), match(id, written))), register === "altinn2" ? ["warning ALTINN2_ROLE"] : [], `${id} ${written}`);
      }
    }
  });

  it("denies nothing where it is denied, and that is no closing", () => {
    const xml = policy([rule([anyOf(ofPackage("lonn")), anyOf(onResource())]), rule([anyOf(ofRole("UTINN")), anyOf(onResource())], { effect: "Deny", id: "2" })]);
    assert.deepEqual(codes(xml), ["warning ALTINN2_ROLE"]);
    const shutsOut = {
      en: ["It shuts nobody out here from 2027-01-01 on: whoever has it gets in where another rule lets them in.", "It shuts nobody out here any more: whoever had it gets in where another rule lets them in."],
      nb: ["Den stenger ingen ute her fra 2027-01-01: den som har den, slipper inn der en annen regel åpner.", "Den stenger ingen ute her lenger: den som hadde den, slipper inn der en annen regel åpner."],
      nn: ["Ho stengjer ingen ute her frå 2027-01-01: den som har henne, slepp inn der ein annan regel opnar.", "Ho stengjer ingen ute her lenger: den som hadde henne, slepp inn der ein annan regel opnar."],
    };
    for (const [language, said] of Object.entries(shutsOut)) {
      for (const [at, on] of ["2026-12-31", "2027-01-01"].entries()) {
        const [{ message }] = found(xml, { language, on });
        assert.ok(message.endsWith(said[at]), message);
      }
    }
  });

  it("that nobody knows is a notice, since one service owner may have it", () => {
    assert.deepEqual(codes(lettingIn(ofRole("FANGST9"))), ["notice UNKNOWN_ROLE"]);
    assert.deepEqual(lint(lettingIn(ofRole("FANGST9"), ofRole("UTINN")), Catalogue.embedded()), [], "documentation knows the business register's alone");
  });
});
