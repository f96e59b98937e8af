// The accessibility statement: what it says, and that it follows what it says.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, it } from "node:test";

import { ONE_FILE, openBrowser } from "./browser.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const LANGUAGES = ["nb", "nn", "en"];

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

const onStatement = (options, test) => browser.withPage({ ...options, at: "tilgjengelighet.html", isStill: true }, test);

async function assertAccessible(page, within) {
  await page.evaluate(AXE);
  const { violations, passes } = await page.evaluate(([within, rules]) => globalThis.axe.run(within ?? document, { runOnly: rules }), [within, RULES]);
  assert.ok(passes.length > 10, "axe found next to nothing to look at");
  assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 120))]), []);
}

describe("the accessibility page", () => {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [1100, 320]) {
      it(`has no violation in ${colorScheme} colours at ${width} px, and does not scroll sideways`, () =>
        onStatement({ colorScheme, viewport: { width, height: 800 } }, async (page) => {
          await assertAccessible(page);
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
        }));
    }
  }

  it("bears text twice as large, and forced colours", () =>
    onStatement({ viewport: { width: 640, height: 800 }, forcedColors: "active" }, async (page) => {
      await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      await assertAccessible(page);
    }));

  it("says the same in three languages, each marked, with a way to it", () =>
    onStatement({}, async (page) => {
      const counts = [];
      for (const language of LANGUAGES) {
        const section = page.locator(`section[lang="${language}"]`);
        const link = page.locator(`nav a[hreflang="${language}"]`);
        assert.equal(await link.getAttribute("lang"), language);
        await link.click();
        assert.equal(await page.evaluate(() => document.activeElement.lang), language, "the link leads there");
        assert.match(await section.innerText(), /WCAG 2\.2/);
        counts.push(await section.locator("h2, h3, li, p").count());
        assert.equal(await section.locator("time").getAttribute("datetime"), await page.locator("time").first().getAttribute("datetime"));
      }
      assert.equal(new Set(counts).size, 1, counts.join());
    }));

  it("is reached from the page, and leads back", () =>
    browser.withPage({}, async (page) => {
      await page.getByRole("link", { name: "Tilgjengelighet" }).click();
      await page.waitForURL(/tilgjengelighet\.html$/);
      await page.getByRole("link", { name: "Tilbake til tilgangspakkene" }).click();
      await page.waitForSelector("html[data-ready]");
    }));

  it("needs no script, and runs none", () =>
    onStatement({ expectsComplaints: true }, async (page) => {
      assert.equal(await page.locator("script").count(), 0);
      await page.evaluate(() => {
        const script = document.createElement("script");
        script.textContent = "document.body.dataset.ran = 'yes'";
        document.body.append(script);
      });
      assert.equal(await page.locator("[data-ran]").count(), 0);
    }));
});

describe("the statement in the edition of one file", () => {
  for (const colorScheme of ["light", "dark"]) {
    it(`opens in the foot, and has no violation in ${colorScheme} colours`, () =>
      browser.withPage({ colorScheme, from: ONE_FILE }, async (page) => {
        const summary = page.locator("summary", { hasText: "Tilgjengelighet" });
        assert.equal(await page.getByText("WCAG 2.2").first().isVisible(), false);
        await summary.focus();
        await page.keyboard.press("Enter");
        for (const language of LANGUAGES) assert.ok(await page.locator(`.page-accessibility section[lang="${language}"]`).isVisible());
        await assertAccessible(page, ".page-accessibility");
      }));
  }

  it("leaves no link that leads nowhere", () =>
    browser.withPage({ from: ONE_FILE }, async (page) => {
      const addresses = await page.locator("a[href]").evaluateAll((links) => links.map((it) => it.getAttribute("href")));
      assert.deepEqual(addresses.filter((it) => !it.startsWith("#") && !it.startsWith("https://")), []);
    }));
});
