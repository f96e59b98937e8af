// Rules of a policy that let anybody in.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import {
  allOf,
  anyOf,
  lettingIn,
  match,
  ofOrg,
  ofPackage,
  onResource,
  placeOf,
  policy,
  rule,
  SUBJECT,
  toDo,
} from "./policies.mjs";
import { apply, atHour, condition, designator, holding, isIn, valueOf } from "./policy-conditions.mjs";
import { found, graded } from "./policy-findings.mjs";

const obligation = `<xacml:ObligationExpressions><xacml:ObligationExpression ObligationId="o" FulfillOn="Permit"><xacml:AttributeAssignmentExpression AttributeId="urn:altinn:minimum">${designator("urn:altinn:org")}</xacml:AttributeAssignmentExpression></xacml:ObligationExpression></xacml:ObligationExpressions>`;
const variable = holding(apply("string-is-in", valueOf("skd"), designator("urn:altinn:org")));

describe("a rule lets anybody in", () => {
  const onAnything = [anyOf(onResource()), anyOf(toDo("read"))];
  const open = {
    "that names a resource and an action alone": policy(rule(onAnything)),
    "that has no target": policy('<xacml:Rule RuleId="r" Effect="Permit"></xacml:Rule>'),
    "that has an empty target": policy(rule([])),
    "whose condition is on the hour": policy(
      rule(onAnything, {
        condition:
          '<xacml:Condition><xacml:Apply FunctionId="urn:oasis:names:tc:xacml:1.0:function:time-less-than"><xacml:AttributeDesignator AttributeId="urn:oasis:names:tc:xacml:1.0:environment:current-time" Category="urn:oasis:names:tc:xacml:3.0:attribute-category:environment" DataType="http://www.w3.org/2001/XMLSchema#time" MustBePresent="true"/></xacml:Apply></xacml:Condition>',
      }),
    ),
    "whose only subject is of another category": policy(
      rule([
        anyOf(
          match("urn:altinn:org", "skd", { category: "urn:oasis:names:tc:xacml:1.0:subject-category:access-subjects" }),
        ),
        ...onAnything,
      ]),
    ),
    "that names who in an obligation alone": policy(rule(onAnything, { condition: obligation })),
    "that names who in a variable that it does not refer to": policy(variable + rule(onAnything)),
    "one of whose alternatives is on the resource alone": policy(
      rule([anyOf(ofPackage("lonn"), onResource()), anyOf(toDo("read"))]),
    ),
    "whose condition asks who, or the hour": policy(
      rule(onAnything, { condition: condition(apply("or", isIn("urn:altinn:accesspackage", "lonn"), atHour)) }),
    ),
    "though the policy's own target says who in one of its alternatives": policy(rule(onAnything), {
      target: `<xacml:Target>${anyOf(ofPackage("lonn"), onResource())}</xacml:Target>`,
    }),
    "though another rule does not": policy([
      rule([anyOf(ofPackage("lonn")), ...onAnything]),
      rule(onAnything, { id: "2" }),
    ]),
  };
  for (const [what, xml] of Object.entries(open)) {
    it(what, () => {
      const findings = found(xml).filter(({ code }) => code !== "READ_OTHERWISE");
      assert.deepEqual(
        findings.map(({ severity, code }) => [severity, code]),
        [["error", "ANYBODY"]],
      );
      const [{ line, column }] = findings;
      const last = xml.lastIndexOf("<xacml:Rule ");
      assert.deepEqual([line, column], placeOf(xml, "<xacml:Rule ", last));
    });
  }

  const closed = {
    "not where it names a service owner": policy(rule([anyOf(ofOrg("skd")), ...onAnything])),
    "not where the policy's own target says who": policy(rule(onAnything), {
      target: `<xacml:Target>${anyOf(ofPackage("lonn"))}</xacml:Target>`,
    }),
    "not where it denies": policy([
      rule([anyOf(ofPackage("lonn")), ...onAnything]),
      rule(onAnything, { effect: "Deny", id: "2" }),
    ]),
    "not where each of its alternatives says who, beside the resource": policy(
      rule([anyOf(allOf(ofPackage("lonn"), onResource()), allOf(ofOrg("skd"), onResource()))]),
    ),
    "not where one AnyOf says who in part and another in whole": policy(
      rule([anyOf(ofOrg("ttd"), onResource()), anyOf(ofOrg("skd")), ...onAnything]),
    ),
    "not where it refers to a variable, which is not read": policy(
      variable + rule(onAnything, { condition: condition('<xacml:VariableReference VariableId="v"/>') }),
    ),
    "not where its condition asks who, and the hour": policy(
      rule(onAnything, { condition: condition(apply("and", atHour, isIn("urn:altinn:org", "skd"))) }),
    ),
    "not where its condition asks who not": policy(
      rule(onAnything, { condition: condition(apply("not", isIn("urn:altinn:org", "skd"))) }),
    ),
    "not where its condition asks who": policy(
      rule(onAnything, {
        condition:
          '<xacml:Condition><xacml:Apply FunctionId="urn:oasis:names:tc:xacml:1.0:function:string-is-in"><xacml:AttributeValue DataType="http://www.w3.org/2001/XMLSchema#string">lonn</xacml:AttributeValue><xacml:AttributeDesignator AttributeId="urn:altinn:accesspackage" Category="urn:oasis:names:tc:xacml:1.0:subject-category:access-subject" DataType="http://www.w3.org/2001/XMLSchema#string" MustBePresent="false"/></xacml:Apply></xacml:Condition>',
      }),
    ),
  };
  for (const [what, xml] of Object.entries(closed))
    it(what, () =>
      assert.deepEqual(
        graded(xml).filter((it) => it !== "notice NO_PACKAGE" && it !== "warning READ_OTHERWISE"),
        [],
      ),
    );

  it("is not said where a package stands in another category: that never matches, and lets nobody in", () => {
    const elsewhere = match("urn:altinn:accesspackage", "lonn", {
      category: "urn:oasis:names:tc:xacml:3.0:attribute-category:resource",
    });
    const designated = designator("urn:altinn:accesspackage").replace(
      SUBJECT,
      "urn:oasis:names:tc:xacml:3.0:attribute-category:resource",
    );
    const closing = [
      lettingIn(elsewhere),
      lettingIn(elsewhere, ofOrg("skd")),
      policy(rule(onAnything, { condition: condition(apply("string-is-in", valueOf("lonn"), designated)) })),
    ];
    for (const [language, never] of Object.entries({
      nb: /treffer dette aldri/,
      nn: /treffer dette aldri/,
      en: /this never matches/,
    })) {
      for (const xml of closing) {
        const [{ code, message }, ...others] = found(xml, { language });
        assert.deepEqual([code, others], ["WRONG_CATEGORY", []]);
        assert.match(message, never);
      }
    }
    assert.deepEqual(
      graded(lettingIn(elsewhere, onResource())).filter((it) => it !== "warning READ_OTHERWISE"),
      ["error ANYBODY", "error WRONG_CATEGORY"],
      "another alternative lets anybody in",
    );
  });

  it("is said of no part of a policy that documentation shows", () => {
    assert.deepEqual(
      graded(
        '<Match><AttributeValue>lonn</AttributeValue><AttributeDesignator AttributeId="urn:altinn:accesspackage"/></Match>',
      ),
      [],
    );
  });
});
