// The judged queries that search is measured with are about packages that there are.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { KINDS, readQueries, SETS } from "../../bench/search/queries.mjs";
import { readCatalogue } from "../../bench/search/read-catalogue.mjs";

describe("the judged queries", () => {
  const { json } = readCatalogue();
  const one = { query: "lønn", language: "nb", kind: "name", set: "tune", relevant: ["urn:altinn:accesspackage:lonn"] };
  const read = (...queries) => readQueries(json, JSON.stringify(queries));

  it("are well formed, and each answer is a package of today's catalogue", () => {
    const queries = readQueries(json);
    assert.ok(queries.length >= 60);
    for (const kind of KINDS) {
      const [tune, held] = SETS.map((set) => queries.filter((it) => it.kind === kind && it.set === set).length);
      assert.ok(tune > 0 && Math.abs(tune - held) <= 1, `${kind}: ${tune} to tune with, ${held} held`);
    }
  });

  it("are refused with a package that is not there, twice the same query, or a kind of their own", () => {
    assert.equal(read(one).length, 1);
    assert.throws(
      () => read({ ...one, relevant: ["urn:altinn:accesspackage:luft"] }),
      /"lønn" names urn:altinn:accesspackage:luft/,
    );
    assert.throws(() => read(one, one), /is listed twice/);
    assert.throws(() => read({ ...one, kind: "other" }), /of the kind other/);
    assert.throws(() => read({ ...one, relevant: [] }), /no acceptable answer/);
  });
});
