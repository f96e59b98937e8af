// tilgangspakker/styles.css: a mounted view and the elements look the same, whatever stands beside the sheet; it
// reaches nothing else, and a page changes it by plain rules.

import type { Page } from "@playwright/test";

import { assertAccessible, assertFits, SCREENS } from "../browser/axe.ts";
import { brokenWords, screen, visible, WIDTHS } from "../browser/visible.ts";
import { expect, TODAY, test } from "./fixtures.ts";

const OURS = '@import "/dist/styles.css";\n';
const DESIGNSYSTEMET = `@import "/node_modules/@digdir/designsystemet-css/dist/theme/designsystemet.css";
@import "/node_modules/@digdir/designsystemet-css/dist/src/index.css";
`;
/** As the page writes. */
const AROUND =
  ":root { color-scheme: light dark } body { margin: 1rem; font-family: Inter, system-ui, sans-serif; font-size: 1.125rem } h1 { font-size: 1rem }";
const BESIDE = {
  "without Designsystemet": OURS,
  "after Designsystemet": DESIGNSYSTEMET + OURS,
  "before Designsystemet": OURS + DESIGNSYSTEMET,
};

const MOUNTED = '<main><h1>Tilgangspakker</h1><div id="here"></div></main>';
const MOUNT = `import * as tilgangspakker from "/dist/index.js";
import "/dist/elements.js";
await tilgangspakker.default();
globalThis.view = tilgangspakker.mount(document.getElementById("here"), tilgangspakker.Catalogue.version3(), { language: "nb" });`;
const isMounted = (page: Page) => page.waitForFunction(() => globalThis.view);
const mounted = (show: Show, { style = OURS + AROUND, ...around }: Around = {}) =>
  show(MOUNTED, { script: MOUNT, isReady: isMounted, policy: "", style, ...around });

const ELEMENTS = ["notice", "tree", "table"]
  .map((it) => `<access-package-${it} catalogue=versjon-3></access-package-${it}>`)
  .join("");

const PIECES = {
  "an area's heading": ".tp-area > details > summary > .ds-heading",
  "a package's name": ".tp-package > .ds-heading",
  "a description": ".tp-package > .ds-paragraph",
  "a URN": ".tp-urn > code",
  "a button": ".tp-urn > .ds-button",
  "an alert": ".tp-notice",
  "an alert's heading": ".tp-notice > .ds-heading",
  "a header": ".tp-table > thead th",
  "a row": ".tp-table > tbody > tr[data-urn] > td",
  "a row's name": ".tp-table > tbody > tr[data-urn] > th",
};
const LOOK = [
  "color",
  "background-color",
  "background-image",
  "font-family",
  "font-size",
  "font-style",
  "font-weight",
  "line-height",
  "text-align",
  "text-decoration-line",
  "border-radius",
  "display",
  "position",
  "box-shadow",
  ...["block-start", "block-end", "inline-start", "inline-end"].flatMap((it) => [
    `padding-${it}`,
    `margin-${it}`,
    `border-${it}-width`,
    `border-${it}-style`,
    `border-${it}-color`,
  ]),
];

/** The look of the first of each piece that is seen, with what stands before its text. Paper has no buttons. */
async function looks(page, media) {
  const found = {};
  for (const [name, selector] of Object.entries(PIECES)) {
    if (media === "print" && name === "a button") continue;
    expect((await visible(page, selector)).length, `${name} is seen`).toBeGreaterThan(0);
    found[name] = await page
      .locator(selector)
      .locator("visible=true")
      .first()
      .evaluate((piece, properties) => {
        const [own, before] = [getComputedStyle(piece), getComputedStyle(piece, "::before")];
        return Object.fromEntries([
          ...properties.map((it) => [it, own.getPropertyValue(it)]),
          ["content before", before.content],
        ]);
      }, LOOK);
  }
  return found;
}

