// The page in site/, made from www/ and the package in dist/. Every link in it is relative, so that it can lie anywhere.

import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "./bundle.mjs";
import { inRepository } from "./folders.mjs";
import { languageFiles } from "./languages.mjs";
import { fileOf, newestMonth } from "./months.mjs";
import { oneFile } from "./one-file.mjs";
import { pageTemplate, withViews } from "./render-page.mjs";
import { bundlePageStyles } from "./styles.mjs";

/** The module and today's catalogue lie beside the page; the engine is told their addresses. */
const BESIDE = {
  "tilgangspakker_bg.wasm": "dist/wasm/tilgangspakker_bg.wasm",
  [`${newestMonth()}.json`]: fileOf(newestMonth()),
};

/**
 * A classic script for the engine, and no module: Chromium starts no module from a blob of a page that was opened from
 * a disk. Then it has no `import.meta`, nor any use for it: it is told where its module is.
 */
const CLASSIC = { format: "iife", define: { "import.meta.url": "location" } };

export async function buildSite() {
  console.log("Making the page …");
  const site = inRepository("site");
  const [page, file] = [await withViews(await pageTemplate("site")), await pageTemplate("file")];
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site);
  writeFileSync(join(site, "index.html"), page);
  for (const [name, from] of Object.entries(BESIDE)) copyFileSync(inRepository(from), join(site, name));
  writeFileSync(join(site, "engine.js"), await bundle("www/worker.ts", CLASSIC));
  writeFileSync(join(site, "policy-reader.js"), await bundle("www/policy-reader.ts", CLASSIC));
  const { plugin, gathered } = await languageFiles();
  writeFileSync(join(site, "page.js"), await bundle("www/page.ts", { plugins: [plugin] }));
  for (const [language, texts] of Object.entries(gathered)) writeFileSync(join(site, `words-${language}.json`), JSON.stringify(texts));
  copyTheRest(site);
  const texts = [page, file, ...["page.js", "tilgjengelighet.html", "tilgangspakker_bg.wasm"].map((name) => readFileSync(join(site, name), "latin1"))];
  writeFileSync(join(site, "page.css"), await bundlePageStyles(texts));
  writeFileSync(join(site, "statement.css"), await bundle("www/statement.css"));
  writeFileSync(join(site, "tilgangspakker.html"), await withViews(await oneFile(file, site, texts)));
}

/** Icons and the like: whatever else lies in www/, in its own place. */
function copyTheRest(site) {
  const made = /^index\.html$|\.(js|mjs|ts|css|md)$|^tsconfig\.json$/;
  for (const entry of readdirSync(inRepository("www"), { recursive: true, withFileTypes: true })) {
    const from = join(entry.parentPath ?? entry.path, entry.name);
    const name = from.slice(inRepository("www").length + 1);
    if (!entry.isFile() || made.test(name)) continue;
    mkdirSync(join(site, name, ".."), { recursive: true });
    copyFileSync(from, join(site, name));
  }
}
