// Questions that a page passes to the form: those that it has fields for, those that it has too few for, and those that are none.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { URN, answer, ask, combobox, question, role, set } from "./checking.mjs";
import { openElements, settled, texts, told } from "./elements.mjs";

let elements;
before(async () => (elements = await openElements()));
after(() => elements.close());

const NO_QUESTIONS = [
  ["has a misspelt field", { action: "delegate", package: "programmeringsgrensesnitt", roles: ["DAGL"], recepient: "systemUser" }],
  ["has a field of another question", { action: "attach", package: "maskinlesbarehendelser", role: "FFØR" }],
  ["has a blank field", { action: "hold", package: "maskinlesbarehendelser", role: "DAGL", variant: " " }],
  ["has a field of the wrong type", { action: "hold", package: 5, role: "DAGL" }],
  ["cannot be read as one", { action: "hold", package: "maskinlesbarehendelser", role: { a: { b: { c: {} } } } }],
  ["is text", "hold"],
];

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

describe("a question that <access-package-check> has too few fields for", () => {
  const passed = { action: "delegate", package: "programmeringsgrensesnitt", roles: ["REGN", "DAGL", "LEDE"], holds: ["ECKEYROLE"], recipient: "organisation", variant: "AS" };
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
      await page.getByLabel("Organisasjonsform", { exact: true }).fill("");
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
