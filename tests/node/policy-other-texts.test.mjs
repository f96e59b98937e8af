// Texts that are neither policies nor JSON: source code, lists and the like.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { findingCodes, mended, packagesIn } from "tilgangspakker/policy";
import { lettingIn, ofPackage, ofRole, placeOf } from "./policies.mjs";
import { codes, found, PREFIX, today } from "./policy-findings.mjs";

describe("in any other text", () => {
  const texts = {
    "C#": `var x = new[] { "${PREFIX}nope", "${PREFIX}toll" };`,
    "C# that begins with an attribute": `[Serializable]\nclass A { const string P = "${PREFIX}nope"; }`,
    YAML: `packages:\n  - ${PREFIX}nope # "not: ${PREFIX}lonn"\n`,
    CSV: `urn;navn\r\n${PREFIX}nope;Nope\r\n`,
    Markdown: `Se _${PREFIX}nope_ (eller «${PREFIX}toll»).`,
    "HTML that is no XML": `<!DOCTYPE html><p>Se <br><code>${PREFIX}nope</code>`,
    "an address": `https://example.test/?p=${PREFIX}nope&q=1`,
  };
  for (const [what, text] of Object.entries(texts)) {
    it(`URNs are found with line and column: ${what}`, () => {
      const [{ line, column, written, urn, code }, ...others] = found(text);
      assert.deepEqual(
        [line, column, written, urn, code, others],
        [...placeOf(text, `${PREFIX}nope`), `${PREFIX}nope`, `${PREFIX}nope`, "UNKNOWN_PACKAGE", []],
      );
    });
  }

  it("roles of Altinn 2 are found by their URNs, and others are left alone", () => {
    assert.deepEqual(
      codes(
        'a = "urn:altinn:rolecode:utinn"; b = "urn:altinn:rolecode:DAGL"; c = "urn:altinn:external-role:ccr:daglig-leder"',
      ),
      ["ALTINN2_ROLE"],
    );
  });

  it("nothing is a notice, and no text is an error", () => {
    assert.deepEqual(
      found("class A {}").map(({ code, severity }) => [code, severity]),
      [["NO_PACKAGE", "notice"]],
    );
    assert.deepEqual(
      ["", " \n", "\ufeff", "a\0b", "\x7fELF\x01"].map((it) => codes(it)),
      [["EMPTY"], ["EMPTY"], ["EMPTY"], ["NOT_TEXT"], ["NOT_TEXT"]],
    );
  });

  it("a byte order mark is no letter of it", () => {
    for (const text of [
      `\ufeff"${PREFIX}nope"`,
      `\ufeff{"a": "${PREFIX}nope"}`,
      `\ufeff<Target>${PREFIX}nope</Target>`,
    ]) {
      const [{ line, column, code }] = found(text);
      assert.deepEqual([line, column, code], [...placeOf(text.slice(1), PREFIX), "UNKNOWN_PACKAGE"]);
    }
  });

  it("whatever it is, nothing is thrown, and every code is one that is known", () => {
    const pieces = [
      "<",
      ">",
      "&",
      '"',
      "{",
      "}",
      "[",
      "]",
      ":",
      ",",
      "\\",
      "\n",
      PREFIX,
      "urn:altinn:rolecode:",
      "lonn",
      "<Policy>",
      "</Policy>",
      "<Match>",
      'AttributeId="urn:altinn:accesspackage"',
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "\ud83d",
      "\u0000",
      "%C3",
    ];
    let seed = 7;
    const next = (below) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let turn = 0; turn < 3000; turn++) {
      const text = Array.from({ length: 1 + next(12) }, () => pieces[next(pieces.length)]).join("");
      for (const { code, line, column } of found(text))
        assert.ok(findingCodes.includes(code) && line >= 1 && column >= 1, text);
      assert.equal(typeof mended(text, today), "string");
      packagesIn(text);
    }
  });
});

describe("packages are listed", () => {
  it("by URN, by value or by name, each with its place", () => {
    const policy = lettingIn(ofPackage("toll"), ofRole("DAGL"));
    assert.deepEqual(
      packagesIn(policy).map(({ line, column, urn, as, written }) => [line, column, urn, as, written]),
      [[...placeOf(policy, "toll"), `${PREFIX}toll`, "value", "toll"]],
    );
    assert.deepEqual(
      packagesIn(`x ${PREFIX}toll y ${PREFIX}lonn`).map(({ urn, as }) => [urn, as]),
      [
        [`${PREFIX}toll`, "urn"],
        [`${PREFIX}lonn`, "urn"],
      ],
    );
    assert.deepEqual(
      packagesIn(`- toll\n- "lonn",\n`).map(({ line, column, urn, as }) => [line, column, urn, as]),
      [
        [1, 3, `${PREFIX}toll`, "name"],
        [2, 4, `${PREFIX}lonn`, "name"],
      ],
    );
  });

  it("and a list of both forgets none", () => {
    assert.deepEqual(
      packagesIn(`${PREFIX}toll\nlonn\n`).map(({ urn }) => urn),
      [`${PREFIX}toll`, `${PREFIX}lonn`],
    );
  });
});
