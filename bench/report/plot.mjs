// The plot of docs/costs.md: how much of its goal each case takes, on a logarithmic axis. Text is text, and colours are those of the page
// around it, light or dark.

import { partOfGoal } from "../goals.mjs";
import { goalText } from "./text.mjs";
import { PLACES } from "./tables.mjs";

const WIDTH = 960;
const LABELS = 470;
const RIGHT = 24;
const TOP = 78;
const ROW = 21;
const MARKS = {
  Node: (x, y) => `<circle class="node" cx="${x}" cy="${y}" r="5"/>`,
  Chromium: (x, y) => `<rect class="chromium" x="${x - 4.5}" y="${y - 4.5}" width="9" height="9"/>`,
  "Chromium, 4 × slower": (x, y) => `<path class="slower" d="M${x} ${y - 6}l6 10.5h-12z"/>`,
};

const STYLE = `
svg { color-scheme: light dark; }
text { font: 13px system-ui, sans-serif; fill: #1e2b3c; }
.small { font-size: 12px; fill: #4a5a6c; }
.title { font-size: 16px; font-weight: 600; }
.ground { fill: #ffffff; }
.grid { stroke: #d5dbe2; }
.goal { stroke: #1e2b3c; stroke-width: 2; }
.met { fill: #e4f3ea; }
.node { fill: #0062ba; }
.chromium { fill: none; stroke: #b5440b; stroke-width: 2; }
.slower { fill: none; stroke: #7a2f9c; stroke-width: 2; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6eaef; }
  .small { fill: #aeb9c5; }
  .ground { fill: #15191e; }
  .grid { stroke: #39424d; }
  .goal { stroke: #e6eaef; }
  .met { fill: #16301f; }
  .node { fill: #6db3f2; }
  .chromium { stroke: #f5a06f; }
  .slower { stroke: #cf9be8; }
}`;

export function plotOf(cases) {
  const rows = rowsOf(cases);
  const [least, most] = axisOf(rows);
  const height = TOP + rows.length * ROW + 44;
  const bottom = TOP + rows.length * ROW + 8;
  const x = (part) => rounded(LABELS + ((Math.log10(part) - least) / (most - least)) * (WIDTH - LABELS - RIGHT));
  const ticks = Array.from({ length: most - least + 1 }, (_, at) => 10 ** (least + at));
  const met = rows.filter(({ marks }) => marks.every(({ part }) => part <= 1)).length;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title desc">
<title id="title">Times beside their goals</title>
<desc id="desc">${met} of ${rows.length} goals are met wherever they were measured. ${escaped(rows.map(sentence).join(" "))}</desc>
<style>${STYLE}
</style>
<rect class="ground" width="${WIDTH}" height="${height}"/>
<text class="title" x="12" y="26">Times beside their goals</text>
${legend()}
<rect class="met" x="${LABELS}" y="${TOP - 14}" width="${rounded(x(1) - LABELS)}" height="${bottom - TOP + 14}"/>
${ticks.map((tick) => `<line class="${tick === 1 ? "goal" : "grid"}" x1="${x(tick)}" x2="${x(tick)}" y1="${TOP - 14}" y2="${bottom}"/>
<text class="small" x="${x(tick)}" y="${bottom + 16}" text-anchor="middle">${tick === 1 ? "the goal" : `${tick} ×`}</text>`).join("\n")}
${rows.map((row, at) => drawn(row, TOP + at * ROW, x)).join("\n")}
</svg>
`;
}

/** A row for each thing with a goal, with what it takes of that in each place. */
function rowsOf(cases) {
  const rows = new Map();
  for (const it of cases.filter(({ goal }) => goal)) {
    const row = rows.get(`${it.name} ${it.beside}`) ?? { label: it.name.replaceAll("`", ""), goal: goalOf(it), marks: [] };
    row.marks.push({ where: it.where, part: partOfGoal(it) });
    rows.set(`${it.name} ${it.beside}`, row);
  }
  return [...rows.values()];
}

/** A ratio says nothing without what it is a ratio to. */
const goalOf = ({ goal, beside }) => ("ratio" in goal ? `${goalText(goal)} ${beside.replaceAll("`", "").split(",")[0]}` : goalText(goal));

/** From which power of ten to which: the goal, one to each side of it, and all that was measured. */
function axisOf(rows) {
  const powers = rows.flatMap(({ marks }) => marks.map(({ part }) => Math.log10(part)));
  return [Math.min(-1, Math.floor(Math.min(...powers))), Math.max(1, Math.ceil(Math.max(...powers)))];
}

const legend = () => PLACES.map((place, at) => {
  const left = LABELS + [0, 80, 190][at];
  return `${MARKS[place](left + 6, 46)}<text class="small" x="${left + 18}" y="50">${place}</text>`;
}).join("\n");

function drawn({ label, goal, marks }, y, x) {
  const drawnMarks = marks.map(({ where, part }) => MARKS[where](x(part), y)).join("");
  return `<text x="12" y="${y + 4}">${escaped(label)} <tspan class="small">${escaped(goal)}</tspan></text>${drawnMarks}`;
}

const sentence = ({ label, goal, marks }) => `${label} (${goal}): ${marks.map(({ where, part }) => `${part.toPrecision(2)} of its goal in ${where}`).join(", ")}.`;

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const rounded = (value) => Math.round(value * 10) / 10;
