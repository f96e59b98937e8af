// HTML that stands in a page already, taken over by hydrate: its areas, and where it tells what was done.

import type { Page } from "@playwright/test";
import { visible } from "../browser/visible.ts";
import { expect, test } from "./mounting.ts";

const TAX = "Skatt, avgift, regnskap og toll";
const AUDIT = "urn:altinn:accesspackage:revisjon";
const heading = (page: Page, name) => page.locator("summary").filter({ hasText: name });
const seen = async (page: Page, selector) => (await visible(page, selector)).map(({ urn, text }) => urn ?? text);
const said = (page: Page, pattern) =>
  page.waitForFunction(
    (source) => new RegExp(source).test(document.querySelector("[data-tp-status]").textContent),
    pattern.source,
  );
const isFocused = (page: Page, selector) =>
  page.evaluate((selector) => document.activeElement.matches(selector), selector);

test.describe("the areas of what is hydrated", () => {
  /** @param how "area" answers at once, "later" when it is told to, "text" what the page does not take. */
  const standing = (page: Page, how) =>
    page.evaluate(async (how) => {
      const options = { language: "nb", areas: "names" };
      globalThis.catalogue = await load();
      tilgangspakker.mount(here, catalogue, options);
      const copy = here.cloneNode(true);
      here.replaceWith(copy);
      const policy = trustedTypes.createPolicy("page", { createHTML: (html) => html });
      const area = (index) => policy.createHTML(tilgangspakker.renderArea(catalogue, index, options));
      globalThis.answers = [];
      const later = (index) =>
        new Promise((resolve, reject) =>
          answers.push({ index, answer: () => resolve(area(index)), fail: () => reject(new Error("offline")) }),
        );
      const text = (index) => tilgangspakker.renderArea(catalogue, index, options);
      globalThis.view = tilgangspakker.hydrate(
        copy,
        (term) => catalogue.search(term, { limit: 1000 }),
        how && { area: { area, later, text }[how] },
      );
    }, how);

  test("fills areas with what it is answered", async ({ page }) => {
    await standing(page, "area");
    await heading(page, TAX).click();
    await page.getByRole("table").waitFor();
    await expect(page.locator("#tp-revisjon .tp-urn")).toBeVisible();
  });

  test("fills areas with what it is promised, when that comes, asks once, and keeps the focus on the package", async ({
    page,
  }) => {
    await standing(page, "later");
    expect(await page.evaluate((urn) => view.reveal(urn), AUDIT)).toBeTruthy();
    expect(await isFocused(page, "#tp-revisjon")).toBeTruthy();
    await page.locator(".tp-below[aria-busy]").evaluate(({ parentElement: details }) => {
      details.open = false;
      details.open = true;
    });
    expect(await page.evaluate(() => answers.length)).toBe(1);
    await expect(page.locator(".tp-below[aria-busy=true]")).toHaveCount(1);
    await page.evaluate(() => answers[0].answer());
    await page.locator("#tp-revisjon .tp-urn").waitFor();
    expect(await isFocused(page, "#tp-revisjon")).toBeTruthy();
    await expect(page.locator("[aria-busy]")).toHaveCount(0);
  });

  test("says what failed in the view's language, keeps the names, and asks again when the area is opened again", async ({
    page,
  }) => {
    await standing(page, "later");
    await heading(page, TAX).click();
    await page.waitForFunction(() => answers.length === 1);
    await page.evaluate(() => answers[0].fail());
    await said(page, /^Resten av området kan ikke vises nå. offline$/);
    expect((await seen(page, "li.tp-package")).includes(AUDIT)).toBeTruthy();
    await heading(page, TAX).click();
    await heading(page, TAX).click();
    await page.waitForFunction(() => answers.length === 2);
  });

  test("leaves it to the page's own policy what may be put in", async ({ page, complaints }) => {
    await standing(page, "text");
    await heading(page, TAX).click();
    await said(page, /^Resten av området kan ikke vises nå. .*TrustedHTML/);
    await expect(page.locator(".tp-urn")).toHaveCount(0);
    expect(complaints.messages.splice(0).join()).toMatch(/TrustedHTML/);
  });

  test("leaves them as they are where nothing answers, and finds and reveals all the same", async ({ page }) => {
    await standing(page, undefined);
    await heading(page, TAX).click();
    expect(await page.evaluate((urn) => view.reveal(urn), AUDIT)).toBeTruthy();
    expect((await page.evaluate(() => view.filter("revisjon"))) > 0).toBeTruthy();
    expect((await seen(page, "li.tp-package")).includes(AUDIT)).toBeTruthy();
    await expect(page.locator(".tp-urn")).toHaveCount(0);
  });
});

test.describe("a view without a field", () => {
  /** As a server sends it, and as it is found in by the page's own script. */
  const standing = (page: Page) =>
    page.evaluate(async () => {
      globalThis.catalogue = await load();
      const policy = trustedTypes.createPolicy("page", { createHTML: (html) => html });
      here.innerHTML = policy.createHTML(tilgangspakker.renderTree(catalogue, { language: "nn", searchable: false }));
      globalThis.view = tilgangspakker.hydrate(here, (term) => catalogue.search(term, { limit: 1000 }));
    });

  test("tells those who do not see it how many packages are shown, and what was copied", async ({ page }) => {
    await standing(page);
    await expect(page.getByRole("searchbox")).toHaveCount(0);
    const status = page.getByRole("status");
    await page.evaluate(() => view.filter("revisjon"));
    await expect(status).toHaveText(/^Viser \d+ tilgangspakkar$/);
    await expect(status).toHaveAttribute("class", "ds-sr-only");
    await page.locator("#tp-revisjon [data-copy]").click();
    await page.waitForFunction(
      (urn) => document.querySelector("[role=status]").textContent.endsWith(`: ${urn}`),
      AUDIT,
    );
  });

  test("shows a package that is revealed, whatever was found", async ({ page }) => {
    await standing(page);
    await page.evaluate(() => view.filter("jordbruk"));
    await expect(page.locator("#tp-revisjon")).toBeHidden();
    expect(await page.evaluate((urn) => view.reveal(urn), AUDIT)).toBeTruthy();
    await expect(page.locator("#tp-revisjon")).toBeVisible();
    await expect(page.locator("[data-urn][hidden], mark")).toHaveCount(0);
  });
});
