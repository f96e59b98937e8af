import { build } from "esbuild";

await build({
  entryPoints: {
    main: "src/main.js",
    // esbuild does not see which files a script loads: this puts the module beside the script, where it is looked for.
    tilgangspakker_bg: "tilgangspakker/tilgangspakker.wasm",
  },
  loader: { ".wasm": "copy" },
  bundle: true,
  format: "esm",
  outdir: "dist",
});
