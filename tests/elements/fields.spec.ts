// The fields of the form: what they suggest, what they take, and what they say of what they do not know.

import type { Page } from "@playwright/test";

import { answer, ask, combobox, question, role, URN } from "./checking.ts";
import { expect, settled, TODAY, test, texts, told } from "./fixtures.ts";

test.describe("the fields of <access-package-check>", () => {
  const suggested = (page: Page) => page.getByRole("option").evaluateAll((all) => all.map((it) => it.textContent));

  test("suggest roles by what is typed of a name, in any language, and of a code", async ({ page, show }) => {
    await show(`<access-package-check catalogue=${TODAY}></access-package-check>`);
    for (const [typed, first] of [
      ["daglig", "Daglig leder DAGL"],
      ["managing dir", "Daglig leder DAGL"],
      ["regn", "Regnskapsfører REGN"],
    ]) {
      await combobox(page, "Rolle").fill(typed);
      expect((await suggested(page))[0], typed).toBe(first);
    }
    await page.getByRole("option").first().click();
    await expect(combobox(page, "Rolle")).toHaveValue("Regnskapsfører");
    expect(await texts(page, ".tp-chosen")).toEqual(["REGN"]);
    await expect(page.getByRole("listbox")).toHaveCount(0);
    expect(await told(page)).toEqual([]);
  });

  test("are filled in by the keys of a combobox", async ({ page, show }) => {
    await show("<access-package-check catalogue=versjon-3 package=maskinlesbarehendelser></access-package-check>");
    const field = combobox(page, "Rolle");
    const active = () =>
      page
        .getByRole("option", { selected: true })
        .evaluateAll((all) => all.map((it) => it.querySelector("code").textContent));
    await field.fill("leder");
    const all = await page.getByRole("option").count();
    expect(all).toBeGreaterThan(1);
    await field.press("Alt+ArrowUp");
    await expect(field).toHaveAttribute("aria-expanded", "false");
    await field.press("Alt+ArrowDown");
    expect([await field.getAttribute("aria-expanded"), await active()]).toEqual(["true", []]);
    await field.press("ArrowUp");
    await expect(field).toHaveAttribute("aria-activedescendant", `tp-role-option-${all - 1}-`);
    await field.press("ArrowDown");
    expect([await field.getAttribute("aria-activedescendant"), await active()]).toEqual([null, []]);
    await field.press("Escape");
    expect([await field.getAttribute("aria-expanded"), await field.inputValue()]).toEqual(["false", "leder"]);
    await field.press("ArrowDown");
    const [first] = await active();
    await field.press("Tab");
    await expect(field).toHaveAttribute("data-chosen", first);
    expect(
      await page.evaluate(() => document.querySelector("access-package-check").shadowRoot.activeElement.name),
    ).toBe("variant");
    expect(await question(page)).toEqual({ action: "hold", package: URN, role: first });
  });

  test("tell once, when typing rests, how many suggestions there are", async ({ page, show }) => {
    await show(`<access-package-check catalogue=${TODAY} language=en></access-package-check>`);
    const status = page.locator("[data-tp-suggested]").nth(1);
    await status.evaluate((it) => {
      globalThis.said = [];
      new MutationObserver(() => it.textContent && globalThis.said.push(it.textContent)).observe(it, {
        childList: true,
      });
    });
    await combobox(page, "Role").pressSequentially("regnskapsf");
    await page.waitForFunction(() => globalThis.said.length > 0);
    const count = await page.getByRole("option").count();
    expect(await page.evaluate(() => globalThis.said)).toEqual([count === 1 ? "1 suggestion" : `${count} suggestions`]);
    await combobox(page, "Role").fill("qqqqqqqq");
    await page.getByText("No suggestions", { exact: true }).waitFor();
    await combobox(page, "Role").press("Escape");
  });

  test("take a role by its code, its URN or its whole name, in any case", async ({ page, show }) => {
    await show("<access-package-check catalogue=versjon-3 package=maskinlesbarehendelser></access-package-check>");
    for (const typed of ["dagl", "urn:altinn:external-role:ccr:daglig-leder", "DAGLIG LEDER", "managing director"]) {
      await role(page, typed);
      await ask(page);
      expect(await answer(page), typed).toEqual(["Ja"]);
      expect(
        (await told(page)).map((it) => it.question.role),
        typed,
      ).toEqual(["DAGL"]);
    }
  });

  test("say of an unknown role which may be meant, to be chosen there", async ({ page, show }) => {
    await show("<access-package-check catalogue=versjon-3 package=maskinlesbarehendelser></access-package-check>");
    await role(page, "DAGGL");
    await ask(page);
    await expect(page.getByRole("alert")).toHaveText(/DAGGL.*Mente du DAGL/);
    await expect(combobox(page, "Rolle")).toHaveAttribute("aria-invalid", "true");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert")).toHaveCount(0);
    await expect(combobox(page, "Rolle")).toHaveValue("Daglig leder");
    await page.keyboard.press("Enter");
    expect(await answer(page)).toEqual(["Ja"]);
  });

  test("suggest every organisation form, and say of an unknown one which may be meant", async ({ page, show }) => {
    await show(
      "<access-package-check catalogue=versjon-3 package=maskinlesbarehendelser for-role=DAGL></access-package-check>",
    );
    const forms = await page
      .locator("datalist option")
      .evaluateAll((all) => all.map((it) => [it.value, it.textContent]));
    expect(forms).toEqual(
      await page.evaluate(() =>
        tilgangspakker.Catalogue.embedded()
          .variants()
          .filter((it) => it.kind === "organisation")
          .map((it) => [it.code, `${it.code} – ${it.name.value}`])
          .sort(([one], [other]) => (one < other ? -1 : 1)),
      ),
    );
    await page.getByLabel("Organisasjonsform", { exact: true }).fill("BRLL");
    await ask(page);
    await expect(page.getByRole("alert")).toHaveText(/BRLL.*Mente du BRL/);
    await expect(page.getByLabel("Organisasjonsform", { exact: true })).toHaveAttribute("aria-invalid", "true");
    expect(await texts(page, ".tp-answer *")).toEqual([]);
    await page.evaluate(() => document.querySelector("access-package-check").setAttribute("variant", "XYZZY"));
    await settled(page);
    await expect(page.getByLabel("Organisasjonsform", { exact: true })).toHaveAttribute("aria-invalid", "true");
    expect((await told(page)).map((it) => it.code)).toEqual([undefined, "UNKNOWN_VARIANT"]);
  });
});
