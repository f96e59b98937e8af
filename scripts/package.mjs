// The npm package's own modules in dist/, compiled from the TypeScript in src/browser/package/.

import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "./program.mjs";
import { inRepository } from "./folders.mjs";
import { run } from "./process.mjs";
import { keepPublicFiles } from "./public-files.mjs";

export async function buildPackage() {
  console.log("Compiling the package's TypeScript …");
  removeEarlierOutput();
  await compileTypeScript("src/browser/package/tsconfig.json");
  for (const file of ["index.js", "index.d.ts", "node.js"]) {
    if (!readdirSync(inRepository("dist")).includes(file)) {
      throw new Failure(`dist/${file} is missing after the build: src/browser/package/tsconfig.json must emit it (outDir "../../../dist", declaration true).`);
    }
  }
  keepPublicFiles();
}

/** Runs the pinned tsc by a tsconfig; by its JavaScript entry, since node_modules/.bin holds no program node can start on Windows. */
export function compileTypeScript(project) {
  return run(process.execPath, [inRepository("node_modules", "typescript", "bin", "tsc"), "-p", project]);
}

/** A module that was renamed must not live on in the package. dist/wasm/ stays: it is made on its own. */
function removeEarlierOutput() {
  for (const entry of readdirSync(inRepository("dist"), { withFileTypes: true })) {
    if (entry.isFile()) rmSync(join(inRepository("dist"), entry.name));
  }
}
