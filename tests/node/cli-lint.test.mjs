// `lint`: what is wrong with the access packages that policies name, each with its place.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import { POLICIES, fileOf, run } from "./command-line.mjs";
import { lettingIn, ofPackage, ofRole } from "./policies.mjs";

const APART = `${POLICIES}/apart.xml`;
const FINE = `${POLICIES}/fine.xml`;
const DESIGNATOR = '<AttributeDesignator AttributeId="urn:altinn:accesspackage"/>';

/** The findings in XML given as standard input. */
async function lint(xml, ...options) {
  const { stdout, stderr, code } = await run(["lint", "-", "--json", ...options], { input: xml });
  assert.equal(stderr, "");
  const findings = JSON.parse(stdout);
  assert.equal(code, findings.every((it) => it.severity === "notice") ? 0 : 1);
  return findings;
}

/** Where a text stands, as people count: by the letters that they see. */
function placeOf(xml, text) {
  const before = xml.slice(0, xml.indexOf(text)).split(/\r\n|\n|\r/);
  return [before.length, [...before.at(-1)].length + 1];
}

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
    assert.match(lines[1], /is called urn:altinn:accesspackage:maskinlesbare-hendelser since 2025-03-14\./);
    assert.match(lines[4], /Did you mean urn:altinn:accesspackage:skatt-naering/);
  });

  it("says nothing of what is in order", async () => {
    assert.deepEqual(await run(["lint", FINE]), { code: 0, signal: null, stdout: "", stderr: "" });
  });

  it("says of each file in which there was nothing to check, and lets it pass", async () => {
    const none = fileOf("none.xml", '<Target><Match><AttributeValue>skd</AttributeValue><AttributeDesignator AttributeId="urn:altinn:org"/></Match></Target>');
    const said = `${none}:1:1: notice: No access package or role is named here, so there was nothing to check. [NO_PACKAGE]\n`;
    assert.deepEqual(await run(["lint", none, FINE]), { code: 0, signal: null, stdout: said, stderr: "" });
    assert.match((await run(["lint", FINE, none, "--format", "github"])).stdout, /^::notice file=.*none\.xml,line=1,col=1,title=NO_PACKAGE::/);
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
      assert.deepEqual([line, column, severity, code, urn, others], [...placeOf(policy, stands), "warning", "NOT_CHECKED", null, []], how);
    }
    const both = await lint(`<Target><Apply FunctionId="x:string-is-in">${value("nope")}<VariableReference VariableId="v"/>${DESIGNATOR}</Apply></Target>`);
    assert.deepEqual(both.map((it) => it.code), ["UNKNOWN_PACKAGE", "NOT_CHECKED"]);
  });

  it("says where the attribute of packages is misspelt", async () => {
    for (const id of ["urn:altinn:accesspackages", "urn:altinn:acesspackage", "urn:altinn:access-package", "urn:atlinn:accesspackage", "accesspackage", "urn:altinn:accesspackage:", "urn:altinn:access:package"]) {
      const policy = `<Target><Match><AttributeValue>nope</AttributeValue><AttributeDesignator AttributeId="${id}"/></Match></Target>`;
      const [{ line, column, severity, code, written }, ...others] = await lint(policy);
      assert.deepEqual([line, column, severity, code, written, others], [...placeOf(policy, id), "error", "UNKNOWN_ATTRIBUTE", id, []]);
    }
    for (const id of ["urn:altinn:resource", "urn:digitaltdodsbo:rolecode", "urn:altinn:org", "urn:oasis:names:tc:xacml:1.0:action:action-id", "urn:altinn:minimum-authenticationlevel", "urn:altinn:accesslist", "urn:company:access", "acc"]) {
      const [{ code }] = await lint(`<Target><Match><AttributeValue>nope</AttributeValue><AttributeDesignator AttributeId="${id}"/></Match></Target>`);
      assert.equal(code, "NO_PACKAGE", id);
    }
  });

  it("lets warnings pass where errors alone are denied", async () => {
    const renamed = fileOf("renamed.xml", `<Target><Match><AttributeValue>programmeringsgrensesnitt</AttributeValue>${DESIGNATOR}</Match></Target>`);
    assert.equal((await run(["lint", renamed])).code, 1);
    const { code, stdout } = await run(["lint", renamed, "--deny", "errors"]);
    assert.equal(code, 0);
    assert.match(stdout, /PACKAGE_RENAMED/);
    assert.equal((await run(["lint", APART, "--deny", "errors"])).code, 1);
  });

  it("gives every finding in JSON with what there is to know", async () => {
    const { stdout } = await run(["lint", FINE, APART, "--format", "json"]);
    const { message, ...first } = JSON.parse(stdout)[0];
    assert.match(message, /is called/);
    assert.deepEqual(Object.keys(JSON.parse(stdout)[0]), ["file", "line", "column", "severity", "code", "message", "written", "urn", "replacement", "status", "current", "since", "suggestions"]);
    assert.deepEqual(first, {
      file: APART, line: 3, column: 51, severity: "warning", code: "PACKAGE_RENAMED",
      written: "urn:altinn:accesspackage:programmeringsgrensesnitt", urn: "urn:altinn:accesspackage:programmeringsgrensesnitt",
      replacement: "urn:altinn:accesspackage:maskinporten-scopes",
      status: "renamed", current: "urn:altinn:accesspackage:maskinporten-scopes", since: "2025-03-14", suggestions: [],
    });
  });

  it("shows what may stand beside a role of Altinn 2 where it is asked to, and what can not", async () => {
    const file = fileOf("altinn2.xml", lettingIn(ofRole("A0237"), ofRole("UTINN")));
    const args = ["lint", file, "--on", "2026-11-01"];
    const plain = (await run(args)).stdout.split("\n");
    const { code, stdout } = await run([...args, "--suggest"]);
    assert.equal(code, 1);
    const lines = stdout.trimEnd().split("\n");
    assert.deepEqual(lines.filter((it) => !it.startsWith("    ")), plain.slice(0, 2));
    assert.match(lines[1], /^ {4}Altinn converted A0237 .* only if whoever has it is to get in here\.$/);
    assert.deepEqual([lines[2], lines.at(-2)], ["    <xacml:AllOf>", plain[1]]);
    assert.match(lines.slice(3, -2).join("\n"), /^ {6}<xacml:Match [^]*>ansvarlig-revisor<[^]*"urn:altinn:accesspackage"[^]*<\/xacml:Match>\n {4}<\/xacml:AllOf>$/);
    assert.match(lines.at(-1), /^ {4}No access package takes the place of UTINN \(.*\): choose packages by what the service is about\.$/);
    assert.equal((await run([...args, "--suggest", "--format", "github"])).stdout.match(/%0A/g).length, 8);
  });

  it("gives suggestions in JSON with where they belong, where it is asked to", async () => {
    const xml = lettingIn(ofRole("A0237"));
    const file = fileOf("suggested.xml", xml);
    const asked = async (...options) => JSON.parse((await run(["lint", file, "--on", "2026-11-01", "--json", ...options])).stdout)[0].suggestion;
    const { fragment, offset, packages } = await asked("--suggest");
    assert.deepEqual(packages, ["urn:altinn:accesspackage:ansvarlig-revisor"]);
    assert.equal(xml.slice(0, offset) + fragment + xml.slice(offset), lettingIn(ofRole("A0237"), ofPackage("ansvarlig-revisor")));
    assert.equal(await asked(), undefined);
  });

  it("annotates a workflow's run, and lets nobody else's text command it", async () => {
    const { stdout } = await run(["lint", fileOf("a,b%.xml", "<Target>urn:altinn:accesspackage:nope</Target>"), "--format", "github"]);
    assert.match(stdout, /^::error file=.*a%2Cb%25\.xml,line=1,col=9,title=UNKNOWN_PACKAGE::[^\n]*\n$/);
  });
});

