// Who gets in by a policy that is not built as XACML has it: a condition that has no place is never left out.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";
import { lint, whoGetsIn } from "tilgangspakker/policy";
import { allOf, anyOf, ofPackage, ofRole, onResource, placeOf, policy, rule, toDo } from "./policies.mjs";

await init();
const today = Catalogue.fromJson(readFileSync(new URL("../../data/altinn-2026-08/catalogue.json", import.meta.url), "utf8"));
const options = { language: "en", on: "2027-01-01" };
const onAnything = [anyOf(onResource()), anyOf(toDo("read"))];
const lonn = ofPackage("lonn");
const target = (...anyOfs) => `<xacml:Target>${anyOfs.join("")}</xacml:Target>`;
const permit = (...anyOfs) => policy(rule([...anyOfs, ...onAnything]));
const inOwnTarget = (written) => policy(rule(onAnything), { target: written });

const malformed = {
  "a Match straight in an AnyOf": [permit(`<xacml:AnyOf>${lonn}</xacml:AnyOf>`), "<xacml:Match "],
  "a Match beside an AllOf": [permit(`<xacml:AnyOf>${lonn}${allOf(ofRole("dagl"))}</xacml:AnyOf>`), "<xacml:Match "],
  "a Match straight in a Target": [permit(lonn), "<xacml:Match "],
  "a Match straight in a rule": [policy(rule(onAnything, { condition: lonn })), '<xacml:Match MatchId="urn:oasis:names:tc:xacml:3.0:function:string-equal-ignore-case">'],
  "an AllOf straight in a Target": [permit(allOf(lonn)), "<xacml:AllOf>"],
  "an AllOf in an AllOf": [permit(`<xacml:AnyOf><xacml:AllOf><xacml:AllOf >${lonn}</xacml:AllOf></xacml:AllOf></xacml:AnyOf>`), "<xacml:AllOf >"],
  "an AnyOf in an AnyOf": [permit(`<xacml:AnyOf><xacml:AnyOf >${allOf(lonn)}</xacml:AnyOf></xacml:AnyOf>`), "<xacml:AnyOf >"],
  "an AnyOf straight in a rule": [policy(rule(onAnything, { condition: `<xacml:AnyOf >${allOf(lonn)}</xacml:AnyOf>` })), "<xacml:AnyOf >"],
  "an AnyOf straight in the policy": [inOwnTarget(`<xacml:Target/><xacml:AnyOf >${allOf(lonn)}</xacml:AnyOf>`), "<xacml:AnyOf >"],
  "an empty AnyOf": [permit("<xacml:AnyOf/>"), "<xacml:AnyOf/>"],
  "an empty AllOf": [permit(anyOf(lonn, "<xacml:AllOf></xacml:AllOf>")), "<xacml:AllOf></xacml:AllOf>"],
  "anybody beside somebody": [permit(`<xacml:Subjects><xacml:Subject>${lonn.replaceAll("xacml:Match", "xacml:SubjectMatch")}</xacml:Subject><xacml:AnySubject/></xacml:Subjects>`), "<xacml:AnySubject/>"],
  "somebody beside anybody": [permit(`<xacml:Subjects><xacml:AnySubject/><xacml:Subject>${lonn.replaceAll("xacml:Match", "xacml:SubjectMatch")}</xacml:Subject></xacml:Subjects>`), "<xacml:Subject>"],
  "anything twice": [permit(anyOf(lonn), "<xacml:Resources><xacml:AnyResource/><xacml:AnyResource /></xacml:Resources>"), "<xacml:AnyResource />"],
  "empty Subjects": [permit("<xacml:Subjects/>"), "<xacml:Subjects/>"],
  "a target in small letters": [permit(anyOf(lonn)).replace(/(<\/?xacml:)Target>/g, "$1target>"), "<xacml:target>"],
  "the policy's own target in small letters": [inOwnTarget(`<xacml:target>${anyOf(lonn)}</xacml:target>`), "<xacml:target>"],
  "a rule in small letters, which may deny": [policy([rule([anyOf(lonn), ...onAnything]), '<xacml:rule Effect="Deny"/>']), "<xacml:rule "],
  "an anyOf in small letters": [permit(`<xacml:anyOf>${allOf(lonn)}</xacml:anyOf>`), "<xacml:anyOf>"],
  "a second Target": [policy(rule(onAnything, { condition: target(anyOf(lonn)).replace("Target>", "Target >") })), "<xacml:Target >"],
  "a second Target of the policy": [inOwnTarget(`<xacml:Target/><xacml:Target >${anyOf(lonn)}</xacml:Target>`), "<xacml:Target >"],
  "a rule in a rule": [policy(rule([anyOf(lonn), ...onAnything], { condition: '<xacml:Rule Effect="Deny"/>' })), '<xacml:Rule Effect="Deny"'],
};

