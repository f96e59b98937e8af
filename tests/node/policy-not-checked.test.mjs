// What a policy names where no rule is judged by it: that is told as not checked.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { anyOf, ofOrg, placeOf, policy, rule, STRING, SUBJECT } from "./policies.mjs";
import { apply, condition, holding, isIn, valueOf } from "./policy-conditions.mjs";
import { found, graded } from "./policy-findings.mjs";

describe("what no rule is judged by is told as not checked, where it stands", () => {
  const P = "urn:altinn:accesspackage";
  const path = (to) =>
    `<xacml:AttributeSelector Category="${SUBJECT}" Path="${to}" DataType="${STRING}" MustBePresent="false"/>`;
  const inCondition = (...parts) => policy(rule([anyOf(ofOrg("skd"))], { condition: condition(...parts) }));
  const inVariable = (part) => policy(holding(part) + rule([anyOf(ofOrg("skd"))]));
  const named = {
    "a package that a Condition compares with something else": [
      inCondition(isIn("urn:altinn:org", `${P}:lonn`)),
      `${P}:lonn`,
    ],
    "a package beside a path that is a finding": [
      inCondition(apply("and", isIn("urn:altinn:org", `${P}:lonn`), path("//a/accesspackage"))),
      `${P}:lonn`,
      "//a/accesspackage",
    ],
    "a package that a variable holds": [inVariable(valueOf(`${P}:lonn`)), `${P}:lonn`],
    "a comparison that a variable holds": [inVariable(isIn(P, "lonn")), P],
    "a path to packages": [
      inCondition(apply("string-is-in", valueOf("lonn"), path("//accesspackage"))),
      "//accesspackage",
    ],
    "a path to roles": [
      inCondition(apply("string-is-in", valueOf("dagl"), path("//a[@b='urn:altinn:rolecode']"))),
      "//a[@b='urn:altinn:rolecode']",
    ],
  };
  for (const [what, [xml, ...written]] of Object.entries(named)) {
    it(what, () => {
      assert.deepEqual(
        found(xml).map((it) => [it.severity, it.code, it.written, it.line]),
        written.map((it) => ["warning", "NOT_CHECKED", it, placeOf(xml, it)[0]]),
      );
    });
  }

  it("but not a comparison in a Condition, which is read", () =>
    assert.deepEqual(graded(inCondition(isIn(P, "lonn"))), []));
});
