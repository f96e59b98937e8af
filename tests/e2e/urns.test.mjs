// What became of URNs: those of version 3, of a policy, of a hundred lines.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";

import { SCREENS, assertAccessible, assertFits } from "./axe.mjs";
import { openBrowser } from "./browser.mjs";
import { MONTH, MONTH_NAME } from "./month.mjs";

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

const PREFIX = "urn:altinn:accesspackage:";
const VIEW = "#view=urns";
const VERSION_3 = ["programmeringsgrensesnitt", "opptreforvirksomhetenskunder", "maskinlesbarehendelser"].map((slug) => PREFIX + slug);
const [API, ACT, EVENTS] = VERSION_3;
const [API_NOW, EVENTS_NOW] = ["maskinporten-scopes", "maskinlesbare-hendelser"].map((slug) => PREFIX + slug);
const TODAY = JSON.parse(readFileSync(new URL(`../../data/${MONTH}/catalogue.json`, import.meta.url), "utf8"));
const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };

/** A rule's subjects as policies have them: attribute and value apart, and one that stands whole. */
const POLICY = `<?xml version="1.0"?>
<xacml:Policy xmlns:xacml="urn:oasis:names:tc:xacml:3.0:core:schema:wd-17">
  <xacml:Description>For ${API}; see also ${API}-extra.</xacml:Description>
  <xacml:Match MatchId="urn:oasis:names:tc:xacml:3.0:function:string-equal-ignore-case">
    <xacml:AttributeValue DataType="http://www.w3.org/2001/XMLSchema#string">maskinlesbarehendelser</xacml:AttributeValue>
    <xacml:AttributeDesignator AttributeId="urn:altinn:accesspackage" Category="urn:oasis:names:tc:xacml:1.0:subject-category:access-subject"/>
  </xacml:Match>
  <xacml:Match>
    <xacml:AttributeValue>dagl</xacml:AttributeValue>
    <xacml:AttributeDesignator AttributeId="urn:altinn:rolecode"/>
  </xacml:Match>
</xacml:Policy>
`;

const field = (page) => page.getByLabel("URN-er, eller en hel policyfil");
const status = (page) => page.locator('[data-view="urns"] div[role="status"]');
const says = (page, pattern) =>
  page.waitForFunction(([source]) => new RegExp(source).test(document.querySelector('[data-view="urns"] div[role="status"]')?.textContent ?? ""), [pattern.source]);
/** The rows, each cell's text without what only some see. */
const rows = (page) => page.locator(".page-urns tbody tr").evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.innerText.replace(/\s+/g, " ").trim())));
const file = (name, text, mimeType = "text/xml") => ({ name, mimeType, buffer: Buffer.from(text) });
const copied = (page) => page.evaluate(() => navigator.clipboard.readText());

