/** The entry for Node: the module is read from beside the package, and nothing is fetched. */

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { loadOnce } from "./module.js";
import type { InitInput } from "./types.js";

export { Catalogue } from "./catalogue.js";
export { compare } from "./compare.js";
export { hydrate } from "./hydrate.js";
export { initSync } from "./module.js";
export type * from "./types.js";
export * from "./views.js";

/**
 * Where the module may lie: beside this file; or, where a bundler has put this file elsewhere, in the package that the
 * program finds. As paths, since bundlers make of `new URL("…", import.meta.url)` an address for browsers.
 */
const PLACES = [
  () => join(dirname(fileURLToPath(import.meta.url)), "wasm", "tilgangspakker_bg.wasm"),
  () => createRequire(join(process.cwd(), "any")).resolve("tilgangspakker/tilgangspakker.wasm"),
];

export default function init(module?: InitInput): Promise<void> {
  return loadOnce(module, fromDisk, (address) => (String(address).startsWith("file:") ? readFile(fileURLToPath(String(address))) : fetch(address)));
}

async function fromDisk(): Promise<Buffer> {
  const failures: unknown[] = [];
  for (const place of PLACES) {
    try {
      return await readFile(place());
    } catch (failure) {
      failures.push(failure);
    }
  }
  throw failures[0];
}
