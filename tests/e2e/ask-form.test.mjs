// The form that questions are asked with: large and odd catalogues, the keyboard, narrow screens, paper.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { SEED, TODAY, answer, answered, ask, choose, chosen } from "./asking.mjs";
import { SCREENS, assertAccessible, assertFits } from "./axe.mjs";
import { openBrowser } from "./browser.mjs";
import { REGISTER_ROLES } from "./register.mjs";

let browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

describe("the form", () => {
  it("forgets an answer when anything else is asked, and keeps what is filled in when the language changes", () =>
    browser.withPage({ at: `${SEED}&action=hold&package=ECKEYROLE&role=DAGL` }, async (page) => {
      await answered(page);
      await choose(page, "Kan tjenester knyttes til pakken?");
      assert.equal(await answer(page), "");
      await page.locator("#sprak").selectOption("nn");
      const kept = page.getByLabel("Kan tenester knytast til pakken?");
      await kept.waitFor();
      assert.ok(await kept.isChecked());
      assert.equal(await page.getByLabel("Pakke eller område").inputValue(), "opptreforvirksomhetenskunder");
      assert.equal(await answer(page), "");
    }));

  it("lists 223 packages by area, each area itself, and tells packages of one name apart", () =>
    browser.withPage({ at: TODAY }, async (page) => {
      await choose(page, "Hvem får pakken?");
      const select = page.getByLabel("Pakke eller område");
      assert.equal(await select.locator("optgroup").count(), 49);
      const [labels, values] = await select.locator("option").evaluateAll((all) => [all.map((it) => it.label), all.map((it) => it.value)].map((it) => it.slice(1)));
      assert.equal(values.filter((it) => !/ \(hele\)$/.test(labels[values.indexOf(it)])).length, 223);
      assert.equal(new Set(labels).size, labels.length, "two options read alike");
    }));

  it("is used by keyboard alone, and the focus is never lost", () =>
    browser.withPage({ at: TODAY }, async (page) => {
      const focused = () => page.evaluate(() => document.activeElement.getAttribute("aria-label") ?? (document.activeElement.id || document.activeElement.textContent));
      await page.locator("#spor-hold").focus();
      await page.keyboard.press("ArrowDown");
      assert.ok(await page.getByLabel("Kan pakken gis videre?").isChecked());
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      assert.equal(await focused(), "spor-roles");
      for (const code of ["DAGL", "LEDE"]) {
        await page.keyboard.type(code);
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        await page.getByRole("button", { name: `Fjern ${code}` }).waitFor();
        assert.equal(await focused(), "Legg til");
        await page.keyboard.press("Shift+Tab");
      }
      await page.getByRole("button", { name: "Fjern DAGL" }).focus();
      await page.keyboard.press("Enter");
      assert.equal(await focused(), "Fjern LEDE – Styrets leder");
      await page.keyboard.press("Enter");
      assert.equal(await focused(), "spor-roles");
      await page.keyboard.type("DAGL");
      await page.getByLabel("Pakke eller område").selectOption("maskinporten-scopes");
      await page.getByLabel("Hvem skal få pakken?").selectOption("employee");
      await page.getByRole("button", { name: "Få svar" }).focus();
      await page.keyboard.press("Enter");
      await answered(page);
      assert.equal(await focused(), "Få svar");
      assert.ok(await page.locator(".page-answer > [role=status]").evaluate((it) => it.getBoundingClientRect().top < innerHeight));
    }));

  it("takes names and suggestions where there are too many packages for a list", async () => {
    const packages = Array.from({ length: 2100 }, (_, at) => ({ urn: `urn:altinn:accesspackage:pakke-${at}`, name: `Pakke nummer ${at}` }));
    const catalogue = { version: "stor", language: "nb", areas: [{ name: "Stort", children: packages.map((it) => it.urn) }], packages };
    await browser.withPage({ at: SEED }, async (page) => {
      await page.locator("#fil").setInputFiles({ name: "stor.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(catalogue)) });
      await page.waitForFunction(() => location.hash.includes("stor.json"));
      await page.getByRole("link", { name: "Spør" }).click();
      await choose(page, "Hvem får pakken?");
      const field = page.getByLabel("Pakke eller område");
      await field.fill("nummer 2099");
      await page.waitForFunction(() => document.querySelector("#spor-package-list option")?.value === "pakke-2099");
      await field.fill("pakke-2O99");
      await page.getByRole("button", { name: "Få svar" }).click();
      await page.waitForFunction(() => document.activeElement?.id === "spor-package");
      await field.fill("Stort");
      await ask(page);
      assert.match(await answer(page), new RegExp(`Får ikke pakken: ${REGISTER_ROLES} av ${REGISTER_ROLES} roller`));
      assert.ok((await page.locator(".page-answer *").count()) < 3000);
      await page.getByText("Den som åpner lenken, må ha åpnet filen «stor.json» her først.").waitFor();
      await choose(page, "Kan pakken gis videre?");
      const holds = page.getByLabel("Pakker som samme person har fått av andre (valgfritt)");
      await holds.fill("pakke-7");
      await holds.press("Enter");
      await page.getByRole("button", { name: "Fjern pakke-7" }).waitFor();
      assert.equal(await holds.inputValue(), "");
    });
  });

  it("does not offer areas that share a name, and makes no markup of names", async () => {
    const urn = (slug) => `urn:altinn:accesspackage:${slug}`;
    const packages = ["a", "b", "c"].map((slug) => ({ urn: urn(slug), name: "<img src=x onerror=alert(1)>" }));
    const areas = [{ name: "Tvilling", children: [urn("a")] }, { name: "Tvilling", children: [urn("b")] }, { name: "<b>Alene</b>", children: [urn("c")] }];
    await browser.withPage({ at: SEED }, async (page) => {
      await page.locator("#fil").setInputFiles({ name: "rar.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify({ version: "rar", language: "nb", areas, packages })) });
      await page.waitForFunction(() => location.hash.includes("rar.json"));
      await page.getByRole("link", { name: "Spør" }).click();
      await choose(page, "Hvem får pakken?");
      const labels = page.getByLabel("Pakke eller område").locator("option");
      await labels.first().waitFor({ state: "attached" });
      assert.deepEqual(await labels.evaluateAll((all) => all.map((it) => it.label)), ["Velg …"].concat(["a", "b"].map((it) => `<img src=x onerror=alert(1)> (${it})`), "<b>Alene</b> (hele)", "<img src=x onerror=alert(1)> (c)"));
      await page.getByLabel("Pakke eller område").selectOption("a");
      await ask(page);
      assert.equal(await page.locator("main img").count(), 0);
    });
  });
});

const ANSWERED = {
  "before anything is asked": SEED,
  "who gets it": `${SEED}&action=hold&package=maskinlesbarehendelser`,
  "who gets it, today and in English": `${TODAY}&lang=en&action=hold&package=forretningsforer-eiendom`,
  "may it be passed on": `${TODAY}&action=delegate&package=maskinporten-scopes&roles=DAGL,LEDE&holds=hovedadministrator&recipient=systemUser`,
  "may a service be attached": `${SEED}&lang=nn&action=attach&package=Integrasjoner+og+API-er`,
  "may one act, today": `${TODAY}&action=act`,
  "may one act": `${SEED}&action=act&supplier=991825827&organisation=991825827&onBehalfOf=889640782&customers=889640782&userHolds=ECKEYROLE`,
  "a fault": `${SEED}&action=hold&package=maskinlesbarhendelser`,
};

for (const { name, options } of SCREENS) {
  describe(name, () => {
    for (const [what, at] of Object.entries(ANSWERED)) {
      it(`has no violation, and nothing to scroll sideways: ${what}`, () =>
        browser.withPage({ ...options, at }, async (page) => {
          if (at.includes("action=")) await page.waitForSelector("[data-answered], #spor-feil");
          if (await page.locator(".page-answer summary").count()) await page.locator(".page-answer summary").click();
          if (/action=(hold|delegate|attach)/.test(at) && !what.includes("fault")) await page.waitForSelector("[data-answered=whole]");
          await assertAccessible(page);
          await assertFits(page);
        }));
    }
  });
}

describe("on paper", () => {
  it("stands the question with its answer, and nothing that must be pressed", () =>
    browser.withPage({ at: ANSWERED["may it be passed on"] }, async (page) => {
      await page.waitForSelector("[data-answered=whole]");
      await page.emulateMedia({ media: "print" });
      const visible = (name) => page.getByText(name, { exact: true }).first().isVisible();
      assert.ok(await visible("Kan pakken gis videre?"));
      assert.deepEqual(await chosen(page), ["DAGL – Daglig leder", "LEDE – Styrets leder", "Hovedadministrator"]);
      assert.ok(await page.locator(".page-answer").getByRole("heading", { name: "Ja" }).isVisible());
      assert.equal(await visible("Hvem får pakken?"), false);
      assert.equal(await page.locator(".page-ask button:visible").count(), 0);
    }));

  it("stand those who do not get it too", () =>
    browser.withPage({ at: ANSWERED["who gets it"] }, async (page) => {
      await page.waitForSelector("[data-answered=whole]");
      await page.emulateMedia({ media: "print" });
      assert.ok(await page.locator(".page-marked").isVisible());
      assert.ok(await page.getByRole("link", { name: "Revisor (REVI)" }).isVisible());
    }));
});
