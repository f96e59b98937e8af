// The form's questions about clients and system users: their fields, what they ask, and what is answered.

import type { Page } from "@playwright/test";

import { answer, ask, combobox, question, set } from "./checking.ts";
import { expect, settled, TODAY, test, told } from "./fixtures.ts";

const URN = "urn:altinn:accesspackage:";
const PAYROLL = `${URN}regnskapsforer-lonn`;
const CLIENT = "Kan leverandøren gi pakken videre for klienten?";
const SYSTEM_USER = "Kan systembrukeren få pakkene?";
const RELATIONS = "Hvilke roller har leverandøren hos klienten?";
const GIVEN = "Hvilke pakker har klienten selv gitt leverandøren?";
const APPROVER = "Hvilke roller har den som skal godkjenne?";

/** The element with these attributes, about the newest register. */
const form = (attributes = "") => `<access-package-check catalogue=${TODAY} ${attributes}></access-package-check>`;
/** The labels of the fields that are to be seen, but for the choice of what to ask. */
const labels = (page: Page) =>
  page.locator(".tp-form :is(.ds-field, .ds-field .tp-choice) > label:visible").allInnerTexts();
const picked = (page: Page) => page.locator(".tp-picked > li:visible code").allTextContents();
const write = async (page: Page, name: string, value: string) => {
  await page.evaluate(
    ([name, value]) => document.querySelector("access-package-check").setAttribute(name, value),
    [name, value],
  );
  await settled(page);
};
/** Types what leads to a suggestion, and takes the first. */
const pick = async (page: Page, name: string, typed: string) => {
  await combobox(page, name).pressSequentially(typed);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
};

