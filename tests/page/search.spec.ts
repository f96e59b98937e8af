// One search over packages, roles, areas and URNs: ranked, marked, with the reason why each was found.

import type { Page } from "@playwright/test";

import { DESK, expect, MONTH, PHONE, test } from "./fixtures.ts";
import { catalogue, openFile } from "./own-files.ts";

const REGISTER = `catalogue=${MONTH}`;
const names = (page: Page) => page.locator(".page-hits .page-hit-name").allInnerTexts();
const hit = (page: Page, name: string) =>
  page.locator(".page-hits > li").filter({ has: page.getByRole("link", { name, exact: true }) });
const field = (page: Page) => page.getByRole("searchbox");
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test.use({ viewport: DESK });

test.describe("a search", () => {
  test("leaves whoever has gone on into its list where they are, when the address comes to say it", async ({
    page,
    open,
  }) => {
    await open(REGISTER);
    await field(page).pressSequentially("toll");
    const first = hit(page, "Toll").getByRole("link", { name: "Toll", exact: true });
    await first.focus();
    await expect(page).toHaveURL(/search=toll$/);
    await expect(first).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(heading(page)).toHaveText("Toll");
  });

  test("finds with every letter, and the address follows at rest, in one step of history", async ({ page, open }) => {
    await open(REGISTER);
    await field(page).pressSequentially("mom");
    await expect(hit(page, "Merverdiavgift")).toBeVisible();
    await field(page).pressSequentially("s");
    await expect(heading(page)).toHaveText("1 treff på «moms»");
    await expect(page).toHaveURL(/search=moms$/);
    await expect(page).toHaveTitle("1 treff på «moms» – Tilgangspakker");
    await page.goBack();
    await expect(heading(page)).toHaveText("Hvem får hva i Altinn?");
    await expect(field(page)).toHaveValue("");
  });

  test("for nothing but a space is all packages", async ({ page, open }) => {
    await open(`${REGISTER}&search=%20`);
    await expect(heading(page)).toHaveText("Alle pakker");
  });

  test("that finds more than are listed says so, and not that there are so many", async ({ page, open }) => {
    await open();
    const packages = Array.from({ length: 501 }, (_, place) => ({
      urn: `urn:altinn:accesspackage:pakke-${place}`,
      name: `Torsk ${place}`,
    }));
    await openFile(page, "mange.json", catalogue(...packages), "catalogue=fil:mange.json&search=torsk");
    await expect(heading(page)).toHaveText("Over 500 treff på «torsk»");
  });

  test("shows what it found and nothing else", async ({ page, open }) => {
    await open(`${REGISTER}&search=moms`);
    expect(await names(page)).toEqual(["Merverdiavgift"]);
    await expect(page.locator(".page-front, .page-area, .page-tile")).toHaveCount(0);
  });

  test("says why: by an everyday word", async ({ page, open }) => {
    await open(`${REGISTER}&search=moms`);
    await expect(hit(page, "Merverdiavgift")).toContainText("«moms» er et hverdagsord for dette");
    await expect(hit(page, "Merverdiavgift").locator("mark")).toHaveText("moms");
  });

  test("says why: by what it was called before", async ({ page, open }) => {
    await open(`${REGISTER}&search=programmeringsgrensesnitt`);
    await expect(hit(page, "Delegerbare Maskinporten scopes")).toContainText("Het før «programmeringsgrensesnitt»");
    await expect(page.locator(".ds-alert")).toHaveText(
      "«programmeringsgrensesnitt» heter nå Delegerbare Maskinporten scopes (siden 14. mars 2025).",
    );
  });

  test("says why: by a role", async ({ page, open }) => {
    await open(`${REGISTER}&search=bobestyrer`);
    await expect(page.locator(".page-hits > li").first()).toContainText("Treff på rollen «Bobestyrer»");
  });

  test("marks what was found in the name, and tells area and the first roles", async ({ page, open }) => {
    await open(`${REGISTER}&search=lønn`);
    const first = page.locator(".page-hits > li").first();
    await expect(first.locator("mark")).toHaveText("Lønn");
    await expect(first).toContainText("Personale");
    await expect(first.getByRole("list", { name: "Roller som får pakken" })).toContainText("Daglig leder");
    await expect(first).toContainText("+5");
  });

  test("never names a role that gets it in some forms only without those", async ({ page, open }) => {
    await open(`${REGISTER}&search=forretningsforer eiendom`);
    await expect(page.locator(".page-hits > li").first()).toContainText("Forretningsfører (bare ESEK, BRL)");
  });

  test("finds roles and areas besides, each leading on", async ({ page, open }) => {
    await open(`${REGISTER}&search=revisor`);
    await expect(
      page.getByRole("region", { name: "Roller" }).getByRole("link", { name: "Revisor", exact: true }),
    ).toHaveAttribute("href", `#${REGISTER}&view=roles&role=REVI`);
    await page.getByRole("region", { name: "Områder" }).getByRole("link", { name: "Fullmakter for revisor" }).click();
    await expect(heading(page)).toHaveText("Fullmakter for revisor");
  });

  test("has a role first where that is what was meant", async ({ page, open }) => {
    await page.setViewportSize(PHONE);
    await open(`${REGISTER}&search=daglig leder`);
    const y = async (name: string) => (await page.getByRole("region", { name }).boundingBox())!.y;
    expect(await y("Roller")).toBeLessThan(await y("Pakker"));
  });

  test("shows the best, and more when they are asked for, from where one was", async ({ page, open }) => {
    await open(`${REGISTER}&search=daglig leder`);
    await expect(page.locator(".page-hits > li")).toHaveCount(30);
    await page.getByRole("button", { name: "Vis 103 til" }).click();
    await expect(page.locator(".page-hits > li")).toHaveCount(133);
    await expect(page.locator(".page-hits > li a").nth(30)).toBeFocused();
  });

  test("is narrowed to packages that take services", async ({ page, open }) => {
    await open(`${REGISTER}&search=tilgangsstyrer`);
    const all = (await names(page)).length;
    await page.getByRole("radio", { name: "Bare pakker som tjenester kan knyttes til" }).check();
    await expect(page).toHaveURL(/services=1/);
    expect((await names(page)).length).toBeLessThan(all);
    await expect(page.getByRole("radio", { name: "Bare pakker som tjenester kan knyttes til" })).toBeFocused();
  });

  test("that found nothing says so, and what may have been meant", async ({ page, open }) => {
    await open(REGISTER);
    await field(page).fill("momz");
    await expect(heading(page)).toHaveText("Ingen treff på «momz»");
    await page.getByText("Mente du moms (Merverdiavgift)?").getByRole("link").click();
    await expect(hit(page, "Merverdiavgift")).toBeVisible();
  });

  test("that found nothing in version 3 leads on to the register", async ({ page, open }) => {
    await open("catalogue=versjon-3&search=merverdiavgift");
    await page.getByRole("link", { name: "Søk i Altinns register (august 2026)" }).click();
    await expect(hit(page, "Merverdiavgift")).toBeVisible();
  });

  test("is emptied by Escape, and shows the front page again", async ({ page, open }) => {
    await open(`${REGISTER}&search=moms`);
    await field(page).press("Escape");
    await expect(field(page)).toHaveValue("");
    await expect(heading(page)).toHaveText("Hvem får hva i Altinn?");
    await expect(page).toHaveURL(new RegExp(`#${REGISTER}$`));
  });

  test("speaks once, when typing rests", async ({ page, open }) => {
    await open(REGISTER);
    await page.evaluate(() => {
      const status = document.querySelector(".page-search [role=status]")!;
      ((globalThis as any).spoken = []) as string[];
      new MutationObserver(() => (globalThis as any).spoken.push(status.textContent)).observe(status, {
        childList: true,
      });
    });
    await field(page).evaluate((field: HTMLInputElement) => {
      for (const term of ["l", "lø", "løn", "lønn"]) {
        field.value = term;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
    });
    await page.waitForFunction(() => (globalThis as any).spoken.length > 0);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (globalThis as any).spoken)).toEqual(["4 pakker, 2 roller, 0 områder"]);
  });

  test("is left behind by who goes elsewhere while typing", async ({ page, open }) => {
    await open(REGISTER);
    await field(page).fill("toll");
    await page.getByRole("link", { name: "Skatt, avgift, regnskap og toll" }).click();
    await page.waitForTimeout(500);
    await expect(heading(page)).toHaveText("Skatt, avgift, regnskap og toll");
    expect(page.url()).not.toContain("search=");
  });
});

