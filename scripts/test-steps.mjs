// What `npm test` does. Two steps run at a time, begun in this order; what takes long comes early.
//
//   group    what `--only` calls it; set-up steps have none, and run where another step needs them
//   needs    steps that must have succeeded before it begins
//   holds    what it has for itself, so that two such steps run at once only where nothing else is left: cargo's lock on
//            target/debug, or the cores that pages take
//   runner   whose closing lines count the tests; without one, the step itself is the test
//   do       does it, and throws where it fails

import { setUpBrowsers, setUpHeadlessShell } from "./browsers.mjs";
import { build } from "./build.mjs";
import { checkCrates, checkNpmLocks } from "./dependencies.mjs";
import { compileTypeScript } from "./package.mjs";
import { run } from "./process.mjs";
import { runNodeTests, runWasmTests } from "./run-tests.mjs";
import { npmPackageProgram, setUpForBuild, setUpNpmPackages, setUpWasmPack } from "./setup.mjs";
import { checkSizes } from "./sizes.mjs";

const WASM = ["--target", "wasm32-unknown-unknown"];
/** A workspace of its own. */
const FUZZ = ["--manifest-path", "fuzz/Cargo.toml"];

const cargo = (...args) => run("cargo", args);
const playwright = async (project) => {
  const { headless: CHROMIUM, firefox: FIREFOX, geckodriver: GECKODRIVER } = await setUpBrowsers();
  // One page at a time: another step runs beside it, and what waits for a core takes more of it.
  const args = ["test", `--project=${project}`, "--workers=1"];
  await run(process.execPath, [npmPackageProgram("@playwright/test", "cli.js"), ...args], {
    env: { ...process.env, CHROMIUM, FIREFOX, GECKODRIVER, WITHOUT_SNAPSHOTS: "1" },
  });
};

const types = (title, project, { needs = ["build"], folder = "." } = {}) => ({
  group: "types",
  title: `Types: ${title}`,
  needs,
  do: () => compileTypeScript(project, folder),
});

