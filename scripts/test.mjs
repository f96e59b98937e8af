// `npm test`: sets up what is missing and runs everything. `npm test -- --only native,page` runs some groups of it, and `--step TITLE`
// one step alone. Steps run two at a time, each in a process of its own: what it says is kept whole, and shown when it ends.

import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { inRepository, repository } from "./folders.mjs";
import { Failure, isStarted, runProgram } from "./program.mjs";
import { STEPS } from "./test-steps.mjs";

const COLOURS = /\u001b\[[0-9;]*m/g;

/** cargo test and wasm-bindgen's runner: one such line for each test program. */
const cargo = (line) => {
  const found = /^test result: \w+\. (\d+) passed; (\d+) failed;/.exec(line);
  return found && { passed: Number(found[1]), failed: Number(found[2]) };
};

/** Node's runner, in its `spec` form: one line for each outcome, at the end. */
const node = (line) => {
  const found = /^ℹ (pass|fail|cancelled) (\d+)$/.exec(line);
  return found && { [found[1] === "pass" ? "passed" : "failed"]: Number(found[2]) };
};

/** Playwright's, in its `list` form: one line for each outcome, at the end. What did not run is no success. */
const playwright = (line) => {
  const found = /^(\d+) (passed|failed|flaky|interrupted|did not run)\b/.exec(line);
  return found && { [found[2] === "passed" ? "passed" : "failed"]: Number(found[1]) };
};

const READERS = { cargo, node, playwright };

/** Hand `read` the output as it comes; `counts` then holds the sums. Without a runner nothing is read. */
export function counter(runner) {
  const counts = { passed: 0, failed: 0 };
  let rest = "";
  const read = (text) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop();
    for (const line of lines) {
      const found = READERS[runner](line.replaceAll(COLOURS, "").trim());
      for (const [outcome, number] of Object.entries(found ?? {})) counts[outcome] += number;
    }
  };
  return { counts, read };
}

/** Most of them use two cores by themselves. More at once take longer: see docs/decisions/tests-at-once.md. */
const AT_ONCE = 2;

/** Answers how many tests failed. Steps are begun in their order, each as soon as those that it `needs` have ended well. */
export async function runSteps(steps) {
  const began = performance.now();
  const results = new Map();
  const running = new Map();
  const isDone = (id) => steps.every((step) => step.id !== id || results.has(step));
  const isReady = (step) => !results.has(step) && !running.has(step) && (step.needs ?? []).every(isDone);
  const isFree = ({ holds }) => !holds || [...running.keys()].every((it) => it.holds !== holds);
  // What holds the same comes one after the other, until nothing else is left to do beside it.
  const next = () => {
    const ready = steps.filter(isReady);
    return ready.find(isFree) ?? ready[0];
  };
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
    for (let step = steps.find(lackingOf); step; step = steps.find(lackingOf)) end(step, notRun(lackingOf(step)));
    for (let step = next(); step && running.size < AT_ONCE; step = next()) start(step);
    if (running.size > 0) await Promise.race(running.values());
  }
  return report(
    steps.map((step) => ({ title: step.title, ...results.get(step) })),
    (performance.now() - began) / 1000,
  );

  /** The step that one which could begin needs, and which failed. */
  function lackingOf(step) {
    return isReady(step) && steps.find((it) => step.needs?.includes(it.id) && results.get(it)?.failed > 0);
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
  const failure = (why) => ({
    passed: counts.passed,
    failed: Math.max(counts.failed, 1),
    seconds,
    why,
    output: `${output}\n${why}`,
  });
  if (code !== 0) return failure(counts.failed > 0 ? `${counts.failed} failed.` : lastLineOf(output));
  // Set-up is no test: it counts where it fails, above.
  if (!step.group) return { passed: 0, failed: 0, seconds, output };
  if (!step.runner) return { passed: 1, failed: 0, seconds, output };
  if (counts.passed + counts.failed > 0) return { ...counts, seconds, output };
  return failure("It ran no test at all, which counts as a failure.");
}

/** Runs a step by `scripts/test.mjs --step`, which leads back to its `do`. */
function outputOf(step, read) {
  const child = spawn(process.execPath, [inRepository("scripts", "test.mjs"), "--step", step.title], {
    cwd: repository,
    stdio: ["ignore", "pipe", "pipe"],
  });
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

/** Of what failed, so many lines are said once more before the summary: a log's end is what is read first, and at times all that is kept. */
const LINES_AGAIN = 60;

function report(results, seconds) {
  for (const { title, output } of results.filter(({ failed }) => failed > 0)) {
    const end = output.trimEnd().split("\n").slice(-LINES_AGAIN).join("\n");
    console.log(`\n── Failed: ${title} ${"─".repeat(Math.max(3, 82 - title.length))}\n${end}`);
  }
  const sum = (outcome) => results.reduce((total, result) => total + result[outcome], 0);
  console.log(`\n── Summary ${"─".repeat(83)}`);
  for (const { title, passed, failed, seconds, why } of results) {
    const counts = passed + failed > 0 ? `${passed} passed, ${failed} failed` : "done";
    console.log(
      `${failed > 0 ? "✗" : "✓"} ${title.padEnd(66)} ${counts.padStart(22)} ${seconds.toFixed(1).padStart(7)} s`,
    );
    if (why) console.log(`    ${why}`);
  }
  console.log(
    `\nIt took ${minutes(seconds)}, two steps at a time; one after the other they would have taken ${minutes(sum("seconds"))}.`,
  );
  const failed = sum("failed");
  console.log(`\n${sum("passed")} passed, ${failed} failed`);
  return failed;
}

const minutes = (seconds) => `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;

/** The steps of the groups asked for, and those that they need. */
function chosenSteps(asked) {
  const groups = [...new Set(STEPS.map(({ group }) => group).filter(Boolean))];
  const only = asked ?? groups;
  const unknown = only.filter((group) => !groups.includes(group));
  if (unknown.length > 0)
    throw new Failure(`--only: there is no group "${unknown[0]}". The groups are ${groups.join(", ")}.`);

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

if (isStarted(import.meta.url)) {
  await runProgram(async () => {
    const { only, step } = asked();
    if (step) return STEPS.find(({ title }) => title === step).do();
    if ((await runSteps(chosenSteps(only?.split(",")))) > 0) process.exitCode = 1;
  });
}
