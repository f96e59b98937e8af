// The live export: read in full, whatever is odd about it, and refused where it is no export.

import assert from "node:assert/strict";
import { before, describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";

const HERRING = "urn:altinn:accesspackage:sild";
const COD = "urn:altinn:accesspackage:torsk";
const EXPORT = [
  {
    id: "g1",
    name: "Bransje",
    urn: null,
    description: "Etter næring",
    type: "Organisasjon",
    areas: [
      {
        id: "a1",
        name: "Fiske",
        urn: "accesspackage:area:fiske",
        description: "Fiske i sjø",
        iconUrl: "https://example.org/fisk.svg",
        group: null,
        packages: [
          {
            id: "p1",
            name: "Sild",
            urn: HERRING,
            description: "Om sild.",
            isDelegable: true,
            isAssignable: true,
            isResourcePolicyAvailable: false,
            area: null,
            type: { name: "Organisasjon" },
            resources: null,
          },
          { id: "p2", name: "Torsk", urn: COD, area: { name: "Fiske" }, type: { name: "Person" } },
        ],
      },
    ],
  },
];
const text = JSON.stringify(EXPORT);

let granting;
before(async () => {
  await init();
  granting = Catalogue.fromJson(
    JSON.stringify({
      version: "før",
      language: "nb",
      areas: [{ name: "Fiske", children: [HERRING] }],
      packages: [{ urn: HERRING, name: "Sild", properties: { roles: ["DAGL", { role: "FFØR", variant: "BRL" }] } }],
    }),
  );
});

describe("Catalogue.fromAltinnExport", () => {
  it("reads groups, areas and packages with their flags", () => {
    const live = Catalogue.fromAltinnExport(text, { version: "live", language: "nn" });
    assert.equal(live.version, "live");
    assert.equal(live.language, "nn");
    assert.deepEqual(live.diagnostics(), []);
    assert.equal(live.tree()[0].kind, "group");
    assert.equal(live.areas()[0].picture.src, "https://example.org/fisk.svg");
    const [herring, cod] = live.packages();
    assert.deepEqual(
      [herring.isAssignable, herring.isDelegable, herring.isResourcePolicyAvailable],
      [true, true, false],
    );
    assert.deepEqual([cod.isAssignable, cod.isDelegable, cod.isResourcePolicyAvailable], [null, null, null]);
    assert.deepEqual(herring.name, { value: "Sild", language: "nn" });
  });

  it("grants nothing of itself, and says what is called what by default", () => {
    const live = Catalogue.fromAltinnExport(text);
    assert.equal(live.version, "altinn-export");
    assert.equal(live.packagesForRole("DAGL").length, 0);
  });

  it("takes grants from a catalogue, which lives on", () => {
    const live = Catalogue.fromAltinnExport(text, { grantsFrom: granting });
    assert.deepEqual(
      live.packagesForRole("DAGL").map((it) => it.urn),
      [HERRING],
    );
    assert.equal(live.packagesForRole("FFØR", { variant: "BRL" }).length, 1);
    assert.equal(granting.packages().length, 1);
  });

  it("takes grants from the answers about single roles", () => {
    const rolePackages = [
      { role: "daglig-leder", json: JSON.stringify([{ urn: COD }]) },
      { role: "LEDE", variant: "NUF", json: JSON.stringify([{ urn: HERRING }]) },
    ];
    const live = Catalogue.fromAltinnExport(text, { grantsFrom: granting, rolePackages });
    assert.deepEqual(
      live.packagesForRole("DAGL").map((it) => it.urn),
      [COD],
    );
    assert.equal(live.packagesForRole("LEDE").length, 0);
    assert.equal(live.packagesForRole("LEDE", { variant: "NUF" }).length, 1);
  });

  it("tells everything odd as a diagnostic", () => {
    const odd = structuredClone(EXPORT);
    odd[0].areas[0].packages.push({ name: "Sild", urn: HERRING }, { name: "Torsk", urn: "urn:altinn:role:torsk" }, 7);
    const live = Catalogue.fromAltinnExport(JSON.stringify(odd));
    assert.equal(live.packages().length, 2);
    const [duplicate, other, number] = live.diagnostics();
    assert.deepEqual([duplicate.code, other.code, number.code], ["DUPLICATE_URN", "INVALID_URN", "NOT_AN_OBJECT"]);
    assert.match(duplicate.message, /^At \/0\/areas\/0\/packages\/2: /);
    assert.deepEqual(
      [duplicate.severity, duplicate.document, duplicate.line, duplicate.column],
      ["error", null, null, null],
    );
  });

  it("reads what the package search answers", () => {
    const [group] = EXPORT;
    const found = group.areas[0].packages.map((it) => ({
      score: 1,
      fields: [],
      object: { ...it, area: { ...group.areas[0], packages: [] } },
    }));
    const live = Catalogue.fromAltinnExport(JSON.stringify(found), { grantsFrom: granting });
    assert.deepEqual(live.diagnostics(), []);
    assert.deepEqual(
      live.areas().map((it) => it.name.value),
      ["Fiske"],
    );
    assert.deepEqual(
      live.packages().map((it) => it.urn),
      [HERRING, COD],
    );
    assert.equal(live.packagesForRole("DAGL").length, 1);
  });

  it("takes no notice of a byte order mark", () => {
    assert.equal(Catalogue.fromAltinnExport(`\ufeff${text}`).packages().length, 2);
    assert.equal(Catalogue.fromJson(`\ufeff${Catalogue.embedded().toJson()}`).packages().length, 3);
  });

  it("lets names be names, never markup", () => {
    const odd = structuredClone(EXPORT);
    odd[0].areas[0].packages[0].name = "<img src=x onerror=alert(1)>";
    const live = Catalogue.fromAltinnExport(JSON.stringify(odd));
    assert.equal(live.packages()[0].name.value, "<img src=x onerror=alert(1)>");
  });

  const refused = {
    "text that is no JSON": ["[{", "INVALID_CATALOGUE", /line 1 column 3/],
    "an empty text": ["", "INVALID_CATALOGUE", /not an empty text/],
    "an empty list": ["[]", "INVALID_CATALOGUE", /not an empty list/],
    "an empty object": ["{}", "INVALID_CATALOGUE", /not an empty object/],
    "a list of numbers": ["[1,2,3]", "INVALID_CATALOGUE", /not a list of which the first is a number/],
    "what Altinn answers of one role": [
      JSON.stringify([{ package: EXPORT[0].areas[0].packages[0] }]),
      "INVALID_CATALOGUE",
      /not a list of packages alone/,
    ],
    "a single area": [
      JSON.stringify(EXPORT[0].areas[0]),
      "INVALID_CATALOGUE",
      /accesspackages\/export is needed.*not a single area/,
    ],
    "an error": [
      '{"title":"Not Found","status":404}',
      "INVALID_CATALOGUE",
      /not an error that was answered, 404 "Not Found"/,
    ],
    "a web page": ["<!DOCTYPE html>", "INVALID_CATALOGUE", /not a web page/],
    "an export without packages": [
      JSON.stringify([{ name: "Bransje", areas: [] }]),
      "INVALID_CATALOGUE",
      /not one without any package/,
    ],
    "a bomb of lists": ["[".repeat(1_000_000), "INVALID_CATALOGUE", /the nesting is too deep/],
    "a bomb of objects": ['{"a":'.repeat(1_000_000), "INVALID_CATALOGUE", /the nesting is too deep/],
    "over 16 MiB": [`[${" ".repeat(16 * 1024 * 1024)}]`, "TOO_LARGE", /16 MiB/],
    "what is not text": [EXPORT, "INVALID_CATALOGUE", /must be JSON text/],
    "nothing at all": [undefined, "INVALID_CATALOGUE", /must be JSON text/],
  };
  for (const [what, [json, code, message]] of Object.entries(refused)) {
    it(`refuses ${what}, with the place`, () => {
      assert.throws(() => Catalogue.fromAltinnExport(json), { name: "TilgangspakkerError", code, message });
      assert.equal(Catalogue.fromAltinnExport(text).packages().length, 2, "the module must go on working");
    });
  }

  const badOptions = {
    "an unknown language": [{ language: "de" }, "INVALID_ARGUMENT"],
    "an unknown option": [{ grants: [] }, "INVALID_ARGUMENT"],
    "what is not a catalogue": [{ grantsFrom: {} }, "INVALID_CATALOGUE"],
    "an answer that is no text": [{ rolePackages: [{ role: "DAGL", json: [] }] }, "INVALID_ARGUMENT"],
    "an answer that is no list": [{ rolePackages: [{ role: "DAGL", json: "{}" }] }, "INVALID_CATALOGUE"],
    "answers that are no list": [{ rolePackages: { DAGL: "[]" } }, "INVALID_ARGUMENT"],
    "an empty version": [{ version: " " }, "INVALID_ARGUMENT"],
    "options that are text": ["live", "INVALID_ARGUMENT"],
    "options that throw": [
      Object.defineProperty({}, "grantsFrom", {
        get() {
          throw new RangeError("no");
        },
        enumerable: true,
      }),
      "INVALID_ARGUMENT",
    ],
  };
  for (const [what, [options, code]] of Object.entries(badOptions)) {
    it(`refuses ${what}`, () => {
      assert.throws(() => Catalogue.fromAltinnExport(text, options), { name: "TilgangspakkerError", code });
    });
  }

  it("says which of the answers about roles it was that is none", () => {
    const fine = { role: "DAGL", json: "[]" };
    for (const [json, words] of [
      ["<html>", /rolePackages\/1\/json: what Altinn answered of the role is needed, not a web page/],
      ["", /rolePackages\/1\/json: what Altinn answered of the role is needed, not an empty text/],
      ['{"status": 404, "title": "Not Found"}', /is needed, not an error that was answered, 404 "Not Found"/],
      ["[1,]", /rolePackages\/1\/json: the text is no JSON: at line 1 column 4, a value is needed/],
    ])
      assert.throws(
        () => Catalogue.fromAltinnExport(text, { rolePackages: [fine, { role: "LEDE", json }] }),
        (error) => {
          assert.deepEqual([error.code, error.path], ["INVALID_CATALOGUE", ["rolePackages", 1, "json"]]);
          assert.match(error.message, words);
          return true;
        },
      );
  });

  it("takes an answer about a role with a byte order mark", () => {
    const [{ urn }] = JSON.parse(text)[0].areas[0].packages;
    const json = `\ufeff${JSON.stringify([{ urn }])}`;
    const given = Catalogue.fromAltinnExport(text, { rolePackages: [{ role: "DAGL", json }] });
    assert.equal(given.holds("DAGL", urn), true);
  });

  it("names the option that was meant", () => {
    for (const misspelt of ["grantFrom", "rolepackages"])
      assert.throws(() => Catalogue.fromAltinnExport(text, { [misspelt]: [] }), {
        code: "INVALID_ARGUMENT",
        message: /the fields are version, language, grantsFrom, rolePackages\./,
      });
  });

  it("refuses a catalogue that has been freed", () => {
    const freed = Catalogue.embedded();
    freed.free();
    assert.throws(() => Catalogue.fromAltinnExport(text, { grantsFrom: freed }), { code: "INVALID_CATALOGUE" });
  });
});
