// What a role gets, may pass on, and what is left open; and the same from the package's side.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { SCREENS, assertAccessible, assertFits } from "./axe.mjs";
import { openBrowser } from "./browser.mjs";
import { MONTH } from "./month.mjs";
import { REGISTER_ROLES } from "./register.mjs";
import { WIDTHS, screen, visible } from "./visible.mjs";

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

const TODAY = `#catalogue=${MONTH}&view=roles`;
const view = (page) => page.locator('[data-view="roles"]');
const says = (page, text) => page.waitForFunction((text) => document.querySelector('[data-view="roles"] [role="status"]')?.textContent.startsWith(text), text);

describe("a role", () => {
  it("gets, today, what the register says, by area, with what may be passed on", () =>
    browser.withPage({ at: `${TODAY}&role=DAGL` }, async (page) => {
      await says(page, "Får 133 av 147 pakker for virksomheter. Alle kan gis videre til ansatte.");
      assert.equal(await page.getByLabel("Rolle", { exact: true }).inputValue(), "DAGL");
      assert.equal(await page.getByRole("heading", { name: "Daglig leder (DAGL)" }).count(), 1);
      const got = view(page).locator("section").filter({ has: page.getByRole("heading", { name: /^Får disse pakkene \(133\)/ }) });
      assert.equal(await got.locator("li").count(), 133);
      assert.match(await got.locator("li", { hasText: "urn:altinn:accesspackage:maskinporten-scopes" }).first().innerText(), /Kan gis videre/);
    }));

  it("that is unresolved is shown so, with the notice, and never as one that gets or does not get", () =>
    browser.withPage({ at: "#view=roles&role=FFØR" }, async (page) => {
      await says(page, "Får 0 av 3 pakker. Uavklart: 3.");
      const open = view(page).locator(".page-open");
      assert.match(await open.innerText(), /Uavklart \(3\)[^]*Regn det ikke som et ja[^]*natulig å gi/);
      assert.equal(await open.locator("li").count(), 3);
      assert.equal(await view(page).getByRole("heading", { name: /Får disse pakkene/ }).count(), 0);
    }));

  it("gets more in some organisation forms, and what the others get is told apart", () =>
    browser.withPage({ at: `${TODAY}&role=FF%C3%98R` }, async (page) => {
      await says(page, "Får 0 av 147 pakker for virksomheter.");
      assert.equal(await view(page).getByRole("heading", { name: "Bare i noen organisasjonsformer (11)" }).count(), 1);
      await page.getByLabel("Organisasjonsform").selectOption("BRL");
      await says(page, "Får 1 av 147 pakker for virksomheter med organisasjonsform BRL. Ingen av dem gis direkte til ansatte. Gis videre for klienter, av en klientadministrator.");
      assert.match(await view(page).locator("section li").first().innerText(), /forretningsforer-eiendom[^]*Gis videre for klienter, ikke direkte/);
      await page.getByLabel("Organisasjonsform").selectOption("NUF");
      await says(page, "Får 10 av 147 pakker for virksomheter med organisasjonsform NUF");
    }));

  it("is described in nynorsk with one package or several that are passed on for clients", () =>
    browser.withPage({ at: `${TODAY}&lang=nn&role=REGN` }, async (page) => {
      const told = () => view(page).locator("[role=status]").first().innerText();
      await says(page, "Får ");
      assert.match(await told(), /Blir gjevne vidare for klientar/);
      await page.evaluate((at) => (location.hash = at), `${TODAY}&lang=nn&role=FFØR&variant=BRL`);
      await says(page, "Får 1 av");
      assert.match(await told(), /Blir gjeven vidare for klientar/);
      await page.evaluate((at) => (location.hash = at), `${TODAY}&lang=nn&package=regnskapsforer-lonn`);
      await says(page, "1 av");
      assert.match(await told(), /Blir gjeven vidare for klientar/);
    }));

  it("is chosen from a list, and gone back from", () =>
    browser.withPage({ at: "#view=roles" }, async (page) => {
      await says(page, `9 av ${REGISTER_ROLES} roller får minst én tilgangspakke`);
      await page.getByLabel("Rolle", { exact: true }).focus();
      await page.getByLabel("Rolle", { exact: true }).selectOption("LEDE");
      await says(page, "Får 3 av 3");
      assert.equal(await page.evaluate(() => location.hash), "#view=roles&role=LEDE");
      assert.equal(await page.evaluate(() => document.activeElement.id), "rolle", "the focus stays");
      await page.goBack();
      await says(page, `9 av ${REGISTER_ROLES}`);
    }));

  it("that is followed from the list of all roles is where the focus goes on", () =>
    browser.withPage({ at: "#view=roles" }, async (page) => {
      await says(page, `9 av ${REGISTER_ROLES}`);
      await view(page).getByRole("link", { name: "Styrets leder" }).focus();
      await page.keyboard.press("Enter");
      await says(page, "Får 3 av 3");
      assert.equal(await page.evaluate(() => document.activeElement.textContent), "Styrets leder (LEDE)");
    }));

  it("may pass on what it does not get itself, and it is told why", () =>
    browser.withPage({ at: `${TODAY}&role=DAGL` }, async (page) => {
      await says(page, "Får 133");
      const more = view(page).locator("section").filter({ has: page.getByRole("heading", { name: "Kan gi videre uten å ha pakken selv (1)" }) });
      assert.match(await more.innerText(), /post-til-virksomheten-med-taushetsbelagt-innhold[^]*hovedadministrator/i);
    }));

  it("leads to its packages", () =>
    browser.withPage({ at: "#view=roles&role=DAGL" }, async (page) => {
      await view(page).getByRole("link", { name: "Maskinlesbare hendelser" }).click();
      await page.waitForFunction(() => document.activeElement?.id === "tp-maskinlesbarehendelser");
    }));

  it("is called what the language calls it, and stays chosen", () =>
    browser.withPage({ at: `${TODAY}&role=DAGL` }, async (page) => {
      await page.getByLabel("Språk").selectOption("en");
      await says(page, "Gets 133 of 147 packages for businesses.");
      assert.equal(await page.getByRole("heading", { level: 2 }).first().innerText(), "Managing Director (DAGL)");
    }));

  for (const width of WIDTHS) {
    it(`of an accountant passes its packages on for clients: that is told, and nothing calls it a plain no, at ${width} px`, () =>
      browser.withPage({ ...screen(width), at: `${TODAY}&role=REGN` }, async (page) => {
        await says(page, "Får 3 av 147 pakker for virksomheter. Ingen av dem gis direkte til ansatte. Gis videre for klienter, av en klientadministrator.");
        const got = await visible(page, '[data-view="roles"] .page-got > li');
        assert.equal(got.length, 3);
        for (const { text } of got) {
          assert.match(text, /Gis videre for klienter, ikke direkte[^]*kan ikke gis direkte til egne ansatte[^]*klientadministratoren gir pakken/);
          assert.doesNotMatch(text, /Kan ikke gis videre/);
        }
      }));
  }

  it("in an unknown organisation form is shown without one, and the top of the page says so", () =>
    browser.withPage({ at: `${TODAY}&role=DAGL&variant=XYZ` }, async (page) => {
      await says(page, "Får 133 av 147 pakker for virksomheter. Alle");
      const [{ text, box }] = await visible(page, "#beskjed");
      assert.match(text, /^Organisasjonsformen «XYZ» finnes ikke/);
      assert.ok(box.y < (await page.locator('[data-view="roles"] h1').boundingBox()).y);
      assert.equal(await page.getByLabel("Organisasjonsform").inputValue(), "");
      await page.getByLabel("Organisasjonsform").selectOption("NUF");
      await says(page, "Får 133 av 147 pakker for virksomheter med organisasjonsform NUF");
      assert.equal((await visible(page, "#beskjed")).length, 0);
    }));

  for (const [what, at, told] of [
    ["role", "role=STYR", /^Rollen «STYR» finnes ikke i denne katalogen\. Her vises alle roller\.$/],
    ["package", "package=tull", /^Pakken «tull» finnes ikke i denne katalogen\. Her vises alle roller\.$/],
  ]) {
    it(`that does not exist is reported, and all roles are shown: a ${what}`, () =>
      browser.withPage({ at: `#view=roles&${at}` }, async (page) => {
        await says(page, `9 av ${REGISTER_ROLES} roller`);
        const [{ text }] = await visible(page, "#beskjed .ds-alert");
        assert.match(text.replace(/[\u2066-\u2069]/g, ""), told);
        assert.ok((await visible(page, ".page-roles tbody tr")).length > 9);
      }));
  }
});

