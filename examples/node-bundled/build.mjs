import { build } from "esbuild";

await build({
  entryPoints: {
    main: "src/main.js",
    // A bundle for Node does not hold the module: this puts it beside the script, where it is looked for.
    tilgangspakker_bg: "tilgangspakker/tilgangspakker.wasm",
  },
  loader: { ".wasm": "copy" },
  bundle: true,
  platform: "node",
  format: "cjs",
  outExtension: { ".js": ".cjs" },
  outdir: "dist",
});
