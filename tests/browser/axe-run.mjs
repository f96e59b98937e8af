// axe in a page, for every runner of tests.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Those of WCAG 2.2 AA, and what axe knows to be good besides. */
export const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** As it is for whoever reads down the page: axe asks for the places of what is far from the window, where the browser has not made room for it yet. */
function layOutAll() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(".tp-view * { content-visibility: visible !important }");
  const roots = [...document.querySelectorAll("*")].flatMap((element) => element.shadowRoot ?? []);
  for (const root of [document, ...roots]) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** Puts axe into the page. */
export async function addAxe(page) {
  await page.evaluate(layOutAll);
  await page.evaluate(AXE);
}

/** Which of the rules are broken, each with its places, and how many hold of something. `except` are left out. */
export function runAxe(page, rules, except = []) {
  const options = {
    runOnly: rules,
    rules: Object.fromEntries(except.map((rule) => [rule, { enabled: false }])),
    // Of what holds axe then tells of one place. Large views have thousands.
    resultTypes: ["violations"],
  };
  return page.evaluate(async (options) => {
    const { violations, passes } = await globalThis.axe.run(options);
    const placesOf = (nodes) => nodes.map(({ html }) => html.slice(0, 120));
    return { broken: violations.map(({ id, nodes }) => [id, placesOf(nodes)]), passed: passes.length };
  }, options);
}
