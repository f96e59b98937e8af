// What wasm-bindgen's test runner needs to know of the browsers: webdriver.json, and where on this machine they lie.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { inRepository } from "./folders.mjs";

/**
 * The variables that bring the found browsers to the runner. Left to themselves, the WebDriver programs look for a
 * browser on their own, and may find another than the one whose version was checked.
 */
export function webdriverVariables({ chromium, firefox }) {
  const capabilities = JSON.parse(readFileSync(inRepository("webdriver.json"), "utf8"));
  capabilities["goog:chromeOptions"].binary = chromium;
  capabilities["moz:firefoxOptions"].binary = firefox;
  const file = inRepository("target", "webdriver.json");
  mkdirSync(inRepository("target"), { recursive: true });
  writeFileSync(file, JSON.stringify(capabilities, null, 2));
  // A test run waits this many seconds for the browser's verdict; the runner's own 20 are few on a busy machine.
  return { WASM_BINDGEN_TEST_WEBDRIVER_JSON: file, WASM_BINDGEN_TEST_TIMEOUT: "120" };
}
