// Results as tables of Markdown, for docs/costs.md.

import { partOfGoal, ratioOf } from "../goals.mjs";
import { isBusy } from "./machine.mjs";
import { goalText, grouped, ratioText, timeText } from "./text.mjs";

export const PLACES = ["Node", "Chromium", "Chromium, 4 × slower"];

const TITLES = {
  check: "A verdict with its reasons",
  holds: "Yes or no, and all decisions at once",
  read: "Reading",
  search: "Searching",
  view: "Showing today's register",
};

const busyText = ({ load }) =>
  `Other programs were at work on the machine (a load of ${load.toFixed(0)}), which makes ratios uncertain, by a factor of two at times.`;

const table = (head, rows) =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** All tables of a run. */
export function tablesOf(results) {
  const { machine, cases, ranks, views, growth, page } = results;
  return [
    `Node ${machine.node} and Chromium ${machine.chromium}, ${machine.cores} cores of ${machine.processor}. A ratio in bold misses its goal.${isBusy(machine) ? ` ${busyText(machine)}` : ""}`,
    ...Object.entries(TITLES)
      .filter(([part]) => cases.some((it) => it.part === part))
      .map(([part, title]) => `### ${title}\n\n${partTable(cases.filter((it) => it.part === part))}`),
    ranks && `### How well search answers\n\n${rankTable(ranks)}`,
    views && `### What a first view weighs\n\n${viewTable(views)}`,
    growth && `### As a catalogue grows\n\n${growthTable(growth)}`,
    page && `### The page\n\n${pageTable(page)}`,
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** A row for each thing that was measured beside another, with a column for each place. */
export function partTable(cases) {
  const places = PLACES.filter((place) => cases.some((it) => it.where === place));
  const rows = new Map();
  for (const it of cases) {
    const key = JSON.stringify([it.name, it.beside]);
    rows.set(key, { ...rows.get(key), [it.where]: it });
  }
  return table(
    ["What", "Beside", "Goal", ...places],
    [...rows.values()].map((row) => {
      const measured = places.map((place) => row[place]);
      const [first] = measured.filter(Boolean);
      const goal = measured.map((it) => it?.goal).find(Boolean);
      return [first.name, first.beside, goalText(goal), ...measured.map((it) => (it ? cell(it) : ""))];
    }),
  );
}

/** The ratio, and the time that it is of. */
function cell(it) {
  const text = `${ratioText(ratioOf(it))} (${timeText(it.ours)})`;
  return partOfGoal(it) > 1 ? `**${text}**` : text;
}

const rankTable = (ranks) =>
  table(
    ["Search", "Mean reciprocal rank", "Of"],
    Object.entries(ranks).map(([name, { rank, queries }]) => [name, rank.toFixed(3), `${queries} judged queries`]),
  );

/** What each view is called, and the page that it stands in. */
const VIEWS = {
  mount: ["`mount`, as it opens", "mount"],
  mountOpen: ["`mount`, every area open", "mount"],
  element: ["`<access-package-tree>`, as it opens", "element"],
  react: ["React with Altinn's components, areas closed", "react"],
  reactOpen: ["React with Altinn's components, every area open", "react"],
};

function viewTable({ nodes, split, bytes }) {
  return table(
    ["View", "Nodes", "Reading", "Rendering", "Layout", "Scripts, styles and wasm after brotli"],
    Object.entries(VIEWS).map(([name, [title, page]]) => [
      title,
      grouped(nodes[name]),
      ...["reading", "render", "layout"].map((what) => timeText(split[name][what] * 1e6)),
      `${Math.round(bytes[page] / 1024)} KB`,
    ]),
  );
}

const growthTable = (rows) =>
  table(
    [
      "Packages",
      "JSON",
      "Reading",
      "a package",
      "Beside `JSON.parse`",
      "`holds`",
      "`check`",
      "A search",
      "`matrix`",
      "a decision",
      "Memory a package",
    ],
    rows.map((it) => [
      grouped(it.size),
      `${grouped(it.kilobytes)} KB`,
      timeText(it.read),
      timeText(it.read / it.size),
      ratioText(it.read / it.parse),
      timeText(it.holds),
      timeText(it.check),
      timeText(it.search),
      timeText(it.matrix),
      timeText(it.matrixDecision),
      `${grouped(Math.round(it.bytesPerPackage))} bytes`,
    ]),
  );

const pageTable = (rows) =>
  table(
    [
      "Catalogue",
      "Processor",
      "Until it is shown",
      "Longest held up",
      "A letter is answered in",
      "Longest held up by typing",
    ],
    rows.map((it) => [
      it.what,
      it.slower === 1 ? "as it is" : `${it.slower} × slower`,
      ...[it.ready, it.held, it.letter, it.heldTyping].map(timeText),
    ]),
  );
