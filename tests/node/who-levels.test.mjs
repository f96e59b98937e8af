// The level of authentication that a policy asks for.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { anyOf, lettingIn, ofOrg, ofPackage, ofRole, onResource, placeOf, policy, rule, toDo } from "./policies.mjs";
import { ask, BEFORE, codesOf, deny, permit, sole } from "./who-asked.mjs";

describe("W13: the level of authentication", () => {
  it("stands with each answer", () => {
    const two = policy(rule([anyOf(ofPackage("lonn")), anyOf(onResource()), anyOf(toDo("read"), toDo("write"))]));
    assert.deepEqual(
      ask(two).map((it) => it.minimumAuthenticationLevel),
      [2, 2],
    );
    assert.deepEqual(
      ask(two.replace(/<xacml:ObligationExpressions>[^]*<\/xacml:ObligationExpressions>/, "")).map(
        (it) => it.minimumAuthenticationLevel,
      ),
      [null, null],
    );
  });

  it("is the policy's, and not what a rule obliges to, which is told", () => {
    const level = (least, fulfillOn = "Permit") =>
      `<xacml:ObligationExpressions><xacml:ObligationExpression FulfillOn="${fulfillOn}" ObligationId="o"><xacml:AttributeAssignmentExpression AttributeId="a" Category="urn:altinn:minimum-authenticationlevel"><xacml:AttributeValue DataType="http://www.w3.org/2001/XMLSchema#integer">${least}</xacml:AttributeValue></xacml:AttributeAssignmentExpression></xacml:ObligationExpression></xacml:ObligationExpressions>`;
    const to = (action, condition, how) =>
      rule([anyOf(ofPackage("lonn")), anyOf(onResource()), anyOf(toDo(action))], { condition, id: action, ...how });
    const levels = (...rules) =>
      ask(policy(rules)).map((it) => [it.action, it.decision, it.minimumAuthenticationLevel, ...codesOf(it)]);
    assert.deepEqual(levels(to("read", level(4)), to("write", level("four")), to("sign", level(4, "Deny"))), [
      ["read", "open", 2, "NOT_CHECKED"],
      ["write", "open", 2, "NOT_CHECKED"],
      ["sign", "open", 2],
    ]);
    const [{ findings }] = ask(policy(to("read", level(4))));
    assert.match(findings[0].message, /not those of a rule.*ObligationExpressions of the Policy/);
  });

  it("is that of an obligation at a permit in any letters, as Altinn reads it", () =>
    assert.equal(
      sole(lettingIn(ofPackage("lonn")).replace('FulfillOn="Permit"', 'FulfillOn="permit"')).minimumAuthenticationLevel,
      2,
    ));
});

describe("W13: a level that is no number from 0 to 4", () => {
  it("is told with its place", () => {
    for (const level of ["four", "", "-1", "5", "1.5"]) {
      const xml = lettingIn(ofPackage("lonn")).replace(">2<", `>${level}<`);
      const answer = sole(xml);
      assert.deepEqual([answer.decision, codesOf(answer)], ["open", ["NOT_CHECKED"]], level);
      assert.equal(answer.findings[0].line, placeOf(xml, "#integer")[0]);
    }
    for (const level of ["0", " 4 "])
      assert.deepEqual(codesOf(sole(lettingIn(ofPackage("lonn")).replace(">2<", `>${level}<`))), []);
  });

  it("is one that a function makes of values", () => {
    const apply = `<xacml:Apply FunctionId="urn:oasis:names:tc:xacml:1.0:function:integer-add">$&$&</xacml:Apply>`;
    const xml = lettingIn(ofPackage("lonn")).replace(/<xacml:AttributeValue [^>]*#integer">2<[^>]*>/, apply);
    const answer = sole(xml);
    assert.deepEqual([answer.minimumAuthenticationLevel, codesOf(answer)], [null, ["NOT_CHECKED"]]);
    assert.deepEqual([answer.findings[0].line, answer.findings[0].written], [placeOf(xml, "<xacml:Apply")[0], "Apply"]);
  });

  it("hides no reason why nothing can be said", () => {
    const answer = sole(policy([permit(ofRole("dagl")), deny(ofOrg("skd"))]).replace(">2<", ">four<"));
    assert.deepEqual([answer.decision, codesOf(answer)], ["Indeterminate", ["NOT_CHECKED", "NOT_CHECKED"]]);
    const denying = sole(policy([permit(ofOrg("skd")), deny(ofRole("utinn"))]), { on: BEFORE });
    assert.deepEqual([denying.decision, codesOf(denying).sort()], ["Indeterminate", ["ALTINN2_ROLE", "NOT_CHECKED"]]);
  });
});
