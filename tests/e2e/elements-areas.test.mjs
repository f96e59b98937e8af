// The areas of an element, and what a reader has made of them; only what a role gets, or may pass on.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { TODAY, openElements, settled, texts, told } from "./elements.mjs";
import { visible } from "./visible.mjs";

let elements;
before(async () => (elements = await openElements()));
after(() => elements.close());

const TREE = `<access-package-tree catalogue=${TODAY}></access-package-tree>`;
const TAX = "Skatt, avgift, regnskap og toll";
const URN = "urn:altinn:accesspackage:revisjon";
const area = (page, name) => page.locator(".tp-area").filter({ has: page.locator("summary", { hasText: name }) });
const set = (page, attributes) => page.evaluate((attributes) => {
  const element = document.querySelector("access-package-tree, access-package-table");
  for (const [name, value] of Object.entries(attributes)) value === null ? element.removeAttribute(name) : element.setAttribute(name, value);
}, attributes).then(() => settled(page));
/** The names of the areas that are open. */
const open = (page) => page.locator(".tp-area > details[open] > summary > *").evaluateAll((all) => all.map((it) => it.firstChild.textContent.trim()));
const focused = (page) => page.evaluate(() => {
  const { activeElement: element } = document.activeElement.shadowRoot;
  return [element.closest("[data-urn]")?.dataset.urn ?? element.id, element.className];
});

describe("an area of a tree", () => {
  it("holds its packages' names, and all of them when it is opened", () =>
    elements.withBody(TREE, async (page) => {
      assert.equal(await page.locator(".tp-package").count(), 223);
      assert.equal(await page.locator(".tp-urn").count(), 0);
      await area(page, TAX).locator("summary").click();
      await area(page, TAX).locator("[part~=urn]").first().waitFor();
      assert.equal(await area(page, TAX).locator(".tp-urn").count(), await area(page, TAX).locator(".tp-package").count());
      assert.ok(await area(page, TAX).getByRole("button", { name: "Revisjon", exact: true }).isEnabled());
      assert.equal(await page.getByRole("table").count(), 0);
    }));

  it("says beside each package what the role gets, once it is opened", () =>
    elements.withBody(`<access-package-tree catalogue=${TODAY} for-role=REVI></access-package-tree>`, async (page) => {
      await area(page, TAX).locator("summary").click();
      await area(page, TAX).locator(".tp-decision").first().waitFor();
      const count = await area(page, TAX).locator(".tp-package[data-decision=Permit]").count();
      assert.match((await texts(page, ".tp-count")).join(), new RegExp(`: får ${count}(,|$)`));
    }));

  it("keeps the focus on a name that is chosen among names alone", () =>
    elements.withBody(TREE, async (page) => {
      await page.getByRole("searchbox").fill("a");
      await page.getByText(/^Viser \d{3}/).waitFor();
      await area(page, TAX).locator("summary").click();
      await page.getByRole("button", { name: "Revisjon", exact: true }).focus();
      await page.keyboard.press("Enter");
      await settled(page);
      assert.deepEqual(await focused(page), [URN, "tp-choose"]);
      assert.deepEqual((await told(page)).map((it) => it.urn), [URN]);
      assert.ok(await page.locator(`li[data-urn="${URN}"][part~=current] [aria-current=true]`).isVisible());
      assert.ok(await page.locator(`li[data-urn="${URN}"] .tp-urn`).isVisible());
    }));

  it("marks no package as current that no longer is, whenever it is opened", () =>
    elements.withBody(`<access-package-tree catalogue=${TODAY} package=${URN}></access-package-tree>`, async (page) => {
      assert.deepEqual(await page.locator("[aria-current]").allTextContents(), ["Revisjon"]);
      await set(page, { package: "maskinporten-scopes" });
      assert.equal(await page.locator("[aria-current]").count(), 1);
      await set(page, { package: null });
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      assert.equal(await page.locator("[aria-current], [part~=current]").count(), 0);
      assert.equal(await page.locator("[data-tp-names]").count(), 0);
    }));
});

