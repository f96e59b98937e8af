// What the elements show, of which catalogue, in which language, for which role; and what they say when they cannot.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { TODAY, openElements, ready, settled, texts, told } from "./elements.mjs";
import { MONTH } from "./month.mjs";

let elements;
before(async () => (elements = await openElements()));
after(() => elements.close());

const set = (page, attributes) => page.evaluate((attributes) => {
  const element = document.querySelector("access-package-tree, access-package-table, access-package-notice, access-package-check");
  for (const [name, value] of Object.entries(attributes)) value === null ? element.removeAttribute(name) : element.setAttribute(name, value);
}, attributes).then(() => settled(page)).then(() => ready(page));

/** Areas that are closed hold names alone: on paper they hold all. */
const filled = (page) => page.evaluate(() => dispatchEvent(new Event("beforeprint")));

describe("each element", () => {
  it("shows the newest register where it names no catalogue, all of them the same one", () =>
    elements.withBody("<access-package-tree></access-package-tree><access-package-check package=lonn for-role=DAGL></access-package-check><access-package-tree catalogue=' '></access-package-tree>", async (page, { requests }) => {
      assert.deepEqual(await page.locator("access-package-tree").evaluateAll((all) => all.map((it) => it.shadowRoot.querySelectorAll(".tp-package").length)), [223, 223]);
      assert.deepEqual(await texts(page, ".tp-verdict .ds-heading"), ["Ja"]);
      assert.equal(requests.filter((it) => it.endsWith(`/dist/catalogues/${MONTH}.json.js`)).length, 1);
    }));

  it("fetches no register where it names another catalogue", () =>
    elements.withBody(`<access-package-tree catalogue=versjon-3></access-package-tree><access-package-tree catalogue=${TODAY}></access-package-tree>`, async (page, { requests }) => {
      assert.deepEqual(await page.locator("access-package-tree").evaluateAll((all) => all.map((it) => it.shadowRoot.querySelectorAll(".tp-package").length)), [3, 223]);
      assert.deepEqual(requests.filter((it) => /\/dist\/catalogues\/(?!latest\.identity)/.test(it)), []);
    }));

  it("says that the newest register could not be loaded", () =>
    elements.withBody("<access-package-tree>Se Altinn.</access-package-tree>", async (page) => {
      await page.getByRole("alert").waitFor();
      assert.match(await page.getByRole("alert").textContent(), /^Tilgangspakkene kan ikke vises\. The newest register could not be loaded: /);
      assert.deepEqual((await told(page)).map((it) => it.code), ["INVALID_CATALOGUE"]);
    }, { files: { [`/dist/catalogues/${MONTH}.json.js`]: (route) => route.fulfill({ status: 404 }) }, expectsComplaints: true }));

  it("shows version 3 in the language of the page where it names that", () =>
    elements.withBody("<access-package-tree catalogue=versjon-3></access-package-tree><access-package-table catalogue=versjon-3></access-package-table><access-package-notice catalogue=versjon-3></access-package-notice><access-package-check catalogue=versjon-3></access-package-check>", async (page) => {
      assert.equal((await texts(page, "access-package-tree .tp-package")).length, 3);
      assert.equal(await page.getByRole("table").getByRole("row").count(), 5);
      assert.deepEqual(await texts(page, "access-package-notice .ds-heading"), ["Warning: What Business Manager (FFØR) gets is undecided"]);
      assert.ok(await page.getByRole("button", { name: "Get the answer" }).isEnabled());
      assert.deepEqual(await told(page), []);
    }, { lang: "en-GB" }));

  it("shows another language, heading level or catalogue as soon as it is asked to", () =>
    elements.withBody("<access-package-tree catalogue=versjon-3 language=nn></access-package-tree>", async (page) => {
      assert.ok(await page.getByText("Finn tilgangspakke").isVisible());
      await set(page, { language: "en", "heading-level": "4" });
      assert.ok(await page.getByRole("heading", { level: 4, name: /Integrasjoner/ }).isVisible());
      await set(page, { catalogue: TODAY });
      await page.getByRole("heading", { name: /^Taxes/ }).waitFor();
      assert.equal(await page.locator(".tp-package").count(), 223);
      await page.evaluate(() => (document.querySelector("access-package-tree").catalogue = tilgangspakker.Catalogue.embedded()));
      await page.getByRole("heading", { name: /Integrasjoner/ }).waitFor();
      assert.equal(await page.locator(".tp-package").count(), 3);
      await page.evaluate(() => (document.querySelector("access-package-tree").catalogue = null));
      await ready(page);
      assert.equal(await page.evaluate(() => document.querySelector("access-package-tree").hasAttribute("catalogue")), false);
      assert.equal(await page.locator(".tp-package").count(), 223);
    }));

  it("shows what stands in it until there is something to show, and when there never is", () =>
    elements.withBody("<access-package-tree catalogue=/nowhere.json>Se pakkene hos Altinn.</access-package-tree>", async (page) => {
      await page.getByRole("alert").waitFor();
      assert.match(await page.getByRole("alert").textContent(), /^Tilgangspakkene kan ikke vises\. .*\/nowhere\.json.*404/);
      const isSeen = () => page.evaluate(() => document.querySelector("access-package-tree").firstChild.assignedSlot !== null);
      assert.ok(await isSeen());
      assert.deepEqual((await told(page)).map((it) => [it.name, it.code]), [["error", "INVALID_CATALOGUE"]]);
      await set(page, { language: "en" });
      assert.match(await page.getByRole("alert").textContent(), /^The access packages cannot be shown\./);
      assert.deepEqual(await told(page), [], "it is told once");
      await set(page, { catalogue: TODAY });
      await page.locator(".tp-area").first().waitFor();
      assert.equal(await isSeen(), false);
      assert.equal(await page.getByRole("alert").count(), 0);
    }, { expectsComplaints: true }));

  it("takes properties that were set before it was defined", () =>
    elements.withBody("<access-package-table catalogue=versjon-3></access-package-table>", async (page) => {
      assert.deepEqual(await page.evaluate(() => { const it = document.querySelector("access-package-table"); return [it.getAttribute("language"), it.getAttribute("for-role"), it.role, Object.hasOwn(it, "role")]; }), ["en", "DAGL", "DAGL", false]);
      assert.equal((await texts(page, "td")).includes("Yes"), true);
    }, {
      script: `Object.assign(document.querySelector("access-package-table"), { language: "en", headingLevel: 3 });
        Object.defineProperty(document.querySelector("access-package-table"), "role", { value: "DAGL", configurable: true, enumerable: true, writable: true });
        import("/dist/elements.js");`,
      isReady: async (page) => { await page.waitForFunction(() => customElements.get("access-package-table")); await ready(page); },
    }));
});

