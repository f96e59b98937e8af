// Areas against roles, opened into packages; packages side by side; and both as files.

import { readFileSync } from "node:fs";

import type { Page } from "@playwright/test";
import init, { Catalogue } from "tilgangspakker";

import { SCREENS, assertAccessible, assertFits } from "../browser/axe.ts";
import { brokenWords, visible } from "../browser/visible.ts";
import { MONTH, PHONE, expect, goTo, test } from "./fixtures.ts";

const TODAY = `catalogue=${MONTH}&view=matrix`;
const compare = (page: Page) => page.locator('[data-view="matrix"]');
const table = (page: Page) => compare(page).getByRole("table");
const today = () => Catalogue.fromJson(readFileSync(new URL(import.meta.resolve(`tilgangspakker/catalogues/${MONTH}.json`)), "utf8"));

/** The names of the columns, from the left. */
const columns = (page: Page) => table(page).locator("thead th").evaluateAll((all) => all.slice(1).map((it) => it.querySelector("span, a")!.textContent));

/** What stands in a row, by its column. */
async function row(page: Page, name: string): Promise<Record<string, string>> {
  const found = table(page).getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) }).or(table(page).getByRole("row").filter({ has: page.locator("th").getByText(name, { exact: true }) })).first();
  await expect(found).toBeVisible();
  const cells = await found.locator("td").allInnerTexts();
  return Object.fromEntries((await columns(page)).map((column, place) => [column, cells[place]!.replace(/\s+/g, " ")]));
}

test.beforeAll(() => init());