describe("what a reader has made of an element", () => {
  it("stays when it is shown anew: open areas, the focus and the place", () =>
    elements.withBody(TREE, async (page) => {
      await area(page, TAX).locator("summary").click();
      await page.locator(`li[data-urn="${URN}"] .tp-urn`).waitFor();
      await page.getByRole("button", { name: "Revisjon", exact: true }).focus();
      const place = page.locator(`li[data-urn="${URN}"]`);
      await place.evaluate((it) => scrollBy(0, it.getBoundingClientRect().top));
      for (const attributes of [{ "for-role": "DAGL" }, { language: "en" }, { "for-role": "REVI", language: null }, { "heading-level": "4" }]) {
        await set(page, attributes);
        assert.equal((await open(page)).length, 1);
        assert.deepEqual(await focused(page), [URN, "tp-choose"]);
        const top = await place.evaluate((it) => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(it.getBoundingClientRect().top)))));
        assert.ok(Math.abs(top) <= 1, `${top} px after ${JSON.stringify(attributes)}`);
      }
    }));

  it("stays in the field to filter by, with the caret, and what it opened closes afterwards", () =>
    elements.withBody(TREE, async (page) => {
      await page.getByRole("searchbox").fill("revisjon");
      await page.getByText("Viser 5 tilgangspakker").waitFor();
      await page.evaluate(() => document.activeElement.shadowRoot.activeElement.setSelectionRange(2, 4));
      await set(page, { language: "en" });
      assert.equal(await page.getByRole("searchbox", { name: "Find an access package" }).inputValue(), "revisjon");
      assert.deepEqual(await page.evaluate(() => { const field = document.activeElement.shadowRoot.activeElement; return [field.selectionStart, field.selectionEnd]; }), [2, 4]);
      assert.ok((await visible(page, "mark")).length > 0);
      await page.getByRole("searchbox").fill("");
      await page.waitForFunction(() => document.querySelector("access-package-tree").shadowRoot.querySelector("[role=status]").textContent === "");
      assert.deepEqual(await open(page), []);
    }));
});

for (const name of ["access-package-tree", "access-package-table"]) {
  describe(`<${name} only>`, () => {
    const all = (page) => page.evaluate(() => {
      dispatchEvent(new Event("beforeprint"));
      return [...document.querySelector("access-package-tree, access-package-table").shadowRoot.querySelectorAll("[data-urn]")].map((it) => it.dataset.urn).sort();
    });
    const expected = (page, action) => page.evaluate(async ([address, action]) => {
      const catalogue = tilgangspakker.Catalogue.fromJson(await (await fetch(address)).text());
      return catalogue.packagesForRole("REGN", { action }).map((it) => it.urn).sort();
    }, [TODAY, action]);

    it("shows what the role gets, or what it may pass on, and says so", () =>
      elements.withBody(`<${name} catalogue=${TODAY} for-role=REGN only=hold></${name}>`, async (page) => {
        const held = await expected(page, "hold");
        assert.deepEqual(await all(page), held);
        assert.match((await texts(page, ".tp-summary"))[0], new RegExp(`får ${held.length} av 223`));
        await set(page, { only: "delegate" });
        const passedOn = await expected(page, "delegate");
        assert.notEqual(passedOn.length, held.length);
        assert.deepEqual(await all(page), passedOn);
        assert.match((await texts(page, ".tp-summary"))[0], /gi .*videre/);
        await page.evaluate((name) => (document.querySelector(name).only = null), name);
        await settled(page);
        assert.equal((await all(page)).length, 223);
        assert.deepEqual(await told(page), []);
      }));

    for (const [attributes, code, said] of [
      ["only=hold", "INVALID_ARGUMENT", /for-role/],
      ["for-role=REGN only=get", "INVALID_ARGUMENT", /«get»/],
      ["for-role=DAGGL only=hold", "UNKNOWN_ROLE", /«DAGGL».*DAGL/],
    ]) {
      it(`shows all packages, and tells why, with ${attributes}`, () =>
        elements.withBody(`<${name} catalogue=versjon-3 ${attributes}></${name}>`, async (page) => {
          assert.match(await page.getByRole("alert").textContent(), said);
          assert.deepEqual((await told(page)).map((it) => it.code), [code]);
          assert.equal((await all(page)).length, 3);
        }));
    }

    it("claims nothing of a role in an organisation form that nobody knows, and suggests others", () =>
      elements.withBody(`<${name} catalogue=versjon-3 for-role=DAGL variant=BRLL></${name}>`, async (page) => {
        assert.match(await page.getByRole("alert").textContent(), /«BRLL».*BRL/);
        assert.deepEqual((await told(page)).map((it) => it.code), ["UNKNOWN_VARIANT"]);
        assert.equal((await all(page)).length, 3);
        assert.equal(await page.locator("[data-decision], .tp-summary").count(), 0);
      }));
  });
}
