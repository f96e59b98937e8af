// A role of Altinn 2: how long it works, and what takes its place.

import { expect, test } from "./fixtures.ts";
import { roles, sum, TODAY } from "./roles.ts";

test.describe("a role of Altinn 2", () => {
  test.beforeEach(({ page }) => page.clock.setFixedTime(new Date("2026-11-28T12:00:00")));

  test("says how long it works, that no package takes its place, and which roles bring it", async ({ page, open }) => {
    await open(`${TODAY}&role=utinn`);
    await expect(sum(page)).toHaveText("Rollen virker til 31. desember 2026. 33 dager igjen.");
    await expect(roles(page)).toContainText(
      "Ingen tilgangspakke tar over. Velg pakker etter hva tjenesten handler om.",
    );
    await expect(roles(page).getByRole("link", { name: "Daglig leder" })).toBeVisible();
  });

  test("names the packages that Altinn made of it, and for whom", async ({ page, open }) => {
    await open(`${TODAY}&role=admai`);
    await expect(roles(page).getByRole("listitem").filter({ hasText: "Tilgangsstyrer" }).first()).toContainText(
      "(for virksomheter)",
    );
    await expect(roles(page).getByRole("listitem").filter({ hasText: "for privatpersoner" })).toBeVisible();
  });

  test("has stopped working in the new year", async ({ page, open }) => {
    await page.clock.setFixedTime(new Date("2027-01-01T12:00:00"));
    await open(`${TODAY}&role=utinn`);
    await expect(sum(page)).toHaveText("Rollen sluttet å virke 31. desember 2026.");
  });
});