test.describe("a mounted view", () => {
  const MEDIA = {
    "in light colours": { colorScheme: "light" },
    "in dark colours": { colorScheme: "dark" },
    "in forced colours": { forcedColors: "active" },
    "on paper": { media: "print" },
  };
  for (const [where, { media = "screen", ...asked }] of Object.entries(MEDIA)) {
    const options = { ...asked, viewport: { width: 1300, height: 900 } };
    /** Designsystemet is told, where others go by the reader's wish. */
    const coloured = (page: Page) =>
      page.evaluate((scheme) => (document.documentElement.dataset.colorScheme = scheme), asked.colorScheme ?? "light");
    /** Compares what is shown now with a view that has nothing but our sheet. */
    const looksTheSame = async (page: Page, show: Show) => {
      await page.emulateMedia({ media });
      const seen = await looks(page, media);
      await mounted(show, options);
      expect(seen).toEqual(await looks(page, media));
    };

    for (const beside of ["after Designsystemet", "before Designsystemet"]) {
      test(`looks the same ${beside}, ${where}`, async ({ page, show }) => {
        await mounted(show, { ...options, style: BESIDE[beside] + AROUND });
        await coloured(page);
        await looksTheSame(page, show);
      });
    }

    test(`looks as the elements do, ${where}`, async ({ page, show }) => {
      await show(ELEMENTS, { ...options, style: AROUND });
      await looksTheSame(page, show);
    });
  }

  for (const [beside, style] of Object.entries(BESIDE)) {
    for (const { name, options } of SCREENS) {
      test(`keeps to WCAG 2.2 AA ${name}, and fits, ${beside}`, async ({ page, show }) => {
        await mounted(show, { ...options, style: style + AROUND });
        await page.evaluate((scheme) => (document.documentElement.dataset.colorScheme = scheme), options.colorScheme);
        await assertAccessible(page);
        await assertFits(page);
      });
    }
  }

  for (const width of WIDTHS) {
    test(`breaks no word of a table, a heading or a label at ${width} px`, async ({ page, show }) => {
      await mounted(show, screen(width));
      const selector = ".tp-table, .tp-role-codes, .ds-heading, .ds-label, .ds-button";
      expect((await visible(page, selector)).length).toBeGreaterThan(5);
      expect(await brokenWords(page, selector)).toEqual([]);
    });
  }

  test("fits with text of twice the size on a phone, and from right to left", async ({ page, show }) => {
    await mounted(show, { viewport: { width: 320, height: 800 }, style: `${OURS + AROUND} :root { font-size: 200% }` });
    await assertFits(page);
    await page.evaluate(() => (document.documentElement.dir = "rtl"));
    await assertFits(page);
    const { left, right } = await page
      .locator(".tp-notice")
      .evaluate((it) => ({ left: getComputedStyle(it).borderLeftWidth, right: getComputedStyle(it).borderRightWidth }));
    expect(parseFloat(right), "the thick edge is where text begins").toBeGreaterThan(parseFloat(left));
  });

  for (const forcedColors of ["none", "active"]) {
    test(`marks the row of the current package, whether or not packages can be chosen, where forced colours are ${forcedColors}`, async ({
      page,
      show,
    }) => {
      await mounted(show, { forcedColors });
      const looks = await page.evaluate(async () => {
        const { Catalogue, renderPropertyTable } = await import("/dist/index.js");
        return [false, true].map((choosable) => {
          document.getElementById("here").innerHTML = renderPropertyTable(Catalogue.version3(), {
            current: "maskinlesbarehendelser",
            choosable,
          });
          const rows = [...document.querySelectorAll("tr[data-urn]")].sort((row) =>
            row.dataset.urn.endsWith(":maskinlesbarehendelser") ? -1 : 1,
          );
          return rows.map((row) => {
            const [own, name] = [row, row.querySelector("[aria-current]") ?? row.cells[0]].map((it) =>
              getComputedStyle(it),
            );
            return [own.backgroundColor, own.boxShadow, own.outlineStyle, name.fontWeight].join();
          });
        });
      });
      for (const [current, ...others] of looks) {
        expect(new Set(others).size).toBe(1);
        expect(current).not.toBe(others[0]);
      }
      expect(looks[0][0]).toBe(looks[1][0]);
    });
  }

  test("shows buttons and alerts by their edges where colours are forced", async ({ page, show }) => {
    await mounted(show, { forcedColors: "active" });
    for (const selector of [".tp-urn > .ds-button", ".tp-notice"]) {
      const [edge, ground] = await page
        .locator(selector)
        .first()
        .evaluate((it) => [getComputedStyle(it).borderTopColor, getComputedStyle(it).backgroundColor]);
      expect(edge, selector).not.toBe(ground);
    }
  });
});

test.describe("on paper, a view", () => {
  test("has what is closed, and nothing that only a screen can do", async ({ page, show }) => {
    await mounted(show);
    const shown = (selector) =>
      page.locator(selector).evaluateAll((all) => all.filter((it) => it.checkVisibility()).length);
    await page.locator(".tp-area > details").evaluate((it) => (it.open = false));
    expect(await shown(".tp-package")).toBe(0);
    await page.emulateMedia({ media: "print" });
    expect(await shown(".tp-package")).toBe(3);
    expect(await shown(".tp-source-facts dd")).toBeGreaterThan(0);
    expect(await visible(page, ".tp-filter, .tp-urn > button, .tp-anchor")).toEqual([]);
  });

  test("breaks no package, alert or row, and repeats the table's headers", async ({ page, show }) => {
    await mounted(show, screen(1024));
    await page.emulateMedia({ media: "print" });
    const of = (selector, property) =>
      page
        .locator(selector)
        .first()
        .evaluate((it, property) => getComputedStyle(it)[property], property);
    for (const selector of [".tp-package", ".tp-notice", ".tp-table > tbody > tr"])
      expect(await of(selector, "breakInside"), selector).toBe("avoid");
    expect(await of(".tp-table > thead", "display")).toBe("table-header-group");
    expect(await of(".tp-table > thead", "position")).toBe("static");
  });
});

