// The JSON form and its schema say the same.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, it } from "node:test";

import Ajv2020 from "ajv/dist/2020.js";
import init, { Catalogue } from "tilgangspakker";

const read = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
const validate = new Ajv2020({ allErrors: true, strict: true }).compile(read("data/catalogue.schema.json"));
const catalogue = () => read("data/versjon-3/catalogue.json");

before(() => init());

describe("the schema", () => {
  it("accepts the committed catalogue, and what toJson writes", () => {
    assert.ok(validate(catalogue()), JSON.stringify(validate.errors));
    assert.ok(validate(JSON.parse(Catalogue.embedded().toJson())), JSON.stringify(validate.errors));
    assert.deepEqual(JSON.parse(Catalogue.embedded().toJson()), catalogue());
  });

  const spoilt = {
    "a missing version": (it) => delete it.version,
    "a missing name": (it) => delete it.packages[0].name,
    "an unknown language": (it) => (it.language = "de"),
    "an empty name": (it) => (it.packages[0].name = ""),
    "text in no language": (it) => (it.packages[0].name = {}),
    "text in an unknown language": (it) => (it.packages[0].name = { de: "x" }),
    "a flag that is text": (it) => (it.packages[0].properties.isAssignable = "ja"),
    "a URN of another kind": (it) => (it.packages[0].urn = "urn:altinn:role:x"),
    "a relative link": (it) => (it.packages[0].links[0].href = "/x"),
    "a script as a link": (it) => (it.packages[0].links[0].href = "javascript:alert(1)"),
    "an unknown field": (it) => (it.packages[0].surprise = 1),
    "an unknown field of the whole": (it) => (it.surprise = 1),
    "an unknown severity": (it) => (it.notices[0].severity = "danger"),
    "a grant without a role": (it) => (it.packages[0].properties.roles = [{ variant: "AS" }]),
    "a category without children": (it) => (it.areas[0].children[0] = { name: "x" }),
    "a category on the lowest level": (it) =>
      (it.areas[0].children = [{ name: "x", children: [{ name: "y", children: it.areas[0].children }] }]),
    "an unknown kind of source": (it) => (it.sourceKind = "rumour"),
    "an unknown kind of party": (it) => (it.packages[0].partyKind = "dog"),
    "an unknown register": (it) => (it.roles[0].register = "brreg"),
    "what becomes of a role that is not of Altinn 2": (it) => (it.roles[0].altinn2 = {}),
    "a role of Altinn 2 that does not say what becomes of it": (it) => (it.roles[0].register = "altinn2"),
    "a conversion that does not say who gave the role": (it) =>
      Object.assign(it.roles[0], {
        register: "altinn2",
        altinn2: { packages: [{ urn: it.packages[0].urn, relation: "direct" }] },
      }),
    "a conversion of an unknown kind": (it) =>
      Object.assign(it.roles[0], {
        register: "altinn2",
        altinn2: { packages: [{ urn: it.packages[0].urn, giver: "dog", relation: "direct" }] },
      }),
    "a role that brings another twice": (it) =>
      Object.assign(it.roles[0], { register: "altinn2", altinn2: { broughtBy: ["DAGL", "DAGL"] } }),
    "a group without a name": (it) => (it.groups = [{}]),
    "a weight that is no whole number": (it) => (it.areas[0].weight = 1.5),
  };
  for (const [fault, spoil] of Object.entries(spoilt)) {
    it(`refuses ${fault}, as the reader does`, () => {
      const json = catalogue();
      spoil(json);
      assert.equal(validate(json), false);
      assert.throws(() => Catalogue.fromJson(JSON.stringify(json)), { code: "INVALID_CATALOGUE" });
    });
  }

  it("accepts every shorthand and optional field that the reader accepts", () => {
    const json = catalogue();
    json.packages[0].name = { nb: "a", nn: "b", en: "c" };
    json.packages[0].isDelegable = false;
    json.packages[0].properties.roles = [
      "DAGL",
      { role: "FFØR", variant: "BRL" },
      { role: "REGN", mayDelegate: false },
    ];
    json.packages[0].properties.unknownRoles = ["STYR"];
    json.sourceKind = "register";
    json.packages[0].partyKind = "organisation";
    json.packages[0].properties.delegators = ["DAGL", { role: "LEDE", variant: "NUF" }];
    Object.assign(json.roles[0], {
      register: "altinn2",
      altinn2: {
        packages: [{ urn: json.packages[0].urn, giver: "organisation", relation: "client" }],
        broughtBy: ["DAGL"],
      },
    });
    Object.assign(json.roles[1], { register: "altinn2", altinn2: {} });
    Object.assign(json.roles[2], { register: "other", altinn2: null });
    json.groups = [{ name: { nb: "gruppe", en: "group" }, description: "d" }];
    json.areas[0].group = "gruppe";
    json.areas[0].urn = "accesspackage:area:x";
    const withoutUrn = { name: "without URN", description: "d", properties: { roles: ["DAGL"] }, children: [] };
    json.areas[0].children = [
      json.areas[0].children[0],
      { name: "category", children: [...json.areas[0].children.slice(1), withoutUrn] },
      { ...withoutUrn, name: "without URN too" },
    ];
    json.notices[0].package = json.packages[0].urn;
    json.diagnostics = [
      { severity: "warning", code: "UNKNOWN_ROLE", message: "m", document: "d.md", line: 1, column: 1 },
    ];
    assert.ok(validate(json), JSON.stringify(validate.errors));
    const read = Catalogue.fromJson(JSON.stringify(json));
    const [, category, item] = read.tree()[0].children[0].children;
    assert.equal(category.kind, "category");
    assert.deepEqual([item.kind, item.urn, item.index], ["package", null, null]);
    assert.deepEqual(category.children[2], { ...item, name: { value: "without URN", language: "nb" } });
    const row = read.propertyTable().find(({ name }) => name.value === "without URN");
    assert.deepEqual(
      [row.urn, row.level, row.grants.map(({ role, variant }) => [role.code, variant])],
      [null, 3, [["DAGL", null]]],
    );
    assert.equal(read.diagnostics().length, 1);
    assert.ok(validate(JSON.parse(read.toJson())), JSON.stringify(validate.errors));
  });
});
