// The form's questions about clients and system users: their fields, what they ask, and what is answered.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { answer, ask, combobox, question, set } from "./checking.mjs";
import { TODAY, openElements, settled, texts, told } from "./elements.mjs";

let elements;
before(async () => (elements = await openElements()));
after(() => elements.close());

const URN = "urn:altinn:accesspackage:";
const PAYROLL = `${URN}regnskapsforer-lonn`;
const CLIENT = "Kan leverandøren gi pakken videre for klienten?";
const SYSTEM_USER = "Kan systembrukeren få pakkene?";
const RELATIONS = "Hvilke roller har leverandøren hos klienten?";
const GIVEN = "Hvilke pakker har klienten selv gitt leverandøren?";
const APPROVER = "Hvilke roller har den som skal godkjenne?";

const withForm = (attributes, test, options) => elements.withBody(`<access-package-check catalogue=${TODAY} ${attributes}></access-package-check>`, test, options);
/** The labels of the fields that are to be seen, but for the choice of what to ask. */
const labels = (page) => page.locator(".tp-form :is(.ds-field, .ds-field .tp-choice) > label:visible").allInnerTexts();
const picked = (page) => page.locator(".tp-picked > li:visible code").allTextContents();
const write = async (page, name, value) => {
  await page.evaluate(([name, value]) => document.querySelector("access-package-check").setAttribute(name, value), [name, value]);
  await settled(page);
};
/** Types what leads to a suggestion, and takes the first. */
const pick = async (page, name, typed) => {
  await combobox(page, name).pressSequentially(typed);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
};

describe("the question whether a provider may pass a package on for a client", () => {
  it("is asked by the keyboard alone", () =>
    withForm("", async (page) => {
      await page.getByLabel("Hvem får pakken?").focus();
      for (let n = 0; n < 3; n++) await page.keyboard.press("ArrowDown");
      assert.ok(await page.getByLabel(CLIENT).isChecked());
      await page.keyboard.press("Tab");
      await page.keyboard.type("regnskapsfører lønn");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Tab");
      await page.keyboard.type("regnskapsf");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      assert.deepEqual(await picked(page), ["REGN"]);
      assert.deepEqual(await answer(page), []);
      await page.keyboard.press("Enter");
      assert.deepEqual(await answer(page), ["Ja"]);
      assert.deepEqual((await told(page)).slice(1), [
        { name: "verdict", on: "access-package-check", question: { action: "client", package: PAYROLL, relations: ["REGN"], recipient: "agent" }, decision: "Permit" },
      ]);
    }));

  it("has the fields of its own, and those of an agent and of who does it where they are asked about", () =>
    withForm("action=client", async (page) => {
      const always = ["Tilgangspakke", RELATIONS, GIVEN, "Klientens organisasjonsform", "Hvem skal få pakken for klienten?"];
      const known = "Jeg vet hvem hos leverandøren som skal gi pakken videre";
      assert.deepEqual(await labels(page), [...always, "Er den ansatte lagt til som agent?", known]);
      await page.getByLabel("Hvem skal få pakken for klienten?").selectOption("clientSystemUser");
      assert.deepEqual(await labels(page), [...always, known]);
      await page.getByLabel(known).check();
      assert.deepEqual(await labels(page), [...always, known, "Hvilke roller har den som skal gi pakken videre?", "Hvilke pakker har samme person fått av andre?", "Leverandørens organisasjonsform"]);
    }));

  it("asks what each of its fields says", () =>
    withForm("action=client package=forretningsforer-eiendom for-role=FFØR variant=BRL", async (page) => {
      const asked = { action: "client", package: `${URN}forretningsforer-eiendom`, relations: ["FFØR"], variant: "BRL", recipient: "agent" };
      assert.deepEqual([await question(page), await answer(page)], [asked, ["Ja"]]);
      await page.getByLabel("Klientens organisasjonsform").fill("AS");
      await ask(page);
      assert.deepEqual(await answer(page), ["Nei"]);
      await pick(page, GIVEN, "forretningsfører eiendom");
      await ask(page);
      assert.deepEqual([await question(page), await answer(page)], [{ ...asked, variant: "AS", given: [asked.package] }, ["Ja"]]);
      await page.getByLabel("Er den ansatte lagt til som agent?").selectOption("Nei");
      await ask(page);
      assert.deepEqual([(await question(page)).isAgent, await answer(page)], [false, ["Nei"]]);
      await page.getByLabel("Hvem skal få pakken for klienten?").selectOption("En systembruker til eget bruk");
      await ask(page);
      assert.deepEqual([await question(page), await answer(page)], [{ ...asked, variant: "AS", given: [asked.package], recipient: "ownSystemUser" }, ["Nei"]]);
    }));

  it("takes nobody for a client administrator who is named with nothing that makes one", () =>
    withForm("action=client package=regnskapsforer-lonn for-role=REGN", async (page) => {
      assert.deepEqual(await answer(page), ["Ja"]);
      await page.getByLabel("Jeg vet hvem hos leverandøren som skal gi pakken videre").check();
      await ask(page);
      assert.equal(await page.getByRole("alert").textContent(), "Velg en rolle, eller en pakke som er gitt av andre.");
      await pick(page, "Hvilke roller har den som skal gi pakken videre?", "regnskapsf");
      await ask(page);
      assert.deepEqual([(await question(page)).by, await answer(page)], [{ roles: ["REGN"] }, ["Nei"]]);
      await pick(page, "Hvilke pakker har samme person fått av andre?", "klientadministrator");
      await ask(page);
      assert.deepEqual([(await question(page)).by, await answer(page)], [{ roles: ["REGN"], holds: [`${URN}klientadministrator`] }, ["Ja"]]);
    }));

  it("says what is missing at the field where it can be filled in", () =>
    withForm("action=client package=regnskapsforer-lonn", async (page) => {
      assert.deepEqual([await question(page), await answer(page)], [null, []]);
      await ask(page);
      assert.equal(await page.getByRole("alert").textContent(), "Velg rollen som leverandøren har hos klienten, eller en pakke som klienten har gitt.");
      assert.equal(await combobox(page, RELATIONS).getAttribute("aria-invalid"), "true");
      assert.equal(await page.evaluate(() => document.querySelector("access-package-check").shadowRoot.activeElement.name), "relations");
    }));
});

