// Results on the terminal.

import { partOfGoal, ratioOf } from "../goals.mjs";
import { goalText, grouped, ratioText, timeText } from "./text.mjs";

const MARK = { met: "met", unmet: "NOT MET" };

export function printCases(where, cases) {
  console.log(`\n${where}\n`);
  const row = (name, beside, ...cells) =>
    console.log(name.padEnd(56) + beside.padEnd(50) + cells.map((cell) => cell.padStart(12)).join(""));
  row("", "beside", "ours", "theirs", "ratio", "goal", "");
  for (const it of cases) {
    const part = partOfGoal(it);
    row(
      it.name.replaceAll("`", ""),
      it.beside.replaceAll("`", ""),
      timeText(it.ours),
      timeText(it.theirs),
      ratioText(ratioOf(it)),
      goalText(it.goal),
      part === undefined ? "" : part <= 1 ? MARK.met : MARK.unmet,
    );
  }
}

export function printRanks(ranks) {
  console.log("\nMean reciprocal rank of the judged queries, everyday words among them\n");
  for (const [name, { rank }] of Object.entries(ranks)) console.log(name.padEnd(40) + rank.toFixed(3));
}

export function printGrowth(rows) {
  console.log("\nGrowth\n");
  const row = (...cells) => console.log(cells.map((cell) => cell.padStart(16)).join(""));
  row(
    "packages",
    "reading",
    "a package",
    "JSON.parse",
    "holds",
    "check",
    "search",
    "matrix",
    "a decision",
    "memory a package",
  );
  for (const it of rows) {
    const times = [
      it.read,
      it.read / it.size,
      it.parse,
      it.holds,
      it.check,
      it.search,
      it.matrix,
      it.matrixDecision,
    ].map(timeText);
    row(grouped(it.size), ...times, `${grouped(Math.round(it.bytesPerPackage))} bytes`);
  }
}

export function printPage(rows) {
  console.log("\nThe page\n");
  const row = (what, ...cells) => console.log(what.padEnd(36) + cells.map((cell) => cell.padStart(18)).join(""));
  row("", "slower by", "until it is shown", "held up", "a letter", "held up by typing");
  for (const { what, slower, ready, held, letter, heldTyping } of rows)
    row(what, `${slower} ×`, ...[ready, held, letter, heldTyping].map(timeText));
}
