// tilgangspakker/styles.css: a mounted view, the elements and the page look the same, whatever stands beside the sheet; it
// reaches nothing else, and a page changes it by plain rules.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { SCREENS, assertAccessible, assertFits } from "./axe.mjs";
import { openBrowser } from "./browser.mjs";
import { TODAY, openElements } from "./elements.mjs";
import { WIDTHS, brokenWords, screen, visible } from "./visible.mjs";

let elements;
let site;
before(async () => ([elements, site] = await Promise.all([openElements(), openBrowser()])));
after(() => Promise.all([elements.close(), site.close()]));

const OURS = '@import "/dist/styles.css";\n';
const DESIGNSYSTEMET = `@import "/node_modules/@digdir/designsystemet-css/dist/theme/designsystemet.css";
@import "/node_modules/@digdir/designsystemet-css/dist/src/index.css";
`;
/** As the page writes. */
const AROUND = ":root { color-scheme: light dark } body { margin: 1rem; font-family: Inter, system-ui, sans-serif; font-size: 1.125rem } h1 { font-size: 1rem }";
const BESIDE = { "without Designsystemet": OURS, "after Designsystemet": DESIGNSYSTEMET + OURS, "before Designsystemet": OURS + DESIGNSYSTEMET };

const MOUNTED = '<main><h1>Tilgangspakker</h1><div id="here"></div></main>';
const MOUNT = `import * as tilgangspakker from "/dist/index.js";
import "/dist/elements.js";
await tilgangspakker.default();
globalThis.view = tilgangspakker.mount(document.getElementById("here"), tilgangspakker.Catalogue.version3(), { language: "nb" });`;
const isMounted = (page) => page.waitForFunction(() => globalThis.view);
const mounted = (test, { style = OURS + AROUND, ...options } = {}) => elements.withBody(MOUNTED, test, { script: MOUNT, isReady: isMounted, policy: "", style, ...options });

const ELEMENTS = ["notice", "tree", "table"].map((it) => `<access-package-${it} catalogue=versjon-3></access-package-${it}>`).join("");

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
const LOOK = ["color", "background-color", "background-image", "font-family", "font-size", "font-style", "font-weight", "line-height", "text-align", "text-decoration-line", "border-radius", "display", "position", "box-shadow",
  ...["block-start", "block-end", "inline-start", "inline-end"].flatMap((it) => [`padding-${it}`, `margin-${it}`, `border-${it}-width`, `border-${it}-style`, `border-${it}-color`])];

/** The look of the first of each piece that is seen, with what stands before its text. Paper has no buttons. */
async function looks(page, media) {
  const found = {};
  for (const [name, selector] of Object.entries(PIECES)) {
    if (media === "print" && name === "a button") continue;
    assert.ok((await visible(page, selector)).length > 0, `${name} is seen`);
    found[name] = await page.locator(selector).locator("visible=true").first().evaluate((piece, properties) => {
      const [own, before] = [getComputedStyle(piece), getComputedStyle(piece, "::before")];
      return Object.fromEntries([...properties.map((it) => [it, own.getPropertyValue(it)]), ["content before", before.content]]);
    }, LOOK);
  }
  return found;
}

