// Who gets in by a policy that Altinn's parser refuses: nobody, and so it is said of every action on every resource.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";
import { lint, whoGetsIn } from "tilgangspakker/policy";
import { allOf, anyOf, ofPackage, ofRole, onResource, placeOf, policy, rule, toDo } from "./policies.mjs";

await init();
const today = Catalogue.fromJson(
  readFileSync(new URL("../../data/altinn-2026-08/catalogue.json", import.meta.url), "utf8"),
);
const options = { language: "en", on: "2027-01-01" };
const onAnything = [anyOf(onResource()), anyOf(toDo("read"))];
const lonn = ofPackage("lonn");
const target = (...anyOfs) => `<xacml:Target>${anyOfs.join("")}</xacml:Target>`;
const permit = (...anyOfs) => policy(rule([...anyOfs, ...onAnything]));
const inOwnTarget = (written) => policy(rule(onAnything), { target: written });
const fine = permit(anyOf(lonn));
const but = (pattern, by, xml = fine) => {
  const changed = xml.replace(pattern, by);
  assert.notEqual(changed, xml, `${pattern} stands in it`);
  return changed;
};
const without = (attribute, within) => but(new RegExp(`(<xacml:${within}[^>]*) ${attribute}="[^"]*"`), "$1");
const inFirst = (tag, written) => but(`<xacml:${tag}>`, `<xacml:${tag}>${written}`);
const SECOND = "<xacml:Target >";
const XACML = "urn:oasis:names:tc:xacml:3.0:core:schema:wd-17";
const variable = (written, more = ` xmlns="${XACML}"`) =>
  `<VariableDefinition${more} VariableId="v">${written}</VariableDefinition>`;
const string = 'DataType="http://www.w3.org/2001/XMLSchema#string"';
const inCondition = (written) =>
  policy(rule([anyOf(lonn), ...onAnything], { condition: `<xacml:Condition>${written}</xacml:Condition>` }));
const OBLIGATION = "<xacml:ObligationExpression FulfillOn";

