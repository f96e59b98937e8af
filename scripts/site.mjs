// The page in site/, made from www/ and the package in dist/. Every link in it is relative, so that it can lie anywhere.

import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Failure } from "./program.mjs";
import { inRepository } from "./folders.mjs";

/** The wasm lies beside page.js, which calls `init(new URL("tilgangspakker_bg.wasm", import.meta.url))`. */
const WASM = "tilgangspakker_bg.wasm";

/** Which function of the package fills which placeholder: the page can be read before, and without, the module. */
const PLACEHOLDERS = { catalogue: "renderCatalogue" };

/** The first that read nested CSS as the design system writes it; spelling it out for older ones costs size. */
const BROWSERS = ["chrome120", "firefox117", "safari17.2"];

export async function buildSite() {
  console.log("Making the page …");
  const site = inRepository("site");
  const html = await renderPage(readFileSync(inRepository("www", "index.html"), "utf8"));
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site);
  writeFileSync(join(site, "index.html"), html);
  copyFileSync(inRepository("dist", "wasm", WASM), join(site, WASM));
  await bundle("page.js");
  await bundle("page.css");
  copyTheRest(site);
}

async function renderPage(template) {
  const tilgangspakker = await import(pathToFileURL(inRepository("dist", "node.js")));
  await tilgangspakker.default();
  const catalogue = tilgangspakker.Catalogue.embedded();

  for (const [placeholder, name] of template.matchAll(/<!--\s*tilgangspakker:(.*?)\s*-->/g)) {
    if (!(name in PLACEHOLDERS)) throw new Failure(`www/index.html: nothing fills "${placeholder}". The placeholders are ${Object.keys(PLACEHOLDERS).join(", ")}.`);
  }
  let html = template;
  for (const [name, render] of Object.entries(PLACEHOLDERS)) {
    const placeholder = `<!-- tilgangspakker:${name} -->`;
    const times = html.split(placeholder).length - 1;
    if (times !== 1) throw new Failure(`www/index.html: "${placeholder}" must stand there once, and stands there ${times} times. It is where ${render}() goes.`);
    html = html.replace(placeholder, () => tilgangspakker[render](catalogue, { language: "nb" }));
  }
  return html;
}

async function bundle(file) {
  // Fetched only now: before set-up it may not be installed.
  const { build } = await import("esbuild");
  try {
    await build({
      entryPoints: [inRepository("www", file)],
      outfile: inRepository("site", file),
      bundle: true,
      minify: true,
      format: "esm",
      target: BROWSERS,
      alias: { tilgangspakker: inRepository("dist", "index.js") },
      legalComments: "none",
      // Pictures and fonts named in the styles are copied as they are, with www/'s other files.
      external: ["*.svg", "*.png", "*.woff2"],
      logLevel: "warning",
    });
  } catch {
    throw new Failure(`www/${file} could not be bundled; esbuild says above what and where.`);
  }
}

/** Icons and the like: whatever else lies in www/, in its own place. */
function copyTheRest(site) {
  const made = ["index.html", "page.js", "page.css"];
  const bundled = /\.(js|mjs|ts|css|md)$/;
  for (const entry of readdirSync(inRepository("www"), { recursive: true, withFileTypes: true })) {
    const from = join(entry.parentPath ?? entry.path, entry.name);
    const name = from.slice(inRepository("www").length + 1);
    if (!entry.isFile() || made.includes(name) || bundled.test(name)) continue;
    mkdirSync(join(site, name, ".."), { recursive: true });
    copyFileSync(from, join(site, name));
  }
}
