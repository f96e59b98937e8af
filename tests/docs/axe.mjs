// Rules of WCAG 2.2 AA by axe, and what else holds of every view.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Every view in both colour schemes, on a desk and on a phone. */
export const SCREENS = ["light", "dark"].flatMap((colorScheme) =>
  [1100, 320].map((width) => ({
    name: `in ${colorScheme} colours at ${width} px`,
    options: { colorScheme, viewport: { width, height: 800 } },
  })),
);

/** As it is for whoever reads down the page: axe asks for the places of what is far from the window, where the browser has not made room for it yet. */
function layOutAll() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(".tp-view * { content-visibility: visible !important }");
  const roots = [...document.querySelectorAll("*")].flatMap((element) => element.shadowRoot ?? []);
  for (const root of [document, ...roots]) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** `except` names rules that somebody else's theme breaks, and that we cannot mend. */
export async function assertAccessible(page, { except = [] } = {}) {
  await page.evaluate(layOutAll);
  await page.evaluate(AXE);
  const options = {
    runOnly: RULES,
    rules: Object.fromEntries(except.map((rule) => [rule, { enabled: false }])),
    // Of what holds axe then tells of one place. Large views have thousands.
    resultTypes: ["violations"],
  };
  const { broken, passed } = await page.evaluate(async (options) => {
    const { violations, passes } = await globalThis.axe.run(options);
    const placesOf = (nodes) => nodes.map(({ html }) => html.slice(0, 120));
    return { broken: violations.map(({ id, nodes }) => [id, placesOf(nodes)]), passed: passes.length };
  }, options);
  assert.ok(passed > 20, "axe found next to nothing to look at");
  assert.deepEqual(broken, []);
}

export async function assertFits(page) {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(content <= window, `${content} px of content in ${window} px`);
}
