// The whole page in one file, which works from a disk and without a connection: styles, scripts, engine, module and
// catalogues stand in it, and its content policy lets nothing else in, and nothing out.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "./bundle.mjs";
import { newestMonth } from "./months.mjs";
import { Failure } from "./program.mjs";
import { bundlePageStyles } from "./styles.mjs";

/** Which file of the site is which part that www/sources.ts looks for. Browsers leave scripts of an unknown type alone. */
const PARTS = { engine: "engine.js", "policy-reader": "policy-reader.js", module: "tilgangspakker_bg.wasm", today: `${newestMonth()}.json` };

/** Answers the HTML that the page becomes with the files in the folder `site` put into it. `texts` hold all that is styled. */
export async function oneFile(page, site, texts) {
  const read = (name) => readFileSync(join(site, name));
  const pictures = { external: [], loader: { ".svg": "dataurl", ".png": "dataurl", ".woff2": "dataurl" } };
  const style = styleText((await bundlePageStyles(texts, pictures)) + read("statement.css"));
  // With all its languages, where the site's script has one and fetches the others.
  const script = scriptText(await bundle("www/page.ts"));
  const parts = Object.entries(PARTS).map(([part, name]) => `<script type="text/plain" data-part="${part}">${read(name).toString("base64")}</script>\n`);
  const replacements = [
    [/<meta http-equiv="Content-Security-Policy"[^>]*>/, `<meta http-equiv="Content-Security-Policy" content="${policyFor(script, style)}">`],
    [/<link rel="icon"[^>]*>/, `<link rel="icon" href="data:image/svg+xml;base64,${read("icon.svg").toString("base64")}">`],
    [/<link rel="stylesheet"[^>]*>/, `<style>${style}</style>`],
    [/<script type="module"[^>]*><\/script>/, `<script type="module">${script}</script>`],
    [/<!-- tilgangspakker:statement -->/, statement(read("tilgjengelighet.html").toString())],
    [/(?=<\/body>)/, parts.join("")],
  ];
  let html = page;
  for (const [place, content] of replacements) {
    if (!place.test(html)) throw new Failure(`www/index.html: nothing in it fits ${place}, which the edition of one file replaces. See scripts/one-file.mjs.`);
    html = html.replace(place, () => content);
  }
  const left = [...html.replaceAll(script, "").matchAll(/\s(?:src|href)="(?!#|data:|https:)([^"]*)"/g)].map(([, address]) => address);
  if (left.length > 0) throw new Failure(`www/index.html: the edition of one file has nothing beside it, but refers to ${left.join(", ")}. Put it in, or mark the element data-only="site".`);
  return html;
}

/** What is in the file may run; nothing may be fetched, sent or left. */
const policyFor = (script, style) => [
  "default-src 'none'",
  `script-src '${hashOf(script)}' 'wasm-unsafe-eval'`,
  `style-src '${hashOf(style)}'`,
  "img-src data:",
  // The engine's script stands in the page, and is started from a blob.
  "worker-src blob:",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types tilgangspakker-page",
].join("; ");

const hashOf = (text) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

/** A script whose text does not end the element that it stands in. Both can only stand in strings, where `\x3C` is the same. */
const scriptText = (script) => script.replace(/<(?=\/script|!--)/gi, "\\x3C");

function styleText(style) {
  if (/<\/style/i.test(style)) throw new Failure('www/page.css: "</style" in it would end the style sheet where it stands in the HTML. Write it in another way.');
  return style;
}

/** The accessibility statement in each language, out of its own page. */
function statement(page) {
  const [, sections] = /<!-- statement:[^>]*-->([^]*)<!-- \/statement -->/.exec(page) ?? [];
  if (!sections) throw new Failure("www/tilgjengelighet.html: the comments that stand around the statement are gone: <!-- statement: … --> and <!-- /statement -->.");
  return sections.trim();
}
