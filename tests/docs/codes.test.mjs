// docs/codes.md has every reason, with what Altinn answers in its place, and every number of Altinn's that a reason carries.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { ACTIONS, codesIn, examplesOf, read, tablesOf, unionOf } from "./rule-tables.mjs";

const page = read("docs/codes.md");
const reasons = tablesOf(page, "Reasons", [
  "Code",
  "Asked by",
  "What it means",
  "`altinnCode`",
  "`altinnError`",
  "What to do",
]).rows;
const numbers = tablesOf(page, "Numbers", ["Number", "What it means", "What to do", "Here"]).rows;
const NOT_HERE = /^not answered in this version\b/;
/** What stands in a cell as code. */
const named = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]);
/** Every reason that a question of docs/rules.md is answered with, and by which action. */
const given = ACTIONS.flatMap((action) =>
  examplesOf(action).flatMap(({ ask }) => ask().reasons.map((reason) => ({ action, ...reason }))),
);
const sorted = (list) => [...new Set(list)].sort();

describe("the table of reasons", () => {
  it("has every reason there is, once, and no other", () => {
    assert.deepEqual(reasons.map(({ Code }) => named(Code).join()).sort(), unionOf("ReasonCode"));
  });

  it("says of each what it means and what to do", () => {
    for (const row of reasons)
      for (const column of ["Asked by", "What it means", "What to do"])
        assert.ok(row[column], `${row.Code}: ${column}`);
  });

  for (const row of reasons) {
    const [code] = named(row.Code);
    it(`says of ${code} by which questions it is given, and with which of Altinn's answers`, () => {
      const ofCode = given.filter((it) => it.code === code);
      const said = {
        actions: sorted(named(row["Asked by"])),
        codes: sorted(named(row["`altinnCode`"])),
        errors: sorted(named(row["`altinnError`"])),
      };
      assert.deepEqual(said, {
        actions: sorted(ofCode.map(({ action }) => action)),
        codes: sorted(ofCode.flatMap(({ altinnCode }) => altinnCode ?? [])),
        errors: sorted(ofCode.flatMap(({ altinnError }) => altinnError ?? [])),
      });
    });
  }
});

describe("the table of Altinn's numbers", () => {
  it("has each once, with what it means and what to do", () => {
    const all = numbers.map(({ Number: number }) => named(number).join());
    assert.deepEqual(all, sorted(all));
    for (const number of all) assert.match(number, /^(AM|AUTH)(\.VLD)?-\d{5}$/);
    for (const row of numbers)
      for (const column of ["What it means", "What to do", "Here"]) assert.ok(row[column], `${row.Number}: ${column}`);
  });

  it("has every number that a reason may carry, with all the reasons that carry it", () => {
    assert.deepEqual(sorted(given.flatMap(({ altinnError }) => altinnError ?? [])), unionOf("AltinnError"));
    for (const number of unionOf("AltinnError")) {
      const row = numbers.find((it) => named(it.Number)[0] === number);
      assert.ok(row, `${number} is missing`);
      assert.deepEqual(
        sorted(codesIn(row.Here)),
        sorted(given.filter((it) => it.altinnError === number).map(({ code }) => code)),
      );
    }
  });

  it("claims of no other number that a reason carries it, and says so", () => {
    const carried = unionOf("AltinnError");
    const others = numbers.filter((it) => !carried.includes(named(it.Number)[0]));
    assert.ok(others.length > 0);
    // Two have a word of their own: what is thrown, and what stands for the check's own number.
    const inWords = {
      "AM.VLD-00011": /throws `UNKNOWN_PACKAGE`/,
      "AM-00041": /`WRONG_PARTY_KIND` has `AM\.VLD-00048`/,
    };
    for (const { Number: number, Here: here } of others)
      assert.match(here, inWords[named(number)[0]] ?? NOT_HERE, number);
  });
});
