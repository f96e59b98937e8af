// Two roles side by side.

import { expect, test } from "./fixtures.ts";
import { line, TODAY } from "./roles.ts";

test.describe("two roles", () => {
  test("stand side by side: what only one gets, and what both do", async ({ page, open }) => {
    await open(`${TODAY}&role=DAGL`);
    await page.getByLabel("Sammenlign med").selectOption("LEDE");
    await expect(line(page, "Bare Daglig leder får")).toContainText(/1 pakke[\s\S]*Reelle rettighetshavere/);
    await expect(line(page, "Bare Styrets leder får")).toContainText("ingen");
    await expect(line(page, "Begge får")).toContainText("132 pakker");
    await expect(line(page, "Forhold ved virksomheten").locator("summary")).toContainText(
      /Daglig leder[\s\S]*20 av 21[\s\S]*Styrets leder[\s\S]*19 av 21/,
    );
    await expect(page).toHaveTitle("Daglig leder og Styrets leder – Tilgangspakker");
  });

  test("of which one is undecided are told so, not as a difference", async ({ page, open }) => {
    await open("view=roles&role=DAGL&other=FFØR");
    await expect(line(page, "Bare Daglig leder får")).toContainText("ingen");
    await expect(line(page, "Uavklart, eller bare i noen organisasjonsformer")).toContainText("3 pakker");
  });
});
