// Search as JavaScript sees it. How well it answers is measured by `npm run bench:search`.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, it } from "node:test";

import init, { Catalogue, compare } from "tilgangspakker";

let today;
before(async () => {
  await init();
  today = Catalogue.fromJson(
    readFileSync(new URL(import.meta.resolve("tilgangspakker/catalogues/altinn-2026-08.json")), "utf8"),
  );
});

const urns = (hits) => hits.map((hit) => hit.accessPackage.urn.replace("urn:altinn:accesspackage:", ""));

describe("search", () => {
  it("finds by name, and gives the places that matched", () => {
    const [hit] = today.search("maskinporten sco");
    assert.equal(hit.accessPackage.urn, "urn:altinn:accesspackage:maskinporten-scopes");
    assert.ok(hit.score > 0 && hit.score <= 1);
    const marked = hit.matches
      .filter((it) => it.field === "name")
      .map(({ start, end }) => hit.accessPackage.name.value.slice(start, end));
    assert.deepEqual(marked.join(" ").toLowerCase(), "maskinporten sco");
  });

  it("shows packages and marks them in the language asked for", () => {
    const [hit] = today.search("tollavgift", { language: "en" });
    assert.equal(hit.accessPackage.name.language, "en");
    const [herring] = today.search("accounting", { language: "en", limit: 1 });
    assert.equal(herring.accessPackage.name.language, "en");
  });

  it("gives as many as are asked for, twenty by default, the best first", () => {
    assert.equal(today.search("DAGL").length, 20);
    assert.equal(today.search("DAGL", { limit: 3 }).length, 3);
    assert.deepEqual(today.search("DAGL", { limit: 0 }), []);
    assert.ok(today.search("DAGL", { limit: 1000 }).length > 100);
    const scores = today.search("skatt", { limit: 100 }).map((it) => it.score);
    assert.deepEqual(
      scores,
      [...scores].sort((a, b) => b - a),
    );
    assert.ok(scores.every((it) => it > 0 && it <= 1));
  });

  it("finds what a renamed URN has become", () => {
    assert.equal(urns(today.search("urn:altinn:accesspackage:programmeringsgrensesnitt"))[0], "maskinporten-scopes");
  });

  it("counts places as JavaScript does, past letters of several bytes and of several units", () => {
    const urn = "urn:altinn:accesspackage:fyr";
    const packages = [{ urn, name: "Fyrvokter 🗼 på Ærøya" }];
    const catalogue = Catalogue.fromJson(
      JSON.stringify({ version: "a", language: "nb", areas: [{ name: "Hav", children: [urn] }], packages }),
    );
    const [{ text, start, end }] = catalogue.search("ærøya")[0].matches;
    assert.equal(text.slice(start, end), "Ærøya");
  });

  it("gives places that lie in the texts of the hit, whatever the language", () => {
    for (const language of ["nb", "nn", "en"]) {
      for (const term of [
        "customs",
        "toll",
        "moms",
        "DAGL",
        "programmeringsgrensesnitt",
        "helse",
        "skatt og avgift",
        "urn:altinn:accesspackage:toll",
      ]) {
        for (const { accessPackage: found, matches } of today.search(term, { language, limit: 100 })) {
          const texts = {
            name: [found.name.value],
            urn: [found.urn],
            area: [found.area.name.value],
            formerName: found.formerNames,
            description: [found.description?.value ?? ""],
          };
          for (const { field, text, start, end } of matches) {
            assert.ok(start < end && end <= text.length, `${term} ${language} ${field} ${found.urn}`);
            if (texts[field])
              assert.ok(texts[field].includes(text), `${term} ${language} ${field} ${found.urn}: ${text}`);
            else assert.ok(["role", "everydayWord"].includes(field));
          }
        }
      }
    }
    assert.equal(today.search("programmeringsgrensesnitt")[0].matches[0].field, "formerName");
  });

  it("gives the role and the everyday word that led to a package as the text of a match", () => {
    const of = (term, field, options) =>
      today.search(term, { limit: 1, ...options })[0].matches.find((it) => it.field === field);
    assert.deepEqual(of("DAGL", "role"), { field: "role", text: "Daglig leder", start: 0, end: 4 });
    assert.deepEqual(of("sick note", "everydayWord", { language: "en" }), {
      field: "everydayWord",
      text: "sick note",
      start: 0,
      end: 9,
    });
    assert.deepEqual(of("sykmel", "everydayWord"), undefined, "a name has it: sykmeldt");
    assert.deepEqual(of("momsopp", "everydayWord"), { field: "everydayWord", text: "momsoppgave", start: 0, end: 7 });
  });

  it("finds nothing by nothing", () => {
    assert.deepEqual(today.search(""), []);
    assert.deepEqual(today.search(" \t- "), []);
    assert.deepEqual(today.search("qqqqqqqq"), []);
  });

  it("takes any text at all", () => {
    for (const term of [
      "\ud800",
      "\u0000",
      "😀".repeat(1000),
      "a ".repeat(100_000),
      "x".repeat(1 << 20),
      "%_*[](){}\\",
      "\u202eabc",
      "ﷺ",
    ]) {
      for (const hit of today.search(term)) {
        for (const { field, start, end } of hit.matches) {
          assert.ok(Number.isInteger(start) && start < end, `${field} ${start} ${end}`);
        }
      }
    }
  });

  it("returns plain frozen objects that outlive the catalogue", () => {
    const catalogue = Catalogue.embedded();
    const hits = catalogue.search("hendelser");
    catalogue.free();
    assert.ok(Object.isFrozen(hits) && Object.isFrozen(hits[0]) && Object.isFrozen(hits[0].matches));
    assert.equal(hits[0].accessPackage.name.value, "Maskinlesbare hendelser");
    assert.throws(() => catalogue.search("x"), { code: "INVALID_CATALOGUE" });
  });

  for (const [what, ask] of Object.entries({
    "a term that is no text": () => today.search(7),
    "no term": () => today.search(),
    "a limit that is no whole number": () => today.search("x", { limit: 1.5 }),
    "a limit below nothing": () => today.search("x", { limit: -1 }),
    "a limit that is text": () => today.search("x", { limit: "3" }),
    "a limit without end": () => today.search("x", { limit: Infinity }),
    "an unknown language": () => today.search("x", { language: "de" }),
    "an unknown option": () => today.search("x", { fuzzy: true }),
    "an unknown scope": () => compare(today, today, { scope: "some" }),
  })) {
    it(`refuses ${what}`, () => assert.throws(ask, { name: "TilgangspakkerError", code: "INVALID_ARGUMENT" }));
  }

  it("compares catalogues only", () => {
    for (const other of [undefined, null, {}, "altinn-2026-08", today.toJson()]) {
      assert.throws(() => compare(today, other), { name: "TilgangspakkerError", code: "INVALID_CATALOGUE" });
      assert.throws(() => compare(other, today), { name: "TilgangspakkerError", code: "INVALID_CATALOGUE" });
    }
  });
});
