// `npm run soak`: does memory stay flat? Catalogues made and freed, checks, elements put into a page and removed, and an hour's typing on
// the page. Each is done in a hundred parts, and after each part memory is read, its garbage collected. See docs/reliability.md.
//
//   --part N      a part of everything, in hundredths: `--part 1` tries it out in a minute
//   --write       docs/soak.svg and bench/soak/results.json

import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { inRepository } from "../../scripts/folders.mjs";
import { runProgram } from "../../scripts/program.mjs";
import { inBrowser } from "./browser.mjs";
import { inNode } from "./node.mjs";
import { soakPlot } from "./plot.mjs";
import { growthOf } from "./series.mjs";

const RESULTS = inRepository("bench", "soak", "results.json");
const PLOT = inRepository("docs", "soak.svg");

await runProgram(async () => {
  const { values } = parseArgs({
    options: { part: { type: "string", default: "100" }, write: { type: "boolean", default: false } },
  });
  const part = Number(values.part) / 100;
  const series = [...(await inNode(part)), ...(await inBrowser(part))];
  for (const it of series)
    console.log(
      `${it.name}: ${it.count.toLocaleString("en")} in ${it.seconds.toFixed(0)} s; ` +
        Object.keys(it.memory)
          .map((what) => `${what} ${growthOf(it.memory[what])}`)
          .join(", "),
    );
  if (!values.write) return;
  writeFileSync(RESULTS, `${JSON.stringify(series, null, 1)}\n`);
  // Of what was written, so that the numbers are the same.
  writeFileSync(PLOT, soakPlot(JSON.parse(readFileSync(RESULTS, "utf8"))));
});
