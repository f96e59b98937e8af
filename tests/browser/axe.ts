// Rules of WCAG 2.2 AA by axe, and what else holds of every view.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { expect, type Page } from "@playwright/test";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
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

/** As it is for whoever reads down the page: axe asks for the places of what is far from the window, where the browser has not made room for it yet. */
function layOutAll() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(".tp-view * { content-visibility: visible !important }");
  const roots = [...document.querySelectorAll("*")].flatMap((element) => element.shadowRoot ?? []);
  for (const root of [document, ...roots]) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/**
 * axe takes any link to a place of the page that is out of sight for one that skips something, and would have it lead to an
 * element: those of a menu that is scrolled lead to views. That the link which does skip something works is tested by itself.
 */
const MISTAKEN = ["skip-link"];

/** `except` names rules that somebody else's theme breaks, and that we cannot mend. */
export async function assertAccessible(page: Page, { except = [] }: { except?: string[] } = {}) {
  await page.evaluate(layOutAll);
  await page.evaluate(AXE);
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
  const options = {
    runOnly: rules,
    rules: Object.fromEntries([...MISTAKEN, ...except].map((rule) => [rule, { enabled: false }])),
    // Of what holds axe then tells of one place. Large views have thousands.
    resultTypes: ["violations"],
  };
  const { broken, passed } = await page.evaluate(async (options) => {
    const { violations, passes } = await (globalThis as any).axe.run(options);
    const placesOf = (nodes: { html: string }[]) => nodes.map(({ html }) => html.slice(0, 120));
    return { broken: violations.map(({ id, nodes }: any) => [id, placesOf(nodes)]), passed: passes.length };
  }, options);
  expect(broken, "rules of WCAG 2.2 AA that are broken").toEqual([]);
  return passed;
}

export async function assertFits(page: Page) {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content, `px of content in ${window} px`).toBeLessThanOrEqual(window);
}
