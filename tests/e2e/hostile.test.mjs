// Catalogues and files by somebody who means harm, or knows no better: nothing of them becomes markup, turns the text
// around it about, or holds the page up.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { assertFits } from "./axe.mjs";
import { openBrowser } from "./browser.mjs";
import { MONTH } from "./month.mjs";
import { visible } from "./visible.mjs";

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

const PREFIX = "urn:altinn:accesspackage:";
const RAN = "document.documentElement.dataset.ran=1";
const MARKUP = `<script>${RAN}</script><img src="x" onerror="${RAN}">"'><svg onload='${RAN}'></details>{0}&lt;b&gt;`;
/** Right-to-left override, an isolate that never ends, and ends of what never began. */
const TURNED = "før\u202Erekab\u2067\u202D\u2069\u202C\u2069\u2069 etter";
const CONTROLS = /[\u202A-\u202E\u2066\u2067]/;

/** A catalogue that says `text` wherever it may say anything. */
const saying = (text) => ({
  version: text,
  language: "nb",
  roles: [{ code: text, legacyCode: `X${text}`, urn: `urn:x:${text}`, legacyUrn: `urn:y:${text}`, name: { nb: text, nn: text, en: text } }],
  groups: [{ name: text, description: text }],
  areas: [{
    name: text, shortName: text, summary: text, description: text, urn: text, group: text, document: text,
    picture: { src: `javascript:${text}`, alt: text },
    links: [{ text, href: `https://example.org/${encodeURIComponent(text)}"onclick="${RAN}` }],
    children: [`${PREFIX}a`, { name: `${text} 2`, description: text, children: [`${PREFIX}b`] }],
  }],
  packages: ["a", "b"].map((slug) => ({
    urn: PREFIX + slug, name: text, description: text, formerNames: [`${text} ${slug}`], underReview: text, madeForEnterpriseUsers: true, actsForCustomers: true,
    links: [{ text, href: `https://example.org/${encodeURIComponent(text)}"onclick="${RAN}` }],
    properties: { isAssignable: true, isResourcePolicyAvailable: false, roles: [text, { role: "DAGL", variant: text }], unknownRoles: [text] },
  })),
  notices: [{ severity: "warning", text, area: text, unresolvedRoles: ["FFØR"] }, { severity: "info", text, area: text, package: `${PREFIX}a` }],
  renames: [{ urn: `${PREFIX}c`, current: `${PREFIX}a`, since: text }],
  diagnostics: [{ severity: "warning", code: text, message: text, document: text, line: 1, column: 1 }],
});

const file = (name, value) => ({ name, mimeType: "application/json", buffer: Buffer.from(typeof value === "string" ? value : JSON.stringify(value)) });
const open = (page, ...files) => page.locator("#fil").setInputFiles(files);
/** Waits until it is told how the opening went. */
const told = async (page, color) => {
  const alert = page.locator("#beskjed > :is([data-color='success'], [data-color='danger'])");
  await alert.waitFor({ timeout: 120_000 });
  assert.equal(await alert.getAttribute("data-color"), color, (await alert.innerText()).slice(0, 500));
};
const opened = (page) => told(page, "success");
const refused = (page) => told(page, "danger");

/** Every view of the open file, with something looked up in each. */
const PLACES = (role) => [
  "view=packages&search=f", `view=roles&role=${encodeURIComponent(role)}`, "view=roles&package=a", "view=matrix",
  `view=ask&action=hold&package=a&role=${encodeURIComponent(role)}`, "view=ask&action=hold&package=a&role=FFØR", `view=ask&action=delegate&package=a&roles=${encodeURIComponent(role)}`, "view=ask&action=attach&package=b",
  "view=changes&before=versjon-3", "view=changes&scope=all", `view=urns&urns=${PREFIX}c%0A${PREFIX}a%0A${encodeURIComponent(role)}`,
];

