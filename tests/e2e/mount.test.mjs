// The package in somebody else's page: mount and hydrate, where Trusted Types are enforced.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { mountSeed, openMounting } from "./mounting.mjs";
import { visible } from "./visible.mjs";

let mounting;
before(async () => (mounting = await openMounting()));
after(() => mounting.close());

const shown = (page, selector) => page.locator(selector).evaluateAll((elements) => elements.filter((it) => it.checkVisibility()).map((it) => it.id));

describe("mount", () => {
  it("fills an element, finds as one types, and tells how many are left", () =>
    mounting.withPage(async (page) => {
      await mountSeed(page);
      const field = page.getByRole("searchbox", { name: "Finn tilgangspakke" });
      await field.fill("hendlser");
      await page.waitForFunction(() => document.querySelector("[data-tp-status]").textContent === "Viser 1 tilgangspakke");
      assert.deepEqual(await shown(page, "li.tp-package"), ["tp-maskinlesbarehendelser"]);
      await field.fill("  ");
      await page.waitForFunction(() => document.querySelector("[data-tp-status]").textContent === "");
      assert.equal((await shown(page, "li.tp-package")).length, 3);
    }));

  it("keeps what was typed, and the focus, when another catalogue is shown", () =>
    mounting.withPage(async (page) => {
      await mountSeed(page);
      const field = page.getByRole("searchbox");
      await field.fill("api");
      await page.evaluate(() => view.update(tilgangspakker.Catalogue.embedded(), { language: "en" }));
      await page.waitForFunction(() => document.querySelector("[data-tp-status]").textContent.startsWith("Showing"));
      assert.equal(await page.getByRole("searchbox", { name: "Find an access package" }).inputValue(), "api");
      assert.equal(await page.evaluate(() => document.activeElement.matches("[data-tp-filter]")), true);
    }));

  it("opens what leads to the package that the address names", () =>
    mounting.withPage(async (page) => {
      await mountSeed(page);
      await page.locator(".tp-area > details > summary").click();
      await page.evaluate(() => (location.hash = "#tp-maskinlesbarehendelser"));
      await page.waitForFunction(() => document.activeElement?.id === "tp-maskinlesbarehendelser");
      await page.evaluate(() => (location.hash = "#%E0%A4%A"));
    }));

  it("says what is wrong when the catalogue has been freed, and goes on showing it", () =>
    mounting.withPage(async (page) => {
      await mountSeed(page);
      await page.evaluate(() => catalogue.free());
      await page.getByRole("searchbox").fill("api");
      await page.waitForFunction(() => /freed/.test(document.querySelector("[data-tp-status]").textContent));
      assert.equal((await shown(page, "li.tp-package")).length, 3);
    }));

  it("shows everything again when the catalogue is freed between two letters, and says so in its language", () =>
    mounting.withPage(async (page) => {
      await mountSeed(page);
      const field = page.getByRole("searchbox");
      await field.fill("hendelse");
      await page.waitForFunction(() => document.querySelector("[data-tp-status]").textContent === "Viser 1 tilgangspakke");
      await page.evaluate(() => catalogue.free());
      await field.press("End");
      await field.press("r");
      await page.waitForFunction(() => /^Søket virker ikke nå. Alle pakkene vises. This catalogue has been freed/.test(document.querySelector("[data-tp-status]").textContent));
      assert.equal((await shown(page, "li.tp-package")).length, 3);
      assert.equal(await page.locator("mark").count(), 0);
      assert.equal(await page.locator("[data-tp-status] [lang=en]").count(), 1);
    }));

  it("speaks once, when typing rests, and shows what was found with each letter", () =>
    mounting.withPage(async (page) => {
      await mountSeed(page);
      await page.evaluate(() => {
        globalThis.spoken = [];
        const status = document.querySelector("[data-tp-status]");
        new MutationObserver(() => spoken.push(status.textContent)).observe(status, { childList: true });
      });
      await page.getByRole("searchbox").pressSequentially("hendelser", { delay: 20 });
      assert.deepEqual(await shown(page, "li.tp-package"), ["tp-maskinlesbarehendelser"]);
      assert.deepEqual(await page.evaluate(() => spoken), []);
      await page.waitForFunction(() => spoken.length > 0);
      assert.deepEqual(await page.evaluate(() => spoken), ["Viser 1 tilgangspakke"]);
    }));

  it("leaves nothing behind when it ends, and may end twice", () =>
    mounting.withPage(async (page) => {
      await mountSeed(page);
      await page.evaluate(() => {
        view.unmount();
        view.unmount();
      });
      assert.equal(await page.evaluate(() => here.innerHTML), "");
      assert.equal(await page.evaluate(() => { try { view.update(catalogue); } catch (error) { return error.code; } }), "INVALID_ARGUMENT");
    }));
});

