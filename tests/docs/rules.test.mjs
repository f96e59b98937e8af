// The rule tables of docs/rules.md are what the code does: every row has a question, and every question is answered as it says there.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { ACTIONS, codesIn, examplesOf, read, rulesOf, unionOf } from "./rule-tables.mjs";

const page = read("docs/rules.md");

/** The codes of a row; where it is answered as another question is, all of that table's. */
function codesOf({ When: when, Reason: reason }) {
  const there = reason === "as there" ? /\(#(\w+)\)/.exec(when)[1] : undefined;
  return there ? rulesOf(there).flatMap(({ Reason }) => codesIn(Reason)) : codesIn(reason);
}

/** The numbers of a row, some of which stand in words; nothing where a refusal has none. */
function numbersOf(row) {
  const numbers = [...`${row.When} ${row["`altinnError`"]}`.matchAll(/`(A[\w.]+-\d+)`/g)].map(([, number]) => number);
  return numbers.length > 0 ? numbers : [undefined];
}

for (const action of ACTIONS) {
  describe(`the table of ${action}`, () => {
    const rows = rulesOf(action);
    const examples = examplesOf(action);

    it("has a question for every row, and a row for every question", () => {
      assert.ok(rows.length > 0, "the table is not found");
      const names = (list) => [...new Set(list)].sort();
      assert.deepEqual(names(examples.map(({ row }) => row)), names(rows.map(({ Row }) => Row)));
    });

    for (const { row, name, said, ask } of examples) {
      it(name, () => {
        const rule = rows.find((it) => it.Row === row);
        const verdict = ask();
        const codes = codesOf(rule);
        const reason = verdict.reasons.find(({ code }) => codes.includes(code));
        assert.ok(reason, `no reason is ${rule.Reason}: ${verdict.reasons.map(({ code }) => code)}`);
        assert.equal(reason.message, said);
        if (verdict.decision === "Deny" && "`altinnError`" in rule && rule.Decision !== "goes on")
          assert.ok(numbersOf(rule).includes(reason.altinnError), reason.altinnError);
        // A row that goes on decides nothing by itself, and so is not the first reason.
        if (rule.Decision === "goes on") return assert.equal(verdict.decision, "Permit");
        if (rule.Decision !== "as there") assert.equal(`\`${verdict.decision}\``, rule.Decision);
        if (!rule.When.startsWith("Besides")) assert.equal(verdict.reasons[0], reason);
      });
    }
  });
}

describe("the page of rules", () => {
  it("has every reason in a table, and none that does not exist", () => {
    const told = ACTIONS.flatMap((action) => rulesOf(action).flatMap(({ Reason }) => codesIn(Reason)));
    assert.deepEqual([...new Set(told)].sort(), unionOf("ReasonCode"));
  });

  it("tells Altinn's codes and numbers as they are", () => {
    const said = [...page.matchAll(/^\| `([A-Z_]+)`[^|]*\| (?:`([\w-]+)` )?\| (?:`([\w.-]+)` )?\|$/gm)].map(
      ([, ...row]) => row.map((it) => it ?? "").join(" "),
    );
    const answered = new Set();
    for (const { ask } of examplesOf("delegate")) {
      for (const { code, altinnCode = "", altinnError = "" } of ask().reasons)
        if (altinnCode || altinnError) answered.add([code, altinnCode, altinnError].join(" "));
    }
    assert.deepEqual(said.sort(), [...answered].sort());
  });
});
