// Packages against roles: to look at, to print, and as a file.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";
import { SCREENS, assertAccessible, assertFits } from "./axe.mjs";
import { openBrowser } from "./browser.mjs";
import { MONTH } from "./month.mjs";
import { visible } from "./visible.mjs";

let browser;
before(async () => {
  await init();
  browser = await openBrowser();
});
after(() => browser.close());

const TODAY = `#catalogue=${MONTH}&view=matrix`;
const today = () => Catalogue.fromJson(readFileSync(new URL(import.meta.resolve(`tilgangspakker/catalogues/${MONTH}.json`)), "utf8"));
const says = (page, text) => page.waitForFunction((text) => document.querySelector('[data-view="matrix"] [role="status"]')?.textContent.startsWith(text), text);

/** What a file holds, read as spreadsheets do. */
async function saved(page) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Last ned som CSV" }).click()]);
  const text = readFileSync(await download.path(), "utf8");
  const cells = (line) => [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain);
  const rows = text.replace(/^\ufeff/, "").split("\r\n").filter(Boolean).map(cells);
  return { name: download.suggestedFilename(), text, rows };
}

const DECISIONS = ["Nei", "Ja", "Uavklart", "Bare i noen organisasjonsformer"];

/** The same, as the package answers; who is granted it for some organisation forms only is not refused it. */
function expected(catalogue, options = {}) {
  const { packages, roles, decisions } = catalogue.matrix(options);
  return packages.map((urn, p) => {
    const granted = options.variant ? [] : catalogue.rolesForPackage(urn).map(({ role }) => role.code);
    return [urn, ...roles.map((role, r) => DECISIONS[decisions[p * roles.length + r] || (granted.includes(role) ? 3 : 0)])];
  });
}

