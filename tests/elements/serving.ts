// Elements as a server sends them, and the page's script that begins when a test says so.

import { readFileSync } from "node:fs";

import type { Page } from "@playwright/test";
import init, { Catalogue } from "tilgangspakker";
import { elementStyles } from "tilgangspakker/elements";

import { inRepository } from "../../scripts/folders.mjs";
import { ready, TODAY } from "./fixtures.ts";

await init();

/** The newest register. */
export const today = Catalogue.fromJson(readFileSync(inRepository(`.${TODAY}`), "utf8"));

export const NAMES = [
  "access-package-tree",
  "access-package-table",
  "access-package-notice",
  "access-package-check",
] as const;

export const STYLED = { stylesheet: "/elements.css" };
export const served = { files: { "/elements.css": [elementStyles, "text/css"] as const } };

/** The page's script begins by `upgrade`. */
export const LATER = { script: "", isReady: null, ...served };

export const upgrade = async (page: Page) => {
  await page.evaluate(() => import("/dist/elements.js").then(() => {}));
  await ready(page);
};
