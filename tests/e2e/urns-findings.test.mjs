// What is to be mended in a policy that somebody pastes or drops, told before its URNs are.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { SCREENS, assertAccessible, assertFits } from "./axe.mjs";
import { openBrowser } from "./browser.mjs";
import { visible } from "./visible.mjs";

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

const PACKAGE = "urn:altinn:accesspackage";
const VIEW = "#view=urns";

/** A policy of one rule, with the subject on line 4 and its attribute on line 5. */
const policy = (value, attribute = PACKAGE) => `<Policy xmlns="urn:oasis:names:tc:xacml:3.0:core:schema:wd-17" PolicyId="p" RuleCombiningAlgId="urn:oasis:names:tc:xacml:3.0:rule-combining-algorithm:deny-overrides"><Target/><Rule RuleId="1" Effect="Permit"><Target>
<AnyOf><AllOf>
<Match MatchId="urn:oasis:names:tc:xacml:3.0:function:string-equal-ignore-case">
<AttributeValue DataType="http://www.w3.org/2001/XMLSchema#string">${value}</AttributeValue>
<AttributeDesignator AttributeId="${attribute}" Category="urn:oasis:names:tc:xacml:1.0:subject-category:access-subject" DataType="http://www.w3.org/2001/XMLSchema#string" MustBePresent="false"/>
</Match>
</AllOf></AnyOf>
</Target></Rule></Policy>`;

const SYSTEM = JSON.stringify({
  id: "974760673_fisk", vendor: { ID: "0192:974760673" }, name: { nb: "Fisk" },
  accessPackages: ["skattnaering", "regnskapsforer-lonn", "eksplisitt", "fiske"].map((slug) => ({ urn: `${PACKAGE}:${slug}` })), isVisible: true,
}, undefined, 1);

const paste = async (page, text, label = "URN-er, eller en hel policyfil") => page.getByLabel(label).fill(text);
const status = (page, pattern) =>
  page.waitForFunction(([source]) => new RegExp(source).test(document.querySelector('[data-view="urns"] div[role="status"]')?.textContent ?? ""), [pattern.source]);
const texts = async (page, selector) => (await visible(page, selector)).map(({ text }) => text.replace(/\s+/g, " "));
const findings = (page) => texts(page, ".page-findings li");
const statuses = (page) => texts(page, ".page-urns tbody td:nth-child(2)");

describe("a subject that never matches", () => {
  for (const { what, text, says, instead } of [
    { what: "a whole URN as the value", text: policy(`${PACKAGE}:lonn`), says: /^Feil, linje 4: .*treffer aldri/, instead: "lonn" },
    { what: "an attribute in other letters", text: policy("lonn", "urn:altinn:accessPackage"), says: /^Feil, linje 5: .*treffer aldri/, instead: PACKAGE },
    { what: "spaces around the value", text: policy(" lonn "), says: /^Feil, linje 4: .*den treffer aldri/, instead: "lonn" },
  ]) {
    it(`by ${what} is reported with line and replacement, and its package is not called current`, () =>
      browser.withPage({ at: VIEW }, async (page) => {
        await paste(page, text);
        await status(page, /Feil: 1/);
        const [found, ...others] = await findings(page);
        assert.deepEqual(others, []);
        assert.match(found, says);
        assert.ok(found.endsWith(`Skriv i stedet: ${instead}`), found);
        const [of] = await statuses(page);
        assert.match(of, /^! Finnes, men med feil her \(se linje [45]\)$/);
        assert.doesNotMatch(await page.locator('[data-view="urns"]').innerText(), /✓ Gjeldende/);
      }));
  }

  it("is shown above the URNs, in the colour of an error", () =>
    browser.withPage({ at: VIEW }, async (page) => {
      await paste(page, policy(`${PACKAGE}:lonn`));
      await status(page, /Feil: 1/);
      const [heading] = await visible(page, ".page-findings h2");
      assert.equal(heading.text, "Dette må ordnes");
      const top = (selector) => page.locator(selector).evaluate((it) => it.getBoundingClientRect().top);
      assert.ok((await top(".page-findings")) < (await top(".page-urns table")));
      const colour = (name) => page.evaluate((name) => {
        const probe = document.createElement("div");
        probe.className = "ds-alert";
        probe.dataset.color = name;
        document.querySelector(".page-urns").append(probe);
        const { backgroundColor } = getComputedStyle(probe);
        probe.remove();
        return backgroundColor;
      }, name);
      assert.equal(await page.locator(".page-findings").evaluate((it) => getComputedStyle(it).backgroundColor), await colour("danger"));
    }));
});

