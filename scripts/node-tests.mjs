// `node scripts/node-tests.mjs FOLDER [NAME]`: the tests of a folder of tests/ in Node's own runner: those of the files that
// have NAME in their own name, or else those tests that have it in theirs.

import { readdirSync } from "node:fs";
import { setUpBrowsers } from "./browsers.mjs";
import { inRepository } from "./folders.mjs";
import { run } from "./process.mjs";
import { Failure, isStarted, runProgram } from "./program.mjs";
import { setUpWasmPack } from "./setup.mjs";

/** What is put into the environment, for folders whose tests need it. */
const WITH_BROWSERS = ["docs", "e2e", "package"];

export async function runNodeTests(folder, name) {
  const files = testFiles(folder);
  if (files.length === 0) throw new Failure(`tests/${folder}/ holds no file named *.test.mjs, so nothing was tested.`);
  const named = name === undefined ? files : files.filter((file) => file.slice(file.lastIndexOf("/")).includes(name));
  const pattern = named.length === 0 ? [`--test-name-pattern=${name}`] : [];
  // The files are named one by one, since Node's versions differ in what a folder after --test means.
  await run(process.execPath, ["--test", "--test-reporter=spec", ...pattern, ...(named.length > 0 ? named : files)], { env: await environmentFor(folder) });
}

async function environmentFor(folder) {
  if (folder === "wasm-pack") return setUpWasmPack();
  if (!WITH_BROWSERS.includes(folder)) return process.env;
  const { chromium: CHROMIUM, firefox: FIREFOX, geckodriver: GECKODRIVER } = await setUpBrowsers();
  return { ...process.env, CHROMIUM, FIREFOX, GECKODRIVER };
}

function testFiles(folder) {
  try {
    return readdirSync(inRepository("tests", folder), { recursive: true }).filter((name) => name.endsWith(".test.mjs")).sort().map((name) => `tests/${folder}/${name}`);
  } catch {
    return [];
  }
}

if (isStarted(import.meta.url)) await runProgram(() => runNodeTests(process.argv[2], process.argv[3]));
