// What of a mounted view is far from the window: it is laid out as the reader comes near, and reached as anything else is.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { mountToday, openMounting } from "./mounting.mjs";

let mounting;
before(async () => (mounting = await openMounting()));
after(() => mounting.close());

/** As the package looks, where looks matter. */
const STYLED = { style: "/dist/styles.css" };

describe("what is far from the window", () => {
  /** How many are laid out. */
  const laidOut = (page, selector) => page.locator(selector).evaluateAll((all) => all.filter((it) => it.checkVisibility({ contentVisibilityAuto: true })).length);
  const frames = (page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

  it("is laid out as the reader comes near, and all of it on paper", () =>
    mounting.withPage(async (page) => {
      await mountToday(page, { areas: "open" });
      await frames(page);
      const all = await page.locator("li.tp-package .tp-urn").count();
      const near = await laidOut(page, "li.tp-package .tp-urn");
      assert.ok(near > 0 && near < all / 2, `${near} of ${all}`);
      assert.equal(await laidOut(page, "table"), 0);
      await page.locator("table").scrollIntoViewIfNeeded();
      await frames(page);
      assert.equal(await laidOut(page, "table"), 1);
      await page.emulateMedia({ media: "print" });
      await frames(page);
      assert.deepEqual([await laidOut(page, "li.tp-package .tp-urn"), await laidOut(page, "table")], [all, 1]);
    }, STYLED));

  it("is found by the browser's own search, and reached by address and by keyboard", () =>
    mounting.withPage(async (page) => {
      await mountToday(page, { areas: "open" });
      const urn = await page.locator("li.tp-package").last().getAttribute("data-urn");
      assert.equal(await page.evaluate((urn) => find(urn), urn), true);
      const isAtHand = () => page.locator(`li[data-urn="${urn}"]`).evaluate((it) => {
        const { top } = it.getBoundingClientRect();
        return top > -50 && top < innerHeight && it.checkVisibility({ contentVisibilityAuto: true });
      });
      await frames(page);
      assert.ok(await isAtHand(), "found");
      await page.evaluate(() => scrollTo(0, 0));
      await frames(page);
      await page.evaluate((urn) => (location.hash = `#${document.querySelector(`li[data-urn="${urn}"]`).id}`), urn);
      await page.waitForFunction((urn) => document.activeElement.dataset.urn === urn, urn);
      await frames(page);
      assert.ok(await isAtHand(), "addressed");
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement.closest("li").dataset.urn), urn);
    }, STYLED));
});
