// What of a policy is not read, by which it is not known who gets in.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { anyOf, lettingIn, match, ofPackage, ofRole, placeOf, policy, rule, toDo } from "./policies.mjs";
import { AFTER, BEFORE, codesOf, onAnything, permit, rolesOf, sole } from "./who-asked.mjs";

describe("W10: what is not read", () => {
  const condition = '<xacml:Condition><xacml:VariableReference VariableId="v"/></xacml:Condition>';
  const isIn = "urn:oasis:names:tc:xacml:1.0:function:string-is-in";
  const unread = {
    "a Condition": [policy(rule([anyOf(ofPackage("lonn")), ...onAnything], { condition })), "<xacml:Condition"],
    "another MatchId on a package": [lettingIn(ofPackage("lonn", { matchId: isIn })), "<xacml:Match "],
    "an address in the place of a package's name": [
      lettingIn(ofPackage("lonn", { matchId: isIn.replace("string-is-in", "anyURI-equal") })),
      "<xacml:AttributeDesignator ",
    ],
    "an address in the place of a role's name": [
      lettingIn(ofRole("dagl", { matchId: isIn.replace("string-is-in", "anyURI-equal") })),
      "<xacml:AttributeDesignator ",
    ],
    "another MatchId on a resource": [
      policy(
        rule([
          anyOf(ofPackage("lonn")),
          anyOf(
            match("urn:altinn:resource", "fangst", {
              matchId: isIn,
              category: "urn:oasis:names:tc:xacml:3.0:attribute-category:resource",
            }),
          ),
          anyOf(toDo("read")),
        ]),
      ),
      `<xacml:Match MatchId="${isIn}`,
    ],
    "a match on the hour": [
      policy(
        rule([
          anyOf(ofPackage("lonn")),
          anyOf(
            match("urn:example:hour", "8", { category: "urn:oasis:names:tc:xacml:3.0:attribute-category:environment" }),
          ),
          ...onAnything,
        ]),
      ),
      '<xacml:Match MatchId="urn:oasis:names:tc:xacml:3.0:function:string-equal-ignore-case">\n            <xacml:AttributeValue DataType="http://www.w3.org/2001/XMLSchema#string">8',
    ],
  };
  for (const [what, [xml, where]] of Object.entries(unread)) {
    for (const on of [BEFORE, AFTER]) {
      it(`is ${what}: told with its line, on ${on}`, () => {
        const answer = sole(xml, { on });
        assert.deepEqual([answer.decision, answer.openings, codesOf(answer)], ["Indeterminate", [], ["NOT_CHECKED"]]);
        assert.equal(answer.findings[0].line, placeOf(xml, where)[0]);
      });
    }
  }

  it("says of a rule that denies that it is not known whom it shuts out", () => {
    const denying = rule(onAnything, { effect: "Deny", id: "2", condition });
    for (const [language, said] of Object.entries({
      nb: /stenger ute, er ikke kjent/,
      nn: /stengjer ute, er ikkje kjent/,
      en: /Whom it shuts out is not known/,
    })) {
      const {
        decision,
        findings: [finding, ...others],
      } = sole(policy([permit(ofRole("dagl")), denying]), { language });
      assert.deepEqual([decision, finding.code, others], ["Indeterminate", "NOT_CHECKED", []]);
      assert.match(finding.message, said);
    }
  });

  it("is a former name of a package, of which it is not known whether it matches still", () => {
    const answer = sole(lettingIn(ofPackage("maskinlesbarehendelser")));
    assert.deepEqual([answer.decision, codesOf(answer)], ["Indeterminate", ["PACKAGE_RENAMED"]]);
  });

  it("leaves open what something else opens", () => {
    const answer = sole(
      policy([rule([anyOf(ofPackage("lonn")), ...onAnything], { condition }), permit(ofRole("dagl"))]),
    );
    assert.deepEqual([answer.decision, rolesOf(answer), codesOf(answer)], ["open", ["DAGL"], ["NOT_CHECKED"]]);
  });
});
