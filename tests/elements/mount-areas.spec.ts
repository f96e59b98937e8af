// The areas of a mounted view: how much there is of them as it opens, and what becomes of them as a reader goes on.

import type { Page } from "@playwright/test";
import { visible } from "../browser/visible.ts";
import { expect, mountToday, test } from "./mounting.ts";

const TAX = "Skatt, avgift, regnskap og toll";
const AUDIT = "urn:altinn:accesspackage:revisjon";
const heading = (page: Page, name) => page.locator("summary").filter({ hasText: name });
const seen = async (page: Page, selector) => (await visible(page, selector)).map(({ urn, text }) => urn ?? text);
/** The names of the areas that are open. */
const open = (page: Page) =>
  page
    .locator(".tp-area:not([hidden]) > details[open] > summary")
    .evaluateAll((all) => all.map((it) => it.firstElementChild.firstChild.textContent.trim()));
const said = (page: Page, pattern) =>
  page.waitForFunction(
    (source) => new RegExp(source).test(document.querySelector("[data-tp-status]").textContent),
    pattern.source,
  );
const find = (page: Page, term) => page.getByRole("searchbox").fill(term);
const isFocused = (page: Page, selector) =>
  page.evaluate((selector) => document.activeElement.matches(selector), selector);

test.describe("today's register, as it is mounted", () => {
  test("has at most 1,800 nodes and 120 stops of Tab, and the name of every package", async ({ page }) => {
    await mountToday(page);
    const [nodes, stops] = await page.evaluate(() => {
      const walker = document.createTreeWalker(here, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      let count = 0;
      while (walker.nextNode()) count++;
      const focusable = [...here.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")];
      return [count, focusable.filter((it) => it.tabIndex >= 0 && !it.disabled && it.checkVisibility()).length];
    });
    expect(nodes, `${nodes} nodes`).toBeLessThanOrEqual(1800);
    expect(stops, `${stops} stops`).toBeLessThanOrEqual(120);
    await expect(page.locator("li.tp-package")).toHaveCount(223);
    expect(await open(page)).toEqual([]);
  });

  test("stands as the caller says, where the caller does", async ({ page }) => {
    await mountToday(page, { areas: "open" });
    expect(await open(page)).toHaveLength(await page.locator(".tp-area").count());
    await expect(page.locator("[data-tp-names]")).toHaveCount(0);
  });
});

test.describe("an area that is opened", () => {
  test("is filled, with its rows of the table, and its heading keeps the focus", async ({ page }) => {
    await mountToday(page);
    await heading(page, TAX).focus();
    await page.keyboard.press("Enter");
    const area = page.locator(".tp-area", { has: heading(page, TAX) });
    await area.getByRole("table").waitFor();
    expect(await isFocused(page, "summary")).toBe(true);
    await expect(area.getByRole("button", { name: "Kopier URN Revisjon" })).toBeVisible();
    await expect(area.locator("li.tp-package")).toHaveCount(await area.locator("tr[data-urn]").count());
    await expect(page.locator("[data-tp-names]")).toHaveCount((await page.locator(".tp-area").count()) - 1);
  });

  test("is filled once, and stands there when it is closed and opened again", async ({ page }) => {
    await mountToday(page);
    await heading(page, TAX).click();
    await page.getByRole("table").waitFor();
    await page.evaluate((urn) => (globalThis.first = document.querySelector(`li[data-urn="${urn}"]`)), AUDIT);
    await heading(page, TAX).click();
    await heading(page, TAX).click();
    expect(await page.evaluate((urn) => first === document.querySelector(`li[data-urn="${urn}"]`), AUDIT)).toBe(true);
  });

  test("leaves the focus on a package's name where it was", async ({ page }) => {
    await mountToday(page, { choosable: true });
    await page.evaluate((urn) => {
      const button = document.querySelector(`li[data-urn="${urn}"] [data-tp-choose]`);
      button.closest("details").open = true;
      button.focus();
      globalThis.before = button;
    }, AUDIT);
    await page.getByRole("table").waitFor();
    expect(
      await page.evaluate(() => [
        document.activeElement === before,
        document.activeElement.closest("li").dataset.urn,
        document.activeElement.matches("[data-tp-choose]"),
      ]),
    ).toEqual([false, AUDIT, true]);
  });

  test("keeps its names, and says why, where the catalogue has been freed", async ({ page }) => {
    await mountToday(page);
    await page.evaluate(() => catalogue.free());
    await heading(page, TAX).click();
    await said(page, /freed/);
    expect((await seen(page, "li.tp-package")).includes(AUDIT)).toBeTruthy();
  });

  test("is the one that holds the package which the address names", async ({ page }) => {
    await mountToday(page);
    await page.evaluate(() => (location.hash = "#tp-revisjon"));
    await page.waitForFunction(() => document.activeElement?.id === "tp-revisjon");
    expect(await open(page)).toEqual([TAX]);
    await expect(page.locator("#tp-revisjon").getByText(AUDIT)).toBeVisible();
  });
});

test.describe("a package that the address names", () => {
  test("is shown whatever is looked for", async ({ page }) => {
    await mountToday(page);
    await find(page, "jordbruk");
    await said(page, /^Viser/);
    await page.evaluate(() => (location.hash = "#tp-revisjon"));
    await page.waitForFunction(() => document.activeElement?.id === "tp-revisjon");
    await expect(page.locator("#tp-revisjon")).toBeVisible();
    await expect(page.getByRole("searchbox")).toHaveValue("");
  });
});

test.describe("on paper", () => {
  test("all that areas hold is there", async ({ page }) => {
    await mountToday(page);
    await page.pdf();
    await expect(page.locator("[data-tp-names]")).toHaveCount(0);
    await expect(page.locator("li.tp-package .tp-urn")).toHaveCount(223);
  });
});

test.describe("on paper, in a browser whose style sheets cannot open what is closed", () => {
  test("all is open while it is printed, and afterwards as it was", async ({ page }) => {
    await page.evaluate(() => (CSS.supports = () => false));
    await mountToday(page);
    await heading(page, TAX).click();
    await page.getByRole("table").waitFor();
    const closed = () => page.locator("details:not([open])").count();
    const before = await closed();
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await closed()).toBe(0);
    await expect(page.locator("li.tp-package .tp-urn")).toHaveCount(223);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await closed()).toBeGreaterThanOrEqual(before);
    expect(await open(page)).toEqual([TAX]);
  });
});

