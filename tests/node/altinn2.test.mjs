// What becomes of the roles of Altinn 2, as JavaScript asks.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";

const PREFIX = "urn:altinn:accesspackage:";
let today;
before(async () => {
  await init();
  today = Catalogue.fromJson(
    readFileSync(new URL(import.meta.resolve("tilgangspakker/catalogues/altinn-2026-08.json")), "utf8"),
  );
});

const codes = (roles) => roles.map(({ code }) => code);

describe("a role of Altinn 2", () => {
  it("says what Altinn converted it to, for whose authorisations, and in which relation", () => {
    assert.deepEqual(today.altinn2Role("ADMAI").packages, [
      { urn: `${PREFIX}tilgangsstyrer`, giver: "organisation", relation: "direct" },
      { urn: `${PREFIX}innbygger-tilgangsstyring-privatperson`, giver: "person", relation: "direct" },
    ]);
    assert.deepEqual(today.altinn2Role("A0237").packages, [
      { urn: `${PREFIX}ansvarlig-revisor`, giver: "organisation", relation: "client" },
    ]);
  });

  it("says that no package takes its place, and which roles bring it", () => {
    const utinn = today.altinn2Role("urn:altinn:rolecode:utinn");
    assert.equal(utinn.role.code, "utinn");
    assert.equal(utinn.endsOn, "2026-12-31");
    assert.deepEqual(utinn.packages, []);
    assert.deepEqual(codes(utinn.broughtBy), [
      ...[
        "BEST",
        "BOBE",
        "DAGL",
        "DTPR",
        "DTSO",
        "FFØR",
        "INNH",
        "KEMN",
        "KOMK",
        "KOMP",
        "KONT",
        "LEDE",
        "MEDL",
        "NEST",
        "PRIV",
        "REPR",
        "SAM",
      ],
      "hovedadministrator",
    ]);
    assert.deepEqual(codes(today.altinn2Role("REVAI").broughtBy), []);
  });

  it("has its roles as `role` answers them, in the language asked for", () => {
    for (const language of ["nb", "nn", "en"]) {
      const { role, broughtBy } = today.altinn2Role("a0237", { language });
      assert.deepEqual(role, today.role("a0237", { language }));
      assert.deepEqual(broughtBy, [today.role("REVI", { language })]);
    }
    assert.equal(today.altinn2Role("a0237").role.name.value, "Ansvarlig revisor");
    assert.equal(today.altinn2Role("a0237", { language: "en" }).role.name.value, "Auditor in charge");
  });

  it("is each of those that say so of themselves, by code and URN in any case, and leads to packages that are there", () => {
    const roles = today.roles().filter(({ register }) => register === "altinn2");
    assert.equal(roles.length, 38);
    for (const role of roles) {
      for (const reference of [role.code, role.urn, role.code.toUpperCase(), role.urn.toUpperCase()]) {
        assert.equal(today.altinn2Role(reference)?.role.index, role.index, reference);
      }
      for (const { urn } of today.altinn2Role(role.code).packages) assert.equal(today.package(urn).urn, urn);
    }
  });

  it("is no role of another register", () => {
    for (const { code, register } of today.roles())
      assert.equal(today.altinn2Role(code) !== undefined, register === "altinn2", code);
    assert.equal(Catalogue.embedded().altinn2Role("DAGL"), undefined);
  });

  it("is not silently none where it is misspelt, or the catalogue does not know it", () => {
    for (const reference of ["", "utin", "urn:altinn:rolecode:", "klientadmin"])
      assert.throws(() => today.altinn2Role(reference), { code: "UNKNOWN_ROLE" }, reference);
    assert.throws(
      () => today.altinn2Role("UTIN", { language: "nn" }),
      ({ suggestions, message }) => suggestions[0] === "utinn" && message.includes("Meinte du utinn?"),
    );
    assert.throws(() => Catalogue.embedded().altinn2Role("UTINN"), { code: "UNKNOWN_ROLE" });
  });

  it("is asked for by text, with a language that there is", () => {
    assert.throws(() => today.altinn2Role(undefined), { name: "TilgangspakkerError", code: "INVALID_ARGUMENT" });
    assert.throws(() => today.altinn2Role("UTINN", { language: "sv" }), { code: "INVALID_ARGUMENT" });
    assert.throws(() => today.altinn2Role("UTINN", { lang: "nn" }), { code: "INVALID_ARGUMENT" });
  });

  it("is plain and frozen", () => {
    const frozen = (value) =>
      typeof value !== "object" || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
    assert.ok(frozen(today.altinn2Role("ADMAI")));
  });
});

describe("a role", () => {
  it("says which register it is of", () => {
    const count = (register) => today.roles().filter((role) => role.register === register).length;
    assert.deepEqual(["ccr", "altinn3", "altinn2", "guardianship", "other"].map(count), [61, 7, 38, 42, 0]);
    assert.ok(
      Catalogue.embedded()
        .roles()
        .every(({ register }) => register === "ccr"),
    );
  });
});