describe("the place of a finding", () => {
  const texts = {
    "after line ends of Windows": "<Target>\r\n\r\n  <A>\r\n    urn:altinn:accesspackage:nope</A></Target>",
    "after lone returns": "<Target>\r<A>\rurn:altinn:accesspackage:nope</A></Target>",
    "after tabs, which are one character each": "<Target>\n\t\t<A>\turn:altinn:accesspackage:nope</A></Target>",
    "after letters beyond the first plane, which are one character too": "<Target>😀<A>😀&#x1F600;😀 urn:altinn:accesspackage:nope</A></Target>",
    "after references": "<Target><A>&amp;&lt;&#38;&#x26; urn:altinn:accesspackage:nope</A></Target>",
    "after comments and instructions": "<Target><A><!-- urn:x --> <?pi urn:y?> urn:altinn:accesspackage:nope</A></Target>",
    "in CDATA, where references are none": "<Target><A> <![CDATA[&amp; <b>\r\n & urn:altinn:accesspackage:nope]]> </A></Target>",
    "in an attribute, in either quotes": "<Target><A a=\"'&amp;'\"\r\n  b='\"\t&amp; urn:altinn:accesspackage:nope'/></Target>",
    "in a namespaced element": '<?xml version="1.0"?>\n<x:Target xmlns:x="urn:x"><x:A>urn:altinn:accesspackage:nope</x:A></x:Target>',
    "after a byte order mark": "\ufeff<Target>urn:altinn:accesspackage:nope</Target>",
  };
  for (const [what, xml] of Object.entries(texts)) {
    it(`is right ${what}`, async () => {
      const [finding, ...others] = await lint(xml);
      assert.deepEqual([finding.line, finding.column], placeOf(xml.replace("\ufeff", ""), "urn:altinn:accesspackage:nope"));
      assert.deepEqual([finding.code, others], ["UNKNOWN_PACKAGE", []]);
    });
  }

  it("is right in UTF-16 as Windows writes it", async () => {
    const [finding] = await lint(Buffer.from("\ufeff<Target>\r\næ urn:altinn:accesspackage:nope</Target>", "utf16le"));
    assert.deepEqual([finding.line, finding.column], [2, 3]);
  });

  it("is right in the encoding that the file says", async () => {
    for (const encoding of ["ISO-8859-1", "windows-1252"]) {
      const [finding] = await lint(Buffer.from(`<?xml version="1.0" encoding="${encoding}"?>\n<Target>blå urn:altinn:accesspackage:nøpe</Target>`, "latin1"));
      assert.deepEqual([finding.line, finding.column, finding.written], [2, 13, "urn:altinn:accesspackage:nøpe"]);
    }
    const [finding] = await lint(Buffer.from("<Target>æ urn:altinn:accesspackage:nope</Target>", "utf16le"));
    assert.deepEqual([finding.line, finding.column], [1, 11]);
  });

  it("is where a value begins that is written in parts", async () => {
    const xml = `<Match>\n<AttributeValue><!-- a -->sk<![CDATA[at]]>&#116;-n<?b?>aring</AttributeValue>${DESIGNATOR}</Match>`;
    const [finding] = await lint(xml);
    assert.deepEqual([finding.written, finding.line, finding.column], ["skatt-naring", 2, 27]);
  });
});

