// Which files of dist/ the package's entries lead to: what package.json `exports`, and all that those import.

import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inRepository } from "./folders.mjs";

const IMPORTED = /(?:\bfrom|\bimport)\s*\(?\s*"(\.[^"]+)\.js"/g;

/** What the package exports that has types: what it is imported as, and its declarations. */
export function typedEntries() {
  const { name, exports } = packageJson();
  return Object.entries(exports)
    .filter(([, targets]) => targets.types)
    .map(([path, { types }]) => ({ name: join(name, path), file: inRepository(types) }));
}

/** The declarations that the entries lead to. */
export const publicDeclarations = () => reached(typedEntries().map(({ file }) => file), ".d.ts");

/** The modules that the entries lead to. */
export const publicModules = () => reached(exportedFiles().filter((file) => file.endsWith(".js")), ".js");

/** What package.json `exports`, under whatever condition. */
export const exportedFiles = () => targetsOf(packageJson().exports).map((target) => inRepository(target));

/** Every file that some condition of `exports` names. */
const targetsOf = (targets) => (typeof targets === "string" ? [targets] : Object.values(targets).flatMap(targetsOf));

function reached(entries, extension) {
  const files = new Set();
  const visit = (file) => {
    // What is missing is reported where it is read.
    if (files.has(file) || !existsSync(file)) return;
    files.add(file);
    for (const [, path] of readFileSync(file, "utf8").matchAll(IMPORTED)) visit(join(dirname(file), path + extension));
  };
  entries.forEach(visit);
  return files;
}

const packageJson = () => JSON.parse(readFileSync(inRepository("package.json"), "utf8"));
