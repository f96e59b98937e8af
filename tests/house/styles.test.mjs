// No style sheet has rules for what is nowhere: PurgeCSS reads their selectors, and the words of all that makes the page and its views.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { Features, transform } from "lightningcss";
import { PurgeCSS } from "purgecss";
import { inRepository } from "../../scripts/folders.mjs";
import { trackedFiles } from "../tracked.mjs";

const MAKES_CLASSES = /^(?:src\/view\/.*\.rs|js\/.*\.ts|www\/.*\.(?:ts|js|html))$/;

const content = trackedFiles("src", "js", "www").filter((file) => MAKES_CLASSES.test(file));
const sheets = trackedFiles("js", "www").filter((file) => file.endsWith(".css"));

const kebab = (name) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Whole words, and attributes that are set by `dataset`. */
function wordsOf(text) {
  const attributes = [...text.matchAll(/\bdataset(?:\.|\[")(\w+)/g)].map(([, name]) => `data-${kebab(name)}`);
  return [...attributes, ...(text.match(/\w[\w-]*/g) ?? [])];
}

/** Of each sheet the selectors of which a part is nowhere. What names no class, as `:host`, is not looked for. */
async function unusedIn(sheets) {
  // PurgeCSS takes what is nested for something by itself.
  const flat = (filename, code) => transform({ filename, code, include: Features.Nesting | Features.IsSelector }).code;
  const found = await new PurgeCSS().purge({
    content: content.map((name) => inRepository(name)),
    css: sheets.map(({ file, code }) => ({ raw: flat(file, code).toString(), name: file })),
    defaultExtractor: wordsOf,
    rejected: true,
  });
  const isOfClass = (selector) => /^[^(]*\.[a-z]/.test(selector);
  return found.map(({ rejected }) => rejected.map((selector) => selector.trim()).filter(isOfClass));
}

const unused = await unusedIn(sheets.map((file) => ({ file, code: readFileSync(inRepository(file)) })));

describe("the style sheets", () => {
  for (const [place, file] of sheets.entries())
    it(`has no rule for what is nowhere: ${file}`, () => assert.deepEqual(unused[place], []));

  it("would be told of a class that is part of a longer one alone, or of an attribute that nobody sets", async () => {
    const code = Buffer.from(
      ".tp-packag { a { color: red } } .tp-view[data-nobody] { color: red } .tp-view { color: red }",
    );
    const [found] = await unusedIn([{ file: "made-up.css", code }]);
    assert.deepEqual(found, [".tp-packag a", ".tp-view[data-nobody]"]);
  });
});
