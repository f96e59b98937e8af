// The comparison as a file for spreadsheets.

import { readFileSync } from "node:fs";

import type { Page } from "@playwright/test";
import init, { Catalogue } from "tilgangspakker";

import { compare, TODAY, table, today } from "./comparing.ts";
import { expect, goTo, MONTH, test } from "./fixtures.ts";

test.beforeAll(() => init());

/** What a file holds, read as spreadsheets do. */
async function saved(page: Page, button: string) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  const text = readFileSync(await download.path(), "utf8");
  const cells = (line: string) =>
    [...line.matchAll(/(?:^|;)"((?:[^"]|"")*)"/g)].map(([, quoted]) => quoted!.replaceAll('""', '"'));
  return {
    name: download.suggestedFilename(),
    text,
    rows: text
      .replace(/^\ufeff/, "")
      .split("\r\n")
      .filter(Boolean)
      .map(cells),
  };
}

/** The same, as the package answers. */
function expected(catalogue: Catalogue, options: { variant?: string } = {}) {
  const { packages, roles, decisions } = catalogue.matrix(options);
  const only = (p: number, r: number) =>
    (options.variant
      ? []
      : catalogue.grants().filter((it) => it.package === p && it.role === r && it.variant !== null)
    ).map(({ variant }) => variant);
  return packages.map((urn, p) => [
    urn,
    ...roles.map((_, r) => {
      const forms = only(p, r);
      return decisions[p * roles.length + r] === 1
        ? "Ja"
        : decisions[p * roles.length + r] === 2
          ? "Uavklart"
          : forms.length > 0
            ? `Bare ${forms.join(", ")}`
            : "Nei";
    }),
  ]);
}

test.describe("the file", () => {
  test("has every package and every role of the catalogue, in words", async ({ page, open }) => {
    await open("view=matrix");
    const { name, text, rows } = await saved(page, "Last ned alt (CSV)");
    expect(name).toBe("tilgangspakker-versjon-3-alt.csv");
    expect(text.startsWith("\ufeff"), "spreadsheets know its letters by its first").toBeTruthy();
    const [head, ...lines] = rows;
    expect(head).toEqual([
      "URN",
      "Navn",
      "Område",
      ...Catalogue.embedded()
        .roles()
        .map(({ code }) => code),
    ]);
    expect(lines.map(([urn, , , ...decisions]) => [urn, ...decisions])).toEqual(expected(Catalogue.embedded()));
    await expect(compare(page).getByText(`Filen ${name} er laget.`)).toBeVisible();
  });

  test("of today's names the forms where a grant is limited, and is of the form chosen", async ({ page, open }) => {
    await open(TODAY);
    expect(
      (await saved(page, "Last ned alt (CSV)")).rows.slice(1).map(([urn, , , ...decisions]) => [urn, ...decisions]),
    ).toEqual(expected(today()));
    await goTo(page, `${TODAY}&variant=NUF`);
    await expect(page.getByLabel("Organisasjonsform")).toHaveValue("NUF");
    const { name, rows } = await saved(page, "Last ned alt (CSV)");
    expect(name).toBe(`tilgangspakker-${MONTH}-alt-nuf.csv`);
    expect(rows.slice(1).map(([urn, , , ...decisions]) => [urn, ...decisions])).toEqual(
      expected(today(), { variant: "NUF" }),
    );
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
    const own = {
      version: "=rar",
      language: "nb",
      areas: [{ name: "=Område", children: names.map((_, place) => urn(place)) }],
      packages: names.map((name, place) => ({ urn: urn(place), name, properties: { roles: ["DAGL"] } })),
    };
    await page
      .locator("#fil")
      .setInputFiles({ name: "rar.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(own)) });
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
