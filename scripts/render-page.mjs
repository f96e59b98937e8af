// The page's HTML: www/index.html with its words in bokmål and the seed's views in place, so that it can be read before, and
// without, any script. It comes in two editions: a site of several files, and one file.

import { readFileSync } from "node:fs";
import { importBundled, importPackage } from "./bundle.mjs";
import { inRepository } from "./folders.mjs";
import { newestMonth } from "./months.mjs";
import { Failure } from "./program.mjs";

/** Which function of the package fills which placeholder. */
const VIEWS = { notices: "renderNotices", tree: "renderTree", table: "renderPropertyTable" };
const PLACEHOLDER = /<!--\s*tilgangspakker:(.*?)\s*-->/g;

/** An edition of the page, `"site"` or `"file"`, with its words and without its views. */
export async function pageTemplate(edition) {
  const template = editionOf(readFileSync(inRepository("www", "index.html"), "utf8"), edition);
  // Indentation is for those who write it.
  return (await withWords(withToday(template))).replace(/\n\s+/g, "\n");
}

/** The template without what is for the other edition only. */
function editionOf(template, edition) {
  return template.replace(/\n *<(\w+)\b[^>]* data-only="(\w+)"[^]*?<\/\1>/g, (element, _, only) => (only === edition ? element.replace(` data-only="${only}"`, "") : ""));
}

/** Says in the menu of catalogues which one is today's. */
function withToday(template) {
  const option = '<option value="today">';
  if (!template.includes(option)) throw new Failure(`www/index.html: "${option}" is gone, which stands for today's catalogue.`);
  return template.replace(option, `<option value="${newestMonth()}">`);
}

/** Puts the words that elements name by `data-text` into them, and those of `data-text-label` beside them. */
async function withWords(template) {
  const { shell } = await importBundled("www/texts/shell.ts");
  const word = (name) => {
    if (!(name in shell)) throw new Failure(`www/index.html: there is no text "${name}" in www/texts/shell.ts.`);
    return escaped(shell[name][0]);
  };
  return template
    .replace(/(data-text="(\w+)"[^>]*>)(?=<)/g, (_, start, name) => start + word(name))
    .replace(/data-text-label="(\w+)"/g, (attribute, name) => `${attribute} aria-label="${word(name)}"`);
}

/** The template with the seed's views in their places. They come last: nothing is looked for in what a catalogue says. */
export async function withViews(template) {
  const named = [...template.matchAll(PLACEHOLDER)].map(([, name]) => name);
  const unknown = named.find((name) => !(name in VIEWS));
  if (unknown !== undefined) throw new Failure(`www/index.html: nothing fills "${unknown}". The placeholders are ${Object.keys(VIEWS).join(", ")}.`);
  for (const [name, render] of Object.entries(VIEWS)) {
    const times = named.filter((it) => it === name).length;
    if (times !== 1) throw new Failure(`www/index.html: "<!-- tilgangspakker:${name} -->" must stand there once, and stands there ${times} times. It is where ${render}() goes.`);
  }
  const tilgangspakker = await importPackage();
  const catalogue = tilgangspakker.Catalogue.embedded();
  return template.replace(PLACEHOLDER, (_, name) => tilgangspakker[VIEWS[name]](catalogue, { language: "nb", headingLevel: 3 }));
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
