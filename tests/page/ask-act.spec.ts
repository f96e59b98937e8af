// Whether an enterprise user may act for a client: numbers, and all that is wrong with them at once.

import { choosePackage, others, status, TODAY } from "./asking.ts";
import { DESK, expect, PHONE, test, view } from "./fixtures.ts";

test.use({ viewport: DESK });

const ACT = "view=ask&action=act";
const NUMBERS = "supplier=991825827&organisation=991825827&onBehalfOf=889640782&customers=889640782";

test("it is answered in version 3, with how far it reaches and the notice", async ({ page, open }) => {
  await open(ACT);
  await page.getByLabel("Leverandørens organisasjonsnummer").fill("991 825 827");
  await page.getByLabel("Organisasjonsnummeret som virksomhetsbrukeren er knyttet til").fill("991825827");
  await choosePackage(page, "Opptre for virksomhetens kunder", "Pakker som virksomhetsbrukeren har");
  await page.getByLabel("Klientens organisasjonsnummer").fill("889640782");
  await page.getByLabel("Leverandørens klienter").fill("974760673\n\n889640782\n");
  await page.getByRole("button", { name: "Få svar" }).click();
  await expect(status(page)).toHaveText(/^Ja\./);
  await expect(others(page).first()).toHaveText(/rekker ikke lenger/);
  await expect(view(page).getByText("Til orientering:")).toBeVisible();
});

test("the answer stands apart from the button above it", async ({ page, open }) => {
  await open(`${ACT}&${NUMBERS}`);
  const button = (await page.getByRole("button", { name: "Få svar" }).boundingBox())!;
  const answer = (await page.locator(".page-answer:visible").boundingBox())!;
  expect(answer.y - (button.y + button.height)).toBeGreaterThanOrEqual(8);
});

test("all that is wrong is told at once, by the fields and above them, where the focus goes", async ({
  page,
  open,
}) => {
  await open(ACT);
  await page.getByLabel("Leverandørens organisasjonsnummer").fill("123");
  await page.getByLabel("Leverandørens klienter").fill("991825827\n5");
  await page.getByRole("button", { name: "Få svar" }).click();
  const summary = page.locator(".ds-error-summary");
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link")).toHaveText([
    /«123» er ikke et gyldig organisasjonsnummer/,
    "Skriv organisasjonsnummeret som virksomhetsbrukeren er knyttet til.",
    "Skriv klientens organisasjonsnummer.",
    /«5» er ikke et gyldig organisasjonsnummer/,
  ]);
  await expect(status(page)).toBeHidden();
  await expect(page.getByLabel("Leverandørens organisasjonsnummer")).toHaveAccessibleDescription(
    /^«123» .* Ni siffer\. Mellomrom er lov\.$/,
  );
  await summary.getByRole("link").nth(2).click();
  const client = page.getByLabel("Klientens organisasjonsnummer");
  await expect(client).toBeFocused();
  await expect(client).toHaveAccessibleDescription("Skriv klientens organisasjonsnummer.");
  await expect(client).toHaveAttribute("aria-invalid", "true");
});

test("what is to be filled in is read out with the field", async ({ page, open }) => {
  await open(ACT);
  await expect(page.getByLabel("Leverandørens klienter")).toHaveAccessibleDescription(
    "Ett organisasjonsnummer på hver linje.",
  );
});

test("what is mended is told no longer", async ({ page, open }) => {
  await open(`${ACT}&${NUMBERS}&userHolds=ECKEYROLE`);
  await expect(status(page)).toHaveText(/^Ja\./);
  const client = page.getByLabel("Klientens organisasjonsnummer");
  await client.fill("889640783");
  await page.getByRole("button", { name: "Få svar" }).click();
  await expect(page.locator(".ds-error-summary")).toBeVisible();
  await client.fill("889640782");
  await client.press("Tab");
  await expect(page.locator(".ds-error-summary")).toBeHidden();
  await expect(status(page)).toHaveText(/^Ja\./);
});

test("a package that is unknown is told by its field", async ({ page, open }) => {
  await open(`${ACT}&${NUMBERS}&userHolds=finnesikke`);
  await expect(page.getByLabel("Pakker som virksomhetsbrukeren har").first()).toHaveAttribute("aria-invalid", "true");
  await expect(status(page)).toBeHidden();
});

for (const viewport of [DESK, PHONE]) {
  test.describe(`at ${viewport.width} px`, () => {
    test.use({ viewport });
    test("it is answered today as soon as it is asked, with what came instead, and no number is asked for", async ({
      page,
      open,
    }) => {
      await open(`${TODAY}&view=ask`);
      await page.getByRole("link", { name: "Kan en virksomhetsbruker opptre for en klient?" }).click();
      await expect(status(page)).toHaveText(/^Nei\. .*innloggingen er slått av.*I stedet gir klientadministratoren/);
      await expect(view(page).locator("input:visible, textarea:visible, select:visible")).toHaveCount(0);
    });
  });
}
