// `npm test`: sets up what is missing and runs everything. `npm test -- --only native,page` runs some groups of it, and
// `--step TITLE` one step alone, as the runner does.

import { parseArgs } from "node:util";
import { Failure, runProgram } from "./program.mjs";
import { runSteps } from "./test-run.mjs";
import { STEPS } from "./test-steps.mjs";

await runProgram(async () => {
  const { only, step } = asked();
  if (step) return STEPS.find(({ title }) => title === step).do();
  if ((await runSteps(chosenSteps(only?.split(",")))) > 0) process.exitCode = 1;
});

/** The steps of the groups asked for, and those that they need. */
function chosenSteps(asked) {
  const groups = [...new Set(STEPS.map(({ group }) => group).filter(Boolean))];
  const only = asked ?? groups;
  const unknown = only.filter((group) => !groups.includes(group));
  if (unknown.length > 0) throw new Failure(`--only: there is no group "${unknown[0]}". The groups are ${groups.join(", ")}.`);

  const chosen = new Set(STEPS.filter(({ group }) => only.includes(group)));
  // From last to first: what a needed step needs itself stands before it.
  for (const step of [...STEPS].reverse()) {
    if (chosen.has(step)) for (const id of step.needs ?? []) chosen.add(STEPS.find((other) => other.id === id));
  }
  return STEPS.filter((step) => chosen.has(step));
}

function asked() {
  try {
    return parseArgs({ options: { only: { type: "string" }, step: { type: "string" } } }).values;
  } catch (error) {
    throw new Failure(`${error.message}\nUse: npm test [-- --only group,group…]`);
  }
}