describe("the matrix", () => {
  it("has a row for each package and a column for each role that gets something or is unresolved", () =>
    browser.withPage({ at: "#view=matrix" }, async (page) => {
      await says(page, "Tilgangspakker: 3. Roller: 10.");
      const columns = await page.locator(".page-matrix thead th").allInnerTexts();
      assert.deepEqual(columns.slice(1).sort(), ["BEST", "BOBE", "DAGL", "DTPR", "DTSO", "FFØR", "INNH", "KOMP", "LEDE", "REPR"]);
      const at = columns.indexOf("FFØR");
      for (const cell of await page.locator(`.page-matrix tbody tr td:nth-child(${at + 1})`).all()) {
        assert.equal(await cell.textContent(), "Uavklart");
        assert.equal(await cell.getAttribute("data-held"), "2");
      }
    }));

  it("agrees with the package in every cell, today", () =>
    browser.withPage({ at: TODAY }, async (page) => {
      await says(page, "Tilgangspakker: 223.");
      const shown = await page.evaluate(() => {
        const [, ...codes] = [...document.querySelectorAll(".page-matrix thead th")].map((it) => it.textContent);
        const rows = [...document.querySelectorAll(".page-matrix tbody tr:has(td)")];
        return { codes, cells: rows.map((row) => [...row.querySelectorAll("td")].map((cell) => Number(cell.dataset.held ?? 0))) };
      });
      const catalogue = today();
      const { packages, roles, decisions } = catalogue.matrix();
      const grants = packages.map((urn) => catalogue.rolesForPackage(urn).map(({ role }) => role.code));
      /** Who is granted it for some organisation forms only is neither shown as one that gets it nor as one that does not. */
      const held = (p, code) => decisions[p * roles.length + roles.indexOf(code)] || (grants[p].includes(code) ? 3 : 0);
      assert.equal(shown.cells.length, packages.length);
      // Rows stand by area, which today's packages are listed by as well.
      shown.cells.forEach((row, p) => assert.deepEqual(row, shown.codes.map((code) => held(p, code)), packages[p]));
      const withSomething = roles.filter((code) => packages.some((_, p) => held(p, code) > 0));
      assert.deepEqual([...shown.codes].sort(), [...withSomething].sort());
    }));

  it("is narrowed to an area and an organisation form, which the address keeps", () =>
    browser.withPage({ at: TODAY }, async (page) => {
      await says(page, "Tilgangspakker: 223.");
      await page.getByLabel("Område").selectOption({ label: "Fullmakter for forretningsfører" });
      await page.getByLabel("Organisasjonsform").selectOption("BRL");
      await says(page, "Tilgangspakker: 2. Roller med organisasjonsform BRL: 1.");
      const address = await page.evaluate(() => location.hash);
      await browser.withPage({ at: address }, async (other) => {
        await says(other, "Tilgangspakker: 2. Roller med organisasjonsform BRL: 1.");
        assert.equal(await other.getByLabel("Organisasjonsform").inputValue(), "BRL");
      });
    }));

  for (const [what, at, told] of [
    ["an unknown area", "area=Tull", [/Området «Tull» finnes ikke i denne katalogen/]],
    ["an unknown organisation form", "variant=XYZ", [/Organisasjonsformen «XYZ» finnes ikke/]],
    ["neither", "area=Tull&variant=XYZ&lang=en", [/The area "Tull" is not in this catalogue/, /There is no organisation form "XYZ"/]],
    ["neither, in nynorsk", "area=Tull&variant=XYZ&lang=nn", [/Området «Tull» finst ikkje/, /Organisasjonsforma «XYZ» finst ikkje/]],
  ]) {
    it(`reports ${what} at the top, and shows what it shows without`, () =>
      browser.withPage({ at: `${TODAY}&${at}` }, async (page) => {
        await page.waitForFunction(() => /223\./.test(document.querySelector('[data-view="matrix"] [role="status"]')?.textContent ?? ""));
        const [{ text, box }] = await visible(page, "#beskjed");
        for (const it of told) assert.match(text, it);
        assert.ok(box.y < (await page.locator('[data-view="matrix"] h1').boundingBox()).y);
        assert.deepEqual([await page.locator("#omrade").inputValue(), await page.locator("#matriseform").inputValue()], ["", ""]);
      }));
  }

  it("names the catalogue and the area, where both are unknown", () =>
    browser.withPage({ at: "#catalogue=finnesikke&view=matrix&area=Tull" }, async (page) => {
      await says(page, "Tilgangspakker: 3.");
      const [{ text }] = await visible(page, "#beskjed");
      assert.match(text, /Katalogen «finnesikke» finnes ikke her[^]*Området «Tull» finnes ikke/);
    }));

  it("keeps what is chosen in another language", () =>
    browser.withPage({ at: `${TODAY}&variant=BRL` }, async (page) => {
      await page.getByLabel("Område").selectOption({ label: "Fullmakter for forretningsfører" });
      await says(page, "Tilgangspakker: 2. Roller med organisasjonsform BRL: 1.");
      await page.getByLabel("Språk").selectOption("en");
      await says(page, "Access packages: 2. Roles with organisation form BRL: 1.");
      assert.match(await page.locator(".page-matrix tbody").innerText(), /Business manager real estate/);
    }));

  it("scrolls in a frame of its own that the keyboard reaches, with names and codes in sight", () =>
    browser.withPage({ at: TODAY, viewport: { width: 320, height: 700 } }, async (page) => {
      await says(page, "Tilgangspakker: 223.");
      const frame = page.getByRole("region", { name: "Matrise" });
      await frame.focus();
      await frame.evaluate((it) => it.scrollTo(400, 2000));
      const { corner, box } = await frame.evaluate((it) => ({ corner: it.querySelector("thead th").getBoundingClientRect().toJSON(), box: it.getBoundingClientRect().toJSON() }));
      assert.ok(Math.abs(corner.left - box.left) < 3 && Math.abs(corner.top - box.top) < 3, "the corner stays");
      await assertFits(page);
    }));

  it("is printed whole, on paper laid sideways, without what is pressed", () =>
    browser.withPage({ at: TODAY }, async (page) => {
      await says(page, "Tilgangspakker: 223.");
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.getByRole("button", { name: "Last ned som CSV" }).isVisible(), false);
      const { height, overflow } = await page.locator(".page-matrix-frame").evaluate((it) => ({ height: it.clientHeight, overflow: getComputedStyle(it).overflow }));
      assert.equal(overflow, "visible");
      assert.ok(height > 2000, `only ${height} px of it are printed`);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      const [, width, tall] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
      assert.ok(Number(width) > Number(tall), `the paper is ${width} × ${tall}`);
    }));
});