describe("a package", () => {
  it("lists every role that gets it, and who may pass it on", () =>
    browser.withPage({ at: `${TODAY}&package=maskinporten-scopes` }, async (page) => {
      await says(page, "8 av 148 roller får pakken.");
      const codes = await view(page).locator("section").first().locator("code").allInnerTexts();
      assert.deepEqual([...codes].sort(), ["BEST", "BOBE", "DAGL", "DTPR", "DTSO", "INNH", "KOMP", "LEDE"]);
    }));

  it("tells that Forretningsfører is not decided", () =>
    browser.withPage({ at: "#view=roles&package=maskinlesbarehendelser" }, async (page) => {
      await says(page, `9 av ${REGISTER_ROLES} roller får pakken.`);
      assert.match(await view(page).locator(".page-open").innerText(), /Uavklart \(1\)[^]*Forretningsfører/);
      await view(page).locator(".page-open").getByRole("link", { name: "Forretningsfører" }).click();
      await says(page, "Får 0 av 3");
    }));

  it("is reached from the tree", () =>
    browser.withPage({}, async (page) => {
      await page.getByRole("link", { name: "Hvem får pakken? Maskinlesbare hendelser" }).click();
      await says(page, `9 av ${REGISTER_ROLES} roller får pakken.`);
    }));
});