const malformed = {
  "a Match straight in an AnyOf": [
    permit(`<xacml:AnyOf>${lonn}${allOf(ofRole("dagl"))}</xacml:AnyOf>`),
    "<xacml:Match ",
    /AnyOf.*AllOf/,
  ],
  "a Match straight in a rule": [
    policy(rule(onAnything, { condition: lonn })),
    '<xacml:Match MatchId="urn:oasis:names:tc:xacml:3.0:function:string-equal-ignore-case">',
  ],
  "an AllOf straight in a Target": [but("<xacml:Target>", "<xacml:Target><xacml:AllOf />"), "<xacml:AllOf />", /AnyOf/],
  "an AllOf in an AllOf": [
    permit(anyOf(`<xacml:AllOf>${lonn}<xacml:AllOf >${lonn}</xacml:AllOf></xacml:AllOf>`)),
    "<xacml:AllOf >",
  ],
  "an AnyOf in an AnyOf": [
    permit(`<xacml:AnyOf>${allOf(lonn)}<xacml:AnyOf >${allOf(lonn)}</xacml:AnyOf></xacml:AnyOf>`),
    "<xacml:AnyOf >",
  ],
  "an AnyOf straight in a rule": [
    policy(rule(onAnything, { condition: `<xacml:AnyOf >${allOf(lonn)}</xacml:AnyOf>` })),
    "<xacml:AnyOf >",
  ],
  "an AnyOf straight in the policy": [
    inOwnTarget(`<xacml:Target/><xacml:AnyOf >${allOf(lonn)}</xacml:AnyOf>`),
    "<xacml:AnyOf >",
  ],
  "an empty AnyOf": [permit("<xacml:AnyOf/>"), "<xacml:AnyOf/>", /AllOf/],
  "an empty AllOf": [permit(anyOf(lonn, "<xacml:AllOf></xacml:AllOf>")), "<xacml:AllOf></xacml:AllOf>", /Match/],
  "a rule's target in small letters": [but(/(<\/?xacml:)Target>/g, "$1target>"), "<xacml:target>", /Target/],
  "a rule in small letters, which may deny": [
    policy([rule([anyOf(lonn), ...onAnything]), '<xacml:rule Effect="Deny"/>']),
    "<xacml:rule ",
    /Rule/,
  ],
  "an anyOf in small letters": [
    but(/<xacml:AnyOf>/, "<xacml:anyOf>", but(/<\/xacml:AnyOf>/, "</xacml:anyOf>")),
    "<xacml:anyOf>",
    /AnyOf/,
  ],
  "a second Target": [
    policy(rule([anyOf(lonn), ...onAnything], { condition: target(anyOf(lonn)).replace("<xacml:Target>", SECOND) })),
    SECOND,
    /Target/,
  ],
  "a second Target of the policy": [
    inOwnTarget(`<xacml:Target/>${SECOND}${anyOf(lonn)}</xacml:Target>`),
    SECOND,
    /Target/,
  ],
  "a rule in a rule": [
    policy(rule([anyOf(lonn), ...onAnything], { condition: '<xacml:Rule Effect="Deny"/>' })),
    '<xacml:Rule Effect="Deny"',
  ],
  "a policy in the policy": [
    policy(
      rule([anyOf(lonn), ...onAnything]) + `<xacml:Policy >${target(anyOf(lonn))}${rule(onAnything)}</xacml:Policy>`,
    ),
    "<xacml:Policy >",
  ],
  "no namespace": [
    but(/(<\/?)xacml:/g, "$1", but(/ xmlns:xacml="[^"]*"/, "")),
    "<Policy ",
    /xmlns="urn:oasis:names:tc:xacml:3\.0:core:schema:wd-17"/,
  ],
  "another namespace": [
    but(XACML, "urn:oasis:names:tc:xacml:3.0:core:schema:wd-18"),
    "<xacml:Policy ",
    /wd-18.*xmlns:xacml="urn:oasis:names:tc:xacml:3\.0:core:schema:wd-17"/,
  ],
  "a part in another namespace": [
    but("<xacml:Match ", '<a:Match xmlns:a="urn:a" ', but("</xacml:Match>", "</a:Match>")),
    "<a:Match ",
    /urn:a.*xmlns:a=/,
  ],
  "the namespace of XACML 2.0": [
    but(XACML, "urn:oasis:names:tc:xacml:2.0:policy:schema:os"),
    "<xacml:Policy ",
    /XACML 2\.0.*XACML 3\.0/,
  ],
  "that of XACML 1.0": [but(XACML, "urn:oasis:names:tc:xacml:1.0:policy"), "<xacml:Policy ", /XACML 1\.0.*XACML 3\.0/],
  "the Subjects of XACML 2.0": [
    but("<xacml:Target>", "<xacml:Target><xacml:Subjects><xacml:AnySubject/></xacml:Subjects>"),
    "<xacml:Subjects>",
    /XACML 2\.0.*AnyOf/,
  ],
  "a designator of XACML 2.0": [
    but(
      "<xacml:AttributeDesignator ",
      "<xacml:SubjectAttributeDesignator ",
      but(
        /<xacml:AttributeDesignator [^>]*>/,
        (it) => it + it.replace("urn:altinn:accesspackage", "urn:altinn:rolecode"),
      ),
    ),
    "<xacml:SubjectAttributeDesignator ",
    /XACML 2\.0.*Category/,
  ],
  "no PolicyId": [without("PolicyId", "Policy"), "<xacml:Policy ", /PolicyId="/],
  "an empty PolicyId": [but(/PolicyId="[^"]*"/, 'PolicyId=""'), "<xacml:Policy ", /PolicyId="/],
  "no RuleCombiningAlgId": [
    without("RuleCombiningAlgId", "Policy"),
    "<xacml:Policy ",
    /RuleCombiningAlgId="[^"]*deny-overrides"/,
  ],
  "no Target": [inOwnTarget(""), "<xacml:Policy ", /<Target\/>.*Rule/],
  "its Target behind its rules": [
    but(/<xacml:Target\/>([^]*<\/xacml:Rule>)/, "$1<xacml:Target />"),
    "<xacml:Target />",
    /Target.*Rule/,
  ],
  "its Description behind its Target": [
    inOwnTarget("<xacml:Target/><xacml:Description >a</xacml:Description>"),
    "<xacml:Description >",
    /Description.*Target/,
  ],
  "a rule behind its obligations": [
    but("</xacml:Policy>", '<xacml:Rule RuleId="2" Effect="Deny"></xacml:Rule></xacml:Policy>'),
    '<xacml:Rule RuleId="2"',
    /Rule.*ObligationExpressions/,
  ],
  "a rule without RuleId": [without("RuleId", "Rule"), "<xacml:Rule ", /RuleId="/],
  "a rule in one tag": [
    policy([rule([anyOf(lonn), ...onAnything]), '<xacml:Rule RuleId="2" Effect="Deny"/>']),
    '<xacml:Rule RuleId="2"',
    /<Rule …><\/Rule>/,
  ],
  "an empty Target in two tags": [
    inOwnTarget("<xacml:Target></xacml:Target>"),
    "<xacml:Target></xacml:Target>",
    /<Target\/>/,
  ],
  "its Target behind the Condition, in a rule": [
    but(
      "<xacml:Target>",
      '<xacml:Condition><xacml:AttributeValue DataType="b">true</xacml:AttributeValue></xacml:Condition><xacml:Target>',
    ),
    "<xacml:Target>",
    /Target.*Condition/,
  ],
  "a designator in front of the value": [
    but(/(<xacml:AttributeValue[^]*?<\/xacml:AttributeValue>)(\s*<xacml:AttributeDesignator[^>]*>)/, "$2$1"),
    "<xacml:AttributeValue ",
    /AttributeValue.*AttributeDesignator/,
  ],
  "a designator without MustBePresent": [
    without("MustBePresent", "AttributeDesignator"),
    "<xacml:AttributeDesignator ",
    /MustBePresent="false"/,
  ],
  "a MustBePresent that is neither yes nor no": [
    but('MustBePresent="false"', 'MustBePresent="False"'),
    'False"',
    /"False".*false/,
  ],
  "text straight in a Target": [inFirst("Target", "here"), "here", /<!-- … -->/],
  "text in CDATA in an AnyOf": [inFirst("AnyOf", "<![CDATA[]]>"), "]]>", /<!-- … -->/],
  "a value with an element in it": [but(">lonn<", "><b>lonn</b><"), "<b>"],
  "an effect that does not exist": [but('Effect="Permit"', 'Effect="Allow"'), 'Allow"', /Permit.*Deny/],
  "an obligation at an effect that does not exist": [
    but('FulfillOn="Permit"', 'FulfillOn="Always"'),
    'Always"',
    /FulfillOn="Always".*Permit/,
  ],
  "an obligation without ObligationId": [without("ObligationId", "ObligationExpression"), OBLIGATION, /ObligationId="/],
  "no obligation among its obligations": [
    but(/<xacml:ObligationExpression [^]*<\/xacml:ObligationExpression>/, ""),
    "<xacml:ObligationExpressions>",
    /ObligationExpression/,
  ],
  "a Condition of two parts": [
    inCondition(
      `<xacml:AttributeValue DataType="b">true</xacml:AttributeValue><xacml:AttributeValue DataType="c">true</xacml:AttributeValue>`,
    ),
    '<xacml:AttributeValue DataType="c"',
    /Condition/,
  ],
  "an empty Condition": [inCondition(""), "<xacml:Condition>", /Condition/],
  "a variable in a function": [
    inCondition('<xacml:Apply FunctionId="f"><xacml:VariableReference VariableId="v"/></xacml:Apply>'),
    "<xacml:VariableReference ",
  ],
  "a variable with a space behind its tag": [
    policy(variable(` <AttributeValue ${string}>a</AttributeValue>`) + rule([anyOf(lonn), ...onAnything])),
    "<AttributeValue ",
    /<VariableDefinition …><AttributeValue …>/,
  ],
  "a variable whose part has a prefix": [
    policy(variable(`<xacml:AttributeValue ${string}>a</xacml:AttributeValue>`) + rule([anyOf(lonn), ...onAnything])),
    "<xacml:AttributeValue ",
    /VariableDefinition/,
  ],
  "an AttributeSelector in two tags": [
    inCondition(`<xacml:AttributeSelector Path="//a" ${string}></xacml:AttributeSelector>`),
    "<xacml:AttributeSelector ",
    /<AttributeSelector …\/>/,
  ],
  "a Function in two tags": [
    inCondition('<xacml:Function FunctionId="f"></xacml:Function>'),
    "<xacml:Function ",
    /<Function …\/>/,
  ],
  "an AttributeSelector in a rule's Target, on which the decision point fails": [
    but(/<xacml:AttributeDesignator [^>]*>/, `<xacml:AttributeSelector Path="//a" ${string}/>`),
    "<xacml:AttributeSelector ",
    /AttributeDesignator/,
  ],
  "an XPathVersion that is no absolute address": [
    inOwnTarget(
      "<xacml:PolicyDefaults><xacml:XPathVersion >a</xacml:XPathVersion></xacml:PolicyDefaults><xacml:Target/>",
    ),
    "<xacml:XPathVersion >",
    /"a".*http:|«a».*http:/,
  ],
  "parameters for combining two rules": [
    policy(
      ["1", "2"]
        .map((id) => `<xacml:RuleCombinerParameters RuleIdRef="${id}" ></xacml:RuleCombinerParameters>\n`)
        .join("") + rule([anyOf(lonn), ...onAnything]),
    ),
    '<xacml:RuleCombinerParameters RuleIdRef="2"',
    /RuleCombinerParameters/,
  ],
  "an issuer with attributes": [
    inOwnTarget("<xacml:PolicyIssuer><xacml:Attribute/></xacml:PolicyIssuer><xacml:Target/>"),
    "<xacml:Attribute/>",
  ],
};

describe("a policy that Altinn refuses lets nobody in by any of its rules", () => {
  for (const [what, [xml, where, says = /./]] of Object.entries(malformed)) {
    it(`which has ${what}`, () => {
      const answers = whoGetsIn(xml, today, options);
      assert.ok(answers.length > 0);
      for (const { decision, openings, lost, findings } of answers) {
        assert.deepEqual([decision, openings, lost], ["Indeterminate", [], []]);
        const [{ line, severity }, ...others] = findings.filter(({ code }) => code === "MALFORMED_POLICY");
        assert.deepEqual([line, severity, others], [placeOf(xml, where)[0], "error", []]);
      }
      for (const language of ["nb", "nn", "en"]) {
        const flaws = lint(xml, today, { ...options, language }).filter(({ code }) => code === "MALFORMED_POLICY");
        assert.deepEqual(
          flaws.map(({ line, column }) => [line, column]),
          [placeOf(xml, where)],
        );
        assert.match(flaws[0].message, says);
      }
    });
  }

  const other = rule([anyOf(ofRole("dagl")), anyOf(onResource("other")), anyOf(toDo("read"))], { id: "2" });

  it("nor to what another rule is about, and the answer says so", () => {
    const answers = whoGetsIn(policy([rule([allOf(lonn), ...onAnything]), other]), today, options);
    assert.deepEqual(
      answers.map(({ resource, decision, findings }) => [resource, decision, findings.map(({ code }) => code)]),
      ["fangst", "other"].map((it) => [it, "Indeterminate", ["MALFORMED_POLICY"]]),
    );
  });

  it("nor where nobody would get in at all", () => {
    for (const xml of [
      inOwnTarget("").replace('"Permit"', '"Deny"'),
      but("PolicyId", "Id", permit(anyOf(ofPackage("nope")))),
    ]) {
      assert.deepEqual(
        whoGetsIn(xml, today, options).map(({ decision }) => decision),
        ["Indeterminate"],
      );
    }
  });

  it("nor by a policy set, with policies or references to them", () => {
    const inSet = (written) =>
      `<xacml:PolicySet xmlns:xacml="${XACML}">${"<xacml:PolicySet>".repeat(400)}${written}${"</xacml:PolicySet>".repeat(401)}`;
    for (const written of [fine.replace(/<\?.*\?>/, ""), "<xacml:PolicyIdReference>a</xacml:PolicyIdReference>"]) {
      const [answer] = whoGetsIn(inSet(written), today, options);
      assert.deepEqual(
        [answer.decision, answer.findings.map(({ code, line, column }) => [code, line, column])],
        ["Indeterminate", [["MALFORMED_POLICY", 1, 1]]],
      );
    }
  });

  it("but only by the rule itself where it has Permit in other letters, which Altinn takes", () => {
    const answers = whoGetsIn(
      policy([rule([anyOf(lonn), ...onAnything], { effect: "permit" }), other]),
      today,
      options,
    );
    assert.deepEqual(
      answers.map(({ resource, decision }) => `${resource} ${decision}`),
      ["fangst Indeterminate", "other open"],
    );
  });
});

describe("a policy that Altinn takes", () => {
  const taken = {
    "without Version": without("Version", "Policy"),
    "with a Description, a PolicyIssuer and PolicyDefaults, in that order": but(
      "<xacml:Target/>",
      "<xacml:Description>a</xacml:Description><xacml:PolicyIssuer/><xacml:PolicyDefaults><xacml:XPathVersion>http://www.w3.org/TR/1999/REC-xpath-19991116</xacml:XPathVersion></xacml:PolicyDefaults><xacml:Target/>",
    ),
    "with comments, instructions and spaces anywhere": but(/<xacml:/g, "<!-- a --> <?b c?>\n\t<xacml:"),
    "with a variable between its rules": policy(
      rule([anyOf(lonn), ...onAnything]) + variable(`<AttributeValue ${string}>a</AttributeValue>`),
    ),
    "with MustBePresent as a number, in spaces": but(/MustBePresent="false"/g, 'MustBePresent=" 0 "'),
    "with an element in a value that is no text": but(">2<", "><b>2</b><"),
    "with another prefix in a part": but(
      /<(\/?)xacml:Rule/g,
      "<$1y:Rule",
      but("<xacml:Rule", `<xacml:Rule xmlns:y="${XACML}"`),
    ),
  };
  for (const [what, xml] of Object.entries(taken)) {
    it(`lets in ${what}`, () => {
      assert.deepEqual(lint(xml, today, options), []);
      assert.deepEqual(
        whoGetsIn(xml, today, options).map(({ decision }) => decision),
        ["open"],
      );
    });
  }

  it("is asked nothing of where it is a part, as documentation shows one", () => {
    assert.deepEqual(
      lint(
        `<Rule><Target><AnyOf><AllOf><Match>${'<AttributeDesignator AttributeId="urn:altinn:accesspackage"/>'}<AttributeValue>lonn</AttributeValue></Match></AllOf></AnyOf></Target></Rule>`,
        today,
        options,
      ).filter(({ code }) => code === "MALFORMED_POLICY"),
      [],
    );
  });
});
