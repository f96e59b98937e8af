// HTML is made in Rust, where every value is escaped. TypeScript neither writes it nor takes it apart: it works on data, or on the
// DOM, into which HTML goes at one place of each bundle.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { inRepository } from "../../scripts/folders.mjs";
import { trackedFiles } from "../tracked.mjs";

/** Where HTML text becomes part of a page: of the package's, and of the page's own. */
const FILLING = ["js/package/trusted.ts", "www/trusted.ts"];
/** What is read and mended there is XML. */
const READS_XML = "js/policy/";
/** What puts the page's own HTML together as it is built. */
const BUILDS = "www/build/";

const OFFENCES = {
  "holds a closing tag": /<\/[\w$-]/,
  "takes rendered HTML apart":
    /(?:\b(?:html|markup|rendered(?:\.\w+)?|\w+Html)|\b(?:render|answerOf|contentOf|formOf)\w*\([^;]*\))\??\.(?:split|slice|substring|substr|replace|replaceAll|match|matchAll|indexOf|lastIndexOf|search|at|trim\w*)\(/,
  "makes HTML of text":
    /\.(?:inner|outer)HTML\b|\b(?:insertAdjacentHTML|setHTML(?:Unsafe)?|parseFromString|createContextualFragment)\b|\bdocument\.write\b/,
};

const offencesOf = (code) => Object.keys(OFFENCES).filter((name) => OFFENCES[name].test(code));

/** The lines of a file, with what is said in comments left blank. */
const codeIn = (file) =>
  readFileSync(inRepository(file), "utf8")
    .split("\n")
    .map((line) => (/^\s*(?:\/\/|\/?\*)/.test(line) ? "" : line));

const found = trackedFiles("js", "www")
  .filter((file) => /\.(?:ts|js)$/.test(file) && ![READS_XML, BUILDS].some((it) => file.startsWith(it)))
  .flatMap((file) =>
    codeIn(file).flatMap((line, at) =>
      offencesOf(line).map((offence) => ({ file, offence, said: `${file}:${at + 1} ${offence}` })),
    ),
  );

describe("TypeScript", () => {
  it("holds no HTML text, and takes none apart", () => {
    assert.deepEqual(
      found.filter(({ offence }) => offence !== "makes HTML of text").map(({ said }) => said),
      [],
    );
  });

  it("makes HTML of text at one place of each bundle", () => {
    assert.deepEqual(
      found.filter(({ offence }) => offence === "makes HTML of text").map(({ file }) => file),
      FILLING,
    );
  });

  it("is told of each way to do otherwise", () => {
    for (const code of ['const between = "</li><li>";', "return `<p>${text}</${name}>`;"])
      assert.deepEqual(offencesOf(code), ["holds a closing tag"], code);
    for (const code of [
      "html.split(between)",
      "renderTree(catalogue, options).replace(/a/, b)",
      "rendered.tree.slice(3)",
      "formOf(catalogue)?.match(/a/)",
    ])
      assert.deepEqual(offencesOf(code), ["takes rendered HTML apart"], code);
    for (const code of [
      "element.innerHTML = text",
      "const text = it.outerHTML;",
      'it.insertAdjacentHTML("beforeend", text)',
      "new DOMParser().parseFromString(text, kind)",
    ])
      assert.deepEqual(offencesOf(code), ["makes HTML of text"], code);
  });
});
