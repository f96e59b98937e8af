// What has changed between two catalogues, as a list to read.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { SCREENS, assertAccessible, assertFits } from "./axe.mjs";
import { openBrowser } from "./browser.mjs";
import { MONTH } from "./month.mjs";

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

const PREFIX = "urn:altinn:accesspackage:";
const VIEW = "#view=changes";
const [BEFORE, AFTER, SCOPE] = ["#endring-before", "#endring-after", "#endring-scope"];

/** Waits for the summary to say something like this. */
const says = (page, pattern) =>
  page.waitForFunction(([source]) => new RegExp(source).test(document.querySelector('[data-view="changes"] [role="status"]')?.textContent ?? ""), [pattern.source]);
const group = (page, title) => page.locator(".page-changes details").filter({ has: page.getByRole("heading", { name: title }) });
const items = (page, title) => group(page, title).locator("li");

const json = (name, value) => ({ name, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(value)) });
const catalogue = (...packages) => ({ version: "min", language: "nb", areas: [{ name: "Fiske", children: packages.map(({ urn }) => urn) }], packages });
/** Opens a file, which leads to its packages, and goes to the changes. */
async function open(page, file, hash) {
  await page.locator("#fil").setInputFiles([file]);
  await page.waitForFunction(() => location.hash.startsWith("#catalogue=fil"));
  await page.waitForFunction(() => document.querySelector("#beskjed [data-color=success]"));
  await page.evaluate((hash) => (location.hash = hash), hash);
}

describe("from version 3 to today", () => {
  const withChanges = (test, options = {}) => browser.withPage({ at: VIEW, ...options }, async (page) => {
    await says(page, /:/);
    await test(page);
  });

  it("is what is shown to begin with, and counted, and nothing else", () =>
    withChanges(async (page) => {
      assert.equal(await page.locator("#pakker").isVisible(), false);
      assert.equal(await page.locator(BEFORE).inputValue(), "versjon-3");
      assert.equal(await page.locator(AFTER).inputValue(), MONTH);
      assert.equal(await page.locator(SCOPE).inputValue(), "shared");
      assert.equal(await page.locator('[data-view="changes"] [role="status"]').innerText(),
        "Ny URN: 2 · Ikke med lenger: 1 · Nye pakker: 1 · Hvem som får pakken: 2 · Egenskaper: 2 · Varsler som er borte: 1");
    }));

  it("two packages have new names, each told with both URNs and the date", () =>
    withChanges(async (page) => {
      const renamed = await items(page, /^Ny URN/).allInnerTexts();
      assert.equal(renamed.length, 2);
      assert.match(renamed[0], /Programmeringsgrensesnitt \(API\) \S+:programmeringsgrensesnitt\n→ Delegerbare Maskinporten scopes \S+:maskinporten-scopes\nsiden 14\. mars 2025/);
      assert.match(renamed[1], /:maskinlesbarehendelser\n→ Maskinlesbare hendelser \S+:maskinlesbare-hendelser\nsiden 14\. mars 2025/);
    }));

  it("one package is gone, and one is new in its area", () =>
    withChanges(async (page) => {
      assert.match((await items(page, /^Ikke med lenger/).allInnerTexts()).join(), /^Opptre for virksomhetens kunder \S+:opptreforvirksomhetenskunder$/);
      assert.match(await group(page, /^Nye pakker/).locator("> ul > li").innerText(), /^Integrasjoner\s+Delegerbare Maskinporten scopes - NUF/);
    }));

  it("REPR no longer gets the two that live on, and what client delegation may is told now", () =>
    withChanges(async (page) => {
      const grants = await items(page, /^Hvem som får pakken/).allInnerTexts();
      assert.deepEqual(grants.map((it) => it.split("\n")[1]), Array(2).fill("Får ikke pakken lenger: Norsk representant for utenlandsk enhet (REPR)"));
      assert.match((await items(page, /^Egenskaper/).allInnerTexts()).join(), /Kan gis videre for klienter: ikke oppgitt → nei/);
    }));

  it("the notice on Forretningsfører is gone, and is quoted to the letter in its own language", () =>
    withChanges(async (page) => {
      const notice = group(page, /^Notices that are gone/);
      assert.match(await notice.innerText(), /natulig å gi personer med rollen Forretningsførerer/);
      assert.match(await notice.innerText(), /No longer undecided: \S+ \(FFØR\)|No longer undecided: .*\(FFØR\)/);
      assert.equal(await notice.locator("blockquote span").getAttribute("lang"), "nb");
    }, { at: `${VIEW}&lang=en` }));

  it("each package leads to its own catalogue", () =>
    withChanges(async (page) => {
      const links = items(page, /^Ny URN/).first().getByRole("link");
      assert.deepEqual(await links.evaluateAll((all) => all.map((it) => it.getAttribute("href"))),
        ["#package=programmeringsgrensesnitt", `#catalogue=${MONTH}&package=maskinporten-scopes`]);
      await links.nth(1).click();
      await page.waitForFunction(() => document.activeElement?.id === "tp-maskinporten-scopes");
    }));

  for (const [lang, patterns] of [
    ["nn", [/Ny URN: 2/, /sidan 14\. mars 2025/, /Får ikkje pakken lenger:/]],
    ["en", [/New URN: 2/, /since 14 March 2025/, /No longer get the package:/, /not stated → no/]],
  ]) {
    it(`is told in ${lang}`, () =>
      withChanges(async (page) => {
        const told = await page.locator('[data-view="changes"]').innerText();
        for (const pattern of patterns) assert.match(told, pattern);
      }, { at: `${VIEW}&lang=${lang}` }));
  }
});

