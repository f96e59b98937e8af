// Running steps one after the other, and saying in the end what became of each.

import { Failure } from "./program.mjs";
import { counter } from "./test-counts.mjs";

/** Answers how many tests failed. */
export async function runSteps(steps) {
  const context = {};
  const failedIds = new Set();
  const results = [];
  for (const step of steps) {
    console.log(`\n── ${step.title} ${"─".repeat(Math.max(3, 90 - step.title.length))}`);
    const lacking = steps.find(({ id }) => failedIds.has(id) && step.needs?.includes(id));
    const result = lacking ? notRun(lacking) : await resultOf(step, context);
    if (step.id && result.failed > 0) failedIds.add(step.id);
    results.push({ title: step.title, ...result });
  }
  return report(results);
}

function notRun(lacking) {
  const why = `Not run, since "${lacking.title}" failed.`;
  console.log(why);
  return { passed: 0, failed: 1, seconds: 0, why };
}

async function resultOf(step, context) {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
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
  return failed;
}
