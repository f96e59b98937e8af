// What a role may pass on, and to whom.

import { brokenWords } from "../browser/visible.ts";
import { choosePackage, place, sentence, status } from "./asking.ts";
import { DESK, expect, goTo, MONTH, PHONE, test } from "./fixtures.ts";
import { line, roles, sum, TODAY } from "./roles.ts";

test.describe("what a role may pass on", () => {
  test("is said for each kind of recipient, with what it may not, and what it may without having it", async ({
    page,
    open,
  }) => {
    await open(`${TODAY}&role=DAGL`);
    await expect(line(page, "Til ansatte").locator("summary")).toContainText(
      /134 pakker[\s\S]*Uten å ha pakken selv: Post til virksomheten med taushetsbelagt innhold/,
    );
    await expect(line(page, "Til andre virksomheter").locator("summary")).toContainText(
      /132 pakker[\s\S]*Ikke: .*Hovedadministrator/,
    );
    await expect(line(page, "Til egen systemtilgang").locator("summary")).toContainText("133 pakker");
  });

  test("is listed by area when it is opened", async ({ page, open }) => {
    await open(`${TODAY}&role=DAGL`);
    await line(page, "Til andre virksomheter").locator("summary").click();
    await expect(line(page, "Til andre virksomheter").getByRole("link", { name: "Lønn", exact: true })).toBeVisible();
  });

  test("by a main administrator is reached in two steps, though the role gets nothing", async ({ page, open }) => {
    await open(`catalogue=${MONTH}`);
    await page.getByRole("link", { name: "Roller", exact: true }).click();
    await page.getByRole("link", { name: "Hovedadministrator" }).click();
    await expect(sum(page)).toHaveText("Får ingen pakker av seg selv.");
    await expect(line(page, "Til ansatte").locator("summary")).toContainText("133 pakker");
    await line(page, "Til ansatte").locator("summary").click();
    const not = line(page, "Til ansatte");
    await expect(not.getByRole("heading", { name: "Kan ikke gis videre slik (14)" })).toBeVisible();
  });

  test("by a main administrator may depend on the form, which is chosen as for every role", async ({ page, open }) => {
    await open(`${TODAY}&role=hovedadministrator`);
    const employees = line(page, "Til ansatte").locator("summary");
    await expect(employees).toContainText("Bare i NUF: Delegerbare Maskinporten scopes - NUF");
    await expect(page.getByText("Velg organisasjonsform for å se hva som da kan gis videre.")).toBeVisible();
    await page.getByText("NUF", { exact: true }).click();
    await expect(page).toHaveTitle("Hovedadministrator (NUF) – Tilgangspakker");
    await expect(employees).toContainText("134 pakker");
    await expect(employees).not.toContainText("Maskinporten scopes - NUF");
    await employees.click();
    await expect(
      line(page, "Til ansatte").getByRole("link", { name: "Delegerbare Maskinporten scopes - NUF" }),
    ).toBeVisible();
  });

  test("by a main administrator ends in what leads to the list, and the question names the role once", async ({
    page,
    open,
  }) => {
    await open(`${TODAY}&role=hovedadministrator`);
    const last = page.locator(".page-role-pass > .ds-paragraph:visible").last();
    await expect(last).toHaveText(/kan gi disse videre, også uten å ha dem selv:$/);
    expect(await sentence(page)).toMatch(/^Kan Hovedadministrator \+ rolle /);
  });

  for (const width of [360, 320]) {
    test(`is told in whole words at ${width} px, and within the page`, async ({ page, open }) => {
      await page.setViewportSize({ width, height: 740 });
      await open("view=roles&role=DAGL");
      await expect(line(page, "Til virksomhetsbruker")).toBeVisible();
      expect(await brokenWords(page, ".page-role-pass summary")).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  }

  test("by a main administrator is asked of one who has been given the package, since the role itself holds none", async ({
    page,
    open,
  }) => {
    await open(`${TODAY}&role=hovedadministrator`);
    await choosePackage(page, "Lønn");
    await place(page, "Hvem skal få pakken?").selectOption("en ansatt");
    await expect(status(page)).toHaveText("Ja. «Lønn» kan gis videre til ansatte. Det står i Altinns register.");
    // Asked of the role alone, the answer says who may.
    await page.goto("about:blank");
    await open(`catalogue=${MONTH}&view=ask&action=delegate&package=lonn&roles=hovedadministrator&recipient=employee`);
    await expect(status(page)).toHaveText(/^Nei\. Den som skal gi «Lønn» videre til ansatte, har ikke pakken selv\./);
    await page.getByRole("link", { name: "for den som har fått pakken «Hovedadministrator»" }).click();
    await expect(status(page)).toHaveText(/^Ja\./);
  });

  for (const viewport of [DESK, PHONE]) {
    test(`by an accountant is for clients, and nothing calls it a plain no, at ${viewport.width} px`, async ({
      page,
      open,
    }) => {
      await page.setViewportSize(viewport);
      await open(`${TODAY}&role=REGN`);
      await expect(sum(page)).toHaveText(
        "Får 3 av 147 pakker for virksomheter. Ingen av dem gis direkte til ansatte. De gis videre for klienter.",
      );
      await expect(line(page, "Til ansatte, for klienter").locator("summary")).toContainText("3 pakker");
      await expect(line(page, "Til systemtilgang for klienter").locator("summary")).toContainText("3 pakker");
      expect(await roles(page).locator(".page-role-pass").innerText()).not.toMatch(/kan ikke gi noen/i);
    });
  }
});

test("a role of providers passes on for clients what it passes on directly too", async ({ page, open }) => {
  await open(`${TODAY}&role=FFØR&variant=NUF`);
  await expect(line(page, "Til ansatte").locator("summary")).toContainText("10 pakker");
  await expect(line(page, "Til ansatte, for klienter").locator("summary")).toContainText(/\d+ pakker/);
  await goTo(page, `${TODAY}&role=DAGL&variant=NUF`);
  await expect(line(page, "Til andre virksomheter")).toBeVisible();
  await expect(line(page, "Til ansatte, for klienter")).toHaveCount(0);
});
