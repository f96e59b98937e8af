// A role as a place: what it gets.

import { visible } from "../browser/visible.ts";
import { DESK, expect, goTo, PHONE, test } from "./fixtures.ts";
import { line, roles, sum, TODAY } from "./roles.ts";

test.describe("a role", () => {
  test("says in a sentence what it gets of the packages that are for its kind, and what does not come with it", async ({
    page,
    open,
  }) => {
    await open(`${TODAY}&role=DAGL`);
    await expect(page.getByRole("heading", { level: 1, name: "Daglig leder" })).toBeVisible();
    await expect(sum(page)).toHaveText(
      "Får 133 av 147 pakker for virksomheter. Alle kan gis videre til ansatte. 14 pakker følger ikke med.",
    );
    await expect(page).toHaveTitle("Daglig leder – Tilgangspakker");
  });

  test("says what it is: of which register, a key role or not, and its code", async ({ page, open }) => {
    await open(`${TODAY}&role=DAGL`);
    await expect(roles(page).locator(".page-kicker")).toContainText("Rolle i Enhetsregisteret · nøkkelrolle · DAGL");
    await goTo(page, `${TODAY}&role=REGN`);
    await expect(roles(page).locator(".page-kicker")).toContainText("Rolle i Enhetsregisteret · REGN");
  });

  test("has a line for each area with a square for each package, and says in words which it does not get", async ({
    page,
    open,
  }) => {
    await open(`${TODAY}&role=DAGL`);
    const area = line(page, "Forhold ved virksomheten").locator("summary");
    await expect(area).toContainText("20 av 21");
    await expect(area).toContainText("Ikke: Eksplisitt tjenestedelegering");
    expect(await visible(page, `summary:has-text("Forhold ved virksomheten") i`)).toHaveLength(21);
    await expect(area.getByRole("img", { name: "20 av 21" })).toBeVisible();
  });

  test("draws what it gets, what it does not get, what some forms get and what is undecided unlike each other without colours", async ({
    page,
    open,
  }) => {
    await page.emulateMedia({ forcedColors: "active" });
    const looks = new Set<string>();
    for (const [at, state] of [
      [`${TODAY}&role=DAGL`, "yes"],
      [`${TODAY}&role=DAGL`, "no"],
      [`${TODAY}&role=FFØR`, "some"],
      ["view=roles&role=FFØR", "undecided"],
    ]) {
      await open(at);
      const square = roles(page).locator(`.page-role-squares i[data-state="${state}"]`).first();
      await expect(square).toBeVisible();
      looks.add(
        await square.evaluate((it) => {
          const { backgroundImage, backgroundColor, borderStyle } = getComputedStyle(it);
          return [backgroundImage, backgroundColor, borderStyle, getComputedStyle(it, "::before").content].join();
        }),
      );
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
      return (
        asked.get("view") === "ask" &&
        asked.get("package") === "eksplisitt" &&
        asked.get("role") === "DAGL" &&
        asked.get("action") === "hold"
      );
    });
  });

  test("holds the names of its packages while its areas are closed, for the browser's own search", async ({
    page,
    open,
  }) => {
    await open(`${TODAY}&role=DAGL`);
    expect(await roles(page).locator(".page-role-packages > li").count()).toBe(147);
  });

  test("is in an organisation form that is chosen by a chip, which the address and the title keep", async ({
    page,
    open,
  }) => {
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

  test("that gets packages in some forms only is not said to get them, and the forms are said and lead on", async ({
    page,
    open,
  }) => {
    await open(`${TODAY}&role=FFØR`);
    await expect(sum(page)).toHaveText(
      /^Får ingen av 147 pakker for virksomheter\. Bare i noen organisasjonsformer: 10 i NUF, 1 i ESEK, 1 i BRL\.$/,
    );
    await sum(page).getByRole("link", { name: "1 i BRL" }).click();
    await expect(sum(page)).toContainText(
      "Får 1 av 147 pakker for virksomheter i et BRL. Den gis ikke direkte til ansatte. Den gis videre for klienter.",
    );
  });

  test("of a business manager in a housing cooperative tells why there is no tax: that is for foreign branches", async ({
    page,
    open,
  }) => {
    await open(`${TODAY}`);
    await page.getByRole("link", { name: "Forretningsfører", exact: true }).click();
    await page.getByRole("radio", { name: "BRL" }).check();
    await expect(line(page, "Skatt, avgift, regnskap og toll").locator("summary")).toContainText(
      /ingen[\s\S]*Bare i NUF: Skatt næring/,
    );
  });

  test("that is undecided is told with why, and never as one that gets or does not get", async ({ page, open }) => {
    await open("view=roles&role=FFØR");
    await expect(sum(page)).toHaveText("Uavklart: 3 av 3 pakker.");
    const warning = roles(page).locator(".ds-alert");
    await expect(warning).toContainText(
      /Uavklart hva Forretningsfører \(FFØR\) får[\s\S]*Regn det ikke som et ja[\s\S]*natulig å gi/,
    );
    const area = line(page, "Integrasjoner og API-er").locator("summary");
    await expect(area).toContainText("uavklart");
    await expect(area).toContainText(
      "Uavklart: Programmeringsgrensesnitt (API), Opptre for virksomhetens kunder, Maskinlesbare hendelser",
    );
    await expect(line(page, "Til ansatte").locator("summary")).toContainText("uavklart: 3");
  });

  test("that gets nothing says so", async ({ page, open }) => {
    await open(`${TODAY}&role=MEDL`);
    await expect(sum(page)).toHaveText("Får ingen pakker av seg selv.");
    await expect(page.locator(".page-role-squares")).toHaveCount(0);
  });

  test("that such a business cannot have is told, by the register", async ({ page, open }) => {
    await open(`${TODAY}&role=DAGL&variant=ESEK`);
    await expect(sum(page)).toHaveText(
      /^Daglig leder er ikke blant rollene som ESEK \(.*\) kan ha, ifølge registeret\. Under står det rollen gir der den finnes\.$/,
    );
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

test.describe("a catalogue of somebody else's", () => {
  const PACKAGES = 2001;
  const urn = (place: number) => `urn:altinn:accesspackage:p${place}`;
  const all = Array.from({ length: PACKAGES }, (_, place) => place);
  const own = JSON.stringify({
    version: "egen",
    language: "nb",
    areas: [0, 1].map((rest) => ({ name: "Samme navn", children: all.filter((place) => place % 2 === rest).map(urn) })),
    packages: all.map((place) => ({
      urn: urn(place),
      name: "<b>Likt navn</b>",
      properties: { isAssignable: true, roles: ["DAGL"] },
    })),
  });

  test("is shown in part where it is large, and names as the text they are", async ({ page, open }) => {
    await open();
    await page
      .locator("#fil")
      .setInputFiles({ name: "egen.json", mimeType: "application/json", buffer: Buffer.from(own) });
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
