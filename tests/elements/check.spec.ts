// The form that asks: what is answered is what it asks, and nothing is answered for anything else.

import { answer, ask, combobox, role, set, URN } from "./checking.ts";
import { expect, settled, test, told } from "./fixtures.ts";

test.describe("the form of <access-package-check>", () => {
  test("asks what is filled in by the keyboard, with suggestions to choose among", async ({ page, show }) => {
    await show("<access-package-check catalogue=versjon-3></access-package-check>");
    const field = combobox(page, "Tilgangspakke");
    await field.pressSequentially("hendlser");
    await expect(field).toHaveAttribute("aria-expanded", "true");
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("option", { selected: true }).locator("span")).toHaveText("Maskinlesbare hendelser");
    await page.keyboard.press("Enter");
    await expect(field).toHaveValue("Maskinlesbare hendelser");
    await expect(page.getByRole("listbox")).toBeHidden();
    await expect(page.getByText(URN)).toBeVisible();
    await role(page, "FFØR");
    expect(await answer(page)).toEqual([]);
    await field.focus();
    await page.keyboard.press("Enter");
    expect(await answer(page)).toEqual(["Uavklart"]);
    expect(await told(page)).toEqual([
      { name: "select", on: "access-package-check", urn: URN },
      {
        name: "verdict",
        on: "access-package-check",
        question: { action: "hold", package: URN, role: "FFØR" },
        decision: "Indeterminate",
      },
    ]);
  });

  test("takes the answer away as soon as anything else would be asked", async ({ page, show }) => {
    await show(
      "<access-package-check catalogue=versjon-3 package=maskinlesbarehendelser for-role=DAGL></access-package-check>",
      { expectsComplaints: true },
    );
    for (const change of [
      () => role(page, "FFØR"),
      () => page.getByLabel("Organisasjonsform", { exact: true }).fill("AS"),
      () => combobox(page, "Tilgangspakke").fill("x"),
      () => page.getByLabel("Kan tjenester knyttes til pakken?").check(),
      () =>
        page
          .evaluate(() => document.querySelector("access-package-check").setAttribute("for-role", "DAGGL"))
          .then(() => settled(page)),
      () =>
        page
          .evaluate(() => document.querySelector("access-package-check").removeAttribute("package"))
          .then(() => settled(page)),
      () => page.evaluate(() => (document.querySelector("access-package-check").catalogue = "/nowhere.json")),
    ]) {
      await page.evaluate(() => {
        const it = document.querySelector("access-package-check");
        it.catalogue = "versjon-3";
        it.role = "DAGL";
        it.package = "maskinlesbarehendelser";
        it.question = null;
        it.question = { action: "hold", package: "maskinlesbarehendelser", role: "DAGL" };
      });
      await page.locator(".tp-verdict").waitFor();
      expect(await answer(page)).toEqual(["Ja"]);
      await change();
      expect(await answer(page), String(change)).toEqual([]);
    }
  });

  test("says what is missing or unknown, at its field, and answers nothing", async ({ page, show }) => {
    await show("<access-package-check catalogue=versjon-3></access-package-check>");
    await ask(page);
    await expect(page.getByRole("alert")).toHaveText("Velg en tilgangspakke.");
    expect(
      await page.evaluate(() => document.querySelector("access-package-check").shadowRoot.activeElement.name),
    ).toBe("package");
    await combobox(page, "Tilgangspakke").fill("maskinlesbarehendelserx");
    await page.keyboard.press("Escape");
    await ask(page);
    await expect(page.getByRole("alert")).toHaveText("Velg en rolle.");
    await role(page, "DAGL");
    await ask(page);
    await expect(page.getByRole("alert")).toHaveText(/Mente du .*maskinlesbarehendelser/);
    await expect(page.locator("[name=package]")).toHaveAttribute("aria-invalid", "true");
    expect(await told(page)).toEqual([]);
    await combobox(page, "Tilgangspakke").fill("maskinlesbare HENDELSER");
    await ask(page);
    expect(await answer(page)).toEqual(["Ja"]);
  });

  test("asks whether a package may be passed on, and to whom, and whether services may be attached", async ({
    page,
    show,
  }) => {
    await show(
      "<access-package-check catalogue=versjon-3 action=delegate package=programmeringsgrensesnitt for-role=DAGL></access-package-check>",
    );
    expect(await answer(page)).toEqual(["Ja"]);
    await page.getByLabel("Hvem skal få pakken?").selectOption("systemUser");
    await ask(page);
    expect(await answer(page)).toEqual(["Uavklart"]);
    await page.getByLabel("Kan tjenester knyttes til pakken?").check();
    await expect(combobox(page, "Rolle")).toBeHidden();
    await ask(page);
    expect((await told(page)).map((it) => [it.question.action, it.decision])).toEqual([
      ["delegate", "Permit"],
      ["delegate", "Indeterminate"],
      ["attach", "Permit"],
    ]);
  });

  test("puts its suggestions away when it is asked", async ({ page, show }) => {
    await show("<access-package-check catalogue=versjon-3 for-role=DAGL></access-package-check>");
    await combobox(page, "Tilgangspakke").fill("maskinlesbare hendelser");
    await expect(page.getByRole("listbox")).toBeVisible();
    await page.keyboard.press("Enter");
    expect(await answer(page)).toEqual(["Ja"]);
    await expect(page.getByRole("listbox")).toBeHidden();
  });

  test("sends no form that it stands in", async ({ page, show }) => {
    await show(
      '<form action="/sent"><access-package-check catalogue=versjon-3 package=maskinlesbarehendelser></access-package-check></form>',
    );
    await page.evaluate(() =>
      document.querySelector("form").addEventListener("submit", () => (globalThis.sent = true)),
    );
    await role(page, "DAGL");
    await page.getByLabel("Organisasjonsform", { exact: true }).press("Enter");
    expect(await answer(page)).toEqual(["Ja"]);
    expect(await page.evaluate(() => globalThis.sent)).toBe(undefined);
    expect(page.url()).toMatch(/page\.html$/);
  });
});

