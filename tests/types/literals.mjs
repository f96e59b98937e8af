// Values as TypeScript literals, held against declared types by the compiler: a field that is missing, superfluous or of another
// type does not compile.

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inRepository } from "../../scripts/folders.mjs";

const OPTIONS = {
  target: "es2022",
  lib: ["es2022", "dom"],
  module: "nodenext",
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  paths: {
    tilgangspakker: [inRepository("dist", "index.d.ts")],
    "tilgangspakker/policy": [inRepository("dist", "policy.d.ts")],
  },
};

/** A value as it is written in TypeScript. */
export function literal(value) {
  if (value instanceof Uint8Array) return `Uint8Array.from([${value}])`;
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value === "object" && value !== null)
    return `{ ${Object.entries(value)
      .map(([name, inner]) => `${JSON.stringify(name)}: ${literal(inner)}`)
      .join(", ")} }`;
  return typeof value === "bigint" ? `${value}n` : String(JSON.stringify(value));
}

/** What the compiler says of each of these { type, value }, in their order: undefined where the value is of the type. */
export function faultsOf(stated) {
  const folder = mkdtempSync(join(tmpdir(), "tilgangspakker-answers-"));
  try {
    const head =
      'import type * as T from "tilgangspakker"; import type * as P from "tilgangspakker/policy"; type Item<L> = L extends readonly (infer I)[] ? I : never;';
    writeFileSync(
      join(folder, "answers.mts"),
      [
        head,
        ...stated.map(({ type, value }, at) => `export const answer${at} = ${literal(value)} satisfies ${type};`),
      ].join("\n"),
    );
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: OPTIONS, files: ["answers.mts"] }));
    const { stdout, status } = spawnSync(
      process.execPath,
      [inRepository("node_modules", "typescript", "bin", "tsc"), "--pretty", "false", "-p", folder],
      { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 },
    );
    return told(stdout, status, stated.length);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function told(output, status, count) {
  const faults = new Array(count).fill(undefined);
  for (const line of output.split("\n").filter((line) => /^\S/.test(line))) {
    const [, row, what] = /answers\.mts\((\d+),\d+\): (.*)$/.exec(line) ?? [];
    // What stands before the answers, or is of no file, would leave all of them unread.
    if (row === undefined || row === "1") throw new Error(line);
    faults[row - 2] ??= what;
  }
  if (status !== 0 && faults.every((it) => it === undefined)) throw new Error(`The compiler failed: ${output}`);
  return faults;
}
