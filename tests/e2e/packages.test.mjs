// Notices, tree and property table, of three packages and of all of today's.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { openBrowser } from "./browser.mjs";
import { MONTH } from "./month.mjs";
import { WIDTHS, screen, visible } from "./visible.mjs";

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

const TODAY = `#catalogue=${MONTH}`;

/** How many are seen. */
const shown = async (page, selector) => (await visible(page, selector)).length;

describe("version 3", () => {
  it("says what it is, in Norwegian", () =>
    browser.withPage({}, async (page) => {
      assert.equal(await page.locator("html").getAttribute("lang"), "nb");
      assert.equal(await page.locator("h1").innerText(), "Integrasjoner og API-er");
      assert.match(await page.locator(".page-lead").innerText(), /versjon 3/);
      assert.match(await page.locator(".page-lead").innerText(), /uoffisiell/i);
      assert.equal(await page.title(), "Integrasjoner og API-er – Tilgangspakker");
    }));

  it("shows the notice with its severity in words", () =>
    browser.withPage({}, async (page) => {
      const notice = page.locator(".tp-notice").first();
      assert.match(await notice.innerText(), /^Advarsel: .*Forretningsfører \(FFØR\)/);
      assert.match(await notice.innerText(), /natulig å gi personer med rollen Forretningsførerer/);
      assert.match(await notice.innerText(), /Regn det ikke som et ja/);
    }));

  it("shows the tree with descriptions, links, URNs, and what the packages are called today", () =>
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
      assert.match(await packages.nth(0).innerText(), /I dag\s*urn:altinn:accesspackage:maskinporten-scopes \(14\. mars 2025\)/);
      assert.match(await packages.nth(1).innerText(), /I dag\s*tatt ut av bruk \(16\. desember 2024\)/);
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

  it("leads to what has changed since", () =>
    browser.withPage({}, async (page) => {
      await page.getByRole("link", { name: "Se hva som er endret siden" }).click();
      await page.waitForFunction(() => location.hash.includes("view=changes"));
    }));
});

describe("today's catalogue", () => {
  it("has 223 packages in 49 areas in 5 groups, with counts", () =>
    browser.withPage({ at: TODAY }, async (page) => {
      assert.equal(await page.locator("li.tp-package").count(), 223);
      assert.equal(await page.locator(".tp-area").count(), 49);
      assert.equal(await page.locator(".tp-group").count(), 5);
      const counts = await page.locator(".tp-count").allTextContents();
      assert.equal(counts.map((it) => Number.parseInt(it, 10)).reduce((sum, it) => sum + it), 223);
      assert.equal(await page.locator(".tp-table tbody tr[data-urn]").count(), 223);
    }));

  it("opens and closes all areas at once", () =>
    browser.withPage({ at: TODAY }, async (page) => {
      await page.getByRole("button", { name: "Lukk alle" }).click();
      assert.equal(await shown(page, "li.tp-package"), 0);
      await page.getByRole("button", { name: "Åpne alle" }).click();
      assert.equal(await shown(page, "li.tp-package"), 223);
    }));

  it("keeps the headers of the table in sight", () =>
    browser.withPage({ at: TODAY }, async (page) => {
      await page.locator(".tp-table tbody tr").nth(150).scrollIntoViewIfNeeded();
      const top = await page.locator(".tp-table thead").evaluate((it) => it.getBoundingClientRect().top);
      assert.ok(top >= 0 && top < 5, `the header is at ${top} px`);
    }));

  it("is sorted by a header, the other way, and back again, by mouse and keyboard", () =>
    browser.withPage({ at: TODAY }, async (page) => {
      const names = () => page.locator(".tp-table tbody th").allInnerTexts();
      const before = await names();
      const header = page.getByRole("columnheader", { name: "Tilgangspakke" });
      await header.getByRole("button").click();
      assert.equal(await header.getAttribute("aria-sort"), "ascending");
      const { compare } = new Intl.Collator("nb", { numeric: true });
      assert.deepEqual(await names(), [...before].sort(compare));
      await page.keyboard.press("Enter");
      assert.equal(await header.getAttribute("aria-sort"), "descending");
      assert.equal(compare((await names())[0], (await names())[1]) >= 0, true);
      await page.keyboard.press("Space");
      assert.equal(await header.getAttribute("aria-sort"), "none");
      assert.deepEqual(await names(), before);
      assert.equal(await page.locator("#sortering").innerText(), "I kildens rekkefølge");
    }));

  it("is sorted by how many roles get a package", () =>
    browser.withPage({ at: TODAY }, async (page) => {
      const header = page.getByRole("columnheader", { name: /ER-roller/ }).getByRole("button");
      await header.click();
      await header.click();
      const counts = await page.locator(".tp-table tbody tr").evaluateAll((rows) => rows.map((row) => row.querySelectorAll(".tp-codes > li").length));
      assert.deepEqual(counts, [...counts].sort((a, b) => b - a));
      assert.ok(counts[0] > counts.at(-1));
    }));

  it("says what a package was called before where one follows an old link", () =>
    browser.withPage({ at: `${TODAY}&package=programmeringsgrensesnitt` }, async (page) => {
      await page.waitForFunction(() => document.activeElement?.id === "tp-maskinporten-scopes");
    }));
});

describe("copying a URN", () => {
  it("copies it and says so", () =>
    browser.withPage({ permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
      await page.getByRole("button", { name: "Kopier URN Maskinlesbare hendelser" }).click();
      await page.waitForFunction(() => document.getElementById("funn").textContent.startsWith("Kopiert"));
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "urn:altinn:accesspackage:maskinlesbarehendelser");
      assert.match(await page.locator("#tp-maskinlesbarehendelser button").innerText(), /^Kopiert/);
      await page.getByRole("button", { name: "Kopier URN Opptre for virksomhetens kunder" }).click();
      await page.waitForFunction(() => document.querySelector("#tp-maskinlesbarehendelser button").innerText.startsWith("Kopier URN"));
    }));

  it("selects it where it may not be copied", () =>
    browser.withPage({}, async (page) => {
      await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error("no"))));
      await page.locator("[data-copy]").first().click();
      await page.waitForFunction(() => getSelection().toString() === "urn:altinn:accesspackage:programmeringsgrensesnitt");
      assert.match(await page.locator("#funn").innerText(), /kopier/i);
    }));
});