describe("the question what a system user may have", () => {
  it("is asked about several packages, each of which can be taken away again", () =>
    withForm("action=systemUser works-for=oneClient for-role=REGN", async (page) => {
      await pick(page, "Tilgangspakker", "jordbruk");
      await pick(page, "Tilgangspakker", "regnskapsfører lønn");
      assert.equal(await page.locator("[data-tp-suggested]").filter({ hasText: "lagt til" }).textContent(), "Regnskapsfører lønn er lagt til");
      await ask(page);
      const asked = { action: "systemUser", kind: "client", packages: [`${URN}jordbruk`, PAYROLL], client: { relations: ["REGN"] } };
      assert.deepEqual([await question(page), await answer(page)], [asked, ["Nei"]]);
      await page.getByRole("button", { name: "Fjern Jordbruk" }).focus();
      await page.keyboard.press("Enter");
      assert.deepEqual([await picked(page), await answer(page)], [[PAYROLL, "REGN"], []]);
      assert.equal(await page.evaluate(() => document.querySelector("access-package-check").shadowRoot.activeElement.name), "packages");
      await page.keyboard.press("Enter");
      assert.deepEqual(await answer(page), ["Ja"]);
    }));

  it("asks of the client or of who approves, by whom it is for", () =>
    withForm("action=systemUser package=skattegrunnlag", async (page) => {
      const [packages, whom] = ["Tilgangspakker", "Hvem er systembrukeren for?"];
      const approver = [APPROVER, "Hvilke pakker har den som skal godkjenne, fått av andre?", "Organisasjonsformen til virksomheten som har systembrukeren"];
      const select = (option) => page.getByLabel(whom).selectOption(option);
      assert.deepEqual(await labels(page), [packages, whom, ...approver]);
      await pick(page, APPROVER, "daglig leder");
      await ask(page);
      assert.deepEqual([await question(page), await answer(page)], [{ action: "systemUser", kind: "own", packages: [`${URN}skattegrunnlag`], approver: { roles: ["DAGL"] } }, ["Ja"]]);
      await select("En bestemt klient");
      assert.deepEqual(await labels(page), [packages, whom, RELATIONS, GIVEN, "Klientens organisasjonsform"]);
      assert.equal(await question(page), null);
      await select("Klienter, før noen er lagt til");
      assert.deepEqual(await labels(page), [packages, whom]);
      await ask(page);
      assert.deepEqual([await question(page), await answer(page)], [{ action: "systemUser", kind: "client", packages: [`${URN}skattegrunnlag`] }, ["Ja"]]);
      await select("Leverandøren selv, med systembruker for klienter");
      assert.deepEqual(await labels(page), [packages, whom, ...approver]);
      await ask(page);
      assert.deepEqual([await question(page), await answer(page)], [{ action: "systemUser", kind: "client", packages: [`${URN}skattegrunnlag`], self: true, approver: { roles: ["DAGL"] } }, ["Ja"]]);
    }));

  it("counts what is typed and not picked, and says of what it does not know what may be meant", () =>
    withForm("action=systemUser works-for=clients", async (page) => {
      await ask(page);
      assert.equal(await page.getByRole("alert").textContent(), "Velg en tilgangspakke.");
      await combobox(page, "Tilgangspakker").fill("jordbruk");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Enter");
      assert.deepEqual([await answer(page), await picked(page)], [["Ja"], [`${URN}jordbruk`]]);
      await combobox(page, "Tilgangspakker").fill("skattegrunlag");
      await page.keyboard.press("Escape");
      assert.deepEqual((await question(page)).packages, [`${URN}jordbruk`, "skattegrunlag"]);
      await page.keyboard.press("Enter");
      assert.match(await page.getByRole("alert").textContent(), /skattegrunlag.*Mente du/);
      assert.equal(await combobox(page, "Tilgangspakker").getAttribute("aria-invalid"), "true");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Enter");
      assert.deepEqual([await answer(page), await picked(page)], [["Ja"], [`${URN}jordbruk`, `${URN}skattegrunnlag`]]);
    }));

  it("says of an unknown value that was set what may be meant, in its field", () =>
    withForm("action=systemUser works-for=clients packages='jordbruk skattegrunlag'", async (page) => {
      assert.deepEqual([await answer(page), (await told(page)).map((it) => it.code)], [[], ["UNKNOWN_PACKAGE"]]);
      await ask(page);
      assert.equal(await combobox(page, "Tilgangspakker").inputValue(), "skattegrunlag");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Enter");
      assert.deepEqual([await answer(page), await picked(page)], [["Ja"], [`${URN}jordbruk`, `${URN}skattegrunnlag`]]);
    }));
});

