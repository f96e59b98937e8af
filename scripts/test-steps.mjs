// What `npm test` does, in this order. A step runs only after those that it `needs` have succeeded.
//
//   group    what `--only` calls it; set-up steps have none, and run where another step needs them
//   runner   whose closing lines count the tests; without one, the step itself is the test
//   do       does it, and throws where it fails; `context` goes from step to step

import { readdirSync } from "node:fs";
import { setUpBrowsers } from "./browsers.mjs";
import { build } from "./build.mjs";
import { Failure } from "./program.mjs";
import { inRepository } from "./folders.mjs";
import { compileTypeScript } from "./package.mjs";
import { run } from "./process.mjs";
import { setUpForBuild } from "./setup.mjs";
import { checkSizes } from "./sizes.mjs";
import { webdriverVariables } from "./webdriver.mjs";

const WASM = ["--target", "wasm32-unknown-unknown"];

export const STEPS = [
  {
    id: "tools",
    title: "Set-up: Rust, npm packages, wasm-pack, wasm-bindgen",
    do: async (context) => (context.environment = await setUpForBuild({ components: true })),
  },
  {
    id: "browsers",
    title: "Set-up: Chromium and Firefox, with ChromeDriver and geckodriver",
    needs: ["tools"],
    do: async (context) => (context.browsers = await setUpBrowsers()),
  },
  { group: "format", title: "Formatting", needs: ["tools"], do: () => cargo("fmt", "--check") },
  {
    group: "lint",
    title: "Lints: native",
    needs: ["tools"],
    do: () => cargo("clippy", "--all-targets", "--all-features", "--", "-D", "warnings"),
  },
  {
    // The native tool is no part of the wasm, so its feature is off here.
    group: "lint",
    title: "Lints: WebAssembly",
    needs: ["tools"],
    do: () => cargo("clippy", ...WASM, "--lib", "--tests", "--", "-D", "warnings"),
  },
  {
    group: "native",
    title: "Native tests and documentation examples",
    needs: ["tools"],
    runner: "cargo",
    do: (_, onOutput) => run("cargo", ["test", "--all-features", "--no-fail-fast"], { onOutput }),
  },
  { id: "build", group: "build", title: "Build: wasm module, npm package, page", needs: ["tools"], do: () => build() },
  { group: "sizes", title: "Size budgets", needs: ["build"], do: () => checkSizes() },
  // A run for each browser, since wasm-pack leaves out the second where the first fails.
  { group: "browsers", title: "Chromium: wasm tests", needs: ["browsers"], runner: "cargo", do: (context, onOutput) => wasmTests("chrome", context, onOutput) },
  { group: "browsers", title: "Firefox: wasm tests", needs: ["browsers"], runner: "cargo", do: (context, onOutput) => wasmTests("firefox", context, onOutput) },
  { group: "types", title: "Type tests: against the package's own types", needs: ["build"], do: () => compileTypeScript("tests/types/tsconfig.json") },
  { group: "types", title: "Type tests: against the contract", needs: ["build"], do: () => compileTypeScript("tests/types/tsconfig.contract.json") },
  { group: "types", title: "Type check: the page", needs: ["build"], do: () => compileTypeScript("www/tsconfig.json") },
  { group: "node", title: "The package in Node", needs: ["build"], runner: "node", do: (context, onOutput) => nodeTests("tests/node", context, onOutput) },
  { group: "package", title: "The packed tarball, and the examples with it", needs: ["build", "browsers"], runner: "node", do: (context, onOutput) => nodeTests("tests/package", context, onOutput) },
  { group: "page", title: "The page in Chromium and Firefox", needs: ["build", "browsers"], runner: "node", do: (context, onOutput) => nodeTests("tests/e2e", context, onOutput) },
];

const cargo = (...args) => run("cargo", args);

function wasmTests(browser, { environment, browsers }, onOutput) {
  const driver = browser === "chrome" ? ["--chromedriver", browsers.chromedriver] : ["--geckodriver", browsers.geckodriver];
  const env = { ...environment, ...webdriverVariables(browsers) };
  return run("wasm-pack", ["test", "--headless", `--${browser}`, ...driver, "--mode", "no-install"], { env, onOutput });
}

/** The files are named one by one, since Node's versions differ in what a folder after --test means. */
function nodeTests(folder, { browsers }, onOutput) {
  const files = testFiles(folder);
  if (files.length === 0) throw new Failure(`${folder}/ holds no file named *.test.mjs, so nothing was tested.`);
  const { chromium: CHROMIUM, firefox: FIREFOX, geckodriver: GECKODRIVER } = browsers ?? {};
  const env = { ...process.env, ...(browsers && { CHROMIUM, FIREFOX, GECKODRIVER }) };
  return run(process.execPath, ["--test", "--test-reporter=spec", ...files], { env, onOutput });
}

function testFiles(folder) {
  try {
    return readdirSync(inRepository(folder), { recursive: true }).filter((name) => name.endsWith(".test.mjs")).sort().map((name) => `${folder}/${name}`);
  } catch {
    return [];
  }
}
