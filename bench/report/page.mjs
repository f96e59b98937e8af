// What a run writes into the docs: the tables of docs/costs.md, between two marks, and the plot beside it.

import { readFileSync, writeFileSync } from "node:fs";

import { inRepository } from "../../scripts/folders.mjs";
import { Failure } from "../../scripts/program.mjs";
import { plotOf } from "./plot.mjs";
import { tablesOf } from "./tables.mjs";

const PAGE = inRepository("docs", "costs.md");
const PLOT = inRepository("docs", "ratios.svg");

const BEGIN = "<!-- What follows is written by `npm run bench`. -->";
const END = "<!-- What precedes is written by `npm run bench`. -->";

export function writePage(results) {
  writeFileSync(PAGE, withTables(readFileSync(PAGE, "utf8"), tablesOf(results)));
  writeFileSync(PLOT, plotOf(results.cases));
}

/** The page with these tables in place of those that it has. */
export function withTables(page, tables) {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from)
    throw new Failure(`docs/costs.md must have ${BEGIN} and, below it, ${END}: the tables go between them.`);
  return `${page.slice(0, from + BEGIN.length)}\n\n${tables}\n\n${page.slice(to)}`;
}
