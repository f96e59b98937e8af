// The page in site/, made from www/ and the package in dist/. Every link in it is relative, so that it can lie anywhere.

import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "./bundle.mjs";
import { inRepository } from "./folders.mjs";
import { renderPage } from "./render-page.mjs";

/** The module and today's catalogue lie beside the page; the engine is told their addresses. */
const BESIDE = {
  "tilgangspakker_bg.wasm": ["dist", "wasm", "tilgangspakker_bg.wasm"],
  "altinn-2026-08.json": ["data", "altinn-2026-08", "catalogue.json"],
};

export async function buildSite() {
  console.log("Making the page …");
  const site = inRepository("site");
  const html = await renderPage();
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site);
  writeFileSync(join(site, "index.html"), html);
  for (const [name, from] of Object.entries(BESIDE)) copyFileSync(inRepository(...from), join(site, name));
  for (const [name, source] of [["page.js", "page.ts"], ["engine.js", "worker.ts"], ["page.css", "page.css"]]) {
    writeFileSync(join(site, name), await bundle(`www/${source}`));
  }
  copyTheRest(site);
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