async function atEach(page, name, role, test) {
  for (const language of ["nb", "en"]) {
    for (const place of PLACES(role)) {
      await page.evaluate((hash) => (location.hash = hash), `catalogue=${encodeURIComponent(`fil:${name}`)}&lang=${language}&${place}`);
      await page.locator(`[data-view="${/view=(\w+)/.exec(place)[1]}"] h1`).waitFor();
      await page.waitForTimeout(50);
      assert.equal(await page.locator("html").getAttribute("data-failed"), null, place);
      await test(place);
    }
  }
}

/** What stands in the page that none of our own HTML has. */
const foreign = (page) =>
  page.evaluate(() => [...document.querySelectorAll(`body :is(script, img, svg, iframe, object, embed, style, b), [onerror], [onload], [onclick], a[href]:not([href^='#'], [href^='${location.href.replace(/#.*/, "")}#'], [href^='https:'], [href='tilgjengelighet.html'], [href='tilgangspakker.html'])`)].map((it) => it.outerHTML.slice(0, 200)));

async function assertNoMarkup(page, place) {
  assert.deepEqual(await foreign(page), [], place);
  assert.equal(await page.locator("html").getAttribute("data-ran"), null, place);
}

describe("markup in a catalogue", () => {
  it("is shown as text in every view", () =>
    browser.withPage({}, async (page) => {
      await open(page, file("ond.json", saying(MARKUP)));
      await opened(page);
      assert.match(await page.locator("#pakker").innerText(), /<script>/);
      await atEach(page, "ond.json", MARKUP, (place) => assertNoMarkup(page, place));
    }));

  it("is shown as text where it comes from the address", () =>
    browser.withPage({}, async (page) => {
      const text = encodeURIComponent(MARKUP);
      for (const key of ["catalogue", "lang", "view", "search", "package", "role", "variant", "row", "area", "before", "after", "scope", "urns"]) {
        for (const view of ["packages", "roles", "matrix", "ask", "changes", "urns"]) {
          await page.evaluate((hash) => (location.hash = hash), `view=${view}&${key}=${text}`);
          await page.locator("main > [data-view]:not([hidden]) h1").waitFor();
          await assertNoMarkup(page, `${view} ${key}`);
        }
      }
    }));

  it("is shown as text where it is the name of the file", () =>
    browser.withPage({}, async (page) => {
      const name = MARKUP.replaceAll("/", "∕");
      await open(page, file(name, saying("x")));
      await opened(page);
      assert.match(await page.locator("#beskjed").innerText(), /<script>/);
      await assertNoMarkup(page, "opened");
      await open(page, file(name, "{"));
      await refused(page);
      await assertNoMarkup(page, "refused");
      await page.getByLabel("Katalog").selectOption({ index: 0 });
      await assertNoMarkup(page, "left");
    }));

  it("is shown as text where it comes from an export", () =>
    browser.withPage({}, async (page) => {
      const packages = [{ id: MARKUP, name: MARKUP, urn: `${PREFIX}a`, description: MARKUP }, { id: "2", name: MARKUP, urn: MARKUP, description: MARKUP }];
      await open(page, file("eksport.json", [{ id: "1", name: MARKUP, description: MARKUP, areas: [{ id: "2", name: MARKUP, urn: MARKUP, iconUrl: "javascript:1", description: MARKUP, packages }] }]));
      await opened(page);
      await page.locator(".page-remarks summary").click();
      await atEach(page, "eksport.json", "DAGL", (place) => assertNoMarkup(page, place));
    }));

  for (const scheme of ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", " javascript:alert(1)", "data:text/html,<script>1</script>", "vbscript:x", "//example.org", "https://\u0000", "blob:https://example.org/1"]) {
    it(`refuses the link ${JSON.stringify(scheme)}`, () =>
      browser.withPage({}, async (page) => {
        const catalogue = saying("x");
        catalogue.packages[0].links = [{ text: "x", href: scheme }];
        await open(page, file("lenke.json", catalogue));
        await refused(page);
        assert.deepEqual(await foreign(page), []);
      }));
  }
});

