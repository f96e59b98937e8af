// What must be mended in a text, told before anything else of it.

import { assertAccessibleInBothColours, assertFits, SIZES } from "../browser/axe.ts";
import { visible } from "../browser/visible.ts";
import { DESK, expect, goTo, MONTH, PHONE, test, view } from "./fixtures.ts";
import {
  API,
  EVENTS,
  EVENTS_NOW,
  field,
  findings,
  PACKAGE,
  PREFIX,
  paste,
  policy,
  role,
  rule,
  says,
  setDay,
  simple,
  who,
} from "./policies.ts";

const VIEW = `catalogue=${MONTH}&view=urns`;
const SYSTEM = JSON.stringify(
  {
    id: "974760673_fisk",
    vendor: { ID: "0192:974760673" },
    name: { nb: "Fisk" },
    accessPackages: ["skattnaering", "regnskapsforer-lonn", "eksplisitt", "fiske"].map((slug) => ({
      urn: PREFIX + slug,
    })),
    isVisible: true,
  },
  undefined,
  1,
);

test.use({ viewport: DESK });
test.beforeEach(({ page }) => setDay(page, "2026-11-28"));

test.describe("a subject that never matches", () => {
  for (const { what, text, told, instead } of [
    {
      what: "a whole URN as the value",
      text: simple(`${PACKAGE}:lonn`),
      told: /^Feil linje 4 .*treffer aldri/,
      instead: "lonn",
    },
    {
      what: "an attribute in other letters",
      text: simple("lonn", "urn:altinn:accessPackage"),
      told: /^Feil linje 5 .*treffer aldri/,
      instead: PACKAGE,
    },
    {
      what: "spaces around the value",
      text: simple(" lonn "),
      told: /^Feil linje 4 .*den treffer aldri/,
      instead: "lonn",
    },
  ]) {
    test(`by ${what} is told with its line and what to write instead`, async ({ page, open }) => {
      await open(VIEW);
      await paste(page, text);
      await says(page, "1 feil.");
      await expect(page.getByRole("heading", { name: "Dette må ordnes" })).toBeVisible();
      const [found, ...others] = await findings(page);
      expect(others).toEqual([]);
      expect(found).toMatch(told);
      expect(found).toContain(`Skriv i stedet: ${instead} Kopier`);
      await expect(page.getByText("er i orden")).toHaveCount(0);
    });
  }

  test("is marked in the text where its line is followed", async ({ page, open }) => {
    await open(VIEW);
    await paste(page, policy(...Array(30).fill(rule([who("lonn")], ["read"])), rule([who("lonnn")], ["read"])));
    await page
      .getByRole("button", { name: /^Vis linje \d+ i teksten$/ })
      .first()
      .click();
    await expect(field(page)).toBeFocused();
    const [marked, top] = await field(page).evaluate((it: HTMLTextAreaElement) => [
      it.value.slice(it.selectionStart, it.selectionEnd),
      it.scrollTop,
    ]);
    expect(marked).toBe("lonnn");
    expect(top, "the field is scrolled there").toBeGreaterThan(1000);
  });

  test("comes before what is only a warning, and both before who gets in", async ({ page, open }) => {
    await open(VIEW);
    await paste(page, policy(rule([who("skattnaering"), who("lonnn"), who("lonn")], ["read"])));
    await says(page, "1 feil, 1 advarsel, 1 i orden.");
    const found = await findings(page);
    expect(found.map((it) => it.split(" ")[0])).toEqual(["Feil", "Advarsel"]);
    const top = async (selector: string) => (await page.locator(selector).first().boundingBox())!.y;
    expect(await top(".page-findings")).toBeLessThan(await top(".page-who-section"));
  });

  test("is told once with all its lines", async ({ page, open }) => {
    await open(VIEW);
    await paste(page, policy(rule([who("lonnn"), who("lonnn")], ["read"])));
    await says(page, "2 feil.");
    const found = await findings(page);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^Feil linje 4 , linje 8 /);
  });
});

