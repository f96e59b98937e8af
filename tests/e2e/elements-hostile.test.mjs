// Pages that fight the elements: a strict policy (in every test here), odd styles, shadow roots, two catalogues, two copies.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { STRICT, TODAY, openElements, ready, settled, texts, told } from "./elements.mjs";

let elements;
before(async () => (elements = await openElements()));
after(() => elements.close());

const ALL = ["tree", "table", "notice", "check"].map((it) => `<access-package-${it} catalogue=versjon-3 for-role=FFØR package=maskinlesbarehendelser></access-package-${it}>`).join("");
const ODD = `* { display: block !important; all: unset; float: left; color: red !important; letter-spacing: 3px; text-transform: uppercase; box-sizing: content-box; line-height: 0.5; text-indent: -9999px; white-space: nowrap; cursor: wait; }
div, button, input, table, ul { border: 9px solid lime; position: fixed; font-size: 3px; opacity: 0; }
.ds-alert, .tp-package, .root { display: none; } [hidden] { display: block !important; } :root { text-align: right; font-variant: small-caps; }`;

describe("odd styles of a page", () => {
  it("do not reach in, nor does what the elements bring reach out", () =>
    elements.withBody(`${ALL}<p class="tp-package">Utenfor</p>`, async (page) => {
      assert.deepEqual(await texts(page, "access-package-tree .tp-decision"), ["Uavklart", "Uavklart", "Uavklart"]);
      const looks = await page.locator("access-package-tree .tp-package p").first().evaluate((it) => { const { textTransform, textIndent, whiteSpace, cursor, color, opacity, position, fontVariantCaps, textAlign } = getComputedStyle(it); return { textTransform, textIndent, whiteSpace, cursor, color, opacity, position, fontVariantCaps, textAlign }; });
      assert.deepEqual(looks, { textTransform: "none", textIndent: "0px", whiteSpace: "normal", cursor: "auto", color: looks.color, opacity: "1", position: "static", fontVariantCaps: "normal", textAlign: "start" });
      assert.notEqual(looks.color, "rgb(255, 0, 0)");
      assert.equal(await page.locator("access-package-check ul[role=listbox]:visible").count(), 0);
      assert.deepEqual(await page.evaluate(() => [document.styleSheets.length, document.adoptedStyleSheets.length, getComputedStyle(document.querySelector("p.tp-package")).borderBlockStartWidth]), [1, 0, "0px"]);
    }, { style: ODD }));

  it("may hide an element, style its parts and set its colours", () =>
    elements.withBody("<access-package-notice catalogue=versjon-3></access-package-notice><access-package-table catalogue=versjon-3 hidden></access-package-table><access-package-tree catalogue=versjon-3></access-package-tree>", async (page) => {
      assert.equal(await page.locator("access-package-table table").isVisible(), false);
      assert.equal(await page.locator("access-package-tree .tp-tree").isVisible(), false);
      const look = (selector, property) => page.locator(`access-package-notice ${selector}`).first().evaluate((it, property) => getComputedStyle(it)[property], property);
      assert.equal(await look(".tp-notice", "outlineStyle"), "dotted");
      assert.equal(await look(".tp-notice", "backgroundColor"), "rgb(0, 0, 128)");
      assert.equal(await look(".tp-quote", "fontStyle"), "italic");
    }, { style: "access-package-tree { display: none } ::part(notice) { outline: 2px dotted } ::part(quote) { font-style: italic } access-package-notice { --access-package-color-warning-surface: navy }" }));

  it("of flex, grid and float leave the elements their place", () =>
    elements.withBody(["display:flex", "display:grid", "display:inline-block", "float:left", "width:240px"].map((_, at) => `<div class="box${at}"><access-package-table catalogue=versjon-3></access-package-table></div>`).join(""), async (page) => {
      const widths = await page.locator("access-package-table").evaluateAll((all) => all.map((it) => [it.clientWidth > 200, it.scrollWidth <= it.clientWidth + 1]));
      assert.deepEqual(widths, widths.map(() => [true, true]));
    }, { style: ".box0{display:flex}.box1{display:grid}.box2{display:inline-block}.box3{float:left}.box4{width:240px;clear:both}" }));
});

describe("shadow roots", () => {
  it("around the elements let their events out, and their language in", () =>
    elements.withBody('<div id="host" lang="en"></div>', async (page) => {
      await page.evaluate(() => {
        const root = document.getElementById("host").attachShadow({ mode: "closed" });
        globalThis.tree = document.createElement("access-package-tree");
        tree.catalogue = "versjon-3";
        tree.role = "FFØR";
        root.append(document.createElement("section"));
        root.firstChild.append(tree);
      });
      await page.waitForFunction(() => globalThis.tree.shadowRoot.querySelector(".tp-package"));
      assert.equal(await page.evaluate(() => tree.shadowRoot.querySelector(".tp-decision").textContent), "Undecided");
      await page.evaluate(() => tree.shadowRoot.querySelector("[data-tp-choose]").click());
      assert.deepEqual((await told(page)).map((it) => [it.name, it.on]), [["select", "div"]]);
    }));
});

