// The built page in headless Chromium, served from this machine. What the page says to the console
// as an error fails the test that it happened in.

import assert from "node:assert/strict";

import { chromium } from "playwright-core";
import { serveSite } from "../../scripts/serve.mjs";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

/** Opens a browser and a server for the tests of a file; `close` ends both. */
export async function openBrowser() {
  const server = await serveSite({ port: 0 });
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
  return {
    url: server.url,
    /** Runs a test on a fresh page. `prepare` may route requests before the page is opened. */
    async withPage(options, test, prepare = async () => {}) {
      const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, reducedMotion: "reduce", ...options });
      const page = await context.newPage();
      const complaints = [];
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
      try {
        await prepare(page, context);
        await page.goto(server.url);
        await page.waitForFunction(() => document.getElementById("spor-venter").hidden);
        await test(page, { complaints });
        if (!options.expectsComplaints) assert.deepEqual(complaints, []);
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
