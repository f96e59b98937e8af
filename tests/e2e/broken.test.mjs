// Where something is missing: scripts, the engine, the module, today's catalogue.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { chromium } from "playwright-core";
import { openBrowser } from "./browser.mjs";
import { MONTH } from "./month.mjs";

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

const shown = (page, selector) =>
  page.locator(selector).evaluateAll((elements) => elements.filter((element) => element.checkVisibility()).length);

describe("where something is missing", () => {
  for (const missing of ["tilgangspakker_bg.wasm", "engine.js"]) {
    it(`says so and what to do without ${missing}, and stays readable`, () =>
      browser.withPage({ expectsComplaints: true }, async (page) => {
        const message = page.getByRole("alert");
        await message.waitFor();
        assert.match(await message.innerText(), /Last siden på nytt/);
        assert.equal(await shown(page, "li.tp-package"), 3);
        assert.equal(await page.getByRole("table").count(), 1);
        assert.equal(await shown(page, ".needs-script"), 0, "what would not work is not offered");
      }, (page) => page.route(`**/${missing}`, (route) => route.abort())));
  }

  it("says so without today's catalogue, and goes on with version 3", () =>
    browser.withPage({ expectsComplaints: true }, async (page) => {
      await page.getByLabel("Katalog").selectOption(MONTH);
      await page.getByRole("alert").waitFor();
      assert.match(await page.getByRole("alert").innerText(), /Fikk ikke hentet katalogen\. Er du på nett\?/);
      await page.getByLabel("Katalog").selectOption("versjon-3");
      await page.waitForFunction(() => document.getElementById("beskjed").childElementCount === 0);
      assert.equal(await shown(page, "li.tp-package"), 3);
    }, (page) => page.route(`**/${MONTH}.json`, (route) => route.abort())));

  it("fetches today's catalogue when it is tried again", () =>
    browser.withPage({ at: `#catalogue=${MONTH}`, expectsComplaints: true }, async (page) => {
      const again = page.getByRole("alert").getByRole("button", { name: "Prøv igjen" });
      await again.waitFor();
      await page.unroute(`**/${MONTH}.json`);
      await again.click();
      await page.waitForFunction(() => document.querySelectorAll("li.tp-package").length === 223);
      assert.equal(await page.getByRole("alert").count(), 0);
    }, (page) => page.route(`**/${MONTH}.json`, (route) => route.abort())));

  it("is all there without JavaScript but for what needs it", async () => {
    const instance = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
    try {
      const page = await (await instance.newContext({ javaScriptEnabled: false })).newPage();
      await page.goto(browser.url);
      const count = (selector) => page.locator(selector).filter({ visible: true }).count();
      assert.equal(await count("li.tp-package"), 3);
      assert.equal(await count(".tp-table tbody tr"), 4);
      assert.equal(await count(".tp-notice"), 1);
      assert.equal(await count(".needs-script"), 0);
      assert.equal(await count("[data-tp-needs-script]"), 0);
      assert.match(await page.locator(".page-lead").innerText(), /versjon 3/);
    } finally {
      await instance.close();
    }
  });

  it("asks nobody but its own address for anything", () => {
    const asked = [];
    return browser.withPage({ at: `#catalogue=${MONTH}` }, async (page) => {
      await page.waitForLoadState("networkidle");
      assert.deepEqual(asked.filter((url) => !url.replace("blob:", "").startsWith(browser.url)), []);
      assert.ok(asked.some((url) => url.endsWith(`${MONTH}.json`)));
    }, async (_, context) => context.on("request", (request) => asked.push(request.url())));
  });
});
