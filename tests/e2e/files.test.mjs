// A catalogue of the reader's own: read on the spot, shown like the others, sent nowhere.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { openBrowser } from "./browser.mjs";
import { MONTH } from "./month.mjs";

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

const PREFIX = "urn:altinn:accesspackage:";
const json = (name, value) => ({ name, mimeType: "application/json", buffer: Buffer.from(typeof value === "string" ? value : JSON.stringify(value)) });
const OWN = {
  version: "min-1",
  language: "nb",
  areas: [{ name: "Fiske", children: [`${PREFIX}torsk`, `${PREFIX}sei`] }],
  packages: [
    { urn: `${PREFIX}torsk`, name: "Torsk", properties: { isAssignable: true, roles: ["DAGL"] } },
    { urn: `${PREFIX}sei`, name: "Sei" },
  ],
};
const EXPORT = [{
  id: "1", name: "Allment", areas: [{
    id: "2", name: "Fiske", urn: "accesspackage:area:fiske",
    packages: [{ id: "3", urn: `${PREFIX}lonn`, name: "Lønn", description: "Å fiske.", isDelegable: true, isAssignable: true, isResourcePolicyAvailable: true }],
  }],
}];

const open = (page, ...files) => page.locator("#fil").setInputFiles(files);
const message = (page) => page.locator("#beskjed");

describe("a file", () => {
  it("of our own form is opened, shown and named in the address", () =>
    browser.withPage({}, async (page) => {
      await open(page, json("min.json", OWN));
      await page.waitForFunction(() => location.hash === "#catalogue=fil:min.json");
      await page.locator("#tp-torsk").waitFor();
      assert.match(await message(page).innerText(), /min\.json er åpnet: 2 tilgangspakker/);
      assert.equal(await page.getByLabel("Katalog").inputValue(), "fil:min.json");
      assert.match(await page.locator(".page-lead").innerText(), /Fra filen «min\.json»/);
    }));

  it("that Altinn's export answered takes its grants from today's catalogue", () =>
    browser.withPage({}, async (page) => {
      await open(page, json("eksport.json", EXPORT));
      await page.locator("#tp-lonn").waitFor();
      assert.match(await page.locator('.tp-table tr[data-urn$=":lonn"]').innerText(), /DAGL/);
    }));

  it("is reported where it has faults, in a list that opens", () =>
    browser.withPage({}, async (page) => {
      const [group] = EXPORT;
      const [area] = group.areas;
      const twice = [{ ...group, areas: [{ ...area, packages: [...area.packages, ...area.packages] }] }];
      await open(page, json("dobbel.json", twice));
      const remarks = page.locator(".page-remarks");
      await remarks.waitFor();
      await remarks.locator("summary").click();
      assert.match(await remarks.innerText(), /DUPLICATE_URN/);
      assert.equal(await remarks.locator("li span").first().getAttribute("lang"), "en");
    }));

  it("is dropped anywhere on the page", () =>
    browser.withPage({}, async (page) => {
      const transfer = await page.evaluateHandle((text) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], "sluppet.json", { type: "application/json" }));
        return transfer;
      }, JSON.stringify(OWN));
      await page.dispatchEvent("main", "drop", { dataTransfer: transfer });
      await page.locator("#tp-sei").waitFor();
      assert.equal(await page.getByLabel("Katalog").inputValue(), "fil:sluppet.json");
    }));

  it("replaces an earlier one of the same name", () =>
    browser.withPage({}, async (page) => {
      await open(page, json("min.json", OWN));
      await page.locator("#tp-torsk").waitFor();
      const [torsk] = OWN.packages;
      await open(page, json("min.json", { ...OWN, areas: [{ name: "Fiske", children: [torsk.urn] }], packages: [torsk] }));
      await page.waitForFunction(() => document.querySelectorAll("li.tp-package").length === 1);
      assert.equal(await page.getByLabel("Katalog").locator("option").count(), 3);
    }));

  it("stays open beside the others, and is gone back to", () =>
    browser.withPage({}, async (page) => {
      await open(page, json("min.json", OWN));
      await page.locator("#tp-torsk").waitFor();
      await page.getByLabel("Katalog").selectOption("versjon-3");
      await page.locator("#tp-maskinlesbarehendelser").waitFor();
      await page.goBack();
      await page.locator("#tp-torsk").waitFor();
    }));

  for (const [what, text, says] of [
    ["is no JSON", "{ nei", /kunne ikke åpnes[^]*verken en katalog/],
    ["is JSON of something else", '{"name":"pakke"}', /kunne ikke åpnes[^]*verken en katalog/],
    ["is a list of something else", "[1,2,3]", /verken en katalog[^]*accesspackages\/export is needed[^]*not a list of which the first is a number/],
    ["is another answer of Altinn's", JSON.stringify(EXPORT[0].areas[0]), /verken en katalog[^]*not a single area/],
    ["is a web page", "<!DOCTYPE html>", /verken en katalog[^]*not a web page/],
    ["is empty", "", /kunne ikke åpnes/],
    ["is too large", " ".repeat(17 * 1024 * 1024), /for stor: det leses høyst 16 MiB/],
  ]) {
    it(`that ${what} is refused with what is wrong, and what was shown stays`, () =>
      browser.withPage({}, async (page) => {
        await open(page, json("rar.json", text));
        await page.waitForFunction(() => document.querySelector('#beskjed [data-color="danger"]'));
        assert.match(await message(page).innerText(), says);
        assert.equal(await page.locator("li.tp-package").count(), 3);
        assert.equal(await page.getByLabel("Katalog").inputValue(), "versjon-3");
      }));
  }
});

