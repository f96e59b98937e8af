// What stands in parts of a policy that may hold anything is no part of it, whatever it is called.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { anyOf, lettingIn, match, ofPackage, ofRole, onResource, placeOf, policy, rule, toDo } from "./policies.mjs";
import { codes, found } from "./policy-findings.mjs";
import { ask, codesOf, onAnything, permit, sole } from "./who-asked.mjs";

const OTHER = 'DataType="http://www.w3.org/2001/XMLSchema#anyType"';
const everybody = '<xacml:Rule RuleId="x" Effect="Permit"><xacml:Target/></xacml:Rule>';
const denying = rule(onAnything, { effect: "Deny", id: "x" });
const inContent = (written) =>
  `<xacml:PolicyIssuer><xacml:Content>${written}</xacml:Content></xacml:PolicyIssuer><xacml:Target/>`;
const inValue = (written) =>
  `<xacml:ObligationExpressions><xacml:ObligationExpression FulfillOn="Permit" ObligationId="o"><xacml:AttributeAssignmentExpression AttributeId="a"><xacml:AttributeValue ${OTHER}>${written}</xacml:AttributeValue></xacml:AttributeAssignmentExpression></xacml:ObligationExpression></xacml:ObligationExpressions>`;
const [lonn, dagl] = [ofPackage("lonn"), ofRole("dagl")];
const places = {
  "the content of a policy's issuer": (written) => policy(permit(dagl), { target: inContent(written) }),
  "a value that is no text": (written) => policy(rule([anyOf(dagl), ...onAnything], { condition: inValue(written) })),
};

describe("what stands in free content", () => {
  for (const [where, holding] of Object.entries(places)) {
    it(`is no rule, no target and no match, in ${where}`, () => {
      for (const written of [
        everybody,
        denying,
        `<xacml:Target>${anyOf(lonn)}</xacml:Target>`,
        anyOf(ofPackage("nope")),
        lonn,
        "<xacml:Condition/>",
        '<xacml:AttributeSelector Path="urn:altinn:accesspackage"/>',
      ]) {
        const xml = holding(written);
        const answer = sole(xml);
        assert.deepEqual([answer.decision, answer.openings.length, codesOf(answer)], ["open", 1, []], written);
        assert.deepEqual(
          codes(xml).filter((it) => it !== "NOT_CHECKED"),
          [],
          written,
        );
      }
    });

    it(`names packages as a description does, in ${where}`, () => {
      const [{ severity, code }] = found(holding("<a>urn:altinn:accesspackage:nope</a>"));
      assert.deepEqual([severity, code], ["warning", "UNKNOWN_PACKAGE"]);
    });
  }

  it("ends where that ends", () => {
    const xml = places["the content of a policy's issuer"](everybody).replace("dagl", "nope");
    assert.deepEqual(codes(xml), ["UNKNOWN_ROLE"]);
    assert.equal(ask(policy([permit(dagl), everybody])).length, 2);
  });
});

describe("a value that is no text", () => {
  const type = "http://www.w3.org/2001/XMLSchema#anyURI";
  const asking = (value) => lettingIn(match("urn:altinn:org", value, { type }));

  it("is not compared, as nobody knows its type, and so is all that is written", () => {
    const [ofWho] = ask(asking("fangst"));
    assert.deepEqual([ofWho.decision, codesOf(ofWho)], ["Indeterminate", ["NOT_CHECKED"]]);
    assert.match(ofWho.findings[0].message, /requests have "urn:altinn:org" as "[^"]*anyURI"/);
    const ofResource = { category: "urn:oasis:names:tc:xacml:3.0:attribute-category:resource", type };
    const onAddress = rule([
      anyOf(lonn),
      anyOf(match("urn:altinn:resource", "fangst", ofResource)),
      anyOf(toDo("read")),
    ]);
    const answer = sole(policy(onAddress));
    assert.deepEqual([answer.decision, codesOf(answer)], ["Indeterminate", ["NOT_CHECKED"]]);
    for (const value of ["fangst<b/>", "<b/>fangst", "fangst<!-- a -->", "<![CDATA[fangst]]>", "fangst&#49;"]) {
      const xml = asking(value);
      const answer = sole(xml);
      assert.deepEqual([answer.decision, codesOf(answer)], ["Indeterminate", ["NOT_CHECKED"]], value);
    }
  });
});

