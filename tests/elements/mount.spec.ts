// The package in somebody else's page: mount and hydrate, where Trusted Types are enforced.

import type { Page } from "@playwright/test";
import { visible } from "../browser/visible.ts";
import { expect, mountSeed, test } from "./mounting.ts";

const shown = (page: Page, selector) =>
  page.locator(selector).evaluateAll((elements) => elements.filter((it) => it.checkVisibility()).map((it) => it.id));

test.describe("mount", () => {
  test("fills an element, finds as one types, and tells how many are left", async ({ page }) => {
    await mountSeed(page);
    const field = page.getByRole("searchbox", { name: "Finn tilgangspakke" });
    await field.fill("hendlser");
    await page.waitForFunction(
      () => document.querySelector("[data-tp-status]").textContent === "Viser 1 tilgangspakke",
    );
    expect(await shown(page, "li.tp-package")).toEqual(["tp-maskinlesbarehendelser"]);
    await field.fill("  ");
    await page.waitForFunction(() => document.querySelector("[data-tp-status]").textContent === "");
    expect(await shown(page, "li.tp-package")).toHaveLength(3);
  });

  test("keeps what was typed, and the focus, when another catalogue is shown", async ({ page }) => {
    await mountSeed(page);
    const field = page.getByRole("searchbox");
    await field.fill("api");
    await page.evaluate(() => view.update(tilgangspakker.Catalogue.embedded(), { language: "en" }));
    await page.waitForFunction(() => document.querySelector("[data-tp-status]").textContent.startsWith("Showing"));
    await expect(page.getByRole("searchbox", { name: "Find an access package" })).toHaveValue("api");
    expect(await page.evaluate(() => document.activeElement.matches("[data-tp-filter]"))).toBe(true);
  });

  test("opens what leads to the package that the address names", async ({ page }) => {
    await mountSeed(page);
    await page.locator(".tp-area > details > summary").click();
    await page.evaluate(() => (location.hash = "#tp-maskinlesbarehendelser"));
    await page.waitForFunction(() => document.activeElement?.id === "tp-maskinlesbarehendelser");
    await page.evaluate(() => (location.hash = "#%E0%A4%A"));
  });

  test("says what is wrong when the catalogue has been freed, and goes on showing it", async ({ page }) => {
    await mountSeed(page);
    await page.evaluate(() => catalogue.free());
    await page.getByRole("searchbox").fill("api");
    await page.waitForFunction(() => /freed/.test(document.querySelector("[data-tp-status]").textContent));
    expect(await shown(page, "li.tp-package")).toHaveLength(3);
  });

  test("shows everything again when the catalogue is freed between two letters, and says so in its language", async ({
    page,
  }) => {
    await mountSeed(page);
    const field = page.getByRole("searchbox");
    await field.fill("hendelse");
    await page.waitForFunction(
      () => document.querySelector("[data-tp-status]").textContent === "Viser 1 tilgangspakke",
    );
    await page.evaluate(() => catalogue.free());
    await field.press("End");
    await field.press("r");
    await page.waitForFunction(() =>
      /^Søket virker ikke nå. Alle pakkene vises. This catalogue has been freed/.test(
        document.querySelector("[data-tp-status]").textContent,
      ),
    );
    expect(await shown(page, "li.tp-package")).toHaveLength(3);
    await expect(page.locator("mark")).toHaveCount(0);
    await expect(page.locator("[data-tp-status] [lang=en]")).toHaveCount(1);
  });

  test("speaks once, when typing rests, and shows what was found with each letter", async ({ page }) => {
    await mountSeed(page);
    await page.evaluate(() => {
      globalThis.spoken = [];
      const status = document.querySelector("[data-tp-status]");
      new MutationObserver(() => spoken.push(status.textContent)).observe(status, { childList: true });
    });
    await page.getByRole("searchbox").pressSequentially("hendelser", { delay: 20 });
    expect(await shown(page, "li.tp-package")).toEqual(["tp-maskinlesbarehendelser"]);
    expect(await page.evaluate(() => spoken)).toEqual([]);
    await page.waitForFunction(() => spoken.length > 0);
    expect(await page.evaluate(() => spoken)).toEqual(["Viser 1 tilgangspakke"]);
  });

  test("leaves nothing behind when it ends, and may end twice", async ({ page }) => {
    await mountSeed(page);
    await page.evaluate(() => {
      view.unmount();
      view.unmount();
    });
    expect(await page.evaluate(() => here.innerHTML)).toBe("");
    expect(
      await page.evaluate(() => {
        try {
          view.update(catalogue);
        } catch (error) {
          return error.code;
        }
      }),
    ).toBe("INVALID_ARGUMENT");
  });
});

