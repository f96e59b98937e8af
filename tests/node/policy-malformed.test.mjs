// Policies that are not in the form that XACML says, or deeper than any that people write.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { whoGetsIn } from "tilgangspakker/policy";
import { anyOf, lettingIn, ofOrg, ofPackage, onResource, policy, rule } from "./policies.mjs";
import { condition, isIn } from "./policy-conditions.mjs";
import { found, graded, today } from "./policy-findings.mjs";

describe("a policy is malformed", () => {
  const VALUE = /<xacml:AttributeValue[^>]*>lonn<[^>]*>/;
  const DESIGNATOR = /<xacml:AttributeDesignator AttributeId="urn:altinn:accesspackage"[^>]*>/;
  const letting = lettingIn(ofOrg("skd"), ofPackage("lonn"));
  const from = letting.indexOf("urn:altinn:org");
  /** Only in the Match of the package. */
  const but = (pattern, by) => letting.slice(0, from) + letting.slice(from).replace(pattern, by);
  const twice = (all) => all + all;
  const flaws = {
    "whose Match has no designator": [
      but(DESIGNATOR, ""),
      "Match",
      /AttributeDesignator.*AttributeId="urn:altinn:accesspackage"/,
    ],
    "whose Match has no value": [but(VALUE, ""), "Match", /AttributeValue DataType/],
    "whose Match has two values": [but(VALUE, twice), "AttributeValue", /AttributeValue.*AllOf/],
    "whose Match has two designators": [but(DESIGNATOR, twice), "AttributeDesignator", /AttributeDesignator.*AllOf/],
    "whose Match does not say how to compare": [
      but(/ MatchId="[^"]*"/, ""),
      "Match",
      /MatchId="[^"]*string-equal-ignore-case"/,
    ],
    "whose Match has a blank MatchId": [
      but(/ MatchId="[^"]*"/, ' MatchId=" "'),
      "Match",
      /MatchId="[^"]*string-equal-ignore-case"/,
    ],
    "whose designator has no category": [
      but(/ Category="[^"]*"/, ""),
      "AttributeDesignator",
      /Category="[^"]*access-subject"/,
    ],
    "whose designator has no data type": [
      but(DESIGNATOR, (it) => it.replace(/ DataType="[^"]*"/, "")),
      "AttributeDesignator",
      /DataType="[^"]*string"/,
    ],
    "whose designator has no attribute": [
      but(/ AttributeId="urn:altinn:accesspackage"/, ""),
      "AttributeDesignator",
      /AttributeId="/,
    ],
    "whose value has no data type": [
      but(VALUE, (it) => it.replace(/ DataType="[^"]*"/, "")),
      "AttributeValue",
      /DataType="[^"]*string"/,
    ],
    "whose rule has no effect": [letting.replace(' Effect="Permit"', ""), "Rule", /Effect="Permit"/],
    "whose rule permits in lowercase": [letting.replace('"Permit"', '"permit"'), "permit", /Permit.*Deny/, "Permit"],
    "whose rule denies in capitals": [
      policy([rule([anyOf(ofPackage("lonn"))]), rule([anyOf(onResource())], { effect: "DENY", id: "2" })]),
      "DENY",
      /Permit.*Deny/,
      "Deny",
    ],
    "whose rule has another effect": [letting.replace('"Permit"', '"Allow"'), "Allow", /Permit.*Deny/],
  };
  for (const [what, [xml, written, says, replacement = null]] of Object.entries(flaws)) {
    it(what, () => {
      for (const language of ["nb", "nn", "en"]) {
        const [finding, ...others] = found(xml, { language }).filter(({ code }) => code === "MALFORMED_POLICY");
        assert.deepEqual(
          [finding.severity, finding.written, finding.replacement, others],
          ["error", written, replacement, []],
        );
        assert.match(finding.message, says);
        const at = xml.split("\n")[finding.line - 1].slice(finding.column - 1);
        assert.ok(at.startsWith(`<xacml:${written}`) || at.startsWith(`${written}"`), at);
      }
    });
  }

  it("wherever something is compared: on the resource, in a Condition, in the policy's own target", () => {
    const without = (xml, attribute) => xml.replace(new RegExp(` ${attribute}="[^"]*"`), "");
    const malformed = (xml) => graded(xml).filter((it) => it.includes("MALFORMED"));
    assert.deepEqual(malformed(policy(rule([anyOf(ofPackage("lonn")), anyOf(without(onResource(), "MatchId"))]))), [
      "error MALFORMED_POLICY",
    ]);
    assert.deepEqual(
      malformed(
        policy(rule([], { condition: without(condition(isIn("urn:altinn:accesspackage", "lonn")), "Category") })),
      ),
      ["error MALFORMED_POLICY"],
    );
    assert.deepEqual(
      malformed(
        policy(rule([anyOf(onResource())]), {
          target: `<xacml:Target>${anyOf(without(ofPackage("lonn"), "DataType"))}</xacml:Target>`,
        }),
      ),
      ["error MALFORMED_POLICY"],
    );
  });

  it("but not a part of one that documentation shows", () => {
    assert.deepEqual(
      graded(
        '<Target><AnyOf><AllOf><Match><AttributeValue>lonn</AttributeValue><AttributeDesignator AttributeId="urn:altinn:accesspackage"/></Match></AllOf></AnyOf></Target>',
      ),
      [],
    );
  });
});

