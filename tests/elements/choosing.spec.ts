// Choosing a package in the tree and the table, and finding one.

import { screen, visible, WIDTHS } from "../browser/visible.ts";
import { expect, ready, settled, TODAY, test, texts, told } from "./fixtures.ts";

const URN = "urn:altinn:accesspackage:maskinlesbarehendelser";

for (const name of ["access-package-tree", "access-package-table"]) {
  test.describe(`<${name}>`, () => {
    test("tells which package is chosen, by pointing or by the keyboard, and marks it", async ({ page, show }) => {
      await show(`<${name} catalogue=versjon-3></${name}>`);
      await page.getByRole("button", { name: "Maskinlesbare hendelser", exact: true }).click();
      expect(await told(page)).toEqual([{ name: "select", on: name, urn: URN }]);
      await expect(page.locator(name)).toHaveAttribute("package", URN);
      await settled(page);
      await expect(page.locator("[aria-current=true]")).toHaveText(["Maskinlesbare hendelser"]);
      await page.keyboard.press("Shift+Tab");
      await page.getByRole("button", { name: "Programmeringsgrensesnitt (API)", exact: true }).focus();
      await page.keyboard.press("Enter");
      expect((await told(page)).map((it) => it.urn)).toEqual(["urn:altinn:accesspackage:programmeringsgrensesnitt"]);
      await settled(page);
      await expect(page.locator("[aria-current=true]")).toHaveText(["Programmeringsgrensesnitt (API)"]);
    });

    test("marks the package that it is given, and renders nothing again for it", async ({ page, show }) => {
      await show(`<${name} catalogue=versjon-3 for-role=DAGL></${name}>`);
      expect(
        await page.evaluate(async (name) => {
          const element = document.querySelector(name);
          const before = element.shadowRoot.querySelector("[data-urn]");
          element.package = "maskinlesbarehendelser";
          await new Promise((resolve) => setTimeout(resolve));
          return before.isConnected && element.shadowRoot.querySelector("[part~=current]").dataset.urn;
        }, name),
      ).toBe(URN);
      await page.evaluate((name) => (document.querySelector(name).package = null), name);
      await settled(page);
      await expect(page.locator("[aria-current], [part~=current]")).toHaveCount(0);
      expect(await told(page)).toEqual([]);
    });

    for (const width of WIDTHS) {
      test(`finds as one types, and says how many are left, at ${width} px`, async ({ page, show }) => {
        await show(`<${name} catalogue=versjon-3></${name}>`, screen(width));
        await page.getByRole("searchbox", { name: "Finn tilgangspakke" }).fill("hendlser");
        await page.getByText("Viser 1 tilgangspakke").waitFor();
        expect((await visible(page, "[data-urn]:not(button, input)")).map(({ urn }) => urn)).toEqual([
          "urn:altinn:accesspackage:maskinlesbarehendelser",
        ]);
        await page.getByRole("searchbox").fill("");
        expect(await visible(page, "[data-urn]:not(button, input)")).toHaveLength(3);
      });
    }
  });
}

test.describe("the areas of a tree", () => {
  test("are closed where there are many, but for the one that holds the package", async ({ page, show }) => {
    await show(
      `<access-package-tree catalogue=${TODAY} package=urn:altinn:accesspackage:revisjon></access-package-tree>`,
    );
    const open = () =>
      page
        .locator("details[part~=details][open]")
        .evaluateAll((all) => all.map((it) => it.querySelector("summary > *").firstChild.textContent.trim()));
    expect(await open()).toEqual(["Skatt, avgift, regnskap og toll"]);
    await page.evaluate(() =>
      document.querySelector("access-package-tree").setAttribute("package", "maskinporten-scopes"),
    );
    await settled(page);
    expect(await open()).toHaveLength(2);
  });

  test("say how much of each the role gets, and are open where something is unresolved", async ({ page, show }) => {
    await show(`<access-package-tree catalogue=versjon-3 for-role=DAGL></access-package-tree>`);
    expect(await texts(page, ".tp-count")).toEqual(["3 tilgangspakker: får 3"]);
    await page.evaluate(async (address) => {
      const today = JSON.parse(await (await fetch(address)).text());
      const [area] = today.areas;
      today.notices = [
        { severity: "warning", text: "Uavklart.", area: area.name.nb ?? area.name.value, unresolvedRoles: ["OBS"] },
      ];
      const element = document.querySelector("access-package-tree");
      element.catalogue = tilgangspakker.Catalogue.fromJson(JSON.stringify(today));
      element.role = "OBS";
    }, TODAY);
    await ready(page);
    await page.locator("details[open]").waitFor();
    await expect(page.locator("details[open]")).toHaveCount(1);
    expect((await texts(page, "details[open] .tp-count"))[0]).toMatch(/\d uavklart$/);
  });
});
