// What is in the WebAssembly module. wasm-pack builds a crate that exports nothing without a word.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { inRepository } from "../../scripts/folders.mjs";

const METHODS = [
  "altinn2Role",
  "areas",
  "check",
  "compare",
  "diagnostics",
  "embedded",
  "fromAltinnExport",
  "fromJson",
  "grants",
  "grantsForAltinnExport",
  "holds",
  "identity",
  "labels",
  "language",
  "matrix",
  "matrixNames",
  "mount",
  "notices",
  "package",
  "packageIndex",
  "packages",
  "packagesAt",
  "packagesForRole",
  "propertyTable",
  "readQuestion",
  "renames",
  "renderArea",
  "renderCatalogue",
  "renderElement",
  "renderForm",
  "renderKept",
  "renderNotices",
  "renderPropertyTable",
  "renderQuestion",
  "renderTree",
  "renderVerdict",
  "resolve",
  "role",
  "roleCount",
  "roleIndex",
  "roles",
  "rolesForPackage",
  "search",
  "searchRoles",
  "searchWithServices",
  "toJson",
  "tree",
  "variants",
  "version",
  "whoCanGive",
  "whoGetsIn",
];

const OF_SERVICES = ["diagnostics", "fromCsv", "fromSearchAnswer", "packagesFor", "servicesOf"];

const compiled = (...path) => new WebAssembly.Module(readFileSync(inRepository(...path)));
const functionsOf = (module) =>
  WebAssembly.Module.exports(module)
    .filter(({ kind }) => kind === "function")
    .map(({ name }) => name);

describe("the module", () => {
  it("as wasm-pack builds it without features named, exports every method of a catalogue and of services", () => {
    const exported = functionsOf(compiled("dist", "wasm", "tilgangspakker_bg.wasm"));
    const of = (start) =>
      exported
        .filter((name) => name.startsWith(start))
        .map((name) => name.slice(start.length))
        .sort();
    assert.deepEqual(of("handle_"), METHODS);
    assert.deepEqual(of("serviceshandle_"), OF_SERVICES);
  });
});

describe("a Rust program for WebAssembly that says default-features = false", () => {
  const ofExample = ["-p", "rust-wasm-example", "--target", "wasm32-unknown-unknown"];

  it("exports its own function, imports nothing, and answers", () => {
    execFileSync("cargo", ["build", "--quiet", ...ofExample], {
      cwd: inRepository(),
      stdio: ["ignore", "inherit", "inherit"],
    });
    const { target_directory: target } = JSON.parse(
      execFileSync("cargo", ["metadata", "--format-version", "1", "--no-deps"], {
        cwd: inRepository(),
        encoding: "utf8",
      }),
    );
    const module = new WebAssembly.Module(
      readFileSync(`${target}/wasm32-unknown-unknown/debug/rust_wasm_example.wasm`),
    );

    assert.deepEqual(functionsOf(module), ["business_manager_gets_events"]);
    assert.deepEqual(WebAssembly.Module.imports(module), []);
    assert.deepEqual(
      WebAssembly.Module.customSections(module, "tilgangspakker"),
      [],
      "what the npm package reads of its module",
    );
    const undecided = 2;
    assert.equal(new WebAssembly.Instance(module).exports.business_manager_gets_events(), undecided);
  });

  it("has no wasm-bindgen, and the standard library's allocator", () => {
    const tree = execFileSync(
      "cargo",
      ["tree", ...ofExample, "-e", "normal,no-proc-macro", "--prefix", "none", "--format", "{lib}"],
      { cwd: inRepository(), encoding: "utf8" },
    );
    assert.deepEqual(tree.trim().split("\n").sort(), [
      "foldhash",
      "itoa",
      "maud",
      "rust_wasm_example",
      "strsim",
      "tilgangspakker",
    ]);
  });
});
