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

/** Selectors of which a part is nowhere. What names no class, as `:host`, is not looked for. */
export async function unusedIn(file, code) {
  // PurgeCSS takes what is nested for something by itself.
  const flat = transform({ filename: file, code, include: Features.Nesting | Features.IsSelector }).code.toString();
  const [{ rejected }] = await new PurgeCSS().purge({
    content: content.map((name) => inRepository(name)),
    css: [{ raw: flat, name: file }],
    defaultExtractor: wordsOf,
    rejected: true,
  });
  return rejected.map((selector) => selector.trim()).filter((it) => /^[^(]*\.[a-z]/.test(it));
}

describe("the style sheets", () => {
  for (const file of sheets) {
    it(`has no rule for what is nowhere: ${file}`, async () => {
      assert.deepEqual(await unusedIn(file, readFileSync(inRepository(file))), []);
    });
  }

  it("would be told of a class that is part of a longer one alone, or of an attribute that nobody sets", async () => {
    const code = Buffer.from(
      ".tp-packag { a { color: red } } .tp-view[data-nobody] { color: red } .tp-view { color: red }",
    );
    assert.deepEqual(await unusedIn("made-up.css", code), [".tp-packag a", ".tp-view[data-nobody]"]);
  });
});