describe("a frame", () => {
  it("lends its language to an element in a shadow root there", () =>
    elements.withBody("<iframe src=/frame.html></iframe>", async (page) => {
      await page.frameLocator("iframe").locator("p").waitFor({ state: "attached" });
      await page.evaluate(() => {
        const tree = document.createElement("access-package-tree");
        tree.catalogue = "versjon-3";
        tree.role = "FFØR";
        // Kept: a root that nobody holds is wrapped again, by the page's own class.
        globalThis.root = document.querySelector("iframe").contentDocument.querySelector("p").attachShadow({ mode: "open" });
        globalThis.root.append(tree);
      });
      assert.equal(await page.frameLocator("iframe").locator(".tp-decision").first().textContent(), "Undecided");
    }, { files: { "/frame.html": ["<!doctype html><html><title>x</title><p lang=en>", "text/html"] } }));
});

describe("two of everything", () => {
  it("two catalogues stand side by side, each with its own answers", () =>
    elements.withBody(`<access-package-tree catalogue=versjon-3 id=one></access-package-tree><access-package-tree id=two catalogue=${TODAY}></access-package-tree><access-package-check catalogue=versjon-3 package=maskinlesbarehendelser for-role=REPR></access-package-check><access-package-check catalogue=${TODAY} package=maskinlesbarehendelser for-role=REPR></access-package-check>`, async (page) => {
      assert.deepEqual([await page.locator("#one .tp-package").count(), await page.locator("#two .tp-package").count()], [3, 223]);
      assert.deepEqual(await texts(page, ".tp-verdict .ds-heading"), ["Ja", "Nei"]);
      await page.locator("#one").getByRole("button", { name: "Maskinlesbare hendelser", exact: true }).click();
      assert.equal(await page.locator("#two").getAttribute("package"), null);
    }));

  it("two copies of the package share the policy and the names, and read each other's catalogues", () =>
    elements.withBody("<access-package-tree catalogue=versjon-3></access-package-tree><div id=here></div>", async (page) => {
      await page.evaluate(async () => {
        const other = await import("/copy/index.js");
        await other.default();
        await import("/copy/elements.js");
        other.mount(document.getElementById("here"), other.Catalogue.embedded());
        document.querySelector("access-package-tree").catalogue = other.Catalogue.embedded();
      });
      await settled(page);
      await ready(page);
      assert.equal(await page.locator("access-package-tree .tp-package").count(), 3);
      assert.equal(await page.locator("#here .tp-package").count(), 3);
    }, { files: { "/copy/**": async (route) => route.fulfill({ response: await route.fetch({ url: route.request().url().replace("/copy/", "/dist/") }) }) } }));

  it("a policy that allows nothing but what the elements need", () =>
    elements.withBody(ALL, async (page) => {
      assert.deepEqual(await texts(page, ".tp-verdict .ds-heading"), ["Uavklart"]);
      assert.notEqual(await page.locator("access-package-notice .tp-notice").evaluate((it) => getComputedStyle(it).borderInlineStartWidth), "0px");
    }, { policy: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types tilgangspakker" }));

  it("a policy that allows no HTML of ours is reported, with what to do", () =>
    elements.withBody("<access-package-tree catalogue=versjon-3>Se Altinn.</access-package-tree>", async (page) => {
      assert.match(await page.getByRole("alert").textContent(), /trusted-types tilgangspakker/);
      assert.deepEqual((await told(page)).map((it) => it.code), ["NOT_INITIALISED"]);
    }, { policy: STRICT.replace("trusted-types tilgangspakker", "trusted-types 'none'"), expectsComplaints: true }));

  it("values that look like markup stay text, wherever they come from", () =>
    elements.withBody("<access-package-tree catalogue=versjon-3></access-package-tree><access-package-check catalogue=versjon-3></access-package-check>", async (page) => {
      await page.evaluate(() => {
        const evil = '"><img src=x onerror=alert(1)><li class="tp-package" data-urn="x">';
        const catalogue = tilgangspakker.Catalogue.fromJson(tilgangspakker.Catalogue.embedded().toJson().replaceAll("Maskinlesbare hendelser", JSON.stringify(evil).slice(1, -1)));
        for (const element of document.querySelectorAll("access-package-tree, access-package-check")) {
          element.catalogue = catalogue;
          element.package = evil;
          element.role = evil;
          element.variant = evil;
        }
        document.querySelector("access-package-check").question = { action: "act", supplier: evil, user: { organisation: evil, holds: [evil] }, onBehalfOf: evil, customers: [evil] };
      });
      await settled(page);
      await ready(page);
      assert.equal(await page.locator("img").count(), 0);
      assert.equal(await page.locator("li.tp-package").count(), 3);
      await page.evaluate(() => (document.querySelector("access-package-check").question = null));
      await page.getByRole("combobox", { name: "Tilgangspakke" }).fill("img");
      assert.equal(await page.locator("img").count(), 0);
    }));
});
