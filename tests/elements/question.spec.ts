// Questions that a page passes to the form: those that it has fields for, those that it has too few for, and those that are none.

import { answer, ask, combobox, question, role, set, URN } from "./checking.ts";
import { expect, settled, test, texts, told } from "./fixtures.ts";

const NO_QUESTIONS = [
  [
    "has a misspelt field",
    { action: "delegate", package: "programmeringsgrensesnitt", roles: ["DAGL"], recepient: "systemUser" },
  ],
  ["has a field of another question", { action: "attach", package: "maskinlesbarehendelser", role: "FFØR" }],
  ["has a blank field", { action: "hold", package: "maskinlesbarehendelser", role: "DAGL", variant: " " }],
  ["has a field of the wrong type", { action: "hold", package: 5, role: "DAGL" }],
  ["cannot be read as one", { action: "hold", package: "maskinlesbarehendelser", role: { a: { b: { c: {} } } } }],
  ["is text", "hold"],
];

test.describe("a question that is passed to <access-package-check>", () => {
  test("answers any question that is passed, and shows in words what it has no fields for", async ({ page, show }) => {
    await show("<access-package-check catalogue=versjon-3></access-package-check>");
    const question = {
      action: "act",
      supplier: "991 825 827",
      user: { organisation: "991 825 827", holds: ["ECKEYROLE"] },
      onBehalfOf: "889 640 782",
      customers: ["889 640 782"],
    };
    await page.evaluate((question) => {
      const passed = structuredClone(question);
      document.querySelector("access-package-check").question = passed;
      passed.customers = [];
    }, question);
    await settled(page);
    expect(await answer(page)).toEqual(["Ja"]);
    expect((await texts(page, ".tp-question"))[0]).toMatch(/Opptrer for889 640 782/);
    await expect(page.locator("form")).toBeHidden();
    expect((await told(page)).map((it) => it.question)).toEqual([question]);
    await set(page, "question", { action: "act", supplier: "1" });
    expect(await answer(page)).toEqual([]);
    expect((await told(page))[0].name).toBe("error");
    await set(page, "question", null);
    await expect(page.locator("form")).toBeVisible();
    expect(await page.evaluate(() => document.querySelector("access-package-check").question)).toEqual(null);
  });

  test("leaves what the reader has changed, when the same question is passed again", async ({ page, show }) => {
    await show("<access-package-check catalogue=versjon-3></access-package-check>");
    const pass = () =>
      page
        .evaluate(
          () =>
            (document.querySelector("access-package-check").question = {
              action: "hold",
              package: "maskinlesbarehendelser",
              role: "DAGL",
            }),
        )
        .then(() => settled(page));
    await pass();
    expect(await answer(page)).toEqual(["Ja"]);
    await role(page, "FFØR");
    await pass();
    expect(await answer(page)).toEqual([]);
    await expect(combobox(page, "Rolle")).toHaveValue("FFØR");
  });

  test("shows a question that it has no fields for in words, in another language too", async ({ page, show }) => {
    await show(
      "<access-package-check catalogue=versjon-3 package=maskinlesbarehendelser for-role=FFØR></access-package-check>",
    );
    await set(page, "question", {
      action: "act",
      supplier: "991 825 827",
      user: { organisation: "991 825 827", holds: ["ECKEYROLE"] },
      onBehalfOf: "889 640 782",
      customers: ["889 640 782"],
    });
    await set(page, "language", "en");
    expect(await answer(page)).toEqual(["Yes"]);
    await expect(page.locator("form")).toBeHidden();
    expect((await texts(page, ".tp-question"))[0]).toMatch(/Acts for889 640 782/);
  });

  test("gives out no question that can be changed afterwards", async ({ page, show }) => {
    await show("<access-package-check catalogue=versjon-3></access-package-check>");
    expect(
      await page.evaluate(async () => {
        const check = document.querySelector("access-package-check");
        const heard = new Promise((resolve) =>
          check.addEventListener("access-package-verdict", ({ detail }) => resolve(detail)),
        );
        check.question = { action: "delegate", package: "programmeringsgrensesnitt", roles: ["DAGL"] };
        const { question, verdict } = await heard;
        return [question, question.roles, verdict, verdict.reasons[0], check.question, check.question.roles].map(
          Object.isFrozen,
        );
      }),
    ).toEqual(Array(6).fill(true));
  });
});