describe("what is filled in about clients and system users", () => {
  it("is kept for when its question is asked again", () =>
    withForm("action=client package=regnskapsforer-lonn for-role=REGN variant=AS given=jordbruk", async (page) => {
      const asked = await question(page);
      assert.deepEqual(asked, { action: "client", package: PAYROLL, relations: ["REGN"], given: [`${URN}jordbruk`], variant: "AS", recipient: "agent" });
      await page.getByLabel("Kan tjenester knyttes til pakken?").check();
      assert.deepEqual(await labels(page), ["Tilgangspakke"]);
      assert.deepEqual(await question(page), { action: "attach", package: PAYROLL });
      await page.getByLabel(SYSTEM_USER).check();
      await page.getByLabel("Hvem er systembrukeren for?").selectOption("clients");
      await pick(page, "Tilgangspakker", "toll");
      const own = await question(page);
      await page.getByLabel(CLIENT).check();
      assert.deepEqual(await question(page), asked);
      await page.getByLabel(SYSTEM_USER).check();
      assert.deepEqual(await question(page), own);
      await set(page, "language", "nn");
      assert.deepEqual(await question(page), own);
      await page.getByLabel("Kan leverandøren gje pakken vidare for klienten?").check();
      assert.deepEqual(await question(page), asked);
    }));

  it("is what attributes say, each of its own field, and answered at once", () =>
    withForm("action=client package=regnskapsforer-lonn for-role=REGN", async (page) => {
      const asked = { action: "client", package: PAYROLL, relations: ["REGN"], recipient: "agent" };
      for (const [name, value, fields] of [
        ["given", "jordbruk skattegrunnlag", { given: [`${URN}jordbruk`, `${URN}skattegrunnlag`] }],
        ["variant", "AS", { variant: "AS" }],
        ["is-agent", "true", { isAgent: true }],
        ["by", "DAGL REGN", { by: { roles: ["DAGL", "REGN"] } }],
        ["by-holds", "klientadministrator", { by: { roles: ["DAGL", "REGN"], holds: [`${URN}klientadministrator`] } }],
        ["by-variant", "AS", { by: { roles: ["DAGL", "REGN"], holds: [`${URN}klientadministrator`], variant: "AS" } }],
      ]) {
        await write(page, name, value);
        Object.assign(asked, fields);
        assert.deepEqual([await question(page), await answer(page)], [asked, ["Ja"]], name);
      }
    }));

  it("asks nothing while an attribute of it is misspelt, or is one of another question", () =>
    withForm("action=client package=regnskapsforer-lonn for-role=REGN", async (page) => {
      for (const [name, wrong, right] of [["recipient", "employee", "agent"], ["is-agent", "ja", "true"], ["works-for", "own-use", "own"], ["action", "clients", "client"]]) {
        assert.deepEqual(await answer(page), ["Ja"], name);
        await write(page, name, wrong);
        assert.deepEqual(await answer(page), [], wrong);
        assert.match(await page.getByRole("alert").first().textContent(), new RegExp(`«${wrong}»`));
        await write(page, name, right);
      }
      await write(page, "package", "skattegrunnlag");
      await write(page, "action", "delegate");
      // An agent is no employee that anything is given to directly.
      assert.deepEqual(await answer(page), []);
    }));

  for (const [what, passed] of [
    ["client", { action: "client", package: PAYROLL, relations: ["REGN", "REVI"], given: [`${URN}jordbruk`], variant: "AS", recipient: "agent", isAgent: true, by: { roles: ["DAGL"], holds: [`${URN}klientadministrator`], variant: "AS" } }],
    ["system user of the business's own", { action: "systemUser", kind: "own", packages: [`${URN}jordbruk`, PAYROLL], approver: { roles: ["DAGL"], holds: [`${URN}jordbruk`], variant: "AS" } }],
    ["system user for clients", { action: "systemUser", kind: "client", packages: [PAYROLL] }],
    ["system user for one client", { action: "systemUser", kind: "client", packages: [PAYROLL], client: { relations: ["REGN"], given: [`${URN}jordbruk`], variant: "AS" } }],
    ["system user for the provider itself", { action: "systemUser", kind: "client", packages: [`${URN}jordbruk`], self: true, approver: { roles: ["DAGL"] } }],
  ]) {
    it(`is that of a question about a ${what} that the page passes, and asks the same`, () =>
      withForm("", async (page) => {
        await set(page, "question", passed);
        assert.ok(await page.locator("form").isVisible());
        const first = await answer(page);
        assert.equal(first.length, 1);
        await told(page);
        // The reader changes nothing, and asks.
        await page.getByRole("button", { name: "Få svar" }).evaluate((it) => it.form.dispatchEvent(new Event("input")));
        assert.deepEqual(await answer(page), []);
        await ask(page);
        assert.deepEqual([(await told(page)).map((it) => it.question), await answer(page)], [[passed], first]);
      }));
  }

  it("is nothing in place of a client or an approver of whom nothing is said", () =>
    withForm("", async (page) => {
      for (const passed of [{ action: "systemUser", kind: "client", packages: [PAYROLL], client: {} }, { action: "client", package: PAYROLL, relations: ["REGN"], by: {} }, { action: "systemUser", kind: "own", packages: [`${URN}jordbruk`], approver: {} }]) {
        await set(page, "question", passed);
        assert.deepEqual(await answer(page), ["Nei"]);
        await page.getByRole("button", { name: "Få svar" }).evaluate((it) => it.form.dispatchEvent(new Event("input")));
        assert.equal(await question(page), null, JSON.stringify(passed));
      }
    }));
});
