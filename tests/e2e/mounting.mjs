// Somebody else's page, in which the package is mounted, where Trusted Types are enforced. What the page says to the console as
// an error fails the test that it happened in.

import assert from "node:assert/strict";

import { chromium } from "playwright-core";
import { inRepository } from "../../scripts/folders.mjs";
import { serveSite } from "../../scripts/serve.mjs";

const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types tilgangspakker page";
const HTML = `<!doctype html><html lang="nb"><title>x</title><body><div id="here"></div><script type="module" src="/start.js"></script>`;
const START = `import * as tilgangspakker from "/dist/index.js";
import { load } from "/dist/catalogues/latest.js";
await tilgangspakker.default();
globalThis.load = load;
globalThis.tilgangspakker = tilgangspakker;
globalThis.here = document.getElementById("here");`;

/** Opens a browser and a server for the tests of a file; `close` ends both. */
export async function openMounting() {
  const server = await serveSite({ port: 0, folder: inRepository() });
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
  return {
    /** `style`: the address of a style sheet. */
    async withPage(test, { style } = {}) {
      const page = await (await browser.newContext({ reducedMotion: "reduce" })).newPage();
      const complaints = [];
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
      await page.route("**/mount.html", (route) => route.fulfill({ body: style ? `${HTML}<link rel="stylesheet" href="${style}">` : HTML, contentType: "text/html", headers: { "content-security-policy": POLICY } }));
      await page.route("**/start.js", (route) => route.fulfill({ body: START, contentType: "text/javascript" }));
      await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
      try {
        await page.goto(`${server.url}/mount.html`);
        await page.waitForFunction(() => globalThis.tilgangspakker);
        await test(page, complaints);
        assert.deepEqual(complaints, []);
      } finally {
        await page.context().close();
      }
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

export const mountSeed = (page) => page.evaluate(() => {
  globalThis.catalogue = tilgangspakker.Catalogue.embedded();
  globalThis.view = tilgangspakker.mount(here, catalogue, { language: "nb" });
});

/** Mounts the newest register. */
export const mountToday = (page, options = {}) => page.evaluate(async (options) => {
  globalThis.catalogue = await load();
  globalThis.view = tilgangspakker.mount(here, catalogue, { language: "nb", ...options });
}, options);
