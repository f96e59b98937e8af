// Everybody can use the elements: by axe, on a desk and on a phone, in light, dark and forced colours, from right to left.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { SCREENS, assertAccessible, assertFits } from "./axe.mjs";
import { TODAY, openElements, settled } from "./elements.mjs";

let elements;
before(async () => (elements = await openElements()));
after(() => elements.close());

const ALL = `<main><h1>Tilgangspakker</h1>${["tree", "table", "notice", "check"].map((it) => `<access-package-${it} catalogue=versjon-3 for-role=FFØR package=maskinlesbarehendelser></access-package-${it}>`).join("")}</main>`;
/** axe is put into the page by a script of its own, which the strict policy would not let in. */
const OPEN = { policy: "" };
const STYLE = ":root { color-scheme: light dark }";

describe("the elements", () => {
  for (const { name, options } of SCREENS) {
    it(`keep to WCAG 2.2 AA ${name}, and fit`, () =>
      elements.withBody(ALL, async (page) => {
        await assertAccessible(page);
        await assertFits(page);
        await page.getByRole("combobox", { name: "Tilgangspakke" }).fill("api");
        await page.keyboard.press("ArrowDown");
        await assertAccessible(page);
        await page.getByRole("button", { name: "Få svar" }).click();
        await assertAccessible(page);
      }, { ...OPEN, ...options, style: STYLE }));
  }

  for (const { name, options } of SCREENS) {
    it(`do so with the form's fields about clients and system users ${name}`, () =>
      elements.withBody(`<main><h1>Tilgangspakker</h1><access-package-check catalogue=${TODAY} action=client package=regnskapsforer-lonn for-role=REGN given=jordbruk by=DAGL by-holds=klientadministrator></access-package-check></main>`, async (page) => {
        await assertAccessible(page);
        await assertFits(page);
        await page.evaluate(() => document.querySelector("access-package-check").setAttribute("action", "systemUser"));
        await page.getByRole("combobox", { name: "Tilgangspakker" }).fill("jord");
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Enter");
        await page.getByRole("button", { name: "Få svar" }).click();
        await assertAccessible(page);
        await assertFits(page);
      }, { ...OPEN, ...options, style: STYLE }));
  }

  it("do so with many packages, a role that gets some of them, and something unknown", () =>
    elements.withBody(`<main><h1>Tilgangspakker</h1><access-package-tree catalogue=${TODAY} for-role=REGN package=revisjon></access-package-tree><access-package-table catalogue=versjon-3 for-role=DAGGL></access-package-table></main>`, async (page) => {
      await assertAccessible(page);
      await assertFits(page);
    }, { ...OPEN, style: STYLE }));

  it("do so on a page with Designsystemet, in its dark colours too", () =>
    elements.withBody(ALL, async (page) => {
      for (const scheme of ["light", "dark"]) {
        await page.evaluate((scheme) => (document.documentElement.dataset.colorScheme = scheme), scheme);
        await settled(page);
        await assertAccessible(page);
      }
    }, { ...OPEN, style: '@import "/node_modules/@digdir/designsystemet-css/dist/theme/designsystemet.css"; body { background: var(--ds-color-neutral-background-default); color: var(--ds-color-neutral-text-default) }' }));

  it("fit with text of twice the size on a phone, and from right to left", () =>
    elements.withBody(ALL, async (page) => {
      await assertFits(page);
      await page.evaluate(() => (document.documentElement.dir = "rtl"));
      await assertFits(page);
      assert.equal(await page.locator(".tp-summary").first().evaluate((it) => getComputedStyle(it).direction), "rtl");
    }, { ...OPEN, viewport: { width: 320, height: 800 }, style: ":root { font-size: 200% } h1 { font-size: 1rem }" }));

  it("tell what is current and what is decided without colours", () =>
    elements.withBody(ALL, async (page) => {
      assert.notEqual(await page.locator("access-package-tree [part~=current]").evaluate((it) => getComputedStyle(it).outlineStyle), "none");
      assert.deepEqual(await page.locator("access-package-tree .tp-decision").allTextContents(), ["Uavklart", "Uavklart", "Uavklart"]);
    }, { ...OPEN, forcedColors: "active" }));

  it("print what is closed, without what only a screen needs", () =>
    elements.withBody(`<access-package-tree catalogue=${TODAY}></access-package-tree>`, async (page) => {
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.getByRole("searchbox").isVisible(), false);
      assert.ok(await page.locator(".tp-package").last().evaluate((it) => it.getBoundingClientRect().height > 0));
    }));
});
