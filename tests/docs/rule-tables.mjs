// The tables of docs/rules.md and docs/codes.md, and the catalogues that their questions are asked of.

import { readFileSync } from "node:fs";

import init, { Catalogue } from "tilgangspakker";
import { inRepository } from "../../scripts/folders.mjs";
import { blocksOf, declarationFiles } from "./blocks.mjs";

await init();
export const read = (file) => readFileSync(inRepository(file), "utf8");
const harbour = blocksOf(read("docs/data-format.md").split("\n"), "docs/data-format.md").find(({ words }) =>
  words.includes("catalogue"),
);
export const CATALOGUES = {
  "version 3": Catalogue.embedded(),
  today: Catalogue.fromJson(read("data/altinn-2026-08/catalogue.json")),
  harbour: Catalogue.fromJson(harbour.text),
};
export const ACTIONS = ["hold", "delegate", "attach", "client", "systemUser", "act"];
const RULES = ["Row", "When", "Decision", "Reason"];
const EXAMPLES = ["Row", "Asked of", "Question", "What is said"];

/** The text of a section, and its tables by their headings: lists of rows, each by the names of its columns. */
export function tablesOf(page, section, columns) {
  const text = page.split(/^## /m).find((it) => it.startsWith(`${section}\n`));
  const rows = [];
  let isTable = false;
  for (const line of text.split("\n")) {
    const cells = line.startsWith("|")
      ? line
          .slice(1, -1)
          .split("|")
          .map((cell) => cell.trim())
      : [];
    if (cells.join() === columns.join()) isTable = true;
    else if (cells.length === 0) isTable = false;
    else if (isTable && !cells[0].startsWith("---"))
      rows.push(Object.fromEntries(columns.map((column, at) => [column, cells[at]])));
  }
  return { text, rows };
}

/** The rows of an action's table in docs/rules.md; some tables say Altinn's number too. */
export function rulesOf(action) {
  const page = read("docs/rules.md");
  return [RULES, [...RULES, "`altinnError`"]].flatMap((columns) => tablesOf(page, action, columns).rows);
}

export const codesIn = (cell) => [...cell.matchAll(/`([A-Z_]+)`/g)].map((match) => match[1]);
/** A question as JavaScript writes it, without its braces. */
const questionOf = (cell) => Function(`return ({ ${cell.replaceAll("`", "")} })`)();

/** The questions of an action in docs/rules.md, each with its verdict. */
export function examplesOf(action) {
  const { text, rows } = tablesOf(read("docs/rules.md"), action, EXAMPLES);
  const [base] = blocksOf(text.split("\n"), "docs/rules.md")
    .filter(({ language }) => language === "json")
    .map((it) => JSON.parse(it.text));
  return rows.map(({ Row, "Asked of": of, Question, "What is said": said }) => ({
    row: Row,
    name: `${Row}: ${of}: ${Question}`,
    said,
    ask: () => CATALOGUES[of].check({ action, ...base, ...questionOf(Question) }, { language: "en" }),
  }));
}

/** The texts of a union of the package's types, and of the unions that are named in it. A semicolon ends it, and may stand in what is said of a member. */
export function unionOf(name) {
  const unions = declarationFiles().map((file) => {
    const types = readFileSync(file, "utf8").replaceAll(/\/\*\*.*?\*\//gs, "");
    return new RegExp(`type ${name} =([^;]*);`).exec(types)?.[1];
  });
  const members = [...unions.join().matchAll(/"([^"]+)"|\b([A-Z]\w+)\b/g)];
  return [...new Set(members.flatMap(([, member, union]) => (union === undefined ? [member] : unionOf(union))))].sort();
}