describe("a URN", () => {
  it("of version 3 is shown with what it is called today, and since when", () =>
    browser.withPage({ at: `${VIEW}&urns=${VERSION_3.join()}` }, async (page) => {
      await says(page, /Ny URN: 2 · ✕ Tatt ut av bruk: 1/);
      const [api, act, events] = await rows(page);
      assert.match(api.join(" | "), new RegExp(`^${API} \\| → Ny URN siden 14. mars 2025 \\| Delegerbare Maskinporten scopes ${API_NOW} Kopier URN`));
      assert.match(act.join(" | "), new RegExp(`^${ACT} \\| ✕ Tatt ut av bruk siden 16. desember 2024 \\| $`));
      assert.match(events[2], new RegExp(EVENTS_NOW));
      assert.match(await page.locator(".page-urns caption").innerText(), new RegExp(`Altinns register fra ${MONTH_NAME} og i versjon 3`));
    }));

  it("that is current says so, and leads to its package", () =>
    browser.withPage({ at: `${VIEW}&urns=${PREFIX}byggesoknad` }, async (page) => {
      await says(page, /✓ Gjeldende: 1$/);
      await page.getByRole("link", { name: "Byggesøknad" }).click();
      await page.waitForFunction((hash) => location.hash === hash, `#catalogue=${MONTH}&package=byggesoknad`);
    }));

  it("that is unknown is shown with what may have been meant", () =>
    browser.withPage({ at: `${VIEW}&urns=${PREFIX}maskinlesbar,${PREFIX}xyzzy` }, async (page) => {
      await says(page, /\? Ukjent: 2/);
      const [near, far] = await rows(page);
      assert.match(near[2], new RegExp(`Mente du: ${EVENTS_NOW}`));
      assert.equal(far[2], "");
      assert.equal(await page.getByRole("link", { name: EVENTS_NOW }).getAttribute("href"), `#catalogue=${MONTH}&package=maskinlesbare-hendelser`);
    }));

  it("is found by its last part or a former name alone, where there is no whole one", () =>
    browser.withPage({ at: VIEW }, async (page) => {
      await field(page).fill('- ECKEYROLE\n"maskinlesbarehendelser",\n\nto ord\n');
      await says(page, /Ny URN: 1 · ✕ Tatt ut av bruk: 1/);
      assert.deepEqual((await rows(page)).map(([urn]) => urn), [ACT, EVENTS]);
    }));

  it("is found once in whatever stands around it, with how often, but never as the beginning of another", () =>
    browser.withPage({ at: VIEW }, async (page) => {
      const encoded = encodeURIComponent(`${PREFIX}regnskapsførerlonn`);
      await field(page).fill(`(${API}), "${API}". [${API}-extra] ${encoded}\\n {"id": "urn:altinn:accesspackage", "value": "byggesoknad"} ${API}/x`);
      await says(page, /Gjeldende: 1 · → Ny URN: 2 · \? Ukjent: 1/);
      assert.deepEqual((await rows(page)).map(([urn]) => urn), [`${API} × 3`, `${API}-extra`, `${PREFIX}regnskapsførerlonn`, `${PREFIX}byggesoknad`]);
    }));

  it("is looked up in the reader's own file where that is the catalogue", () =>
    browser.withPage({}, async (page) => {
      const own = { version: "min", language: "nb", areas: [{ name: "Fiske", children: [`${PREFIX}torsk`] }], packages: [{ urn: `${PREFIX}torsk`, name: "Torsk" }] };
      await page.locator("#fil").setInputFiles([file("min.json", JSON.stringify(own), "application/json")]);
      await page.waitForFunction(() => location.hash === "#catalogue=fil:min.json");
      await page.evaluate((urns) => (location.hash = `#catalogue=fil:min.json&view=urns&urns=${urns}`), `${PREFIX}torsk,${EVENTS_NOW}`);
      await says(page, /Gjeldende: 1 · \? Ukjent: 1/);
      assert.match(await page.locator(".page-urns caption").innerText(), /«min\.json», som er valgt som katalog/);
    }));
});

describe("the address", () => {
  it("follows what is typed, and its link opens the same list", () =>
    browser.withPage({ at: VIEW }, async (page) => {
      await field(page).fill(`x ${API} y ${EVENTS}`);
      await page.waitForFunction((hash) => location.hash === hash, `${VIEW}&urns=${API},${EVENTS}`);
      await says(page, /Ny URN: 2/);
      const before = await rows(page);
      assert.equal(await field(page).inputValue(), `x ${API} y ${EVENTS}`, "what was typed stays as it was");
      await page.reload();
      await says(page, /Ny URN: 2/);
      assert.deepEqual(await rows(page), before);
      assert.equal(await field(page).inputValue(), `${API}\n${EVENTS}`);
    }));

  it("is gone back to from a package, and the text is still there, in another language too", () =>
    browser.withPage({ at: VIEW }, async (page) => {
      await field(page).fill(`om ${EVENTS}`);
      await says(page, /Ny URN: 1/);
      await page.getByRole("link", { name: "Maskinlesbare hendelser" }).click();
      await page.waitForFunction(() => document.activeElement?.id === "tp-maskinlesbare-hendelser");
      await page.goBack();
      await says(page, /Ny URN: 1/);
      assert.equal(await field(page).inputValue(), `om ${EVENTS}`);
      await page.getByLabel("Språk").selectOption("en");
      await says(page, /New URN: 1/);
      assert.equal(await page.getByLabel("URNs, or a whole policy file").inputValue(), `om ${EVENTS}`);
      assert.match((await rows(page)).join(), /since 14 March 2025/);
    }));

  it("says so where it cannot hold them all", () =>
    browser.withPage({ at: VIEW }, async (page) => {
      await field(page).fill(TODAY.packages.slice(0, 51).map(({ urn }) => urn).join("\n"));
      await says(page, /Gjeldende: 51.*Listen er for lang til å deles/);
      assert.equal(await page.evaluate(() => location.hash), VIEW);
      await field(page).fill(TODAY.packages.slice(0, 50).map(({ urn }) => urn).join("\n"));
      await says(page, /Gjeldende: 50$/);
    }));

  it("is emptied with the field", () =>
    browser.withPage({ at: `${VIEW}&urns=${API}` }, async (page) => {
      await says(page, /Ny URN: 1/);
      await field(page).fill("");
      await page.waitForFunction((hash) => location.hash === hash, VIEW);
      await page.waitForFunction(() => document.querySelectorAll(".page-urns table").length === 0);
      assert.equal(await status(page).innerText(), "");
    }));
});

