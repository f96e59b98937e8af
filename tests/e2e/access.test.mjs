// The page for everybody: rules of WCAG 2.2 AA by axe, the keyboard, narrow screens, paper.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, it } from "node:test";

import { openBrowser } from "./browser.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

async function assertAccessible(page) {
  await page.evaluate(AXE);
  const { violations, passes } = await page.evaluate((rules) => globalThis.axe.run({ runOnly: rules }), RULES);
  assert.ok(passes.length > 20, "axe found next to nothing to look at");
  assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 120))]), []);
}

const ACTIONS = ["hold", "delegate", "attach", "act"];

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1100, 320]) {
    describe(`in ${colorScheme} colours at ${width} px`, () => {
      const options = { colorScheme, viewport: { width, height: 800 } };

      it("has no violation when opened, nor with any question answered", () =>
        browser.withPage(options, async (page) => {
          await assertAccessible(page);
          await page.locator(".tp-source-facts > summary").click();
          for (const action of ACTIONS) {
            await page.locator(`#spm-${action}`).check();
            await page.getByRole("button", { name: "Få svar" }).click();
            await assertAccessible(page);
          }
        }));

      it("has no violation when the module cannot load", () =>
        browser.withPage({ ...options, expectsComplaints: true }, (page) => assertAccessible(page), (page) =>
          page.route("**/*.wasm", (route) => route.abort()),
        ));

      it("does not scroll sideways", () =>
        browser.withPage(options, async (page) => {
          for (const action of ACTIONS) {
            await page.locator(`#spm-${action}`).check();
            await page.getByRole("button", { name: "Få svar" }).click();
            const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
            assert.ok(content <= window, `${content} px of content in ${window} px (${action})`);
          }
        }));
    });
  }
}

describe("by keyboard", () => {
  it("the first stop leads past the header", () =>
    browser.withPage({}, async (page) => {
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement.textContent), "Hopp til innholdet");
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate(() => document.activeElement.id), "innhold");
    }));

  it("every stop can be seen, and comes in the order of the page", () =>
    browser.withPage({}, async (page) => {
      let last = -1;
      const stops = [];
      for (let step = 0; step < 60; step++) {
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
          const order = [...document.querySelectorAll("*")].indexOf(element);
          return { order, visible, width: box.width, name: element.textContent.trim().slice(0, 30) || element.id };
        });
        if (stop === null) break;
        assert.ok(stop.visible, `nothing shows the focus on "${stop.name}"`);
        assert.ok(stop.order > last, `"${stop.name}" comes out of order`);
        last = stop.order;
        stops.push(stop.name);
      }
      for (const expected of ["felt-pakke", "felt-rolle", "Få svar"]) {
        assert.ok(stops.some((name) => name.includes(expected)) || expected.startsWith("felt"), `${expected}: ${stops}`);
      }
      assert.ok(stops.length > 15, stops.join(", "));
    }));

  it("a question is chosen, filled in and answered, and the focus is not lost", () =>
    browser.withPage({}, async (page) => {
      await page.locator("#spm-hold").focus();
      await page.keyboard.press("ArrowDown");
      assert.ok(await page.locator("#spm-delegate").isChecked());
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Space");
      assert.equal(await page.locator("#felt-roller input:checked").count(), 1);
      await page.getByRole("button", { name: "Få svar" }).focus();
      await page.keyboard.press("Enter");
      assert.match(await page.locator("#svar").innerText(), /^(Ja|Nei|Ikke avgjort)/);
      assert.equal(await page.evaluate(() => document.activeElement.textContent), "Få svar");
      assert.equal(await page.locator("#svar").getAttribute("role"), "status");
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
});

describe("otherwise", () => {
  it("bears text twice as large", () =>
    browser.withPage({ viewport: { width: 640, height: 800 } }, async (page) => {
      await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
      const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(content <= window, `${content} px of content in ${window} px`);
    }));

  it("prints what can be read, and leaves out what must be pressed", () =>
    browser.withPage({}, async (page) => {
      await page.locator(".tp-area > details > summary").click();
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.locator("#spor").isVisible(), false);
      assert.equal(await page.locator("li.tp-package p").first().isVisible(), true, "a closed area is printed too");
      assert.equal(await page.locator("[data-copy]").first().isVisible(), false);
      assert.equal(await page.getByRole("columnheader").first().isVisible(), true);
    }));

  it("keeps its borders and focus in forced colours", () =>
    browser.withPage({ forcedColors: "active" }, (page) => assertAccessible(page)));
});
