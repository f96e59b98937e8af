// The worker of examples/edge, bundled, in Node: a module is imported compiled, and nothing may be compiled or fetched.
// tests/examples/edge.test.mjs asks the same of it in workerd.

import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";

import { build } from "esbuild";
import { inRepository } from "../../scripts/folders.mjs";
import { answersAtTheEdge } from "./edge-cases.mjs";
import { npm, pack, temporaryFolder } from "./packed.mjs";

/** Node compiles something of its own for a Request. */
function forbid(on, name) {
  const own = on[name];
  on[name] = (...given) => {
    if (new Error().stack.includes("worker.mjs")) throw new Error(`Workers may not ${name}.`);
    return own.apply(on, given);
  };
}

describe("the worker at the edge, in Node", () => {
  const folder = temporaryFolder();
  const app = join(folder, "app");
  let worker;

  before(async () => {
    const { tarball } = await pack(folder);
    mkdirSync(app);
    writeFileSync(join(app, "package.json"), JSON.stringify({ private: true }));
    await npm(["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", tarball], app);
    cpSync(inRepository("examples", "edge", "src"), join(app, "src"), { recursive: true });
    const outfile = join(folder, "worker.mjs");
    await build({
      entryPoints: [join(app, "src", "worker.js")],
      bundle: true,
      format: "esm",
      platform: "neutral",
      conditions: ["workerd", "worker", "browser"],
      mainFields: ["browser", "module", "main"],
      plugins: [COMPILED],
      outfile,
      logLevel: "error",
    });
    const { Module } = WebAssembly;
    globalThis.compiled = (path) => new Module(readFileSync(path));
    for (const name of ["compile", "instantiate", "compileStreaming", "instantiateStreaming"])
      forbid(WebAssembly, name);
    forbid(globalThis, "fetch");
    ({ default: worker } = await import(outfile));
  });

  answersAtTheEdge(() => async (path, options) => worker.fetch(new Request(`https://example.org${path}`, options)));
});

/** As runtimes at the edge do: what is imported is a compiled module. */
const COMPILED = {
  name: "compiled",
  setup({ onLoad }) {
    onLoad({ filter: /\.wasm$/ }, ({ path }) => ({
      contents: `export default globalThis.compiled(${JSON.stringify(path)});`,
      loader: "js",
    }));
  },
};
