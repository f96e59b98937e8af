// The form that asks: what is answered is what it asks, and nothing is answered for anything else.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { URN, answer, ask, combobox, role, set } from "./checking.mjs";
import { openElements, settled, told } from "./elements.mjs";

let elements;
before(async () => (elements = await openElements()));
after(() => elements.close());

describe("the form of <access-package-check>", () => {
  it("asks what is filled in by the keyboard, with suggestions to choose among", () =>
    elements.withBody("<access-package-check catalogue=versjon-3></access-package-check>", async (page) => {
      const field = combobox(page, "Tilgangspakke");
      await field.pressSequentially("hendlser");
      assert.equal(await field.getAttribute("aria-expanded"), "true");
      await page.keyboard.press("ArrowDown");
      assert.equal(await page.getByRole("option", { selected: true }).locator("span").textContent(), "Maskinlesbare hendelser");
      await page.keyboard.press("Enter");
      assert.equal(await field.inputValue(), "Maskinlesbare hendelser");
      assert.equal(await page.getByRole("listbox").isVisible(), false);
      assert.ok(await page.getByText(URN).isVisible());
      await role(page, "FFØR");
      assert.deepEqual(await answer(page), []);
      await field.focus();
      await page.keyboard.press("Enter");
      assert.deepEqual(await answer(page), ["Uavklart"]);
      assert.deepEqual(await told(page), [
        { name: "select", on: "access-package-check", urn: URN },
        { name: "verdict", on: "access-package-check", question: { action: "hold", package: URN, role: "FFØR" }, decision: "Indeterminate" },
      ]);
    }));

  it("takes the answer away as soon as anything else would be asked", () =>
    elements.withBody("<access-package-check catalogue=versjon-3 package=maskinlesbarehendelser for-role=DAGL></access-package-check>", async (page) => {
      for (const change of [
        () => role(page, "FFØR"),
        () => page.getByLabel("Organisasjonsform", { exact: true }).fill("AS"),
        () => combobox(page, "Tilgangspakke").fill("x"),
        () => page.getByLabel("Kan tjenester knyttes til pakken?").check(),
        () => page.evaluate(() => document.querySelector("access-package-check").setAttribute("for-role", "DAGGL")).then(() => settled(page)),
        () => page.evaluate(() => document.querySelector("access-package-check").removeAttribute("package")).then(() => settled(page)),
        () => page.evaluate(() => (document.querySelector("access-package-check").catalogue = "/nowhere.json")),
      ]) {
        await page.evaluate(() => { const it = document.querySelector("access-package-check"); it.catalogue = "versjon-3"; it.role = "DAGL"; it.package = "maskinlesbarehendelser"; it.question = null; it.question = { action: "hold", package: "maskinlesbarehendelser", role: "DAGL" }; });
        await page.locator(".tp-verdict").waitFor();
        assert.deepEqual(await answer(page), ["Ja"]);
        await change();
        assert.deepEqual(await answer(page), [], String(change));
      }
    }, { expectsComplaints: true }));

  it("says what is missing or unknown, at its field, and answers nothing", () =>
    elements.withBody("<access-package-check catalogue=versjon-3></access-package-check>", async (page) => {
      await ask(page);
      assert.equal(await page.getByRole("alert").textContent(), "Velg en tilgangspakke.");
      assert.equal(await page.evaluate(() => document.querySelector("access-package-check").shadowRoot.activeElement.name), "package");
      await combobox(page, "Tilgangspakke").fill("maskinlesbarehendelserx");
      await page.keyboard.press("Escape");
      await ask(page);
      assert.equal(await page.getByRole("alert").textContent(), "Velg en rolle.");
      await role(page, "DAGL");
      await ask(page);
      assert.match(await page.getByRole("alert").textContent(), /Mente du .*maskinlesbarehendelser/);
      assert.equal(await page.locator("[name=package]").getAttribute("aria-invalid"), "true");
      assert.deepEqual(await told(page), []);
      await combobox(page, "Tilgangspakke").fill("maskinlesbare HENDELSER");
      await ask(page);
      assert.deepEqual(await answer(page), ["Ja"]);
    }));

  it("asks whether a package may be passed on, and to whom, and whether services may be attached", () =>
    elements.withBody("<access-package-check catalogue=versjon-3 action=delegate package=programmeringsgrensesnitt for-role=DAGL></access-package-check>", async (page) => {
      assert.deepEqual(await answer(page), ["Ja"]);
      await page.getByLabel("Hvem skal få pakken?").selectOption("systemUser");
      await ask(page);
      assert.deepEqual(await answer(page), ["Uavklart"]);
      await page.getByLabel("Kan tjenester knyttes til pakken?").check();
      assert.equal(await combobox(page, "Rolle").isVisible(), false);
      await ask(page);
      assert.deepEqual((await told(page)).map((it) => [it.question.action, it.decision]), [["delegate", "Permit"], ["delegate", "Indeterminate"], ["attach", "Permit"]]);
    }));

  it("puts its suggestions away when it is asked", () =>
    elements.withBody("<access-package-check catalogue=versjon-3 for-role=DAGL></access-package-check>", async (page) => {
      await combobox(page, "Tilgangspakke").fill("maskinlesbare hendelser");
      assert.ok(await page.getByRole("listbox").isVisible());
      await page.keyboard.press("Enter");
      assert.deepEqual(await answer(page), ["Ja"]);
      assert.equal(await page.getByRole("listbox").isVisible(), false);
    }));

  it("sends no form that it stands in", () =>
    elements.withBody('<form action="/sent"><access-package-check catalogue=versjon-3 package=maskinlesbarehendelser></access-package-check></form>', async (page) => {
      await page.evaluate(() => document.querySelector("form").addEventListener("submit", () => (globalThis.sent = true)));
      await role(page, "DAGL");
      await page.getByLabel("Organisasjonsform", { exact: true }).press("Enter");
      assert.deepEqual(await answer(page), ["Ja"]);
      assert.equal(await page.evaluate(() => globalThis.sent), undefined);
      assert.match(page.url(), /page\.html$/);
    }));
});