test.describe("a role of Altinn 2", () => {
  test("is told with the date, how many days are left, and that nothing takes its place", async ({ page, open }) => {
    await open(VIEW);
    await paste(page, policy(rule([role("UTINN")], ["read"])));
    await says(page, "1 feil.");
    const [found] = await findings(page);
    expect(found).toContain("33 dager igjen");
    expect(found).toContain("slutter å virke 31. desember 2026");
    expect(found).toContain("Ingen tilgangspakke tar over");
    await expect(page.getByText("Forslag til policyen")).toHaveCount(0);
  });

  test("is told in one short sentence, with a line for each thing that follows", async ({ page, open }) => {
    await open(VIEW);
    await paste(page, policy(rule([role("UTINN"), role("dagl")], ["read"])));
    await says(page, "1 advarsel.");
    await expect(page.locator(".page-finding > .ds-paragraph")).toHaveText(
      "UTINN (Utfyller/Innsender) er en Altinn 2-rolle, som slutter å virke 31. desember 2026.",
    );
    const lines = await visible(page, ".page-finding-more > li");
    expect(lines.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Ingen tilgangspakke tar over for den: /),
      expect.stringMatching(/^Disse rollene i registeret .*hovedadministrator\.$/),
      expect.stringMatching(/^Den som har fått den i fullmakt .* slipper ikke inn fra 1\. januar 2027\.$/),
    ]);
  });

  test("that Altinn converted has the part of a policy that may stand beside it, for a person to judge", async ({
    page,
    open,
    context,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await open(VIEW);
    await paste(page, policy(rule([role("A0237"), role("dagl")], ["read"])));
    await says(page, "1 advarsel.");
    await page.locator("summary", { hasText: "Forslag til policyen" }).click();
    await expect(page.getByText(/Sett bare inn .*hvis alle som har pakken, skal slippe inn her/)).toBeVisible();
    await page.getByRole("button", { name: "Kopier Forslag til policyen" }).click();
    await expect(page.getByRole("button", { name: "Kopier ✓ Forslag til policyen" })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^<AllOf>[\s\S]*>ansvarlig-revisor<[\s\S]*<\/AllOf>$/);
  });

  test("works no longer on a day after its last", async ({ page, open }) => {
    await open(`${VIEW}&on=2027-01-01`);
    await paste(page, policy(rule([role("A0237"), role("dagl")], ["read"])));
    await says(page, "1 feil.");
    expect((await findings(page))[0]).toContain("virker ikke lenger");
  });
});

test.describe("the registration of a system", () => {
  test("is told with the gravest first, and what is fine is folded", async ({ page, open }) => {
    await open(VIEW);
    await paste(page, SYSTEM);
    await says(page, "2 feil, 1 advarsel, 1 i orden.");
    const found = await findings(page);
    expect(found.map((it) => it.split(" ")[0])).toEqual(["Feil", "Feil", "Advarsel"]);
    expect(found[0]).toMatch(/regnskapsforer-lonn kan bare gis videre for klienter/);
    await expect(page.getByText("Hvem slipper inn", { exact: true })).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Fiske", exact: true })).toBeHidden();
    await page.getByText("1 er i orden").click();
    await expect(page.getByRole("link", { name: "Fiske", exact: true })).toBeVisible();
  });
});

test("of a policy that names roles alone, and rightly, it is said that there is nothing to mend", async ({
  page,
  open,
}) => {
  await open(VIEW);
  await paste(page, simple("dagl", "urn:altinn:rolecode"));
  await says(page, "Fant ingenting å ordne.");
});

test("a text with neither packages nor roles is told so", async ({ page, open }) => {
  await open(VIEW);
  await paste(page, "bare ord");
  await says(page, "Fant ingen tilgangspakker eller roller i teksten.");
});

