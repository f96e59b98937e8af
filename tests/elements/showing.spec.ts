// What the elements show, of which catalogue, in which language, for which role; and what they say when they cannot.

import type { Page } from "@playwright/test";
import { expect, MONTH, ready, settled, TODAY, test, texts, told } from "./fixtures.ts";

const set = (page: Page, attributes) =>
  page
    .evaluate((attributes) => {
      const element = document.querySelector(
        "access-package-tree, access-package-table, access-package-notice, access-package-check",
      );
      for (const [name, value] of Object.entries(attributes))
        value === null ? element.removeAttribute(name) : element.setAttribute(name, value);
    }, attributes)
    .then(() => settled(page))
    .then(() => ready(page));

/** Areas that are closed hold names alone: on paper they hold all. */
const filled = (page: Page) => page.evaluate(() => dispatchEvent(new Event("beforeprint")));

test.describe("each element", () => {
  test("shows the newest register where it names no catalogue, all of them the same one", async ({
    page,
    show,
    requests,
  }) => {
    await show(
      "<access-package-tree></access-package-tree><access-package-check package=lonn for-role=DAGL></access-package-check><access-package-tree catalogue=' '></access-package-tree>",
    );
    expect(
      await page
        .locator("access-package-tree")
        .evaluateAll((all) => all.map((it) => it.shadowRoot.querySelectorAll(".tp-package").length)),
    ).toEqual([223, 223]);
    expect(await texts(page, ".tp-verdict .ds-heading")).toEqual(["Ja"]);
    expect(requests.filter((it) => it.endsWith(`/dist/catalogues/${MONTH}.json.js`))).toHaveLength(1);
  });

  test("fetches no register where it names another catalogue", async ({ page, show, requests }) => {
    await show(
      `<access-package-tree catalogue=versjon-3></access-package-tree><access-package-tree catalogue=${TODAY}></access-package-tree>`,
    );
    expect(
      await page
        .locator("access-package-tree")
        .evaluateAll((all) => all.map((it) => it.shadowRoot.querySelectorAll(".tp-package").length)),
    ).toEqual([3, 223]);
    expect(requests.filter((it) => /\/dist\/catalogues\/(?!latest\.identity)/.test(it))).toEqual([]);
  });

  test("says that the newest register could not be loaded", async ({ page, show }) => {
    await show("<access-package-tree>Se Altinn.</access-package-tree>", {
      files: { [`/dist/catalogues/${MONTH}.json.js`]: (route) => route.fulfill({ status: 404 }) },
      expectsComplaints: true,
    });
    await page.getByRole("alert").waitFor();
    await expect(page.getByRole("alert")).toHaveText(
      /^Tilgangspakkene kan ikke vises\. The newest register could not be loaded: /,
    );
    expect((await told(page)).map((it) => it.code)).toEqual(["INVALID_CATALOGUE"]);
  });

  test("shows version 3 in the language of the page where it names that", async ({ page, show }) => {
    await show(
      "<access-package-tree catalogue=versjon-3></access-package-tree><access-package-table catalogue=versjon-3></access-package-table><access-package-notice catalogue=versjon-3></access-package-notice><access-package-check catalogue=versjon-3></access-package-check>",
      { lang: "en-GB" },
    );
    expect(await texts(page, "access-package-tree .tp-package")).toHaveLength(3);
    await expect(page.getByRole("table").getByRole("row")).toHaveCount(5);
    expect(await texts(page, "access-package-notice .ds-heading")).toEqual([
      "Warning: What Business Manager (FFØR) gets is undecided",
    ]);
    await expect(page.getByRole("button", { name: "Get the answer" })).toBeEnabled();
    expect(await told(page)).toEqual([]);
  });

  test("shows another language, heading level or catalogue as soon as it is asked to", async ({ page, show }) => {
    await show("<access-package-tree catalogue=versjon-3 language=nn></access-package-tree>");
    await expect(page.getByText("Finn tilgangspakke")).toBeVisible();
    await set(page, { language: "en", "heading-level": "4" });
    await expect(page.getByRole("heading", { level: 4, name: /Integrasjoner/ })).toBeVisible();
    await set(page, { catalogue: TODAY });
    await page.getByRole("heading", { name: /^Taxes/ }).waitFor();
    await expect(page.locator(".tp-package")).toHaveCount(223);
    await page.evaluate(
      () => (document.querySelector("access-package-tree").catalogue = tilgangspakker.Catalogue.embedded()),
    );
    await page.getByRole("heading", { name: /Integrasjoner/ }).waitFor();
    await expect(page.locator(".tp-package")).toHaveCount(3);
    await page.evaluate(() => (document.querySelector("access-package-tree").catalogue = null));
    await ready(page);
    expect(await page.evaluate(() => document.querySelector("access-package-tree").hasAttribute("catalogue"))).toBe(
      false,
    );
    await expect(page.locator(".tp-package")).toHaveCount(223);
  });

  test("shows what stands in it until there is something to show, and when there never is", async ({ page, show }) => {
    await show("<access-package-tree catalogue=/nowhere.json>Se pakkene hos Altinn.</access-package-tree>", {
      expectsComplaints: true,
    });
    await page.getByRole("alert").waitFor();
    await expect(page.getByRole("alert")).toHaveText(/^Tilgangspakkene kan ikke vises\. .*\/nowhere\.json.*404/);
    const isSeen = () =>
      page.evaluate(() => document.querySelector("access-package-tree").firstChild.assignedSlot !== null);
    expect(await isSeen()).toBeTruthy();
    expect((await told(page)).map((it) => [it.name, it.code])).toEqual([["error", "INVALID_CATALOGUE"]]);
    await set(page, { language: "en" });
    await expect(page.getByRole("alert")).toHaveText(/^The access packages cannot be shown\./);
    expect(await told(page), "it is told once").toEqual([]);
    await set(page, { catalogue: TODAY });
    await page.locator(".tp-area").first().waitFor();
    expect(await isSeen()).toBe(false);
    await expect(page.getByRole("alert")).toHaveCount(0);
  });

  test("takes properties that were set before it was defined", async ({ page, show }) => {
    await show("<access-package-table catalogue=versjon-3></access-package-table>", {
      script: `Object.assign(document.querySelector("access-package-table"), { language: "en", headingLevel: 3 });
        Object.defineProperty(document.querySelector("access-package-table"), "role", { value: "DAGL", configurable: true, enumerable: true, writable: true });
        import("/dist/elements.js");`,
      isReady: async (page: Page) => {
        await page.waitForFunction(() => customElements.get("access-package-table"));
        await ready(page);
      },
    });
    expect(
      await page.evaluate(() => {
        const it = document.querySelector("access-package-table");
        return [it.getAttribute("language"), it.getAttribute("for-role"), it.role, Object.hasOwn(it, "role")];
      }),
    ).toEqual(["en", "DAGL", "DAGL", false]);
    expect(await texts(page, "td")).toContain("Yes");
  });
});