describe("characters that turn text about", () => {
  it("reach nothing around the names that they stand in", () =>
    browser.withPage({}, async (page) => {
      await open(page, file("snudd.json", saying(TURNED)));
      await opened(page);
      assert.match(await page.locator("li.tp-package").first().innerText(), /førrekab etter/, "the letters are all there, in their order");
      await atEach(page, "snudd.json", "DAGL", async (place) => assert.doesNotMatch(await page.locator("main").innerText(), CONTROLS, place));
    }));

  it("leave right-to-left letters as they are, each text by itself", () =>
    browser.withPage({}, async (page) => {
      const name = "שלום עולם";
      await open(page, file("rett.json", saying(name)));
      await opened(page);
      assert.equal(await page.locator("li.tp-package .ds-heading bdi").first().innerText(), name);
      await page.getByRole("searchbox").fill("שלום");
      await page.locator("li.tp-package mark").first().waitFor();
    }));

  it("are left out of the name of a file in what is said of it", () =>
    browser.withPage({}, async (page) => {
      await open(page, file("a\u202Enosj.json", "{"));
      await refused(page);
      assert.match(await page.locator("#beskjed").innerText(), /^anosj\.json kunne ikke åpnes/);
      await open(page, file("a\u202Enosj.json", saying("x")));
      await opened(page);
      assert.match(await page.locator("#beskjed").innerText(), /^anosj\.json er åpnet/);
      assert.doesNotMatch(await page.locator("main").innerText(), CONTROLS);
    }));
});

describe("names of ten thousand letters", () => {
  for (const [what, name] of [["in one word", "x".repeat(10_000)], ["in many words", "ord ".repeat(2_500).trim()]]) {
    for (const width of [1100, 320]) {
      it(`${what} are broken, and widen no view at ${width} px`, () =>
        browser.withPage({ viewport: { width, height: 800 } }, async (page) => {
          await open(page, file("lang.json", saying(name)));
          await opened(page);
          await atEach(page, "lang.json", "DAGL", (place) => assertFits(page, place));
        }));
    }
  }
});

describe("a hundred thousand packages in one area", () => {
  const COUNT = 100_000;
  const many = () => {
    const packages = Array.from({ length: COUNT }, (_, place) => ({ urn: `${PREFIX}p${place}`, name: `Pakke ${place}`, properties: { roles: ["DAGL"] } }));
    return { version: "stor", language: "nb", areas: [{ name: "Alt", children: packages.map(({ urn }) => urn) }], packages };
  };

  it("leave the page in use: a part is shown, all are found, every view answers", (test) =>
    browser.withPage({}, async (page) => {
      page.setDefaultTimeout(120_000);
      await page.evaluate(() => {
        globalThis.longest = {};
        new PerformanceObserver((list) => {
          const place = location.hash.replace(/.*?view=/, "").slice(0, 30);
          for (const { duration } of list.getEntries()) globalThis.longest[place] = Math.max(globalThis.longest[place] ?? 0, Math.round(duration));
        }).observe({ type: "longtask" });
      });
      await open(page, file("stor.json", many()));
      await opened(page);
      await page.locator("li.tp-package").first().waitFor();
      assert.ok((await page.locator("li.tp-package").count()) <= 1000);
      await page.getByRole("searchbox").fill("p99999");
      await page.locator("#tp-p99999 mark").first().waitFor();
      for (const place of PLACES("DAGL")) {
        await page.evaluate((hash) => (location.hash = hash), `catalogue=fil:stor.json&${place}`);
        await page.locator(`[data-view="${/view=(\w+)/.exec(place)[1]}"] h1`).waitFor();
        await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
        assert.equal(await page.locator("html").getAttribute("data-failed"), null, place);
        const count = await page.evaluate(() => document.querySelectorAll("*").length);
        assert.ok(count < 25_000, `${count} elements at ${place}`);
      }
      test.diagnostic(`longest tasks in ms: ${JSON.stringify(await page.evaluate(() => globalThis.longest))}`);
    }));
});

