// Somebody else's page, in which the package is mounted, where Trusted Types are enforced. `page` is such a page.

import type { Page } from "@playwright/test";

import { test as base, expect, openBody } from "./fixtures.ts";

export { expect };

const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types tilgangspakker page";
const START = `import * as tilgangspakker from "/dist/index.js";
import { load } from "/dist/catalogues/latest.js";
await tilgangspakker.default();
Object.assign(globalThis, { load, tilgangspakker, here: document.getElementById("here") });`;

/** `style` is the page's style sheet. */
export const test = base.extend<{ style: string }>({
  style: ["", { option: true }],
  page: async ({ page, beside, style }, use) => {
    const isReady = () => page.waitForFunction(() => globalThis.tilgangspakker);
    await openBody(page, beside, '<div id="here"></div>', { script: START, style, policy: POLICY, isReady });
    await use(page);
  },
});

export const mountSeed = (page: Page) =>
  page.evaluate(() => {
    globalThis.catalogue = tilgangspakker.Catalogue.embedded();
    globalThis.view = tilgangspakker.mount(here, catalogue, { language: "nb" });
  });

/** Mounts the newest register. */
export const mountToday = (page: Page, options = {}) =>
  page.evaluate(async (options) => {
    globalThis.catalogue = await load();
    globalThis.view = tilgangspakker.mount(here, catalogue, { language: "nb", ...options });
  }, options);