test.describe("a question that <access-package-check> has too few fields for", () => {
  const passed = {
    action: "delegate",
    package: "programmeringsgrensesnitt",
    roles: ["REGN", "DAGL", "LEDE"],
    holds: ["ECKEYROLE"],
    recipient: "organisation",
    variant: "AS",
  };
  test.beforeEach(async ({ page, show }) => {
    await show("<access-package-check catalogue=versjon-3></access-package-check>");
    await set(page, "question", passed);
  });

  test("is shown in its fields, and in words beside them", async ({ page }) => {
    await expect(page.locator("form")).toBeVisible();
    await expect(combobox(page, "Hvilken rolle har den som skal gi fullmakten?")).toHaveValue("Regnskapsfører");
    expect(await texts(page, ".tp-kept dt")).toEqual(["Har også rollene", "Har fått pakken"]);
    expect(await texts(page, ".tp-kept dd")).toEqual([
      "Daglig leder (DAGL), Styrets leder (LEDE)",
      "Opptre for virksomhetens kunder ECKEYROLE",
    ]);
    expect(await question(page)).toEqual(passed);
    await set(page, "language", "en");
    expect(await texts(page, ".tp-kept dt")).toEqual(["Also has the roles", "Has been given the package"]);
    expect(await question(page)).toEqual(passed);
  });

  test("keeps what has no field as the reader changes another", async ({ page }) => {
    await page.getByLabel("Organisasjonsform", { exact: true }).fill("");
    expect(await answer(page)).toEqual([]);
    const { variant: _, ...rest } = { ...passed, package: "urn:altinn:accesspackage:programmeringsgrensesnitt" };
    expect(await question(page)).toEqual(rest);
    await role(page, "MEDL", "Hvilken rolle har den som skal gi fullmakten?");
    expect(await question(page)).toEqual({ ...rest, roles: ["MEDL", "DAGL", "LEDE"] });
    await told(page);
    await ask(page);
    expect((await told(page)).map((it) => it.question)).toEqual([{ ...rest, roles: ["MEDL", "DAGL", "LEDE"] }]);
    await role(page, "", "Hvilken rolle har den som skal gi fullmakten?");
    expect(await question(page)).toEqual({ ...rest, roles: ["DAGL", "LEDE"] });
  });

  test("keeps package, role and form as another action is chosen, and the rest for when it is back", async ({
    page,
  }) => {
    await page.getByLabel("Hvem får pakken?").check();
    expect(await question(page)).toEqual({
      action: "hold",
      package: "urn:altinn:accesspackage:programmeringsgrensesnitt",
      role: "REGN",
      variant: "AS",
    });
    expect(await texts(page, ".tp-kept dt")).toEqual([]);
    await page.getByLabel("Kan tjenester knyttes til pakken?").check();
    expect(await question(page)).toEqual({
      action: "attach",
      package: "urn:altinn:accesspackage:programmeringsgrensesnitt",
    });
    await page.getByLabel("Kan pakken gis videre?").check();
    expect(await question(page)).toEqual({ ...passed, package: "urn:altinn:accesspackage:programmeringsgrensesnitt" });
  });

  test("is changed by an attribute in its own field alone", async ({ page }) => {
    const { recipient: _, ...rest } = { ...passed, package: "urn:altinn:accesspackage:programmeringsgrensesnitt" };
    for (const [name, value, now] of [
      ["recipient", "systemUser", { ...rest, recipient: "systemUser" }],
      ["package", "maskinlesbarehendelser", { ...rest, recipient: "systemUser", package: URN }],
      ["for-role", "MEDL", { ...rest, recipient: "systemUser", package: URN, roles: ["MEDL", "DAGL", "LEDE"] }],
      ["action", "hold", { action: "hold", package: URN, role: "MEDL", variant: "AS" }],
    ]) {
      await told(page);
      await page.evaluate(
        ([name, value]) => document.querySelector("access-package-check").setAttribute(name, value),
        [name, value],
      );
      await settled(page);
      expect(await question(page), name).toEqual(now);
      expect(
        (await told(page)).map((it) => it.question),
        name,
      ).toEqual([now]);
    }
  });

  test("counts before what attributes said, and gives way to what they say afterwards", async ({ page, show }) => {
    await show(
      "<access-package-check catalogue=versjon-3 package=maskinlesbarehendelser for-role=FFØR variant=BRL></access-package-check>",
    );
    await page.evaluate((passed) => {
      const check = document.querySelector("access-package-check");
      check.variant = "NUF";
      check.question = passed;
      check.recipient = "employee";
    }, passed);
    await settled(page);
    expect(await question(page)).toEqual({
      ...passed,
      package: "urn:altinn:accesspackage:programmeringsgrensesnitt",
      recipient: "employee",
    });
    await set(page, "question", null);
    expect(await question(page)).toEqual({ action: "hold", package: URN, role: "FFØR", variant: "NUF" });
    expect(await texts(page, ".tp-kept dt")).toEqual([]);
  });

  test("says of what it keeps, and is unknown, in the answer's place", async ({ page, show }) => {
    await show("<access-package-check catalogue=versjon-3></access-package-check>");
    for (const unknown of [{ holds: ["nowhere"] }, { roles: ["DAGL", "NOBODY"] }]) {
      await set(page, "question", { ...passed, ...unknown });
      expect((await texts(page, ".tp-answer [role=alert]"))[0]).toMatch(/nowhere|NOBODY/);
      await expect(page.locator("[aria-invalid]")).toHaveCount(0);
    }
  });
});

