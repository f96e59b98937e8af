// `lint`: the place of a finding, in every encoding and behind whatever stands before.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { DESIGNATOR, lint } from "./linted.mjs";
import { placeOf } from "./policies.mjs";

describe("the place of a finding", () => {
  const texts = {
    "after line ends of Windows": "<Target>\r\n\r\n  <A>\r\n    urn:altinn:accesspackage:nope</A></Target>",
    "after lone returns": "<Target>\r<A>\rurn:altinn:accesspackage:nope</A></Target>",
    "after tabs, which are one character each": "<Target>\n\t\t<A>\turn:altinn:accesspackage:nope</A></Target>",
    "after letters beyond the first plane, which are one character too":
      "<Target>😀<A>😀&#x1F600;😀 urn:altinn:accesspackage:nope</A></Target>",
    "after references": "<Target><A>&amp;&lt;&#38;&#x26; urn:altinn:accesspackage:nope</A></Target>",
    "after comments and instructions":
      "<Target><A><!-- urn:x --> <?pi urn:y?> urn:altinn:accesspackage:nope</A></Target>",
    "in CDATA, where references are none":
      "<Target><A> <![CDATA[&amp; <b>\r\n & urn:altinn:accesspackage:nope]]> </A></Target>",
    "in an attribute, in either quotes":
      "<Target><A a=\"'&amp;'\"\r\n  b='\"\t&amp; urn:altinn:accesspackage:nope'/></Target>",
    "in a namespaced element":
      '<?xml version="1.0"?>\n<x:Target xmlns:x="urn:x"><x:A>urn:altinn:accesspackage:nope</x:A></x:Target>',
    "after a byte order mark": "\ufeff<Target>urn:altinn:accesspackage:nope</Target>",
  };
  for (const [what, xml] of Object.entries(texts)) {
    it(`is right ${what}`, async () => {
      const [finding, ...others] = await lint(xml);
      assert.deepEqual(
        [finding.line, finding.column],
        placeOf(xml.replace("\ufeff", ""), "urn:altinn:accesspackage:nope"),
      );
      assert.deepEqual([finding.code, others], ["UNKNOWN_PACKAGE", []]);
    });
  }

  it("is right in UTF-16 as Windows writes it", async () => {
    const [finding] = await lint(Buffer.from("\ufeff<Target>\r\næ urn:altinn:accesspackage:nope</Target>", "utf16le"));
    assert.deepEqual([finding.line, finding.column], [2, 3]);
  });

  it("is right in the encoding that the file says", async () => {
    for (const encoding of ["ISO-8859-1", "windows-1252"]) {
      const [finding] = await lint(
        Buffer.from(
          `<?xml version="1.0" encoding="${encoding}"?>\n<Target>blå urn:altinn:accesspackage:nøpe</Target>`,
          "latin1",
        ),
      );
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