test.describe("the table", () => {
  test("says of each area how many of its packages a role gets, and what some forms get", async ({ page, open }) => {
    await open(TODAY);
    const tax = await row(page, "Skatt, avgift, regnskap og toll");
    expect(tax).toMatchObject({ "Daglig leder": "12/12", Bobestyrer: "11/12", Regnskapsfører: "0/12", Forretningsfører: "0/12 +5 i NUF" });
  });

  test("says what is undecided, and never counts it as got", async ({ page, open }) => {
    await open("view=matrix");
    expect(await row(page, "Integrasjoner og API-er")).toMatchObject({ "Daglig leder": "3/3", Forretningsfører: "0/3 3 uavklart" });
    expect(await row(page, "Maskinlesbare hendelser")).toMatchObject({ "Daglig leder": "✓", Forretningsfører: "?" });
    await expect(table(page).getByRole("link", { name: "Uavklart" })).toHaveCount(3);
  });

  test("has the business register's roles first, those with most packages foremost, and guardians' many in one column", async ({ page, open }) => {
    await open(TODAY);
    const names = await columns(page);
    expect(names.slice(0, 2)).toEqual(["Daglig leder", "Deltaker delt ansvar"]);
    expect(names.slice(-2)).toEqual(["Privatperson", "Verger (41)"]);
    expect(names.length).toBeLessThanOrEqual(15);
    await expect(table(page).locator("thead")).toContainText("DAGL");
  });

  test("opens an area into its packages, which the address keeps, and closes it again", async ({ page, open }) => {
    await open(TODAY);
    await expect(table(page).getByText("Lønn", { exact: true })).toHaveCount(0);
    await table(page).getByRole("button", { name: "Personale" }).click();
    expect(await row(page, "Pensjon")).toMatchObject({ "Daglig leder": "✓", Bobestyrer: "✕" });
    await expect(table(page).getByRole("button", { name: "Personale" })).toHaveAttribute("aria-expanded", "true");
    await expect(table(page).getByRole("button", { name: "Personale" })).toBeFocused();
    await page.reload();
    await expect(table(page).getByText("Pensjon", { exact: true })).toBeVisible();
    await table(page).getByRole("button", { name: "Personale" }).click();
    await expect(table(page).getByText("Pensjon", { exact: true })).toHaveCount(0);
  });

  test("agrees with the package in every cell that is open", async ({ page, open }) => {
    await open(`${TODAY}&row=alle`);
    const catalogue = today();
    const shown = await table(page).evaluate((it: HTMLTableElement) => {
      const names = [...it.tHead!.rows[0]!.cells].slice(1).map((cell) => cell.querySelector("small")?.textContent ?? null);
      const rows = [...it.querySelectorAll("tbody tr:has(th .page-pin)")] as HTMLTableRowElement[];
      return { names, rows: rows.map((row) => ({ slug: row.querySelector<HTMLAnchorElement>("th a")!.href.split("package=")[1], cells: [...row.cells].slice(1).map((cell) => cell.innerText) })) };
    });
    expect(shown.rows).toHaveLength(223);
    for (const { slug, cells } of shown.rows) {
      shown.names.forEach((code, place) => {
        if (code === null) return;
        const limits = catalogue.grants().filter((grant) => catalogue.packages()[grant.package]!.urn.endsWith(`:${slug}`) && catalogue.roles()[grant.role]!.code === code && grant.variant !== null).map(({ variant }) => variant);
        const expected = catalogue.holds(code, `urn:altinn:accesspackage:${slug}`) ? "✓" : limits.length > 0 ? `Bare ${limits.join(", ")}` : "✕";
        expect([slug, code, cells[place]]).toEqual([slug, code, expected]);
      });
    }
  });

  test("leads from a cell to why, and from a column to the role", async ({ page, open }) => {
    await open(`${TODAY}&row=personale`);
    const cell = table(page).getByRole("row").filter({ has: page.getByText("Pensjon", { exact: true }) }).getByRole("link", { name: "Nei" }).first();
    await expect(cell).toHaveAttribute("href", /view=ask.*package=pensjon&role=BOBE.*action=hold/);
    await table(page).getByRole("link", { name: "Revisor", exact: true }).click();
    await expect(page).toHaveURL(/view=roles&role=REVI/);
  });

  test("is of an organisation form: with the roles that it can have, and what they get there", async ({ page, open }) => {
    await open(TODAY);
    await page.getByLabel("Organisasjonsform").selectOption("BRL");
    await expect(compare(page).getByRole("status").last()).toContainText("organisasjonsform BRL");
    expect(await row(page, "Fullmakter for forretningsfører")).toMatchObject({ Forretningsfører: "1/2" });
    expect(await columns(page)).not.toContain("Innehaver");
  });

  test("has the roles that one chooses, in that order, and the usual ones again", async ({ page, open }) => {
    await open(`${TODAY}&roles=REGN,DAGL,guardianship`);
    expect(await columns(page)).toEqual(["Regnskapsfører", "Daglig leder", "Verger (41)"]);
    await compare(page).getByText("Velg roller (3 vises)").click();
    await page.getByLabel("Revisor", { exact: true }).check();
    await expect.poll(() => columns(page)).toEqual(["Regnskapsfører", "Daglig leder", "Verger (41)", "Revisor"]);
    await compare(page).getByRole("link", { name: "Tilbake til det vanlige utvalget" }).click();
    await expect.poll(async () => (await columns(page)).length).toBeGreaterThan(10);
  });

  test("says of a folded column which of its roles gets a package", async ({ page, open }) => {
    await open(`${TODAY}&roles=guardianship&row=alle`);
    const cell = (name: string) => table(page).getByRole("row").filter({ has: page.getByRole("link", { name, exact: true }) }).locator("td");
    await expect(cell("Lønn")).toHaveText("✕Nei");
    const catalogue = today();
    const [first] = catalogue.packages().filter((it) => catalogue.rolesForPackage(it.urn).some(({ role }) => role.register === "guardianship"));
    const getting = catalogue.rolesForPackage(first!.urn).filter(({ role }) => role.register === "guardianship").map(({ role }) => role.name.value);
    const [, names] = /^✓Ja: (.*)$/.exec((await cell(first!.name.value).first().textContent())!) ?? [];
    expect(names!.split(", ").sort()).toEqual(getting.join(", ").split(", ").sort());
  });

  test("takes row and column along with pointer and focus", async ({ page, open }) => {
    await open(`${TODAY}&row=personale`);
    const cell = table(page).getByRole("row").filter({ has: page.getByText("Pensjon", { exact: true }) }).locator("td").nth(2);
    await cell.hover();
    await expect(table(page).locator("thead th[data-at]")).toContainText("Deltaker fullt ansvar");
    await expect(table(page).locator("tr[data-at]")).toContainText("Pensjon");
  });

  test("is gone through by arrows, and takes few stops of Tab", async ({ page, open }) => {
    await open(`${TODAY}&row=personale`);
    await table(page).getByRole("link", { name: "Pensjon", exact: true }).focus();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("link", { name: "Legg Pensjon side om side med andre" })).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await expect(page.locator("a:focus")).toHaveAttribute("href", /package=lonn&role=DAGL/);
    const stops = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary, [tabindex='0']")].filter((it) => it.tabIndex >= 0 && it.checkVisibility()).length);
    expect(stops).toBeLessThan(120);
  });

  test("stays within 1,800 elements of the page until more is opened", async ({ page, open }) => {
    await open(TODAY);
    expect(await page.evaluate(() => document.querySelectorAll("*").length)).toBeLessThan(1800);
  });

  test("scrolls in a frame of its own that the keyboard reaches, with names and codes in sight", async ({ page, open }) => {
    await page.setViewportSize(PHONE);
    await open(TODAY);
    const frame = page.getByRole("region", { name: "Områder og roller" });
    await frame.focus();
    await frame.evaluate((it) => it.scrollTo(400, 600));
    const { corner, box } = await frame.evaluate((it) => ({ corner: it.querySelector("thead th")!.getBoundingClientRect().toJSON(), box: it.getBoundingClientRect().toJSON() }));
    expect(Math.abs(corner.left - box.left)).toBeLessThan(3);
    expect(Math.abs(corner.top - box.top)).toBeLessThan(3);
    await assertFits(page);
  });

  test("prints across, as wide as the paper, without what is pressed", async ({ page, open }) => {
    await open(`${TODAY}&row=personale`);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("button", { name: "Last ned alt (CSV)" })).toBeHidden();
    const frame = page.getByRole("region", { name: "Områder og roller" });
    expect(await frame.evaluate((it) => getComputedStyle(it).overflow)).toBe("visible");
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect(Number(width)).toBeGreaterThan(Number(height));
  });
});

