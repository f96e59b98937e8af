// The elements in somebody else's page, which is made for each test. What the page says to the console as an error, and
// every violation of its content policy, fails the test that it happened in.

import assert from "node:assert/strict";

import { chromium } from "playwright-core";
import { inRepository } from "../../scripts/folders.mjs";
import { serveSite } from "../../scripts/serve.mjs";
import { MONTH } from "./month.mjs";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];
export const STRICT = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; require-trusted-types-for 'script'; trusted-types tilgangspakker";
export const TODAY = `/data/${MONTH}/catalogue.json`;

/** The page's own script, unless a test has another. */
const START = `import "/dist/elements.js";
import * as tilgangspakker from "/dist/index.js";
globalThis.tilgangspakker = tilgangspakker;`;

/** Listens to every event of the elements, wherever they stand. */
const LISTEN = () => {
  globalThis.told = [];
  for (const name of ["select", "verdict", "error"]) {
    addEventListener(`access-package-${name}`, ({ target, detail }) => {
      const { accessPackage: chosen, question, verdict, error } = detail;
      globalThis.told.push({ name, on: target.localName, ...(chosen && { urn: chosen.urn }), ...(verdict && { question, decision: verdict.decision }), ...(error && { code: error.code, message: error.message }) });
    });
  }
};

/** Opens a browser and a server for the tests of a file. */
export async function openElements() {
  const server = await serveSite({ port: 0, folder: inRepository() });
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
  return {
    url: server.url,
    /** Runs a test on a page with this body, script, style sheet and policy; `files` are served besides, by their paths. */
    async withBody(body, test, { script = START, style = "", policy = STRICT, files = {}, lang = "nb", expectsComplaints = false, isReady = ready, ...options } = {}) {
      const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, reducedMotion: "reduce", ...options });
      const page = await context.newPage();
      const complaints = [];
      const requests = [];
      page.on("request", (request) => requests.push(request.url()));
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
      await page.addInitScript(LISTEN);
      const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>x</title><link rel="stylesheet" href="/page.css"><script type="module" src="/start.js"></script></head><body>${body}</body></html>`;
      const served = { "/page.html": [html, "text/html", policy ? { "content-security-policy": policy } : {}], "/page.css": [style, "text/css"], "/start.js": [script, "text/javascript"], "/favicon.ico": ["", "image/x-icon"], ...files };
      for (const [path, answer] of Object.entries(served)) {
        await page.route(`${server.url}${path}`, typeof answer === "function" ? answer : (route) => route.fulfill({ body: answer[0], contentType: answer[1], headers: answer[2] ?? {} }));
      }
      try {
        await page.goto(`${server.url}/page.html`);
        if (isReady) await isReady(page);
        await test(page, { complaints, context, requests });
        if (!expectsComplaints) assert.deepEqual(complaints, []);
      } finally {
        await context.close();
      }
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Waits until every element of ours in the page, in shadow roots too, shows what it has. */
export async function ready(page) {
  await page.waitForFunction(() => {
    const within = (root) => [...root.querySelectorAll("*")].flatMap((it) => (it.shadowRoot ? [it, ...within(it.shadowRoot)] : []));
    return within(document).filter((it) => it.localName.startsWith("access-package-")).every((it) => it.matches(":defined") && it.shadowRoot.querySelector(".root") && !it.shadowRoot.querySelector("[aria-busy]"));
  });
}

export const told = (page) => page.evaluate(() => globalThis.told.splice(0));
/** Lets what changes in the page show itself. */
export const settled = (page) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
/** The texts of what a selector finds and is to be seen. */
export const texts = (page, selector) => page.locator(selector).evaluateAll((found) => found.filter((it) => it.checkVisibility()).map((it) => it.textContent.replace(/\s+/g, " ").trim()));
