// Texts in the language asked for, where the source has it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";

let today;
let seed;
before(async () => {
  await init();
  today = Catalogue.fromJson(
    readFileSync(new URL(import.meta.resolve("tilgangspakker/catalogues/altinn-2026-08.json")), "utf8"),
  );
  seed = Catalogue.embedded();
});

const english = { language: "en" };

describe("texts", () => {
  it("are in the catalogue's own language unless another is asked for", () => {
    assert.deepEqual(today.role("DAGL").name, { value: "Daglig leder", language: "nb" });
    assert.deepEqual(today.role("DAGL", english).name, { value: "Managing Director", language: "en" });
    assert.deepEqual(today.role("DAGL", { language: "nn" }).name, { value: "Dagleg leiar", language: "nn" });
    assert.equal(today.areas(english)[0].name.value, "Taxes, Fees, Accounting and Customs");
  });

  it("are the same ones in every list", () => {
    for (const [place, role] of today.roles(english).entries())
      assert.deepEqual(today.role(role.urn, english), today.roles(english)[place]);
    const [first] = today.packages(english);
    assert.deepEqual(today.package(first.urn, english), first);
    assert.deepEqual(today.propertyTable(english).find(({ urn }) => urn === first.urn).name, first.name);
    assert.deepEqual(
      today.rolesForPackage("maskinporten-scopes", english).find(({ role }) => role.code === "DAGL").role,
      today.role("DAGL", english),
    );
  });

  it("that exist in one language alone stay in it, and say so", () => {
    assert.ok(seed.packages(english).every((it) => it.name.language === "nb" && it.description.language === "nb"));
    assert.equal(seed.notices(english)[0].text.language, "nb");
    assert.equal(seed.tree(english)[0].name.language, "nb");
  });

  it("of one language are not given for another's", () => {
    assert.notDeepEqual(today.roles(), today.roles(english));
    assert.deepEqual(today.roles(), today.roles({ language: "nb" }));
    assert.equal(today.roles(), today.roles(), "and are made once");
  });

  it("in an unknown language are refused", () => {
    for (const ask of ["areas", "tree", "packages", "roles", "propertyTable", "notices"]) {
      assert.throws(() => today[ask]({ language: "sv" }), { code: "INVALID_ARGUMENT" }, ask);
      assert.throws(() => today[ask]({ variant: "AS" }), { code: "INVALID_ARGUMENT" }, `${ask} has no such option`);
    }
  });
});