describe("a text that names no package", () => {
  it("is told that its role of Altinn 2 stops working", () =>
    browser.withPage({ at: VIEW }, async (page) => {
      await paste(page, policy("UTINN", "urn:altinn:rolecode"));
      await status(page, /^Feil: 1$/);
      const [found] = await findings(page);
      assert.match(found, /^Feil, linje 4: UTINN .*Altinn 2-rolle/);
      assert.equal(await page.locator(".page-urns table").count(), 0);
    }));

  it("is told that it is broken where it begins as a policy and is none", () =>
    browser.withPage({ at: VIEW }, async (page) => {
      await paste(page, "<Policy><Rule></Policy>");
      await status(page, /^Feil: 1Fant ingen URN-er her\.$/);
      assert.equal((await findings(page)).length, 1);
    }));

  it("is told that there are none, where nothing is wrong with it", () =>
    browser.withPage({ at: VIEW }, async (page) => {
      await paste(page, "bare ord");
      await status(page, /^Fant ingen URN-er her\.$/);
      assert.deepEqual(await findings(page), []);
    }));
});

it("the registration of a system is reported with the gravest first, and what is right in it stays current", () =>
  browser.withPage({ at: VIEW }, async (page) => {
    await paste(page, SYSTEM);
    await status(page, /^Feil: 2 · Advarsel: 1/);
    const found = await findings(page);
    assert.deepEqual(found.map((it) => it.split(",")[0]), ["Feil", "Feil", "Advarsel"]);
    assert.match(found[0], /regnskapsforer-lonn kan bare gis videre for klienter/);
    assert.match(found[2], /Skriv i stedet: urn:altinn:accesspackage:skatt-naering$/);
    const of = await statuses(page);
    assert.match(of[0], /^→ Ny URN/);
    assert.match(of[1], /^! Finnes, men med feil her/);
    assert.match(of[2], /^! Finnes, men med feil her/);
    assert.equal(of[3], "✓ Gjeldende");
  }));

describe("a text with nothing to mend", () => {
  for (const [what, text] of [["policy", policy("lonn")], ["list of URNs", `${PACKAGE}:lonn\n${PACKAGE}:xyzzy`], ["list of names", "lonn\nfiske"]]) {
    it(`has no such list: a ${what}`, () =>
      browser.withPage({ at: VIEW }, async (page) => {
        await paste(page, text);
        await status(page, /^✓ Gjeldende: [12]/);
        assert.deepEqual(await texts(page, ".page-findings"), []);
      }));
  }

  it("takes the place of one that had", () =>
    browser.withPage({ at: VIEW }, async (page) => {
      await paste(page, policy(" lonn "));
      await status(page, /Feil: 1/);
      await paste(page, policy("lonn"));
      await status(page, /^✓ Gjeldende: 1$/);
      assert.deepEqual(await texts(page, ".page-findings"), []);
    }));
});

for (const [lang, label, heading, line] of [
  ["nn", "URN-ar, eller ei heil policyfil", "Dette må ordnast", /^Feil, linje 4: /],
  ["en", "URNs, or a whole policy file", "This must be mended", /^Error, line 4: /],
]) {
  it(`is told in ${lang}`, () =>
    browser.withPage({ at: `#lang=${lang}&view=urns` }, async (page) => {
      await paste(page, policy(" lonn "), label);
      await status(page, /: 1/);
      assert.deepEqual(await texts(page, ".page-findings h2"), [heading]);
      assert.match((await findings(page))[0], line);
    }));
}

it("of hundreds of findings the first hundred are shown, with how many more there are", () =>
  browser.withPage({ at: VIEW }, async (page) => {
    await paste(page, JSON.stringify(Array.from({ length: 130 }, (_, at) => `${PACKAGE}:x${at}y`)));
    await status(page, /Feil: 130/);
    const items = page.locator(".page-findings li");
    assert.equal(await items.count(), 101);
    assert.equal(await items.last().innerText(), "… og 30 til.");
  }));

it("what is written there is shown as text, and signs that turn it around by their numbers", () =>
  browser.withPage({ at: VIEW }, async (page) => {
    await paste(page, JSON.stringify([`${PACKAGE}:abc\u202Edef`, "<img src=x onerror=complain(1)>", `${PACKAGE}:<b>`]));
    await status(page, /Feil|Ukjent/);
    assert.doesNotMatch(await page.locator(".page-urns").innerText(), /\u202E/);
    assert.equal(await page.locator(".page-urns :is(img, b)").count(), 0);
  }));

for (const { name, options } of SCREENS) {
  it(`findings have no violation and nothing to scroll sideways ${name}`, () =>
    browser.withPage({ ...options, at: VIEW }, async (page) => {
      await paste(page, policy(`${PACKAGE}:${"x".repeat(200)}`));
      await status(page, /Feil: /);
      await assertAccessible(page);
      await assertFits(page);
    }));
}
