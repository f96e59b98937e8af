// Nothing lies upon anything else, and nothing but tables scrolls sideways: enlarged fourfold, on the smallest screens, and with
// names as long as only somebody hostile makes them.

import type { Page } from "@playwright/test";

import { overlapsIn } from "../browser/overlaps.ts";
import { brokenWords } from "../browser/visible.ts";
import { DESK, expect, goTo, MONTH, PHONE, test, WINDOW } from "./fixtures.ts";
import { openFile } from "./own-files.ts";
import { sheetsOf } from "./sheets.ts";

const REGISTER = `catalogue=${MONTH}`;
const PREFIX = "urn:altinn:accesspackage:";

const PLACES = [
  "catalogue=versjon-3",
  REGISTER,
  `${REGISTER}&search=lønn`,
  `${REGISTER}&search=virksomhetsoverdragelsesdokumentasjonskontroll`,
  `${REGISTER}&area=integrasjoner`,
  `${REGISTER}&package=regnskapsforer-lonn`,
  `${REGISTER}&view=roles`,
  `${REGISTER}&view=roles&role=hovedadministrator`,
  `${REGISTER}&view=roles&role=DAGL&other=FFØR`,
  `${REGISTER}&view=matrix`,
  `${REGISTER}&view=matrix&pinned=lonn,jordbruk,regnskapsforer-lonn`,
  `${REGISTER}&view=urns`,
  `${REGISTER}&view=urns&urns=${PREFIX}programmeringsgrensesnitt`,
  `${REGISTER}&view=changes`,
  `${REGISTER}&view=ask&action=client&package=regnskapsforer-lonn`,
];

async function expectWhole(page: Page, place: string) {
  await expect(page.locator("main > [data-view]:visible h1")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), place).toBeLessThanOrEqual(0);
  expect(await overlapsIn(page, "body > header, main, body > footer"), place).toEqual([]);
}

for (const [what, viewport] of [
  ["enlarged fourfold", { width: 360, height: 225 }],
  ["at 320 px", { width: 320, height: 640 }],
  ["at 1024 px", WINDOW],
  ["at 1440 px", DESK],
] as const) {
  test(`nothing overlaps or scrolls sideways ${what}`, async ({ page, open }) => {
    test.setTimeout(120_000);
    await page.setViewportSize(viewport);
    await open(REGISTER);
    for (const place of PLACES) {
      await goTo(page, place);
      await expect(page.locator("#henter")).toBeHidden();
      await expectWhole(page, place);
    }
  });
}

/** Names of 300 letters, some of them one word. */
const hostile = (name: string) => ({
  version: "ond",
  language: "nb",
  roles: ["A", "B", "C"].map((code) => ({
    code: `${code}${name}`,
    legacyCode: `X${code}`,
    urn: `urn:x:${code}`,
    legacyUrn: `urn:y:${code}`,
    name: { nb: `${code}${name}`, nn: name, en: name },
  })),
  groups: [{ name }],
  areas: ["a", "b", "c", "d", "e"].map((slug) => ({
    name: `${slug}${name}`,
    urn: `urn:area:${slug}`,
    group: name,
    children: [`${PREFIX}${slug}`],
  })),
  packages: ["a", "b", "c", "d", "e"].map((slug) => ({
    urn: PREFIX + slug,
    name: `${slug}${name}`,
    description: name,
    properties: { roles: [`A${name}`, { role: `B${name}`, variant: "AS" }, "DAGL"] },
  })),
});

for (const [what, name] of [
  ["one word", "x".repeat(299)],
  ["many words", "ordet ".repeat(50).trim()],
] as const) {
  for (const width of [1440, 320]) {
    test(`names of 300 letters in ${what} lie upon nothing at ${width} px`, async ({ page, open }) => {
      test.setTimeout(120_000);
      await page.setViewportSize({ width, height: 800 });
      await open();
      await openFile(page, "ond.json", hostile(name), "catalogue=fil:ond.json");
      for (const place of [
        "",
        "&search=x",
        "&search=ordet",
        "&package=a",
        "&area=urn:area:b",
        "&view=roles",
        "&view=roles&role=DAGL",
        "&view=matrix&row=alle",
        "&view=matrix&pinned=a,b",
        "&view=changes&before=versjon-3&after=fil:ond.json&scope=all",
        "&view=ask&action=delegate&package=a&roles=DAGL&recipient=employee",
        `&view=urns&urns=${PREFIX}a`,
      ]) {
        await goTo(page, `catalogue=fil:ond.json${place}`);
        await expect(page.locator("#henter")).toBeHidden();
        await expectWhole(page, place);
      }
    });
  }
}

test("a tile that is opened moves those below it, and leaves nothing empty beside it", async ({ page, open }) => {
  await page.setViewportSize(DESK);
  await open(REGISTER);
  const tile = (name: string) => page.locator(".page-tile:visible", { hasText: name });
  const topOf = async (name: string) => (await tile(name).boundingBox())!.y;
  const [below, beside] = [await topOf("Personale"), await topOf("Bygg, anlegg og eiendom")];
  await tile("Skatt, avgift, regnskap og toll").locator("summary").click();
  const opened = (await tile("Skatt, avgift, regnskap og toll").boundingBox())!;
  expect(await topOf("Personale")).toBeGreaterThan(below + 200);
  expect((await topOf("Personale")) - (opened.y + opened.height)).toBeLessThan(20);
  expect(await topOf("Bygg, anlegg og eiendom")).toBe(beside);
});

for (const width of [1440, 360, 320]) {
  test(`no name of an area is broken within at ${width} px, and whom the areas are for is seen whole`, async ({
    page,
    open,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const lang of ["nb", "en"])
      for (const group of ["persons", "guardians"]) {
        await open(`${REGISTER}&lang=${lang}&group=${group}`);
        await expect(page.locator(".page-tile:visible").first()).toBeVisible();
        expect(await brokenWords(page, ".page-tile-name")).toEqual([]);
        const choice = page.locator(".page-audiences");
        expect(await choice.evaluate((it) => it.scrollWidth - it.clientWidth)).toBeLessThanOrEqual(0);
      }
  });
}

test("the sources that are compared stand whole in their fields", async ({ page, open }) => {
  for (const width of [1440, 1024, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await open(`${REGISTER}&view=changes`);
    const fields = page.locator(".page-compared select");
    await expect(fields.first()).toBeVisible();
    // As wide as what it holds, each would be no wider.
    const cut = await fields.evaluateAll(
      (all) =>
        all.filter((it) => {
          const { width } = it.getBoundingClientRect();
          (it as HTMLElement).style.cssText =
            "width: max-content; min-width: 0; max-width: none; field-sizing: content";
          return it.getBoundingClientRect().width > width + 1;
        }).length,
    );
    expect(cut, `${width} px`).toBe(0);
  }
});

test("a long word that is searched for is not broken in the heading", async ({ page, open }) => {
  await page.setViewportSize(PHONE);
  await open(`${REGISTER}&search=virksomhetsoverdragelsesdokumentasjonskontroll`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/treff/);
  expect(await brokenWords(page, "h1")).toEqual([]);
});

test("no sheet of the changes is almost empty on paper", async ({ page, open }) => {
  await open(`${REGISTER}&view=changes`);
  const lengths = (await sheetsOf(page)).map(({ length }) => length);
  expect(lengths.length).toBeGreaterThan(2);
  // The last may be.
  expect(Math.min(...lengths.slice(0, -1))).toBeGreaterThan(0.4 * Math.max(...lengths));
});