describe("the file", () => {
  it("has every package and every role, with the decisions of the package", () =>
    browser.withPage({ at: "#view=matrix" }, async (page) => {
      await says(page, "Tilgangspakker: 3.");
      const { name, text, rows } = await saved(page);
      assert.equal(name, "tilgangspakker-versjon-3-matrise.csv");
      assert.ok(text.startsWith("\ufeff"), "spreadsheets know its letters by its first");
      const [head, ...lines] = rows;
      assert.deepEqual(head, ["urn", "name", "area", ...Catalogue.embedded().roles().map(({ code }) => code)]);
      assert.deepEqual(lines.map(([urn, , , ...decisions]) => [urn, ...decisions]), expected(Catalogue.embedded()));
      assert.ok(lines.every((line) => line[head.indexOf("FFØR")] === "Uavklart"));
    }));

  it("is of the organisation form chosen", () =>
    browser.withPage({ at: `${TODAY}&variant=NUF` }, async (page) => {
      await says(page, "Tilgangspakker: 223.");
      const { name, rows } = await saved(page);
      assert.equal(name, `tilgangspakker-${MONTH}-matrise-NUF.csv`);
      assert.deepEqual(rows.slice(1).map(([urn, , , ...decisions]) => [urn, ...decisions]), expected(today(), { variant: "NUF" }));
    }));

  it("holds no formula that a spreadsheet would run, and no cell that breaks out", () =>
    browser.withPage({}, async (page) => {
      const names = ["=1+1", "+SUM(A1)", "-2", "@cmd", "\t=1", 'si "hei";=2', " =3", "\u202e=4", "\u200b＝5"];
      const urn = (place) => `urn:altinn:accesspackage:p${place}`;
      const own = {
        version: "=rar", language: "nb",
        areas: [{ name: "=Område", children: names.map((_, place) => urn(place)) }],
        packages: names.map((name, place) => ({ urn: urn(place), name, properties: { roles: ["DAGL"] } })),
      };
      await page.locator("#fil").setInputFiles({ name: "rar.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(own)) });
      await page.locator("#tp-p0").waitFor();
      await page.getByRole("link", { name: "Matrise" }).click();
      await says(page, `Tilgangspakker: ${names.length}.`);
      const { name, rows } = await saved(page);
      assert.match(name, /^[\p{L}\p{N}.-]+$/u);
      const cells = rows.flat();
      assert.equal(cells.length, rows.length * rows[0].length, "every line has the same cells");
      for (const cell of cells) assert.doesNotMatch(cell, /^[\s\p{C}]*[=+\-@＝]/u);
      assert.ok(cells.includes('si "hei";=2'), "and what is harmless is not touched");
    }));
});

for (const { name, options } of SCREENS) {
  describe(`the matrix ${name}`, () => {
    for (const at of ["#view=matrix", TODAY]) {
      it(`has no violation, and nothing to scroll sideways but itself, at ${at}`, () =>
        browser.withPage({ ...options, at }, async (page) => {
          await says(page, "");
          await page.locator(".page-matrix").waitFor();
          await assertAccessible(page);
          await assertFits(page);
        }));
    }
  });
}