test.describe("a role", () => {
  test("that is unresolved is shown so, with the reason and the notice, and gets nothing", async ({ page, show }) => {
    await show(
      "<access-package-tree catalogue=versjon-3 for-role=FFØR></access-package-tree><access-package-table catalogue=versjon-3 for-role=ffor></access-package-table>",
    );
    for (const element of ["access-package-tree", "access-package-table"]) {
      expect(await texts(page, `${element} .tp-summary`)).toEqual([
        "Forretningsfører (FFØR) får 0 av 3 tilgangspakker. Uavklart: 3.",
      ]);
      expect(await texts(page, `${element} .tp-decision`)).toEqual(["Uavklart", "Uavklart", "Uavklart"]);
      expect((await texts(page, `${element} .tp-reason`))[0]).toMatch(/Regn det ikke som et ja/);
      expect(await texts(page, `${element} .tp-notice`)).toHaveLength(1);
      await expect(page.locator(`${element} [data-decision=Permit]`)).toHaveCount(0);
    }
  });

  test("that gets some packages shows which, and which it does not get", async ({ page, show }) => {
    await show(`<access-package-tree catalogue=${TODAY} for-role=REGN></access-package-tree>`);
    const expected = await page.evaluate(async (address) => {
      const catalogue = tilgangspakker.Catalogue.fromJson(await (await fetch(address)).text());
      return [
        catalogue
          .packagesForRole("REGN")
          .map((it) => it.urn)
          .sort(),
        catalogue.packages().length,
      ];
    }, TODAY);
    await filled(page);
    const shown = await page
      .locator(".tp-package[data-decision=Permit]")
      .evaluateAll((all) => all.map((it) => it.dataset.urn).sort());
    expect(shown).toEqual(expected[0]);
    await expect(page.locator(".tp-package[data-decision=Deny]")).toHaveCount(expected[1] - expected[0].length);
    expect((await texts(page, ".tp-summary"))[0]).toMatch(new RegExp(`får ${shown.length} av 223`));
  });

  test("that depends on the organisation form says so, and is answered for the form that is given", async ({
    page,
    show,
  }) => {
    await show(`<access-package-table catalogue=${TODAY} for-role=FFØR></access-package-table>`);
    const row = page.locator("tr[data-urn$=':forretningsforer-eiendom']");
    await expect(row.locator("th")).toHaveText(/bare i noen organisasjonsformer.*ESEK eller BRL/);
    await set(page, { variant: "BRL" });
    await expect(row.locator(".tp-decision")).toHaveText("Får pakken");
    await set(page, { variant: "AS" });
    await expect(row).toHaveAttribute("data-decision", "Deny");
    await set(page, { "for-role": null });
    await expect(page.locator("[data-decision]")).toHaveCount(0);
  });

  test("is read of the attribute role too, but ARIA's own roles are left to ARIA", async ({ page, show }) => {
    await show("<access-package-tree catalogue=versjon-3 role=DAGL></access-package-tree>");
    expect((await texts(page, ".tp-summary"))[0]).toMatch(/^Daglig leder \(DAGL\) får 3/);
    await set(page, { "for-role": "FFØR" });
    expect((await texts(page, ".tp-summary"))[0]).toMatch(/FFØR/);
    await page.evaluate(() => (document.querySelector("access-package-tree").role = null));
    await settled(page);
    expect(await texts(page, ".tp-summary")).toEqual([]);
    await set(page, { role: "region" });
    expect(await texts(page, ".tp-summary")).toEqual([]);
    expect(await told(page)).toEqual([]);
  });
});