test("what reads policies is fetched when a text is to be read, and one may try again where it could not be", async ({
  page,
  open,
  complaints,
}) => {
  complaints.areExpected = true;
  await page.route(/policy-reader-/, (route) => route.abort());
  await open(VIEW);
  await paste(page, simple("lonn"));
  await expect(page.getByRole("alert")).toContainText(
    "Fikk ikke hentet det som trengs for å sjekke teksten. Er du på nett?",
  );
  await page.unroute(/policy-reader-/);
  await page.getByRole("button", { name: "Prøv igjen" }).click();
  await says(page, "1 i orden.");
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("the day in an address that is no day is told, and today is taken", async ({ page, open }) => {
  await open(`${VIEW}&on=snart&urns=${EVENTS},${API}`);
  await expect(page.locator("#beskjed")).toContainText("«snart» er ikke en dag");
  await says(page, "→ Ny URN: 2.");
});

test("an example is one click away", async ({ page, open }) => {
  await open(VIEW);
  await page.getByRole("button", { name: "En policy med Altinn 2-roller" }).click();
  await says(page, "1 feil, 2 advarsler.");
  await expect(field(page)).toBeFocused();
  await page.getByRole("button", { name: "Tøm" }).click();
  await expect(page.getByRole("heading", { name: "Prøv med et eksempel" })).toBeVisible();
  await expect(field(page)).toBeFocused();
});

test("the text stays while one looks at a package, and in another language", async ({ page, open }) => {
  await open(VIEW);
  await paste(page, `{"a": "${EVENTS}", "b": "${PREFIX}fiske"}`);
  await says(page, "1 advarsel, 1 i orden.");
  await page.getByText("1 er i orden").click();
  await page.getByRole("link", { name: "Fiske", exact: true }).click();
  await expect(view(page)).toHaveAttribute("data-view", "packages");
  await page.goBack();
  await says(page, "1 advarsel, 1 i orden.");
  await expect(field(page)).toHaveValue(`{"a": "${EVENTS}", "b": "${PREFIX}fiske"}`);
  await goTo(page, `${VIEW}&lang=en&urns=${EVENTS},${PREFIX}fiske`);
  await says(page, "1 warning, 1 fine.");
  await expect(field(page)).toHaveValue(`{"a": "${EVENTS}", "b": "${PREFIX}fiske"}`);
  await expect(page.getByText(`Write instead: ${EVENTS_NOW}`)).toBeVisible();
});

test("findings are followed and copied by keyboard", async ({ page, open, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(VIEW);
  await paste(page, simple(" lonn "));
  await says(page, "1 feil.");
  await field(page).focus();
  const reached: string[] = [];
  for (let step = 0; step < 5; step++) {
    await page.keyboard.press("Tab");
    reached.push(
      await page.evaluate(() => document.activeElement!.getAttribute("aria-label") ?? document.activeElement!.id ?? ""),
    );
    if (reached.at(-1) === "Vis linje 4 i teksten") break;
  }
  expect(reached).toContain("Vis linje 4 i teksten");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Kopier ✓/ })).toBeFocused();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("lonn");
});

for (const { name, options } of SIZES) {
  test.describe(name, () => {
    test.use(options);
    test("findings keep to WCAG 2.2 AA, and fit", async ({ page, open }) => {
      await open(VIEW);
      await paste(
        page,
        policy(
          rule([who(`${PACKAGE}:${"x".repeat(200)}`), role("A0237"), who("skattnaering"), who("fiske")], ["read"]),
        ),
      );
      await says(page, /feil/);
      await page.locator("summary", { hasText: "Forslag til policyen" }).click();
      await page
        .getByText(/er i orden|finnes i registeret/)
        .first()
        .click();
      await assertAccessibleInBothColours(page);
      await assertFits(page);
    });
  });
}

test("on a phone the text comes first, then what must be mended", async ({ page, open }) => {
  await page.setViewportSize(PHONE);
  await open(VIEW);
  await paste(page, simple("lonnn"));
  await says(page, "1 feil.");
  const y = async (selector: string) => (await page.locator(selector).first().boundingBox())!.y;
  expect(await y("#urner")).toBeLessThan(await y(".page-findings"));
  await assertFits(page);
});