test.describe("hydrate", () => {
  /** As a server would: the HTML stands there before anything is hydrated. */
  const standing = (page: Page) =>
    page.evaluate(() => {
      globalThis.catalogue = tilgangspakker.Catalogue.embedded();
      const view = tilgangspakker.mount(here, catalogue, { language: "nb" });
      const copy = here.cloneNode(true);
      view.unmount();
      here.replaceWith(copy);
      globalThis.here = copy;
      globalThis.first = copy.querySelector("li.tp-package");
      globalThis.view = tilgangspakker.hydrate(copy, async (term) => catalogue.search(term));
    });

  test("takes over what stands there, and throws none of it away", async ({ page }) => {
    await standing(page);
    expect(await page.evaluate(() => view.filter("hendelser"))).toBe(1);
    expect((await visible(page, "li.tp-package")).map(({ urn }) => urn)).toEqual([
      "urn:altinn:accesspackage:maskinlesbarehendelser",
    ]);
    expect((await visible(page, "li.tp-package mark")).length).toBeGreaterThan(0);
    expect(await page.evaluate(() => first === here.querySelector("li.tp-package"))).toBe(true);
    expect(await page.evaluate(() => view.filter(""))).toBe(3);
    await expect(page.locator("mark")).toHaveCount(0);
  });

  test("answers whether a package stands there", async ({ page }) => {
    await standing(page);
    const urn = "urn:altinn:accesspackage:programmeringsgrensesnitt";
    expect(
      await page.evaluate((urn) => [view.reveal(urn), document.activeElement.dataset.urn, view.reveal("urn:no")], urn),
    ).toEqual([true, urn, false]);
  });

  test("shows what was asked for last, whichever answer comes first", async ({ page }) => {
    await standing(page);
    await page.evaluate(async () => {
      view.unmount();
      const answers = [];
      const late = tilgangspakker.hydrate(
        here,
        (term) => new Promise((resolve) => answers.push(() => resolve(catalogue.search(term)))),
      );
      const both = [late.filter("hendelser"), late.filter("kunder")];
      answers[1]();
      answers[0]();
      await Promise.all(both);
    });
    expect((await visible(page, "li.tp-package")).map(({ urn }) => urn)).toEqual([
      "urn:altinn:accesspackage:opptreforvirksomhetenskunder",
    ]);
  });

  test("lets a late failure say nothing of what has been found since, and answers how many are shown", async ({
    page,
  }) => {
    await standing(page);
    expect(
      await page.evaluate(async () => {
        view.unmount();
        const refusals = [];
        const late = tilgangspakker.hydrate(here, (term) =>
          term === "kunder" ? catalogue.search(term) : new Promise((_, reject) => refusals.push(reject)),
        );
        const both = [late.filter("hendelser"), late.filter("kunder")];
        refusals[0](new Error("offline"));
        return [...(await Promise.all(both)), document.querySelector("[data-tp-status]").textContent];
      }),
    ).toEqual([1, 1, "Viser 1 tilgangspakke"]);
  });

  test("refuses what is not an element", async ({ page }) => {
    expect(
      await page.evaluate(() => {
        try {
          tilgangspakker.hydrate("#here", () => []);
        } catch (error) {
          return error.code;
        }
      }),
    ).toBe("INVALID_ARGUMENT");
    for (const options of [{ areas: "names" }, { area: "x" }, null, "x"]) {
      const code = await page.evaluate((options) => {
        try {
          tilgangspakker.hydrate(document.body, () => [], options);
        } catch (error) {
          return error.code;
        }
      }, options);
      expect(code, JSON.stringify(options)).toBe("INVALID_ARGUMENT");
    }
  });
});