describe("a mounted view", () => {
  const MEDIA = {
    "in light colours": { colorScheme: "light" },
    "in dark colours": { colorScheme: "dark" },
    "in forced colours": { forcedColors: "active" },
    "on paper": { media: "print" },
  };
  for (const [where, { media = "screen", ...asked }] of Object.entries(MEDIA)) {
    const options = { ...asked, viewport: { width: 1300, height: 900 } };
    /** Designsystemet is told, where others go by the reader's wish. */
    const coloured = (page) => page.evaluate((scheme) => (document.documentElement.dataset.colorScheme = scheme), asked.colorScheme ?? "light");
    let expected;
    const isTheSame = async (page) => {
      await page.emulateMedia({ media });
      const seen = await looks(page, media);
      expected ??= seen;
      assert.deepEqual(seen, expected);
    };

    for (const [beside, style] of Object.entries(BESIDE)) {
      it(`looks the same ${beside}, ${where}`, () =>
        mounted(async (page) => {
          await coloured(page);
          await isTheSame(page);
        }, { ...options, style: style + AROUND }));
    }

    it(`looks as the elements do, ${where}`, () =>
      elements.withBody(ELEMENTS, async (page) => isTheSame(page), { ...options, style: AROUND }));

    it(`looks as the page does, ${where}`, () =>
      site.withPage(options, async (page) => isTheSame(page)));
  }

  for (const [beside, style] of Object.entries(BESIDE)) {
    for (const { name, options } of SCREENS) {
      it(`keeps to WCAG 2.2 AA ${name}, and fits, ${beside}`, () =>
        mounted(async (page) => {
          await page.evaluate((scheme) => (document.documentElement.dataset.colorScheme = scheme), options.colorScheme);
          await assertAccessible(page);
          await assertFits(page);
        }, { ...options, style: style + AROUND }));
    }
  }

  for (const width of WIDTHS) {
    it(`breaks no word of a table, a heading or a label at ${width} px`, () =>
      mounted(async (page) => {
        const selector = ".tp-table, .tp-role-codes, .ds-heading, .ds-label, .ds-button";
        assert.ok((await visible(page, selector)).length > 5);
        assert.deepEqual(await brokenWords(page, selector), []);
      }, screen(width)));
  }

  it("fits with text of twice the size on a phone, and from right to left", () =>
    mounted(async (page) => {
      await assertFits(page);
      await page.evaluate(() => (document.documentElement.dir = "rtl"));
      await assertFits(page);
      const { left, right } = await page.locator(".tp-notice").evaluate((it) => ({ left: getComputedStyle(it).borderLeftWidth, right: getComputedStyle(it).borderRightWidth }));
      assert.ok(parseFloat(right) > parseFloat(left), "the thick edge is where text begins");
    }, { viewport: { width: 320, height: 800 }, style: `${OURS + AROUND} :root { font-size: 200% }` }));

  for (const forcedColors of ["none", "active"]) {
    it(`marks the row of the current package, whether or not packages can be chosen, where forced colours are ${forcedColors}`, () =>
      mounted(async (page) => {
        const looks = await page.evaluate(async () => {
          const { Catalogue, renderPropertyTable } = await import("/dist/index.js");
          return [false, true].map((choosable) => {
            document.getElementById("here").innerHTML = renderPropertyTable(Catalogue.version3(), { current: "maskinlesbarehendelser", choosable });
            const rows = [...document.querySelectorAll("tr[data-urn]")].sort((row) => (row.dataset.urn.endsWith(":maskinlesbarehendelser") ? -1 : 1));
            return rows.map((row) => {
              const [own, name] = [row, row.querySelector("[aria-current]") ?? row.cells[0]].map((it) => getComputedStyle(it));
              return [own.backgroundColor, own.boxShadow, own.outlineStyle, name.fontWeight].join();
            });
          });
        });
        for (const [current, ...others] of looks) {
          assert.equal(new Set(others).size, 1);
          assert.notEqual(current, others[0]);
        }
        assert.equal(looks[0][0], looks[1][0]);
      }, { forcedColors }));
  }

  it("shows buttons and alerts by their edges where colours are forced", () =>
    mounted(async (page) => {
      for (const selector of [".tp-urn > .ds-button", ".tp-notice"]) {
        const [edge, ground] = await page.locator(selector).first().evaluate((it) => [getComputedStyle(it).borderTopColor, getComputedStyle(it).backgroundColor]);
        assert.notEqual(edge, ground, selector);
      }
    }, { forcedColors: "active" }));
});