describe("what .NET's reader of XML refuses", () => {
  const fine = lettingIn(lonn);
  const refused = {
    "XML 1.1": [fine.replace('version="1.0"', 'version="1.1"'), /XML 1\.0/],
    "a prefix that stands for nothing": [fine.replace("<xacml:Target", '<xacml:Target xmlns:a=""'), /xmlns:a=""/],
    "a name of two colons": [fine.replace("<xacml:Description>", '<xacml:Description a:b:c="d">'), /a:b:c/],
  };
  for (const [what, [xml, says]] of Object.entries(refused)) {
    it(`is ${what}`, () => {
      const [{ code, message }, ...others] = found(xml);
      assert.deepEqual([code, others], ["INVALID_XML", []]);
      assert.match(message, says);
      assert.throws(() => ask(xml), { code: "INVALID_POLICY", message: says });
    });
  }

  it("is one whose outermost element is misspelt at one end, or that says that it is XML and is not", () => {
    for (const xml of [
      fine.replace("<xacml:Policy ", "<xacml:Polcy "),
      fine.replace('<?xml version="1.0" encoding="utf-8"?>', "").replace("<xacml:Policy ", "<xacml:policy "),
      fine.replace("<xacml:Policy ", "<policies><xacml:Policy "),
      '<?xml version="1.0"?><a><b></a>',
      "<Polcy><Rule>lonn</Polcy>",
      "<xacml:Condition><xacml:Apply><xacml:AttributeValue>lonn</xacml:AttributeValue></xacml:Condition>",
    ]) {
      const [{ code, severity, message }, ...others] = found(xml);
      assert.deepEqual([code, severity, others], ["INVALID_XML", "error", []]);
      assert.match(message, /not well-formed XML/);
    }
    const [invalid, unknown] = found('<?xml version="1.0"?><a><b>urn:altinn:accesspackage:lonnn</a>');
    assert.deepEqual([invalid.code, unknown.code], ["INVALID_XML", "UNKNOWN_PACKAGE"], "and what it names is told too");
    for (const markup of [
      "<PolicyCard open>urn:altinn:accesspackage:lonn<br>",
      "<p>lonn<br>",

      `<h1 align="center">A policy<br>${fine}`,
      "<p>urn:altinn:accesspackage:lonn<br>",
      "<html><body>urn:altinn:accesspackage:lonn</html>",
    ])
      assert.ok(!found(markup).some(({ code }) => code === "INVALID_XML"), "pages and templates begin as XML does");
  });

  it("is a document type, which lint tells where it stands", () => {
    const xml = fine.replace("<xacml:Policy ", "<!-- <!DOCTYPE --><!DOCTYPE xacml:Policy>\n<xacml:Policy ");
    const [{ code, severity, line, column, message }, ...others] = found(xml);
    assert.deepEqual([code, severity, others], ["MALFORMED_POLICY", "error", []]);
    assert.deepEqual([line, column], placeOf(xml, "<!DOCTYPE xacml"));
    assert.match(message, /<!DOCTYPE/);
  });
});

describe("a policy without rules", () => {
  it("is told, and nothing can be said of it", () => {
    const none = policy([]);
    const [{ action, resource, decision, openings, findings }, ...others] = ask(none);
    assert.deepEqual([action, resource, decision, openings, others], ["*", "*", "Indeterminate", [], []]);
    assert.deepEqual(
      findings.map(({ code }) => code),
      ["MALFORMED_POLICY"],
    );
    const combining = policy("<xacml:CombinerParameters></xacml:CombinerParameters>");
    assert.match(found(combining)[0].message, /Policy lacks Rule/);
    assert.deepEqual(ask(policy([permit(ofRole("dagl")), onResource()])).length, 1);
  });
});
