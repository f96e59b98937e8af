// Who gets in by a policy, now and from 1 January 2027.

import { assertAccessibleInBothColours, assertFits, SIZES } from "../browser/axe.ts";
import { brokenWords } from "../browser/visible.ts";
import { DESK, expect, MONTH, PHONE, test } from "./fixtures.ts";
import { choose, field, match, PACKAGE, paste, policy, role, rule, says, setDay, who } from "./policies.ts";
import { sheetsOf } from "./sheets.ts";

const VIEW = `catalogue=${MONTH}&view=urns`;
const OBLIGATION = `<ObligationExpressions><ObligationExpression ObligationId="o" FulfillOn="Permit"><AttributeAssignmentExpression AttributeId="a" Category="urn:altinn:minimum-authenticationlevel"><AttributeValue DataType="http://www.w3.org/2001/XMLSchema#integer">3</AttributeValue></AttributeAssignmentExpression></ObligationExpression></ObligationExpressions>`;

test.use({ viewport: DESK });
test.beforeEach(({ page }) => setDay(page, "2026-11-28"));

type Page = Parameters<typeof field>[0];
/** The cells of a row: the action, the day asked about, and 1 January 2027. */
const row = async (page: Page, action: string) =>
  (
    await page
      .locator(".page-who tbody tr:visible")
      .filter({ has: page.getByRole("rowheader", { name: action, exact: true }) })
      .getByRole("cell")
      .allInnerTexts()
  ).map((it) => it.replace(/\s+/g, " ").trim());

test("a package lets in the roles that get it, by name, and whoever has been given it", async ({ page, open }) => {
  await open(VIEW);
  await paste(page, policy(rule([who("lonn")], ["read"])));
  await says(page, "1 i orden.");
  await expect(page.getByRole("heading", { name: "Hvem slipper inn" })).toBeVisible();
  const [now, later] = await row(page, "read");
  expect(now).toMatch(
    /^✓ Åpen Lønn \(linje 4\) Daglig leder DAGL, Styrets leder LEDE, .*; også den som har fått pakken$/,
  );
  expect(later).toBe("✓ Åpen Uendret");
  await expect(page.getByRole("link", { name: "Lønn", exact: true }).first()).toHaveAttribute(
    "href",
    `#catalogue=${MONTH}&package=lonn`,
  );
});

test("both days stand beside each other, and who no longer gets in is named in words", async ({ page, open }) => {
  await open(VIEW);
  await paste(page, policy(rule([role("A0239"), role("dagl")], ["read"])));
  await says(page, "1 advarsel.");
  await expect(page.getByRole("columnheader")).toHaveText([
    "Handling",
    "I dag, 28. november 2026",
    "Fra 1. januar 2027",
  ]);
  const [now, later] = await row(page, "read");
  expect(now).toContain("Altinn 2-rollen Regnskapsfører med signeringsrettighet (A0239), til og med 31. desember 2026");
  expect(now).toContain("Regnskapsfører REGN; også den som har fått rollen i fullmakt");
  expect(later).toMatch(
    /^✓ Åpen ✕ Slipper ikke inn lenger: Regnskapsfører REGN; den som har fått Regnskapsfører med signeringsrettighet \(A0239\) i fullmakt og ikke har noe annet som åpner Daglig leder DAGL/,
  );
  await expect(page.locator(".page-resource summary")).toContainText("noen slipper ikke inn fra 1. januar 2027");
});

test("of nobody is it said that they lose it where it is undecided who gets in then", async ({ page, open }) => {
  await open(VIEW);
  await paste(
    page,
    policy(
      rule([role("A0239")], ["read"]),
      rule([who("lonn")], ["read"], "fangst", '<Condition><Apply FunctionId="f"></Apply></Condition>'),
    ),
  );
  await expect(page.locator(".page-who")).toBeVisible();
  const [now, later] = await row(page, "read");
  expect(now).toMatch(/^✓ Åpen/);
  expect(later).toMatch(/^\? Uavklart /);
  expect(later).not.toContain("Slipper ikke inn");
  await expect(page.locator(".page-resource summary")).not.toContainText("slipper ikke inn");
});

test("what closes on 1 January 2027 is told before it is opened, and why", async ({ page, open }) => {
  await open(VIEW);
  await paste(page, policy(rule([role("UTINN")], ["read"])));
  await says(page, "1 feil.");
  await expect(page.locator(".page-resource summary")).toContainText("stenges 1. januar 2027");
  const [, later] = await row(page, "read");
  expect(later).toBe(
    "✕ Stengt ✕ Ingen av dem som slipper inn den dagen, slipper inn lenger. linje 4: Altinn 2-rollen Utfyller/Innsender (UTINN) virker ikke lenger.",
  );
});