describe("on paper, a view", () => {
  it("has what is closed, and nothing that only a screen can do", () =>
    mounted(async (page) => {
      const shown = (selector) => page.locator(selector).evaluateAll((all) => all.filter((it) => it.checkVisibility()).length);
      await page.locator(".tp-area > details").evaluate((it) => (it.open = false));
      assert.equal(await shown(".tp-package"), 0);
      await page.emulateMedia({ media: "print" });
      assert.equal(await shown(".tp-package"), 3);
      assert.ok((await shown(".tp-source-facts dd")) > 0);
      assert.deepEqual(await visible(page, ".tp-filter, .tp-urn > button, .tp-anchor"), []);
    }));

  it("breaks no package, alert or row, and repeats the table's headers", () =>
    mounted(async (page) => {
      await page.emulateMedia({ media: "print" });
      const of = (selector, property) => page.locator(selector).first().evaluate((it, property) => getComputedStyle(it)[property], property);
      for (const selector of [".tp-package", ".tp-notice", ".tp-table > tbody > tr"]) assert.equal(await of(selector, "breakInside"), "avoid", selector);
      assert.equal(await of(".tp-table > thead", "display"), "table-header-group");
      assert.equal(await of(".tp-table > thead", "position"), "static");
    }, screen(1024)));
});

describe("the style sheet", () => {
  it("has no rule outside of its layers, nor outside of views and elements", () =>
    elements.withBody("", async (page) => {
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
      assert.ok(count > 100);
      assert.deepEqual(outside, []);
      assert.deepEqual(layers.toSorted(), ["tilgangspakker.base", "tilgangspakker.paper", "tilgangspakker.reset", "tilgangspakker.views"]);
    }));

  it("leaves the same classes alone elsewhere in the page", () =>
    elements.withBody('<div><p class="ds-alert tp-notice" data-color="warning">En</p><p>En</p></div><div class="root"><h2 class="ds-heading" data-size="sm">En</h2><h2>En</h2></div><div><button class="ds-button tp-choose">En</button><button>En</button></div>', async (page) => {
      const differences = await page.locator("div").evaluateAll((all) => all.map(({ firstElementChild: one, lastElementChild: other }) => {
        const [styles, others] = [getComputedStyle(one), getComputedStyle(other)];
        return [...styles].filter((property) => styles.getPropertyValue(property) !== others.getPropertyValue(property));
      }));
      assert.deepEqual(differences, [[], [], []]);
    }, { script: "", isReady: null, style: OURS }));

  for (const [beside, style] of Object.entries(BESIDE)) {
    it(`gives way to a page's plain rules for a class, ${beside}`, () =>
      mounted(async (page) => {
        const of = (selector, property) => page.locator(selector).first().evaluate((it, property) => getComputedStyle(it)[property], property);
        assert.equal(await of(".tp-package", "paddingTop"), "40px");
        assert.equal(await of(".tp-area .ds-heading", "color"), "rgb(1, 2, 3)");
        assert.equal(await of(".tp-anchor", "display"), "none");
      }, { style: `${style} .tp-package { padding-block: 40px } .ds-heading { color: rgb(1, 2, 3) } .tp-anchor { display: none }` }));
  }

  it("takes the elements' custom properties for mounted views too", () =>
    mounted(async (page) => {
      const view = (property) => page.locator("#here > .tp-view").evaluate((it, property) => getComputedStyle(it)[property], property);
      assert.equal(await view("color"), "rgb(1, 2, 3)");
      assert.equal(await view("paddingTop"), "7px");
      assert.equal(await page.locator(".tp-notice").evaluate((it) => getComputedStyle(it).backgroundColor), "rgb(4, 5, 6)");
    }, { style: `${OURS} #here { --access-package-color-text: rgb(1, 2, 3); --access-package-padding: 7px; --access-package-color-warning-surface: rgb(4, 5, 6) }` }));

  it("is what the elements wear, to the letter", () =>
    elements.withBody(`<access-package-tree catalogue=${TODAY}></access-package-tree>`, async (page) => {
      assert.ok(await page.evaluate(async () => {
        const { elementStyles } = await import("/dist/elements.js");
        return elementStyles === (await (await fetch("/dist/styles.css")).text()) && document.querySelector("access-package-tree").shadowRoot.adoptedStyleSheets.length === 1;
      }));
    }));
});