describe("a large file", () => {
  const many = (count) => {
    const packages = Array.from({ length: count }, (_, place) => ({ urn: `${PREFIX}pakke-${place}`, name: `Pakke nummer ${place}`, description: "En pakke blant mange." }));
    const areas = Array.from({ length: 50 }, (_, place) => ({ name: `Område ${place}`, children: packages.filter((_, at) => at % 50 === place).map(({ urn }) => urn) }));
    return { version: "stor", language: "nb", areas, packages };
  };

  it("is shown in part, with more at a press, and found in whole", () =>
    browser.withPage({}, async (page) => {
      await open(page, json("stor.json", many(10_000)));
      await page.waitForFunction(() => document.querySelectorAll("li.tp-package").length === 500, undefined, { timeout: 60_000 });
      assert.match(await page.locator("#funn").innerText(), /10000 tilgangspakker. Her vises de første 500/);
      await page.getByRole("button", { name: "Vis 500 til" }).click();
      await page.waitForFunction(() => document.querySelectorAll("li.tp-package").length === 1000);
      await page.getByRole("searchbox").fill("pakke-9999");
      await page.locator("#tp-pakke-9999 mark").first().waitFor();
      await page.getByRole("searchbox").fill("");
      await page.waitForFunction(() => document.querySelectorAll("li.tp-package").length === 1000);
    }));

  it("leads to a package beyond what is shown", () =>
    browser.withPage({}, async (page) => {
      await open(page, json("stor.json", many(3000)));
      await page.waitForFunction(() => document.querySelectorAll("li.tp-package").length === 500);
      await page.evaluate(() => (location.hash += "&package=pakke-2999"));
      await page.waitForFunction(() => document.activeElement?.id === "tp-pakke-2999");
    }));

  it("can be given up while it is read", () =>
    browser.withPage({}, async (page) => {
      await open(page, json("stor.json", many(60_000)));
      await page.getByRole("button", { name: "Avbryt" }).click();
      await page.waitForFunction(() => document.getElementById("beskjed").textContent.startsWith("Avbrutt"));
      // The engine is there again.
      await page.getByLabel("Katalog").selectOption(MONTH);
      await page.waitForFunction(() => document.querySelectorAll("li.tp-package").length === 223);
    }));
});