describe("a role", () => {
  it("that is unresolved is shown so, with the reason and the notice, and gets nothing", () =>
    elements.withBody("<access-package-tree catalogue=versjon-3 for-role=FFØR></access-package-tree><access-package-table catalogue=versjon-3 for-role=ffor></access-package-table>", async (page) => {
      for (const element of ["access-package-tree", "access-package-table"]) {
        assert.deepEqual(await texts(page, `${element} .tp-summary`), ["Forretningsfører (FFØR) får 0 av 3 tilgangspakker. Uavklart: 3."]);
        assert.deepEqual(await texts(page, `${element} .tp-decision`), ["Uavklart", "Uavklart", "Uavklart"]);
        assert.match((await texts(page, `${element} .tp-reason`))[0], /Regn det ikke som et ja/);
        assert.equal((await texts(page, `${element} .tp-notice`)).length, 1);
        assert.equal(await page.locator(`${element} [data-decision=Permit]`).count(), 0);
      }
    }));

  it("that gets some packages shows which, and which it does not get", () =>
    elements.withBody(`<access-package-tree catalogue=${TODAY} for-role=REGN></access-package-tree>`, async (page) => {
      const expected = await page.evaluate(async (address) => {
        const catalogue = tilgangspakker.Catalogue.fromJson(await (await fetch(address)).text());
        return [catalogue.packagesForRole("REGN").map((it) => it.urn).sort(), catalogue.packages().length];
      }, TODAY);
      await filled(page);
      const shown = await page.locator(".tp-package[data-decision=Permit]").evaluateAll((all) => all.map((it) => it.dataset.urn).sort());
      assert.deepEqual(shown, expected[0]);
      assert.equal(await page.locator(".tp-package[data-decision=Deny]").count(), expected[1] - expected[0].length);
      assert.match((await texts(page, ".tp-summary"))[0], new RegExp(`får ${shown.length} av 223`));
    }));

  it("that depends on the organisation form says so, and is answered for the form that is given", () =>
    elements.withBody(`<access-package-table catalogue=${TODAY} for-role=FFØR></access-package-table>`, async (page) => {
      const row = page.locator("tr[data-urn$=':forretningsforer-eiendom']");
      assert.match(await row.locator("th").textContent(), /bare i noen organisasjonsformer.*ESEK eller BRL/);
      await set(page, { variant: "BRL" });
      assert.equal(await row.locator(".tp-decision").textContent(), "Får pakken");
      await set(page, { variant: "AS" });
      assert.equal(await row.getAttribute("data-decision"), "Deny");
      await set(page, { "for-role": null });
      assert.equal(await page.locator("[data-decision]").count(), 0);
    }));

  it("is read of the attribute role too, but ARIA's own roles are left to ARIA", () =>
    elements.withBody("<access-package-tree catalogue=versjon-3 role=DAGL></access-package-tree>", async (page) => {
      assert.match((await texts(page, ".tp-summary"))[0], /^Daglig leder \(DAGL\) får 3/);
      await set(page, { "for-role": "FFØR" });
      assert.match((await texts(page, ".tp-summary"))[0], /FFØR/);
      await page.evaluate(() => (document.querySelector("access-package-tree").role = null));
      await settled(page);
      assert.deepEqual(await texts(page, ".tp-summary"), []);
      await set(page, { role: "region" });
      assert.deepEqual(await texts(page, ".tp-summary"), []);
      assert.deepEqual(await told(page), []);
    }));
});

