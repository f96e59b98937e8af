// The entry for Node: the module is read from the disk, and nothing is fetched.

import { existsSync, realpathSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Located, Platform } from "./package/module.js";
import { loadOnce } from "./package/module.js";
import type { InitInput } from "./package/types.js";

export { Catalogue } from "./package/catalogue.js";
export { compare } from "./package/compare.js";
export { isTilgangspakkerError, TilgangspakkerError } from "./package/errors.js";
export { hydrate } from "./package/hydrate.js";
export { initSync } from "./package/module.js";
export { mount } from "./package/mount.js";
export type { ParsedQuestion } from "./package/parse-question.js";
export { parseQuestion } from "./package/parse-question.js";
export { Services } from "./package/services.js";
export type * from "./package/types.js";
export * from "./package/views.js";

const NAME = "tilgangspakker_bg.wasm";
const ADVICE = `Nothing is served in Node: put ${NAME} beside the script, or pass its bytes to init().`;

/**
 * Where the module may lie, as paths: bundlers make of `new URL("…", import.meta.url)` an address for browsers. The first
 * is the package's own. In a bundle each kind leaves another way to tell where the script is: `import.meta.url` is nowhere
 * in CommonJS by esbuild, and names a folder of the machine that built it in what webpack makes; `__dirname` is in
 * CommonJS alone; a program that Bun compiled has its scripts in a folder that is on no disk.
 */
const PLACES: readonly (() => string | false)[] = [
  () => join(dirname(fileURLToPath(import.meta.url)), "wasm", NAME),
  () => join(dirname(fileURLToPath(import.meta.url)), NAME),
  () => typeof __dirname === "string" && join(__dirname, NAME),
  () => join(dirname(realpathSync(process.argv[1] ?? "")), NAME),
  () => /\$bunfs|~BUN/.test(process.argv[1] ?? "") && join(dirname(process.execPath), NAME),
  installed,
];

const NODE: Platform = {
  home: fromDisk,
  get: (address) => {
    const path = pathIn(address);
    return path === undefined ? fetch(address) : readFile(path);
  },
  ifMissing: () => ADVICE,
  ifWrong: () => `Check that ${NAME} is there and may be read, or pass its bytes to init().`,
};

export default function init(module?: InitInput): Promise<void> {
  return loadOnce(module, NODE);
}

/**
 * In the package that the program's own folder, or one above it, has installed. Not by `createRequire`: webpack follows what
 * that resolves into the module, and fails over what the module imports.
 */
function installed(): string | false {
  for (let folder = process.cwd(), above = dirname(folder); ; folder = above, above = dirname(folder)) {
    const found = join(folder, "node_modules", "tilgangspakker");
    if (existsSync(found)) return join(found, "dist", "wasm", NAME);
    if (above === folder) return false;
  }
}

/** What is no whole address is a path, from the folder that the program runs in. */
function pathIn(address: string | Request): string | undefined {
  if (typeof address !== "string") return undefined;
  if (address.startsWith("file:")) return fileURLToPath(address);
  return isAbsolute(address) || !URL.canParse(address) ? resolve(address) : undefined;
}

async function fromDisk(): Promise<Located> {
  const tried = new Map<string, string>();
  for (const place of places()) {
    if (tried.has(place)) continue;
    try {
      return { place, content: await readFile(place) };
    } catch (failure) {
      tried.set(place, codeOf(failure));
    }
  }
  const listed = [...tried].map(([place, code]) => (code === "ENOENT" ? place : `${place} (${code})`));
  throw new Error(
    `${NAME} was looked for in vain at ${listed.join(", ") || "no place, since nothing tells where the script is"}.`,
  );
}

/** The places that can be named in a message. */
function* places(): Generator<string> {
  for (const place of PLACES) {
    try {
      const path = place();
      if (path) yield path;
    } catch {
      // Where the script is, or whether the package is installed, cannot be found this way.
    }
  }
}

function codeOf(failure: unknown): string {
  return failure instanceof Error && "code" in failure ? String(failure.code) : String(failure);
}