test.describe("a question to <access-package-check> that is none", () => {
  test("answers nothing while what it is to ask, or about whom, is misspelt", async ({ page, show }) => {
    await show(
      "<access-package-check catalogue=versjon-3 package=programmeringsgrensesnitt for-role=DAGL action=delegate></access-package-check>",
    );
    const write = (name, value) =>
      page
        .evaluate(
          ([name, value]) => document.querySelector("access-package-check").setAttribute(name, value),
          [name, value],
        )
        .then(() => settled(page));
    for (const [name, wrong, right] of [
      ["recipient", "systemuser", "employee"],
      ["action", "delegte", "hold"],
    ]) {
      expect(await answer(page)).toEqual(["Ja"]);
      await write(name, wrong);
      expect(await answer(page), wrong).toEqual([]);
      await write(name, right);
    }
    expect(await answer(page)).toEqual(["Ja"]);
  });

  for (const [what, question] of NO_QUESTIONS) {
    test(`answers nothing in place of a question that ${what}, in another language either`, async ({ page, show }) => {
      await show(
        "<access-package-check catalogue=versjon-3 package=maskinlesbarehendelser for-role=DAGL></access-package-check>",
      );
      expect(await answer(page)).toEqual(["Ja"]);
      await told(page);
      await set(page, "question", question);
      await set(page, "language", "en");
      expect(await answer(page)).toEqual([]);
      await expect(page.getByRole("alert")).toHaveText(/^question/);
      expect([...new Set((await told(page)).map((it) => `${it.name} ${it.code}`))]).toEqual(["error INVALID_QUESTION"]);
      await set(page, "question", { action: "hold", package: "maskinlesbarehendelser", role: "FFØR" });
      expect(await answer(page)).toEqual(["Undecided"]);
    });
  }

  test("reports every question that cannot be read", async ({ page, show }) => {
    await show("<access-package-check catalogue=versjon-3></access-package-check>");
    await told(page);
    for (const [question, said] of [
      "{ action: 'hold', package: 'toll', role: () => 1 }",
      "{ action: 'hold', package: Symbol(), role: 'DAGL' }",
    ].entries()) {
      await page.evaluate(`(document.querySelector("access-package-check").question = ${said})`).catch(() => {});
      await settled(page);
      await expect(page.getByRole("alert")).toHaveText(question === 0 ? /question\.role/ : /question\.package/);
      expect(await told(page)).toHaveLength(1);
    }
  });

  test("asks what the fields say once the reader asks, after a question that was none", async ({ page, show }) => {
    await show(
      "<access-package-check catalogue=versjon-3 package=maskinlesbarehendelser for-role=DAGL></access-package-check>",
    );
    await set(page, "question", { action: "hold", package: "maskinlesbarehendelser", role: "FFØR", recepient: "x" });
    expect(await page.evaluate(() => document.querySelector("access-package-check").question)).toBe(null);
    await told(page);
    await page.getByRole("button", { name: "Få svar" }).click();
    const [{ question, decision }] = await told(page);
    expect([question.role, decision]).toEqual(["DAGL", "Permit"]);
    expect(await page.evaluate(() => document.querySelector("access-package-check").question)).toEqual(question);
    await set(page, "language", "en");
    expect(await answer(page)).toEqual(["Yes"]);
  });
});
