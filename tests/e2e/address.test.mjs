// Where the reader is stands in the address: links open the same, back and forward work, in any language.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { openBrowser } from "./browser.mjs";
import { MONTH } from "./month.mjs";
import { visible } from "./visible.mjs";

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

const heading = (page) => page.locator("main > section:not([hidden]) h1").innerText();
const at = (page, hash) => page.waitForFunction((hash) => location.hash === hash, hash);

describe("the address", () => {
  it("names catalogue, language and view, and nothing that is as usual", () =>
    browser.withPage({}, async (page) => {
      assert.equal(await page.evaluate(() => location.hash), "");
      await page.getByLabel("Katalog").selectOption(MONTH);
      await at(page, `#catalogue=${MONTH}`);
      await page.getByLabel("Språk").selectOption("en");
      await at(page, `#catalogue=${MONTH}&lang=en`);
      await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Roles" }).click();
      await at(page, `#catalogue=${MONTH}&lang=en&view=roles`);
      assert.equal(await page.getByRole("link", { name: "Roles" }).getAttribute("aria-current"), "page");
      await page.waitForFunction(() => document.title === "Roles – Access packages");
    }));

  it("is gone back and forward", () =>
    browser.withPage({}, async (page) => {
      await page.getByLabel("Katalog").selectOption(MONTH);
      await page.waitForFunction(() => document.querySelectorAll("li.tp-package").length === 223);
      await page.getByRole("link", { name: "URN-er" }).click();
      await page.waitForFunction(() => document.getElementById("pakker").hidden);
      await page.goBack();
      await page.waitForFunction(() => !document.getElementById("pakker").hidden);
      await page.goBack();
      await page.waitForFunction(() => document.querySelectorAll("li.tp-package").length === 3);
      assert.equal(await page.getByLabel("Katalog").inputValue(), "versjon-3");
      await page.goForward();
      await page.waitForFunction(() => document.querySelectorAll("li.tp-package").length === 223);
    }));

  it("leads to one package by its link, also when its area is closed", () =>
    browser.withPage({}, async (page) => {
      await page.locator(".tp-area > details > summary").click();
      await page.evaluate(() => (location.hash = "#package=maskinlesbarehendelser"));
      await page.waitForFunction(() => document.activeElement?.id === "tp-maskinlesbarehendelser");
      assert.ok(await page.locator("#tp-maskinlesbarehendelser").isVisible());
    }));

  it("takes the link of the page without script for the same", () =>
    browser.withPage({ at: "#tp-maskinlesbarehendelser" }, (page) =>
      page.waitForFunction(() => document.activeElement?.id === "tp-maskinlesbarehendelser")));

  it("keeps what it says when a link within the page is followed", () =>
    browser.withPage({ at: `#catalogue=${MONTH}&lang=nn` }, async (page) => {
      await page.locator("#tp-maskinporten-scopes .tp-anchor").click();
      await at(page, `#catalogue=${MONTH}&lang=nn&package=maskinporten-scopes`);
      await page.locator(".ds-skip-link").focus();
      await page.keyboard.press("Enter");
      await at(page, `#catalogue=${MONTH}&lang=nn&package=maskinporten-scopes`);
      assert.equal(await page.evaluate(() => document.activeElement.id), "innhold");
    }));

  it("says so where a package is not in the catalogue, and where to ask for it", () =>
    browser.withPage({ at: "#package=maskinporten-scopes-nuf" }, async (page) => {
      const message = page.locator("#beskjed");
      assert.match(await message.innerText(), /«maskinporten-scopes-nuf» finnes ikke i denne katalogen/);
      await message.getByRole("link").click();
      await page.waitForFunction(() => location.hash.includes("view=urns") && location.hash.includes("maskinporten-scopes-nuf"));
    }));

  it("says so where it is about a file that is not open here", () =>
    browser.withPage({ at: "#catalogue=fil:min.json" }, async (page) => {
      assert.match(await page.locator("#beskjed").innerText(), /filen «min\.json» på en annen maskin/);
      assert.equal(await page.locator("li.tp-package").count(), 3);
    }));

  for (const [lang, said] of [["nb", /^Katalogen «altinn-2020» finnes ikke her\. Nå vises versjon 3\./], ["nn", /finst ikkje her/], ["en", /^There is no catalogue "altinn-2020" here/]]) {
    it(`says so where it is about a catalogue that does not exist, in ${lang}`, () =>
      browser.withPage({ at: `#catalogue=altinn-2020&lang=${lang}` }, async (page) => {
        const [{ text }] = await visible(page, "#beskjed");
        assert.match(text, said);
        assert.equal(await page.locator("#katalog").inputValue(), "versjon-3");
        assert.equal((await visible(page, "li.tp-package")).length, 3);
      }));
  }

  for (const [lang, said] of [["nb", /^Visningen «tull» finnes ikke\. Nå vises pakkene\.$/], ["nn", /^Visinga «tull» finst ikkje/], ["en", /^There is no view "tull"/]]) {
    it(`with a view that does not exist is reported in ${lang}, and the packages are shown`, () =>
      browser.withPage({ at: `#lang=${lang}&view=tull` }, async (page) => {
        const [{ text }] = await visible(page, "#beskjed .ds-alert");
        assert.match(text.replace(/[\u2066-\u2069]/g, ""), said);
        assert.equal((await visible(page, "li.tp-package")).length, 3);
        await page.evaluate((lang) => (location.hash = `#lang=${lang}&view=ask`), lang);
        await page.waitForFunction(() => document.getElementById("beskjed").textContent === "");
      }));
  }

  for (const odd of ["#catalogue=nonsense", "#view=nonsense&lang=xx", "#%E0%A4%A", "#package=%3Cscript%3E", "#search=%00&row=..", `#search=${"a".repeat(5000)}`]) {
    it(`bears ${odd.slice(0, 40)}`, () =>
      browser.withPage({ at: odd }, async (page) => {
        assert.equal(await heading(page), "Integrasjoner og API-er");
        assert.equal(await page.locator("li.tp-package").count(), 3);
      }));
  }
});

