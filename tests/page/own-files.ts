// Catalogues of the reader's own.

import type { Page } from "@playwright/test";

import { expect, goTo } from "./fixtures.ts";

/** A catalogue of one area. */
export const catalogue = (...packages: { urn: string }[]) => ({
  version: "min",
  language: "nb",
  areas: [{ name: "Fiske", children: packages.map(({ urn }) => urn) }],
  packages,
});

/** Opens a file as the source, and goes to a place. */
export async function openFile(page: Page, name: string, value: unknown, place: string) {
  await page
    .locator("#fil")
    .setInputFiles([{ name, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(value)) }]);
  await expect(page.locator("#beskjed [data-color=success]")).toContainText(name);
  await goTo(page, place);
}
