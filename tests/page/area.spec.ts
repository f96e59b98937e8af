// An area's own page: where it is, its packages with their texts, its property table, and the row that an answer rests on.

import { assertFits } from "../browser/axe.ts";
import { brokenWords } from "../browser/visible.ts";
import { DESK, expect, MONTH, PHONE, test, WINDOW } from "./fixtures.ts";
import { openFile } from "./own-files.ts";

const REGISTER = `catalogue=${MONTH}`;
const AREA = `${REGISTER}&area=accesspackage:area:integrasjoner`;

const urn = (slug: string) => `urn:altinn:accesspackage:${slug}`;
/** Two areas, the first with a package in a category. */
const IN_CATEGORIES = {
  version: "ledd",
  language: "nb",
  areas: [
    { name: "Fiske", children: [{ name: "Havfiske", children: [urn("torsk")] }, urn("laks")] },
    { name: "Jakt", children: [urn("elg")] },
  ],
  packages: ["torsk", "laks", "elg"].map((slug) => ({ urn: urn(slug), name: slug, description: slug })),
};

test.use({ viewport: DESK });

test.describe("an area", () => {
  test("has its name as heading and title, and the way back to its tile", async ({ page, open }) => {
    await open(`${REGISTER}&area=accesspackage:area:vergemal-bank`);
    await expect(page).toHaveTitle("Bank – Tilgangspakker");
    await page.getByRole("navigation", { name: "Du er her:" }).getByRole("link", { name: "Finn" }).click();
    await expect(page.getByRole("radio", { name: "Verger" })).toBeChecked();
  });

  test("has its packages and their table, and no others", async ({ page, open }) => {
    await open(AREA);
    await expect(page.locator("li.tp-package:visible")).toHaveCount(3);
    await expect(page.locator(".tp-table tbody tr:visible")).toHaveCount(3);
    await expect(page.getByRole("cell", { name: "KNUF (bare NUF)" })).toBeVisible();
  });

  test("has headings that skip no level, whether its packages stand in categories or not", async ({ page, open }) => {
    const levels = () =>
      page
        .locator(":is(h1, h2, h3, h4, h5, h6):visible")
        .evaluateAll((all) => all.map((it) => Number(it.localName.slice(1))));
    const skipsNone = async () => {
      const all = await levels();
      expect(all.slice(0, 2)).toEqual([1, 2]);
      expect(all.filter((it, place) => it > (all[place - 1] ?? 0) + 1)).toEqual([]);
      return all;
    };
    await open(AREA);
    await expect(page.locator("li.tp-package")).toHaveCount(3);
    expect(await skipsNone()).toContain(3);
    await openFile(page, "ledd.json", IN_CATEGORIES, "catalogue=fil:ledd.json&area=Fiske");
    await expect(page.getByRole("heading", { name: "Havfiske" })).toBeVisible();
    expect(await skipsNone()).toContain(4);
  });

  test("is found by its name, too", async ({ page, open }) => {
    await open(`${REGISTER}&area=integrasjoner`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Integrasjoner");
  });

  test("that is not there is told, with what may have been meant", async ({ page, open }) => {
    await open(`${REGISTER}&area=skatt og sånt`);
    await expect(page.locator("#beskjed")).toContainText(
      "Området «skatt og sånt» finnes ikke i denne kilden. Mente du Skatt, avgift, regnskap og toll",
    );
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hvem får hva i Altinn?");
  });

  for (const size of [DESK, WINDOW, PHONE]) {
    test(`keeps every word and number of its table whole at ${size.width} px`, async ({ page, open }) => {
      await page.setViewportSize(size);
      for (const place of [
        "catalogue=versjon-3",
        AREA,
        `${REGISTER}&lang=en&area=accesspackage:area:skatt_avgift_regnskap_og_toll`,
      ]) {
        await open(place);
        await expect(page.locator(".tp-table")).toBeVisible();
        expect(await brokenWords(page, ".tp-table, .tp-role-codes")).toEqual([]);
        await assertFits(page);
      }
    });
  }

  test("has columns no wider than their words", async ({ page, open }) => {
    for (const size of [DESK, WINDOW]) {
      await page.setViewportSize(size);
      await open("catalogue=versjon-3");
      const widths = await page
        .locator(".tp-table thead th")
        .evaluateAll((all) => all.map((it) => it.getBoundingClientRect().width));
      expect(Math.max(widths[1]!, widths[2]!)).toBeLessThan(130);
    }
  });

  test("copies a URN", async ({ page, open, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await open(AREA);
    await page.getByRole("button", { name: "Kopier URN Maskinlesbare hendelser" }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      "urn:altinn:accesspackage:maskinlesbare-hendelser",
    );
  });

  test("in English says what is in bokmål", async ({ page, open }) => {
    await open("catalogue=versjon-3&lang=en");
    await expect(page.getByRole("columnheader", { name: "May be delegated to employees?" })).toBeVisible();
    await expect(page.locator("li.tp-package > .ds-paragraph").first()).toHaveAttribute("lang", "nb");
  });
});

test.describe("the row that an answer rests on", () => {
  for (const [what, row, text] of [
    ["of an area", "Integrasjoner og API-er", "Integrasjoner og API-er"],
    ["of a package", "urn:altinn:accesspackage:maskinlesbarehendelser", "Maskinlesbare hendelser"],
  ] as const) {
    test(`is marked in words, and in focus: ${what}`, async ({ page, open }) => {
      await open(`catalogue=versjon-3&row=${row}`);
      const marked = page.locator("tr.page-marked");
      await expect(marked).toContainText(`${text} Raden svaret bygger på`);
      await expect(marked).toBeFocused();
      await expect(marked).toBeInViewport();
    });
  }

  test("leads to its area's page", async ({ page, open }) => {
    await open(`${REGISTER}&row=urn:altinn:accesspackage:lonn`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Personale");
    await expect(page.locator("tr.page-marked")).toContainText("Lønn");
  });

  test("that is not there is told", async ({ page, open }) => {
    await open("catalogue=versjon-3&row=tull");
    await expect(page.locator("#beskjed")).toHaveText("Raden «tull» finnes ikke i tabellen.");
  });
});