test.describe("<access-package-check>, when something about it changes", () => {
  test("keeps what is filled in and answered when the language changes", async ({ page, show }) => {
    await show("<access-package-check catalogue=versjon-3></access-package-check>");
    await combobox(page, "Tilgangspakke").fill("maskinlesbarehendelser");
    await role(page, "FFØR");
    await ask(page);
    await set(page, "language", "en");
    expect(await answer(page)).toEqual(["Undecided"]);
    await expect(combobox(page, "Role")).toHaveValue("Business Manager");
  });

  test("keeps what the reader filled in when a language or a level is misspelt", async ({ page, show }) => {
    await show(
      "<access-package-check catalogue=versjon-3 package=maskinlesbarehendelser for-role=DAGL></access-package-check>",
    );
    await role(page, "LEDE");
    for (const [name, value] of [
      ["language", "de"],
      ["heading-level", "9"],
    ]) {
      await page.evaluate(
        ([name, value]) => document.querySelector("access-package-check").setAttribute(name, value),
        [name, value],
      );
      await settled(page);
      await expect(combobox(page, "Rolle"), name).toHaveValue("LEDE");
    }
  });

  test("reads another catalogue after the one before is freed", async ({ page, show }) => {
    await show("<access-package-check catalogue=versjon-3></access-package-check>");
    await page.evaluate(
      () =>
        (document.querySelector("access-package-check").catalogue = globalThis.first =
          tilgangspakker.Catalogue.embedded()),
    );
    await settled(page);
    await combobox(page, "Tilgangspakke").fill("hendelser");
    await page.evaluate(() => {
      globalThis.first.free();
      document.querySelector("access-package-check").catalogue = tilgangspakker.Catalogue.embedded();
    });
    await settled(page);
    await expect(combobox(page, "Tilgangspakke")).toHaveValue("hendelser");
    expect(await told(page)).toEqual([]);
  });

  test("has headings of the level that is asked for, in an answer that stands there too", async ({ page, show }) => {
    await show(
      "<access-package-check catalogue=versjon-3 package=maskinlesbarehendelser for-role=DAGL></access-package-check>",
    );
    await set(page, "headingLevel", 4);
    expect(await page.locator(".tp-verdict .ds-heading").evaluateAll((all) => all.map((it) => it.localName))).toEqual([
      "h4",
    ]);
  });
});
