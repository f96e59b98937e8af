// Rules of WCAG 2.2 AA by axe, and what else holds of every view.

import { expect, type Page } from "@playwright/test";

import { addAxe, RULES, runAxe } from "./axe-run.mjs";

const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/** On a desk and on a phone. */
export const SIZES = [1100, 320].map((width) => ({
  name: `at ${width} px`,
  options: { viewport: { width, height: 800 } },
}));

/** The same in both colour schemes. */
export const SCREENS = (["light", "dark"] as const).flatMap((colorScheme) =>
  SIZES.map(({ name, options }) => ({
    name: `in ${colorScheme} colours ${name}`,
    options: { colorScheme, ...options },
  })),
);

/**
 * axe takes any link to a place of the page that is out of sight for one that skips something, and would have it lead to an
 * element: those of a menu that is scrolled lead to views. That the link which does skip something works is tested by itself.
 */
const MISTAKEN = ["skip-link"];

/** `except` names rules that somebody else's theme breaks, and that we cannot mend. */
export async function assertAccessible(page: Page, { except = [] }: { except?: string[] } = {}) {
  await addAxe(page);
  const passed = await assertRules(page, RULES, except);
  expect(passed, "axe found next to nothing to look at").toBeGreaterThan(20);
}

/** In light colours by all rules, and in dark ones by those that are about colours: the page is the same. */
export async function assertAccessibleInBothColours(page: Page) {
  await assertAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await assertRules(page, OF_COLOURS);
  await page.emulateMedia({ colorScheme: "light" });
}

/** Answers how many of the rules hold of something. */
async function assertRules(page: Page, rules: readonly string[], except: readonly string[] = []): Promise<number> {
  const { broken, passed } = await runAxe(page, rules, [...MISTAKEN, ...except]);
  expect(broken, "rules of WCAG 2.2 AA that are broken").toEqual([]);
  return passed;
}

export async function assertFits(page: Page) {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content, `px of content in ${window} px`).toBeLessThanOrEqual(window);
}
