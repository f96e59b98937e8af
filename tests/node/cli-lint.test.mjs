// `lint`: what is wrong with the access packages that policies name, as people, programs and workflows are told.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import { fileOf, run } from "./command-line.mjs";
import { APART, DESIGNATOR, FINE, lint } from "./linted.mjs";
import { lettingIn, ofPackage, ofRole, placeOf } from "./policies.mjs";

describe("lint", () => {
  it("finds what is renamed, removed, unknown or takes no services, where value and attribute stand apart", async () => {
    const { code, stdout, stderr } = await run(["lint", APART]);
    assert.deepEqual([code, stderr], [1, ""]);
    const xml = readFileSync(APART, "utf8");
    const expected = [
      ["urn:altinn:accesspackage:programmeringsgrensesnitt", "warning", "PACKAGE_RENAMED"],
      ["maskinlesbarehendelser", "warning", "PACKAGE_RENAMED"],
      ["opptreforvirksomhetenskunder", "error", "SPACES_AROUND_VALUE"],
      ["opptreforvirksomhetenskunder", "error", "PACKAGE_REMOVED"],
      ["skatt-naring", "error", "UNKNOWN_PACKAGE"],
      ["hovedadministrator", "error", "SERVICES_NOT_ATTACHABLE"],
      ["ukjent-pakke", "error", "UNKNOWN_PACKAGE"],
    ];
    const lines = stdout.trimEnd().split("\n");
    assert.equal(lines.length, expected.length, stdout);
    expected.forEach(([written, severity, what], at) => {
      const [line, column] = placeOf(xml, written);
      assert.ok(lines[at].startsWith(`${APART}:${line}:${column}: ${severity}: `), lines[at]);
      assert.ok(lines[at].endsWith(` [${what}]`), lines[at]);
    });
    assert.match(lines[1], /is now urn:altinn:accesspackage:maskinlesbare-hendelser \(since 2025-03-14\)\./);
    assert.match(lines[4], /Did you mean urn:altinn:accesspackage:skatt-naering/);
  });

  it("says nothing of what is in order", async () => {
    assert.deepEqual(await run(["lint", FINE]), { code: 0, signal: null, stdout: "", stderr: "" });
  });

  it("says of each file in which there was nothing to check, and lets it pass", async () => {
    const none = fileOf(
      "none.xml",
      '<Target><Match><AttributeValue>skd</AttributeValue><AttributeDesignator AttributeId="urn:altinn:org"/></Match></Target>',
    );
    const said = `${none}:1:1: notice: No access package or role is named here, so there was nothing to check. [NO_PACKAGE]\n`;
    assert.deepEqual(await run(["lint", none, FINE]), { code: 0, signal: null, stdout: said, stderr: "" });
    assert.match(
      (await run(["lint", FINE, none, "--format", "github"])).stdout,
      /^::notice file=.*none\.xml,line=1,col=1,title=NO_PACKAGE::/,
    );
  });

  it("says where packages are asked for in a way that it does not read", async () => {
    const value = (text) => `<AttributeValue>${text}</AttributeValue>`;
    const unread = {
      "by a variable": `<VariableDefinition VariableId="v">${value("nope")}</VariableDefinition><Apply FunctionId="x:is-in"><VariableReference VariableId="v"/>${DESIGNATOR}</Apply>`,
      "in a variable": `<VariableDefinition VariableId="v">${DESIGNATOR}</VariableDefinition>`,
      "by a pattern": `<Match MatchId="x:string-regexp-match">${value("skatt.*")}${DESIGNATOR}</Match>`,
      "by a pattern that another function takes": `<Apply FunctionId="x:any-of"><Function FunctionId="x:string-regexp-match"/>${value("skatt.*")}${DESIGNATOR}</Apply>`,
      "by a whole pattern": `<Match MatchId="x:string-regexp-match">${value("urn:altinn:accesspackage:skatt.*")}${DESIGNATOR}</Match>`,
      "by a part of a name": `<Match MatchId="x:string-starts-with">${value("skatt")}${DESIGNATOR}</Match>`,
      "by parts that are put together": `<Apply FunctionId="x:string-equal"><Apply FunctionId="x:string-concatenate">${value("to")}${value("ll")}</Apply><Apply FunctionId="x:string-one-and-only">${DESIGNATOR}</Apply></Apply>`,
      "by number": `<Apply FunctionId="x:integer-greater-than"><Apply FunctionId="x:string-bag-size">${DESIGNATOR}</Apply>${value("0")}</Apply>`,
      "by a path": `<Match>${value("nope")}<AttributeSelector Path="//x:Attribute[@AttributeId='urn:altinn:accesspackage']/text()"/></Match>`,
      "without a value": `<Match>${DESIGNATOR}</Match>`,
      "together with something else": `<Apply FunctionId="x:f">${value("nope")}${DESIGNATOR}<AttributeDesignator AttributeId="urn:altinn:org"/></Apply>`,
    };
    for (const [how, xml] of Object.entries(unread)) {
      const policy = `<Target>\n${xml}</Target>`;
      const [{ line, column, severity, code, urn }, ...others] = await lint(policy);
      const stands = how === "by a path" ? "//x:Attribute" : 'urn:altinn:accesspackage"';
      assert.deepEqual(
        [line, column, severity, code, urn, others],
        [...placeOf(policy, stands), "warning", "NOT_CHECKED", null, []],
        how,
      );
    }
    const both = await lint(
      `<Target><Apply FunctionId="x:string-is-in">${value("nope")}<VariableReference VariableId="v"/>${DESIGNATOR}</Apply></Target>`,
    );
    assert.deepEqual(
      both.map((it) => it.code),
      ["UNKNOWN_PACKAGE", "NOT_CHECKED"],
    );
  });

  it("says where the attribute of packages is misspelt", async () => {
    for (const id of [
      "urn:altinn:accesspackages",
      "urn:altinn:acesspackage",
      "urn:altinn:access-package",
      "urn:atlinn:accesspackage",
      "accesspackage",
      "urn:altinn:accesspackage:",
      "urn:altinn:access:package",
    ]) {
      const policy = `<Target><Match><AttributeValue>nope</AttributeValue><AttributeDesignator AttributeId="${id}"/></Match></Target>`;
      const [{ line, column, severity, code, written }, ...others] = await lint(policy);
      assert.deepEqual(
        [line, column, severity, code, written, others],
        [...placeOf(policy, id), "error", "UNKNOWN_ATTRIBUTE", id, []],
      );
    }
    for (const id of [
      "urn:altinn:resource",
      "urn:digitaltdodsbo:rolecode",
      "urn:altinn:org",
      "urn:oasis:names:tc:xacml:1.0:action:action-id",
      "urn:altinn:minimum-authenticationlevel",
      "urn:altinn:accesslist",
      "urn:company:access",
      "acc",
    ]) {
      const [{ code }] = await lint(
        `<Target><Match><AttributeValue>nope</AttributeValue><AttributeDesignator AttributeId="${id}"/></Match></Target>`,
      );
      assert.equal(code, "NO_PACKAGE", id);
    }
  });

  it("lets warnings pass where errors alone are denied", async () => {
    const renamed = fileOf(
      "renamed.xml",
      `<Target><Match><AttributeValue>programmeringsgrensesnitt</AttributeValue>${DESIGNATOR}</Match></Target>`,
    );
    assert.equal((await run(["lint", renamed])).code, 1);
    const { code, stdout } = await run(["lint", renamed, "--deny", "errors"]);
    assert.equal(code, 0);
    assert.match(stdout, /PACKAGE_RENAMED/);
    assert.equal((await run(["lint", APART, "--deny", "errors"])).code, 1);
  });

  it("gives every finding in JSON with what there is to know", async () => {
    const { stdout } = await run(["lint", FINE, APART, "--format", "json"]);
    const { message, ...first } = JSON.parse(stdout)[0];
    assert.match(message, /is now/);
    assert.deepEqual(Object.keys(JSON.parse(stdout)[0]), [
      "file",
      "line",
      "column",
      "severity",
      "code",
      "message",
      "written",
      "urn",
      "replacement",
      "status",
      "current",
      "since",
      "suggestions",
    ]);
    assert.deepEqual(first, {
      file: APART,
      line: 3,
      column: 51,
      severity: "warning",
      code: "PACKAGE_RENAMED",
      written: "urn:altinn:accesspackage:programmeringsgrensesnitt",
      urn: "urn:altinn:accesspackage:programmeringsgrensesnitt",
      replacement: "urn:altinn:accesspackage:maskinporten-scopes",
      status: "renamed",
      current: "urn:altinn:accesspackage:maskinporten-scopes",
      since: "2025-03-14",
      suggestions: [],
    });
  });

  it("shows what may stand beside a role of Altinn 2 where it is asked to, and what can not", async () => {
    const file = fileOf("altinn2.xml", lettingIn(ofRole("A0237"), ofRole("UTINN")));
    const args = ["lint", file, "--on", "2026-11-01"];
    const plain = (await run(args)).stdout.split("\n");
    const { code, stdout } = await run([...args, "--suggest"]);
    assert.equal(code, 1);
    const lines = stdout.trimEnd().split("\n");
    assert.deepEqual(
      lines.filter((it) => !it.startsWith("    ")),
      plain.slice(0, 2),
    );
    assert.match(lines[1], /^ {4}Altinn converted A0237 .* only if whoever has it is to get in here\.$/);
    assert.deepEqual([lines[2], lines.at(-2)], ["    <xacml:AllOf>", plain[1]]);
    assert.match(
      lines.slice(3, -2).join("\n"),
      /^ {6}<xacml:Match [^]*>ansvarlig-revisor<[^]*"urn:altinn:accesspackage"[^]*<\/xacml:Match>\n {4}<\/xacml:AllOf>$/,
    );
    assert.match(
      lines.at(-1),
      /^ {4}No access package takes the place of UTINN \(.*\): choose packages by what the service is about\.$/,
    );
    assert.equal((await run([...args, "--suggest", "--format", "github"])).stdout.match(/%0A/g).length, 8);
  });

  it("gives suggestions in JSON with where they belong, where it is asked to", async () => {
    const xml = lettingIn(ofRole("A0237"));
    const file = fileOf("suggested.xml", xml);
    const asked = async (...options) =>
      JSON.parse((await run(["lint", file, "--on", "2026-11-01", "--json", ...options])).stdout)[0].suggestion;
    const { fragment, offset, packages } = await asked("--suggest");
    assert.deepEqual(packages, ["urn:altinn:accesspackage:ansvarlig-revisor"]);
    assert.equal(
      xml.slice(0, offset) + fragment + xml.slice(offset),
      lettingIn(ofRole("A0237"), ofPackage("ansvarlig-revisor")),
    );
    assert.equal(await asked(), undefined);
  });

  it("annotates a workflow's run, and lets nobody else's text command it", async () => {
    const { stdout } = await run([
      "lint",
      fileOf("a,b%.xml", "<Target>urn:altinn:accesspackage:nope</Target>"),
      "--format",
      "github",
    ]);
    assert.match(stdout, /^::error file=.*a%2Cb%25\.xml,line=1,col=9,title=UNKNOWN_PACKAGE::[^\n]*\n$/);
  });
});