test.describe("finding", () => {
  test("opens and fills the areas of a few hits, with the places marked, and closes them afterwards", async ({
    page,
  }) => {
    await mountToday(page);
    await heading(page, "Personale").click();
    await find(page, "revisjon");
    await said(page, /^Viser \d{1,2} tilgangspakke/);
    expect((await open(page)).includes(TAX)).toBeTruthy();
    expect((await seen(page, "li.tp-package mark")).includes("Revisjon")).toBeTruthy();
    expect((await seen(page, "li.tp-package .tp-urn code")).includes(AUDIT)).toBeTruthy();
    await find(page, "");
    await said(page, /^$/);
    expect(await open(page)).toEqual(["Personale"]);
    await expect(page.locator("mark, .tp-area[hidden], .tp-group[hidden], [data-urn][hidden]")).toHaveCount(0);
  });

  test("hides the areas without a hit, and says how many the others show", async ({ page }) => {
    await mountToday(page);
    await find(page, "revisjon");
    await said(page, /^Viser/);
    expect((await seen(page, "summary")).length).toEqual(await page.locator(".tp-area:not([hidden])").count());
    expect(await heading(page, TAX).innerText()).toMatch(/viser \d+ av \d+ tilgangspakker$/);
    await find(page, "");
    await said(page, /^$/);
    expect(await heading(page, TAX).innerText()).toMatch(/toll \d+ tilgangspakker$/);
  });

  test("leaves areas closed where there are many hits, and fills the one that is opened, with the hits shown and marked in it", async ({
    page,
  }) => {
    await mountToday(page);
    await find(page, "og");
    await said(page, /^Viser \d{3} tilgangspakker$/);
    const hits = await page.evaluate(() =>
      catalogue.search("og", { limit: 1000, language: "nb" }).map((hit) => hit.accessPackage.urn),
    );
    expect(hits.length > 100 && hits.length < 223, `${hits.length} hits`).toBeTruthy();
    expect(await open(page)).toEqual([]);
    await expect(page.locator("mark")).toHaveCount(0);
    await heading(page, TAX).click();
    await page.getByRole("table").waitFor();
    const shown = await seen(page, "li.tp-package");
    expect(shown.length > 0 && shown.every((urn) => hits.includes(urn)), shown.join()).toBeTruthy();
    expect(await seen(page, "tr[data-urn]")).toEqual(shown);
    await expect(page.locator("[data-tp-names]")).toHaveCount((await page.locator(".tp-area").count()) - 1);
    const marked = await page.locator(".tp-area:has(details[open]) li.tp-package:not([hidden]):has(mark)").count();
    expect(marked > 0 && marked <= shown.length, `${marked} marked`).toBeTruthy();
    await expect(page.locator(".tp-area:not(:has(details[open])) mark")).toHaveCount(0);
  });

  test("goes on marking in what was opened as one types on, as long as there is much to be seen", async ({ page }) => {
    await mountToday(page);
    await find(page, "og");
    await said(page, /^Viser \d{3} tilgangspakker$/);
    await heading(page, TAX).click();
    await page.getByRole("table").waitFor();
    await find(page, "re");
    await page.waitForFunction(() => document.querySelector("mark")?.textContent.toLowerCase() === "re");
    await expect(page.locator(".tp-area:not(:has(details[open])) mark")).toHaveCount(0);
  });

  test("fills at once what the window may show, and the rest a moment later", async ({ page }) => {
    await mountToday(page);
    const atOnce = await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>("input[type=search]");
      field.value = "skatt";
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      return [...document.querySelectorAll("details[open] > .tp-below")].map((it) => ({
        isFilled: !it.matches("[data-tp-names]"),
        packages: it.querySelectorAll("li.tp-package:not([hidden])").length,
      }));
    });
    const above = atOnce.map((_, at) => atOnce.slice(0, at).reduce((sum, { packages }) => sum + 1 + packages, 0));
    expect(atOnce.map(({ isFilled }) => isFilled)).toEqual(above.map((it) => it < 12));
    await expect(page.locator("details[open] > [data-tp-names]")).toHaveCount(0);
  });

  test("fills and marks what stands far down, too", async ({ page }) => {
    await mountToday(page);
    /** Whether each area where a name was found is filled and marked; of how many. */
    const isMarked = ([term, most]) => {
      const named = catalogue
        .search(term, { limit: 1000, language: "nb" })
        .filter(({ matches }) => matches.some(({ field }) => field === "name"));
      const areas = new Set(
        named.map(({ accessPackage: { urn } }) => document.querySelector(`li[data-urn="${urn}"]`).closest(".tp-area")),
      );
      return (
        areas.size > most &&
        [...areas].every((area) => area.querySelector("mark") && !area.querySelector("[data-tp-names]"))
      );
    };
    await find(page, "skatt");
    await page.waitForFunction(isMarked, ["skatt", 5]);
    await find(page, "");
    await said(page, /^$/);
    await page.evaluate(() => {
      for (const it of document.querySelectorAll<HTMLDetailsElement>(".tp-area > details")) it.open = true;
    });
    await page.waitForFunction(() => !document.querySelector("[data-tp-names]"));
    await find(page, "og");
    await page.waitForFunction(isMarked, ["og", 20]);
  });

  test("tells nothing of a catalogue that was freed until something is looked for", async ({ page }) => {
    await mountToday(page);
    await page.evaluate(() => catalogue.free());
    await page.getByRole("searchbox").focus();
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(await page.getByRole("status").innerText()).toBe("");
    await find(page, "revisjon");
    await said(page, /freed/);
  });

  test("leaves open what the reader opened meanwhile, and fills it", async ({ page }) => {
    await mountToday(page);
    await find(page, "a");
    await said(page, /^Viser/);
    await heading(page, TAX).click();
    await find(page, "revisjon");
    await said(page, /^Viser \d{1,2} tilgangspakke/);
    await find(page, "");
    await said(page, /^$/);
    expect(await open(page)).toEqual([TAX]);
    await expect(page.locator("#tp-revisjon .tp-urn")).toBeVisible();
  });

  test("keeps focus and caret in the field", async ({ page }) => {
    await mountToday(page);
    await page.getByRole("searchbox").pressSequentially("revisjon");
    await said(page, /^Viser \d{1,2} tilgangspakke/);
    expect(
      await page.evaluate(() => [
        document.activeElement.matches("[data-tp-filter]"),
        document.activeElement.selectionStart,
      ]),
    ).toEqual([true, 8]);
  });
});

