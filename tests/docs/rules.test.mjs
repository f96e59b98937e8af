// The rule tables of docs/rules.md are what the code does: every row has a question, and every question is answered as it says there.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { ACTIONS, codesIn, examplesOf, read, tablesOf, unionOf } from "./rule-tables.mjs";

const page = read("docs/rules.md");
const RULES = ["Row", "When", "Decision", "Reason"];

for (const action of ACTIONS) {
  describe(`the table of ${action}`, () => {
    const { rows } = tablesOf(page, action, RULES);
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
        const codes = codesIn(rule.Reason);
        const reason = verdict.reasons.find(({ code }) => codes.includes(code));
        assert.ok(reason, `no reason is ${rule.Reason}: ${verdict.reasons.map(({ code }) => code)}`);
        assert.equal(reason.message, said);
        // A row that goes on decides nothing by itself, and so is not the first reason.
        if (rule.Decision === "goes on") return assert.equal(verdict.decision, "Permit");
        assert.equal(`\`${verdict.decision}\``, rule.Decision);
        assert.equal(verdict.reasons[0], reason);
      });
    }
  });
}

describe("the page of rules", () => {
  it("has every reason in a table, and none that does not exist", () => {
    const told = ACTIONS.flatMap((action) => tablesOf(page, action, RULES).rows.flatMap(({ Reason }) => codesIn(Reason)));
    assert.deepEqual([...new Set(told)].sort(), unionOf("ReasonCode"));
  });

  it("tells Altinn's codes and numbers as they are", () => {
    const said = [...page.matchAll(/^\| `([A-Z_]+)`[^|]*\| (?:`([\w-]+)` )?\| (?:`([\w.-]+)` )?\|$/gm)].map(([, ...row]) => row.map((it) => it ?? "").join(" "));
    const answered = new Set();
    for (const { ask } of examplesOf("delegate")) {
      for (const { code, altinnCode = "", altinnError = "" } of ask().reasons) if (altinnCode || altinnError) answered.add([code, altinnCode, altinnError].join(" "));
    }
    assert.deepEqual(said.sort(), [...answered].sort());
  });
});