describe("a catalogue of somebody else's", () => {
  const PACKAGES = 2001;
  const urn = (place) => `urn:altinn:accesspackage:p${place}`;
  const all = Array.from({ length: PACKAGES }, (_, place) => place);
  const own = JSON.stringify({
    version: "egen", language: "nb",
    areas: [0, 1].map((rest) => ({ name: "Samme navn", children: all.filter((place) => place % 2 === rest).map(urn) })),
    packages: all.map((place) => ({ urn: urn(place), name: "<b>Likt navn</b>", properties: { isAssignable: true, roles: ["DAGL"] } })),
  });

  it("is shown in part where it is large, with a field to find packages by, and names as the text they are", () =>
    browser.withPage({}, async (page) => {
      await page.locator("#fil").setInputFiles({ name: "egen.json", mimeType: "application/json", buffer: Buffer.from(own) });
      await page.locator("#tp-p0").waitFor();
      await page.getByRole("link", { name: "Roller", exact: true }).click();
      await says(page, "");
      await page.getByLabel("Rolle", { exact: true }).selectOption("DAGL");
      await page.getByRole("heading", { name: `Får disse pakkene (${PACKAGES})` }).waitFor();
      assert.ok((await view(page).locator("section li").count()) <= 500);
      assert.match(await view(page).locator("section").first().innerText(), new RegExp(`de første 500 av ${PACKAGES}`));
      assert.equal(await view(page).locator("section b").count(), 0);
      await view(page).getByLabel("Finn tilgangspakke").pressSequentially("p1999");
      await view(page).locator("li", { hasText: urn(1999) }).getByRole("link").click();
      const told = `1 av ${REGISTER_ROLES} roller får pakken.`;
      await page.waitForFunction((told) => document.querySelector('[data-view="roles"]').innerText.includes(told), told);
      assert.match(await page.evaluate(() => location.hash), /package=p1999$/);
    }));
});

for (const { name, options } of SCREENS) {
  describe(`roles ${name}`, () => {
    for (const at of ["#view=roles", "#view=roles&role=FFØR", `${TODAY}&role=DAGL`, `${TODAY}&package=maskinporten-scopes`]) {
      it(`have no violation, and nothing to scroll sideways, at ${at}`, () =>
        browser.withPage({ ...options, at }, async (page) => {
          await says(page, "");
          await assertAccessible(page);
          await assertFits(page);
        }));
    }
  });
}