test.describe("the question whether a provider may pass a package on for a client", () => {
  test("is asked by the keyboard alone", async ({ page, show }) => {
    await show(form());
    await page.getByLabel("Hvem får pakken?").focus();
    for (let n = 0; n < 3; n++) await page.keyboard.press("ArrowDown");
    await expect(page.getByLabel(CLIENT)).toBeChecked();
    await page.keyboard.press("Tab");
    await page.keyboard.type("regnskapsfører lønn");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.type("regnskapsf");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await picked(page)).toEqual(["REGN"]);
    expect(await answer(page)).toEqual([]);
    await page.keyboard.press("Enter");
    expect(await answer(page)).toEqual(["Ja"]);
    expect((await told(page)).slice(1)).toEqual([
      {
        name: "verdict",
        on: "access-package-check",
        question: { action: "client", package: PAYROLL, relations: ["REGN"], recipient: "agent" },
        decision: "Permit",
      },
    ]);
  });

  test("has the fields of its own, and those of an agent and of who does it where they are asked about", async ({
    page,
    show,
  }) => {
    await show(form("action=client"));
    const always = [
      "Tilgangspakke",
      RELATIONS,
      GIVEN,
      "Klientens organisasjonsform",
      "Hvem skal få pakken for klienten?",
    ];
    const known = "Jeg vet hvem hos leverandøren som skal gi pakken videre";
    expect(await labels(page)).toEqual([...always, "Er den ansatte lagt til som agent?", known]);
    await page.getByLabel("Hvem skal få pakken for klienten?").selectOption("clientSystemUser");
    expect(await labels(page)).toEqual([...always, known]);
    await page.getByLabel(known).check();
    expect(await labels(page)).toEqual([
      ...always,
      known,
      "Hvilke roller har den som skal gi pakken videre?",
      "Hvilke pakker har samme person fått av andre?",
      "Leverandørens organisasjonsform",
    ]);
  });

  test("asks what each of its fields says", async ({ page, show }) => {
    await show(form("action=client package=forretningsforer-eiendom for-role=FFØR variant=BRL"));
    const asked = {
      action: "client",
      package: `${URN}forretningsforer-eiendom`,
      relations: ["FFØR"],
      variant: "BRL",
      recipient: "agent",
    };
    expect([await question(page), await answer(page)]).toEqual([asked, ["Ja"]]);
    await page.getByLabel("Klientens organisasjonsform").fill("AS");
    await ask(page);
    expect(await answer(page)).toEqual(["Nei"]);
    await pick(page, GIVEN, "forretningsfører eiendom");
    await ask(page);
    expect([await question(page), await answer(page)]).toEqual([
      { ...asked, variant: "AS", given: [asked.package] },
      ["Ja"],
    ]);
    await page.getByLabel("Er den ansatte lagt til som agent?").selectOption("Nei");
    await ask(page);
    expect([(await question(page)).isAgent, await answer(page)]).toEqual([false, ["Nei"]]);
    await page.getByLabel("Hvem skal få pakken for klienten?").selectOption("En systembruker til eget bruk");
    await ask(page);
    expect([await question(page), await answer(page)]).toEqual([
      { ...asked, variant: "AS", given: [asked.package], recipient: "ownSystemUser" },
      ["Nei"],
    ]);
  });

  test("takes nobody for a client administrator who is named with nothing that makes one", async ({ page, show }) => {
    await show(form("action=client package=regnskapsforer-lonn for-role=REGN"));
    expect(await answer(page)).toEqual(["Ja"]);
    await page.getByLabel("Jeg vet hvem hos leverandøren som skal gi pakken videre").check();
    await ask(page);
    await expect(page.getByRole("alert")).toHaveText("Velg en rolle, eller en pakke som er gitt av andre.");
    await pick(page, "Hvilke roller har den som skal gi pakken videre?", "regnskapsf");
    await ask(page);
    expect([(await question(page)).by, await answer(page)]).toEqual([{ roles: ["REGN"] }, ["Nei"]]);
    await pick(page, "Hvilke pakker har samme person fått av andre?", "klientadministrator");
    await ask(page);
    expect([(await question(page)).by, await answer(page)]).toEqual([
      { roles: ["REGN"], holds: [`${URN}klientadministrator`] },
      ["Ja"],
    ]);
  });

  test("says what is missing at the field where it can be filled in", async ({ page, show }) => {
    await show(form("action=client package=regnskapsforer-lonn"));
    expect([await question(page), await answer(page)]).toEqual([null, []]);
    await ask(page);
    await expect(page.getByRole("alert")).toHaveText(
      "Velg rollen som leverandøren har hos klienten, eller en pakke som klienten har gitt.",
    );
    await expect(combobox(page, RELATIONS)).toHaveAttribute("aria-invalid", "true");
    expect(
      await page.evaluate(() => document.querySelector("access-package-check").shadowRoot.activeElement.name),
    ).toBe("relations");
  });
});