describe("two catalogues", () => {
  it("of all areas name every package that is new, by area, in a group that is closed to begin with", () =>
    browser.withPage({ at: `${VIEW}&scope=all&lang=en` }, async (page) => {
      await says(page, /New packages: 221/);
      const added = group(page, /^New packages/);
      assert.equal(await added.getAttribute("open"), null);
      await added.locator("summary").click();
      assert.equal(await added.locator("li li").count(), 221);
      assert.equal(await added.locator("> ul > li").count(), 46, "so many areas have packages");
      assert.match(await added.locator("> ul > li").first().innerText(), /^Taxes, Fees, Accounting and Customs/);
    }));

  it("are swapped, with renames followed backwards too", () =>
    browser.withPage({ at: VIEW }, async (page) => {
      await says(page, /Ny URN: 2/);
      await page.getByRole("button", { name: "Bytt om" }).click();
      await says(page, /Ny URN: 2 · Ikke med lenger: 221 · Fjernet av kilden, men finnes fortsatt: 1/);
      const renamed = page.locator("details", { hasText: "Ny URN" }).locator("li").first();
      assert.match(await renamed.innerText(), /maskinporten-scopes[^]*→[^]*programmeringsgrensesnitt[^]*siden 14\. mars 2025/);
      assert.equal(await page.locator(BEFORE).inputValue(), MONTH);
      assert.equal(await page.evaluate(() => document.activeElement.textContent), "Bytt om", "the focus stays");
      assert.match(await page.evaluate(() => location.hash), new RegExp(`before=${MONTH}&after=versjon-3`));
    }));

  it("stand in the address, which is gone back and forward", () =>
    browser.withPage({ at: VIEW }, async (page) => {
      await page.locator(SCOPE).selectOption("all");
      await says(page, /Nye pakker: 221/);
      await page.locator(AFTER).selectOption("versjon-3");
      await says(page, /samme katalog/);
      await page.goBack();
      await says(page, /Nye pakker: 221/);
      assert.equal(await page.locator(AFTER).inputValue(), MONTH);
      await page.goBack();
      await says(page, /Nye pakker: 1 /);
      assert.equal(await page.locator(SCOPE).inputValue(), "shared");
      await page.goForward();
      await says(page, /Nye pakker: 221/);
    }));

  it("that are the same are said to be", () =>
    browser.withPage({ at: `${VIEW}&before=${MONTH}` }, async (page) => {
      await says(page, /samme katalog to ganger/);
      assert.equal(await page.locator(".page-changes").innerText(), "");
    }));

  it("one of which is a file that is not open here are reported, not guessed at", () =>
    browser.withPage({ at: `${VIEW}&before=fil:min.json` }, async (page) => {
      await says(page, /«min\.json» er ikke åpnet her/);
      assert.equal(await page.locator(BEFORE).inputValue(), "fil:min.json");
      await page.locator(BEFORE).selectOption("versjon-3");
      await says(page, /Ny URN: 2/);
    }));

  it("may be files that the reader has opened, also after the view was first shown", () =>
    browser.withPage({ at: VIEW }, async (page) => {
      await says(page, /Ny URN: 2/);
      await open(page, json("min.json", catalogue({ urn: `${PREFIX}torsk`, name: "Torsk", properties: { isAssignable: true, roles: ["DAGL"] } })), VIEW);
      await page.locator(BEFORE).selectOption({ label: "min.json" });
      await page.locator(SCOPE).selectOption("all");
      await says(page, /Ikke med lenger: 1 · Nye pakker: 223/);
    }));

  it("between which nothing has changed are said to be alike", () =>
    browser.withPage({ at: VIEW }, async (page) => {
      const same = catalogue({ urn: `${PREFIX}torsk`, name: "Torsk" });
      await open(page, json("en.json", same), VIEW);
      await open(page, json("to.json", same), `${VIEW}&before=fil:en.json&after=fil:to.json`);
      await says(page, /^Ingenting er endret\.$/);
    }));

  it("name roles that got a package for one form alone, and of properties in words", () =>
    browser.withPage({ at: VIEW }, async (page) => {
      const torsk = { urn: `${PREFIX}torsk`, name: "Torsk" };
      await open(page, json("en.json", catalogue({ ...torsk, properties: { isAssignable: true, roles: [] } })), VIEW);
      await open(page, json("to.json", catalogue({ ...torsk, properties: { isAssignable: false, roles: [{ role: "FFØR", variant: "BRL" }, "DAGL"] } })), `${VIEW}&before=fil:en.json&after=fil:to.json`);
      await says(page, /Hvem/);
      assert.match(await items(page, /^Hvem/).innerText(), /Får pakken nå: (Forretningsfører \(FFØR\), bare BRL|Daglig leder \(DAGL\)); /);
      assert.match(await items(page, /^Egenskaper/).innerText(), /Kan delegeres til ansatte: ja → nei/);
    }));

  it("of thousands of packages are shown in part", () =>
    browser.withPage({ at: VIEW }, async (page) => {
      const packages = Array.from({ length: 3000 }, (_, place) => ({ urn: `${PREFIX}pakke-${place}`, name: `Pakke ${place}` }));
      await open(page, json("stor.json", catalogue(...packages)), `${VIEW}&after=fil:stor.json&scope=all`);
      await says(page, /Nye pakker: 3000/);
      assert.equal(await group(page, /^Nye pakker/).locator("li li").count(), 500);
      assert.match(await group(page, /^Nye pakker/).locator("> ul > li").last().textContent(), /… og 2500 til/);
    }));

  it("with hostile names show them as text, and each stays by itself", () =>
    browser.withPage({ at: VIEW }, async (page) => {
      const name = "<img src=x onerror=complain(1)>\u202Eekkap";
      await open(page, json("<b>.json", { ...catalogue({ urn: `${PREFIX}torsk`, name }), areas: [{ name: "<i>Område</i>", children: [`${PREFIX}torsk`] }] }), `${VIEW}&after=fil:%3Cb%3E.json&scope=all`);
      await says(page, /Nye pakker: 1/);
      assert.equal(await page.locator(".page-changes :is(img, i, b)").count(), 0);
      assert.equal(await group(page, /^Nye pakker/).locator("a bdi").textContent(), name.replace("\u202E", ""), "and none turns another about");
    }));
});

