// The TypeScript of all pages, compiled in one go: as strictly as it can be, so that nobody's settings refuse an example.

import { writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { inRepository } from "../../scripts/folders.mjs";

const OPTIONS = {
  target: "es2022",
  lib: ["es2022", "dom", "dom.iterable", "esnext.disposable"],
  module: "nodenext",
  moduleDetection: "force",
  jsx: "react-jsx",
  types: ["node"],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitReturns: true,
  isolatedModules: true,
};

/** Compiles files beside themselves; answers what was wrong with each, by its path. */
export async function compile(files, { withPackage, run }) {
  const faults = new Map(files.map((file) => [file, []]));
  if (files.length === 0) return faults;
  writeFileSync(
    join(withPackage, "tsconfig.json"),
    JSON.stringify({ compilerOptions: OPTIONS, files: files.map((file) => relative(withPackage, file)) }),
  );
  const { stdout } = await run(
    process.execPath,
    [inRepository("node_modules", "typescript", "bin", "tsc"), "--pretty", "false", "-p", "."],
    withPackage,
  );
  let last;
  for (const line of stdout.split("\n").filter(Boolean)) {
    const [, file, row, what] = /^(\S.*?)\((\d+),\d+\): (.*)$/.exec(line) ?? [];
    // A fault of no file, or of the package's own, is a fault of every block.
    if (/^\S/.test(line))
      last = faults.has(join(withPackage, file ?? "")) ? [faults.get(join(withPackage, file))] : [...faults.values()];
    for (const told of last ?? []) told.push(what ? `line ${row} of the block: ${what}` : line);
  }
  return faults;
}
