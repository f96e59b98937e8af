// What `npm test` does, in this order. A step runs only after those that it `needs` have succeeded.
//
//   group    what `--only` calls it; set-up steps have none, and run where another step needs them
//   runner   whose closing lines count the tests; without one, the step itself is the test
//   do       does it, and throws where it fails; `context` goes from step to step

import { readdirSync } from "node:fs";
import { setUpBrowsers } from "./browsers.mjs";
import { build } from "./build.mjs";
import { checkCrates } from "./crates.mjs";
import { buildDocs } from "./docs.mjs";
import { Failure } from "./program.mjs";
import { inRepository } from "./folders.mjs";
import { checkNpmLocks } from "./npm-locks.mjs";
import { setUpNpmPackages } from "./npm-packages.mjs";
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
    do: () => cargo("clippy", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"),
  },
  {
    group: "lint",
    title: "Lints: WebAssembly",
    needs: ["tools"],
    do: () => cargo("clippy", ...WASM, "--lib", "--tests", "--", "-D", "warnings"),
  },
  { group: "lint", title: "The house: lengths of files and functions, circles of imports, paths in text", runner: "node", do: (context, onOutput) => nodeTests("tests/house", context, onOutput) },
  {
    group: "lint",
    title: "Lints: Rust programs without JavaScript",
    needs: ["tools"],
    do: async () => {
      await cargo("clippy", "--lib", "--no-default-features", "--", "-D", "warnings");
      await cargo("clippy", ...WASM, "-p", "rust-wasm-example", "--", "-D", "warnings");
    },
  },
  {
    group: "native",
    title: "Native tests and documentation examples",
    needs: ["tools"],
    runner: "cargo",
    do: (_, onOutput) => run("cargo", ["test", "--workspace", "--all-features", "--no-fail-fast"], { onOutput }),
  },
  { group: "dependencies", title: "Crates: licences, bans and sources", needs: ["tools"], do: () => checkCrates() },
  { group: "dependencies", title: "npm packages: lock files", do: () => checkNpmLocks() },
  { id: "build", group: "build", title: "Build: wasm module, npm package, page", needs: ["tools"], do: () => build() },
  { group: "sizes", title: "Size budgets", needs: ["build"], do: () => checkSizes() },
  // A run for each browser, since wasm-pack leaves out the second where the first fails.
  { group: "browsers", title: "Chromium: wasm tests", needs: ["browsers"], runner: "cargo", do: (context, onOutput) => wasmTests("chrome", context, onOutput) },
  { group: "browsers", title: "Firefox: wasm tests", needs: ["browsers"], runner: "cargo", do: (context, onOutput) => wasmTests("firefox", context, onOutput) },
  { group: "types", title: "Type tests: against the package's own types", needs: ["build"], do: () => compileTypeScript("tests/types/tsconfig.json") },
  { group: "types", title: "Type tests: against the contract", needs: ["build"], do: () => compileTypeScript("tests/types/tsconfig.contract.json") },
  { group: "types", title: "Type tests: as bundlers read them", needs: ["build"], do: () => compileTypeScript("tests/types/tsconfig.bundler.json") },
  { group: "types", title: "Type tests: in Node without a DOM", needs: ["build"], do: () => compileTypeScript("tests/types/tsconfig.node.json") },
  { group: "types", title: "Type tests: where nothing but the language is known", needs: ["build"], do: () => compileTypeScript("tests/types/tsconfig.bare.json") },
  { group: "types", title: "Type tests: with what the newest TypeScript knows", needs: ["build"], do: () => compileTypeScript("tests/types/tsconfig.newest.json") },
  { id: "newestReact", title: "Set-up: the docs' packages, with the newest React", needs: ["build"], do: () => setUpNpmPackages("docs") },
  { group: "types", title: "Type tests: the elements in React 19", needs: ["newestReact"], do: () => compileTypeScript("tests/types/tsconfig.react-19.json") },
  { id: "oldest", title: "Set-up: the oldest TypeScript and React that the package is for", needs: ["build"], do: () => setUpNpmPackages("tests/types/oldest") },
  ...["tsconfig", "tsconfig.bundler", "tsconfig.node", "tsconfig.bare", "tsconfig.react-18"].map((name) => ({
    group: "types",
    title: `Type tests: under the oldest TypeScript, ${name}`,
    needs: ["oldest"],
    do: () => compileTypeScript(`tests/types/${name}.json`, "tests/types/oldest"),
  })),
  { group: "types", title: "The public types: snapshot, comments, codes", needs: ["oldest"], runner: "node", do: (context, onOutput) => nodeTests("tests/types", context, onOutput) },
  { group: "types", title: "Type check: the page", needs: ["build"], do: () => compileTypeScript("www/tsconfig.json") },
  { group: "types", title: "Type check: the command line", needs: ["build"], do: () => compileTypeScript("js/cli/tsconfig.json") },
  { group: "node", title: "The package in Node", needs: ["build"], runner: "node", do: (context, onOutput) => nodeTests("tests/node", context, onOutput) },
  { group: "release", title: "Releasing, and the register of a new month", needs: ["build"], runner: "node", do: (context, onOutput) => nodeTests("tests/release", context, onOutput) },
  { id: "docs", group: "docs", title: "The docs site, without warnings or dead links", needs: ["build"], do: () => buildDocs() },
  // The docs' own packages run some of the blocks.
  { group: "docs", title: "Every code block of the docs", needs: ["docs", "browsers"], runner: "node", do: (context, onOutput) => nodeTests("tests/docs", context, onOutput) },
  { group: "package", title: "The packed tarball, and the examples with it", needs: ["build", "browsers"], runner: "node", do: (context, onOutput) => nodeTests("tests/package", context, onOutput) },
  { group: "elements", title: "The elements and mounted views in Chromium", needs: ["build", "browsers"], runner: "playwright", do: (context, onOutput) => playwrightTests("elements", context, onOutput) },
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

function playwrightTests(project, { browsers }, onOutput) {
  const env = { ...process.env, CHROMIUM: browsers.chromium };
  return run(process.execPath, [inRepository("node_modules/@playwright/test/cli.js"), "test", `--project=${project}`], { env, onOutput });
}

function testFiles(folder) {
  try {
    return readdirSync(inRepository(folder), { recursive: true }).filter((name) => name.endsWith(".test.mjs")).sort().map((name) => `${folder}/${name}`);
  } catch {
    return [];
  }
}