test.describe("a URN that is searched for", () => {
  for (const [urn, said] of [
    [
      "urn:altinn:accesspackage:maskinlesbarehendelser",
      "«maskinlesbarehendelser» heter nå Maskinlesbare hendelser (siden 14. mars 2025).",
    ],
    ["urn:altinn:accesspackage:toll", "URN-en er i bruk."],
    [
      "urn:altinn:accesspackage:opptreforvirksomhetenskunder",
      "Pakken «opptreforvirksomhetenskunder» ble tatt ut av bruk 16. desember 2024.",
    ],
    ["urn:altinn:accesspackage:lonnn", "Ingen pakke har URN-en «urn:altinn:accesspackage:lonnn»."],
    ["accesspackage:area:personale", "URN-en hører til et område, ikke en pakke. Personale"],
  ] as const) {
    test(`is told what became of: ${urn}`, async ({ page, open }) => {
      await open(REGISTER);
      await field(page).fill(urn);
      await expect(page.locator(".page-results .ds-alert")).toContainText(said);
      expect((await names(page)).length).toBeLessThanOrEqual(1);
    });
  }
});

test.describe("a package that is chosen", () => {
  test("stands beside the list of hits, which stays", async ({ page, open }) => {
    await open(`${REGISTER}&search=lønn`);
    await page.getByRole("link", { name: "Regnskapsfører lønn" }).first().click();
    await expect(heading(page)).toHaveText("Regnskapsfører lønn");
    await expect(heading(page)).toBeFocused();
    const [list, detail] = [(await page.locator(".page-side").boundingBox())!, (await heading(page).boundingBox())!];
    expect(list.x + list.width).toBeLessThan(detail.x);
    expect(list.width).toBeLessThanOrEqual(416);
    await expect(page.locator(".page-side [aria-current=true]")).toHaveText("Regnskapsfører lønn");
    await expect(field(page)).toHaveValue("lønn");
    await expect(page.getByRole("region", { name: "Nært beslektede pakker" })).toBeVisible();
  });

  test("without a search stands beside its area's packages", async ({ page, open }) => {
    await open(`${REGISTER}&package=lonn`);
    await expect(page.locator(".page-side").getByRole("link", { name: "Sykefravær", exact: true })).toBeVisible();
  });

  test("stands alone on a phone, with the way back to the hits", async ({ page, open }) => {
    await page.setViewportSize(PHONE);
    await open(`${REGISTER}&search=lønn&package=lonn`);
    await expect(page.locator(".page-side")).toBeHidden();
    await expect(field(page)).toBeHidden();
    await page.getByRole("link", { name: "← 6 treff på «lønn»" }).click();
    await expect(hit(page, "Lønn")).toBeVisible();
  });

  test("is found by one typed word and a click", async ({ page, open }) => {
    await open(REGISTER);
    await field(page).fill("lønn");
    await hit(page, "Lønn").getByRole("link").click();
    await expect(heading(page)).toHaveText("Lønn");
    expect(page.url()).toContain("search=l%C3%B8nn");
  });

  test("by an old URN is shown under its present one, and that is said", async ({ page, open }) => {
    await open(`${REGISTER}&package=maskinlesbarehendelser`);
    await expect(heading(page)).toHaveText("Maskinlesbare hendelser");
    await expect(page.locator("#beskjed")).toContainText(
      "«maskinlesbarehendelser» heter nå Maskinlesbare hendelser (siden 14. mars 2025).",
    );
  });

  test("by a URN of a person's package with the same end is not mixed up", async ({ page, open }) => {
    await open(`${REGISTER}&package=innbygger:pensjon`);
    await expect(page.locator("#beskjed")).toContainText("«innbygger:pensjon» heter nå");
    await page.getByText("For utviklere").click();
    await expect(page.locator("main article code").filter({ visible: true }).first()).toContainText(
      "innbygger-pensjon",
    );
  });

  test("that is not there is told, with what may have been meant", async ({ page, open }) => {
    await open(`${REGISTER}&package=lonnn`);
    await expect(page.locator("#beskjed")).toContainText("Pakken «lonnn» finnes ikke i denne kilden. Mente du Lønn");
    await expect(heading(page)).toHaveText("Hvem får hva i Altinn?");
    await page.locator("#beskjed").getByRole("link", { name: "Lønn", exact: true }).click();
    await expect(heading(page)).toHaveText("Lønn");
    await expect(page.locator("#beskjed")).toBeEmpty();
  });

  test("that was removed is told with the day", async ({ page, open }) => {
    await open(`${REGISTER}&package=opptreforvirksomhetenskunder`);
    await expect(page.locator("#beskjed")).toContainText("ble tatt ut av bruk 16. desember 2024");
  });

  test("by the address of the page without script is the same", async ({ page, open }) => {
    await open("tp-maskinlesbarehendelser");
    await expect(heading(page)).toHaveText("Maskinlesbare hendelser");
  });
});