describe("a policy that is malformed lets nobody in by what is left of it", () => {
  for (const [what, [xml, where]] of Object.entries(malformed)) {
    it(`which has ${what}`, () => {
      const answers = whoGetsIn(xml, today, options);
      assert.ok(answers.length > 0);
      for (const { decision, openings, findings } of answers) {
        assert.deepEqual([decision, openings, findings.map(({ code }) => code)], ["Indeterminate", [], ["MALFORMED_POLICY"]]);
        assert.deepEqual([findings[0].line, findings[0].severity], [placeOf(xml, where)[0], "error"]);
      }
      const errors = lint(xml, today, options).filter(({ severity }) => severity === "error");
      assert.deepEqual(errors.map(({ code, line, column }) => [code, line, column]), [["MALFORMED_POLICY", ...placeOf(xml, where)]]);
    });
  }

  it("and its other rules are read where the fault is in one", () => {
    const [answer] = whoGetsIn(policy([rule([allOf(lonn), ...onAnything]), rule([anyOf(ofRole("dagl")), ...onAnything], { id: "2" })]), today, options);
    assert.deepEqual([answer.decision, answer.openings.length], ["open", 1]);
  });

  it("and a rule that denies shuts out from all that it may be about", () => {
    const other = `<xacml:AnyOf><xacml:Match MatchId="x"/>${allOf(onResource("other"))}</xacml:AnyOf>`;
    const answers = whoGetsIn(policy([rule([anyOf(lonn), ...onAnything]), rule([other], { effect: "Deny", id: "2" })]), today, options);
    assert.equal(answers.find(({ resource }) => resource === "fangst").decision, "Indeterminate");
  });

  it("and says but once of a rule that policy sets around it are not read", () => {
    const sets = 400;
    const inner = permit(anyOf(lonn)).replace(/<\?.*\?>/, "");
    const xml = `${'<xacml:PolicySet xmlns:xacml="urn:oasis:names:tc:xacml:3.0:core:schema:wd-17">'}${"<xacml:PolicySet>".repeat(sets)}${inner}${"</xacml:PolicySet>".repeat(sets + 1)}`;
    const [answer] = whoGetsIn(xml, today, options);
    assert.deepEqual([answer.decision, answer.findings.map(({ code }) => code)], ["Indeterminate", ["NOT_CHECKED"]]);
  });

  it("and what a policy in the policy asks counts behind its rules too", () => {
    const inner = `<xacml:Policy>${rule(onAnything)}${target(anyOf(lonn))}</xacml:Policy>`;
    const [answer] = whoGetsIn(policy(inner), today, options);
    assert.deepEqual(answer.openings[0].requires.map(({ through }) => through), ["package"]);
  });

  it("but for what XACML 2.0 has for anybody and anything", () => {
    const [answer] = whoGetsIn(permit(anyOf(lonn), "<xacml:Subjects><xacml:AnySubject/></xacml:Subjects>"), today, options);
    assert.deepEqual([answer.decision, answer.findings], ["open", []]);
  });
});
