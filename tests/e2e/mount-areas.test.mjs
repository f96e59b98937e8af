// The areas of a mounted view: how much there is of them as it opens, and what becomes of them as a reader goes on.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { mountToday, openMounting } from "./mounting.mjs";
import { visible } from "./visible.mjs";

let mounting;
before(async () => (mounting = await openMounting()));
after(() => mounting.close());

const TAX = "Skatt, avgift, regnskap og toll";
const AUDIT = "urn:altinn:accesspackage:revisjon";
const heading = (page, name) => page.locator("summary").filter({ hasText: name });
const seen = async (page, selector) => (await visible(page, selector)).map(({ urn, text }) => urn ?? text);
/** The names of the areas that are open. */
const open = (page) => page.locator(".tp-area:not([hidden]) > details[open] > summary").evaluateAll((all) => all.map((it) => it.firstElementChild.firstChild.textContent.trim()));
const said = (page, pattern) => page.waitForFunction((source) => new RegExp(source).test(document.querySelector("[data-tp-status]").textContent), pattern.source);
const find = (page, term) => page.getByRole("searchbox").fill(term);
const isFocused = (page, selector) => page.evaluate((selector) => document.activeElement.matches(selector), selector);

describe("today's register, as it is mounted", () => {
  it("has at most 1,800 nodes and 120 stops of Tab, and the name of every package", () =>
    mounting.withPage(async (page) => {
      await mountToday(page);
      const [nodes, stops] = await page.evaluate(() => {
        const walker = document.createTreeWalker(here, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
        let count = 0;
        while (walker.nextNode()) count++;
        const focusable = [...here.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")];
        return [count, focusable.filter((it) => it.tabIndex >= 0 && !it.disabled && it.checkVisibility()).length];
      });
      assert.ok(nodes <= 1800, `${nodes} nodes`);
      assert.ok(stops <= 120, `${stops} stops`);
      assert.equal(await page.locator("li.tp-package").count(), 223);
      assert.deepEqual(await open(page), []);
    }));

  it("stands as the caller says, where the caller does", () =>
    mounting.withPage(async (page) => {
      await mountToday(page, { areas: "open" });
      assert.equal((await open(page)).length, await page.locator(".tp-area").count());
      assert.equal(await page.locator("[data-tp-names]").count(), 0);
    }));
});

describe("an area that is opened", () => {
  it("is filled, with its rows of the table, and its heading keeps the focus", () =>
    mounting.withPage(async (page) => {
      await mountToday(page);
      await heading(page, TAX).focus();
      await page.keyboard.press("Enter");
      const area = page.locator(".tp-area", { has: heading(page, TAX) });
      await area.getByRole("table").waitFor();
      assert.equal(await isFocused(page, "summary"), true);
      assert.ok(await area.getByRole("button", { name: "Kopier URN Revisjon" }).isVisible());
      assert.equal(await area.locator("li.tp-package").count(), await area.locator("tr[data-urn]").count());
      assert.equal(await page.locator("[data-tp-names]").count(), (await page.locator(".tp-area").count()) - 1);
    }));

  it("is filled once, and stands there when it is closed and opened again", () =>
    mounting.withPage(async (page) => {
      await mountToday(page);
      await heading(page, TAX).click();
      await page.getByRole("table").waitFor();
      await page.evaluate((urn) => (globalThis.first = document.querySelector(`li[data-urn="${urn}"]`)), AUDIT);
      await heading(page, TAX).click();
      await heading(page, TAX).click();
      assert.equal(await page.evaluate((urn) => first === document.querySelector(`li[data-urn="${urn}"]`), AUDIT), true);
    }));

  it("leaves the focus on a package's name where it was", () =>
    mounting.withPage(async (page) => {
      await mountToday(page, { choosable: true });
      await page.evaluate((urn) => {
        const button = document.querySelector(`li[data-urn="${urn}"] [data-tp-choose]`);
        button.closest("details").open = true;
        button.focus();
        globalThis.before = button;
      }, AUDIT);
      await page.getByRole("table").waitFor();
      assert.deepEqual(await page.evaluate(() => [document.activeElement === before, document.activeElement.closest("li").dataset.urn, document.activeElement.matches("[data-tp-choose]")]), [false, AUDIT, true]);
    }));

  it("keeps its names, and says why, where the catalogue has been freed", () =>
    mounting.withPage(async (page) => {
      await mountToday(page);
      await page.evaluate(() => catalogue.free());
      await heading(page, TAX).click();
      await said(page, /freed/);
      assert.ok((await seen(page, "li.tp-package")).includes(AUDIT));
    }));

  it("is the one that holds the package which the address names", () =>
    mounting.withPage(async (page) => {
      await mountToday(page);
      await page.evaluate(() => (location.hash = "#tp-revisjon"));
      await page.waitForFunction(() => document.activeElement?.id === "tp-revisjon");
      assert.deepEqual(await open(page), [TAX]);
      assert.ok(await page.locator("#tp-revisjon").getByText(AUDIT).isVisible());
    }));
});

describe("a package that the address names", () => {
  it("is shown whatever is looked for", () =>
    mounting.withPage(async (page) => {
      await mountToday(page);
      await find(page, "jordbruk");
      await said(page, /^Viser/);
      await page.evaluate(() => (location.hash = "#tp-revisjon"));
      await page.waitForFunction(() => document.activeElement?.id === "tp-revisjon");
      assert.ok(await page.locator("#tp-revisjon").isVisible());
      assert.equal(await page.getByRole("searchbox").inputValue(), "");
    }));
});

describe("on paper", () => {
  it("all that areas hold is there", () =>
    mounting.withPage(async (page) => {
      await mountToday(page);
      await page.pdf();
      assert.equal(await page.locator("[data-tp-names]").count(), 0);
      assert.equal(await page.locator("li.tp-package .tp-urn").count(), 223);
    }));
});

describe("on paper, in a browser whose style sheets cannot open what is closed", () => {
  it("all is open while it is printed, and afterwards as it was", () =>
    mounting.withPage(async (page) => {
      await page.evaluate(() => (CSS.supports = () => false));
      await mountToday(page);
      await heading(page, TAX).click();
      await page.getByRole("table").waitFor();
      const closed = () => page.locator("details:not([open])").count();
      const before = await closed();
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      assert.equal(await closed(), 0);
      assert.equal(await page.locator("li.tp-package .tp-urn").count(), 223);
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
      assert.ok((await closed()) >= before);
      assert.deepEqual(await open(page), [TAX]);
    }));
});

describe("finding", () => {
  it("opens and fills the areas of a few hits, with the places marked, and closes them afterwards", () =>
    mounting.withPage(async (page) => {
      await mountToday(page);
      await heading(page, "Personale").click();
      await find(page, "revisjon");
      await said(page, /^Viser \d{1,2} tilgangspakke/);
      assert.ok((await open(page)).includes(TAX));
      assert.ok((await seen(page, "li.tp-package mark")).includes("Revisjon"));
      assert.ok((await seen(page, "li.tp-package .tp-urn code")).includes(AUDIT));
      await find(page, "");
      await said(page, /^$/);
      assert.deepEqual(await open(page), ["Personale"]);
      assert.equal(await page.locator("mark, .tp-area[hidden], .tp-group[hidden], [data-urn][hidden]").count(), 0);
    }));

  it("hides the areas without a hit, and says how many the others show", () =>
    mounting.withPage(async (page) => {
      await mountToday(page);
      await find(page, "revisjon");
      await said(page, /^Viser/);
      assert.deepEqual((await seen(page, "summary")).length, await page.locator(".tp-area:not([hidden])").count());
      assert.match(await heading(page, TAX).innerText(), /viser \d+ av \d+ tilgangspakker$/);
      await find(page, "");
      await said(page, /^$/);
      assert.match(await heading(page, TAX).innerText(), /toll \d+ tilgangspakker$/);
    }));

  it("leaves areas closed where there are many hits, and fills the one that is opened, with the hits shown and marked in it", () =>
    mounting.withPage(async (page) => {
      await mountToday(page);
      await find(page, "og");
      await said(page, /^Viser \d{3} tilgangspakker$/);
      const hits = await page.evaluate(() => catalogue.search("og", { limit: 1000, language: "nb" }).map((hit) => hit.accessPackage.urn));
      assert.ok(hits.length > 100 && hits.length < 223, `${hits.length} hits`);
      assert.deepEqual(await open(page), []);
      assert.equal(await page.locator("mark").count(), 0);
      await heading(page, TAX).click();
      await page.getByRole("table").waitFor();
      const shown = await seen(page, "li.tp-package");
      assert.ok(shown.length > 0 && shown.every((urn) => hits.includes(urn)), shown.join());
      assert.deepEqual(await seen(page, "tr[data-urn]"), shown);
      assert.equal(await page.locator("[data-tp-names]").count(), (await page.locator(".tp-area").count()) - 1);
      const marked = await page.locator(".tp-area:has(details[open]) li.tp-package:not([hidden]):has(mark)").count();
      assert.ok(marked > 0 && marked <= shown.length, `${marked} marked`);
      assert.equal(await page.locator(".tp-area:not(:has(details[open])) mark").count(), 0);
    }));

  it("goes on marking in what was opened as one types on, as long as there is much to be seen", () =>
    mounting.withPage(async (page) => {
      await mountToday(page);
      await find(page, "og");
      await said(page, /^Viser \d{3} tilgangspakker$/);
      await heading(page, TAX).click();
      await page.getByRole("table").waitFor();
      await find(page, "re");
      await page.waitForFunction(() => document.querySelector("mark")?.textContent.toLowerCase() === "re");
      assert.equal(await page.locator(".tp-area:not(:has(details[open])) mark").count(), 0);
    }));

  it("fills and marks what stands far down, too", () =>
    mounting.withPage(async (page) => {
      await mountToday(page);
      /** Whether each area where a name was found is filled and marked; of how many. */
      const isMarked = ([term, most]) => {
        const named = catalogue.search(term, { limit: 1000, language: "nb" }).filter(({ matches }) => matches.some(({ field }) => field === "name"));
        const areas = new Set(named.map(({ accessPackage: { urn } }) => document.querySelector(`li[data-urn="${urn}"]`).closest(".tp-area")));
        return areas.size > most && [...areas].every((area) => area.querySelector("mark") && !area.querySelector("[data-tp-names]"));
      };
      await find(page, "skatt");
      await page.waitForFunction(isMarked, ["skatt", 5]);
      await find(page, "");
      await said(page, /^$/);
      await page.evaluate(() => document.querySelectorAll(".tp-area > details").forEach((it) => (it.open = true)));
      await page.waitForFunction(() => !document.querySelector("[data-tp-names]"));
      await find(page, "og");
      await page.waitForFunction(isMarked, ["og", 20]);
    }));

  it("tells nothing of a catalogue that was freed until something is looked for", () =>
    mounting.withPage(async (page) => {
      await mountToday(page);
      await page.evaluate(() => catalogue.free());
      await page.getByRole("searchbox").focus();
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
      assert.equal(await page.getByRole("status").innerText(), "");
      await find(page, "revisjon");
      await said(page, /freed/);
    }));

  it("leaves open what the reader opened meanwhile, and fills it", () =>
    mounting.withPage(async (page) => {
      await mountToday(page);
      await find(page, "a");
      await said(page, /^Viser/);
      await heading(page, TAX).click();
      await find(page, "revisjon");
      await said(page, /^Viser \d{1,2} tilgangspakke/);
      await find(page, "");
      await said(page, /^$/);
      assert.deepEqual(await open(page), [TAX]);
      assert.ok(await page.locator("#tp-revisjon .tp-urn").isVisible());
    }));

  it("keeps focus and caret in the field", () =>
    mounting.withPage(async (page) => {
      await mountToday(page);
      await page.getByRole("searchbox").pressSequentially("revisjon");
      await said(page, /^Viser \d{1,2} tilgangspakke/);
      assert.deepEqual(await page.evaluate(() => [document.activeElement.matches("[data-tp-filter]"), document.activeElement.selectionStart]), [true, 8]);
    }));
});

describe("another view in the same place", () => {
  const update = (page, options) => page.evaluate((options) => view.update(catalogue, options), options);

  it("has the areas open that were open, filled", () =>
    mounting.withPage(async (page) => {
      await mountToday(page);
      await heading(page, TAX).click();
      await page.getByRole("table").waitFor();
      await update(page, { language: "nn" });
      assert.equal((await open(page)).length, 1);
      assert.ok(await page.locator("#tp-revisjon").getByText(AUDIT).isVisible());
    }));

  it("has the areas closed that the reader closed, and opens for what has become the current package", () =>
    mounting.withPage(async (page) => {
      await mountToday(page, { areas: "open" });
      await heading(page, TAX).click();
      const all = await page.locator(".tp-area").count();
      for (const options of [{ areas: "open", language: "nn" }, { areas: "open", headingLevel: 3 }]) {
        await update(page, options);
        assert.equal((await open(page)).length, all - 1, JSON.stringify(options));
      }
      await find(page, "revisjon");
      await said(page, /^Viser/);
      await update(page, { areas: "open" });
      await find(page, "");
      await said(page, /^$/);
      assert.equal((await open(page)).length, all - 1);
      await update(page, { areas: "open", current: AUDIT });
      assert.equal((await open(page)).length, all);
    }));

  it("keeps the focus on what else stands in an area as that area's heading", () =>
    mounting.withPage(async (page) => {
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
      assert.match(await page.evaluate(() => document.activeElement.textContent), /^Taxes/);
    }));

  it("knows an area by its packages, where another catalogue has it in another place", () =>
    mounting.withPage(async (page) => {
      await mountToday(page);
      await heading(page, TAX).click();
      await page.evaluate(() => {
        const data = JSON.parse(catalogue.toJson());
        data.areas.reverse();
        view.update(tilgangspakker.Catalogue.fromJson(JSON.stringify(data)), { language: "nb" });
      });
      assert.deepEqual(await open(page), [TAX]);
    }));

  for (const [control, selector] of [["the button that copies", "[data-copy]"], ["the link", ".tp-anchor"]]) {
    it(`keeps the focus on ${control} of a package`, () =>
      mounting.withPage(async (page) => {
        await mountToday(page);
        await heading(page, TAX).click();
        await page.locator(`#tp-revisjon ${selector}`).focus();
        await update(page, { language: "en" });
        assert.equal(await isFocused(page, `#tp-revisjon ${selector}`), true);
      }));
  }

  it("keeps the focus on an area's heading", () =>
    mounting.withPage(async (page) => {
      await mountToday(page);
      await heading(page, TAX).focus();
      await update(page, { language: "en", headingLevel: 3 });
      assert.equal(await isFocused(page, "summary"), true);
      assert.match(await page.evaluate(() => document.activeElement.textContent), /^Taxes/);
    }));

  it("keeps term, focus and caret of the field, and closes afterwards what it opened for the term", () =>
    mounting.withPage(async (page) => {
      await mountToday(page);
      await find(page, "revisjon");
      await said(page, /^Viser/);
      await page.evaluate(() => document.activeElement.setSelectionRange(3, 5));
      await update(page, { language: "nn" });
      assert.deepEqual(await page.evaluate(() => [document.activeElement.value, document.activeElement.selectionStart, document.activeElement.selectionEnd]), ["revisjon", 3, 5]);
      assert.ok(await page.locator("#tp-revisjon .tp-urn").isVisible());
      await find(page, "");
      await said(page, /^$/);
      assert.deepEqual(await open(page), []);
    }));

  it("has at the top of the window what was there", () =>
    mounting.withPage(async (page) => {
      await mountToday(page);
      for (const name of ["Personale", TAX]) await heading(page, name).click();
      await page.locator("#tp-revisjon .tp-urn").waitFor();
      await page.locator("#tp-revisjon").evaluate((it) => scrollBy(0, it.getBoundingClientRect().top));
      const top = () => page.locator("#tp-revisjon").evaluate((it) => Math.round(it.getBoundingClientRect().top));
      assert.equal(await top(), 0);
      for (const options of [{ language: "en" }, { language: "nb", choosable: true }, { areas: "closed" }]) {
        await update(page, options);
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
        assert.ok(Math.abs(await top()) <= 1, `${await top()} px`);
      }
    }));
});