describe("notices", () => {
  it("are those that concern a package, or leave a role unresolved; without any nothing is there", () =>
    elements.withBody("<access-package-notice catalogue=versjon-3 package=maskinlesbarehendelser></access-package-notice>", async (page) => {
      const height = () => page.evaluate(() => document.querySelector("access-package-notice").offsetHeight);
      assert.equal((await texts(page, ".tp-notice")).length, 1);
      await set(page, { "for-role": "DAGL" });
      assert.deepEqual([await texts(page, ".tp-notice"), await height()], [[], 0]);
      await set(page, { "for-role": "FFØR" });
      assert.equal((await texts(page, ".tp-notice")).length, 1);
    }));
});

describe("what is unknown", () => {
  for (const [attribute, value, code, said] of [
    ["for-role", "DAGGL", "UNKNOWN_ROLE", /Ingen rolle heter «DAGGL».*DAGL/],
    ["package", "maskinlesbarehendelserx", "UNKNOWN_PACKAGE", /«maskinlesbarehendelserx».*maskinlesbarehendelser/],
    ["package", "Integrasjoner og API-er", "UNKNOWN_PACKAGE", /ikke én tilgangspakke/],
    ["language", "de", "INVALID_ARGUMENT", /Språket «de» finnes ikke/],
    ["heading-level", "9", "INVALID_ARGUMENT", /nivå «9»/],
  ]) {
    it(`${attribute}="${value}" is told in the element and by an event, and nothing is claimed of it`, () =>
      elements.withBody("<access-package-tree catalogue=versjon-3 for-role=DAGL package=maskinlesbarehendelser></access-package-tree>", async (page) => {
        await set(page, { [attribute]: value });
        assert.match((await page.getByRole("alert").textContent()), said);
        assert.deepEqual((await told(page)).map((it) => it.code), [code]);
        assert.equal((await texts(page, ".tp-package")).length, 3);
        if (attribute === "for-role") assert.equal(await page.locator("[data-decision]").count(), 0);
        if (attribute === "package") assert.equal(await page.locator("[aria-current]").count(), 0);
        await set(page, { [attribute]: null });
        assert.equal(await page.getByRole("alert").count(), 0);
      }));
  }

  it("whatever is set, nothing is thrown", () =>
    elements.withBody("<access-package-tree catalogue=versjon-3></access-package-tree><access-package-check catalogue=versjon-3></access-package-check>", async (page) => {
      await page.evaluate(() => {
        for (const element of document.querySelectorAll("access-package-tree, access-package-check")) {
          for (const name of ["language", "package", "role", "variant", "headingLevel", "action", "recipient", "question"]) for (const value of ["<b>", 7, {}, "\u0000", "  ", undefined, null]) element[name] = value;
          element.catalogue = { toJson: () => 7 };
        }
      });
      await page.getByRole("alert").nth(1).waitFor();
      assert.deepEqual([...new Set((await told(page)).map((it) => it.code))], ["INVALID_CATALOGUE"]);
    }));

  it("a catalogue that has been freed is reported", () =>
    elements.withBody("<access-package-tree catalogue=versjon-3></access-package-tree>", async (page) => {
      await page.evaluate(() => {
        const catalogue = tilgangspakker.Catalogue.embedded();
        catalogue.free();
        document.querySelector("access-package-tree").catalogue = catalogue;
      });
      await page.getByRole("alert").waitFor();
      assert.match(await page.getByRole("alert").textContent(), /freed/);
      assert.equal(await page.locator(".tp-package").count(), 0);
    }));
});
