import { build } from "esbuild";

await build({
  entryPoints: { worker: "src/worker.js" },
  // The module stays a file, which the worker imports compiled.
  loader: { ".wasm": "copy" },
  assetNames: "[name]",
  bundle: true,
  format: "esm",
  target: "es2022",
  conditions: ["workerd", "worker", "browser"],
  outdir: "dist",
});
