// The form that asks: what is answered is what it asks, and nothing is answered for anything else.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { openElements, settled, texts, told } from "./elements.mjs";

let elements;
before(async () => (elements = await openElements()));
after(() => elements.close());

const URN = "urn:altinn:accesspackage:maskinlesbarehendelser";
const answer = (page) => texts(page, ".tp-answer .tp-verdict .ds-heading");
const ask = (page) => page.getByRole("button", { name: "Få svar" }).click();

describe("<access-package-check>", () => {
  it("asks what is filled in by the keyboard, with suggestions to choose among", () =>
    elements.withBody("<access-package-check></access-package-check>", async (page) => {
      const field = page.getByRole("combobox", { name: "Tilgangspakke" });
      await field.pressSequentially("hendlser");
      assert.equal(await field.getAttribute("aria-expanded"), "true");
      await page.keyboard.press("ArrowDown");
      assert.equal(await page.getByRole("option", { selected: true }).locator("span").textContent(), "Maskinlesbare hendelser");
      await page.keyboard.press("Enter");
      assert.equal(await field.inputValue(), "Maskinlesbare hendelser");
      assert.equal(await page.getByRole("listbox").isVisible(), false);
      assert.ok(await page.getByText(URN).isVisible());
      await page.getByLabel("Rolle").selectOption("FFØR");
      assert.deepEqual(await answer(page), []);
      await field.focus();
      await page.keyboard.press("Enter");
      assert.deepEqual(await answer(page), ["Ikke avgjort"]);
      assert.deepEqual(await told(page), [
        { name: "select", on: "access-package-check", urn: URN },
        { name: "verdict", on: "access-package-check", question: { action: "hold", package: URN, role: "FFØR" }, decision: "Indeterminate" },
      ]);
    }));

  it("takes the answer away as soon as anything else would be asked", () =>
    elements.withBody("<access-package-check package=maskinlesbarehendelser for-role=DAGL></access-package-check>", async (page) => {
      for (const change of [
        () => page.getByLabel("Rolle").selectOption("FFØR"),
        () => page.getByLabel("Organisasjonsform").fill("AS"),
        () => page.getByRole("combobox", { name: "Tilgangspakke" }).fill("x"),
        () => page.getByLabel("Kan en tjeneste knyttes til den?").check(),
        () => page.evaluate(() => document.querySelector("access-package-check").setAttribute("for-role", "DAGGL")).then(() => settled(page)),
        () => page.evaluate(() => document.querySelector("access-package-check").removeAttribute("package")).then(() => settled(page)),
        () => page.evaluate(() => (document.querySelector("access-package-check").catalogue = "/nowhere.json")),
      ]) {
        await page.evaluate(() => { const it = document.querySelector("access-package-check"); it.catalogue = null; it.role = "DAGL"; it.package = "maskinlesbarehendelser"; it.question = null; it.question = { action: "hold", package: "maskinlesbarehendelser", role: "DAGL" }; });
        await page.locator(".tp-verdict").waitFor();
        assert.deepEqual(await answer(page), ["Ja"]);
        await change();
        assert.deepEqual(await answer(page), [], String(change));
      }
    }, { expectsComplaints: true }));

  it("says what is missing or unknown, at its field, and answers nothing", () =>
    elements.withBody("<access-package-check></access-package-check>", async (page) => {
      await ask(page);
      assert.equal(await page.getByRole("alert").textContent(), "Velg en tilgangspakke.");
      assert.equal(await page.evaluate(() => document.querySelector("access-package-check").shadowRoot.activeElement.id), "package");
      await page.getByRole("combobox", { name: "Tilgangspakke" }).fill("maskinlesbarehendelserx");
      await page.keyboard.press("Escape");
      await ask(page);
      assert.equal(await page.getByRole("alert").textContent(), "Velg en rolle.");
      await page.getByLabel("Rolle").selectOption("DAGL");
      await ask(page);
      assert.match(await page.getByRole("alert").textContent(), /Mente du .*maskinlesbarehendelser/);
      assert.equal(await page.locator("#package").getAttribute("aria-invalid"), "true");
      assert.deepEqual(await told(page), []);
      await page.getByRole("combobox", { name: "Tilgangspakke" }).fill("maskinlesbare HENDELSER");
      await ask(page);
      assert.deepEqual(await answer(page), ["Ja"]);
    }));

  it("asks whether a package may be given on, and to whom, and whether services may be attached", () =>
    elements.withBody("<access-package-check action=delegate package=programmeringsgrensesnitt for-role=DAGL></access-package-check>", async (page) => {
      assert.deepEqual(await answer(page), ["Ja"]);
      await page.getByLabel("Hvem skal få pakken?").selectOption("systemUser");
      await ask(page);
      assert.deepEqual(await answer(page), ["Kilden svarer ikke"]);
      await page.getByLabel("Kan en tjeneste knyttes til den?").check();
      assert.equal(await page.getByLabel("Rolle").isVisible(), false);
      await ask(page);
      assert.deepEqual((await told(page)).map((it) => [it.question.action, it.decision]), [["delegate", "Permit"], ["delegate", "Indeterminate"], ["attach", "Permit"]]);
    }));

  it("answers any question that is passed, and shows in words what it has no fields for", () =>
    elements.withBody("<access-package-check></access-package-check>", async (page) => {
      const question = { action: "act", supplier: "991 825 827", user: { organisation: "991 825 827", holds: ["ECKEYROLE"] }, onBehalfOf: "889 640 782", customers: ["889 640 782"] };
      await page.evaluate((question) => { const passed = structuredClone(question); document.querySelector("access-package-check").question = passed; passed.customers = []; }, question);
      await settled(page);
      assert.deepEqual(await answer(page), ["Ja"]);
      assert.match((await texts(page, ".tp-question"))[0], /Opptrer for889 640 782/);
      assert.equal(await page.locator("form").isVisible(), false);
      assert.deepEqual((await told(page)).map((it) => it.question), [question]);
      await page.evaluate(() => (document.querySelector("access-package-check").question = { action: "act", supplier: "1" }));
      await settled(page);
      assert.deepEqual(await answer(page), []);
      assert.equal((await told(page))[0].name, "error");
      await page.evaluate(() => (document.querySelector("access-package-check").question = null));
      await settled(page);
      assert.ok(await page.locator("form").isVisible());
      assert.deepEqual(await page.evaluate(() => document.querySelector("access-package-check").question), null);
    }));

  it("leaves what the reader has changed, when the same question is passed again", () =>
    elements.withBody("<access-package-check></access-package-check>", async (page) => {
      const pass = () => page.evaluate(() => (document.querySelector("access-package-check").question = { action: "hold", package: "maskinlesbarehendelser", role: "DAGL" })).then(() => settled(page));
      await pass();
      assert.deepEqual(await answer(page), ["Ja"]);
      await page.getByLabel("Rolle").selectOption("FFØR");
      await pass();
      assert.deepEqual(await answer(page), []);
      assert.equal(await page.getByLabel("Rolle").inputValue(), "FFØR");
    }));

  it("keeps what is filled in and answered when the language changes", () =>
    elements.withBody("<access-package-check></access-package-check>", async (page) => {
      await page.getByRole("combobox", { name: "Tilgangspakke" }).fill("maskinlesbarehendelser");
      await page.getByLabel("Rolle").selectOption("FFØR");
      await ask(page);
      await page.evaluate(() => (document.querySelector("access-package-check").language = "en"));
      await settled(page);
      assert.deepEqual(await answer(page), ["Not decided"]);
      assert.equal(await page.getByLabel("Role").inputValue(), "FFØR");
    }));

  it("sends no form that it stands in", () =>
    elements.withBody('<form action="/sent"><access-package-check package=maskinlesbarehendelser></access-package-check></form>', async (page) => {
      await page.evaluate(() => document.querySelector("form").addEventListener("submit", () => (globalThis.sent = true)));
      await page.getByLabel("Rolle").selectOption("DAGL");
      await page.getByLabel("Organisasjonsform").press("Enter");
      assert.deepEqual(await answer(page), ["Ja"]);
      assert.equal(await page.evaluate(() => globalThis.sent), undefined);
      assert.match(page.url(), /page\.html$/);
    }));
});