test.describe("the question what a system user may have", () => {
  test("is asked about several packages, each of which can be taken away again", async ({ page, show }) => {
    await show(form("action=systemUser works-for=oneClient for-role=REGN"));
    await pick(page, "Tilgangspakker", "jordbruk");
    await pick(page, "Tilgangspakker", "regnskapsfører lønn");
    await expect(page.locator("[data-tp-suggested]").filter({ hasText: "lagt til" })).toHaveText(
      "Regnskapsfører lønn er lagt til",
    );
    await ask(page);
    const asked = {
      action: "systemUser",
      kind: "client",
      packages: [`${URN}jordbruk`, PAYROLL],
      client: { relations: ["REGN"] },
    };
    expect([await question(page), await answer(page)]).toEqual([asked, ["Nei"]]);
    await page.getByRole("button", { name: "Fjern Jordbruk" }).focus();
    await page.keyboard.press("Enter");
    expect([await picked(page), await answer(page)]).toEqual([[PAYROLL, "REGN"], []]);
    expect(
      await page.evaluate(() => document.querySelector("access-package-check").shadowRoot.activeElement.name),
    ).toBe("packages");
    await page.keyboard.press("Enter");
    expect(await answer(page)).toEqual(["Ja"]);
  });

  test("asks of the client or of who approves, by whom it is for", async ({ page, show }) => {
    await show(form("action=systemUser package=skattegrunnlag"));
    const [packages, whom] = ["Tilgangspakker", "Hvem er systembrukeren for?"];
    const approver = [
      APPROVER,
      "Hvilke pakker har den som skal godkjenne, fått av andre?",
      "Organisasjonsformen til virksomheten som har systembrukeren",
    ];
    const select = (option) => page.getByLabel(whom).selectOption(option);
    expect(await labels(page)).toEqual([packages, whom, ...approver]);
    await pick(page, APPROVER, "daglig leder");
    await ask(page);
    expect([await question(page), await answer(page)]).toEqual([
      { action: "systemUser", kind: "own", packages: [`${URN}skattegrunnlag`], approver: { roles: ["DAGL"] } },
      ["Ja"],
    ]);
    await select("En bestemt klient");
    expect(await labels(page)).toEqual([packages, whom, RELATIONS, GIVEN, "Klientens organisasjonsform"]);
    expect(await question(page)).toBe(null);
    await select("Klienter, før noen er lagt til");
    expect(await labels(page)).toEqual([packages, whom]);
    await ask(page);
    expect([await question(page), await answer(page)]).toEqual([
      { action: "systemUser", kind: "client", packages: [`${URN}skattegrunnlag`] },
      ["Ja"],
    ]);
    await select("Leverandøren selv, med systembruker for klienter");
    expect(await labels(page)).toEqual([packages, whom, ...approver]);
    await ask(page);
    expect([await question(page), await answer(page)]).toEqual([
      {
        action: "systemUser",
        kind: "client",
        packages: [`${URN}skattegrunnlag`],
        self: true,
        approver: { roles: ["DAGL"] },
      },
      ["Ja"],
    ]);
  });

  test("counts what is typed and not picked, and says of what it does not know what may be meant", async ({
    page,
    show,
  }) => {
    await show(form("action=systemUser works-for=clients"));
    await ask(page);
    await expect(page.getByRole("alert")).toHaveText("Velg en tilgangspakke.");
    await combobox(page, "Tilgangspakker").fill("jordbruk");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    expect([await answer(page), await picked(page)]).toEqual([["Ja"], [`${URN}jordbruk`]]);
    await combobox(page, "Tilgangspakker").fill("skattegrunlag");
    await page.keyboard.press("Escape");
    expect((await question(page)).packages).toEqual([`${URN}jordbruk`, "skattegrunlag"]);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert")).toHaveText(/skattegrunlag.*Mente du/);
    await expect(combobox(page, "Tilgangspakker")).toHaveAttribute("aria-invalid", "true");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    expect([await answer(page), await picked(page)]).toEqual([["Ja"], [`${URN}jordbruk`, `${URN}skattegrunnlag`]]);
  });

  test("says of an unknown value that was set what may be meant, in its field", async ({ page, show }) => {
    await show(form("action=systemUser works-for=clients packages='jordbruk skattegrunlag'"));
    expect([await answer(page), (await told(page)).map((it) => it.code)]).toEqual([[], ["UNKNOWN_PACKAGE"]]);
    await ask(page);
    await expect(combobox(page, "Tilgangspakker")).toHaveValue("skattegrunlag");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    expect([await answer(page), await picked(page)]).toEqual([["Ja"], [`${URN}jordbruk`, `${URN}skattegrunnlag`]]);
  });
});

