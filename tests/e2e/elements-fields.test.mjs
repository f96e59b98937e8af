// The fields of the form: what they suggest, what they take, and what they say of what they do not know.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { URN, answer, ask, combobox, question, role } from "./checking.mjs";
import { TODAY, openElements, settled, texts, told } from "./elements.mjs";

let elements;
before(async () => (elements = await openElements()));
after(() => elements.close());

describe("the fields of <access-package-check>", () => {
  const suggested = (page) => page.getByRole("option").evaluateAll((all) => all.map((it) => it.textContent));

  it("suggest roles by what is typed of a name, in any language, and of a code", () =>
    elements.withBody(`<access-package-check catalogue=${TODAY}></access-package-check>`, async (page) => {
      for (const [typed, first] of [["daglig", "Daglig leder DAGL"], ["managing dir", "Daglig leder DAGL"], ["regn", "Regnskapsfører REGN"]]) {
        await combobox(page, "Rolle").fill(typed);
        assert.equal((await suggested(page))[0], first, typed);
      }
      await page.getByRole("option").first().click();
      assert.equal(await combobox(page, "Rolle").inputValue(), "Regnskapsfører");
      assert.deepEqual(await texts(page, ".tp-chosen"), ["REGN"]);
      assert.equal(await page.getByRole("listbox").count(), 0);
      assert.deepEqual(await told(page), []);
    }));

  it("are filled in by the keys of a combobox", () =>
    elements.withBody("<access-package-check catalogue=versjon-3 package=maskinlesbarehendelser></access-package-check>", async (page) => {
      const field = combobox(page, "Rolle");
      const active = () => page.getByRole("option", { selected: true }).evaluateAll((all) => all.map((it) => it.querySelector("code").textContent));
      await field.fill("leder");
      const all = await page.getByRole("option").count();
      assert.ok(all > 1);
      await field.press("Alt+ArrowUp");
      assert.equal(await field.getAttribute("aria-expanded"), "false");
      await field.press("Alt+ArrowDown");
      assert.deepEqual([await field.getAttribute("aria-expanded"), await active()], ["true", []]);
      await field.press("ArrowUp");
      assert.equal(await field.getAttribute("aria-activedescendant"), `tp-role-option-${all - 1}-`);
      await field.press("ArrowDown");
      assert.deepEqual([await field.getAttribute("aria-activedescendant"), await active()], [null, []]);
      await field.press("Escape");
      assert.deepEqual([await field.getAttribute("aria-expanded"), await field.inputValue()], ["false", "leder"]);
      await field.press("ArrowDown");
      const [first] = await active();
      await field.press("Tab");
      assert.equal(await field.getAttribute("data-chosen"), first);
      assert.equal(await page.evaluate(() => document.querySelector("access-package-check").shadowRoot.activeElement.name), "variant");
      assert.deepEqual(await question(page), { action: "hold", package: URN, role: first });
    }));

  it("tell once, when typing rests, how many suggestions there are", () =>
    elements.withBody(`<access-package-check catalogue=${TODAY} language=en></access-package-check>`, async (page) => {
      const status = page.locator("[data-tp-suggested]").nth(1);
      await status.evaluate((it) => {
        globalThis.said = [];
        new MutationObserver(() => it.textContent && globalThis.said.push(it.textContent)).observe(it, { childList: true });
      });
      await combobox(page, "Role").pressSequentially("regnskapsf");
      await page.waitForFunction(() => globalThis.said.length > 0);
      const count = await page.getByRole("option").count();
      assert.deepEqual(await page.evaluate(() => globalThis.said), [count === 1 ? "1 suggestion" : `${count} suggestions`]);
      await combobox(page, "Role").fill("qqqqqqqq");
      await page.getByText("No suggestions", { exact: true }).waitFor();
      await combobox(page, "Role").press("Escape");
    }));

  it("take a role by its code, its URN or its whole name, in any case", () =>
    elements.withBody("<access-package-check catalogue=versjon-3 package=maskinlesbarehendelser></access-package-check>", async (page) => {
      for (const typed of ["dagl", "urn:altinn:external-role:ccr:daglig-leder", "DAGLIG LEDER", "managing director"]) {
        await role(page, typed);
        await ask(page);
        assert.deepEqual(await answer(page), ["Ja"], typed);
        assert.deepEqual((await told(page)).map((it) => it.question.role), ["DAGL"], typed);
      }
    }));

  it("say of an unknown role which may be meant, to be chosen there", () =>
    elements.withBody("<access-package-check catalogue=versjon-3 package=maskinlesbarehendelser></access-package-check>", async (page) => {
      await role(page, "DAGGL");
      await ask(page);
      assert.match(await page.getByRole("alert").textContent(), /DAGGL.*Mente du DAGL/);
      assert.equal(await combobox(page, "Rolle").getAttribute("aria-invalid"), "true");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      assert.equal(await page.getByRole("alert").count(), 0);
      assert.equal(await combobox(page, "Rolle").inputValue(), "Daglig leder");
      await page.keyboard.press("Enter");
      assert.deepEqual(await answer(page), ["Ja"]);
    }));

  it("suggest every organisation form, and say of an unknown one which may be meant", () =>
    elements.withBody("<access-package-check catalogue=versjon-3 package=maskinlesbarehendelser for-role=DAGL></access-package-check>", async (page) => {
      const forms = await page.locator("datalist option").evaluateAll((all) => all.map((it) => [it.value, it.textContent]));
      assert.deepEqual(forms, await page.evaluate(() => tilgangspakker.Catalogue.embedded().variants().filter((it) => it.kind === "organisation").map((it) => [it.code, `${it.code} – ${it.name.value}`]).sort(([one], [other]) => (one < other ? -1 : 1))));
      await page.getByLabel("Organisasjonsform", { exact: true }).fill("BRLL");
      await ask(page);
      assert.match(await page.getByRole("alert").textContent(), /BRLL.*Mente du BRL/);
      assert.equal(await page.getByLabel("Organisasjonsform", { exact: true }).getAttribute("aria-invalid"), "true");
      assert.deepEqual(await texts(page, ".tp-answer *"), []);
      await page.evaluate(() => document.querySelector("access-package-check").setAttribute("variant", "XYZZY"));
      await settled(page);
      assert.equal(await page.getByLabel("Organisasjonsform", { exact: true }).getAttribute("aria-invalid"), "true");
      assert.deepEqual((await told(page)).map((it) => it.code), [undefined, "UNKNOWN_VARIANT"]);
    }));
});
