// Choosing a package in the tree and the table, and finding one.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { TODAY, openElements, ready, settled, texts, told } from "./elements.mjs";
import { WIDTHS, screen, visible } from "./visible.mjs";

let elements;
before(async () => (elements = await openElements()));
after(() => elements.close());

const URN = "urn:altinn:accesspackage:maskinlesbarehendelser";

for (const name of ["access-package-tree", "access-package-table"]) {
  describe(`<${name}>`, () => {
    it("tells which package is chosen, by pointing or by the keyboard, and marks it", () =>
      elements.withBody(`<${name} catalogue=versjon-3></${name}>`, async (page) => {
        await page.getByRole("button", { name: "Maskinlesbare hendelser", exact: true }).click();
        assert.deepEqual(await told(page), [{ name: "select", on: name, urn: URN }]);
        assert.equal(await page.locator(name).getAttribute("package"), URN);
        await settled(page);
        assert.deepEqual(await page.locator("[aria-current=true]").allTextContents(), ["Maskinlesbare hendelser"]);
        await page.keyboard.press("Shift+Tab");
        await page.getByRole("button", { name: "Programmeringsgrensesnitt (API)", exact: true }).focus();
        await page.keyboard.press("Enter");
        assert.deepEqual((await told(page)).map((it) => it.urn), ["urn:altinn:accesspackage:programmeringsgrensesnitt"]);
        await settled(page);
        assert.deepEqual(await page.locator("[aria-current=true]").allTextContents(), ["Programmeringsgrensesnitt (API)"]);
      }));

    it("marks the package that it is given, and renders nothing again for it", () =>
      elements.withBody(`<${name} catalogue=versjon-3 for-role=DAGL></${name}>`, async (page) => {
        assert.equal(await page.evaluate(async (name) => {
          const element = document.querySelector(name);
          const before = element.shadowRoot.querySelector("[data-urn]");
          element.package = "maskinlesbarehendelser";
          await new Promise((resolve) => setTimeout(resolve));
          return before.isConnected && element.shadowRoot.querySelector("[part~=current]").dataset.urn;
        }, name), URN);
        await page.evaluate((name) => (document.querySelector(name).package = null), name);
        await settled(page);
        assert.equal(await page.locator("[aria-current], [part~=current]").count(), 0);
        assert.deepEqual(await told(page), []);
      }));

    for (const width of WIDTHS) {
      it(`finds as one types, and says how many are left, at ${width} px`, () =>
        elements.withBody(`<${name} catalogue=versjon-3></${name}>`, async (page) => {
          await page.getByRole("searchbox", { name: "Finn tilgangspakke" }).fill("hendlser");
          await page.getByText("Viser 1 tilgangspakke").waitFor();
          assert.deepEqual((await visible(page, "[data-urn]:not(button, input)")).map(({ urn }) => urn), ["urn:altinn:accesspackage:maskinlesbarehendelser"]);
          await page.getByRole("searchbox").fill("");
          assert.equal((await visible(page, "[data-urn]:not(button, input)")).length, 3);
        }, screen(width)));
    }
  });
}

describe("the areas of a tree", () => {
  it("are closed where there are many, but for the one that holds the package", () =>
    elements.withBody(`<access-package-tree catalogue=${TODAY} package=urn:altinn:accesspackage:revisjon></access-package-tree>`, async (page) => {
      const open = () => page.locator("details[part~=details][open]").evaluateAll((all) => all.map((it) => it.querySelector("summary > *").firstChild.textContent.trim()));
      assert.deepEqual(await open(), ["Skatt, avgift, regnskap og toll"]);
      await page.evaluate(() => document.querySelector("access-package-tree").setAttribute("package", "maskinporten-scopes"));
      await settled(page);
      assert.equal((await open()).length, 2);
    }));

  it("say how much of each the role gets, and are open where something is unresolved", () =>
    elements.withBody(`<access-package-tree catalogue=versjon-3 for-role=DAGL></access-package-tree>`, async (page) => {
      assert.deepEqual(await texts(page, ".tp-count"), ["3 tilgangspakker: får 3"]);
      await page.evaluate(async (address) => {
        const today = JSON.parse(await (await fetch(address)).text());
        const [area] = today.areas;
        today.notices = [{ severity: "warning", text: "Uavklart.", area: area.name.nb ?? area.name.value, unresolvedRoles: ["OBS"] }];
        const element = document.querySelector("access-package-tree");
        element.catalogue = tilgangspakker.Catalogue.fromJson(JSON.stringify(today));
        element.role = "OBS";
      }, TODAY);
      await ready(page);
      await page.locator("details[open]").waitFor();
      assert.equal(await page.locator("details[open]").count(), 1);
      assert.match((await texts(page, "details[open] .tp-count"))[0], /\d uavklart$/);
    }));
});
