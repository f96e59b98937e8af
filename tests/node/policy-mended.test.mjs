// A text with today's URNs in it, of which everything else stays.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { mended, packagesIn } from "tilgangspakker/policy";
import { lettingIn, ofPackage, ofRole } from "./policies.mjs";
import { PREFIX, today } from "./policy-findings.mjs";

describe("a text with today's URNs in it", () => {
  const [OLD, NEW] = ["maskinlesbarehendelser", "maskinlesbare-hendelser"];
  const texts = {
    "whole, in source code": [
      `new[] { "${PREFIX}${OLD}", "${PREFIX}lonn" };`,
      `new[] { "${PREFIX}${NEW}", "${PREFIX}lonn" };`,
    ],
    "in percent code": [`?p=${encodeURIComponent(PREFIX + OLD)}&q`, `?p=${encodeURIComponent(PREFIX + NEW)}&q`],
    "apart, in a policy": [lettingIn(ofPackage(OLD), ofRole("DAGL")), lettingIn(ofPackage(NEW), ofRole("DAGL"))],
    "apart, with spaces and comments that stay": [
      lettingIn(ofPackage(` <!-- a -->${OLD.slice(0, 5)}<!-- b -->${OLD.slice(5)} `)),
      lettingIn(ofPackage(` <!-- a -->${NEW}<!-- b --> `)),
    ],
    "whose last letter is written as a reference": [
      lettingIn(ofPackage(`${OLD.slice(0, -1)}&#114;`)),
      lettingIn(ofPackage(NEW)),
    ],
    "in CDATA": [lettingIn(ofPackage(`<![CDATA[${OLD}]]>`)), lettingIn(ofPackage(`<![CDATA[${NEW}]]>`))],
    "in JSON": [
      `{"a": "${PREFIX}${OLD}", "b": {"id": "urn:altinn:accesspackage", "value": "${OLD}"}}`,
      `{"a": "${PREFIX}${NEW}", "b": {"id": "urn:altinn:accesspackage", "value": "${NEW}"}}`,
    ],
    "behind a byte order mark, with line ends of Windows": [`\ufeff${PREFIX}${OLD}\r\n`, `\ufeff${PREFIX}${NEW}\r\n`],
    "as an attribute's name, in either quotes": [
      `<Policy><A AttributeId='${PREFIX}${OLD}'/><A b="${PREFIX}${OLD}"/></Policy>`,
      `<Policy><A AttributeId='${PREFIX}${NEW}'/><A b="${PREFIX}${NEW}"/></Policy>`,
    ],
    "with references in the middle, in a text and in an attribute": [
      `<Policy a="urn:altinn:accesspackage:maskin&#x6c;esbarehendelser"><A>urn&#58;altinn:accesspackage:${OLD} &amp; mer</A></Policy>`,
      `<Policy a="${PREFIX}${NEW}"><A>${PREFIX}${NEW} &amp; mer</A></Policy>`,
    ],
    "in a policy behind a byte order mark, with line ends of Windows and none at the end": [
      `\ufeff${lettingIn(ofPackage(OLD)).trimEnd().replaceAll("\n", "\r\n")}`,
      `\ufeff${lettingIn(ofPackage(NEW)).trimEnd().replaceAll("\n", "\r\n")}`,
    ],
    "in JSON behind escapes, with tabs and no line end": [
      `\ufeff{\t"æ\\u00e6\\n": "${PREFIX}${OLD}",\r\n\t"b" : ["\\u0075rn:altinn:accesspackage:${OLD}"] }`,
      `\ufeff{\t"æ\\u00e6\\n": "${PREFIX}${NEW}",\r\n\t"b" : ["${PREFIX}${NEW}"] }`,
    ],
    "in what is not a policy after all": [`<Policy><A>${PREFIX}${OLD}</B>`, `<Policy><A>${PREFIX}${NEW}</B>`],
  };
  for (const [what, [before, after]] of Object.entries(texts)) {
    it(what, () => {
      assert.notEqual(before, after);
      assert.equal(mended(before, today), after);
    });
  }

  it("keeps the rest word for word: what only begins alike, what is gone or unknown, and comments", () => {
    for (const text of [
      `${PREFIX}${OLD}-2`,
      `${PREFIX}opptreforvirksomhetenskunder`,
      `${PREFIX}nope`,
      `<Policy><!-- ${PREFIX}${OLD} --></Policy>`,
      "",
      OLD,
    ])
      assert.equal(mended(text, today), text);
  });
});

describe("everything else in a text", () => {
  it("stays to the byte, whatever is written there", () => {
    const pieces = [
      lettingIn(ofPackage("maskinlesbarehendelser"), ofRole("UTINN")),
      `"${PREFIX}programmeringsgrensesnitt"`,
      "&#x26;",
      "\r\n",
      "\t",
      "\u00a0",
      "e\u0301",
      "<!-- æ -->",
      "<?pi urn:x?>",
      "😀",
      "\ufeff",
    ];
    let seed = 11;
    const next = (below) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let turn = 0; turn < 500; turn++) {
      const text = Array.from({ length: 1 + next(8) }, () => pieces[next(pieces.length)]).join("");
      const renamed = packagesIn(text)
        .filter(({ urn, as }) => as !== "name" && today.resolve(urn).status === "renamed")
        .map(({ written }) => written);
      const now = mended(text, today);
      // What is left of both texts between the names is one and the same.
      const rest = (it, names) =>
        names
          .reduce(
            ([left, kept], name) => [
              left.slice(left.indexOf(name) + name.length),
              kept + left.slice(0, left.indexOf(name)),
            ],
            [it, ""],
          )
          .reverse()
          .join("");
      const names = renamed.map((it) =>
        it.startsWith("urn:") ? today.resolve(it).current : today.resolve(PREFIX + it).current.slice(PREFIX.length),
      );
      assert.equal(rest(now, names), rest(text, renamed));
      assert.equal(mended(now, today), now);
    }
  });
});
