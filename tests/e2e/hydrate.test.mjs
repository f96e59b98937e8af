// HTML that stands in a page already, taken over by hydrate: its areas, and where it tells what was done.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { openMounting } from "./mounting.mjs";
import { visible } from "./visible.mjs";

let mounting;
before(async () => (mounting = await openMounting()));
after(() => mounting.close());

const TAX = "Skatt, avgift, regnskap og toll";
const AUDIT = "urn:altinn:accesspackage:revisjon";
const heading = (page, name) => page.locator("summary").filter({ hasText: name });
const seen = async (page, selector) => (await visible(page, selector)).map(({ urn, text }) => urn ?? text);
const said = (page, pattern) => page.waitForFunction((source) => new RegExp(source).test(document.querySelector("[data-tp-status]").textContent), pattern.source);
const isFocused = (page, selector) => page.evaluate((selector) => document.activeElement.matches(selector), selector);

describe("the areas of what is hydrated", () => {
  /** @param how "area" answers at once, "later" when it is told to, "text" what the page does not take. */
  const standing = (page, how) => page.evaluate(async (how) => {
    const options = { language: "nb", areas: "names" };
    globalThis.catalogue = await load();
    tilgangspakker.mount(here, catalogue, options);
    const copy = here.cloneNode(true);
    here.replaceWith(copy);
    const policy = trustedTypes.createPolicy("page", { createHTML: (html) => html });
    const area = (index) => policy.createHTML(tilgangspakker.renderArea(catalogue, index, options));
    globalThis.answers = [];
    const later = (index) => new Promise((resolve, reject) => answers.push({ index, answer: () => resolve(area(index)), fail: () => reject(new Error("offline")) }));
    const text = (index) => tilgangspakker.renderArea(catalogue, index, options);
    globalThis.view = tilgangspakker.hydrate(copy, (term) => catalogue.search(term, { limit: 1000 }), how && { area: { area, later, text }[how] });
  }, how);

  it("fills areas with what it is answered", () =>
    mounting.withPage(async (page) => {
      await standing(page, "area");
      await heading(page, TAX).click();
      await page.getByRole("table").waitFor();
      assert.ok(await page.locator("#tp-revisjon .tp-urn").isVisible());
    }));

  it("fills areas with what it is promised, when that comes, asks once, and keeps the focus on the package", () =>
    mounting.withPage(async (page) => {
      await standing(page, "later");
      assert.ok(await page.evaluate((urn) => view.reveal(urn), AUDIT));
      assert.ok(await isFocused(page, "#tp-revisjon"));
      await page.locator(".tp-below[aria-busy]").evaluate(({ parentElement: details }) => { details.open = false; details.open = true; });
      assert.equal(await page.evaluate(() => answers.length), 1);
      assert.equal(await page.locator(".tp-below[aria-busy=true]").count(), 1);
      await page.evaluate(() => answers[0].answer());
      await page.locator("#tp-revisjon .tp-urn").waitFor();
      assert.ok(await isFocused(page, "#tp-revisjon"));
      assert.equal(await page.locator("[aria-busy]").count(), 0);
    }));

  it("says what failed in the view's language, keeps the names, and asks again when the area is opened again", () =>
    mounting.withPage(async (page) => {
      await standing(page, "later");
      await heading(page, TAX).click();
      await page.waitForFunction(() => answers.length === 1);
      await page.evaluate(() => answers[0].fail());
      await said(page, /^Resten av området kan ikke vises nå. offline$/);
      assert.ok((await seen(page, "li.tp-package")).includes(AUDIT));
      await heading(page, TAX).click();
      await heading(page, TAX).click();
      await page.waitForFunction(() => answers.length === 2);
    }));

  it("leaves it to the page's own policy what may be put in", () =>
    mounting.withPage(async (page, complaints) => {
      await standing(page, "text");
      await heading(page, TAX).click();
      await said(page, /^Resten av området kan ikke vises nå. .*TrustedHTML/);
      assert.equal(await page.locator(".tp-urn").count(), 0);
      assert.match(complaints.splice(0).join(), /TrustedHTML/);
    }));

  it("leaves them as they are where nothing answers, and finds and reveals all the same", () =>
    mounting.withPage(async (page) => {
      await standing(page, undefined);
      await heading(page, TAX).click();
      assert.ok(await page.evaluate((urn) => view.reveal(urn), AUDIT));
      assert.ok((await page.evaluate(() => view.filter("revisjon"))) > 0);
      assert.ok((await seen(page, "li.tp-package")).includes(AUDIT));
      assert.equal(await page.locator(".tp-urn").count(), 0);
    }));
});

describe("a view without a field", () => {
  /** As a server sends it, and as it is found in by the page's own script. */
  const standing = (page) => page.evaluate(async () => {
    globalThis.catalogue = await load();
    const policy = trustedTypes.createPolicy("page", { createHTML: (html) => html });
    here.innerHTML = policy.createHTML(tilgangspakker.renderTree(catalogue, { language: "nn", searchable: false }));
    globalThis.view = tilgangspakker.hydrate(here, (term) => catalogue.search(term, { limit: 1000 }));
  });

  it("tells those who do not see it how many packages are shown, and what was copied", () =>
    mounting.withPage(async (page) => {
      await standing(page);
      assert.equal(await page.getByRole("searchbox").count(), 0);
      const status = page.getByRole("status");
      await page.evaluate(() => view.filter("revisjon"));
      assert.match(await status.textContent(), /^Viser \d+ tilgangspakkar$/);
      assert.equal(await status.getAttribute("class"), "ds-sr-only");
      await page.locator("#tp-revisjon [data-copy]").click();
      await page.waitForFunction((urn) => document.querySelector("[role=status]").textContent.endsWith(`: ${urn}`), AUDIT);
    }));

  it("shows a package that is revealed, whatever was found", () =>
    mounting.withPage(async (page) => {
      await standing(page);
      await page.evaluate(() => view.filter("jordbruk"));
      assert.equal(await page.locator("#tp-revisjon").isVisible(), false);
      assert.ok(await page.evaluate((urn) => view.reveal(urn), AUDIT));
      assert.ok(await page.locator("#tp-revisjon").isVisible());
      assert.equal(await page.locator("[data-urn][hidden], mark").count(), 0);
    }));
});
