// `lint`: where a text names packages, and where it does not.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { fileOf } from "./command-line.mjs";
import { DESIGNATOR, lint } from "./linted.mjs";

describe("a package is found", () => {
  const value = (text) => `<AttributeValue>${text}</AttributeValue>`;
  const found = {
    "whole, as a value": [value("urn:altinn:accesspackage:nope"), ["urn:altinn:accesspackage:nope"]],
    "more than once in a text": [
      "urn:altinn:accesspackage:a, (urn:altinn:accesspackage:b).",
      ["urn:altinn:accesspackage:a", "urn:altinn:accesspackage:b"],
    ],
    "apart, the attribute first": [`<Match>${DESIGNATOR}${value("nope")}</Match>`, ["nope"]],
    "apart, in a request": [
      `<Attribute AttributeId="urn:altinn:accesspackage">${value("nope")}${value("nope-2")}</Attribute>`,
      ["nope", "nope-2"],
    ],
    "apart, in an assignment": [
      '<AttributeAssignment AttributeId="urn:altinn:accesspackage">nope</AttributeAssignment>',
      ["nope"],
    ],
    "apart, in functions within one another": [
      `<Apply FunctionId="x:string-equal"><Apply FunctionId="x:string-one-and-only">${DESIGNATOR}</Apply>${value("nope")}</Apply>`,
      ["nope"],
    ],
    "apart, in a function that is given to another": [
      `<Apply FunctionId="x:any-of"><Function FunctionId="x:string-equal"/>${value("nope")}${DESIGNATOR}</Apply>`,
      ["nope"],
    ],
    "apart, in part of a policy that does not say what its prefix stands for": [
      `<x:Match>${value("nope")}${DESIGNATOR}</x:Match>`,
      ["nope"],
    ],
    "not apart, where it is passed on by another name": [
      `<AttributeAssignmentExpression AttributeId="urn:x">${DESIGNATOR}</AttributeAssignmentExpression>`,
      [],
    ],
    "apart, with the attribute's name in other cases": [
      `<Match>${value("nope")}<AttributeDesignator AttributeId="urn:altinn:accessPackage"/></Match>`,
      ["nope", "urn:altinn:accessPackage"],
    ],
    "apart, with nothing for a value": [`<Match><AttributeValue/>${DESIGNATOR}</Match>`, [""]],
    "not apart, beside another attribute": [
      `<Match>${value("nope")}<AttributeDesignator AttributeId="urn:altinn:org"/></Match>`,
      [],
    ],
    "not apart, in another comparison of the same condition": [
      `<Apply FunctionId="x:function:and"><Apply FunctionId="x:string-is-in">${DESIGNATOR}${value("nope")}</Apply><Apply FunctionId="x:is-in">${value("nope-2")}</Apply></Apply>`,
      ["nope"],
    ],
    "not in a comment": ["<!-- urn:altinn:accesspackage:nope -->", []],
    "as an area": [
      "accesspackage:area:skatt_avgift_regnskap_og_toll",
      ["accesspackage:area:skatt_avgift_regnskap_og_toll"],
    ],
  };
  for (const [how, [xml, written, root = "Target"]] of Object.entries(found)) {
    it(how, async () =>
      assert.deepEqual(
        (await lint(`<${root}>${xml}</${root}>`)).filter((it) => it.code !== "NO_PACKAGE").map((it) => it.written),
        written,
      ),
    );
  }

  it("and a value that is compared is read to its last letter, and no further", async () => {
    for (const rest of ["toll-", "toll/x", "toll*", "toll.", "to ll", "-toll"]) {
      const [finding, ...others] = await lint(`<Target><Match>${value(rest)}${DESIGNATOR}</Match></Target>`);
      assert.deepEqual(
        [finding.code, finding.written, finding.urn, others],
        ["UNKNOWN_PACKAGE", rest, `urn:altinn:accesspackage:${rest}`, []],
      );
    }
  });

  it("and its case is of no matter where it is compared so", async () => {
    const given = (written) =>
      `<Target><Apply FunctionId="x:any-of"><Function FunctionId="x:string-equal-ignore-case"/>${value(written)}${DESIGNATOR}</Apply></Target>`;
    const matched = (written) =>
      `<Target><Match MatchId="urn:oasis:names:tc:xacml:3.0:function:string-equal-ignore-case">${value(written)}${DESIGNATOR}</Match></Target>`;
    for (const xml of [given("Toll"), matched("TOLL")]) assert.deepEqual(await lint(xml), []);
  });

  it("and in a description, where nothing is decided, is at most a warning", async () => {
    const findings = await lint(
      "<Target><Description>urn:altinn:accesspackage:nope <b>urn:altinn:accesspackage:opptreforvirksomhetenskunder</b> urn:altinn:accesspackage:hovedadministrator</Description></Target>",
    );
    assert.deepEqual(findings.map((it) => [it.severity, it.code]).sort(), [
      ["warning", "PACKAGE_REMOVED"],
      ["warning", "UNKNOWN_PACKAGE"],
    ]);
    const [after] = await lint("<Target><Description/>urn:altinn:accesspackage:nope</Target>");
    assert.equal(after.severity, "error");
  });

  it("and areas take no services", async () => {
    const [known, unknown] = await lint(
      "<Target>accesspackage:area:skatt_avgift_regnskap_og_toll urn:altinn:accesspackage:area:nope</Target>",
    );
    assert.deepEqual([known.code, unknown.code], ["NOT_LOWEST_LEVEL", "UNKNOWN_PACKAGE"]);
  });

  it("and what a catalogue does not say of services is a warning", async () => {
    const catalogue = fileOf(
      "silent.json",
      JSON.stringify({
        version: "taus",
        language: "nb",
        areas: [{ name: "F", children: ["urn:altinn:accesspackage:sild"] }],
        packages: [{ urn: "urn:altinn:accesspackage:sild", name: "Sild" }],
      }),
    );
    const [finding] = await lint("<Target>urn:altinn:accesspackage:sild</Target>", "--catalogue", catalogue);
    assert.deepEqual([finding.severity, finding.code], ["warning", "NOT_STATED"]);
  });
});
