// The built page in headless Chromium, served from this machine. What the page says to the console
// as an error, and every violation of its content policy, fails the test that it happened in.

import assert from "node:assert/strict";

import { pathToFileURL } from "node:url";

import { chromium } from "playwright-core";
import { inRepository } from "../../scripts/folders.mjs";
import { serveSite } from "../../scripts/serve.mjs";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

/** The edition of one file, from the disk. */
export const ONE_FILE = pathToFileURL(inRepository("site", "tilgangspakker.html")).href;

/** Opens a browser and a server for the tests of a file; `close` ends both. */
export async function openBrowser() {
  const server = await serveSite({ port: 0 });
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
  return {
    url: server.url,
    /**
     * Runs a test on a fresh page, at the place that `options.at` names (`#view=roles`), in the edition served from
     * this machine or in ONE_FILE (`options.from`); `isStill` where it has no script to wait for. `prepare` may
     * route requests before the page is opened.
     */
    async withPage({ at = "", from = `${server.url}/`, expectsComplaints = false, isStill = false, ...options }, test, prepare = async () => {}) {
      const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, reducedMotion: "reduce", ...options });
      const page = await context.newPage();
      const complaints = [];
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
      await page.exposeFunction("complain", (complaint) => complaints.push(complaint));
      await page.addInitScript(() => addEventListener("securitypolicyviolation", (event) => globalThis.complain(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`)));
      try {
        await prepare(page, context);
        await page.goto(from + at);
        if (!isStill) await page.waitForSelector("html[data-ready]");
        await test(page, { complaints });
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
