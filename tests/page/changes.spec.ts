// What has changed between any two sources.

import { readFileSync } from "node:fs";

import { inRepository } from "../../scripts/folders.mjs";
import { monthName } from "../../scripts/months.mjs";
import { assertAccessibleInBothColours, assertFits, SIZES } from "../browser/axe.ts";
import { brokenWords } from "../browser/visible.ts";
import { DESK, expect, goTo, MONTH, PHONE, test, view } from "./fixtures.ts";
import { catalogue, openFile } from "./own-files.ts";
import { PREFIX, setDay } from "./policies.ts";

const VIEW = "view=changes";
type Page = Parameters<typeof view>[0];

test.use({ viewport: DESK });
test.beforeEach(({ page }) => setDay(page, "2026-11-28"));

const summary = (page: Page) => page.locator(".page-changes [role=status]");
const compared = (page: Page, text: string | RegExp) => expect(summary(page)).toHaveText(text);
const group = (page: Page, title: string) =>
  page.locator(".page-group").filter({ has: page.getByRole("heading", { name: title }) });
const items = (page: Page, title: string) => group(page, title).locator(".page-items > li");
const select = (page: Page, name: "Fra" | "Til" | "Områder") => page.getByLabel(name, { exact: true });
const told = async (page: Page, title: string) =>
  (await items(page, title).allInnerTexts()).map((it) => it.replace(/\s+/g, " ").trim());

test.describe("from version 3 to today", () => {
  test("is what is compared to begin with, and counted", async ({ page, open }) => {
    await open(VIEW);
    await compared(
      page,
      "Ny URN: 2 · Ikke med lenger: 1 · Nye pakker: 1 · Hvem som får pakken: 2 · Egenskaper: 2 · Varsler som er borte: 1",
    );
    await expect(select(page, "Fra")).toHaveValue("versjon-3");
    await expect(select(page, "Til")).toHaveValue(MONTH);
    await expect(select(page, "Områder")).toHaveValue("shared");
  });

  test("two packages have new URNs, one is gone, and one is new in its area", async ({ page, open }) => {
    await open(VIEW);
    expect(await told(page, "Ny URN")).toEqual([
      "Programmeringsgrensesnitt (API) programmeringsgrensesnitt → Delegerbare Maskinporten scopes maskinporten-scopes siden 14. mars 2025",
      "Maskinlesbare hendelser maskinlesbarehendelser → Maskinlesbare hendelser maskinlesbare-hendelser siden 14. mars 2025",
    ]);
    expect(await told(page, "Ikke med lenger")).toEqual([
      "Integrasjoner og API-er Opptre for virksomhetens kunder opptreforvirksomhetenskunder",
    ]);
    expect((await told(page, "Nye pakker"))[0]).toMatch(/^Integrasjoner Delegerbare Maskinporten scopes - NUF/);
  });

  test("REPR no longer gets the two that live on, told once, and what client delegation may is told now", async ({
    page,
    open,
  }) => {
    await open(VIEW);
    expect(await told(page, "Hvem som får pakken")).toEqual([
      "− Får ikke lenger 2 pakker: Norsk representant for utenlandsk enhet REPR Delegerbare Maskinporten scopes maskinporten-scopes Maskinlesbare hendelser maskinlesbare-hendelser",
    ]);
    expect((await told(page, "Egenskaper")).join()).toContain("Kan gis videre for klienter: ikke oppgitt → nei");
  });

  test("the notice on Forretningsfører is gone, and is quoted to the letter in its own language", async ({
    page,
    open,
  }) => {
    await open(`${VIEW}&lang=en`);
    const notice = items(page, "Notices that are gone");
    await expect(notice).toContainText("Forretningsførerer innenfor fullmaktsområdet");
    await expect(notice).toContainText(/No longer undecided: .*FFØR/);
    await expect(notice.locator("blockquote span")).toHaveAttribute("lang", "nb");
  });

  test("each package leads to its own source", async ({ page, open }) => {
    await open(VIEW);
    await expect(items(page, "Ny URN").first().getByRole("link").first()).toHaveAttribute(
      "href",
      "#package=programmeringsgrensesnitt",
    );
    await expect(items(page, "Ny URN").first().getByRole("link").last()).toHaveAttribute(
      "href",
      `#catalogue=${MONTH}&package=maskinporten-scopes`,
    );
  });
});

