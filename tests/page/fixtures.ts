// The built page, opened at a place of it, on the screens that people have.

import type { Page } from "@playwright/test";

import { inRepository } from "../../scripts/folders.mjs";
import { newestMonth } from "../../scripts/months.mjs";
import { test as base, expect } from "../browser/test.ts";

export { expect };

/** Today's register, as addresses name it. */
export const MONTH = newestMonth();

export const PHONE = { width: 360, height: 740 };
export const WINDOW = { width: 1024, height: 900 };
export const DESK = { width: 1440, height: 900 };

export const test = base.extend<{
  /** Opens the page at a place (`view=roles`), "" for the bare address, and waits until it can be used. */
  open: (place?: string) => Promise<void>;
}>({
  served: [inRepository("site"), { scope: "worker" }],
  open: ({ page }, use) =>
    use(async (place = "") => {
      await page.goto(place ? `/#${place}` : "/");
      await ready(page);
    }),
});

/** Waits until the page can be used. */
export const ready = (page: Page) => page.waitForSelector("html[data-ready]");

/** The part of the page that shows the view which is open. */
export const view = (page: Page) => page.locator("main > [data-view]:visible");

/** Goes on to another place, as a link in the page would. */
export async function goTo(page: Page, place: string) {
  await page.evaluate((place) => (location.hash = place), place);
}
