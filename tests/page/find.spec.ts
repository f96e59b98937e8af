// The front page: of a register, and of version 3, whose one area takes its place.

import { assertAccessibleInBothColours, assertFits, SIZES } from "../browser/axe.ts";
import { DESK, expect, MONTH, PHONE, test, view, WINDOW } from "./fixtures.ts";

const REGISTER = `catalogue=${MONTH}`;

test("the doors of the front page lead on from nothing but the source", async ({ page, open }) => {
  await open(`${REGISTER}&role=DAGL`);
  await expect(page.getByRole("link", { name: "Hvilken pakke passer tjenesten?" })).toHaveAttribute(
    "href",
    `#${REGISTER}&services=1`,
  );
});

test.describe("version 3", () => {
  test.use({ viewport: DESK });

  test("opens first, with warning, tree and table within the first screen", async ({ page, open }) => {
    await open();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Integrasjoner og API-er");
    const bottom = async (selector: string) => {
      const { y, height } = (await page.locator(selector).first().boundingBox())!;
      return y + height;
    };
    expect(await bottom(".tp-notice")).toBeLessThan(900);
    expect(await bottom(".tp-table")).toBeLessThan(900);
    expect(await bottom("li.tp-package")).toBeLessThan(900);
  });

  for (const { width, height } of [DESK, WINDOW]) {
    test(`has tree and table beside each other at ${width} px`, async ({ page, open }) => {
      await page.setViewportSize({ width, height });
      await open();
      const [tree, table] = [
        (await page.locator(".tp-tree").boundingBox())!,
        (await page.locator(".tp-table").boundingBox())!,
      ];
      expect(table.x).toBeGreaterThan(tree.x + tree.width);
      expect(table.y).toBeLessThan(height);
      expect(table.x + table.width).toBeLessThanOrEqual(width);
    });
  }

  test("shows the warning, and the start of tree and table, within two screens of a phone", async ({ page, open }) => {
    await page.setViewportSize(PHONE);
    await open();
    for (const selector of [".tp-notice", ".tp-tree", "#egenskaper-tittel", ".tp-table"]) {
      expect((await page.locator(selector).first().boundingBox())!.y).toBeLessThan(2 * PHONE.height);
    }
  });

  test("says on a phone too what became of each package, and shows a text whole while a link in it has focus", async ({
    page,
    open,
  }) => {
    await page.setViewportSize(PHONE);
    await open();
    for (const said of [/I dag\s*urn:altinn:accesspackage:maskinporten-scopes/, /I dag\s*tatt ut av bruk/])
      await expect(page.locator(".tp-package .tp-facts", { hasText: said })).toBeVisible();
    const link = page.locator(".tp-package .ds-paragraph a").first();
    const isCut = () => link.locator("..").evaluate((it) => it.scrollHeight > it.clientHeight + 1);
    expect(await isCut()).toBe(true);
    await link.focus();
    expect(await isCut()).toBe(false);
  });

  test("suggests to search for what version 3 has", async ({ page, open }) => {
    await open();
    const field = page.getByRole("searchbox");
    const [, suggested] = /«(.+?)»/.exec((await field.getAttribute("placeholder")) ?? "") ?? [];
    await field.fill(suggested!);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^2 treff på/);
  });

  test("is what stood in the page, taken over without a shift", async ({ page, open }) => {
    await page.addInitScript(() => {
      addEventListener("DOMContentLoaded", () => ((globalThis as any).standing = document.querySelector(".page-area")));
      (globalThis as any).shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) (globalThis as any).shift += (entry as any).value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await open();
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => (globalThis as any).standing === document.querySelector(".page-area"))).toBe(true);
    expect(await page.evaluate(() => (globalThis as any).shift)).toBeLessThanOrEqual(0.02);
  });

  test("has today's register one visible click away", async ({ page, open }) => {
    await open();
    await page.getByRole("link", { name: /Gå til dagens register/ }).click();
    await expect(page).toHaveTitle("Hvem får hva i Altinn? – Tilgangspakker");
  });

  test("leads from a package's name to the package", async ({ page, open }) => {
    await open();
    await page.getByRole("link", { name: "Maskinlesbare hendelser" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Maskinlesbare hendelser");
    expect(page.url()).toContain("package=maskinlesbarehendelser");
  });
});