test.describe("another view in the same place", () => {
  const update = (page: Page, options) => page.evaluate((options) => view.update(catalogue, options), options);

  test("has the areas open that were open, filled", async ({ page }) => {
    await mountToday(page);
    await heading(page, TAX).click();
    await page.getByRole("table").waitFor();
    await update(page, { language: "nn" });
    expect(await open(page)).toHaveLength(1);
    await expect(page.locator("#tp-revisjon").getByText(AUDIT)).toBeVisible();
  });

  test("has the areas closed that the reader closed, and opens for what has become the current package", async ({
    page,
  }) => {
    await mountToday(page, { areas: "open" });
    await heading(page, TAX).click();
    const all = await page.locator(".tp-area").count();
    for (const options of [
      { areas: "open", language: "nn" },
      { areas: "open", headingLevel: 3 },
    ]) {
      await update(page, options);
      expect(await open(page), JSON.stringify(options)).toHaveLength(all - 1);
    }
    await find(page, "revisjon");
    await said(page, /^Viser/);
    await update(page, { areas: "open" });
    await find(page, "");
    await said(page, /^$/);
    expect(await open(page)).toHaveLength(all - 1);
    await update(page, { areas: "open", current: AUDIT });
    expect(await open(page)).toHaveLength(all);
  });

  test("keeps the focus on what else stands in an area as that area's heading", async ({ page }) => {
    await mountToday(page);
    await heading(page, TAX).click();
    await page.getByRole("table").waitFor();
    await page.evaluate(() => {
      const area = document.querySelector(".tp-area:has(details[open])");
      const other = document.createElement("button");
      area.querySelector(".tp-below").append(other);
      other.focus();
    });
    await update(page, { language: "en" });
    expect(await page.evaluate(() => document.activeElement.textContent)).toMatch(/^Taxes/);
  });

  test("knows an area by its packages, where another catalogue has it in another place", async ({ page }) => {
    await mountToday(page);
    await heading(page, TAX).click();
    await page.evaluate(() => {
      const data = JSON.parse(catalogue.toJson());
      data.areas.reverse();
      view.update(tilgangspakker.Catalogue.fromJson(JSON.stringify(data)), { language: "nb" });
    });
    expect(await open(page)).toEqual([TAX]);
  });

  for (const [control, selector] of [
    ["the button that copies", "[data-copy]"],
    ["the link", ".tp-anchor"],
  ]) {
    test(`keeps the focus on ${control} of a package`, async ({ page }) => {
      await mountToday(page);
      await heading(page, TAX).click();
      await page.locator(`#tp-revisjon ${selector}`).focus();
      await update(page, { language: "en" });
      expect(await isFocused(page, `#tp-revisjon ${selector}`)).toBe(true);
    });
  }

  test("keeps the focus on an area's heading", async ({ page }) => {
    await mountToday(page);
    await heading(page, TAX).focus();
    await update(page, { language: "en", headingLevel: 3 });
    expect(await isFocused(page, "summary")).toBe(true);
    expect(await page.evaluate(() => document.activeElement.textContent)).toMatch(/^Taxes/);
  });

  test("keeps term, focus and caret of the field, and closes afterwards what it opened for the term", async ({
    page,
  }) => {
    await mountToday(page);
    await find(page, "revisjon");
    await said(page, /^Viser/);
    await page.evaluate(() => document.activeElement.setSelectionRange(3, 5));
    await update(page, { language: "nn" });
    expect(
      await page.evaluate(() => [
        document.activeElement.value,
        document.activeElement.selectionStart,
        document.activeElement.selectionEnd,
      ]),
    ).toEqual(["revisjon", 3, 5]);
    await expect(page.locator("#tp-revisjon .tp-urn")).toBeVisible();
    await find(page, "");
    await said(page, /^$/);
    expect(await open(page)).toEqual([]);
  });

  test("has at the top of the window what was there", async ({ page }) => {
    await mountToday(page);
    for (const name of ["Personale", TAX]) await heading(page, name).click();
    await page.locator("#tp-revisjon .tp-urn").waitFor();
    await page.locator("#tp-revisjon").evaluate((it) => scrollBy(0, it.getBoundingClientRect().top));
    const top = () => page.locator("#tp-revisjon").evaluate((it) => Math.round(it.getBoundingClientRect().top));
    expect(await top()).toBe(0);
    for (const options of [{ language: "en" }, { language: "nb", choosable: true }, { areas: "closed" }]) {
      await update(page, options);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      expect(Math.abs(await top()), `${await top()} px`).toBeLessThanOrEqual(1);
    }
  });
});
