// What of a mounted view is far from the window: it is laid out as the reader comes near, and reached as anything else is.

import type { Page } from "@playwright/test";

import { expect, mountToday, test } from "./mounting.ts";

// As the package looks, where looks matter.
test.use({ style: '@import "/dist/styles.css"' });

test.describe("what is far from the window", () => {
  /** How many are laid out. */
  const laidOut = (page: Page, selector) =>
    page
      .locator(selector)
      .evaluateAll((all) => all.filter((it) => it.checkVisibility({ contentVisibilityAuto: true })).length);
  const frames = (page: Page) =>
    page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

  test("is laid out as the reader comes near, and all of it on paper", async ({ page }) => {
    await mountToday(page, { areas: "open" });
    await frames(page);
    const all = await page.locator("li.tp-package .tp-urn").count();
    const near = await laidOut(page, "li.tp-package .tp-urn");
    expect(near > 0 && near < all / 2, `${near} of ${all}`).toBeTruthy();
    expect(await laidOut(page, "table")).toBe(0);
    await page.locator("table").scrollIntoViewIfNeeded();
    await frames(page);
    expect(await laidOut(page, "table")).toBe(1);
    await page.emulateMedia({ media: "print" });
    await frames(page);
    expect([await laidOut(page, "li.tp-package .tp-urn"), await laidOut(page, "table")]).toEqual([all, 1]);
  });

  test("is the table below the packages of a large area, until the reader comes near", async ({ page }) => {
    await page.setViewportSize({ width: 600, height: 300 });
    await mountToday(page);
    await page.getByText("Forhold ved virksomheten", { exact: false }).first().click();
    await page.locator("table").waitFor({ state: "attached" });
    await frames(page);
    expect((await laidOut(page, "details[open] li.tp-package .tp-urn")) > 0).toBe(true);
    expect(await laidOut(page, "table")).toBe(0);
    await page.locator("details[open] li.tp-package").last().scrollIntoViewIfNeeded();
    await frames(page);
    expect(await laidOut(page, "table")).toBe(1);
  });

  test("is found by the browser's own search, and reached by address and by keyboard", async ({ page }) => {
    await mountToday(page, { areas: "open" });
    const urn = await page.locator("li.tp-package").last().getAttribute("data-urn");
    expect(await page.evaluate((urn) => find(urn), urn)).toBe(true);
    const isAtHand = () =>
      page.locator(`li[data-urn="${urn}"]`).evaluate((it) => {
        const { top } = it.getBoundingClientRect();
        return top > -50 && top < innerHeight && it.checkVisibility({ contentVisibilityAuto: true });
      });
    await frames(page);
    expect(await isAtHand(), "found").toBeTruthy();
    await page.evaluate(() => scrollTo(0, 0));
    await frames(page);
    await page.evaluate((urn) => (location.hash = `#${document.querySelector(`li[data-urn="${urn}"]`).id}`), urn);
    await page.waitForFunction((urn) => document.activeElement.dataset.urn === urn, urn);
    await frames(page);
    expect(await isAtHand(), "addressed").toBeTruthy();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement.closest("li").dataset.urn)).toBe(urn);
  });
});