for (const { name, options } of SCREENS) {
  it(`changes have no violation and nothing to scroll sideways ${name}`, () =>
    browser.withPage({ ...options, at: `${VIEW}&scope=all` }, async (page) => {
      await says(page, /Nye pakker/);
      await group(page, /^Nye pakker/).locator("summary").click();
      await assertAccessible(page);
      await assertFits(page);
    }));
}

it("changes are chosen and opened by keyboard", () =>
  browser.withPage({ at: VIEW }, async (page) => {
    await says(page, /Ny URN: 2/);
    await page.locator(SCOPE).focus();
    await page.keyboard.press("ArrowDown");
    await says(page, /Nye pakker: 221/);
    assert.equal(await page.evaluate(() => document.activeElement.id), "endring-scope");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Bytt om");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.localName), "summary");
    await page.keyboard.press("Enter");
    assert.equal(await group(page, /^Ny URN/).getAttribute("open"), null);
  }));

it("changes are printed with what is closed, without what is pressed", () =>
  browser.withPage({ at: `${VIEW}&scope=all` }, async (page) => {
    await says(page, /Nye pakker/);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.getByText("Byggesøknad").first().isVisible(), true);
    assert.equal(await page.locator(BEFORE).isVisible(), true, "between which catalogues");
    assert.equal(await page.getByRole("button", { name: "Bytt om" }).isVisible(), false);
  }));
