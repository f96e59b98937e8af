// The areas of an element, and what a reader has made of them; only what a role gets, or may pass on.

import type { Page } from "@playwright/test";
import { visible } from "../browser/visible.ts";
import { expect, settled, TODAY, test, texts, told } from "./fixtures.ts";

const TREE = `<access-package-tree catalogue=${TODAY}></access-package-tree>`;
const TAX = "Skatt, avgift, regnskap og toll";
const URN = "urn:altinn:accesspackage:revisjon";
const area = (page: Page, name) => page.locator(".tp-area").filter({ has: page.locator("summary", { hasText: name }) });
const set = (page: Page, attributes) =>
  page
    .evaluate((attributes) => {
      const element = document.querySelector("access-package-tree, access-package-table");
      for (const [name, value] of Object.entries(attributes))
        value === null ? element.removeAttribute(name) : element.setAttribute(name, value);
    }, attributes)
    .then(() => settled(page));
/** The names of the areas that are open. */
const open = (page: Page) =>
  page
    .locator(".tp-area > details[open] > summary > *")
    .evaluateAll((all) => all.map((it) => it.firstChild.textContent.trim()));
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: element } = document.activeElement.shadowRoot;
    return [element.closest("[data-urn]")?.dataset.urn ?? element.id, element.className];
  });

test.describe("an area of a tree", () => {
  test("holds its packages' names, and all of them when it is opened", async ({ page, show }) => {
    await show(TREE);
    await expect(page.locator(".tp-package")).toHaveCount(223);
    await expect(page.locator(".tp-urn")).toHaveCount(0);
    await area(page, TAX).locator("summary").click();
    await area(page, TAX).locator("[part~=urn]").first().waitFor();
    await expect(area(page, TAX).locator(".tp-urn")).toHaveCount(await area(page, TAX).locator(".tp-package").count());
    await expect(area(page, TAX).getByRole("button", { name: "Revisjon", exact: true })).toBeEnabled();
    await expect(page.getByRole("table")).toHaveCount(0);
  });

  test("says beside each package what the role gets, once it is opened", async ({ page, show }) => {
    await show(`<access-package-tree catalogue=${TODAY} for-role=REVI></access-package-tree>`);
    await area(page, TAX).locator("summary").click();
    await area(page, TAX).locator(".tp-decision").first().waitFor();
    const count = await area(page, TAX).locator(".tp-package[data-decision=Permit]").count();
    expect((await texts(page, ".tp-count")).join()).toMatch(new RegExp(`: får ${count}(,|$)`));
  });

  test("keeps the focus on a name that is chosen among names alone", async ({ page, show }) => {
    await show(TREE);
    await page.getByRole("searchbox").fill("a");
    await page.getByText(/^Viser \d{3}/).waitFor();
    await area(page, TAX).locator("summary").click();
    await page.getByRole("button", { name: "Revisjon", exact: true }).focus();
    await page.keyboard.press("Enter");
    await settled(page);
    expect(await focused(page)).toEqual([URN, "tp-choose"]);
    expect((await told(page)).map((it) => it.urn)).toEqual([URN]);
    await expect(page.locator(`li[data-urn="${URN}"][part~=current] [aria-current=true]`)).toBeVisible();
    await expect(page.locator(`li[data-urn="${URN}"] .tp-urn`)).toBeVisible();
  });

  test("marks no package as current that no longer is, whenever it is opened", async ({ page, show }) => {
    await show(`<access-package-tree catalogue=${TODAY} package=${URN}></access-package-tree>`);
    await expect(page.locator("[aria-current]")).toHaveText(["Revisjon"]);
    await set(page, { package: "maskinporten-scopes" });
    await expect(page.locator("[aria-current]")).toHaveCount(1);
    await set(page, { package: null });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await expect(page.locator("[aria-current], [part~=current]")).toHaveCount(0);
    await expect(page.locator("[data-tp-names]")).toHaveCount(0);
  });
});

