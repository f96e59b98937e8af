// `node scripts/wasm-tests.mjs [--firefox] [ARGUMENTS FOR cargo test]`: Rust's tests as WebAssembly in a browser, by wasm-pack.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { setUpBrowsers } from "./browsers.mjs";
import { inRepository } from "./folders.mjs";
import { run } from "./process.mjs";
import { isStarted, runProgram } from "./program.mjs";
import { setUpForBuild, setUpWasmPack } from "./setup.mjs";

/** `browser` is what wasm-pack calls it. */
export async function runWasmTests(browser, args = []) {
  const [environment, browsers] = [await setUpWasmPack(), await setUpBrowsers()];
  const driver = browser === "chrome" ? ["--chromedriver", browsers.chromedriver] : ["--geckodriver", browsers.geckodriver];
  await run("wasm-pack", ["test", "--headless", `--${browser}`, ...driver, "--mode", "no-install", ...args], { env: { ...environment, ...webdriverVariables(browsers) } });
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
    const args = process.argv.slice(2);
    await setUpForBuild();
    await runWasmTests(args.includes("--firefox") ? "firefox" : "chrome", args.filter((arg) => arg !== "--firefox"));
  });
}