test.describe("packages", () => {
  test("of different areas stand side by side in three steps", async ({ page, open }) => {
    await open(`catalogue=${MONTH}`);
    await page.getByRole("link", { name: "Sammenlign" }).click();
    await page.getByLabel("Legg pakker side om side").fill("lønn, toll");
    await page.keyboard.press("Enter");
    await expect(table(page).locator("thead th")).toHaveText(["Egenskap", /^Lønn/, /^Toll/]);
    await expect(page).toHaveURL(/pinned=lonn,toll/);
    await expect(page).toHaveTitle("Sammenlign: Lønn, Toll – Tilgangspakker");
  });

  test("are told by what they are, and by who gets them, the differences first", async ({ page, open }) => {
    await open(`${TODAY}&pinned=regnskapsforer-lonn,skattegrunnlag,forretningsforer-eiendom`);
    const names = ["Regnskapsfører lønn", "Skattegrunnlag", "Forretningsforer eiendom"];
    const cellsOf = async (name: string) => Object.values(await row(page, name)).slice(0, names.length);
    expect(await cellsOf("Område")).toEqual(["Fullmakter for regnskapsfører", "Skatt, avgift, regnskap og toll", "Fullmakter for forretningsfører"]);
    expect(await cellsOf("Gis videre direkte, ifølge kilden")).toEqual(["Nei", "Ja", "Nei"]);
    expect(await cellsOf("Gis videre for klienter, ifølge kilden")).toEqual(["Ja", "Ja", "Ja"]);
    expect(await cellsOf("Regnskapsfører")).toEqual(["✓", "✕", "✕"]);
    expect((await cellsOf("Forretningsfører")).map((it) => it.split(", ").sort().join())).toEqual(["✕", "Bare NUF", "BRL,Bare ESEK"]);
    const [first] = await table(page).locator(".page-compare-group").allInnerTexts();
    expect(first).toBe("Roller som ikke får alle, eller er uavklarte");
  });

  test("are pinned in the table's own lists, found as one types, and taken away", async ({ page, open }) => {
    await open(`${TODAY}&row=personale`);
    await page.getByRole("link", { name: "Legg Lønn side om side med andre" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    await expect(compare(page)).toContainText("Legg til en pakke til for å sammenligne.");
    await page.getByLabel("Legg til flere").fill("toll");
    await compare(page).getByRole("link", { name: "+ Toll", exact: true }).click();
    await expect(table(page).locator("thead th")).toHaveCount(3);
    await expect(page.getByLabel("Legg til flere")).toBeFocused();
    await page.getByRole("link", { name: "Fjern Lønn" }).click();
    await expect(page.getByRole("link", { name: "Fjern Toll" })).toBeFocused();
    await expect(table(page).locator("thead th")).toHaveText(["Egenskap", /^Toll/]);
    await page.getByRole("link", { name: "Tilbake til alle områder" }).click();
    await expect(table(page).getByRole("button", { name: "Personale" })).toBeVisible();
  });

  test("that are not found are told where they were typed, and where the address names them", async ({ page, open }) => {
    await open(`${TODAY}&pinned=lonn,tull`);
    await expect(page.locator("#beskjed")).toContainText("Pakken «tull» finnes ikke i denne katalogen.");
    await page.getByLabel("Legg til flere").fill("qqqq");
    await page.keyboard.press("Enter");
    await expect(compare(page).getByText("Ingen pakke passer med «qqqq».")).toBeVisible();
  });
});

test.describe("an address", () => {
  for (const [what, at, told] of [
    ["an unknown area", "area=Tull", [/Området «Tull» finnes ikke i denne katalogen/]],
    ["an unknown organisation form", "variant=XYZ", [/Organisasjonsformen «XYZ» finnes ikke/]],
    ["an unknown role", "roles=DAGL,TULL", [/Rollen «TULL» finnes ikke/]],
    ["neither, in English", "area=Tull&variant=XYZ&lang=en", [/The area "Tull" is not in this catalogue/, /There is no organisation form "XYZ"/]],
  ] as const) {
    test(`with ${what} is told at the top, and shown without`, async ({ page, open }) => {
      await open(`${TODAY}&${at}`);
      const [{ text, box }] = await visible(page, "#beskjed");
      for (const it of told) expect(text).toMatch(it);
      expect(box.y).toBeLessThan((await compare(page).locator("h1").boundingBox())!.y);
      await expect(table(page)).toBeVisible();
    });
  }

  test("of old, with an area by its name and a form, shows that area open", async ({ page, open }) => {
    await open(`${TODAY}&area=Fullmakter+for+forretningsf%C3%B8rer&variant=BRL`);
    await expect(page).toHaveTitle("Sammenlign: Fullmakter for forretningsfører – Tilgangspakker");
    expect(await row(page, "Forretningsforer eiendom")).toMatchObject({ Forretningsfører: "✓" });
    await expect(page.getByLabel("Område", { exact: true })).toHaveValue(/forretningsfor/);
    await page.getByRole("link", { name: "Tilbake til alle områder" }).click();
    await expect(table(page).getByRole("button", { name: "Personale" })).toBeVisible();
  });

  test("means the same in another language", async ({ page, open }) => {
    await open(`${TODAY}&lang=en&area=Fullmakter+for+forretningsf%C3%B8rer&variant=BRL`);
    expect(await row(page, "Business manager real estate")).toMatchObject({ "Business Manager": "✓" });
  });
});

test("areas of the same name are opened and shown each by itself", async ({ page, open }) => {
  await open();
  const urn = (slug: string) => `urn:altinn:accesspackage:${slug}`;
  const own = { version: "like", language: "nb", areas: ["en", "to"].map((slug) => ({ name: "Likt", children: [urn(slug)] })), packages: ["en", "to"].map((slug) => ({ urn: urn(slug), name: `Pakke ${slug}`, properties: { roles: ["DAGL"] } })) };
  await page.locator("#fil").setInputFiles({ name: "like.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(own)) });
  await expect(page).toHaveURL(/fil:like/);
  await goTo(page, "catalogue=fil:like.json&view=matrix");
  await table(page).getByRole("button", { name: "Likt" }).last().click();
  await expect(table(page).getByRole("link", { name: "Pakke to", exact: true })).toBeVisible();
  await expect(table(page).getByRole("link", { name: "Pakke en", exact: true })).toHaveCount(0);
  await page.getByLabel("Område", { exact: true }).selectOption({ index: 1 });
  await expect(table(page).getByRole("link", { name: "Pakke en", exact: true })).toBeVisible();
  await expect(table(page).getByRole("link", { name: "Pakke to", exact: true })).toHaveCount(0);
});

/** What a file holds, read as spreadsheets do. */
async function saved(page: Page, button: string) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
  const text = readFileSync(await download.path(), "utf8");
  const cells = (line: string) => [...line.matchAll(/(?:^|;)"((?:[^"]|"")*)"/g)].map(([, quoted]) => quoted!.replaceAll('""', '"'));
  return { name: download.suggestedFilename(), text, rows: text.replace(/^\ufeff/, "").split("\r\n").filter(Boolean).map(cells) };
}

/** The same, as the package answers. */
function expected(catalogue: Catalogue, options: { variant?: string } = {}) {
  const { packages, roles, decisions } = catalogue.matrix(options);
  const only = (p: number, r: number) => (options.variant ? [] : catalogue.grants().filter((it) => it.package === p && it.role === r && it.variant !== null)).map(({ variant }) => variant);
  return packages.map((urn, p) => [urn, ...roles.map((_, r) => {
    const forms = only(p, r);
    return decisions[p * roles.length + r] === 1 ? "Ja" : decisions[p * roles.length + r] === 2 ? "Uavklart" : forms.length > 0 ? `Bare ${forms.join(", ")}` : "Nei";
  })]);
}

test.describe("the file", () => {
  test("has every package and every role of the catalogue, in words", async ({ page, open }) => {
    await open("view=matrix");
    const { name, text, rows } = await saved(page, "Last ned alt (CSV)");
    expect(name).toBe("tilgangspakker-versjon-3-alt.csv");
    expect(text.startsWith("\ufeff"), "spreadsheets know its letters by its first").toBeTruthy();
    const [head, ...lines] = rows;
    expect(head).toEqual(["URN", "Navn", "Område", ...Catalogue.embedded().roles().map(({ code }) => code)]);
    expect(lines.map(([urn, , , ...decisions]) => [urn, ...decisions])).toEqual(expected(Catalogue.embedded()));
    await expect(compare(page).getByText(`Filen ${name} er laget.`)).toBeVisible();
  });

  test("of today's names the forms where a grant is limited, and is of the form chosen", async ({ page, open }) => {
    await open(TODAY);
    expect((await saved(page, "Last ned alt (CSV)")).rows.slice(1).map(([urn, , , ...decisions]) => [urn, ...decisions])).toEqual(expected(today()));
    await goTo(page, `${TODAY}&variant=NUF`);
    await expect(page.getByLabel("Organisasjonsform")).toHaveValue("NUF");
    const { name, rows } = await saved(page, "Last ned alt (CSV)");
    expect(name).toBe(`tilgangspakker-${MONTH}-alt-nuf.csv`);
    expect(rows.slice(1).map(([urn, , , ...decisions]) => [urn, ...decisions])).toEqual(expected(today(), { variant: "NUF" }));
  });

  test("may be of what is shown alone", async ({ page, open }) => {
    await open(`${TODAY}&area=Personale&roles=DAGL,REGN`);
    const { rows } = await saved(page, "Last ned det som vises (CSV)");
    expect(rows[0]).toEqual(["URN", "Navn", "Område", "DAGL", "REGN"]);
    expect(rows).toHaveLength(10);
    await goTo(page, `${TODAY}&pinned=lonn,toll`);
    await expect(table(page).locator("thead th")).toHaveCount(3);
    const pinned = await saved(page, "Last ned det som vises (CSV)");
    expect(pinned.rows.slice(1).map(([, name]) => name)).toEqual(["Lønn", "Toll"]);
    const shown = await table(page).locator("tbody:has(.page-compare-group) th[scope=row]").count();
    expect(pinned.rows[0]).toHaveLength(3 + shown);
    expect(pinned.name).toBe(`tilgangspakker-${MONTH}-utvalg.csv`);
  });

  test("holds no formula that a spreadsheet would run, and no cell that breaks out", async ({ page, open }) => {
    await open();
    const names = ["=1+1", "+SUM(A1)", "-2", "@cmd", "\t=1", 'si "hei";=2', " =3", "\u202e=4", "\u200b＝5"];
    const urn = (place: number) => `urn:altinn:accesspackage:p${place}`;
    const own = { version: "=rar", language: "nb", areas: [{ name: "=Område", children: names.map((_, place) => urn(place)) }], packages: names.map((name, place) => ({ urn: urn(place), name, properties: { roles: ["DAGL"] } })) };
    await page.locator("#fil").setInputFiles({ name: "rar.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(own)) });
    await expect(page).toHaveURL(/fil:rar/);
    await goTo(page, "catalogue=fil:rar.json&view=matrix");
    await expect(table(page)).toBeVisible();
    const { name, rows } = await saved(page, "Last ned alt (CSV)");
    expect(name).toMatch(/^[\p{L}\p{N}.-]+$/u);
    expect(new Set(rows.map((it) => it.length)).size, "every line has the same cells").toBe(1);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[\s\p{C}]*[=+\-@＝]/u);
    expect(rows.flat()).toContain('si "hei";=2');
  });
});

test("a catalogue of 10,000 packages is shown in part, and quickly", async ({ page, open }) => {
  await open();
  const all = Array.from({ length: 10_000 }, (_, place) => `urn:altinn:accesspackage:p${place}`);
  const own = { version: "stor", language: "nb", areas: [{ name: "Alt", children: all }], packages: all.map((urn) => ({ urn, name: `Pakke ${urn.slice(26)}`, properties: { roles: ["DAGL"] } })) };
  await page.locator("#fil").setInputFiles({ name: "stor.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(own)) });
  await expect(page).toHaveURL(/fil:stor/);
  await goTo(page, "catalogue=fil:stor.json&view=matrix");
  await expect(compare(page)).toContainText("Her vises de første 400 av 10000 pakkene.");
  expect(await row(page, "Alt")).toEqual({ "Daglig leder": "10000/10000" });
});

for (const { name, options } of SCREENS) {
  test.describe(`comparing ${name}`, () => {
    test.use(options);
    // axe takes its time with so many squares and cells.
    test.slow();
    for (const at of ["view=matrix", `${TODAY}&row=personale`, `${TODAY}&pinned=lonn,toll,forretningsforer-eiendom`]) {
      test(`has no violation, nothing to scroll sideways but itself, and no broken word, at ${at}`, async ({ page, open }) => {
        await open(at);
        await assertFits(page);
        expect(await brokenWords(page, '[data-view="matrix"]')).toEqual([]);
        await assertAccessible(page);
      });
    }
  });
}
