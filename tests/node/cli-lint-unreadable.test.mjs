// `lint`: a file that cannot be linted is told as such, and hides nothing.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { fileOf, run } from "./command-line.mjs";
import { APART, DESIGNATOR, FINE, lint } from "./linted.mjs";

describe("a file that cannot be linted", () => {
  const malformed = {
    "ends in the middle": [
      "<Target>\n<A>",
      /^<stdin>:2:3: error: This is not well-formed XML: <A> is not closed: <\/A> is missing\./,
    ],
    "closes what it has not opened": [
      "<Target>\n <A></B></Target>",
      /^<stdin>:2:8: error: .*<\/B> stands before <A> is closed\./,
    ],
    "is empty": ["", /^<stdin>:1:1: error: The file is empty\. \[EMPTY\]/],
    "is blank": [" \r\n\t", /^<stdin>:1:1: error: .*\[EMPTY\]/],
    "is of bytes": [
      Buffer.from([0x7f, 0x45, 0x4c, 0x46, 1, 0, 0, 7]),
      /^<stdin>:1:1: error: This is not text\. \[NOT_TEXT\]/,
    ],
    "is in another encoding than it seems": [
      Buffer.from("bl\u00e5 urn:altinn:accesspackage:toll", "latin1"),
      /^error: <stdin> is not UTF-8 text\./,
    ],
    "has an ampersand that begins no reference": [
      "<Target>\n <!-- & --><![CDATA[&]]>&amp; a & b; </Target>",
      /^<stdin>:2:33: error: .*an ampersand is written &amp;/,
    ],
    "has a document type before its fault": [
      '<!DOCTYPE Policy SYSTEM "http://x/?a=1&b=2" [<!ENTITY a "<!-- x">]>\n<Target>\n <A></B></Target>',
      /^<stdin>:3:8: error: .*<\/B> stands before <A> is closed\./,
    ],
    "has one in an attribute": ['<Policy\n PolicyId="a & b"/>', /^<stdin>:2:14: error: .*an ampersand/],
    "does not close a comment": [
      "<Target>\n <!-- a\n</Target>",
      /^<stdin>:2:2: error: .*<!-- begins here and has no end/,
    ],
    "does not declare a prefix": [
      '<Policy><a xmlns:x="urn:x"><x:b/></a>\n <x:c/></Policy>',
      /^<stdin>:2:2: error: .*the prefix of "x:c" is declared nowhere/,
    ],
    "does not declare the prefix of an attribute": [
      "<Policy>\n <a xml:id='a' y:b=''/></Policy>",
      /^<stdin>:2:2: error: .*"y:b"/,
    ],
    "is in UTF-32": [
      Buffer.from([..."<Policy/>"].flatMap((it) => [it.charCodeAt(0), 0, 0, 0])),
      /^error: <stdin> is UTF-32 text, which is not read\./,
    ],
    "says by its mark that it is in UTF-32": [
      Buffer.from([0, 0, 0xfe, 0xff, 0, 0, 0, 60]),
      /^error: <stdin> is UTF-32 text/,
    ],
    "has two byte order marks": ["\ufeff\ufeff<Policy/>", /^error: <stdin> begins with two byte order marks\./],
    "begins as JSON": [
      '\n{"a": "<b>",\n "c": d}',
      /^<stdin>:3:7: error: This is not JSON: a value is missing here\. \[INVALID_JSON\]/,
    ],
    "says an unknown encoding": [
      '<?xml version="1.0" encoding="klingon"?><Policy/>',
      /^<stdin>:1:1: error: .*"klingon" is not known/,
    ],
    "says that it is UTF-16, which it is not": [
      '<?xml version="1.0" encoding="utf-16"?><Policy/>',
      /^<stdin>:1:1: error: .*utf-16, and is not/,
    ],
    "declares entities that grow": [
      '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>\n<Target>&b;</Target>',
      /^<stdin>:2:11: error: .*no such reference/,
    ],
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
    assert.deepEqual(
      JSON.parse(stdout).map((it) => [it.file, it.line, it.column, it.severity, it.code]),
      [
        [broken, 2, 3, "error", "INVALID_XML"],
        ["missing.xml", 1, 1, "error", "UNREADABLE"],
      ],
    );
    assert.deepEqual([code, stderr.split("\n").length], [2, 3]);
    const annotated = await run(["lint", "missing.xml", "--format", "github"]);
    assert.equal(
      annotated.stdout,
      "::error file=missing.xml,line=1,col=1,title=UNREADABLE::missing.xml cannot be read: there is no such file.\n",
    );
  });

  it("may be XML of another kind, in which nothing found would mean nothing", async () => {
    const [finding] = await lint("<project/>");
    assert.deepEqual([finding.code, finding.line, finding.column, finding.urn], ["NOT_A_POLICY", 1, 1, null]);
  });

  it("may be too large", async () => {
    const { code, stderr } = await run([
      "lint",
      fileOf("large.xml", `<Target>${" ".repeat(16 * 1024 * 1024)}</Target>`),
    ]);
    assert.equal(code, 2);
    assert.match(stderr, /too large/);
  });

  it("is not one that is only deep or long", async () => {
    const deep = `<Target>${'<Apply FunctionId="x:string-bag"><AttributeValue>nope</AttributeValue>'.repeat(50_000)}${DESIGNATOR}${"</Apply>".repeat(50_000)}</Target>`;
    assert.equal((await lint(deep)).length, 50_000);
    assert.equal(
      (await lint(`<Target>${"<A>urn:altinn:accesspackage:nope</A>".repeat(200_000)}</Target>`)).length,
      200_000,
    );
    const referring = await lint(
      `<Target>${"&amp;".repeat(300_000)}${"urn:altinn:accesspackage:nope ".repeat(10_000)}</Target>`,
    );
    assert.deepEqual([referring.length, referring.at(-1).column], [10_000, 9 + 1_500_000 + 9_999 * 30]);
    assert.equal((await lint(`<Target>urn:altinn:accesspackage:${"x-".repeat(5_000_000)}</Target>`)).length, 1);
  });
});
