// The frame of the page and its first view, for everybody: rules of WCAG 2.2 AA, the keyboard, narrow screens, paper.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { SCREENS, assertAccessible, assertFits } from "./axe.mjs";
import { openBrowser } from "./browser.mjs";
import { MONTH } from "./month.mjs";

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

const PLACES = ["", `#catalogue=${MONTH}&lang=en`, `#catalogue=${MONTH}&search=regnskap&lang=nn`, "#row=urn:altinn:accesspackage:maskinlesbarehendelser"];

const EVERY_VIEW = ["packages", "roles&role=DAGL", "matrix", "ask&action=hold&package=maskinporten-scopes&role=FF%C3%98R", "changes", "urns&urns=programmeringsgrensesnitt"].map((view) => `#catalogue=${MONTH}&view=${view}`);

for (const { name, options } of SCREENS) {
  describe(name, () => {
    for (const at of PLACES) {
      it(`has no violation, and nothing to scroll sideways, at ${at || "the start"}`, () =>
        browser.withPage({ ...options, at }, async (page) => {
          await assertAccessible(page);
          await assertFits(page);
        }));
    }

    it("has no violation when the module cannot load, nor when a file cannot be read", async () => {
      await browser.withPage({ ...options, expectsComplaints: true }, (page) => assertAccessible(page), (page) => page.route("**/*.wasm", (route) => route.abort()));
      await browser.withPage(options, async (page) => {
        await page.locator("#fil").setInputFiles({ name: "rar.json", mimeType: "application/json", buffer: Buffer.from("{") });
        await page.waitForFunction(() => document.querySelector('#beskjed [data-color="danger"]'));
        await assertAccessible(page);
        await assertFits(page);
      });
    });
  });
}

describe("by keyboard", () => {
  const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.textContent);

  it("the first stop leads past the header", () =>
    browser.withPage({}, async (page) => {
      await page.keyboard.press("Tab");
      assert.equal(await focused(page), "Hopp til innholdet");
      await page.keyboard.press("Enter");
      assert.equal(await focused(page), "innhold");
    }));

  it("every stop can be seen, and comes in the order of the page", () =>
    browser.withPage({}, async (page) => {
      let last = -1;
      const stops = [];
      for (let step = 0; step < 80; step++) {
        await page.keyboard.press("Tab");
        const stop = await page.evaluate(() => {
          const element = document.activeElement;
          if (element === document.body) return null;
          const box = element.getBoundingClientRect();
          const style = getComputedStyle(element);
          const parent = getComputedStyle(element.parentElement);
          const marked = [style, parent].some((it) => it.outlineStyle !== "none" || it.boxShadow !== "none");
          // The way past the header is to be seen only while it has the focus: that shows it.
          const visible = marked || (element.className === "ds-skip-link" && box.width > 40);
          const covered = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
          const order = [...document.querySelectorAll("*")].indexOf(element);
          return { order, visible, isOnTop: covered === null || element.contains(covered) || covered.contains(element), name: element.textContent.trim().slice(0, 30) || element.id };
        });
        if (stop === null) break;
        assert.ok(stop.visible, `nothing shows the focus on "${stop.name}"`);
        assert.ok(stop.isOnTop, `something lies over "${stop.name}"`);
        assert.ok(stop.order > last, `"${stop.name}" comes out of order`);
        last = stop.order;
        stops.push(stop.name);
      }
      assert.ok(stops.length > 25, stops.join(", "));
      for (const expected of ["Tilgangspakker", "Åpne fil …", "URN-er", "sok", "Lukk alle", "Hvem får pakken?", "ER-roller som får fullmakten"]) {
        assert.ok(stops.includes(expected), `${expected} is no stop: ${stops}`);
      }
    }));

  it("the menu leads to another view, and the focus to its heading", () =>
    browser.withPage({}, async (page) => {
      await page.getByRole("link", { name: "URN-er" }).focus();
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.activeElement?.tagName === "H1" && location.hash === "#view=urns");
      await page.goBack();
      await page.waitForFunction(() => document.activeElement?.id === "pakker-tittel");
    }));

  it("an area opens and closes", () =>
    browser.withPage({}, async (page) => {
      const area = page.locator(".tp-area > details");
      await area.locator("> summary").focus();
      await page.keyboard.press("Enter");
      assert.equal(await area.getAttribute("open"), null);
      await page.keyboard.press("Space");
      assert.equal(await area.getAttribute("open"), "");
    }));

  it("a catalogue is chosen, and the focus stays", () =>
    browser.withPage({}, async (page) => {
      await page.getByLabel("Katalog").focus();
      await page.keyboard.press("ArrowDown");
      await page.waitForFunction(() => document.querySelectorAll("li.tp-package").length === 223);
      assert.equal(await focused(page), "katalog");
    }));
});

describe("otherwise", () => {
  for (const at of EVERY_VIEW) {
    it(`bears text twice as large at ${at}`, () =>
      browser.withPage({ viewport: { width: 640, height: 800 }, at }, async (page) => {
        await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
        await assertFits(page);
      }));

    it(`keeps its borders and focus in forced colours at ${at}`, () =>
      browser.withPage({ forcedColors: "active", at }, (page) => assertAccessible(page)));

    it(`prints its heading, and neither menu nor buttons, at ${at}`, () =>
      browser.withPage({ at }, async (page) => {
        await page.emulateMedia({ media: "print" });
        assert.equal(await page.locator("main > [data-view]:not([hidden]) h1").isVisible(), true);
        assert.equal(await page.locator(".page-head").isVisible(), false);
        assert.deepEqual(await page.locator("main > [data-view]:not([hidden]) button.ds-button").filter({ visible: true }).allInnerTexts(), []);
      }));
  }

  it("prints what can be read, and leaves out what must be pressed", () =>
    browser.withPage({}, async (page) => {
      await page.locator(".tp-area > details > summary").click();
      await page.emulateMedia({ media: "print" });
      const visible = (selector) => page.locator(selector).first().isVisible();
      for (const selector of [".page-head", ".page-find", "[data-copy]", ".tp-anchor"]) assert.equal(await visible(selector), false, selector);
      assert.equal(await visible("li.tp-package p"), true, "a closed area is printed too");
      assert.equal(await page.getByRole("columnheader").first().isVisible(), true);
    }));

  it("moves nothing by itself", () =>
    browser.withPage({ reducedMotion: "no-preference" }, async (page) => {
      await page.locator(".tp-area > details > summary").click();
      assert.deepEqual(await page.evaluate(() => document.getAnimations().length), 0);
    }));
});