test.describe("what is filled in about clients and system users", () => {
  test("is kept for when its question is asked again", async ({ page, show }) => {
    await show(form("action=client package=regnskapsforer-lonn for-role=REGN variant=AS given=jordbruk"));
    const asked = await question(page);
    expect(asked).toEqual({
      action: "client",
      package: PAYROLL,
      relations: ["REGN"],
      given: [`${URN}jordbruk`],
      variant: "AS",
      recipient: "agent",
    });
    await page.getByLabel("Kan tjenester knyttes til pakken?").check();
    expect(await labels(page)).toEqual(["Tilgangspakke"]);
    expect(await question(page)).toEqual({ action: "attach", package: PAYROLL });
    await page.getByLabel(SYSTEM_USER).check();
    await page.getByLabel("Hvem er systembrukeren for?").selectOption("clients");
    await pick(page, "Tilgangspakker", "toll");
    const own = await question(page);
    await page.getByLabel(CLIENT).check();
    expect(await question(page)).toEqual(asked);
    await page.getByLabel(SYSTEM_USER).check();
    expect(await question(page)).toEqual(own);
    await set(page, "language", "nn");
    expect(await question(page)).toEqual(own);
    await page.getByLabel("Kan leverandøren gje pakken vidare for klienten?").check();
    expect(await question(page)).toEqual(asked);
  });

  test("is what attributes say, each of its own field, and answered at once", async ({ page, show }) => {
    await show(form("action=client package=regnskapsforer-lonn for-role=REGN"));
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
      expect([await question(page), await answer(page)], name).toEqual([asked, ["Ja"]]);
    }
  });

  test("asks nothing while an attribute of it is misspelt, or is one of another question", async ({ page, show }) => {
    await show(form("action=client package=regnskapsforer-lonn for-role=REGN"));
    for (const [name, wrong, right] of [
      ["recipient", "employee", "agent"],
      ["is-agent", "ja", "true"],
      ["works-for", "own-use", "own"],
      ["action", "clients", "client"],
    ]) {
      expect(await answer(page), name).toEqual(["Ja"]);
      await write(page, name, wrong);
      expect(await answer(page), wrong).toEqual([]);
      await expect(page.getByRole("alert").first()).toHaveText(new RegExp(`«${wrong}»`));
      await write(page, name, right);
    }
    await write(page, "package", "skattegrunnlag");
    await write(page, "action", "delegate");
    // An agent is no employee that anything is given to directly.
    expect(await answer(page)).toEqual([]);
  });

  for (const [what, passed] of [
    [
      "client",
      {
        action: "client",
        package: PAYROLL,
        relations: ["REGN", "REVI"],
        given: [`${URN}jordbruk`],
        variant: "AS",
        recipient: "agent",
        isAgent: true,
        by: { roles: ["DAGL"], holds: [`${URN}klientadministrator`], variant: "AS" },
      },
    ],
    [
      "system user of the business's own",
      {
        action: "systemUser",
        kind: "own",
        packages: [`${URN}jordbruk`, PAYROLL],
        approver: { roles: ["DAGL"], holds: [`${URN}jordbruk`], variant: "AS" },
      },
    ],
    ["system user for clients", { action: "systemUser", kind: "client", packages: [PAYROLL] }],
    [
      "system user for one client",
      {
        action: "systemUser",
        kind: "client",
        packages: [PAYROLL],
        client: { relations: ["REGN"], given: [`${URN}jordbruk`], variant: "AS" },
      },
    ],
    [
      "system user for the provider itself",
      { action: "systemUser", kind: "client", packages: [`${URN}jordbruk`], self: true, approver: { roles: ["DAGL"] } },
    ],
  ]) {
    test(`is that of a question about a ${what} that the page passes, and asks the same`, async ({ page, show }) => {
      await show(form());
      await set(page, "question", passed);
      await expect(page.locator("form")).toBeVisible();
      const first = await answer(page);
      expect(first).toHaveLength(1);
      await told(page);
      // The reader changes nothing, and asks.
      await page.getByRole("button", { name: "Få svar" }).evaluate((it) => it.form.dispatchEvent(new Event("input")));
      expect(await answer(page)).toEqual([]);
      await ask(page);
      expect([(await told(page)).map((it) => it.question), await answer(page)]).toEqual([[passed], first]);
    });
  }

  test("is nothing in place of a client or an approver of whom nothing is said", async ({ page, show }) => {
    await show(form());
    for (const passed of [
      { action: "systemUser", kind: "client", packages: [PAYROLL], client: {} },
      { action: "client", package: PAYROLL, relations: ["REGN"], by: {} },
      { action: "systemUser", kind: "own", packages: [`${URN}jordbruk`], approver: {} },
    ]) {
      await set(page, "question", passed);
      expect(await answer(page)).toEqual(["Nei"]);
      await page.getByRole("button", { name: "Få svar" }).evaluate((it) => it.form.dispatchEvent(new Event("input")));
      expect(await question(page), JSON.stringify(passed)).toBe(null);
    }
  });
});
