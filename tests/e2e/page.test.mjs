// What a visitor meets on the page.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { openBrowser } from "./browser.mjs";

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

/** How many are to be seen. What lies in a closed disclosure is not, though it has a size. */
const shown = (page, selector) =>
  page.locator(selector).evaluateAll((elements) => elements.filter((element) => element.checkVisibility()).length);

describe("the page", () => {
  it("says what it is, in Norwegian", () =>
    browser.withPage({}, async (page) => {
      assert.equal(await page.locator("html").getAttribute("lang"), "nb");
      assert.equal(await page.locator("h1").innerText(), "Integrasjoner og API-er");
      assert.match(await page.locator("header").innerText(), /versjon 3/);
      assert.match(await page.locator("header").innerText(), /uoffisiell/);
    }));

  it("shows the notice with its severity in words", () =>
    browser.withPage({}, async (page) => {
      const notice = page.locator(".tp-notice").first();
      assert.match(await notice.innerText(), /^Advarsel: Forretningsfører \(FFØR\) er uavklart/);
      assert.match(await notice.innerText(), /natulig å gi personer med rollen Forretningsførerer/);
      assert.match(await notice.innerText(), /verken ja eller nei/);
    }));

  it("shows the tree with descriptions, links and URNs", () =>
    browser.withPage({}, async (page) => {
      const packages = page.locator("li.tp-package");
      assert.equal(await packages.count(), 3);
      assert.deepEqual(await packages.locator(".tp-urn code").allInnerTexts(), [
        "urn:altinn:accesspackage:programmeringsgrensesnitt",
        "urn:altinn:accesspackage:opptreforvirksomhetenskunder",
        "urn:altinn:accesspackage:maskinlesbarehendelser",
      ]);
      const link = packages.getByRole("link", { name: "Maskinporten" });
      assert.equal(await link.getAttribute("href"), "https://docs.digdir.no/docs/Maskinporten/maskinporten_overordnet");
    }));

  it("has a property table with caption, column and row headers", () =>
    browser.withPage({}, async (page) => {
      const table = page.getByRole("table", { name: /./ });
      assert.equal(await table.locator("caption").count(), 1);
      assert.equal(await table.getByRole("columnheader").count(), 4);
      assert.deepEqual(await table.getByRole("rowheader").allInnerTexts(), [
        "Integrasjoner og API-er", "Programmeringsgrensesnitt (API)", "Opptre for virksomhetens kunder", "Maskinlesbare hendelser",
      ]);
      const codes = table.locator("tbody tr").nth(3).locator(".tp-codes li");
      assert.deepEqual(await codes.allInnerTexts(), ["DAGL", "LEDE", "INNH", "DTPR", "DTSO", "KOMP", "BEST", "REPR", "BOBE"]);
      assert.match(await table.locator("tbody tr").nth(3).innerText(), /Uavklart:\s*FFØR/);
      assert.match(await page.locator(".tp-role-codes").innerText(), /FFØR\s+Forretningsfører/);
    }));

  it("copies a URN and says so", () =>
    browser.withPage({ permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
      const button = page.getByRole("button", { name: "Kopier URN Maskinlesbare hendelser" });
      await button.click();
      await page.waitForFunction(() => document.querySelector("[data-tp-status]").textContent.startsWith("Kopiert"));
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "urn:altinn:accesspackage:maskinlesbarehendelser");
      assert.match(await page.locator("#tp-maskinlesbarehendelser button").innerText(), /^Kopiert/);
      await page.getByRole("button", { name: "Kopier URN Opptre for virksomhetens kunder" }).click();
      await page.waitForFunction(() => document.querySelector("#tp-maskinlesbarehendelser button").innerText.startsWith("Kopier URN"));
    }));

  it("selects the URN where it may not copy", () =>
    browser.withPage({}, async (page) => {
      await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error("no"))));
      await page.locator("[data-copy]").first().click();
      await page.waitForFunction(() => getSelection().toString() === "urn:altinn:accesspackage:programmeringsgrensesnitt");
      assert.match(await page.locator("[data-tp-status]").innerText(), /kopier/i);
    }));

  it("filters as one types, tells how many are left, and gives everything back", () =>
    browser.withPage({}, async (page) => {
      const field = page.getByRole("searchbox", { name: "Finn tilgangspakke" });
      await page.locator(".tp-area > details > summary").click();
      assert.equal(await shown(page, "li.tp-package"), 0);
      await field.fill("hendelser");
      assert.equal(await shown(page, "li.tp-package"), 1);
      assert.match(await page.locator("[data-tp-status]").innerText(), /Viser 1 tilgangspakke$/);
      await field.fill("xyzzy");
      assert.match(await page.locator("[data-tp-status]").innerText(), /Viser 0 tilgangspakker/);
      await field.fill("eckeyrole dagl");
      assert.equal(await shown(page, "li.tp-package"), 1);
      await field.fill("");
      assert.equal(await page.locator("[data-tp-status]").innerText(), "");
      assert.equal(await shown(page, "li.tp-package"), 0, "the area is closed again, as it was");
      assert.equal(await shown(page, ".tp-table tbody tr"), 4);
    }));

  it("goes to one package by its link, also when its area is closed", () =>
    browser.withPage({}, async (page) => {
      await page.locator(".tp-area > details > summary").click();
      await page.evaluate(() => (location.hash = "#tp-maskinlesbarehendelser"));
      const focused = page.locator("#tp-maskinlesbarehendelser");
      await page.waitForFunction(() => document.activeElement?.id === "tp-maskinlesbarehendelser");
      assert.ok(await focused.isVisible());
    }));
});

