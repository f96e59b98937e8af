// The form that asks: what is answered is what it asks, and nothing is answered for anything else.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { TODAY, openElements, settled, texts, told } from "./elements.mjs";

let elements;
before(async () => (elements = await openElements()));
after(() => elements.close());

const URN = "urn:altinn:accesspackage:maskinlesbarehendelser";
const answer = (page) => texts(page, ".tp-answer .tp-verdict .ds-heading");
const combobox = (page, name) => page.getByRole("combobox", { name });
/** Types a role, and puts the suggestions away. */
const role = async (page, code, name = "Rolle") => {
  await combobox(page, name).fill(code);
  await combobox(page, name).press("Escape");
};
const ask = (page) => page.getByRole("button", { name: "Få svar" }).click();
/** Sets a property of the element, and waits until it shows. */
const set = async (page, property, value) => {
  await page.evaluate(([property, value]) => (document.querySelector("access-package-check")[property] = value), [property, value]);
  await settled(page);
};

const NO_QUESTIONS = [
  ["has a misspelt field", { action: "delegate", package: "programmeringsgrensesnitt", roles: ["DAGL"], recepient: "systemUser" }],
  ["has a field of another question", { action: "attach", package: "maskinlesbarehendelser", role: "FFØR" }],
  ["has a blank field", { action: "hold", package: "maskinlesbarehendelser", role: "DAGL", variant: " " }],
  ["has a field of the wrong type", { action: "hold", package: 5, role: "DAGL" }],
  ["cannot be read as one", { action: "hold", package: "maskinlesbarehendelser", role: { a: { b: { c: {} } } } }],
  ["is text", "hold"],
];

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
        () => page.getByLabel("Organisasjonsform").fill("AS"),
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
      await page.getByLabel("Organisasjonsform").press("Enter");
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

describe("a question that is passed to <access-package-check>", () => {
  it("answers any question that is passed, and shows in words what it has no fields for", () =>
    elements.withBody("<access-package-check catalogue=versjon-3></access-package-check>", async (page) => {
      const question = { action: "act", supplier: "991 825 827", user: { organisation: "991 825 827", holds: ["ECKEYROLE"] }, onBehalfOf: "889 640 782", customers: ["889 640 782"] };
      await page.evaluate((question) => { const passed = structuredClone(question); document.querySelector("access-package-check").question = passed; passed.customers = []; }, question);
      await settled(page);
      assert.deepEqual(await answer(page), ["Ja"]);
      assert.match((await texts(page, ".tp-question"))[0], /Opptrer for889 640 782/);
      assert.equal(await page.locator("form").isVisible(), false);
      assert.deepEqual((await told(page)).map((it) => it.question), [question]);
      await set(page, "question", { action: "act", supplier: "1" });
      assert.deepEqual(await answer(page), []);
      assert.equal((await told(page))[0].name, "error");
      await set(page, "question", null);
      assert.ok(await page.locator("form").isVisible());
      assert.deepEqual(await page.evaluate(() => document.querySelector("access-package-check").question), null);
    }));

  it("leaves what the reader has changed, when the same question is passed again", () =>
    elements.withBody("<access-package-check catalogue=versjon-3></access-package-check>", async (page) => {
      const pass = () => page.evaluate(() => (document.querySelector("access-package-check").question = { action: "hold", package: "maskinlesbarehendelser", role: "DAGL" })).then(() => settled(page));
      await pass();
      assert.deepEqual(await answer(page), ["Ja"]);
      await role(page, "FFØR");
      await pass();
      assert.deepEqual(await answer(page), []);
      assert.equal(await combobox(page, "Rolle").inputValue(), "FFØR");
    }));

  it("shows a question that it has no fields for in words, in another language too", () =>
    elements.withBody("<access-package-check catalogue=versjon-3 package=maskinlesbarehendelser for-role=FFØR></access-package-check>", async (page) => {
      await set(page, "question", { action: "act", supplier: "991 825 827", user: { organisation: "991 825 827", holds: ["ECKEYROLE"] }, onBehalfOf: "889 640 782", customers: ["889 640 782"] });
      await set(page, "language", "en");
      assert.deepEqual(await answer(page), ["Yes"]);
      assert.equal(await page.locator("form").isVisible(), false);
      assert.match((await texts(page, ".tp-question"))[0], /Acts for889 640 782/);
    }));

  it("gives out no question that can be changed afterwards", () =>
    elements.withBody("<access-package-check catalogue=versjon-3></access-package-check>", async (page) => {
      assert.deepEqual(await page.evaluate(async () => {
        const check = document.querySelector("access-package-check");
        const heard = new Promise((resolve) => check.addEventListener("access-package-verdict", ({ detail }) => resolve(detail)));
        check.question = { action: "delegate", package: "programmeringsgrensesnitt", roles: ["DAGL"] };
        const { question, verdict } = await heard;
        return [question, question.roles, verdict, verdict.reasons[0], check.question, check.question.roles].map(Object.isFrozen);
      }), Array(6).fill(true));
    }));
});