describe("<access-package-check>, when something about it changes", () => {
  it("keeps what is filled in and answered when the language changes", () =>
    elements.withBody("<access-package-check catalogue=versjon-3></access-package-check>", async (page) => {
      await combobox(page, "Tilgangspakke").fill("maskinlesbarehendelser");
      await role(page, "FFØR");
      await ask(page);
      await set(page, "language", "en");
      assert.deepEqual(await answer(page), ["Undecided"]);
      assert.equal(await combobox(page, "Role").inputValue(), "Business Manager");
    }));

  it("keeps what the reader filled in when a language or a level is misspelt", () =>
    elements.withBody("<access-package-check catalogue=versjon-3 package=maskinlesbarehendelser for-role=DAGL></access-package-check>", async (page) => {
      await role(page, "LEDE");
      for (const [name, value] of [["language", "de"], ["heading-level", "9"]]) {
        await page.evaluate(([name, value]) => document.querySelector("access-package-check").setAttribute(name, value), [name, value]);
        await settled(page);
        assert.equal(await combobox(page, "Rolle").inputValue(), "LEDE", name);
      }
    }));

  it("reads another catalogue after the one before is freed", () =>
    elements.withBody("<access-package-check catalogue=versjon-3></access-package-check>", async (page) => {
      await page.evaluate(() => (document.querySelector("access-package-check").catalogue = globalThis.first = tilgangspakker.Catalogue.embedded()));
      await settled(page);
      await combobox(page, "Tilgangspakke").fill("hendelser");
      await page.evaluate(() => {
        globalThis.first.free();
        document.querySelector("access-package-check").catalogue = tilgangspakker.Catalogue.embedded();
      });
      await settled(page);
      assert.equal(await combobox(page, "Tilgangspakke").inputValue(), "hendelser");
      assert.deepEqual(await told(page), []);
    }));

  it("has headings of the level that is asked for, in an answer that stands there too", () =>
    elements.withBody("<access-package-check catalogue=versjon-3 package=maskinlesbarehendelser for-role=DAGL></access-package-check>", async (page) => {
      await set(page, "headingLevel", 4);
      assert.deepEqual(await page.locator(".tp-verdict .ds-heading").evaluateAll((all) => all.map((it) => it.localName)), ["h4"]);
    }));
});