describe("the question panel", () => {
  const ask = (page) => page.getByRole("button", { name: "Få svar" }).click();
  const answer = (page) => page.locator("#svar").innerText();

  it("says who gets a package, and that Forretningsfører is not decided", () =>
    browser.withPage({}, async (page) => {
      await page.getByLabel("Pakke eller område").selectOption({ label: "Maskinlesbare hendelser" });
      await ask(page);
      assert.match(await answer(page), /Får pakken: 9 av 27 roller\s+[^]*Daglig leder \(DAGL\)/);
      assert.match(await answer(page), /Ikke avgjort: 1 av 27 roller\s+Forretningsfører \(FFØR\)/);
      assert.match(await answer(page), /Får ikke pakken: 17 av 27 roller/);
      assert.match(await answer(page), /Kilden varsler at dette er uavklart[^]*Advarsel: Forretningsfører/, "and why it is not decided");
    }));

  it("gives a verdict on one role with its reasons and the notice", () =>
    browser.withPage({}, async (page) => {
      await page.getByLabel("Rolle i Enhetsregisteret").selectOption("FFØR");
      await ask(page);
      assert.match(await answer(page), /^Ikke avgjort/);
      assert.match(await answer(page), /Kilde: varselet/);
      assert.match(await answer(page), /Advarsel: Forretningsfører/);
    }));

  it("says whether a package may be given on", () =>
    browser.withPage({}, async (page) => {
      await page.getByLabel("Kan pakken gis videre?").check();
      await page.getByLabel("Pakke eller område").selectOption({ label: "Opptre for virksomhetens kunder" });
      await ask(page);
      assert.match(await answer(page), /^Nei/);
      await page.getByLabel("DAGL – Daglig leder").check();
      await page.getByLabel("Hvem skal få pakken?").selectOption("enterpriseUser");
      await ask(page);
      assert.match(await answer(page), /^Ja/);
    }));

  it("says whether a service may be attached", () =>
    browser.withPage({}, async (page) => {
      await page.getByLabel("Kan en tjeneste knyttes til den?").check();
      await ask(page);
      assert.match(await answer(page), /^Nei[^]*laveste nivået/);
    }));

  it("says whether one may act for a customer, and what is wrong with a number", () =>
    browser.withPage({}, async (page) => {
      await page.getByLabel("Kan jeg opptre for en kunde?").check();
      await page.getByLabel("Leverandørens organisasjonsnummer").fill("991 825 827");
      await page.getByLabel("Organisasjonsnummeret som virksomhetsbrukeren er knyttet til").fill("991825827");
      await page.locator("#felt-brukers-pakker").getByLabel("Opptre for virksomhetens kunder").check();
      await page.getByLabel("Organisasjonsnummeret til virksomheten det skal opptres for").fill("889640783");
      await page.getByLabel("Leverandørens kunder").fill("974760673\n\n889640782\n");
      await ask(page);
      assert.match(await answer(page), /^Organisasjonsnummeret til virksomheten[^]*«889640783» er ikke et gyldig organisasjonsnummer/);
      assert.equal(await page.evaluate(() => document.activeElement.id), "felt-virksomhet");
      assert.equal(await page.locator("#felt-virksomhet").getAttribute("aria-invalid"), "true");
      await page.getByLabel("Organisasjonsnummeret til virksomheten det skal opptres for").fill("889640782");
      await ask(page);
      assert.match(await answer(page), /^Ja[^]*rekker ikke lenger[^]*Til orientering/);
    }));

  it("forgets an answer when another question is chosen", () =>
    browser.withPage({}, async (page) => {
      await ask(page);
      await page.getByLabel("Kan en tjeneste knyttes til den?").check();
      assert.equal(await answer(page), "");
    }));
});

describe("where something is missing", () => {
  const noModule = (page) => page.route("**/*.wasm", (route) => route.abort());

  it("says so and what to do when the module cannot load, and stays readable", () =>
    browser.withPage({ expectsComplaints: true }, async (page) => {
      const message = page.getByRole("alert");
      assert.match(await message.innerText(), /Last siden på nytt/);
      assert.equal(await page.locator("#spor-skjema").isVisible(), false);
      assert.equal(await shown(page, "li.tp-package"), 3);
      assert.equal(await page.getByRole("table").count(), 1);
    }, noModule));

  it("is all there without JavaScript but for what needs it", async () => {
    await browser.withPage({}, async () => {});
    const { chromium } = await import("playwright-core");
    const instance = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
    const page = await (await instance.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(browser.url);
    assert.equal(await page.locator("li.tp-package").count(), 3);
    assert.equal(await page.locator(".tp-table tbody tr").count(), 4);
    assert.equal(await shown(page, "[data-tp-needs-script]"), 0);
    assert.match(await page.locator("#spor-venter").innerText(), /JavaScript/);
    await instance.close();
  });

  it("asks nobody but its own address for anything", () => {
    const asked = [];
    return browser.withPage({}, async (page) => {
      await page.waitForLoadState("networkidle");
      assert.deepEqual(asked.filter((url) => !url.startsWith(browser.url)), []);
      assert.ok(asked.length >= 4);
    }, async (page) => page.on("request", (request) => asked.push(request.url())));
  });
});
