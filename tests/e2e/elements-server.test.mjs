// Elements that a server sent: seen without a script, and taken over where they stand.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";
import { elementStyles, renderElement } from "tilgangspakker/elements";
import { inRepository } from "../../scripts/folders.mjs";
import { STRICT, TODAY, openElements, ready, settled, texts, told } from "./elements.mjs";

let elements;
let today;
before(async () => {
  await init();
  today = Catalogue.fromJson(readFileSync(inRepository(`.${TODAY}`), "utf8"));
  elements = await openElements();
});
after(() => elements.close());

const STYLED = { stylesheet: "/elements.css" };
const served = { files: { "/elements.css": [elementStyles, "text/css"] } };
const NAMES = ["access-package-tree", "access-package-table", "access-package-notice", "access-package-check"];
/** The page's script begins when the test says so. */
const LATER = { script: "", isReady: null, ...served };
const upgrade = async (page) => {
  await page.evaluate(() => import("/dist/elements.js").then(() => {}));
  await ready(page);
};

describe("an element from a server", () => {
  for (const name of NAMES) {
    it(`<${name}> is taken over, and no node of it is made anew`, () =>
      elements.withBody(renderElement(name, today, { address: TODAY, role: "DAGL", package: "revisjon", variant: "AS", language: "nn", headingLevel: 3, ...STYLED }), async (page) => {
        await page.evaluate((name) => {
          globalThis.nodes = [...document.querySelector(name).shadowRoot.querySelectorAll(".root *")];
          globalThis.changes = 0;
          new MutationObserver((all) => all.forEach((it) => (globalThis.changes += it.addedNodes.length + it.removedNodes.length))).observe(document.querySelector(name).shadowRoot, { childList: true, subtree: true });
        }, name);
        await upgrade(page);
        assert.deepEqual(await page.evaluate((name) => {
          const now = [...document.querySelector(name).shadowRoot.querySelectorAll(".root *")];
          return [now.length, now.every((it, at) => it === globalThis.nodes[at])];
        }, name), [await page.evaluate(() => globalThis.nodes.length), true]);
        assert.deepEqual((await told(page)).map((it) => it.name), name === "access-package-check" ? ["verdict"] : []);
      }, LATER));
  }

  it("is seen without a script, styled, and with the answer", () =>
    elements.withBody(NAMES.map((name) => renderElement(name, Catalogue.embedded(), { role: "FFØR", package: "maskinlesbarehendelser", ...STYLED })).join(""), async (page) => {
      assert.equal((await page.locator("li[part~=package]:visible").count()), 3);
      assert.equal(await page.getByRole("table").getByText("Uavklart", { exact: true }).count(), 3);
      assert.ok(await page.getByRole("heading", { name: "Ikke avgjort" }).isVisible());
      assert.ok(await page.getByRole("button", { name: "Få svar" }).isDisabled());
      assert.equal(await page.locator("access-package-tree li[part~=current] button[aria-current]").count(), 1);
      assert.equal(await page.locator("access-package-tree .tp-notice").evaluate((it) => getComputedStyle(it).borderInlineStartWidth !== "0px"), true);
    }, { ...served, script: "", isReady: null, javaScriptEnabled: false }));

  it("keeps what the reader has opened, typed and looked for before there was a script", () =>
    elements.withBody(renderElement("access-package-tree", today, { address: TODAY, ...STYLED }) + renderElement("access-package-check", Catalogue.embedded(), { package: "maskinlesbarehendelser", role: "DAGL", ...STYLED }) + renderElement("access-package-check", today, { address: TODAY, ...STYLED }), async (page) => {
      await page.getByRole("combobox", { name: "Tilgangspakke" }).last().fill("revisjon");
      await page.locator("summary").nth(3).click();
      assert.deepEqual(await texts(page, ".tp-verdict .ds-heading"), ["Ja"]);
      await page.getByLabel("Rolle").first().selectOption("FFØR");
      await upgrade(page);
      assert.equal(await page.getByRole("combobox", { name: "Tilgangspakke" }).last().inputValue(), "revisjon");
      assert.deepEqual(await page.locator("details[part~=details]").evaluateAll((all) => all.flatMap((it, at) => (it.open ? [at] : []))), [3]);
      assert.equal(await page.getByLabel("Rolle").first().inputValue(), "FFØR");
      // The answer was to another question.
      assert.deepEqual(await texts(page, ".tp-verdict .ds-heading"), []);
      await page.getByRole("button", { name: "Få svar" }).first().click();
      assert.deepEqual(await texts(page, ".tp-verdict .ds-heading"), ["Ikke avgjort"]);
    }, LATER));

  it("works once it is taken over", () =>
    elements.withBody(renderElement("access-package-tree", Catalogue.embedded(), STYLED), async (page) => {
      await upgrade(page);
      await page.getByRole("button", { name: "Maskinlesbare hendelser", exact: true }).click();
      assert.deepEqual((await told(page)).map((it) => it.urn), ["urn:altinn:accesspackage:maskinlesbarehendelser"]);
      await page.getByRole("searchbox").fill("api");
      await page.getByText(/^Viser \d/).waitFor();
    }, LATER));

  it("is replaced where the browser has another catalogue, role or language", () =>
    elements.withBody(renderElement("access-package-tree", today, STYLED) + renderElement("access-package-table", Catalogue.embedded(), { role: "DAGL", ...STYLED }), async (page) => {
      await page.evaluate(() => document.querySelector("access-package-table").setAttribute("for-role", "FFØR"));
      await upgrade(page);
      assert.equal(await page.locator("access-package-tree .tp-package").count(), 3);
      assert.equal(await page.locator("access-package-table [data-decision=Permit]").count(), 0);
      assert.deepEqual(await texts(page, "access-package-table .tp-decision"), ["Uavklart", "Uavklart", "Uavklart"]);
    }, LATER));

  it("shows no answer to what is no longer asked, even if the module never comes", () =>
    elements.withBody(renderElement("access-package-check", Catalogue.embedded(), { role: "DAGL", package: "maskinlesbarehendelser", ...STYLED }), async (page) => {
      await page.evaluate(() => document.querySelector("access-package-check").setAttribute("for-role", "FFØR"));
      assert.equal(await page.getByRole("heading", { name: "Ja" }).count(), 1);
      await page.evaluate(() => import("/dist/elements.js").then(() => {}));
      await settled(page);
      assert.equal(await page.getByRole("heading", { name: "Ja" }).count(), 0);
      assert.deepEqual(await told(page), []);
    }, { ...LATER, files: { ...served.files, "/dist/wasm/tilgangspakker_bg.wasm": () => {} } }));

  for (const [what, set] of [["question", (check) => (check.question = { action: "hold", package: "maskinlesbarehendelser", role: "FFØR" })], ["catalogue", (check) => check.setAttribute("catalogue", "/slow.json")]]) {
    it(`shows no answer when another ${what} is set, even if what it waits for never comes`, () =>
      elements.withBody(renderElement("access-package-check", Catalogue.embedded(), { role: "DAGL", package: "maskinlesbarehendelser", ...STYLED }), async (page) => {
        assert.equal(await page.getByRole("heading", { name: "Ja" }).count(), 1);
        await page.evaluate(`(${set})(document.querySelector("access-package-check"))`);
        await page.evaluate(() => import("/dist/elements.js").then(() => {}));
        await settled(page);
        assert.equal(await page.getByRole("heading", { name: "Ja" }).count(), 0);
        assert.deepEqual(await told(page), []);
      }, { ...LATER, files: { ...served.files, "/slow.json": () => {}, "/dist/wasm/tilgangspakker_bg.wasm": () => {} } }));
  }

  for (const [what, change] of [
    ["role", async (page) => { await page.getByLabel("Rolle").focus(); await page.keyboard.press("ArrowDown"); }],
    ["question", (page) => page.getByLabel("Kan pakken gis videre?").check()],
    ["package", async (page) => { await page.getByRole("combobox", { name: "Tilgangspakke" }).pressSequentially("x"); await page.getByLabel("Rolle").focus(); }],
  ]) {
    it(`hides its answer when the reader chooses another ${what} before there is a script`, () =>
      elements.withBody(renderElement("access-package-check", Catalogue.embedded(), { role: "DAGL", package: "maskinlesbarehendelser", ...STYLED }), async (page) => {
        assert.deepEqual(await texts(page, ".tp-verdict .ds-heading"), ["Ja"]);
        await change(page);
        assert.deepEqual(await texts(page, ".tp-verdict .ds-heading"), []);
      }, { ...LATER }));
  }

  it("asks about what was typed over the package that a server sent", () =>
    elements.withBody(renderElement("access-package-check", Catalogue.embedded(), { role: "DAGL", package: "maskinlesbarehendelser", ...STYLED }), async (page) => {
      await page.getByRole("combobox", { name: "Tilgangspakke" }).fill("programmeringsgrensesnitt");
      await page.getByLabel("Rolle").selectOption("LEDE");
      await upgrade(page);
      assert.deepEqual(await texts(page, ".tp-verdict .ds-heading"), []);
      assert.deepEqual(await texts(page, ".tp-chosen code"), []);
      await page.getByRole("button", { name: "Få svar" }).click();
      assert.deepEqual((await told(page)).map((it) => it.question.package), ["programmeringsgrensesnitt"]);
    }, LATER));

  it("has its styles in itself where the policy gives them a nonce", () =>
    elements.withBody(renderElement("access-package-notice", Catalogue.embedded(), { nonce: "abc" }), async (page) => {
      assert.equal(await page.locator(".tp-notice").evaluate((it) => getComputedStyle(it).borderInlineStartWidth !== "0px"), true);
    }, { script: "", isReady: null, policy: STRICT.replace("style-src 'self'", "style-src 'self' 'nonce-abc'") }));
});
