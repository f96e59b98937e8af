// How tests read the table that compares.

import { readFileSync } from "node:fs";

import type { Page } from "@playwright/test";
import { Catalogue } from "tilgangspakker";

import { expect, MONTH } from "./fixtures.ts";

export const TODAY = `catalogue=${MONTH}&view=matrix`;
export const compare = (page: Page) => page.locator('[data-view="matrix"]');
export const table = (page: Page) => compare(page).getByRole("table");
export const today = () =>
  Catalogue.fromJson(readFileSync(new URL(import.meta.resolve(`tilgangspakker/catalogues/${MONTH}.json`)), "utf8"));

/** The names of the columns, from the left. */
export const columns = (page: Page) =>
  table(page)
    .locator("thead th")
    .evaluateAll((all) => all.slice(1).map((it) => it.querySelector("span, a")!.textContent));

/** What stands in a row, by its column. */
export async function row(page: Page, name: string): Promise<Record<string, string>> {
  const found = table(page)
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name, exact: true }) })
    .or(
      table(page)
        .getByRole("row")
        .filter({ has: page.locator("th").getByText(name, { exact: true }) }),
    )
    .first();
  await expect(found).toBeVisible();
  const cells = await found.locator("td").allInnerTexts();
  return Object.fromEntries((await columns(page)).map((column, place) => [column, cells[place]!.replace(/\s+/g, " ")]));
}
