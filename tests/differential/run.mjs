// `npm run differential -- --questions 1000000`: the library against the second implementation of its rules, on more questions than
// `npm test` asks. With `--chromium` or `--firefox` in that browser, as WebAssembly.

import { parseArgs } from "node:util";

import { run } from "../../scripts/process.mjs";
import { Failure, runProgram } from "../../scripts/program.mjs";
import { runWasmTests } from "../../scripts/run-tests.mjs";
import { setUpForBuild } from "../../scripts/setup.mjs";

await runProgram(async () => {
  const { questions = "1000000", chromium, firefox } = asked();
  if (!/^[1-9]\d{0,8}$/.test(questions)) throw new Failure(`--questions: "${questions}" is no number of questions.`);
  // The tests have it from their build, since a browser has no environment.
  process.env.DIFFERENTIAL_QUESTIONS = questions;
  await setUpForBuild();
  const test = ["--test", "differential"];
  if (chromium) await runWasmTests("chrome", test);
  if (firefox) await runWasmTests("firefox", test);
  if (!chromium && !firefox) await run("cargo", ["test", ...test]);
});

function asked() {
  const browser = { type: "boolean" };
  try {
    return parseArgs({ options: { questions: { type: "string" }, chromium: browser, firefox: browser } }).values;
  } catch (error) {
    throw new Failure(`${error.message}\nUse: npm run differential [-- --questions NUMBER] [--chromium] [--firefox]`);
  }
}