test("what is closed says why, with the line that leads there", async ({ page, open }) => {
  await open(VIEW);
  await paste(page, policy(rule([who("lonnn")], ["read"])));
  await says(page, "1 feil.");
  const [now] = await row(page, "read");
  expect(now).toMatch(/^✕ Stengt linje 4: .* har ingen tilgangspakke lonnn\. Mente du lonn/);
  await page.locator(".page-who").getByRole("button", { name: "Vis linje 4 i teksten" }).first().click();
  await expect(field(page)).toBeFocused();
});

test("what is not read is undecided, never open, with the line", async ({ page, open }) => {
  await open(VIEW);
  await paste(
    page,
    policy(rule([who("lonn")], ["read"], "fangst", '\n<Condition><Apply FunctionId="f"></Apply></Condition>')),
  );
  await expect(page.locator(".page-who")).toBeVisible();
  const [now, later] = await row(page, "read");
  expect(now).toMatch(/^\? Uavklart linje \d+: .*Condition/);
  expect(later).toBe("? Uavklart Uendret");
  await expect(page.locator(".page-resource summary")).toContainText("uavklart");
});

test("a former URN counts for nobody, and that is told beside those who get in", async ({ page, open }) => {
  await open(VIEW);
  await paste(page, policy(rule([who("skattnaering"), role("dagl")], ["read"])));
  await says(page, "1 advarsel.");
  const [now] = await row(page, "read");
  expect(now).toMatch(
    /^✓ Åpen Daglig leder DAGL .*Dette treffer aldri, eller er ikke lest: linje 4: skattnaering heter nå skatt-naering/,
  );
});

test("roles that get in in one organisation form only are named with it, and the form can be chosen", async ({
  page,
  open,
}) => {
  await open(VIEW);
  await paste(page, policy(rule([who("forretningsforer-eiendom")], ["read"])));
  await expect(page.locator(".page-who")).toBeVisible();
  expect((await row(page, "read"))[0]).toContain("Forretningsfører FFØR (bare ESEK), Forretningsfører FFØR (bare BRL)");
  await page.getByLabel("Organisasjonsform").focus();
  await page.getByLabel("Organisasjonsform").selectOption("AS");
  await expect(page).toHaveURL(/variant=AS/);
  await expect.poll(async () => (await row(page, "read"))[0]).not.toContain("Forretningsfører FFØR");
  await expect(page.getByLabel("Organisasjonsform")).toBeFocused();
});

test("a whole URN as a value is told as it stands, beside what to write", async ({ page, open }) => {
  await open(VIEW);
  await paste(page, policy(rule([who(`${PACKAGE}:lonn`)], ["read"])));
  await expect(page.locator(".page-who")).toContainText(`«${PACKAGE}:lonn» treffer aldri`);
});

test("the form chosen of a large policy keeps the focus, though its answer comes in two parts", async ({
  page,
  open,
}) => {
  await open(VIEW);
  await paste(page, `${policy(rule([who("forretningsforer-eiendom")], ["read"]))}<!-- ${"x".repeat(200_000)} -->`);
  await page.getByLabel("Organisasjonsform").focus();
  await page.getByLabel("Organisasjonsform").selectOption("AS");
  await expect(page).toHaveURL(/variant=AS/);
  await expect.poll(async () => (await row(page, "read"))[0]).not.toContain("Forretningsfører FFØR");
  await expect(page.getByLabel("Organisasjonsform")).toBeFocused();
});

test("an organisation form that does not exist is told, and not taken", async ({ page, open }) => {
  await open(`${VIEW}&variant=XX`);
  await paste(page, policy(rule([who("forretningsforer-eiendom")], ["read"])));
  await expect(
    page.getByText("Kilden har ingen organisasjonsform «XX». Nå gjelder svarene alle former."),
  ).toBeVisible();
  expect((await row(page, "read"))[0]).toContain("(bare BRL)");
});

test("the day can be chosen, and stands in the address", async ({ page, open }) => {
  await open(VIEW);
  await paste(page, policy(rule([role("A0239"), role("dagl")], ["read"])));
  await says(page, "1 advarsel.");
  await page.getByLabel("Dag", { exact: true }).fill("2026-12-31");
  await expect(page).toHaveURL(/on=2026-12-31/);
  await expect(page.getByRole("columnheader")).toHaveText(["Handling", "31. desember 2026", "Fra 1. januar 2027"]);
  await page.getByLabel("Dag", { exact: true }).fill("2027-03-01");
  await expect(page.getByRole("columnheader")).toHaveText(["Handling", "1. mars 2027"]);
  expect((await row(page, "read"))[0]).not.toContain("REGN");
});

test("the level of authentication is told", async ({ page, open }) => {
  await open(VIEW);
  await paste(page, policy(rule([role("dagl")], ["read"])).replace("</Policy>", `${OBLIGATION}</Policy>`));
  await expect(page.getByText("Minste sikkerhetsnivå: 3")).toBeVisible();
});

