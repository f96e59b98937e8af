// `npm test`: sets up what is missing and runs everything. `npm test -- --only native,page` runs some groups of it.

import { parseArgs } from "node:util";
import { Failure, runProgram } from "./program.mjs";
import { counter } from "./test-counts.mjs";
import { STEPS } from "./test-steps.mjs";

await runProgram(async () => {
  const context = {};
  const failedIds = new Set();
  const results = [];
  for (const step of chosenSteps()) {
    console.log(`\n── ${step.title} ${"─".repeat(Math.max(3, 90 - step.title.length))}`);
    const result = await resultOf(step, context, failedIds);
    if (step.id && result.failed > 0) failedIds.add(step.id);
    results.push({ title: step.title, ...result });
  }
  report(results);
});

/** The steps of the groups asked for, and those that they need. */
function chosenSteps() {
  const groups = [...new Set(STEPS.map(({ group }) => group).filter(Boolean))];
  const only = groupsAskedFor() ?? groups;
  const unknown = only.filter((group) => !groups.includes(group));
  if (unknown.length > 0) throw new Failure(`--only: there is no group "${unknown[0]}". The groups are ${groups.join(", ")}.`);

  const chosen = new Set(STEPS.filter(({ group }) => only.includes(group)));
  // From last to first: what a needed step needs itself stands before it.
  for (const step of [...STEPS].reverse()) {
    if (chosen.has(step)) for (const id of step.needs ?? []) chosen.add(STEPS.find((other) => other.id === id));
  }
  return STEPS.filter((step) => chosen.has(step));
}

function groupsAskedFor() {
  try {
    return parseArgs({ options: { only: { type: "string" } } }).values.only?.split(",");
  } catch (error) {
    throw new Failure(`${error.message}\nUse: npm test [-- --only group,group…]`);
  }
}

async function resultOf(step, context, failedIds) {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const lacking = (step.needs ?? []).find((id) => failedIds.has(id));
  if (lacking) {
    if (step.id) failedIds.add(step.id);
    const why = `Not run, since "${STEPS.find(({ id }) => id === lacking).title}" failed.`;
    console.log(why);
    return { passed: 0, failed: 1, seconds: 0, why };
  }
  const { counts, read } = counter(step.runner);
  try {
    await step.do(context, step.runner ? read : undefined);
  } catch (error) {
    const why = error instanceof Failure ? error.message : error.stack;
    console.error(`\n${why}`);
    return { passed: counts.passed, failed: Math.max(counts.failed, 1), seconds: seconds(), why };
  }
  // Set-up is no test: it counts where it fails, above.
  if (!step.group) return { passed: 0, failed: 0, seconds: seconds() };
  if (!step.runner) return { passed: 1, failed: 0, seconds: seconds() };
  if (counts.passed + counts.failed > 0) return { ...counts, seconds: seconds() };
  const why = "It ran no test at all, which counts as a failure.";
  console.error(`\n${why}`);
  return { passed: 0, failed: 1, seconds: seconds(), why };
}

function report(results) {
  const sum = (outcome) => results.reduce((total, result) => total + result[outcome], 0);
  console.log(`\n── Summary ${"─".repeat(83)}`);
  for (const { title, passed, failed, seconds, why } of results) {
    const counts = passed + failed > 0 ? `${passed} passed, ${failed} failed` : "done";
    console.log(`${failed > 0 ? "✗" : "✓"} ${title.padEnd(66)} ${counts.padStart(22)} ${seconds.toFixed(1).padStart(7)} s`);
    if (why) console.log(`    ${why.split("\n")[0]}`);
  }
  const failed = sum("failed");
  console.log(`\n${sum("passed")} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}
