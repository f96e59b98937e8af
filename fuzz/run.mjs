// `npm run fuzz -- --minutes 5 [TARGET …]`: random texts for what reads others' texts, for so many minutes each. All targets where none
// is named. What is found stands in fuzz/artifacts/, and belongs in a test.

import { mkdirSync, readdirSync } from "node:fs";
import { parseArgs } from "node:util";

import { setUpCargoTool } from "../scripts/cargo-tool.mjs";
import { inRepository } from "../scripts/folders.mjs";
import { environmentWith } from "../scripts/machine.mjs";
import { run } from "../scripts/process.mjs";
import { Failure, runProgram } from "../scripts/program.mjs";
import { setUpForBuild } from "../scripts/setup.mjs";

/** A text that takes longer than this is a fault, as one that takes all memory is. */
const LIMITS = ["-timeout=20", "-rss_limit_mb=2048", "-print_final_stats=1"];
/** Nothing here is `unsafe`: there is nothing for the address sanitizer to find, and without it stable Rust will do. */
const OPTIONS = ["--sanitizer", "none"];

await runProgram(async () => {
  const { minutes, targets } = asked();
  await setUpForBuild();
  const env = environmentWith([await setUpCargoTool("cargo-fuzz")]);
  await run("cargo", ["fuzz", "build", ...OPTIONS], { env });
  const found = [];
  for (const target of targets) {
    const [corpus, seeds] = ["corpus", "seeds"].map((folder) => inRepository("fuzz", folder, target));
    for (const folder of [corpus, seeds]) mkdirSync(folder, { recursive: true });
    const limits = [`-max_total_time=${Math.round(minutes * 60)}`, ...LIMITS];
    try {
      await run("cargo", ["fuzz", "run", ...OPTIONS, target, corpus, seeds, "--", ...limits], { env });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      found.push(target);
    }
  }
  if (found.length > 0) throw new Failure(`Faults were found by ${found.join(", ")}: see above, and fuzz/artifacts/.`);
});

function asked() {
  const all = readdirSync(inRepository("fuzz", "fuzz_targets")).map((file) => file.replace(/\.rs$/, ""));
  const usage = `Use: npm run fuzz -- [--minutes NUMBER] [TARGET …]\nThe targets are ${all.join(", ")}.`;
  let values;
  let positionals;
  try {
    ({ values, positionals } = parseArgs({ options: { minutes: { type: "string" } }, allowPositionals: true }));
  } catch (error) {
    throw new Failure(`${error.message}\n${usage}`);
  }
  const unknown = positionals.find((target) => !all.includes(target));
  if (unknown) throw new Failure(`There is no target "${unknown}".\n${usage}`);
  const minutes = Number(values.minutes ?? "5");
  if (!(minutes > 0)) throw new Failure(`--minutes: "${values.minutes}" is no number of minutes.\n${usage}`);
  return { minutes, targets: positionals.length > 0 ? positionals : all };
}
