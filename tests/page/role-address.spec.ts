// What an address says of roles.

import { expect, goTo, test } from "./fixtures.ts";
import { roles, sum, TODAY } from "./roles.ts";

test.describe("an address", () => {
  test("with an unknown role is told, with what may have been meant, and all roles are shown", async ({
    page,
    open,
  }) => {
    await open(`${TODAY}&role=dagligleder2`);
    await expect(page.locator("#beskjed")).toContainText(
      "Rollen «dagligleder2» finnes ikke i denne kilden. Her er alle roller.",
    );
    await expect(roles(page).getByRole("link", { name: "Revisor", exact: true })).toBeVisible();
    await goTo(page, `${TODAY}&role=dagglig`);
    await page.locator("#beskjed").getByRole("link", { name: "Daglig leder" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Daglig leder" })).toBeVisible();
  });

  test("with an unknown organisation form is told, and shown without", async ({ page, open }) => {
    await open(`${TODAY}&role=DAGL&variant=XYZ`);
    await expect(page.locator("#beskjed")).toContainText("Organisasjonsformen «XYZ» finnes ikke.");
    await expect(sum(page)).toHaveText(/^Får 133 av 147 pakker for virksomheter\. Alle/);
    await expect(page.getByRole("radio", { name: "Alle former" })).toBeChecked();
  });

  test("may name a role by any of its names, and a form in small letters", async ({ page, open }) => {
    await open(`${TODAY}&role=forretningsforer&variant=brl`);
    await expect(page.getByRole("heading", { level: 1, name: "Forretningsfører" })).toBeVisible();
    await expect(page.getByRole("radio", { name: "BRL" })).toBeChecked();
  });

  test("of old, with a package, says which roles get it, in which form only, and who is undecided", async ({
    page,
    open,
  }) => {
    await open(`${TODAY}&package=forretningsforer-eiendom`);
    await expect(page.locator(".page-role-of-package")).toContainText(
      /Roller som får Forretningsforer eiendom[\s\S]*Forretningsfører \(bare i (BRL, ESEK|ESEK, BRL)\)/,
    );
    await goTo(page, "view=roles&package=maskinlesbarehendelser");
    await expect(page.locator(".page-role-of-package")).toContainText("Forretningsfører (uavklart)");
    await goTo(page, "view=roles&package=tull");
    await expect(page.locator("#beskjed")).toContainText("Pakken «tull» finnes ikke i denne kilden.");
  });
});
