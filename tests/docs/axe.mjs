// Rules of WCAG 2.2 AA by axe, and what else holds of every view.

import assert from "node:assert/strict";

import { addAxe, RULES, runAxe } from "../browser/axe-run.mjs";

/** Every view in both colour schemes, on a desk and on a phone. */
export const SCREENS = ["light", "dark"].flatMap((colorScheme) =>
  [1100, 320].map((width) => ({
    name: `in ${colorScheme} colours at ${width} px`,
    options: { colorScheme, viewport: { width, height: 800 } },
  })),
);

/** `except` names rules that somebody else's theme breaks, and that we cannot mend. */
export async function assertAccessible(page, { except = [] } = {}) {
  await addAxe(page);
  const { broken, passed } = await runAxe(page, RULES, except);
  assert.ok(passed > 20, "axe found next to nothing to look at");
  assert.deepEqual(broken, []);
}

export async function assertFits(page) {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(content <= window, `${content} px of content in ${window} px`);
}