describe("files that are no catalogues", () => {
  const deep = (level) => `${'{"areas":['.repeat(level)}${"]}".repeat(level)}`;
  for (const [what, text] of [
    ["nested a hundred thousand levels deep", "[".repeat(100_000)],
    ["nested in objects", deep(50_000)],
    ["with categories below categories", JSON.stringify({ version: "x", language: "nb", areas: [{ name: "a", children: [{ name: "b", children: [{ name: "c", children: [{ name: "d", children: [] }] }] }] }], packages: [] })],
    ["with a name for the prototype", '{"__proto__":{"version":"x"},"constructor":1}'],
    ["of bytes that are no text", Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x7b, 0x22])],
    ["that is only a number", "1e400"],
    ["that is null", "null"],
  ]) {
    it(`are refused: one ${what}`, () =>
      browser.withPage({}, async (page) => {
        await open(page, { name: "rar.json", mimeType: "application/json", buffer: Buffer.from(text) });
        await refused(page);
        assert.match(await page.locator("#beskjed").innerText(), /rar\.json kunne ikke åpnes/);
        // The engine is as good as before.
        await page.getByRole("searchbox").fill("hendelser");
        await page.waitForFunction(() => document.getElementById("funn").textContent.startsWith("Viser 1 av 3"));
        assert.equal((await visible(page, "li.tp-package")).length, 1);
      }));
  }
});

describe("several files", () => {
  const small = (name, version = name) => ({ version, language: "nb", areas: [{ name, children: [`${PREFIX}${name}`] }], packages: [{ urn: `${PREFIX}${name}`, name }] });
  const large = (name) => {
    const packages = Array.from({ length: 60_000 }, (_, place) => ({ urn: `${PREFIX}${name}${place}`, name: `${name} ${place}` }));
    return { version: name, language: "nb", areas: [{ name, children: packages.map(({ urn }) => urn) }], packages };
  };
  /** Drops files that the page makes itself, one upon the other. */
  const drop = (page, files) =>
    page.evaluate((files) => {
      for (const [name, text] of files) {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], name));
        document.querySelector("main").dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
      }
    }, Object.entries(files).map(([name, catalogue]) => [name, JSON.stringify(catalogue)]));

  it("dropped one upon another: the last is opened, and the first let go of", () =>
    browser.withPage({}, async (page) => {
      await drop(page, { "stor.json": large("stor"), "liten.json": small("liten") });
      await page.locator("#tp-liten").waitFor();
      await opened(page);
      await page.getByLabel("Katalog").selectOption(MONTH);
      await page.waitForFunction(() => document.querySelectorAll("li.tp-package").length === 223);
      assert.equal(await page.getByLabel("Katalog").locator("option").count(), 3, "by now the first would have been read too");
      await page.getByLabel("Katalog").selectOption("fil:liten.json");
      await page.locator("#tp-liten").waitFor();
    }));

  it("of the same name: what was dropped last counts", () =>
    browser.withPage({}, async (page) => {
      await drop(page, { "samme.json": large("en") });
      await drop(page, { "samme.json": small("to") });
      await page.locator("#tp-to").waitFor();
      await opened(page);
      assert.equal(await page.getByLabel("Katalog").locator("option").count(), 3);
      assert.equal(await page.locator("li.tp-package").count(), 1);
    }));

  it("given up while another waits: neither is opened, and what was shown stays", () =>
    browser.withPage({}, async (page) => {
      await drop(page, { "stor.json": large("stor"), "annen.json": large("annen") });
      await page.getByRole("button", { name: "Avbryt" }).click();
      await page.waitForFunction(() => document.getElementById("beskjed").textContent.startsWith("Avbrutt"));
      assert.equal(await page.getByRole("button", { name: "Avbryt" }).count(), 0);
      await page.getByRole("searchbox").fill("hendelser");
      await page.waitForFunction(() => document.getElementById("funn").textContent.startsWith("Viser 1 av 3"));
      assert.equal((await visible(page, "li.tp-package")).length, 1);
      assert.match(await page.locator("#beskjed").innerText(), /^Avbrutt/);
    }));

  it("opened after one that was refused: nothing is left of the refusal", () =>
    browser.withPage({}, async (page) => {
      await drop(page, { "rar.json": "nei" });
      await refused(page);
      await drop(page, { "liten.json": small("liten") });
      await page.locator("#tp-liten").waitFor();
      assert.doesNotMatch(await page.locator("#beskjed").innerText(), /rar/);
    }));
});