test.describe("notices", () => {
  test("are those that concern a package, or leave a role unresolved; without any nothing is there", async ({
    page,
    show,
  }) => {
    await show("<access-package-notice catalogue=versjon-3 package=maskinlesbarehendelser></access-package-notice>");
    const height = () => page.evaluate(() => document.querySelector("access-package-notice").offsetHeight);
    expect(await texts(page, ".tp-notice")).toHaveLength(1);
    await set(page, { "for-role": "DAGL" });
    expect([await texts(page, ".tp-notice"), await height()]).toEqual([[], 0]);
    await set(page, { "for-role": "FFØR" });
    expect(await texts(page, ".tp-notice")).toHaveLength(1);
  });
});

test.describe("what is unknown", () => {
  for (const [attribute, value, code, said] of [
    ["for-role", "DAGGL", "UNKNOWN_ROLE", /Ingen rolle heter «DAGGL».*DAGL/],
    ["package", "maskinlesbarehendelserx", "UNKNOWN_PACKAGE", /«maskinlesbarehendelserx».*maskinlesbarehendelser/],
    ["package", "Integrasjoner og API-er", "UNKNOWN_PACKAGE", /ikke én tilgangspakke/],
    ["language", "de", "INVALID_ARGUMENT", /Språket «de» finnes ikke/],
    ["heading-level", "9", "INVALID_ARGUMENT", /nivå «9»/],
  ]) {
    test(`${attribute}="${value}" is told in the element and by an event, and nothing is claimed of it`, async ({
      page,
      show,
    }) => {
      await show(
        "<access-package-tree catalogue=versjon-3 for-role=DAGL package=maskinlesbarehendelser></access-package-tree>",
      );
      await set(page, { [attribute]: value });
      await expect(page.getByRole("alert")).toHaveText(said);
      expect((await told(page)).map((it) => it.code)).toEqual([code]);
      expect(await texts(page, ".tp-package")).toHaveLength(3);
      if (attribute === "for-role") await expect(page.locator("[data-decision]")).toHaveCount(0);
      if (attribute === "package") await expect(page.locator("[aria-current]")).toHaveCount(0);
      await set(page, { [attribute]: null });
      await expect(page.getByRole("alert")).toHaveCount(0);
    });
  }

  test("whatever is set, nothing is thrown", async ({ page, show }) => {
    await show(
      "<access-package-tree catalogue=versjon-3></access-package-tree><access-package-check catalogue=versjon-3></access-package-check>",
    );
    await page.evaluate(() => {
      for (const element of document.querySelectorAll("access-package-tree, access-package-check")) {
        for (const name of [
          "language",
          "package",
          "role",
          "variant",
          "headingLevel",
          "action",
          "recipient",
          "question",
        ])
          for (const value of ["<b>", 7, {}, "\u0000", "  ", undefined, null]) element[name] = value;
        element.catalogue = { toJson: () => 7 };
      }
    });
    await page.getByRole("alert").nth(1).waitFor();
    expect([...new Set((await told(page)).map((it) => it.code))]).toEqual(["INVALID_CATALOGUE"]);
  });

  test("a catalogue that has been freed is reported", async ({ page, show }) => {
    await show("<access-package-tree catalogue=versjon-3></access-package-tree>");
    await page.evaluate(() => {
      const catalogue = tilgangspakker.Catalogue.embedded();
      catalogue.free();
      document.querySelector("access-package-tree").catalogue = catalogue;
    });
    await page.getByRole("alert").waitFor();
    await expect(page.getByRole("alert")).toHaveText(/freed/);
    await expect(page.locator(".tp-package")).toHaveCount(0);
  });
});