describe("a package is found", () => {
  const value = (text) => `<AttributeValue>${text}</AttributeValue>`;
  const found = {
    "whole, as a value": [value("urn:altinn:accesspackage:nope"), ["urn:altinn:accesspackage:nope"]],
    "more than once in a text": ["urn:altinn:accesspackage:a, (urn:altinn:accesspackage:b).", ["urn:altinn:accesspackage:a", "urn:altinn:accesspackage:b"]],
    "apart, the attribute first": [`<Match>${DESIGNATOR}${value("nope")}</Match>`, ["nope"]],
    "apart, in a request": [`<Attribute AttributeId="urn:altinn:accesspackage">${value("nope")}${value("nope-2")}</Attribute>`, ["nope", "nope-2"]],
    "apart, in an assignment": ['<AttributeAssignment AttributeId="urn:altinn:accesspackage">nope</AttributeAssignment>', ["nope"]],
    "apart, in functions within one another": [`<Apply FunctionId="x:string-equal"><Apply FunctionId="x:string-one-and-only">${DESIGNATOR}</Apply>${value("nope")}</Apply>`, ["nope"]],
    "apart, in a function that is given to another": [`<Apply FunctionId="x:any-of"><Function FunctionId="x:string-equal"/>${value("nope")}${DESIGNATOR}</Apply>`, ["nope"]],
    "apart, in part of a policy that does not say what its prefix stands for": [`<x:Match>${value("nope")}${DESIGNATOR}</x:Match>`, ["nope"]],
    "not apart, where it is passed on by another name": [`<AttributeAssignmentExpression AttributeId="urn:x">${DESIGNATOR}</AttributeAssignmentExpression>`, []],
    "apart, with the attribute's name in other cases": [`<Match>${value("nope")}<AttributeDesignator AttributeId="urn:altinn:accessPackage"/></Match>`, ["nope", "urn:altinn:accessPackage"]],
    "apart, with nothing for a value": [`<Match><AttributeValue/>${DESIGNATOR}</Match>`, [""]],
    "not apart, beside another attribute": [`<Match>${value("nope")}<AttributeDesignator AttributeId="urn:altinn:org"/></Match>`, []],
    "not apart, in another comparison of the same condition": [`<Apply FunctionId="x:function:and"><Apply FunctionId="x:string-is-in">${DESIGNATOR}${value("nope")}</Apply><Apply FunctionId="x:is-in">${value("nope-2")}</Apply></Apply>`, ["nope"]],
    "not in a comment": ["<!-- urn:altinn:accesspackage:nope -->", []],
    "as an area": ["accesspackage:area:skatt_avgift_regnskap_og_toll", ["accesspackage:area:skatt_avgift_regnskap_og_toll"]],
  };
  for (const [how, [xml, written, root = "Target"]] of Object.entries(found)) {
    it(how, async () => assert.deepEqual((await lint(`<${root}>${xml}</${root}>`)).filter((it) => it.code !== "NO_PACKAGE").map((it) => it.written), written));
  }

  it("and a value that is compared is read to its last letter, and no further", async () => {
    for (const rest of ["toll-", "toll/x", "toll*", "toll.", "to ll", "-toll"]) {
      const [finding, ...others] = await lint(`<Target><Match>${value(rest)}${DESIGNATOR}</Match></Target>`);
      assert.deepEqual([finding.code, finding.written, finding.urn, others], ["UNKNOWN_PACKAGE", rest, `urn:altinn:accesspackage:${rest}`, []]);
    }
  });

  it("and its case is of no matter where it is compared so", async () => {
    const given = (written) => `<Target><Apply FunctionId="x:any-of"><Function FunctionId="x:string-equal-ignore-case"/>${value(written)}${DESIGNATOR}</Apply></Target>`;
    const matched = (written) => `<Target><Match MatchId="urn:oasis:names:tc:xacml:3.0:function:string-equal-ignore-case">${value(written)}${DESIGNATOR}</Match></Target>`;
    for (const xml of [given("Toll"), matched("TOLL")]) assert.deepEqual(await lint(xml), []);
  });

  it("and in a description, where nothing is decided, is at most a warning", async () => {
    const findings = await lint("<Target><Description>urn:altinn:accesspackage:nope <b>urn:altinn:accesspackage:opptreforvirksomhetenskunder</b> urn:altinn:accesspackage:hovedadministrator</Description></Target>");
    assert.deepEqual(findings.map((it) => [it.severity, it.code]).sort(), [["warning", "PACKAGE_REMOVED"], ["warning", "UNKNOWN_PACKAGE"]]);
    const [after] = await lint("<Target><Description/>urn:altinn:accesspackage:nope</Target>");
    assert.equal(after.severity, "error");
  });

  it("and areas take no services", async () => {
    const [known, unknown] = await lint("<Target>accesspackage:area:skatt_avgift_regnskap_og_toll urn:altinn:accesspackage:area:nope</Target>");
    assert.deepEqual([known.code, unknown.code], ["NOT_LOWEST_LEVEL", "UNKNOWN_PACKAGE"]);
  });

  it("and what a catalogue does not say of services is a warning", async () => {
    const catalogue = fileOf("silent.json", JSON.stringify({ version: "taus", language: "nb", areas: [{ name: "F", children: ["urn:altinn:accesspackage:sild"] }], packages: [{ urn: "urn:altinn:accesspackage:sild", name: "Sild" }] }));
    const [finding] = await lint("<Target>urn:altinn:accesspackage:sild</Target>", "--catalogue", catalogue);
    assert.deepEqual([finding.severity, finding.code], ["warning", "NOT_STATED"]);
  });
});

