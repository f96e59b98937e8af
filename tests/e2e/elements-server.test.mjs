// Elements that a server sent: seen without a script, and taken over where they stand.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";
import { elementStyles, renderElement } from "tilgangspakker/elements";
import { inRepository } from "../../scripts/folders.mjs";
import { STRICT, TODAY, openElements, ready, settled, texts, told } from "./elements.mjs";
import { MONTH } from "./month.mjs";

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
  const shown = { role: "DAGL", package: "revisjon", variant: "AS" };
  const clients = { action: "client", package: "regnskapsforer-lonn", role: "REGN", given: "jordbruk", recipient: "agent", isAgent: true, by: "DAGL", byHolds: "klientadministrator", byVariant: "AS" };
  const systemUser = { action: "systemUser", packages: "jordbruk regnskapsforer-lonn", worksFor: "oneClient", role: "REGN", given: "jordbruk" };
  for (const [name, options, what = ""] of [...NAMES.map((name) => [name, shown]), ["access-package-check", clients, " with a client"], ["access-package-check", systemUser, " with a system user"]]) {
    it(`<${name}>${what} is taken over, and no node of it is made again`, () =>
      elements.withBody(renderElement(name, today, { address: TODAY, ...options, language: "nn", headingLevel: 3, ...STYLED }), async (page) => {
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
        if (what) assert.deepEqual(await texts(page, ".tp-verdict .ds-heading"), ["Ja"]);
      }, LATER));
  }

  it("stays to be seen where the browser cannot load the catalogue, which is told above it, until something else is asked for", () =>
    elements.withBody(renderElement("access-package-tree", today, { address: "/nowhere.json", role: "DAGL", ...STYLED }), async (page) => {
      const packages = page.locator("access-package-tree .tp-package");
      const sent = await packages.count();
      await page.evaluate(() => import("/dist/elements.js").then(() => {}));
      await page.locator("access-package-tree .tp-problem").waitFor();
      assert.match((await texts(page, ".tp-problem")).join(), /^Dette er slik serveren sendte det\..*\/nowhere\.json/);
      assert.equal(await packages.count(), sent);
      await page.locator("access-package-tree").evaluate((it) => (it.role = "REGN"));
      await packages.first().waitFor({ state: "detached" });
      assert.match((await texts(page, ".tp-problem")).join(), /^Tilgangspakkene kan ikke vises\./);
    }, { ...LATER, expectsComplaints: true }));

  it("is taken over without an address where the package itself has the catalogue: the newest register, and version 3", () =>
    elements.withBody([today, Catalogue.version3()].map((it) => renderElement("access-package-tree", it, { role: "DAGL", ...STYLED })).join(""), async (page) => {
      const nodes = () => page.locator("access-package-tree").evaluateAll((all) => (globalThis.nodes ??= []).push(all.flatMap((it) => [...it.shadowRoot.querySelectorAll(".root *")])) && globalThis.nodes.at(-1).length);
      const sent = await nodes();
      await upgrade(page);
      assert.equal(await nodes(), sent);
      assert.ok(await page.evaluate(() => globalThis.nodes[1].every((it, at) => it === globalThis.nodes[0][at])));
      assert.deepEqual(await page.locator("access-package-tree").evaluateAll((all) => all.map((it) => it.shadowRoot.querySelectorAll(".tp-package").length)), [223, 3]);
      assert.deepEqual(await told(page), []);
    }, LATER));

  it("is seen without a script, styled, and with the answer", () =>
    elements.withBody(NAMES.map((name) => renderElement(name, Catalogue.embedded(), { role: "FFØR", package: "maskinlesbarehendelser", ...STYLED })).join(""), async (page) => {
      assert.equal((await page.locator("li[part~=package]:visible").count()), 3);
      assert.equal(await page.getByRole("table").getByText("Uavklart", { exact: true }).count(), 3);
      assert.ok(await page.getByRole("heading", { name: "Uavklart", exact: true }).isVisible());
      assert.ok(await page.getByRole("button", { name: "Få svar" }).isDisabled());
      assert.equal(await page.locator("access-package-tree li[part~=current] button[aria-current]").count(), 1);
      assert.equal(await page.locator("access-package-tree .tp-notice").evaluate((it) => getComputedStyle(it).borderInlineStartWidth !== "0px"), true);
    }, { ...served, script: "", isReady: null, javaScriptEnabled: false }));

  it("keeps what the reader has opened, typed and looked for before there was a script", () =>
    elements.withBody(renderElement("access-package-tree", today, { address: TODAY, ...STYLED }) + renderElement("access-package-check", Catalogue.embedded(), { package: "maskinlesbarehendelser", role: "DAGL", ...STYLED }) + renderElement("access-package-check", today, { address: TODAY, ...STYLED }), async (page) => {
      await page.getByRole("combobox", { name: "Tilgangspakke" }).last().fill("revisjon");
      await page.locator("summary").nth(3).click();
      assert.deepEqual(await texts(page, ".tp-verdict .ds-heading"), ["Ja"]);
      await page.getByRole("combobox", { name: "Rolle" }).first().fill("FFØR");
      await upgrade(page);
      assert.equal(await page.getByRole("combobox", { name: "Tilgangspakke" }).last().inputValue(), "revisjon");
      assert.deepEqual(await page.locator("details[part~=details]").evaluateAll((all) => all.flatMap((it, at) => (it.open ? [at] : []))), [3]);
      assert.equal(await page.getByRole("combobox", { name: "Rolle" }).first().inputValue(), "FFØR");
      // The answer was to another question.
      assert.deepEqual(await texts(page, ".tp-verdict .ds-heading"), []);
      await page.getByRole("button", { name: "Få svar" }).first().click();
      assert.deepEqual(await texts(page, ".tp-verdict .ds-heading"), ["Uavklart"]);
    }, LATER));

  it("works once it is taken over", () =>
    elements.withBody(renderElement("access-package-tree", Catalogue.embedded(), STYLED), async (page) => {
      await upgrade(page);
      await page.getByRole("button", { name: "Maskinlesbare hendelser", exact: true }).click();
      assert.deepEqual((await told(page)).map((it) => it.urn), ["urn:altinn:accesspackage:maskinlesbarehendelser"]);
      await page.getByRole("searchbox").fill("api");
      await page.getByText(/^Viser \d/).waitFor();
    }, LATER));

  it("is replaced without a word where the page has asked for another role meanwhile", () =>
    elements.withBody(renderElement("access-package-table", Catalogue.embedded(), { role: "DAGL", ...STYLED }), async (page) => {
      await page.evaluate(() => document.querySelector("access-package-table").setAttribute("for-role", "FFØR"));
      await upgrade(page);
      assert.equal(await page.locator("access-package-table [data-decision=Permit]").count(), 0);
      assert.deepEqual(await texts(page, "access-package-table .tp-decision"), ["Uavklart", "Uavklart", "Uavklart"]);
      assert.deepEqual(await texts(page, "[role=alert]"), []);
      assert.deepEqual(await told(page), []);
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
    ["role", (page) => page.getByRole("combobox", { name: "Rolle" }).pressSequentially("x")],
    ["question", (page) => page.getByLabel("Kan pakken gis videre?").check()],
    ["package", async (page) => { await page.getByRole("combobox", { name: "Tilgangspakke" }).pressSequentially("x"); await page.getByRole("combobox", { name: "Rolle" }).focus(); }],
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
      await page.getByRole("combobox", { name: "Rolle" }).fill("LEDE");
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

describe("an element that shows something else than its server sent", () => {
  const seed = Catalogue.embedded;
  const json = (catalogue) => [catalogue.toJson(), "application/json"];
  /** The page's script begins later, and finds this catalogue at the address that the server named. */
  const answering = (catalogue) => ({ ...LATER, files: { ...served.files, "/catalogue.json": json(catalogue) } });
  const FROM = { address: "/catalogue.json", ...STYLED };
  const renamed = () => Catalogue.fromJson(today.toJson().replace("Revisjon", "Revisjonen"));
  const isTold = async (page, message, count = 1) => {
    const shown = await texts(page, "[role=alert]");
    assert.equal(shown.length, count);
    for (const it of shown) assert.match(it, message);
    const errors = (await told(page)).filter((it) => it.name === "error");
    assert.deepEqual(errors.map((it) => [it.code, it.message]), shown.map((it) => ["INVALID_CATALOGUE", it]));
  };

  for (const name of NAMES) {
    it(`<${name}> says so where the address answers another catalogue`, () =>
      elements.withBody(renderElement(name, today, { role: "DAGL", ...FROM }), async (page) => {
        await upgrade(page);
        await isTold(page, new RegExp(`^Svarene her er byttet ut: serveren brukte katalogen «${MONTH}», nettleseren bruker «versjon-3»\\.$`));
      }, answering(seed())));
  }

  it("shows the browser's answer, and no longer the server's", () =>
    elements.withBody(renderElement("access-package-tree", today, { role: "DAGL", ...FROM }), async (page) => {
      assert.equal(await page.locator(".tp-package").count(), 223);
      await upgrade(page);
      assert.equal(await page.locator(".tp-package").count(), 3);
      assert.deepEqual(await texts(page, ".tp-summary"), ["Daglig leder (DAGL) får 3 av 3 tilgangspakker."]);
    }, answering(seed())));

  for (const [language, words] of [["nn", /^Svara her er bytte ut: tenaren brukte/], ["en", /^The answers here have been replaced: the server used/]]) {
    it(`says so in the element's language: ${language}`, () =>
      elements.withBody(renderElement("access-package-tree", today, { language, ...FROM }), async (page) => {
        await upgrade(page);
        await isTold(page, words);
      }, answering(seed())));
  }

  it("says so where the catalogue bears the same name and has other content, be nothing of it shown", () =>
    elements.withBody(renderElement("access-package-notice", today, FROM) + renderElement("access-package-tree", today, FROM), async (page) => {
      await upgrade(page);
      await isTold(page, new RegExp(`serveren og nettleseren har hver sin utgave av katalogen «${MONTH}»`), 2);
    }, answering(renamed())));

  it("says so where the page sets another catalogue as a property before the element has shown one", () =>
    elements.withBody(renderElement("access-package-tree", seed(), STYLED), async (page) => {
      await page.evaluate(async (address) => {
        const { default: init, Catalogue } = await import("/dist/index.js");
        await init();
        document.querySelector("access-package-tree").catalogue = Catalogue.fromJson(await (await fetch(address)).text());
      }, TODAY);
      await upgrade(page);
      await isTold(page, new RegExp(`serveren brukte katalogen «versjon-3», nettleseren bruker «${MONTH}»`));
    }, LATER));

  it("says nothing where the page sets the server's own catalogue as a property", () =>
    elements.withBody(renderElement("access-package-tree", today, { role: "DAGL", ...FROM }), async (page) => {
      await page.evaluate(async (address) => {
        const { default: init, Catalogue } = await import("/dist/index.js");
        await init();
        document.querySelector("access-package-tree").catalogue = Catalogue.fromJson(await (await fetch(address)).text());
      }, TODAY);
      await upgrade(page);
      assert.equal(await page.locator(".tp-package").count(), 223);
      assert.deepEqual(await texts(page, "[role=alert]"), []);
      assert.deepEqual(await told(page), []);
    }, answering(seed())));

  // Another edition may have other rules, or other words for them.
  const asAnotherRelease = (html) => html.replace(/<div data-made="[^"]*">/, '<div data-made="0.0.1">');
  for (const name of ["access-package-tree", "access-package-check"]) {
    it(`<${name}> says so where the server's release of the package is another`, () =>
      elements.withBody(asAnotherRelease(renderElement(name, seed(), { role: "DAGL", package: "maskinlesbarehendelser", ...STYLED })), async (page) => {
        await upgrade(page);
        await isTold(page, /serveren og nettleseren har hver sin versjon av tilgangspakker/);
      }, LATER));
  }

  it("says it until something else is asked for, also when it is moved, and once", () =>
    elements.withBody(`${renderElement("access-package-tree", today, { role: "DAGL", ...FROM })}<div></div>`, async (page) => {
      await upgrade(page);
      await isTold(page, /Svarene her er byttet ut/);
      await page.evaluate(() => document.querySelector("div").append(document.querySelector("access-package-tree")));
      await settled(page);
      assert.equal((await texts(page, "[role=alert]")).length, 1);
      await page.evaluate(() => document.querySelector("access-package-tree").setAttribute("for-role", "LEDE"));
      await settled(page);
      assert.deepEqual(await texts(page, "[role=alert]"), []);
      assert.deepEqual(await told(page), []);
    }, answering(seed())));
});
