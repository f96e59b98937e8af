// Why a package was found, where what is shown of it has nothing marked.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { SCREENS, assertAccessible, assertFits } from "./axe.mjs";
import { openBrowser } from "./browser.mjs";
import { MONTH } from "./month.mjs";
import { visible } from "./visible.mjs";

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

const TODAY = `#catalogue=${MONTH}`;
const found = (page) => page.waitForFunction(() => /\d/.test(document.getElementById("funn").textContent) && document.querySelector(".page-why, li.tp-package mark"));
const whyOf = (page, slug) => visible(page, `li[data-urn="urn:altinn:accesspackage:${slug}"] .page-why`).then((all) => all.map(({ text }) => text));

describe("a package that was found", () => {
  for (const { by, at, slug, says } of [
    { by: "an everyday word", at: "&search=mva", slug: "merverdiavgift", says: "Treff på hverdagsordet «mva»" },
    { by: "an area", at: "&search=fisk", slug: "skogbruk", says: "Treff på området «Jordbruk, skogbruk, jakt, fiske og akvakultur»" },
    { by: "a role", at: "&search=DAGL", slug: "toll", says: "Treff på rollen «Daglig leder»" },
    { by: "an everyday word, in nynorsk", at: "&lang=nn&search=mva", slug: "merverdiavgift", says: "Treff på kvardagsordet «mva»" },
    { by: "an everyday word, in English", at: "&lang=en&search=mva", slug: "merverdiavgift", says: 'Found by the everyday word "mva"' },
  ]) {
    it(`says that it was found by ${by}`, () =>
      browser.withPage({ at: TODAY + at }, async (page) => {
        await found(page);
        const [why, ...more] = await whyOf(page, slug);
        assert.deepEqual(more, []);
        assert.ok(why.replace(/[\u2066-\u2069]/g, "").split(" · ").includes(says), why);
      }));
  }

  it("says what it was called before", () =>
    browser.withPage({ at: `${TODAY}&search=programmeringsgrensesnitt` }, async (page) => {
      await found(page);
      assert.match((await whyOf(page, "maskinporten-scopes")).join().replace(/[\u2066-\u2069]/g, ""), /Het før «programmeringsgrensesnitt»/);
    }));

  it("never stands without reason: something is marked in it, or it says why", () =>
    browser.withPage({ at: `${TODAY}&search=ansatte` }, async (page) => {
      await found(page);
      const all = await visible(page, "li.tp-package");
      const explained = await visible(page, "li.tp-package:is(:has(mark), :has(.page-why))");
      assert.ok(all.length > 0);
      assert.deepEqual(explained.map(({ urn }) => urn), all.map(({ urn }) => urn));
      assert.equal(await page.locator("li.tp-package:has(mark):has(.page-why)").count(), 0, "what is marked needs no more words");
    }));

  it("has marked what was found and nothing else, in another language than the catalogue's too", () =>
    browser.withPage({ at: `${TODAY}&lang=nn&search=regnskap` }, async (page) => {
      await found(page);
      const marked = await page.locator("mark").allTextContents();
      assert.ok(marked.length > 0);
      assert.deepEqual([...new Set(marked.map((it) => it.toLowerCase()))], ["regnskap"]);
    }));

  it("has its area marked in the language that the page is in", () =>
    browser.withPage({ at: `${TODAY}&lang=nn&search=rekneskap%20toll` }, async (page) => {
      await found(page);
      const [heading] = await visible(page, ".tp-area summary:has(mark)");
      assert.match(heading.text, /^Skatt, avgift, rekneskap og toll/);
    }));

  it("says nothing any more when nothing is looked for", () =>
    browser.withPage({ at: `${TODAY}&search=mva` }, async (page) => {
      await found(page);
      await page.locator("#sok").fill("");
      await page.waitForFunction(() => document.getElementById("funn").textContent === "");
      await page.waitForFunction(() => document.querySelectorAll(".page-why").length === 0);
    }));
});

it("an area says how many of its packages are shown, and gives its count back", () =>
  browser.withPage({ at: TODAY }, async (page) => {
    const counts = () => page.locator(".tp-area .tp-count").allInnerTexts();
    const before = await counts();
    await page.locator("#sok").fill("mva");
    await found(page);
    const areas = page.locator(".tp-area:has(li[data-urn]:not([hidden]))");
    for (let at = 0; at < (await areas.count()); at++) {
      const shown = await areas.nth(at).locator("li[data-urn]:not([hidden])").count();
      assert.match((await areas.nth(at).locator(".tp-count").innerText()).replace(/[\u2066-\u2069]/g, ""), new RegExp(`^viser ${shown} av \\d+ tilgangspakker?$`));
    }
    await page.locator("#sok").fill("");
    await page.waitForFunction((before) => document.querySelector(".tp-area .tp-count").innerText === before, before[0]);
    assert.deepEqual(await counts(), before);
  }));

for (const { name, options } of SCREENS) {
  it(`has no violation and nothing to scroll sideways ${name}`, () =>
    browser.withPage({ ...options, at: `${TODAY}&search=fisk` }, async (page) => {
      await found(page);
      await assertAccessible(page);
      await assertFits(page);
    }));
}