test.describe("what a reader has made of an element", () => {
  test("stays when it is shown anew: open areas, the focus and the place", async ({ page, show }) => {
    await show(TREE);
    await area(page, TAX).locator("summary").click();
    await page.locator(`li[data-urn="${URN}"] .tp-urn`).waitFor();
    await page.getByRole("button", { name: "Revisjon", exact: true }).focus();
    const place = page.locator(`li[data-urn="${URN}"]`);
    await place.evaluate((it) => scrollBy(0, it.getBoundingClientRect().top));
    for (const attributes of [
      { "for-role": "DAGL" },
      { language: "en" },
      { "for-role": "REVI", language: null },
      { "heading-level": "4" },
    ]) {
      await set(page, attributes);
      expect(await open(page)).toHaveLength(1);
      expect(await focused(page)).toEqual([URN, "tp-choose"]);
      const top = await place.evaluate(
        (it) =>
          new Promise((resolve) =>
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(it.getBoundingClientRect().top))),
          ),
      );
      expect(Math.abs(top), `${top} px after ${JSON.stringify(attributes)}`).toBeLessThanOrEqual(1);
    }
  });

  test("stays in the field to filter by, with the caret, and what it opened closes afterwards", async ({
    page,
    show,
  }) => {
    await show(TREE);
    await page.getByRole("searchbox").fill("revisjon");
    await page.getByText("Viser 5 tilgangspakker").waitFor();
    await page.evaluate(() => document.activeElement.shadowRoot.activeElement.setSelectionRange(2, 4));
    await set(page, { language: "en" });
    await expect(page.getByRole("searchbox", { name: "Find an access package" })).toHaveValue("revisjon");
    expect(
      await page.evaluate(() => {
        const field = document.activeElement.shadowRoot.activeElement;
        return [field.selectionStart, field.selectionEnd];
      }),
    ).toEqual([2, 4]);
    expect((await visible(page, "mark")).length).toBeGreaterThan(0);
    await page.getByRole("searchbox").fill("");
    await page.waitForFunction(
      () => document.querySelector("access-package-tree").shadowRoot.querySelector("[role=status]").textContent === "",
    );
    expect(await open(page)).toEqual([]);
  });
});

for (const name of ["access-package-tree", "access-package-table"]) {
  test.describe(`<${name} only>`, () => {
    const all = (page: Page) =>
      page.evaluate(() => {
        dispatchEvent(new Event("beforeprint"));
        return [
          ...document
            .querySelector("access-package-tree, access-package-table")
            .shadowRoot.querySelectorAll("[data-urn]"),
        ]
          .map((it) => it.dataset.urn)
          .sort();
      });
    const expected = (page: Page, action) =>
      page.evaluate(
        async ([address, action]) => {
          const catalogue = tilgangspakker.Catalogue.fromJson(await (await fetch(address)).text());
          return catalogue
            .packagesForRole("REGN", { action })
            .map((it) => it.urn)
            .sort();
        },
        [TODAY, action],
      );

    test("shows what the role gets, or what it may pass on, and says so", async ({ page, show }) => {
      await show(`<${name} catalogue=${TODAY} for-role=REGN only=hold></${name}>`);
      const held = await expected(page, "hold");
      expect(await all(page)).toEqual(held);
      expect((await texts(page, ".tp-summary"))[0]).toMatch(new RegExp(`får ${held.length} av 223`));
      await set(page, { only: "delegate" });
      const passedOn = await expected(page, "delegate");
      expect(passedOn.length).not.toBe(held.length);
      expect(await all(page)).toEqual(passedOn);
      expect((await texts(page, ".tp-summary"))[0]).toMatch(/gi .*videre/);
      await page.evaluate((name) => (document.querySelector(name).only = null), name);
      await settled(page);
      expect(await all(page)).toHaveLength(223);
      expect(await told(page)).toEqual([]);
    });

    for (const [attributes, code, said] of [
      ["only=hold", "INVALID_ARGUMENT", /for-role/],
      ["for-role=REGN only=get", "INVALID_ARGUMENT", /«get»/],
      ["for-role=DAGGL only=hold", "UNKNOWN_ROLE", /«DAGGL».*DAGL/],
    ]) {
      test(`shows all packages, and tells why, with ${attributes}`, async ({ page, show }) => {
        await show(`<${name} catalogue=versjon-3 ${attributes}></${name}>`);
        await expect(page.getByRole("alert")).toHaveText(said);
        expect((await told(page)).map((it) => it.code)).toEqual([code]);
        expect(await all(page)).toHaveLength(3);
      });
    }

    test("claims nothing of a role in an organisation form that nobody knows, and suggests others", async ({
      page,
      show,
    }) => {
      await show(`<${name} catalogue=versjon-3 for-role=DAGL variant=BRLL></${name}>`);
      await expect(page.getByRole("alert")).toHaveText(/«BRLL».*BRL/);
      expect((await told(page)).map((it) => it.code)).toEqual(["UNKNOWN_VARIANT"]);
      expect(await all(page)).toHaveLength(3);
      await expect(page.locator("[data-decision], .tp-summary")).toHaveCount(0);
    });
  });
}
