// Roles to choose from, and each of them as a place: what it gets, and what it may pass on.

import type { Page } from "@playwright/test";

import { SCREENS, assertAccessible, assertFits } from "../browser/axe.ts";
import { brokenWords, visible } from "../browser/visible.ts";
import { DESK, MONTH, PHONE, expect, goTo, test } from "./fixtures.ts";

const TODAY = `catalogue=${MONTH}&view=roles`;
const roles = (page: Page) => page.locator('[data-view="roles"]');
const sum = (page: Page) => roles(page).locator(".page-role-sum");
const line = (page: Page, name: string) => roles(page).locator("details.page-role-line").filter({ has: page.locator(`summary .page-role-line-name:text-is("${name}")`) });

test.describe("a role", () => {
  test("says in a sentence what it gets of the packages that are for its kind, and what does not come with it", async ({ page, open }) => {
    await open(`${TODAY}&role=DAGL`);
    await expect(page.getByRole("heading", { level: 1, name: "Daglig leder" })).toBeVisible();
    await expect(sum(page)).toHaveText("Får 133 av 147 pakker for virksomheter. Alle kan gis videre til ansatte. 14 pakker følger ikke med.");
    await expect(page).toHaveTitle("Daglig leder – Tilgangspakker");
  });

  test("says what it is: of which register, a key role or not, and its code", async ({ page, open }) => {
    await open(`${TODAY}&role=DAGL`);
    await expect(roles(page).locator(".page-kicker")).toContainText("Rolle i Enhetsregisteret · nøkkelrolle · DAGL");
    await goTo(page, `${TODAY}&role=REGN`);
    await expect(roles(page).locator(".page-kicker")).toContainText("Rolle i Enhetsregisteret · REGN");
  });

  test("has a line for each area with a square for each package, and says in words which it does not get", async ({ page, open }) => {
    await open(`${TODAY}&role=DAGL`);
    const area = line(page, "Forhold ved virksomheten").locator("summary");
    await expect(area).toContainText("20 av 21");
    await expect(area).toContainText("Ikke: Eksplisitt tjenestedelegering");
    expect(await visible(page, `summary:has-text("Forhold ved virksomheten") i`)).toHaveLength(21);
    await expect(area.getByRole("img", { name: "20 av 21" })).toBeVisible();
  });

  test("draws what it gets, what it does not get, what some forms get and what is undecided unlike each other without colours", async ({ page, open }) => {
    await page.emulateMedia({ forcedColors: "active" });
    const looks = new Set<string>();
    for (const [at, state] of [[`${TODAY}&role=DAGL`, "yes"], [`${TODAY}&role=DAGL`, "no"], [`${TODAY}&role=FFØR`, "some"], ["view=roles&role=FFØR", "undecided"]]) {
      await open(at);
      const square = roles(page).locator(`.page-role-squares i[data-state="${state}"]`).first();
      await expect(square).toBeVisible();
      looks.add(await square.evaluate((it) => { const { backgroundImage, backgroundColor, borderStyle } = getComputedStyle(it); return [backgroundImage, backgroundColor, borderStyle, getComputedStyle(it, "::before").content].join(); }));
      await page.goto("about:blank");
    }
    expect(looks.size).toBe(4);
  });

  test("opens an area into its packages with links, what it does not get first, with why", async ({ page, open }) => {
    await open(`${TODAY}&role=DAGL`);
    await line(page, "Forhold ved virksomheten").locator("summary").click();
    const [first] = await visible(page, `details[open] .page-role-packages > li`);
    expect(first.text).toMatch(/^Eksplisitt tjenestedelegering\s+får ikke\s+Hvorfor\?$/);
    await page.getByRole("link", { name: "Hvorfor? Eksplisitt tjenestedelegering" }).click();
    await expect(page).toHaveURL((url) => {
      const asked = new URLSearchParams(url.hash.slice(1));
      return asked.get("view") === "ask" && asked.get("package") === "eksplisitt" && asked.get("role") === "DAGL" && asked.get("action") === "hold";
    });
  });

  test("holds the names of its packages while its areas are closed, for the browser's own search", async ({ page, open }) => {
    await open(`${TODAY}&role=DAGL`);
    expect(await roles(page).locator(".page-role-packages > li").count()).toBe(147);
  });

  test("is in an organisation form that is chosen by a chip, which the address and the title keep", async ({ page, open }) => {
    await open(`${TODAY}&role=DAGL`);
    await page.getByRole("radio", { name: "AS", exact: true }).check();
    await expect(sum(page)).toContainText("Får 133 av 147 pakker for virksomheter i et AS.");
    await expect(page).toHaveURL(/variant=AS/);
    await expect(page).toHaveTitle("Daglig leder (AS) – Tilgangspakker");
    await page.goBack();
    await expect(page.getByRole("radio", { name: "Alle former" })).toBeChecked();
  });

  test("moved through the forms with arrows makes one step of history", async ({ page, open }) => {
    await open(`${TODAY}&role=DAGL`);
    await page.getByRole("radio", { name: "Alle former" }).focus();
    for (const _ of [1, 2, 3]) await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("radio", { name: "NUF" })).toBeFocused();
    await page.goBack();
    await expect(page).not.toHaveURL(/variant/);
  });

  test("can be in a form that is less common, which is chosen from a list", async ({ page, open }) => {
    await open(`${TODAY}&role=DAGL`);
    await page.getByRole("combobox", { name: "Flere former" }).selectOption("STI");
    await expect(sum(page)).toContainText("i et STI");
  });

  test("that gets packages in some forms only is not said to get them, and the forms are said and lead on", async ({ page, open }) => {
    await open(`${TODAY}&role=FFØR`);
    await expect(sum(page)).toHaveText(/^Får ingen av 147 pakker for virksomheter\. Bare i noen organisasjonsformer: 10 i NUF, 1 i ESEK, 1 i BRL\.$/);
    await sum(page).getByRole("link", { name: "1 i BRL" }).click();
    await expect(sum(page)).toContainText("Får 1 av 147 pakker for virksomheter i et BRL. Den gis ikke direkte til ansatte. Den gis videre for klienter.");
  });

  test("of a business manager in a housing cooperative tells why there is no tax: that is for foreign branches", async ({ page, open }) => {
    await open(`${TODAY}`);
    await page.getByRole("link", { name: "Forretningsfører", exact: true }).click();
    await page.getByRole("radio", { name: "BRL" }).check();
    await expect(line(page, "Skatt, avgift, regnskap og toll").locator("summary")).toContainText(/ingen[\s\S]*Bare i NUF: Skatt næring/);
  });

  test("that is undecided is told with why, and never as one that gets or does not get", async ({ page, open }) => {
    await open("view=roles&role=FFØR");
    await expect(sum(page)).toHaveText("Uavklart: 3 av 3 pakker.");
    const warning = roles(page).locator(".ds-alert");
    await expect(warning).toContainText(/Uavklart hva Forretningsfører \(FFØR\) får[\s\S]*Regn det ikke som et ja[\s\S]*natulig å gi/);
    const area = line(page, "Integrasjoner og API-er").locator("summary");
    await expect(area).toContainText("uavklart");
    await expect(area).toContainText("Uavklart: Programmeringsgrensesnitt (API), Opptre for virksomhetens kunder, Maskinlesbare hendelser");
    await expect(line(page, "Til ansatte").locator("summary")).toContainText("uavklart: 3");
  });

  test("that gets nothing says so", async ({ page, open }) => {
    await open(`${TODAY}&role=MEDL`);
    await expect(sum(page)).toHaveText("Får ingen pakker av seg selv.");
    await expect(page.locator(".page-role-squares")).toHaveCount(0);
  });

  test("that such a business cannot have is told, by the register", async ({ page, open }) => {
    await open(`${TODAY}&role=DAGL&variant=ESEK`);
    await expect(roles(page).locator(".ds-alert")).toContainText(/Daglig leder er ikke blant rollene som .*\(ESEK\) kan ha/);
  });

  test("is called what the language calls it", async ({ page, open }) => {
    await open(`${TODAY}&role=DAGL&lang=en`);
    await expect(page.getByRole("heading", { level: 1, name: "Managing Director" })).toBeVisible();
    await expect(sum(page)).toContainText("Gets 133 of 147 packages for businesses.");
  });

  test("has its sum on the first screen of a desk and of a phone", async ({ page, open }) => {
    for (const viewport of [DESK, PHONE]) {
      await page.setViewportSize(viewport);
      await open(`${TODAY}&role=DAGL`);
      const box = await sum(page).boundingBox();
      expect(box!.y + box!.height).toBeLessThan(viewport.height / 2);
      await page.goto("about:blank");
    }
  });
});

