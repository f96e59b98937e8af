// All roles, to choose from.

import { visible } from "../browser/visible.ts";
import { expect, test } from "./fixtures.ts";
import { roles, TODAY } from "./roles.ts";

test.describe("all roles", () => {
  test("stand by register, the business register's first with how much each gets, the many folded", async ({
    page,
    open,
  }) => {
    await open(TODAY);
    expect(await roles(page).getByRole("heading", { level: 2 }).allInnerTexts()).toEqual([
      "Roller i Enhetsregisteret",
      "Altinns egne roller",
    ]);
    const [first] = await visible(page, ".page-roles-list > li");
    expect(first.text).toMatch(/^Daglig leder\s+DAGL · 133 pakker$/);
    for (const folded of [
      "Roller for privatpersoner (3)",
      "Roller for verger (42)",
      "Roller i Altinn 2 (virker til 31. desember 2026) (38)",
    ]) {
      await expect(roles(page).getByText(folded)).toBeVisible();
    }
    await expect(roles(page).getByRole("link", { name: "Utfyller/Innsender" })).toBeHidden();
  });

  test("are found by name and code as one types, in one step of history", async ({ page, open }) => {
    await open(TODAY);
    await page.getByLabel("Søk etter rolle").pressSequentially("daglig");
    await expect(roles(page).locator(".page-roles-list > li").first()).toContainText("Daglig leder");
    await expect(roles(page).getByRole("link", { name: "Revisor", exact: true })).toBeHidden();
    // The address follows when typing rests.
    await expect(page).toHaveURL(/search=daglig/);
    await page.goBack();
    await expect(roles(page).getByRole("link", { name: "Revisor", exact: true })).toBeVisible();
    await expect(page.getByLabel("Søk etter rolle")).toHaveValue("");
  });

  test("are all shown where none is found, and that is said", async ({ page, open }) => {
    await open(`${TODAY}&search=qqqq`);
    await expect(roles(page).getByText("Ingen rolle passer med «qqqq». Her er alle.")).toBeVisible();
    await expect(roles(page).getByRole("link", { name: "Daglig leder" })).toBeVisible();
  });

  test("lead to a role, where the focus goes on from its heading, and back to where one was", async ({
    page,
    open,
  }) => {
    await open(TODAY);
    await roles(page).getByRole("link", { name: "Styrets leder" }).press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Styrets leder" })).toBeFocused();
    await page.getByRole("link", { name: "← Alle roller" }).press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Roller" })).toBeFocused();
  });

  test("of version 3 say who is undecided", async ({ page, open }) => {
    await open("view=roles");
    await expect(roles(page).locator("li").filter({ hasText: "Forretningsfører" }).first()).toContainText("uavklart");
  });

  test("take at most 120 stops of Tab", async ({ page, open }) => {
    for (const at of [TODAY, `${TODAY}&role=DAGL`, `${TODAY}&role=PRIV`]) {
      await open(at);
      const stops = await page.evaluate(
        () =>
          [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary, [tabindex='0']")].filter(
            (it) => it.tabIndex >= 0 && it.checkVisibility({ contentVisibilityAuto: true }),
          ).length,
      );
      expect(stops).toBeLessThan(120);
      expect(await page.evaluate(() => document.querySelectorAll("*").length)).toBeLessThanOrEqual(1800);
      await page.goto("about:blank");
    }
  });
});