describe("a policy that is deep or long", () => {
  it("is read all the same: policies in policies, functions in functions", () => {
    const deep = `${"<PolicySet>".repeat(400)}<Policy><Rule Effect="Permit"/></Policy>${"</PolicySet>".repeat(400)}`;
    assert.deepEqual(graded(deep), ["error MALFORMED_POLICY"]);
    const joined = policy(
      rule([], {
        condition: condition(
          '<xacml:Apply FunctionId="x:and">'.repeat(20_000),
          isIn("urn:altinn:rolecode", "utinn"),
          "</xacml:Apply>".repeat(20_000),
        ),
      }),
    );
    assert.deepEqual(graded(joined), ["error ALTINN2_ROLE"]);
  });

  it("is refused where policies stand deeper than any that people write", () => {
    const deep = `${"<PolicySet>".repeat(20_000)}<Rule Effect="Permit"/>${"</PolicySet>".repeat(20_000)}`;
    const [{ code, message, line, column }, ...others] = found(deep);
    assert.deepEqual([code, line, column, others], ["INVALID_XML", 1, 500 * "<PolicySet>".length + 1, []]);
    assert.match(message, /nested too deep/);
    assert.throws(() => whoGetsIn(deep, today), { code: "INVALID_POLICY" });
  });

  it("is told of its first thousand flaws, and that there are more", () => {
    const whole = lettingIn(ofPackage("lonn"));
    const many = whole.replace("</xacml:Policy>", `${"<xacml:b/>".repeat(3_000)}</xacml:Policy>`);
    const findings = found(many);
    assert.deepEqual(new Set(findings.map(({ code }) => code)), new Set(["MALFORMED_POLICY"]));
    assert.equal(findings.length, 1_001);
    assert.match(findings[1_000].message, /only the first 1000 are told/);
  });

  it("is refused for what comes after them, too", () => {
    const whole = lettingIn(ofPackage("lonn"));
    const [rule] = /<xacml:Rule [^]*<\/xacml:Rule>/.exec(whole);
    // In small letters Altinn takes it, and of that rule alone nothing is known.
    const rules = rule.replace('Effect="Permit"', 'Effect="permit"').replace("fangst", "sild").repeat(1_001);
    const policy = (more) => whole.replace(rule, `${rule}${rules}${more}`);
    const ofFangst = (text) => whoGetsIn(text, today).find(({ resource }) => resource === "fangst").decision;
    assert.equal(ofFangst(policy("")), "open");
    assert.equal(ofFangst(policy("<xacml:b/>")), "Indeterminate");
  });
});
