// What a mounted view makes before anybody asks for it, while the page has nothing else to do.

import type { Page } from "@playwright/test";

import { expect, mountToday, test } from "./mounting.ts";

/** From now on the page's idle times are counted, and come when the test says so. */
const holdIdleTimes = (page: Page) =>
  page.evaluate(() => {
    const waiting = new Map<number, IdleRequestCallback>();
    let asked = 0;
    window.requestIdleCallback = (callback) => {
      asked++;
      waiting.set(asked, callback);
      return asked;
    };
    window.cancelIdleCallback = (which) => waiting.delete(which);
    const isIdle = () => {
      const callbacks = [...waiting.values()];
      waiting.clear();
      for (const callback of callbacks) callback({ didTimeout: false, timeRemaining: () => 50 });
    };
    Object.assign(globalThis, { isIdle, idleTimes: () => [asked, waiting.size] });
  });

/** How often an idle time was asked for, and how many are waited for. */
const idleTimes = (page: Page): Promise<[number, number]> => page.evaluate(() => idleTimes());

test.describe("beforehand", () => {
  test("one area is made once in a page, and changes nothing in it", async ({ page }) => {
    await holdIdleTimes(page);
    await mountToday(page);
    expect(await idleTimes(page)).toEqual([1, 1]);
    const html = () => page.evaluate(() => here.innerHTML);
    const before = await html();
    await page.evaluate(() => isIdle());
    expect(await html()).toBe(before);
    await page.evaluate(() => view.update(catalogue, { language: "en" }));
    expect(await idleTimes(page)).toEqual([1, 0]);
  });

  test("nothing is made for a view that is gone", async ({ page }) => {
    await holdIdleTimes(page);
    await mountToday(page);
    await page.evaluate(() => view.unmount());
    expect(await idleTimes(page)).toEqual([1, 0]);
  });

  test("nothing is made of a catalogue that was freed, and nobody is told of it", async ({ page }) => {
    const errors: Error[] = [];
    page.on("pageerror", (error) => errors.push(error));
    await holdIdleTimes(page);
    await mountToday(page);
    await page.evaluate(() => {
      catalogue.free();
      isIdle();
    });
    expect(errors).toEqual([]);
  });
});