describe("a file that cannot be linted", () => {
  const malformed = {
    "ends in the middle": ["<Target>\n<A>", /^<stdin>:2:3: error: This is not well-formed XML: <A> is not closed: <\/A> is missing\./],
    "closes what it has not opened": ["<Target>\n <A></B></Target>", /^<stdin>:2:8: error: .*<\/B> stands before <A> is closed\./],
    "is empty": ["", /^<stdin>:1:1: error: The file is empty\. \[EMPTY\]/],
    "is blank": [" \r\n\t", /^<stdin>:1:1: error: .*\[EMPTY\]/],
    "is of bytes": [Buffer.from([0x7f, 0x45, 0x4c, 0x46, 1, 0, 0, 7]), /^<stdin>:1:1: error: This is no text\. \[NOT_TEXT\]/],
    "is in another encoding than it seems": [Buffer.from("bl\u00e5 urn:altinn:accesspackage:toll", "latin1"), /^error: <stdin> is not UTF-8 text\./],
    "has an ampersand that begins no reference": ["<Target>\n <!-- & --><![CDATA[&]]>&amp; a & b; </Target>", /^<stdin>:2:33: error: .*an ampersand is written &amp;/],
    "has a document type before its fault": ['<!DOCTYPE Policy SYSTEM "http://x/?a=1&b=2" [<!ENTITY a "<!-- x">]>\n<Target>\n <A></B></Target>', /^<stdin>:3:8: error: .*<\/B> stands before <A> is closed\./],
    "has one in an attribute": ['<Policy\n PolicyId="a & b"/>', /^<stdin>:2:14: error: .*an ampersand/],
    "does not close a comment": ["<Target>\n <!-- a\n</Target>", /^<stdin>:2:2: error: .*<!-- begins here and has no end/],
    "does not declare a prefix": ['<Policy><a xmlns:x="urn:x"><x:b/></a>\n <x:c/></Policy>', /^<stdin>:2:2: error: .*the prefix of "x:c" is declared nowhere/],
    "does not declare the prefix of an attribute": ["<Policy>\n <a xml:id='a' y:b=''/></Policy>", /^<stdin>:2:2: error: .*"y:b"/],
    "is in UTF-32": [Buffer.from([...'<Policy/>'].flatMap((it) => [it.charCodeAt(0), 0, 0, 0])), /^error: <stdin> is UTF-32 text, which is not read\./],
    "says by its mark that it is in UTF-32": [Buffer.from([0, 0, 0xfe, 0xff, 0, 0, 0, 60]), /^error: <stdin> is UTF-32 text/],
    "begins as JSON": ['\n{"a": "<b>",\n "c": d}', /^<stdin>:3:7: error: This is not JSON: a value is missing here\. \[INVALID_JSON\]/],
    "says an unknown encoding": ['<?xml version="1.0" encoding="klingon"?><Policy/>', /^<stdin>:1:1: error: .*"klingon" is not known/],
    "says that it is UTF-16, which it is not": ['<?xml version="1.0" encoding="utf-16"?><Policy/>', /^<stdin>:1:1: error: .*utf-16, and is not/],
    "declares entities that grow": ['<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>\n<Target>&b;</Target>', /^<stdin>:2:11: error: .*no such reference/],
  };
  for (const [what, [xml, said]] of Object.entries(malformed)) {
    it(`since it ${what} ends with 2`, async () => {
      const { code, stdout, stderr } = await run(["lint", "-"], { input: xml });
      assert.deepEqual([code, stdout], [2, ""]);
      assert.match(stderr, said);
      assert.doesNotMatch(stderr, /\n {4}at /);
    });
  }

  it("does not hide what is wrong with the others", async () => {
    const { code, stdout, stderr } = await run(["lint", "missing.xml", APART]);
    assert.equal(code, 2);
    assert.equal(stdout.trimEnd().split("\n").length, 7);
    assert.match(stderr, /^error: missing\.xml cannot be read: there is no such file\.\n$/);
  });

  it("is among the findings where programs read them, so that none is not all", async () => {
    const broken = fileOf("broken.xml", "<Target>\n<A>");
    const { code, stdout, stderr } = await run(["lint", broken, "missing.xml", FINE, "--json"]);
    assert.deepEqual(JSON.parse(stdout).map((it) => [it.file, it.line, it.column, it.severity, it.code]), [[broken, 2, 3, "error", "INVALID_XML"], ["missing.xml", 1, 1, "error", "UNREADABLE"]]);
    assert.deepEqual([code, stderr.split("\n").length], [2, 3]);
    const annotated = await run(["lint", "missing.xml", "--format", "github"]);
    assert.equal(annotated.stdout, "::error file=missing.xml,line=1,col=1,title=UNREADABLE::missing.xml cannot be read: there is no such file.\n");
  });

  it("may be XML of another kind, in which nothing found would mean nothing", async () => {
    const [finding] = await lint("<project/>");
    assert.deepEqual([finding.code, finding.line, finding.column, finding.urn], ["NOT_A_POLICY", 1, 1, null]);
  });

  it("may be too large", async () => {
    const { code, stderr } = await run(["lint", fileOf("large.xml", `<Target>${" ".repeat(16 * 1024 * 1024)}</Target>`)]);
    assert.equal(code, 2);
    assert.match(stderr, /too large/);
  });

  it("is not one that is only deep or long", async () => {
    const deep = `<Target>${'<Apply FunctionId="x:string-bag"><AttributeValue>nope</AttributeValue>'.repeat(50_000)}${DESIGNATOR}${"</Apply>".repeat(50_000)}</Target>`;
    assert.equal((await lint(deep)).length, 50_000);
    assert.equal((await lint(`<Target>${"<A>urn:altinn:accesspackage:nope</A>".repeat(200_000)}</Target>`)).length, 200_000);
    const referring = await lint(`<Target>${"&amp;".repeat(300_000)}${"urn:altinn:accesspackage:nope ".repeat(10_000)}</Target>`);
    assert.deepEqual([referring.length, referring.at(-1).column], [10_000, 9 + 1_500_000 + 9_999 * 30]);
    assert.equal((await lint(`<Target>urn:altinn:accesspackage:${"x-".repeat(5_000_000)}</Target>`)).length, 1);
  });
});