describe("finding", () => {
  it("gives way to a package that the address names besides, and that was not found", () =>
    browser.withPage({ at: "#search=hendelser&package=programmeringsgrensesnitt" }, async (page) => {
      await page.waitForFunction(() => document.activeElement?.id === "tp-programmeringsgrensesnitt");
      assert.equal(await page.locator("#sok").inputValue(), "");
      assert.equal(await shown(page, "li.tp-package"), 3);
    }));

  const field = (page) => page.getByRole("searchbox", { name: "Finn tilgangspakke" });
  const says = (page, text) => page.waitForFunction((text) => document.getElementById("funn").textContent === text, text);

  for (const width of WIDTHS) {
    it(`shows what fits as one types, marks it, tells how many, and gives everything back, at ${width} px`, () =>
      browser.withPage(screen(width), async (page) => {
        await page.locator(".tp-area > details > summary").click();
        assert.equal(await shown(page, "li.tp-package"), 0);
        await field(page).pressSequentially("hendelser");
        await says(page, "Viser 1 av 3 tilgangspakker");
        assert.deepEqual((await visible(page, "li.tp-package")).map(({ urn }) => urn), ["urn:altinn:accesspackage:maskinlesbarehendelser"]);
        assert.deepEqual((await visible(page, ".tp-table tbody tr")).map(({ urn }) => urn), ["urn:altinn:accesspackage:maskinlesbarehendelser"]);
        assert.deepEqual((await visible(page, "li.tp-package mark")).map(({ text }) => text), ["hendelser", "hendelser", "hendelser"], "in name, description and URN");
        await field(page).fill("xyzzy");
        await page.waitForFunction(() => document.getElementById("funn").textContent.startsWith("Ingen treff på «xyzzy»"));
        assert.equal(await shown(page, "[data-urn], .tp-area"), 0);
        await field(page).fill("eckeyrole dagl");
        await says(page, "Viser 1 av 3 tilgangspakker");
        assert.equal(await shown(page, "li.tp-package"), 1);
        await field(page).fill("");
        await says(page, "");
        assert.equal(await shown(page, "li.tp-package"), 0, "the area is closed again, as it was");
        assert.equal(await shown(page, ".tp-table tbody tr"), 4);
        assert.equal(await page.locator("mark").count(), 0);
      }));

    it(`shows nothing of today's but what it says that it found, at ${width} px`, () =>
      browser.withPage({ ...screen(width), at: TODAY }, async (page) => {
        await field(page).fill("maskinporten");
        await page.waitForFunction(() => /^Viser \d+ av 223/.test(document.getElementById("funn").textContent));
        const found = Number(/\d+/.exec(await page.locator("#funn").innerText())[0]);
        assert.ok(found > 0 && found < 20, `${found} were found`);
        const packages = await visible(page, "li.tp-package");
        assert.equal(packages.length, found);
        const rows = await visible(page, ".tp-table tbody tr");
        assert.deepEqual(rows.map(({ urn }) => urn), packages.map(({ urn }) => urn));
        // What stands above a package that was found, and nothing else.
        for (const level of [".tp-area", ".tp-group"]) {
          const above = await page.locator(`${level}:has(li.tp-package mark)`).count();
          assert.equal(await shown(page, level), above, level);
        }
      }));
  }

  it("forgives a letter, and finds in every language, among all of today's", () =>
    browser.withPage({ at: TODAY }, async (page) => {
      await field(page).fill("maskinprten");
      await page.waitForFunction(() => /^Viser \d av 223/.test(document.getElementById("funn").textContent));
      const found = await visible(page, "li.tp-package");
      assert.ok(found.length < 20);
      assert.ok(found.some(({ urn }) => urn === "urn:altinn:accesspackage:maskinporten-scopes"));
      assert.ok(await shown(page, ".tp-area") < 10, "areas with nothing in them are out of the way");
    }));

  it("is reached by / and emptied by Escape, each once", () =>
    browser.withPage({}, async (page) => {
      await page.keyboard.press("/");
      assert.equal(await page.evaluate(() => document.activeElement.id), "sok");
      assert.equal(await field(page).inputValue(), "", "the key that leads there is not typed");
      await page.keyboard.type("a/b");
      assert.equal(await field(page).inputValue(), "a/b");
      await page.keyboard.press("Escape");
      assert.equal(await field(page).inputValue(), "");
      assert.equal(await page.evaluate(() => document.activeElement.id), "sok", "the focus stays");
    }));

  it("stands in the address, and comes from it", () =>
    browser.withPage({ at: "#search=hendelser" }, async (page) => {
      assert.equal(await field(page).inputValue(), "hendelser");
      await says(page, "Viser 1 av 3 tilgangspakker");
      await field(page).fill("maskinport");
      await page.waitForFunction(() => location.hash === "#search=maskinport");
    }));

  it("stays when another catalogue is chosen", () =>
    browser.withPage({ at: "#search=hendelser" }, async (page) => {
      await page.getByLabel("Katalog").selectOption(MONTH);
      await page.waitForFunction(() => /av 223/.test(document.getElementById("funn").textContent));
      assert.equal(await field(page).inputValue(), "hendelser");
    }));
});
