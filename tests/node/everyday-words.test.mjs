// The everyday words that the module carries, held against today's register.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";

const LANGUAGES = ["nb", "nn", "en"];
const MEANINGS = JSON.parse(readFileSync(new URL("../../data/search/everyday-words.json", import.meta.url), "utf8"));

let today;
before(async () => {
  await init();
  today = Catalogue.fromJson(
    readFileSync(new URL(import.meta.resolve("tilgangspakker/catalogues/altinn-2026-08.json")), "utf8"),
  );
});

const first = (term, language) => today.search(term, { language, limit: 1 })[0];

describe("everyday words", () => {
  it("mean packages of today, by the URNs that these have today", () => {
    const urns = new Set(today.packages().map((it) => it.urn));
    for (const { packages, nb } of MEANINGS) for (const urn of packages) assert.ok(urns.has(urn), `${nb}: ${urn}`);
  });

  it("find first what they mean, and say by which word", () => {
    for (const { packages, ...words } of MEANINGS) {
      for (const language of LANGUAGES) {
        for (const word of words[language]) {
          const hit = first(word, language);
          assert.ok(packages.includes(hit?.accessPackage.urn), `${word} (${language}) finds ${hit?.accessPackage.urn}`);
          const why = hit.matches.find(({ field }) => field === "everydayWord");
          assert.equal(why?.text.toLowerCase(), word.toLowerCase(), `${word} (${language}) for ${why?.text}`);
          assert.deepEqual([why.start, why.end], [0, why.text.length]);
        }
      }
    }
  });

  it("stand in the way of no package that is called so, in any language", () => {
    for (const language of LANGUAGES) {
      for (const { urn, name } of today.packages({ language })) {
        // Six names are used twice: either will do.
        const found = first(name.value, language).accessPackage;
        assert.equal(found.name.value, name.value, `${name.value} finds ${found.urn}`);
        assert.equal(first(urn, language).accessPackage.urn, urn);
      }
    }
  });

  it("stay found while they are typed, and give way only to what shows why", () => {
    for (const { packages, nb } of MEANINGS) {
      const [word] = nb;
      let wasFirst = false;
      for (let end = 4; end <= word.length; end++) {
        const typed = word.slice(0, end);
        const hits = today.search(typed, { limit: 100 });
        assert.ok(
          hits.some((hit) => packages.includes(hit.accessPackage.urn)),
          `${word}: ${typed}`,
        );
        const isFirst = packages.includes(hits[0].accessPackage.urn);
        if (wasFirst && !isFirst) {
          const why = hits[0].matches.filter(({ field }) => ["name", "urn", "everydayWord"].includes(field));
          assert.ok(why.length > 0 && hits[0].score > 0.6, `${word}: ${typed} finds ${hits[0].accessPackage.urn}`);
        }
        wasFirst = isFirst;
      }
    }
  });

  it("find value added tax before who is only called so in part", () => {
    const urns = (term) =>
      today.search(term).map((hit) => hit.accessPackage.urn.replace("urn:altinn:accesspackage:", ""));
    const [vat, compensation] = urns("mva");
    assert.deepEqual([vat, compensation], ["merverdiavgift", "mva-kompensasjon-revisorattesterer"]);
    for (const [term, expected] of [
      ["moms", "merverdiavgift"],
      ["fisk", "fiske"],
      ["fraværsmelding", "sykefravaer"],
      ["sykmelding", "sykefravaer"],
      ["a-melding", "a-ordning"],
      ["bilavgift", "motorvognavgift"],
      ["permittering", "ansettelsesforhold"],
      ["ansatte", "ansettelsesforhold"],
    ]) {
      assert.equal(urns(term)[0], expected, term);
    }
  });
});