export const STEPS = [
  {
    id: "tools",
    title: "Set-up: Rust and npm packages",
    holds: "cargo",
    do: () => setUpForBuild({ components: true }),
  },
  {
    id: "build",
    group: "build",
    title: "Build: wasm module, npm package, page",
    needs: ["tools"],
    holds: "cargo",
    do: () => build(),
  },
  {
    id: "browsers",
    title: "Set-up: Chromium and Firefox, with ChromeDriver and geckodriver",
    needs: ["tools"],
    do: async () => {
      await setUpBrowsers();
      await setUpHeadlessShell();
    },
  },
  {
    id: "wasm-pack",
    title: "Set-up: wasm-pack and wasm-bindgen's test runner",
    needs: ["tools"],
    do: () => setUpWasmPack(),
  },
  {
    group: "format",
    title: "Formatting of Rust",
    needs: ["tools"],
    do: async () => {
      await cargo("fmt", "--check");
      await cargo("fmt", "--check", ...FUZZ);
    },
  },
  {
    group: "format",
    title: "Formatting and lints of TypeScript, CSS and JSON",
    needs: ["tools"],
    do: () => run(process.execPath, [npmPackageProgram("@biomejs/biome", "bin", "biome"), "ci", "."]),
  },
  {
    group: "lint",
    title: "The house: lengths of files and functions, circles of imports, paths in text",
    needs: ["tools"],
    runner: "node",
    do: () => runNodeTests("house"),
  },
  {
    group: "native",
    title: "Native tests and documentation examples",
    needs: ["tools"],
    holds: "cargo",
    runner: "cargo",
    // What makes the JavaScript around the module has no tests of its own: the step below holds what it makes to wasm-pack's.
    do: () => cargo("test", "--workspace", "--exclude=tilgangspakker-bindgen", "--all-features", "--no-fail-fast"),
  },
  {
    group: "page",
    title: "The page in Chromium",
    needs: ["build", "browsers"],
    holds: "pages",
    runner: "playwright",
    do: () => playwright("page"),
  },
  {
    group: "elements",
    title: "The elements and mounted views in Chromium",
    needs: ["build", "browsers"],
    holds: "pages",
    runner: "playwright",
    do: () => playwright("elements"),
  },
  {
    group: "elements",
    title: "The elements and the page in Firefox",
    needs: ["build", "browsers"],
    holds: "pages",
    runner: "playwright",
    do: () => playwright("firefox"),
  },
  {
    id: "docs",
    group: "docs",
    title: "The docs site, without warnings or dead links",
    needs: ["build"],
    holds: "cargo",
    do: async () => (await import("../docs/site.mjs")).buildDocs(),
  },
  // The docs' own packages run some of the blocks.
  {
    group: "docs",
    title: "Every code block of the docs",
    needs: ["docs", "browsers"],
    runner: "node",
    do: () => runNodeTests("docs"),
  },
  {
    group: "package",
    title: "The packed tarball, and the examples with it",
    needs: ["build", "browsers"],
    runner: "node",
    do: () => runNodeTests("package"),
  },
  // A run for each browser, since wasm-pack leaves out the second where the first fails.
  {
    group: "browsers",
    title: "Chromium: wasm tests",
    needs: ["browsers", "wasm-pack"],
    holds: "cargo",
    runner: "cargo",
    do: () => runWasmTests("chrome"),
  },
  {
    group: "browsers",
    title: "Firefox: wasm tests",
    needs: ["browsers", "wasm-pack"],
    holds: "cargo",
    runner: "cargo",
    do: () => runWasmTests("firefox"),
  },
  {
    group: "browsers",
    title: "The module is what wasm-pack makes",
    needs: ["build", "wasm-pack"],
    holds: "cargo",
    runner: "node",
    do: () => runNodeTests("wasm-pack"),
  },
  {
    group: "lint",
    title: "Lints: native",
    needs: ["tools"],
    holds: "cargo",
    do: () => cargo("clippy", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"),
  },
  {
    group: "lint",
    title: "Lints: WebAssembly",
    needs: ["tools"],
    holds: "cargo",
    // What is for WebAssembly alone: the bindings with their tests, and what a browser makes of HTML. Other tests are read above.
    do: () => cargo("clippy", ...WASM, "--profile", "test", "--lib", "--test", "markup", "--", "-D", "warnings"),
  },
  {
    group: "lint",
    title: "Lints: Rust programs without JavaScript",
    needs: ["tools"],
    holds: "cargo",
    do: async () => {
      await cargo("clippy", "--lib", "--no-default-features", "--", "-D", "warnings");
      await cargo("clippy", ...WASM, "-p", "rust-wasm-example", "--", "-D", "warnings");
    },
  },
  {
    group: "lint",
    title: "Lints: what is fuzzed with",
    needs: ["tools"],
    holds: "cargo",
    do: () =>
      cargo("clippy", ...FUZZ, "--locked", "--no-default-features", "--target-dir", "target", "--", "-D", "warnings"),
  },
  { group: "node", title: "The package in Node", needs: ["build"], runner: "node", do: () => runNodeTests("node") },
  {
    group: "release",
    title: "Releasing, and the register of a new month",
    needs: ["build"],
    runner: "node",
    do: () => runNodeTests("release"),
  },
  { group: "dependencies", title: "Crates: licences, bans and sources", needs: ["tools"], do: () => checkCrates() },
  { group: "dependencies", title: "npm packages: lock files", do: () => checkNpmLocks() },
  { group: "sizes", title: "Size budgets", needs: ["build"], do: () => checkSizes() },
  types("the package's own", "tests/types/tsconfig.json"),
  types("the contract", "tests/types/tsconfig.contract.json"),
  types("as bundlers read them", "tests/types/tsconfig.bundler.json"),
  types("in Node without a DOM", "tests/types/tsconfig.node.json"),
  types("where nothing but the language is known", "tests/types/tsconfig.bare.json"),
  types("with what the newest TypeScript knows", "tests/types/tsconfig.newest.json"),
  types("the page", "www/tsconfig.json"),
  types("the page's workers", "www/offline/tsconfig.json"),
  types("the command line", "js/cli/tsconfig.json"),
  {
    id: "newestReact",
    title: "Set-up: the docs' packages, with the newest React",
    needs: ["build", "docs"],
    do: () => setUpNpmPackages("docs"),
  },
  types("the elements in React 19", "tests/types/tsconfig.react-19.json", { needs: ["newestReact"] }),
  {
    id: "oldest",
    title: "Set-up: the oldest TypeScript and React that the package is for",
    needs: ["build"],
    do: () => setUpNpmPackages("tests/types/oldest"),
  },
  ...["tsconfig", "tsconfig.bundler", "tsconfig.node", "tsconfig.bare", "tsconfig.react-18"].map((name) =>
    types(`under the oldest TypeScript, ${name}`, `tests/types/${name}.json`, {
      needs: ["oldest"],
      folder: "tests/types/oldest",
    }),
  ),
  {
    group: "types",
    title: "The public types: snapshot, comments, codes",
    needs: ["oldest"],
    runner: "node",
    do: () => runNodeTests("types"),
  },
];