describe("a policy file", () => {
  it("is read where it is chosen, and every package in it is listed", () =>
    browser.withPage({ at: VIEW }, async (page) => {
      await page.getByLabel("Eller velg eller slipp en fil").setInputFiles([file("policy.xml", POLICY)]);
      await says(page, /policy\.xml.*Ny URN: 2 · \? Ukjent: 1/);
      assert.deepEqual((await rows(page)).map(([urn]) => urn), [API, `${API}-extra`, EVENTS]);
    }));

  it("may be dropped on the view, which the page then does not take for a catalogue", () =>
    browser.withPage({ at: VIEW }, async (page) => {
      const transfer = await page.evaluateHandle((text) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], "sluppet.xml", { type: "text/xml" }));
        return transfer;
      }, POLICY);
      await page.evaluate(() => document.querySelector("main").addEventListener("drop", (event) => (globalThis.taken = event.defaultPrevented)));
      await page.dispatchEvent('[data-view="urns"]', "drop", { dataTransfer: transfer });
      await says(page, /sluppet\.xml.*Ny URN: 2/);
      assert.equal(await page.evaluate(() => globalThis.taken), true);
    }));

  it("is copied with new URNs, and nothing else in it is changed", () =>
    browser.withPage({ at: VIEW, ...CLIPBOARD }, async (page) => {
      await field(page).fill(POLICY);
      await page.getByRole("button", { name: "Kopier teksten med nye URN-er" }).click();
      await page.waitForFunction(() => document.querySelector("[data-view=urns] [data-tp-status]").textContent === "Kopiert");
      const expected = POLICY.replace(`For ${API};`, `For ${API_NOW};`).replace(">maskinlesbarehendelser<", ">maskinlesbare-hendelser<");
      assert.notEqual(expected, POLICY);
      assert.equal(await copied(page), expected);
    }));

  it("keeps percent codes in what is replaced", () =>
    browser.withPage({ at: VIEW, ...CLIPBOARD }, async (page) => {
      await field(page).fill(`https://example.test/?p=${encodeURIComponent(API)}&q=1`);
      await page.getByRole("button", { name: "Kopier teksten med nye URN-er" }).click();
      await page.waitForFunction(() => document.querySelector("[data-view=urns] [data-tp-status]").textContent === "Kopiert");
      assert.equal(await copied(page), `https://example.test/?p=${encodeURIComponent(API_NOW)}&q=1`);
    }));

  it("is not offered to be copied again where no URN in it is renamed", () =>
    browser.withPage({ at: `${VIEW}&urns=${PREFIX}byggesoknad` }, async (page) => {
      await says(page, /Gjeldende: 1/);
      assert.equal(await page.getByRole("button", { name: "Kopier teksten" }).count(), 0);
    }));

  it("that is too large is refused in words", () =>
    browser.withPage({ at: VIEW }, async (page) => {
      await page.getByLabel("Eller velg eller slipp en fil").setInputFiles([file("stor.xml", " ".repeat(6e6))]);
      await says(page, /stor\.xml er over 5 MB/);
    }));
});

describe("copying", () => {
  it("takes one present URN, or all of them a line each", () =>
    browser.withPage({ at: `${VIEW}&urns=${VERSION_3.join()}`, ...CLIPBOARD }, async (page) => {
      await page.getByRole("button", { name: "Kopier URN maskinlesbare-hendelser" }).click();
      await page.waitForFunction(() => document.querySelector("[data-view=urns] [data-tp-status]").textContent.startsWith("Kopiert: "));
      assert.equal(await copied(page), EVENTS_NOW);
      await page.getByRole("button", { name: "Kopier alle gjeldende" }).click();
      await page.waitForFunction(() => document.querySelector("[data-view=urns] [data-tp-status]").textContent === "Kopiert");
      assert.equal(await copied(page), `${API_NOW}\n${EVENTS_NOW}`);
    }));

  it("that the browser refuses leaves the text selected for the reader", () =>
    browser.withPage({ at: `${VIEW}&urns=${VERSION_3.join()}` }, async (page) => {
      await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error("no"))));
      await page.getByRole("button", { name: "Kopier URN maskinporten-scopes" }).click();
      await page.waitForFunction((urn) => getSelection().toString() === urn, API_NOW);
      await page.getByRole("button", { name: "Kopier alle gjeldende" }).click();
      const area = page.getByLabel("Merk teksten og kopier den selv");
      assert.equal(await area.inputValue(), `${API_NOW}\n${EVENTS_NOW}`);
      assert.equal(await area.evaluate((it) => document.activeElement === it && it.value.slice(it.selectionStart, it.selectionEnd) === it.value), true);
    }));
});

