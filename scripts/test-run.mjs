// Running the steps of `npm test`, two at a time, each in a process of its own: what it says is kept whole, and shown when it ends.

import { spawn } from "node:child_process";
import { inRepository, repository } from "./folders.mjs";
import { counter } from "./test-counts.mjs";

const AT_ONCE = 2;

/** Answers how many tests failed. Steps are begun in their order, each as soon as those that it `needs` have ended well. */
export async function runSteps(steps) {
  const began = performance.now();
  const results = new Map();
  const running = new Map();
  const isDone = (id) => steps.every((step) => step.id !== id || results.has(step));
  const isReady = (step) => !results.has(step) && !running.has(step) && (step.needs ?? []).every(isDone) && !(step.cargo && [...running.keys()].some((it) => it.cargo));
  const start = (step) => {
    console.log(`▷ ${step.title}`);
    const ended = resultOf(step).then((result) => {
      running.delete(step);
      end(step, result);
    });
    running.set(step, ended);
  };
  const end = (step, result) => {
    results.set(step, result);
    console.log(`\n── ${step.title} ${"─".repeat(Math.max(3, 90 - step.title.length))}\n${result.output}`);
  };

  while (results.size < steps.length) {
    for (const step of steps.filter(isReady)) {
      const lacking = steps.find(({ id }) => step.needs?.includes(id) && failed(id));
      if (lacking) end(step, notRun(lacking));
      else if (running.size < AT_ONCE && isReady(step)) start(step);
    }
    if (running.size > 0) await Promise.race(running.values());
  }
  return report(steps.map((step) => ({ title: step.title, ...results.get(step) })), (performance.now() - began) / 1000);

  function failed(id) {
    return steps.some((step) => step.id === id && results.get(step)?.failed > 0);
  }
}

function notRun(lacking) {
  const why = `Not run, since "${lacking.title}" failed.`;
  return { passed: 0, failed: 1, seconds: 0, why, output: why };
}

async function resultOf(step) {
  const began = performance.now();
  const { counts, read } = counter(step.runner);
  const { code, output } = await outputOf(step, read);
  const seconds = (performance.now() - began) / 1000;
  const failure = (why) => ({ passed: counts.passed, failed: Math.max(counts.failed, 1), seconds, why, output: `${output}\n${why}` });
  if (code !== 0) return failure(counts.failed > 0 ? `${counts.failed} failed.` : lastLineOf(output));
  // Set-up is no test: it counts where it fails, above.
  if (!step.group) return { passed: 0, failed: 0, seconds, output };
  if (!step.runner) return { passed: 1, failed: 0, seconds, output };
  if (counts.passed + counts.failed > 0) return { ...counts, seconds, output };
  return failure("It ran no test at all, which counts as a failure.");
}

/** Runs a step by `scripts/test.mjs --step`, which leads back to its `do`. */
function outputOf(step, read) {
  const child = spawn(process.execPath, [inRepository("scripts", "test.mjs"), "--step", step.title], { cwd: repository, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      output += text;
      if (step.runner) read(text);
    });
  }
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, output })));
}

const lastLineOf = (output) => output.trimEnd().split("\n").at(-1) || "It said nothing.";

function report(results, seconds) {
  const sum = (outcome) => results.reduce((total, result) => total + result[outcome], 0);
  console.log(`\n── Summary ${"─".repeat(83)}`);
  for (const { title, passed, failed, seconds, why } of results) {
    const counts = passed + failed > 0 ? `${passed} passed, ${failed} failed` : "done";
    console.log(`${failed > 0 ? "✗" : "✓"} ${title.padEnd(66)} ${counts.padStart(22)} ${seconds.toFixed(1).padStart(7)} s`);
    if (why) console.log(`    ${why}`);
  }
  console.log(`\nIt took ${minutes(seconds)}, two steps at a time; one after the other they would have taken ${minutes(sum("seconds"))}.`);
  const failed = sum("failed");
  console.log(`\n${sum("passed")} passed, ${failed} failed`);
  return failed;
}

const minutes = (seconds) => `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
