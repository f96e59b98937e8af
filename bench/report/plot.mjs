// The plot of docs/costs.md: how much of its goal each case takes, on a logarithmic axis.

import { partOfGoal } from "../goals.mjs";
import { escaped, rounded, STYLE } from "./svg.mjs";
import { PLACES } from "./tables.mjs";
import { goalText } from "./text.mjs";

const WIDTH = 720;
const LEFT = 30;
const RIGHT = 30;
const TOP = 92;
const ROW = 44;
/** From a row's text to its marks. */
const BELOW = 15;
/** Half of the height that they lie in. */
const LANE = 8;
const MARKS = {
  Node: (x, y) => `<circle class="node" cx="${x}" cy="${y}" r="5"/>`,
  Chromium: (x, y) => `<rect class="chromium" x="${x - 4.5}" y="${y - 4.5}" width="9" height="9"/>`,
  "Chromium, 4 × slower": (x, y) => `<path class="slower" d="M${x} ${y - 6}l6 10.5h-12z"/>`,
};

const OWN_STYLE = `
.grid { stroke: #c3ccd6; }
.goal { stroke: #1e2b3c; stroke-width: 2; }
.lane { fill: #f3f5f8; }
.met { fill: #d9efe2; }
.node { fill: #0062ba; }
.chromium { fill: none; stroke: #b5440b; stroke-width: 2; }
.slower { fill: none; stroke: #7a2f9c; stroke-width: 2; }
@media (prefers-color-scheme: dark) {
  .grid { stroke: #39424d; }
  .goal { stroke: #e6eaef; }
  .lane { fill: #20262d; }
  .met { fill: #1a4029; }
  .node { fill: #6db3f2; }
  .chromium { stroke: #f5a06f; }
  .slower { stroke: #cf9be8; }
}`;

export function plotOf(cases) {
  const rows = rowsOf(cases);
  const [least, most] = axisOf(rows);
  const bottom = TOP + rows.length * ROW - 14;
  const height = bottom + 32;
  const x = (part) => rounded(LEFT + ((Math.log10(part) - least) / (most - least)) * (WIDTH - LEFT - RIGHT));
  const ticks = Array.from({ length: most - least + 1 }, (_, at) => 10 ** (least + at));
  const met = rows.filter(({ marks }) => marks.every(({ part }) => part <= 1)).length;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title desc">
<title id="title">Times beside their goals</title>
<desc id="desc">${met} of ${rows.length} goals are met wherever they were measured. ${escaped(rows.map(sentence).join(" "))}</desc>
<style>${STYLE}${OWN_STYLE}
</style>
<rect class="ground" width="${WIDTH}" height="${height}"/>
<text class="title" x="12" y="26">Times beside their goals</text>
${legend()}
${[TOP - 24, bottom + 18].flatMap((y) => ticks.map((tick) => `<text class="small" x="${x(tick)}" y="${y}" text-anchor="middle">${tick === 1 ? "the goal" : `${tick} ×`}</text>`)).join("\n")}
${rows.map((row, at) => drawn(row, TOP + at * ROW, ticks, x)).join("\n")}
</svg>
`;
}

/** A row for each thing with a goal, with what it takes of that in each place. */
function rowsOf(cases) {
  const rows = new Map();
  for (const it of cases.filter(({ goal }) => goal)) {
    const row = rows.get(`${it.name} ${it.beside}`) ?? {
      label: it.name.replaceAll("`", ""),
      goal: goalOf(it),
      marks: [],
    };
    row.marks.push({ where: it.where, part: partOfGoal(it) });
    rows.set(`${it.name} ${it.beside}`, row);
  }
  return [...rows.values()];
}

/** A ratio says nothing without what it is a ratio to: in few words, since the tables have them all. */
const goalOf = ({ goal, beside }) =>
  "ratio" in goal
    ? `${goalText(goal)} ${beside.replaceAll("`", "").replace(/^a look-up in a | of the verdict$| of all$| with Altinn's components.*$/g, "")}`
    : goalText(goal);

/** From which power of ten to which: the goal, one to each side of it, and all that was measured. */
function axisOf(rows) {
  const powers = rows.flatMap(({ marks }) => marks.map(({ part }) => Math.log10(part)));
  return [Math.min(-1, Math.floor(Math.min(...powers))), Math.max(1, Math.ceil(Math.max(...powers)))];
}

const legend = () =>
  PLACES.map((place, at) => {
    const left = [12, 80, 180][at];
    return `${MARKS[place](left + 6, 44)}<text class="small" x="${left + 18}" y="48">${place}</text>`;
  }).join("\n");

/** What it is, and below it a lane with its marks: the ground is another as far as the goal. */
function drawn({ label, goal, marks }, y, ticks, x) {
  const middle = y + BELOW;
  const line = (tick) =>
    `<line class="${tick === 1 ? "goal" : "grid"}" x1="${x(tick)}" x2="${x(tick)}" y1="${middle - LANE}" y2="${middle + LANE}"/>`;
  return `<text x="${LEFT}" y="${y}">${escaped(label)} <tspan class="small">${escaped(goal)}</tspan></text>
<rect class="lane" x="${LEFT}" y="${middle - LANE}" width="${WIDTH - LEFT - RIGHT}" height="${2 * LANE}"/><rect class="met" x="${LEFT}" y="${middle - LANE}" width="${rounded(x(1) - LEFT)}" height="${2 * LANE}"/>
${ticks.map(line).join("")}${marks.map(({ where, part }) => MARKS[where](x(part), middle)).join("")}`;
}

const sentence = ({ label, goal, marks }) =>
  `${label} (${goal}): ${marks.map(({ where, part }) => `${part.toPrecision(2)} of its goal in ${where}`).join(", ")}.`;