test("a rule without a condition on who asks lets in anybody, and is an error above", async ({ page, open }) => {
  await open(VIEW);
  await paste(
    page,
    policy(
      `<Rule RuleId="r" Effect="Permit"><Target><AnyOf>${match("3.0:attribute-category:resource", "urn:altinn:resource", "fangst")}</AnyOf></Target></Rule>`,
    ),
  );
  await says(page, "1 feil.");
  expect((await row(page, "alle handlinger"))[0]).toContain("Alle som spør");
});

test("something else than packages and roles is named, and of no role is it known", async ({ page, open }) => {
  await open(VIEW);
  await paste(page, policy(rule([who("skd", "urn:altinn:org")], ["read"])));
  await expect(page.locator(".page-who")).toBeVisible();
  const [now] = await row(page, "read");
  expect(now).toContain("✓ Åpen, ikke for roller urn:altinn:org");
  expect(now).toContain("Hvilke roller som har dette, er ikke kjent.");
});

test("actions that are answered alike are one row, and many resources are folded", async ({ page, open }) => {
  await open(VIEW);
  const resources = Array.from({ length: 6 }, (_, at) => `ressurs-${at}`);
  await choose(page, "mange.xml", policy(...resources.map((it) => rule([who("lonn")], ["read", "write", "sign"], it))));
  await expect(page.locator(".page-resource")).toHaveCount(6);
  await expect(page.locator(".page-who:visible")).toHaveCount(0);
  await page.getByText("ressurs-3", { exact: true }).click();
  await expect(page.getByRole("rowheader").filter({ visible: true })).toHaveText(["read, write, sign"]);
});

for (const [lang, title, lost] of [
  ["nn", "Kven slepp inn", "Slepp ikkje inn lenger:"],
  ["en", "Who gets in", "No longer get in:"],
] as const) {
  test(`who gets in is told in ${lang}`, async ({ page, open }) => {
    await open(`${VIEW}&lang=${lang}`);
    await paste(page, policy(rule([role("A0239"), role("dagl")], ["read"])));
    await expect(page.getByRole("heading", { name: title })).toBeVisible();
    await expect(page.locator(".page-lost")).toContainText(lost);
  });
}

for (const { name, options } of SIZES) {
  test.describe(name, () => {
    test.use(options);
    test("who gets in keeps to WCAG 2.2 AA, and fits", async ({ page, open }) => {
      await open(VIEW);
      await paste(
        page,
        policy(rule([role("UTINN"), who("lonn"), who("skattnaering")], ["read"]), rule([role("UTINN")], ["write"])),
      );
      await expect(page.locator(".page-who")).toBeVisible();
      await assertAccessibleInBothColours(page);
      await assertFits(page);
    });
  });
}

test("on a phone each day stands before its answer, and no word is broken", async ({ page, open }) => {
  await page.setViewportSize(PHONE);
  await open(VIEW);
  await paste(page, policy(rule([role("A0239"), who("lonn")], ["read"])));
  await expect(page.locator(".page-who")).toBeVisible();
  const [first, second] = await page
    .locator(".page-who td")
    .evaluateAll((all) =>
      all.map((it) => ({ y: it.getBoundingClientRect().y, day: getComputedStyle(it, "::before").content })),
    );
  expect(first!.day).toBe('"I dag, 28. november 2026"');
  expect(second!.day).toBe('"Fra 1. januar 2027"');
  expect(second!.y).toBeGreaterThan(first!.y);
  expect(await brokenWords(page, ".page-who")).toEqual([]);
});

test("a long answer begins on the sheet that it is named on, and no sheet before the last is almost empty", async ({
  page,
  open,
}) => {
  await open(VIEW);
  const roles = ["UTINN", "REGNA", "LOPER", "A0212", "PRIUT", "A0237", "A0239"];
  await paste(page, policy(rule([...roles.map((it) => role(it)), who("lonn")], ["read"])));
  await expect(page.locator(".page-who")).toBeVisible();
  const lengths = (await sheetsOf(page)).map(({ length }) => length);
  expect(lengths.length).toBeGreaterThan(3);
  expect(Math.min(...lengths.slice(0, -1))).toBeGreaterThan(0.4 * Math.max(...lengths));
});

test("what is folded is printed too", async ({ page, open }) => {
  await open(VIEW);
  await paste(page, policy(...Array.from({ length: 5 }, (_, at) => rule([who("lonn")], ["read"], `ressurs-${at}`))));
  await expect(page.locator(".page-resource")).toHaveCount(5);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".page-who").last()).toBeVisible();
  await expect(page.getByText("Organisasjonsform: Alle former")).toBeVisible();
  await expect(page.getByLabel("Dag", { exact: true })).toBeHidden();
});
