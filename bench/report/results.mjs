// The last run that is kept, in results.json.

import { existsSync, readFileSync, writeFileSync } from "node:fs";

import { inRepository } from "../../scripts/folders.mjs";

const FILE = inRepository("bench", "results.json");

export const readResults = (file = FILE) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined);

/** Numbers are kept to four digits: what comes after them is noise. */
export function writeResults(results, file = FILE) {
  writeFileSync(
    file,
    `${JSON.stringify(results, (_, value) => (typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value), 1)}\n`,
  );
}