describe("hydrate", () => {
  /** As a server would: the HTML stands there before anything is hydrated. */
  const standing = (page) => page.evaluate(() => {
    globalThis.catalogue = tilgangspakker.Catalogue.embedded();
    const view = tilgangspakker.mount(here, catalogue, { language: "nb" });
    const copy = here.cloneNode(true);
    view.unmount();
    here.replaceWith(copy);
    globalThis.here = copy;
    globalThis.first = copy.querySelector("li.tp-package");
    globalThis.view = tilgangspakker.hydrate(copy, async (term) => catalogue.search(term));
  });

  it("takes over what stands there, and throws none of it away", () =>
    mounting.withPage(async (page) => {
      await standing(page);
      assert.equal(await page.evaluate(() => view.filter("hendelser")), 1);
      assert.deepEqual((await visible(page, "li.tp-package")).map(({ urn }) => urn), ["urn:altinn:accesspackage:maskinlesbarehendelser"]);
      assert.ok((await visible(page, "li.tp-package mark")).length > 0);
      assert.equal(await page.evaluate(() => first === here.querySelector("li.tp-package")), true);
      assert.equal(await page.evaluate(() => view.filter("")), 3);
      assert.equal(await page.locator("mark").count(), 0);
    }));

  it("answers whether a package stands there", () =>
    mounting.withPage(async (page) => {
      await standing(page);
      const urn = "urn:altinn:accesspackage:programmeringsgrensesnitt";
      assert.deepEqual(await page.evaluate((urn) => [view.reveal(urn), document.activeElement.dataset.urn, view.reveal("urn:no")], urn), [true, urn, false]);
    }));

  it("shows what was asked for last, whichever answer comes first", () =>
    mounting.withPage(async (page) => {
      await standing(page);
      await page.evaluate(async () => {
        view.unmount();
        const answers = [];
        const late = tilgangspakker.hydrate(here, (term) => new Promise((resolve) => answers.push(() => resolve(catalogue.search(term)))));
        const both = [late.filter("hendelser"), late.filter("kunder")];
        answers[1]();
        answers[0]();
        await Promise.all(both);
      });
      assert.deepEqual((await visible(page, "li.tp-package")).map(({ urn }) => urn), ["urn:altinn:accesspackage:opptreforvirksomhetenskunder"]);
    }));

  it("lets a late failure say nothing of what has been found since, and answers how many are shown", () =>
    mounting.withPage(async (page) => {
      await standing(page);
      assert.deepEqual(await page.evaluate(async () => {
        view.unmount();
        const refusals = [];
        const late = tilgangspakker.hydrate(here, (term) => (term === "kunder" ? catalogue.search(term) : new Promise((_, reject) => refusals.push(reject))));
        const both = [late.filter("hendelser"), late.filter("kunder")];
        refusals[0](new Error("offline"));
        return [...(await Promise.all(both)), document.querySelector("[data-tp-status]").textContent];
      }), [1, 1, "Viser 1 tilgangspakke"]);
    }));

  it("refuses what is not an element", () =>
    mounting.withPage(async (page) => {
      assert.equal(await page.evaluate(() => { try { tilgangspakker.hydrate("#here", () => []); } catch (error) { return error.code; } }), "INVALID_ARGUMENT");
      for (const options of [{ areas: "names" }, { area: "x" }, null, "x"]) {
        const code = await page.evaluate((options) => { try { tilgangspakker.hydrate(document.body, () => [], options); } catch (error) { return error.code; } }, options);
        assert.equal(code, "INVALID_ARGUMENT", JSON.stringify(options));
      }
    }));
});
