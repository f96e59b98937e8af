// Yes or no, by text: what `check` answers to the same question, for everything that there is.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";
import { inRepository } from "../../scripts/folders.mjs";

await init();
const CATALOGUES = {
  "version 3": Catalogue.embedded(),
  today: Catalogue.fromJson(readFileSync(inRepository("data", "altinn-2026-08", "catalogue.json"), "utf8")),
};
const FORMS = [undefined, { variant: "AS" }, { variant: "NUF" }, { variant: "BRL" }];

/** What a call gives or throws, to be held against another's. */
function outcome(call) {
  try {
    return { given: call() };
  } catch ({ name, code, message, suggestions }) {
    return { name, code, message, suggestions };
  }
}

for (const [name, catalogue] of Object.entries(CATALOGUES)) {
  describe(`holds of ${name}`, () => {
    const permitted = (role, reference, options) =>
      catalogue.check({ action: "hold", package: reference, role, ...options }).permitted;
    const roles = catalogue.roles().map(({ code }) => code);
    const packages = catalogue.packages().map(({ urn }) => urn);

    for (const form of FORMS) {
      it(`is what check permits, of every role and package, ${form ? `of the form ${form.variant}` : "of no form"}`, () => {
        let yes = 0;
        for (const role of roles) {
          for (const urn of packages) {
            const held = catalogue.holds(role, urn, form);
            if (held !== permitted(role, urn, form)) assert.fail(`${role} and ${urn}: holds says ${held}`);
            yes += Number(held);
          }
        }
        assert.ok(yes > 0 && yes < roles.length * packages.length, `${yes} are held`);
      });
    }

    it("is the same when it is asked again, by any name that a role and a package have", () => {
      for (const { urn, formerNames, formerUrns, id } of catalogue.packages().filter(({ index }) => index % 20 === 0)) {
        const names = [urn, urn.split(":").at(-1), ...formerNames, ...formerUrns, ...(id === null ? [] : [id])];
        for (const role of catalogue.roles().slice(0, 30)) {
          const expected = permitted(role.code, urn);
          for (const reference of [...names, ...names]) {
            for (const by of [role.code, role.code.toLowerCase(), role.urn])
              assert.equal(catalogue.holds(by, reference), expected, `${by} and ${reference}`);
          }
        }
      }
    });

    it("is of an area whether every package below is held", () => {
      const areas = catalogue.areas().map((area) => area.name.value);
      let yes = 0;
      for (const area of areas) {
        for (const role of roles) {
          for (const form of FORMS) {
            const asked = () => outcome(() => catalogue.holds(role, area, form));
            const expected = outcome(() => permitted(role, area, form));
            assert.deepEqual(asked(), expected, `${role} and ${area}`);
            assert.deepEqual(asked(), expected, `${role} and ${area}, again`);
            yes += Number(expected.given === true);
          }
        }
      }
      assert.ok(yes > 0);
    });

    it("throws what check throws for references that lead nowhere, also beside those that were asked by before", () => {
      const [role, urn] = [roles[0], packages[0]];
      catalogue.holds(role, urn);
      for (const wrong of ["", " ", "x", "DAGGL", "__proto__", "constructor", "STYR", `${urn} `, "\ud800", "0", "-1"]) {
        assert.deepEqual(
          outcome(() => catalogue.holds(wrong, urn)),
          outcome(() => permitted(wrong, urn)),
        );
        assert.deepEqual(
          outcome(() => catalogue.holds(role, wrong)),
          outcome(() => permitted(role, wrong)),
        );
        assert.deepEqual(
          outcome(() => catalogue.holds(wrong, wrong)),
          outcome(() => permitted(wrong, wrong)),
        );
      }
      assert.equal(outcome(() => catalogue.holds("DAGGL", urn)).code, "UNKNOWN_ROLE");
      assert.equal(outcome(() => catalogue.holds(role, "x")).code, "UNKNOWN_PACKAGE");
      assert.deepEqual(
        outcome(() => catalogue.holds(role, urn, { variant: "XX" })),
        outcome(() => permitted(role, urn, { variant: "XX" })),
      );
      assert.equal(outcome(() => catalogue.holds(role, urn, { variant: "XX" })).code, "UNKNOWN_VARIANT");
    });

    it("throws what check throws for packages that were removed", () => {
      const removed = catalogue
        .renames()
        .filter(({ current }) => current === null)
        .map(({ urn }) => urn);
      for (const urn of removed)
        assert.deepEqual(
          outcome(() => catalogue.holds("DAGL", urn)),
          outcome(() => permitted("DAGL", urn)),
        );
    });
  });
}

describe("holds", () => {
  it("throws once the catalogue is freed, also of what was asked before", () => {
    const catalogue = Catalogue.embedded();
    assert.equal(catalogue.holds("DAGL", "maskinlesbarehendelser"), true);
    catalogue.free();
    assert.throws(() => catalogue.holds("DAGL", "maskinlesbarehendelser"), {
      code: "INVALID_CATALOGUE",
      message: /freed/,
    });
  });

  it("goes on when an option frees the catalogue, or says that it is freed", () => {
    const catalogue = Catalogue.embedded();
    const options = {
      get variant() {
        catalogue.free();
        return "AS";
      },
    };
    const { given, code } = outcome(() => catalogue.holds("DAGL", "maskinlesbarehendelser", options));
    assert.ok(given === true || code === "INVALID_CATALOGUE", `${given} ${code}`);
  });

  it("answers after more references than are remembered", () => {
    const catalogue = Catalogue.embedded();
    const reference = "urn:altinn:accesspackage:maskinlesbarehendelser";
    // Codes of roles may be written in any case.
    const spellings = (n) =>
      [..."norsk-representant"].map((letter, at) => ((n >> at) & 1 ? letter.toUpperCase() : letter)).join("");
    for (let n = 0; n < 1 << 15; n++) if (!catalogue.holds(spellings(n), reference)) assert.fail(spellings(n));
    assert.equal(catalogue.holds("FFØR", reference), false);
  });
});
