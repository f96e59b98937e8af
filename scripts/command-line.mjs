// The command line as one file, dist/cli.js. It takes the package from beside it, so that there is one
// wasm module and one copy of the code.

import { chmodSync, writeFileSync } from "node:fs";
import { inRepository } from "./folders.mjs";
import { bundle } from "./bundle.mjs";

const FILE = inRepository("dist", "cli.js");
/** The oldest that the package runs on. */
const NODE = "node20";

export async function buildCommandLine() {
  const script = await bundle("js/cli/main.ts", {
    platform: "node",
    target: NODE,
    // Names stay, so that a stack says something.
    minify: false,
    minifyWhitespace: true,
    minifySyntax: true,
    alias: { tilgangspakker: "./node.js", "tilgangspakker/policy": "./policy.js" },
    external: ["./node.js", "./policy.js"],
  });
  writeFileSync(FILE, `#!/usr/bin/env node\n${script}`);
  chmodSync(FILE, 0o755);
}