describe("the language", () => {
  for (const [lang, title, find, row] of [
    ["nn", "Finn tilgangspakke", "Tilgangspakkar", "Kan delegerast til tilsette?"],
    ["en", "Find an access package", "Access packages", "May be delegated to employees?"],
  ]) {
    it(`${lang} is switched to without loading the page again, with lang right`, () =>
      browser.withPage({}, async (page) => {
        await page.evaluate(() => (globalThis.stillHere = true));
        await page.getByLabel("Språk").focus();
        await page.getByLabel("Språk").selectOption(lang);
        await page.getByRole("searchbox", { name: title }).waitFor();
        await page.getByRole("columnheader", { name: row }).waitFor();
        assert.equal(await page.locator("#tre-tittel").innerText(), find);
        assert.equal(await page.locator("html").getAttribute("lang"), lang);
        assert.equal(await page.evaluate(() => globalThis.stillHere), true);
        assert.equal(await page.evaluate(() => document.activeElement.id), "sprak", "the focus stays");
        // The source is in bokmål alone, and says so wherever it stands.
        const foreign = await page.locator("#pakker").evaluate((section) => {
          const texts = [...section.querySelectorAll(".tp-quote, li.tp-package > .ds-paragraph, .tp-package > .ds-heading > span:first-child")];
          return texts.map((it) => it.closest("[lang]").lang);
        });
        assert.ok(foreign.length >= 7);
        assert.deepEqual([...new Set(foreign)], ["nb"]);
      }));
  }

  it("of today's names is the one chosen", () =>
    browser.withPage({ at: `#catalogue=${MONTH}&lang=en` }, async (page) => {
      assert.match(await page.locator(".tp-group > .ds-heading").first().innerText(), /General|Public|Allment/i);
      assert.match(await page.locator("#tre").innerText(), /Taxes, Fees, Accounting and Customs/);
    }));
});