test.describe("two sources", () => {
  test("that an address names come first", async ({ page, open }) => {
    await open(`${VIEW}&scope=all`);
    await expect(page.locator(".page-changes h2").first()).toHaveText("Mellom to kilder");
    await goTo(page, VIEW);
    await expect(page.locator(".page-changes h2").first()).toHaveText("Over tid");
  });

  test("of all areas name every package that is new, by area, folded", async ({ page, open }) => {
    await open(`${VIEW}&scope=all&lang=en`);
    await compared(page, /New packages: 221/);
    await expect(items(page, "New packages").first()).toBeHidden();
    await group(page, "New packages").locator("summary").first().click();
    await expect(group(page, "New packages").locator("li li")).toHaveCount(221);
    await expect(items(page, "New packages").first()).toContainText("Taxes, Fees, Accounting and Customs");
  });

  test("are swapped, with renames followed backwards too, and the focus stays", async ({ page, open }) => {
    await open(VIEW);
    await page.getByRole("button", { name: "Bytt om" }).click();
    await compared(page, /Ny URN: 2 · Ikke med lenger: 221 · Fjernet av kilden, men finnes fortsatt: 1/);
    expect((await told(page, "Ny URN"))[0]).toMatch(
      /maskinporten-scopes → .*programmeringsgrensesnitt siden 14\. mars 2025/,
    );
    await expect(page.getByRole("button", { name: "Bytt om" })).toBeFocused();
    await expect(page).toHaveURL(new RegExp(`before=${MONTH}&after=versjon-3`));
  });

  test("stand in the address, which is gone back and forward", async ({ page, open }) => {
    await open(VIEW);
    await select(page, "Områder").selectOption("all");
    await compared(page, /Nye pakker: 221/);
    await select(page, "Til").selectOption("versjon-3");
    await compared(page, /samme kilde to ganger/);
    await page.goBack();
    await compared(page, /Nye pakker: 221/);
    await expect(select(page, "Til")).toHaveValue(MONTH);
    await page.goBack();
    await compared(page, /Nye pakker: 1 /);
    await page.goForward();
    await compared(page, /Nye pakker: 221/);
  });

  test("one of which is a file that is not open here are reported, not guessed at", async ({ page, open }) => {
    await open(`${VIEW}&before=fil:min.json`);
    await compared(page, "«min.json» er ikke åpnet her. Åpne filen, eller velg en annen kilde.");
    await expect(select(page, "Fra")).toHaveValue("fil:min.json");
    await select(page, "Fra").selectOption("versjon-3");
    await compared(page, /Ny URN: 2/);
  });

  test("may be files that the reader has opened, also after the view was first shown", async ({ page, open }) => {
    await open(VIEW);
    await openFile(
      page,
      "min.json",
      catalogue({ urn: `${PREFIX}torsk`, name: "Torsk", properties: { isAssignable: true, roles: ["DAGL"] } } as never),
      VIEW,
    );
    await select(page, "Fra").selectOption({ label: "min.json" });
    await select(page, "Områder").selectOption("all");
    await compared(page, /Ikke med lenger: 1 · Nye pakker: 223/);
  });

  test("between which nothing has changed are said to be alike", async ({ page, open }) => {
    await open(VIEW);
    const same = catalogue({ urn: `${PREFIX}torsk`, name: "Torsk" } as never);
    await openFile(page, "en.json", same, VIEW);
    await openFile(page, "to.json", same, `${VIEW}&before=fil:en.json&after=fil:to.json`);
    await compared(page, "Ingenting er endret.");
  });

  test("name roles that got a package in one form alone, and properties in words", async ({ page, open }) => {
    await open(VIEW);
    const torsk = { urn: `${PREFIX}torsk`, name: "Torsk" };
    await openFile(
      page,
      "en.json",
      catalogue({ ...torsk, properties: { isAssignable: true, roles: [] } } as never),
      VIEW,
    );
    await openFile(
      page,
      "to.json",
      catalogue({
        ...torsk,
        properties: { isAssignable: false, roles: [{ role: "FFØR", variant: "BRL" }, "DAGL"] },
      } as never),
      `${VIEW}&before=fil:en.json&after=fil:to.json`,
    );
    await expect(items(page, "Hvem som får pakken")).toHaveCount(1);
    const [grants] = await told(page, "Hvem som får pakken");
    expect(grants).toContain("+ Får pakken nå:");
    expect(grants).toContain("Forretningsfører FFØR (bare BRL)");
    expect((await told(page, "Egenskaper"))[0]).toContain("Kan gis videre til ansatte: ja → nei");
  });

  test("over a thousand grants that are gone are told in a few lines", async ({ page, open }) => {
    await open(VIEW);
    const today = JSON.parse(readFileSync(inRepository("data", MONTH, "catalogue.json"), "utf8"));
    for (const it of today.packages) if (it.properties) it.properties.roles = [];
    await openFile(
      page,
      "uten.json",
      { ...today, version: "uten" },
      `${VIEW}&before=${MONTH}&after=fil:uten.json&scope=all`,
    );
    await compared(page, /Hvem som får pakken: 1\d{3}/);
    const lines = await told(page, "Hvem som får pakken");
    expect(lines.length).toBeLessThan(15);
    expect(lines.at(-1)).toMatch(/^Vis \d+ roller og grupper til$/);
    expect(lines.join("\n")).toMatch(/Får ikke lenger 1\d\d pakker: .*Daglig leder DAGL/);
    await expect(group(page, "Hvem som får pakken").locator("details:not([open])").first()).toBeVisible();
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeLessThan(8000);
  });

  test("of thousands of packages are shown in part", async ({ page, open }) => {
    await open(VIEW);
    const packages = Array.from({ length: 3000 }, (_, place) => ({
      urn: `${PREFIX}pakke-${place}`,
      name: `Pakke ${place}`,
    }));
    await openFile(page, "stor.json", catalogue(...packages), `${VIEW}&after=fil:stor.json&scope=all`);
    await compared(page, /Nye pakker: 3000/);
    await expect(group(page, "Nye pakker").locator("li li")).toHaveCount(500);
    await expect(items(page, "Nye pakker").last()).toHaveText("… og 2500 til");
  });

  test("with hostile names show them as text, and each stays by itself", async ({ page, open }) => {
    await open(VIEW);
    const name = "<img src=x onerror=complain(1)>\u202Eekkap";
    await openFile(
      page,
      "x.json",
      {
        ...catalogue({ urn: `${PREFIX}torsk`, name } as never),
        areas: [{ name: "<i>Område</i>", children: [`${PREFIX}torsk`] }],
      },
      `${VIEW}&after=fil:x.json&scope=all`,
    );
    await compared(page, /Nye pakker: 1/);
    await expect(page.locator(".page-compared-list :is(img, i, b)")).toHaveCount(0);
    await expect(group(page, "Nye pakker").locator("a bdi")).toHaveText(name.replace("\u202E", ""));
  });

  test("are chosen and folded by keyboard", async ({ page, open }) => {
    await open(`${VIEW}&before=versjon-3&after=${MONTH}&scope=shared`);
    await select(page, "Områder").focus();
    await page.keyboard.press("ArrowDown");
    await compared(page, /Nye pakker: 221/);
    await expect(select(page, "Områder")).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Bytt om" })).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(group(page, "Ny URN").locator("summary")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(items(page, "Ny URN").first()).toBeHidden();
  });

  test("are printed with what is folded, without what is pressed", async ({ page, open }) => {
    await open(`${VIEW}&scope=all`);
    await compared(page, /Nye pakker/);
    await page.emulateMedia({ media: "print" });
    await expect(group(page, "Nye pakker").getByText("Byggesøknad").first()).toBeVisible();
    for (const name of ["Fra", "Til", "Områder"] as const) await expect(select(page, name)).toBeHidden();
    await expect(
      page.getByText(`Versjon 3 → Altinns register, ${monthName(MONTH, "nb")}. Alle områder.`),
    ).toBeVisible();
    await expect(page.getByRole("button", { name: "Bytt om" })).toBeHidden();
    await expect(page.getByLabel("Finn i endringene")).toBeHidden();
  });
});

