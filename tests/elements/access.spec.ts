// Everybody can use the elements: by axe, on a desk and on a phone, in light, dark and forced colours, from right to left.

import { assertAccessible, assertFits, SCREENS } from "../browser/axe.ts";
import { expect, settled, TODAY, test } from "./fixtures.ts";

const ALL = `<main><h1>Tilgangspakker</h1>${["tree", "table", "notice", "check"].map((it) => `<access-package-${it} catalogue=versjon-3 for-role=FFØR package=maskinlesbarehendelser></access-package-${it}>`).join("")}</main>`;
/** axe is put into the page by a script of its own, which the strict policy would not let in. */
const OPEN = { policy: "" };
const STYLE = ":root { color-scheme: light dark }";

test.describe("the elements", () => {
  for (const { name, options } of SCREENS) {
    test(`keep to WCAG 2.2 AA ${name}, and fit`, async ({ page, show }) => {
      await show(ALL, { ...OPEN, ...options, style: STYLE });
      await assertAccessible(page);
      await assertFits(page);
      await page.getByRole("combobox", { name: "Tilgangspakke" }).fill("api");
      await page.keyboard.press("ArrowDown");
      await assertAccessible(page);
      await page.getByRole("button", { name: "Få svar" }).click();
      await assertAccessible(page);
    });
  }

  for (const { name, options } of SCREENS) {
    test(`do so with the form's fields about clients and system users ${name}`, async ({ page, show }) => {
      await show(
        `<main><h1>Tilgangspakker</h1><access-package-check catalogue=${TODAY} action=client package=regnskapsforer-lonn for-role=REGN given=jordbruk by=DAGL by-holds=klientadministrator></access-package-check></main>`,
        { ...OPEN, ...options, style: STYLE },
      );
      await assertAccessible(page);
      await assertFits(page);
      await page.evaluate(() => document.querySelector("access-package-check").setAttribute("action", "systemUser"));
      await page.getByRole("combobox", { name: "Tilgangspakker" }).fill("jord");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Få svar" }).click();
      await assertAccessible(page);
      await assertFits(page);
    });
  }

  test("do so with many packages, a role that gets some of them, and something unknown", async ({ page, show }) => {
    await show(
      `<main><h1>Tilgangspakker</h1><access-package-tree catalogue=${TODAY} for-role=REGN package=revisjon></access-package-tree><access-package-table catalogue=versjon-3 for-role=DAGGL></access-package-table></main>`,
      { ...OPEN, style: STYLE },
    );
    await assertAccessible(page);
    await assertFits(page);
  });

  test("do so on a page with Designsystemet, in its dark colours too", async ({ page, show }) => {
    await show(ALL, {
      ...OPEN,
      style:
        '@import "/node_modules/@digdir/designsystemet-css/dist/theme/designsystemet.css"; body { background: var(--ds-color-neutral-background-default); color: var(--ds-color-neutral-text-default) }',
    });
    for (const scheme of ["light", "dark"]) {
      await page.evaluate((scheme) => (document.documentElement.dataset.colorScheme = scheme), scheme);
      await settled(page);
      await assertAccessible(page);
    }
  });

  test("fit with text of twice the size on a phone, and from right to left", async ({ page, show }) => {
    await show(ALL, {
      ...OPEN,
      viewport: { width: 320, height: 800 },
      style: ":root { font-size: 200% } h1 { font-size: 1rem }",
    });
    await assertFits(page);
    await page.evaluate(() => (document.documentElement.dir = "rtl"));
    await assertFits(page);
    expect(
      await page
        .locator(".tp-summary")
        .first()
        .evaluate((it) => getComputedStyle(it).direction),
    ).toBe("rtl");
  });

  test("tell what is current and what is decided without colours", async ({ page, show }) => {
    await show(ALL, { ...OPEN, forcedColors: "active" });
    expect(
      await page.locator("access-package-tree [part~=current]").evaluate((it) => getComputedStyle(it).outlineStyle),
    ).not.toBe("none");
    await expect(page.locator("access-package-tree .tp-decision")).toHaveText(["Uavklart", "Uavklart", "Uavklart"]);
  });

  test("print what is closed, without what only a screen needs", async ({ page, show }) => {
    await show(`<access-package-tree catalogue=${TODAY}></access-package-tree>`);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("searchbox")).toBeHidden();
    expect(
      await page
        .locator(".tp-package")
        .last()
        .evaluate((it) => it.getBoundingClientRect().height > 0),
    ).toBeTruthy();
  });
});
