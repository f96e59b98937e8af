// The plot of docs/reliability.md: what memory holds after each hundredth, beside what it held once it had settled.

import { escaped, rounded, STYLE } from "../report/svg.mjs";
import { settled } from "./series.mjs";

const WIDTH = 720;
const HEIGHT = 96;
const LEFT = 12;
const RIGHT = 212;
const TOP = 44;

const OWN_STYLE = `
.even { stroke: #c3ccd6; stroke-dasharray: 4 4; }
.line { fill: none; stroke-width: 2; }
.line0 { stroke: #0062ba; } .line1 { stroke: #b5440b; } .line2 { stroke: #7a2f9c; }
@media (prefers-color-scheme: dark) {
  .even { stroke: #39424d; }
  .line0 { stroke: #6db3f2; } .line1 { stroke: #f5a06f; } .line2 { stroke: #cf9be8; }
}`;

export function soakPlot(series) {
  const height = TOP + series.length * (HEIGHT + 44);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title desc">
<title id="title">Memory while much is done</title>
<desc id="desc">${escaped(series.map(sentence).join(" "))}</desc>
<style>${STYLE}${OWN_STYLE}
</style>
<rect class="ground" width="${WIDTH}" height="${height}"/>
<text class="title" x="${LEFT}" y="26">Memory while much is done</text>
${series.map((it, at) => drawn(it, TOP + at * (HEIGHT + 44))).join("\n")}
</svg>
`;
}

const sentence = ({ name, count, memory }) =>
  `${count.toLocaleString("en")} ${name}: ${Object.entries(memory)
    .map(([what, values]) => `${what} ${ratioText(values)}`)
    .join(", ")}.`;

/** Half to twice of what it held once it had settled. */
function drawn({ name, count, memory }, top) {
  const y = (ratio) => rounded(top + 22 + ((2 - Math.min(2, Math.max(0, ratio))) / 2) * HEIGHT);
  const lines = Object.entries(memory).map(([what, values], at) => {
    const [base] = settled(values);
    const labelled = y(1) - 22 + at * 18;
    const points = values.map(
      (value, place) => `${rounded(LEFT + place * ((WIDTH - LEFT - RIGHT) / 99))},${y(value / base)}`,
    );
    return `<polyline class="line line${at}" points="${points.join(" ")}"/>
<path class="line line${at}" d="M${WIDTH - RIGHT + 8} ${labelled - 4}h14"/>
<text class="small" x="${WIDTH - RIGHT + 28}" y="${labelled}">${escaped(what)}: ${ratioText(values)}</text>`;
  });
  return `<text x="${LEFT}" y="${top + 14}">${escaped(`${count.toLocaleString("en")} ${name}`)}</text>
<line class="even" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(1)}" y2="${y(1)}"/>
${lines.join("\n")}`;
}

function ratioText(values) {
  const [first, last] = settled(values);
  return `× ${(last / first).toFixed(2)}`;
}