describe("the fields of <access-package-check>", () => {
  const suggested = (page) => page.getByRole("option").evaluateAll((all) => all.map((it) => it.textContent));
  const question = (page) => page.evaluate(() => document.querySelector("access-package-check").question);

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
      assert.equal(await field.getAttribute("aria-activedescendant"), `tp-role-option-${all - 1}`);
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
      assert.deepEqual(forms, await page.evaluate(() => tilgangspakker.Catalogue.embedded().variants().map((it) => [it.code, `${it.code} – ${it.name.value}`])));
      await page.getByLabel("Organisasjonsform").fill("BRLL");
      await ask(page);
      assert.match(await page.getByRole("alert").textContent(), /BRLL.*Mente du BRL/);
      assert.equal(await page.getByLabel("Organisasjonsform").getAttribute("aria-invalid"), "true");
      assert.deepEqual(await texts(page, ".tp-answer *"), []);
      await page.evaluate(() => document.querySelector("access-package-check").setAttribute("variant", "XYZZY"));
      await settled(page);
      assert.equal(await page.getByLabel("Organisasjonsform").getAttribute("aria-invalid"), "true");
      assert.deepEqual((await told(page)).map((it) => it.code), [undefined, "UNKNOWN_VARIANT"]);
    }));
});

describe("a question that <access-package-check> has too few fields for", () => {
  const passed = { action: "delegate", package: "programmeringsgrensesnitt", roles: ["REGN", "DAGL", "LEDE"], holds: ["ECKEYROLE"], recipient: "organisation", variant: "AS" };
  const question = (page) => page.evaluate(() => document.querySelector("access-package-check").question);
  const withQuestion = (test) => elements.withBody("<access-package-check catalogue=versjon-3></access-package-check>", async (page) => {
    await set(page, "question", passed);
    await test(page);
  });

  it("is shown in its fields, and in words beside them", () =>
    withQuestion(async (page) => {
      assert.ok(await page.locator("form").isVisible());
      assert.equal(await combobox(page, "Hvilken rolle har den som skal gi fullmakten?").inputValue(), "Regnskapsfører");
      assert.deepEqual(await texts(page, ".tp-kept dt"), ["Har også rollene", "Har fått pakken"]);
      assert.deepEqual(await texts(page, ".tp-kept dd"), ["Daglig leder (DAGL), Styrets leder (LEDE)", "Opptre for virksomhetens kunder ECKEYROLE"]);
      assert.deepEqual(await question(page), passed);
      await set(page, "language", "en");
      assert.deepEqual(await texts(page, ".tp-kept dt"), ["Also has the roles", "Has been given the package"]);
      assert.deepEqual(await question(page), passed);
    }));

  it("keeps what has no field as the reader changes another", () =>
    withQuestion(async (page) => {
      await page.getByLabel("Organisasjonsform").fill("");
      assert.deepEqual(await answer(page), []);
      const { variant: _, ...rest } = { ...passed, package: "urn:altinn:accesspackage:programmeringsgrensesnitt" };
      assert.deepEqual(await question(page), rest);
      await role(page, "MEDL", "Hvilken rolle har den som skal gi fullmakten?");
      assert.deepEqual(await question(page), { ...rest, roles: ["MEDL", "DAGL", "LEDE"] });
      await told(page);
      await ask(page);
      assert.deepEqual((await told(page)).map((it) => it.question), [{ ...rest, roles: ["MEDL", "DAGL", "LEDE"] }]);
      await role(page, "", "Hvilken rolle har den som skal gi fullmakten?");
      assert.deepEqual(await question(page), { ...rest, roles: ["DAGL", "LEDE"] });
    }));

  it("keeps package, role and form as another action is chosen, and the rest for when it is back", () =>
    withQuestion(async (page) => {
      await page.getByLabel("Hvem får pakken?").check();
      assert.deepEqual(await question(page), { action: "hold", package: "urn:altinn:accesspackage:programmeringsgrensesnitt", role: "REGN", variant: "AS" });
      assert.deepEqual(await texts(page, ".tp-kept dt"), []);
      await page.getByLabel("Kan tjenester knyttes til pakken?").check();
      assert.deepEqual(await question(page), { action: "attach", package: "urn:altinn:accesspackage:programmeringsgrensesnitt" });
      await page.getByLabel("Kan pakken gis videre?").check();
      assert.deepEqual(await question(page), { ...passed, package: "urn:altinn:accesspackage:programmeringsgrensesnitt" });
    }));

  it("is changed by an attribute in its own field alone", () =>
    withQuestion(async (page) => {
      const { recipient: _, ...rest } = { ...passed, package: "urn:altinn:accesspackage:programmeringsgrensesnitt" };
      for (const [name, value, now] of [
        ["recipient", "systemUser", { ...rest, recipient: "systemUser" }],
        ["package", "maskinlesbarehendelser", { ...rest, recipient: "systemUser", package: URN }],
        ["for-role", "MEDL", { ...rest, recipient: "systemUser", package: URN, roles: ["MEDL", "DAGL", "LEDE"] }],
        ["action", "hold", { action: "hold", package: URN, role: "MEDL", variant: "AS" }],
      ]) {
        await told(page);
        await page.evaluate(([name, value]) => document.querySelector("access-package-check").setAttribute(name, value), [name, value]);
        await settled(page);
        assert.deepEqual(await question(page), now, name);
        assert.deepEqual((await told(page)).map((it) => it.question), [now], name);
      }
    }));

  it("counts before what attributes said, and gives way to what they say afterwards", () =>
    elements.withBody("<access-package-check catalogue=versjon-3 package=maskinlesbarehendelser for-role=FFØR variant=BRL></access-package-check>", async (page) => {
      await page.evaluate((passed) => {
        const check = document.querySelector("access-package-check");
        check.variant = "NUF";
        check.question = passed;
        check.recipient = "employee";
      }, passed);
      await settled(page);
      assert.deepEqual(await question(page), { ...passed, package: "urn:altinn:accesspackage:programmeringsgrensesnitt", recipient: "employee" });
      await set(page, "question", null);
      assert.deepEqual(await question(page), { action: "hold", package: URN, role: "FFØR", variant: "NUF" });
      assert.deepEqual(await texts(page, ".tp-kept dt"), []);
    }));

  it("says of what it keeps, and is unknown, in the answer's place", () =>
    elements.withBody("<access-package-check catalogue=versjon-3></access-package-check>", async (page) => {
      for (const unknown of [{ holds: ["nowhere"] }, { roles: ["DAGL", "NOBODY"] }]) {
        await set(page, "question", { ...passed, ...unknown });
        assert.match((await texts(page, ".tp-answer [role=alert]"))[0], /nowhere|NOBODY/);
        assert.equal(await page.locator("[aria-invalid]").count(), 0);
      }
    }));
});

