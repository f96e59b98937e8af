// The page's HTML: www/index.html with its words in bokmål and the seed's views in place, so that it can be read before, and
// without, any script. It comes in two editions: a site of several files, and one file.

import { readFileSync } from "node:fs";
import { importBundled, importPackage } from "./bundle.mjs";
import { inRepository } from "./folders.mjs";
import { newestMonth } from "./months.mjs";
import { Failure } from "./program.mjs";

/** Which function of the package fills which placeholder. */
const PLACEHOLDERS = { notices: "renderNotices", tree: "renderTree", table: "renderPropertyTable" };
/** Which placeholder is for the edition of one file to fill. */
const STATEMENT = "statement";

/** The page with what both editions have in it. */
export async function renderPage() {
  const template = readFileSync(inRepository("www", "index.html"), "utf8");
  // Indentation is for those who write it.
  return withViews((await withWords(withToday(template))).replace(/\n\s+/g, "\n"));
}

/** The page without what is for the other edition only; `edition` is "site" or "file". */
export function editionOf(html, edition) {
  return html.replace(/\n *<(\w+)\b[^>]* data-only="(\w+)"[^]*?<\/\1>/g, (element, _, only) => (only === edition ? element.replace(` data-only="${only}"`, "") : ""));
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

async function withViews(template) {
  const tilgangspakker = await importPackage();
  const catalogue = tilgangspakker.Catalogue.embedded();
  for (const [placeholder, name] of template.matchAll(/<!--\s*tilgangspakker:(.*?)\s*-->/g)) {
    if (!(name in PLACEHOLDERS) && name !== STATEMENT) throw new Failure(`www/index.html: nothing fills "${placeholder}". The placeholders are ${Object.keys(PLACEHOLDERS).join(", ")}.`);
  }
  let html = template;
  for (const [name, render] of Object.entries(PLACEHOLDERS)) {
    const placeholder = `<!-- tilgangspakker:${name} -->`;
    const times = html.split(placeholder).length - 1;
    if (times !== 1) throw new Failure(`www/index.html: "${placeholder}" must stand there once, and stands there ${times} times. It is where ${render}() goes.`);
    html = html.replace(placeholder, () => tilgangspakker[render](catalogue, { language: "nb", headingLevel: 3 }));
  }
  return html;
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
