// The npm package's own modules in dist/, compiled from the TypeScript in js/.

import { copyFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildCatalogueModules } from "./catalogue-modules.mjs";
import { buildCommandLine } from "./command-line.mjs";
import { buildLabels } from "./labels.mjs";
import { buildPolicyReader } from "./policy-reader.mjs";
import { Failure } from "./program.mjs";
import { inRepository } from "./folders.mjs";
import { exportedFiles, publicDeclarations, publicModules } from "./package-files.mjs";
import { run } from "./process.mjs";
import { buildStyles } from "./styles.mjs";

export async function buildPackage() {
  console.log("Compiling the package's TypeScript …");
  removeEarlierOutput();
  await compileTypeScript("js/tsconfig.json");
  copyHandWrittenTypes();
  await buildStyles();
  await buildCatalogueModules();
  removeWhatNobodyReaches();
  await buildPolicyReader();
  removeWhatNobodyReaches();
  await buildCommandLine();
  await buildLabels();
  for (const file of ["index.js", "index.d.ts", "node.js", "elements.js", "elements.d.ts", "policy.js", "policy.d.ts"]) {
    if (!readdirSync(inRepository("dist")).includes(file)) {
      throw new Failure(`dist/${file} is missing after the build: js/tsconfig.json must emit it (outDir "../dist", declaration true).`);
    }
  }
}

/** No compiler knows what an import of the module or of the style sheet gives, nor has React at hand. */
function copyHandWrittenTypes() {
  for (const file of ["tilgangspakker.wasm.d.ts", "styles.css.d.ts", "elements/react.d.ts"]) copyFileSync(inRepository("js", file), inRepository("dist", file));
  // Whoever imports the types for what they declare imports a module.
  writeFileSync(inRepository("dist", "elements", "react.js"), "export {};\n");
}

/** Modules that hold nothing but types are empty as JavaScript, and what is internal has no types for anybody. */
function removeWhatNobodyReaches() {
  const reached = new Set([...exportedFiles(), ...publicDeclarations(), ...publicModules()]);
  for (const file of compiledFiles()) {
    if (!reached.has(file)) rmSync(file);
  }
}

/**
 * Runs the pinned tsc by a tsconfig, the repository's own or that of a folder; by its JavaScript entry, since
 * node_modules/.bin holds no program node can start on Windows.
 */
export function compileTypeScript(project, folder = ".") {
  return run(process.execPath, [inRepository(folder, "node_modules", "typescript", "bin", "tsc"), "-p", project]);
}

/** A module that was renamed must not live on in the package. */
function removeEarlierOutput() {
  for (const file of compiledFiles()) rmSync(file);
}

/** What stands in dist/, but for dist/wasm/: that is made on its own. */
function compiledFiles() {
  return readdirSync(inRepository("dist"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => !file.startsWith(inRepository("dist", "wasm")));
}