describe("a question to <access-package-check> that is none", () => {
  it("answers nothing while what it is to ask, or about whom, is misspelt", () =>
    elements.withBody("<access-package-check catalogue=versjon-3 package=programmeringsgrensesnitt for-role=DAGL action=delegate></access-package-check>", async (page) => {
      const write = (name, value) => page.evaluate(([name, value]) => document.querySelector("access-package-check").setAttribute(name, value), [name, value]).then(() => settled(page));
      for (const [name, wrong, right] of [["recipient", "systemuser", "employee"], ["action", "delegte", "hold"]]) {
        assert.deepEqual(await answer(page), ["Ja"]);
        await write(name, wrong);
        assert.deepEqual(await answer(page), [], wrong);
        await write(name, right);
      }
      assert.deepEqual(await answer(page), ["Ja"]);
    }));

  for (const [what, question] of NO_QUESTIONS) {
    it(`answers nothing in place of a question that ${what}, in another language either`, () =>
      elements.withBody("<access-package-check catalogue=versjon-3 package=maskinlesbarehendelser for-role=DAGL></access-package-check>", async (page) => {
        assert.deepEqual(await answer(page), ["Ja"]);
        await told(page);
        await set(page, "question", question);
        await set(page, "language", "en");
        assert.deepEqual(await answer(page), []);
        assert.match(await page.getByRole("alert").textContent(), /^question/);
        assert.deepEqual([...new Set((await told(page)).map((it) => `${it.name} ${it.code}`))], ["error INVALID_QUESTION"]);
        await set(page, "question", { action: "hold", package: "maskinlesbarehendelser", role: "FFØR" });
        assert.deepEqual(await answer(page), ["Undecided"]);
      }));
  }

  it("reports every question that cannot be read", () =>
    elements.withBody("<access-package-check catalogue=versjon-3></access-package-check>", async (page) => {
      await told(page);
      for (const [question, said] of ["{ action: 'hold', package: 'toll', role: () => 1 }", "{ action: 'hold', package: Symbol(), role: 'DAGL' }"].entries()) {
        await page.evaluate(`(document.querySelector("access-package-check").question = ${said})`).catch(() => {});
        await settled(page);
        assert.match(await page.getByRole("alert").textContent(), question === 0 ? /question\.role/ : /question\.package/);
        assert.equal((await told(page)).length, 1);
      }
    }));

  it("asks what the fields say once the reader asks, after a question that was none", () =>
    elements.withBody("<access-package-check catalogue=versjon-3 package=maskinlesbarehendelser for-role=DAGL></access-package-check>", async (page) => {
      await set(page, "question", { action: "hold", package: "maskinlesbarehendelser", role: "FFØR", recepient: "x" });
      assert.equal(await page.evaluate(() => document.querySelector("access-package-check").question), null);
      await told(page);
      await page.getByRole("button", { name: "Få svar" }).click();
      const [{ question, decision }] = await told(page);
      assert.deepEqual([question.role, decision], ["DAGL", "Permit"]);
      assert.deepEqual(await page.evaluate(() => document.querySelector("access-package-check").question), question);
      await set(page, "language", "en");
      assert.deepEqual(await answer(page), ["Yes"]);
    }));
});