describe("many, and what is meant ill", () => {
  it("a hundred are shown at once", () =>
    browser.withPage({ at: VIEW }, async (page) => {
      const all = [...VERSION_3, ...TODAY.packages.map(({ urn }) => urn)].slice(0, 100);
      await field(page).fill(all.join("\n"));
      await says(page, /Gjeldende: 97 · → Ny URN: 2 · ✕ Tatt ut av bruk: 1/);
      assert.equal((await rows(page)).length, 100);
    }));

  it("of more than a thousand the first thousand are, and the reader is told", () =>
    browser.withPage({ at: VIEW }, async (page) => {
      const many = [API, ...Array.from({ length: 1500 }, (_, place) => `${PREFIX}${String.fromCharCode(97 + (place % 26)).repeat(60)}${place}`)];
      await page.getByLabel("Eller velg eller slipp en fil").setInputFiles([file("mange.txt", many.join("\n"), "text/plain")]);
      await says(page, /Ukjent: 999.*Bare de første 1000 av 1501 er slått opp/);
      assert.equal(await page.locator(".page-urns tbody tr").count(), 1000);
      assert.equal(await page.getByRole("button", { name: "Kopier teksten" }).count(), 0, "a text half replaced is worse than none");
    }));

  for (const [what, text] of [
    ["megabytes of one letter", "a".repeat(4e6)],
    ["megabytes of lines", "\n".repeat(4e6)],
    ["megabytes of brackets", "<".repeat(2e6) + ">".repeat(2e6)],
    ["a URN of megabytes", PREFIX + "a".repeat(4e6)],
    ["bytes that are no text", "\u0000\uFFFD".repeat(1e6)],
  ]) {
    it(`${what} are looked through, and nothing is found`, () =>
      browser.withPage({ at: VIEW }, async (page) => {
        await page.getByLabel("Eller velg eller slipp en fil").setInputFiles([file("rot.txt", text, "text/plain")]);
        await says(page, /rot\.txt.*Fant ingen URN-er/);
      }));
  }

  it("markup and signs that turn the text around are shown as text", () =>
    browser.withPage({ at: VIEW }, async (page) => {
      await field(page).fill(`<img src=x onerror=complain(1)>${API}<script>complain(2)</script> ${PREFIX}abc\u202Edef\u200B`);
      await says(page, /Ny URN: 1 · \? Ukjent: 1/);
      assert.deepEqual((await rows(page)).map(([urn]) => urn), [API, `${PREFIX}abc\\u202edef`]);
      assert.equal(await page.locator('[data-view="urns"] :is(img, script)').count(), 0);
    }));

  for (const odd of ["urns=,,,", "urns=%3Cb%3E", `urns=${"a,".repeat(3000)}`, `urns=${encodeURIComponent("\u202E")}`]) {
    it(`an address with ${odd.slice(0, 20)} is borne`, () =>
      browser.withPage({ at: `${VIEW}&${odd}` }, async (page) => {
        await says(page, /Fant ingen|Ukjent/);
      }));
  }
});

for (const { name, options } of SCREENS) {
  it(`URNs have no violation and nothing to scroll sideways ${name}`, () =>
    browser.withPage({ ...options, at: `${VIEW}&urns=${VERSION_3.join()},${PREFIX}maskinlesbar,${PREFIX}${"x".repeat(200)}` }, async (page) => {
      await says(page, /Ukjent/);
      await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error("no"))));
      await page.getByRole("button", { name: "Kopier alle gjeldende" }).click();
      await assertAccessible(page);
      await assertFits(page);
    }));
}

it("URNs are asked about and copied by keyboard, and the focus stays", () =>
  browser.withPage({ at: VIEW, ...CLIPBOARD }, async (page) => {
    await field(page).focus();
    await page.keyboard.type(API);
    await says(page, /Ny URN: 1/);
    assert.equal(await page.evaluate(() => document.activeElement.id), "urner");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.id), "urn-fil");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector("[data-view=urns] [data-tp-status]").textContent === "Kopiert");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Kopier alle gjeldende ✓");
    assert.equal(await copied(page), API_NOW);
  }));

it("URNs are printed with what became of them, without what is pressed", () =>
  browser.withPage({ at: `${VIEW}&urns=${API}` }, async (page) => {
    await says(page, /Ny URN: 1/);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator(".page-urns").getByText("maskinporten-scopes").first().isVisible(), true);
    for (const name of ["Kopier URN maskinporten-scopes", "Kopier alle gjeldende"]) assert.equal(await page.getByRole("button", { name }).isVisible(), false);
    assert.equal(await field(page).isVisible(), false);
  }));
