// The rule tables of docs/rules.md are what the code does: every row has a question, and every question is answered as it says there.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import init, { Catalogue } from "tilgangspakker";
import { inRepository } from "../../scripts/folders.mjs";
import { blocksOf, declarationFiles } from "./blocks.mjs";

await init();
const read = (file) => readFileSync(inRepository(file), "utf8");
const page = read("docs/rules.md");
const harbour = blocksOf(read("docs/data-format.md").split("\n"), "docs/data-format.md").find(({ words }) => words.includes("catalogue"));
const CATALOGUES = {
  "version 3": Catalogue.embedded(),
  today: Catalogue.fromJson(read("data/altinn-2026-08/catalogue.json")),
  harbour: Catalogue.fromJson(harbour.text),
};
const RULES = ["Row", "When", "Decision", "Reason"];
const EXAMPLES = ["Row", "Asked of", "Question", "What is said"];

/** The tables of a section, by their headings: lists of rows, each by the names of its columns. */
function tablesOf(section, columns) {
  const text = page.split(/^## /m).find((it) => it.startsWith(`${section}\n`));
  const rows = [];
  let isTable = false;
  for (const line of text.split("\n")) {
    const cells = line.startsWith("|") ? line.slice(1, -1).split("|").map((cell) => cell.trim()) : [];
    if (cells.join() === columns.join()) isTable = true;
    else if (cells.length === 0) isTable = false;
    else if (isTable && !cells[0].startsWith("---")) rows.push(Object.fromEntries(columns.map((column, at) => [column, cells[at]])));
  }
  return { text, rows };
}

const codesIn = (cell) => [...cell.matchAll(/`([A-Z_]+)`/g)].map((match) => match[1]);
/** A question as JavaScript writes it, without its braces. */
const questionOf = (cell) => Function(`return ({ ${cell.replaceAll("`", "")} })`)();

for (const action of ["hold", "delegate", "attach", "act"]) {
  describe(`the table of ${action}`, () => {
    const { text, rows } = tablesOf(action, RULES);
    const examples = tablesOf(action, EXAMPLES).rows;
    const [base] = blocksOf(text.split("\n"), "docs/rules.md").filter(({ language }) => language === "json").map((it) => JSON.parse(it.text));

    it("has a question for every row, and a row for every question", () => {
      assert.ok(rows.length > 0, "the table is not found");
      const names = (list) => [...new Set(list.map(({ Row }) => Row))].sort();
      assert.deepEqual(names(examples), names(rows));
    });

    for (const { Row, "Asked of": of, Question, "What is said": said } of examples) {
      it(`${Row}: ${of}: ${Question}`, () => {
        const rule = rows.find((it) => it.Row === Row);
        const verdict = CATALOGUES[of].check({ action, ...base, ...questionOf(Question) }, { language: "en" });
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
  it("has every reason in a table, and none that there is not", () => {
    const unions = declarationFiles().map((file) => /type ReasonCode =([^;]*);/.exec(readFileSync(file, "utf8"))?.[1]);
    const codes = [...unions.join().matchAll(/"(\w+)"/g)].map((match) => match[1]);
    const told = ["hold", "delegate", "attach", "act"].flatMap((action) => tablesOf(action, RULES).rows.flatMap(({ Reason }) => codesIn(Reason)));
    assert.deepEqual([...new Set(told)].sort(), [...codes].sort());
  });

  it("tells Altinn's codes and numbers as they are", () => {
    const said = [...page.matchAll(/^\| `([A-Z_]+)`[^|]*\| (?:`([\w-]+)` )?\| (?:`([\w.-]+)` )?\|$/gm)].map(([, ...row]) => row.map((it) => it ?? "").join(" "));
    const answered = new Set();
    for (const { "Asked of": of, Question } of tablesOf("delegate", EXAMPLES).rows) {
      const { reasons } = CATALOGUES[of].check({ action: "delegate", ...questionOf(Question) });
      for (const { code, altinnCode = "", altinnError = "" } of reasons) if (altinnCode || altinnError) answered.add([code, altinnCode, altinnError].join(" "));
    }
    assert.deepEqual(said.sort(), [...answered].sort());
  });
});