test.describe("the front page of a register", () => {
  test.use({ viewport: DESK });

  test("has a heading, the search, and four doors", async ({ page, open }) => {
    await open(REGISTER);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hvem får hva i Altinn?");
    await expect(page.getByRole("searchbox")).toBeVisible();
    for (const [name, leads] of [
      ["Hva gir rollen min?", "view=roles"],
      ["Hvilken pakke passer tjenesten?", "services=1"],
      ["Kan fullmakten gis videre?", "view=ask"],
      ["Er policyen min i orden?", "view=urns"],
    ]) {
      await expect(page.getByRole("link", { name })).toHaveAttribute("href", `#${REGISTER}&${leads}`);
    }
  });

  test("has the areas of businesses as closed tiles, and the others one choice away", async ({ page, open }) => {
    await open(REGISTER);
    await expect(page.getByText("Skatt, avgift, regnskap og toll", { exact: true })).toBeVisible();
    await expect(page.getByRole("link", { name: "Merverdiavgift" })).toBeHidden();
    await expect(page.locator(".page-tile summary:visible")).toHaveCount(21);
    await page.getByRole("radio", { name: "Verger" }).click();
    await expect(page.getByText("Namsmannen", { exact: true })).toBeVisible();
    await expect(page.getByText("Skatt, avgift, regnskap og toll", { exact: true })).toBeHidden();
    expect(page.url()).toContain("group=guardians");
  });

  test("chooses by arrows, which make one step of history", async ({ page, open }) => {
    await open(REGISTER);
    await page.getByRole("radio", { name: "Virksomheter" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("radio", { name: "Verger" })).toBeFocused();
    await expect(page.getByRole("radio", { name: "Verger" })).toBeChecked();
    await page.goBack();
    await expect(page.getByRole("radio", { name: "Virksomheter" })).toBeChecked();
  });

  test("opens a tile where it stands, and leads on to the package and the area", async ({ page, open }) => {
    await open(REGISTER);
    await page.getByText("Integrasjoner", { exact: true }).click();
    await expect(page.getByRole("link", { name: "Maskinlesbare hendelser" })).toBeVisible();
    await page
      .getByRole("link", { name: /Om området/ })
      .filter({ visible: true })
      .click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Integrasjoner");
  });

  test("holds the name of every package, though closed", async ({ page, open }) => {
    await open(REGISTER);
    await expect(page.locator(".page-tile details:not([open]) li")).toHaveCount(223);
  });

  test("leads to the search among packages that take services, with the field in focus", async ({ page, open }) => {
    await open(REGISTER);
    await page.getByRole("link", { name: "Hvilken pakke passer tjenesten?" }).click();
    await expect(page.getByRole("searchbox")).toBeFocused();
    await expect(page.getByRole("radio", { name: "Bare pakker som tjenester kan knyttes til" })).toBeChecked();
    await page.getByRole("radio", { name: "Bare pakker som tjenester ikke kan knyttes til" }).check();
    await expect(page.locator(".page-hits > li")).toHaveCount(9);
  });

  test("has at most 1,800 elements, and 120 stops of Tab", async ({ page, open }) => {
    await open(REGISTER);
    expect(await page.evaluate(() => document.querySelectorAll("*").length)).toBeLessThanOrEqual(1800);
    let stops = 0;
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    for (; stops <= 121; stops++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement === document.body)) break;
    }
    expect(stops).toBeLessThanOrEqual(120);
    expect(stops).toBeGreaterThan(20);
  });

  test("is shorter than 12,000 px on a phone", async ({ page, open }) => {
    await page.setViewportSize(PHONE);
    await open(REGISTER);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(12_000);
  });

  test("says how old the data is, and what was odd about it", async ({ page, open }) => {
    await page.clock.setFixedTime("2027-02-10");
    await open(REGISTER);
    await expect(page.getByText("Tall og navn fra Altinns register, august 2026 (6 måneder gammelt).")).toBeVisible();
    await page.getByText("2 merknader til kilden").click();
    await expect(page.getByText("MIXED_ALPHABETS").first()).toBeVisible();
  });
});

const PLACES = [
  "catalogue=versjon-3",
  REGISTER,
  `${REGISTER}&search=skatt avgift`,
  `${REGISTER}&area=accesspackage:area:integrasjoner`,
  `${REGISTER}&search=lønn&package=lonn`,
];
for (const { name, options } of SIZES) {
  for (const place of PLACES) {
    test(`#${place} keeps to WCAG 2.2 AA ${name}, and fits`, async ({ page, open }) => {
      await page.setViewportSize(options.viewport);
      await open(place);
      await expect(view(page)).toBeVisible();
      await assertFits(page);
      await assertAccessibleInBothColours(page);
    });
  }
}