for (const [lang, patterns] of [
  ["nn", [/Ny URN: 2/, /sidan 14\. mars 2025/, /Får ikkje lenger 2 pakkar:/, /38 Altinn 2-roller sluttar å verke/]],
  [
    "en",
    [
      /New URN: 2/,
      /since 14 March 2025/,
      /No longer get 2 packages:/,
      /not stated → no/,
      /38 Altinn 2 roles stop working on 31 December 2026/,
    ],
  ],
] as const) {
  test(`changes are told in ${lang}`, async ({ page, open }) => {
    await open(`${VIEW}&lang=${lang}`);
    for (const pattern of patterns) await expect(view(page)).toContainText(pattern);
  });
}

for (const { name, options } of SIZES) {
  test.describe(name, () => {
    test.use(options);
    test("changes keep to WCAG 2.2 AA, and fit", async ({ page, open }) => {
      await open(`${VIEW}&scope=all`);
      await compared(page, /Nye pakker/);
      await group(page, "Nye pakker").locator("summary").first().click();
      await page.locator(".page-time details summary").first().click();
      await assertAccessibleInBothColours(page);
      await assertFits(page);
    });
  });
}

test("changes on a phone are a few screens long, and break no word", async ({ page, open }) => {
  await page.setViewportSize(PHONE);
  await open(`catalogue=${MONTH}&${VIEW}`);
  await expect(page.locator(".page-moment").first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(6000);
  expect(await brokenWords(page, ".page-moment > h3, .page-moment a, .page-changes .page-hint")).toEqual([]);
  await assertFits(page);
});
