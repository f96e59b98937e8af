// Tests of one kind, or one of them.
//
//   node scripts/run-tests.mjs FOLDER [NAME]     of a folder of tests/ in Node's own runner: those of the files that have NAME in their
//                                                own name, or else those tests that have it in theirs
//   node scripts/run-tests.mjs wasm [--firefox] [ARGUMENTS FOR cargo test]    Rust's, as WebAssembly in a browser, by wasm-pack

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { setUpBrowsers } from "./browsers.mjs";
import { inRepository } from "./folders.mjs";
import { run } from "./process.mjs";
import { Failure, isStarted, runProgram } from "./program.mjs";
import { setUpForBuild, setUpWasmPack } from "./setup.mjs";

/** What is put into the environment, for folders whose tests need it. */
const WITH_BROWSERS = ["docs", "examples", "package"];

export async function runNodeTests(folder, name) {
  const files = testFiles(folder);
  if (files.length === 0) throw new Failure(`tests/${folder}/ holds no file named *.test.mjs, so nothing was tested.`);
  const named = name === undefined ? files : files.filter((file) => file.slice(file.lastIndexOf("/")).includes(name));
  // The files are named one by one, since Node's versions differ in what a folder after --test means.
  const args = ["--test", "--test-reporter=spec"];
  const env = await environmentFor(folder);
  if (named.length > 0) return run(process.execPath, [...args, ...named], { env });
  let said = "";
  const onOutput = (text) => (said += text);
  await run(process.execPath, [...args, `--test-name-pattern=${name}`, ...files], { env, onOutput });
  // Node takes it for a success where it has left out all tests.
  if (/^ℹ pass 0$/m.test(said))
    throw new Failure(`tests/${folder}/ has no file and no test with "${name}" in its name, so nothing was tested.`);
}

async function environmentFor(folder) {
  if (folder === "wasm-pack") return setUpWasmPack();
  if (!WITH_BROWSERS.includes(folder)) return process.env;
  const { chromium, headless, firefox: FIREFOX, geckodriver: GECKODRIVER } = await setUpBrowsers();
  // The headless shell knows no extensions.
  const CHROMIUM = folder === "examples" ? chromium : headless;
  return { ...process.env, CHROMIUM, FIREFOX, GECKODRIVER };
}

function testFiles(folder) {
  try {
    return readdirSync(inRepository("tests", folder), { recursive: true })
      .filter((name) => name.endsWith(".test.mjs"))
      .sort()
      .map((name) => `tests/${folder}/${name}`);
  } catch {
    return [];
  }
}

/** `browser` is what wasm-pack calls it. */
export async function runWasmTests(browser, args = []) {
  const [environment, browsers] = [await setUpWasmPack(), await setUpBrowsers()];
  const driver =
    browser === "chrome" ? ["--chromedriver", browsers.chromedriver] : ["--geckodriver", browsers.geckodriver];
  await run("wasm-pack", ["test", "--headless", `--${browser}`, ...driver, "--mode", "no-install", ...args], {
    // The runner and the browser read all of a module, and what debuggers read is half of it.
    env: { CARGO_PROFILE_DEV_DEBUG: "false", ...environment, ...webdriverVariables(browsers) },
  });
}

/**
 * The variables that bring the found browsers to the runner. Left to themselves, the WebDriver programs look for a
 * browser on their own, and may find another than the one whose version was checked.
 */
function webdriverVariables({ chromium, firefox }) {
  const capabilities = JSON.parse(readFileSync(inRepository("webdriver.json"), "utf8"));
  capabilities["goog:chromeOptions"].binary = chromium;
  capabilities["moz:firefoxOptions"].binary = firefox;
  const file = inRepository("target", "webdriver.json");
  mkdirSync(inRepository("target"), { recursive: true });
  writeFileSync(file, JSON.stringify(capabilities, null, 2));
  // A test run waits this many seconds for the browser's verdict; the runner's own 20 are few on a busy machine.
  return { WASM_BINDGEN_TEST_WEBDRIVER_JSON: file, WASM_BINDGEN_TEST_TIMEOUT: "120" };
}

if (isStarted(import.meta.url)) {
  await runProgram(async () => {
    const [kind, ...args] = process.argv.slice(2);
    if (kind !== "wasm") return runNodeTests(kind, ...args);
    await setUpForBuild();
    await runWasmTests(
      args.includes("--firefox") ? "firefox" : "chrome",
      args.filter((arg) => arg !== "--firefox"),
    );
  });
}