test.describe("the style sheet", () => {
  test("has no rule outside of its layers, nor outside of views and elements", async ({ page, show }) => {
    await show("");
    const { outside, layers, count } = await page.evaluate(async () => {
      const sheet = await new CSSStyleSheet().replace(await (await fetch("/dist/styles.css")).text());
      const found = { outside: [], layers: new Set(), count: 0 };
      /** The selectors of a list, each without what stands in its parentheses, where commas part none. */
      const parts = (list) => {
        let plain = list;
        for (let before = ""; before !== plain; ) [before, plain] = [plain, plain.replace(/\([^()]*\)/g, "")];
        return plain.split(",").map((it) => it.trim());
      };
      const walk = (rules, layer) => {
        for (const rule of rules) {
          if (rule instanceof CSSStyleRule) {
            found.count++;
            found.layers.add(layer);
            found.outside.push(...parts(rule.selectorText).filter((it) => !/^(\.tp-view|:host)(?![\w-])/.test(it)));
          } else if (rule.cssRules) walk(rule.cssRules, rule.name?.startsWith("tilgangspakker.") ? rule.name : layer);
          else if (!(rule instanceof CSSLayerStatementRule)) found.outside.push(rule.cssText);
        }
      };
      walk(sheet.cssRules, "none");
      return { ...found, layers: [...found.layers] };
    });
    expect(count).toBeGreaterThan(100);
    expect(outside).toEqual([]);
    expect(layers.toSorted()).toEqual([
      "tilgangspakker.base",
      "tilgangspakker.paper",
      "tilgangspakker.reset",
      "tilgangspakker.views",
    ]);
  });

  test("leaves the same classes alone elsewhere in the page", async ({ page, show }) => {
    await show(
      '<div><p class="ds-alert tp-notice" data-color="warning">En</p><p>En</p></div><div class="root"><h2 class="ds-heading" data-size="sm">En</h2><h2>En</h2></div><div><button class="ds-button tp-choose">En</button><button>En</button></div>',
      { script: "", isReady: null, style: OURS },
    );
    const differences = await page.locator("div").evaluateAll((all) =>
      all.map(({ firstElementChild: one, lastElementChild: other }) => {
        const [styles, others] = [getComputedStyle(one), getComputedStyle(other)];
        return [...styles].filter(
          (property) => styles.getPropertyValue(property) !== others.getPropertyValue(property),
        );
      }),
    );
    expect(differences).toEqual([[], [], []]);
  });

  for (const [beside, style] of Object.entries(BESIDE)) {
    test(`gives way to a page's plain rules for a class, ${beside}`, async ({ page, show }) => {
      await mounted(show, {
        style: `${style} .tp-package { padding-block: 40px } .ds-heading { color: rgb(1, 2, 3) } .tp-anchor { display: none }`,
      });

      const of = (selector, property) =>
        page
          .locator(selector)
          .first()
          .evaluate((it, property) => getComputedStyle(it)[property], property);
      expect(await of(".tp-package", "paddingTop")).toBe("40px");
      expect(await of(".tp-area .ds-heading", "color")).toBe("rgb(1, 2, 3)");
      expect(await of(".tp-anchor", "display")).toBe("none");
    });
  }

  test("takes the elements' custom properties for mounted views too", async ({ page, show }) => {
    await mounted(show, {
      style: `${OURS} #here { --access-package-color-text: rgb(1, 2, 3); --access-package-padding: 7px; --access-package-color-warning-surface: rgb(4, 5, 6) }`,
    });

    const view = (property) =>
      page.locator("#here > .tp-view").evaluate((it, property) => getComputedStyle(it)[property], property);
    expect(await view("color")).toBe("rgb(1, 2, 3)");
    expect(await view("paddingTop")).toBe("7px");
    expect(await page.locator(".tp-notice").evaluate((it) => getComputedStyle(it).backgroundColor)).toBe(
      "rgb(4, 5, 6)",
    );
  });

  test("is what the elements wear, to the letter", async ({ page, show }) => {
    await show(`<access-package-tree catalogue=${TODAY}></access-package-tree>`);
    expect(
      await page.evaluate(async () => {
        const { elementStyles } = await import("/dist/elements.js");
        return (
          elementStyles === (await (await fetch("/dist/styles.css")).text()) &&
          document.querySelector("access-package-tree").shadowRoot.adoptedStyleSheets.length === 1
        );
      }),
    ).toBeTruthy();
  });
});