test.describe("what a role may pass on", () => {
  test("is said for each kind of recipient, with what it may not, and what it may without having it", async ({ page, open }) => {
    await open(`${TODAY}&role=DAGL`);
    await expect(line(page, "Til ansatte").locator("summary")).toContainText(/134 pakker[\s\S]*Uten å ha pakken selv: Post til virksomheten med taushetsbelagt innhold/);
    await expect(line(page, "Til andre virksomheter").locator("summary")).toContainText(/132 pakker[\s\S]*Ikke: .*Hovedadministrator/);
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

  for (const viewport of [DESK, PHONE]) {
    test(`by an accountant is for clients, and nothing calls it a plain no, at ${viewport.width} px`, async ({ page, open }) => {
      await page.setViewportSize(viewport);
      await open(`${TODAY}&role=REGN`);
      await expect(sum(page)).toHaveText("Får 3 av 147 pakker for virksomheter. Ingen av dem gis direkte til ansatte. De gis videre for klienter.");
      await expect(line(page, "Til ansatte, for klienter").locator("summary")).toContainText("3 pakker");
      await expect(line(page, "Til systemtilgang for klienter").locator("summary")).toContainText("3 pakker");
      expect(await roles(page).locator(".page-role-pass").innerText()).not.toMatch(/kan ikke gi videre/i);
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

test.describe("two roles", () => {
  test("stand side by side: what only one gets, and what both do", async ({ page, open }) => {
    await open(`${TODAY}&role=DAGL`);
    await page.getByLabel("Sammenlign med").selectOption("LEDE");
    await expect(line(page, "Bare Daglig leder får")).toContainText(/1 pakke[\s\S]*Reelle rettighetshavere/);
    await expect(line(page, "Bare Styrets leder får")).toContainText("ingen");
    await expect(line(page, "Begge får")).toContainText("132 pakker");
    await expect(line(page, "Forhold ved virksomheten").locator("summary")).toContainText(/Daglig leder[\s\S]*20 av 21[\s\S]*Styrets leder[\s\S]*19 av 21/);
    await expect(page).toHaveTitle("Daglig leder og Styrets leder – Tilgangspakker");
  });

  test("of which one is undecided are told so, not as a difference", async ({ page, open }) => {
    await open("view=roles&role=DAGL&other=FFØR");
    await expect(line(page, "Bare Daglig leder får")).toContainText("ingen");
    await expect(line(page, "Uavklart, eller bare i noen organisasjonsformer")).toContainText("3 pakker");
  });
});

test.describe("what is chosen on a role's page", () => {
  test("keeps the focus in the list of roles, through which one may go by arrows", async ({ page, open }) => {
    await open(`${TODAY}&role=DAGL`);
    const list = page.getByLabel("Sammenlign med");
    await list.focus();
    for (const _ of [1, 2]) {
      const before = page.url();
      await page.keyboard.press("ArrowDown");
      await expect(page).not.toHaveURL(before);
      await expect(list).toBeFocused();
    }
  });

  test("leaves an area open while a question is asked", async ({ page, open }) => {
    await open(`${TODAY}&role=DAGL`);
    await line(page, "Personale").locator("summary").click();
    await goTo(page, `${TODAY}&role=DAGL&action=hold&package=lonn`);
    await expect(roles(page).locator(".page-answer [role=status]")).toContainText("Ja.");
    await expect(line(page, "Personale")).toHaveAttribute("open");
  });
});

test.describe("a role of Altinn 2", () => {
  test.beforeEach(({ page }) => page.clock.setFixedTime(new Date("2026-11-28T12:00:00")));

  test("says how long it works, that no package takes its place, and which roles bring it", async ({ page, open }) => {
    await open(`${TODAY}&role=utinn`);
    await expect(sum(page)).toHaveText("Rollen virker til 31. desember 2026. 33 dager igjen.");
    await expect(roles(page)).toContainText("Ingen tilgangspakke tar over. Velg pakker etter hva tjenesten handler om.");
    await expect(roles(page).getByRole("link", { name: "Daglig leder" })).toBeVisible();
  });

  test("names the packages that Altinn made of it, and for whom", async ({ page, open }) => {
    await open(`${TODAY}&role=admai`);
    await expect(roles(page).getByRole("listitem").filter({ hasText: "Tilgangsstyrer" }).first()).toContainText("(for virksomheter)");
    await expect(roles(page).getByRole("listitem").filter({ hasText: "for privatpersoner" })).toBeVisible();
  });

  test("has stopped working in the new year", async ({ page, open }) => {
    await page.clock.setFixedTime(new Date("2027-01-01T12:00:00"));
    await open(`${TODAY}&role=utinn`);
    await expect(sum(page)).toHaveText("Rollen sluttet å virke 31. desember 2026.");
  });
});

test.describe("all roles", () => {
  test("stand by register, the business register's first with how much each gets, the many folded", async ({ page, open }) => {
    await open(TODAY);
    expect(await roles(page).getByRole("heading", { level: 2 }).allInnerTexts()).toEqual(["Roller i Enhetsregisteret", "Altinns egne roller"]);
    const [first] = await visible(page, ".page-roles-list > li");
    expect(first.text).toMatch(/^Daglig leder\s+DAGL · 133 pakker$/);
    for (const folded of ["Roller for privatpersoner (3)", "Roller for verger (42)", "Roller i Altinn 2 (virker til 31. desember 2026) (38)"]) {
      await expect(roles(page).getByText(folded)).toBeVisible();
    }
    await expect(roles(page).getByRole("link", { name: "Utfyller/Innsender" })).toBeHidden();
  });

  test("are found by name and code as one types, in one step of history", async ({ page, open }) => {
    await open(TODAY);
    await page.getByLabel("Søk etter rolle").pressSequentially("daglig");
    await expect(roles(page).locator(".page-roles-list > li").first()).toContainText("Daglig leder");
    await expect(roles(page).getByRole("link", { name: "Revisor", exact: true })).toBeHidden();
    await page.goBack();
    await expect(roles(page).getByRole("link", { name: "Revisor", exact: true })).toBeVisible();
    await expect(page.getByLabel("Søk etter rolle")).toHaveValue("");
  });

  test("are all shown where none is found, and that is said", async ({ page, open }) => {
    await open(`${TODAY}&search=qqqq`);
    await expect(roles(page).getByText("Ingen rolle passer med «qqqq». Her er alle.")).toBeVisible();
    await expect(roles(page).getByRole("link", { name: "Daglig leder" })).toBeVisible();
  });

  test("lead to a role, where the focus goes on from its heading, and back to where one was", async ({ page, open }) => {
    await open(TODAY);
    await roles(page).getByRole("link", { name: "Styrets leder" }).press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Styrets leder" })).toBeFocused();
    await page.getByRole("link", { name: "← Alle roller" }).press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Roller" })).toBeFocused();
  });

  test("of version 3 say who is undecided", async ({ page, open }) => {
    await open("view=roles");
    await expect(roles(page).locator("li").filter({ hasText: "Forretningsfører" }).first()).toContainText("uavklart");
  });

  test("take at most 120 stops of Tab", async ({ page, open }) => {
    for (const at of [TODAY, `${TODAY}&role=DAGL`, `${TODAY}&role=PRIV`]) {
      await open(at);
      const stops = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary, [tabindex='0']")].filter((it) => it.tabIndex >= 0 && it.checkVisibility({ contentVisibilityAuto: true })).length);
      expect(stops).toBeLessThan(120);
      expect(await page.evaluate(() => document.querySelectorAll("*").length)).toBeLessThan(1800);
      await page.goto("about:blank");
    }
  });
});

test.describe("an address", () => {
  test("with an unknown role is told, with what may have been meant, and all roles are shown", async ({ page, open }) => {
    await open(`${TODAY}&role=dagligleder2`);
    await expect(page.locator("#beskjed")).toContainText("Rollen «dagligleder2» finnes ikke i denne katalogen. Her er alle roller.");
    await expect(roles(page).getByRole("link", { name: "Revisor", exact: true })).toBeVisible();
    await goTo(page, `${TODAY}&role=dagglig`);
    await page.locator("#beskjed").getByRole("link", { name: "Daglig leder" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Daglig leder" })).toBeVisible();
  });

  test("with an unknown organisation form is told, and shown without", async ({ page, open }) => {
    await open(`${TODAY}&role=DAGL&variant=XYZ`);
    await expect(page.locator("#beskjed")).toContainText("Organisasjonsformen «XYZ» finnes ikke.");
    await expect(sum(page)).toHaveText(/^Får 133 av 147 pakker for virksomheter\. Alle/);
    await expect(page.getByRole("radio", { name: "Alle former" })).toBeChecked();
  });

  test("may name a role by any of its names, and a form in small letters", async ({ page, open }) => {
    await open(`${TODAY}&role=forretningsforer&variant=brl`);
    await expect(page.getByRole("heading", { level: 1, name: "Forretningsfører" })).toBeVisible();
    await expect(page.getByRole("radio", { name: "BRL" })).toBeChecked();
  });

  test("of old, with a package, says which roles get it, in which form only, and who is undecided", async ({ page, open }) => {
    await open(`${TODAY}&package=forretningsforer-eiendom`);
    await expect(page.locator(".page-role-of-package")).toContainText(/Roller som får Forretningsforer eiendom[\s\S]*Forretningsfører \(bare i (BRL, ESEK|ESEK, BRL)\)/);
    await goTo(page, "view=roles&package=maskinlesbarehendelser");
    await expect(page.locator(".page-role-of-package")).toContainText("Forretningsfører (uavklart)");
    await goTo(page, "view=roles&package=tull");
    await expect(page.locator("#beskjed")).toContainText("Pakken «tull» finnes ikke i denne katalogen.");
  });
});

test.describe("a catalogue of somebody else's", () => {
  const PACKAGES = 2001;
  const urn = (place: number) => `urn:altinn:accesspackage:p${place}`;
  const all = Array.from({ length: PACKAGES }, (_, place) => place);
  const own = JSON.stringify({
    version: "egen", language: "nb",
    areas: [0, 1].map((rest) => ({ name: "Samme navn", children: all.filter((place) => place % 2 === rest).map(urn) })),
    packages: all.map((place) => ({ urn: urn(place), name: "<b>Likt navn</b>", properties: { isAssignable: true, roles: ["DAGL"] } })),
  });

  test("is shown in part where it is large, and names as the text they are", async ({ page, open }) => {
    await open();
    await page.locator("#fil").setInputFiles({ name: "egen.json", mimeType: "application/json", buffer: Buffer.from(own) });
    await expect(page).toHaveURL(/fil:egen/);
    await goTo(page, "catalogue=fil:egen.json&view=roles&role=DAGL");
    await expect(sum(page)).toContainText("Får alle 2001 pakker.");
    await expect(roles(page).locator(".page-role-columns .page-role-line")).toHaveCount(2);
    await roles(page).locator(".page-role-columns summary").first().click();
    await expect(roles(page)).toContainText("Her vises de første 500 av 1001.");
    await expect(roles(page).locator(".page-role-packages li").first()).toContainText("<b>Likt navn</b>");
    await expect(roles(page).locator(".page-role-packages b")).toHaveCount(0);
  });
});

test("on paper a role has the source, the names of all its packages, and nothing to press", async ({ page, open }) => {
  await open(`${TODAY}&role=DAGL`);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#papir")).toBeVisible();
  await expect(roles(page).locator(".page-role-packages > li", { hasText: "Lønn" }).first()).toBeVisible();
  await expect(page.getByRole("radio", { name: "Alle former" })).toBeHidden();
});

for (const { name, options } of SCREENS) {
  test.describe(`roles ${name}`, () => {
    test.use(options);
    // axe takes its time with so many squares and cells.
    test.slow();
    for (const at of ["view=roles", "view=roles&role=FFØR", TODAY, `${TODAY}&role=DAGL`, `${TODAY}&role=FFØR&variant=BRL`, `${TODAY}&role=DAGL&other=LEDE`, `${TODAY}&role=admai`]) {
      test(`have no violation, nothing to scroll sideways, and no broken word, at ${at}`, async ({ page, open }) => {
        await open(at);
        await assertFits(page);
        expect(await brokenWords(page, '[data-view="roles"]')).toEqual([]);
        await assertAccessible(page);
      });
    }
  });
}
