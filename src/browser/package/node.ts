/** The entry for Node: the module is read from beside the package, and nothing is fetched. */

import { readFile } from "node:fs/promises";

import { loadOnce } from "./module.js";
import type { InitInput } from "./types.js";

export { Catalogue } from "./catalogue.js";
export { compare } from "./compare.js";
export { hydrate } from "./hydrate.js";
export { initSync } from "./module.js";
export type * from "./types.js";
export * from "./views.js";

const beside = new URL("./wasm/tilgangspakker_bg.wasm", import.meta.url);

export default function init(module?: InitInput): Promise<void> {
  return loadOnce(() => {
    // Node's fetch does not read files.
    const file = module === undefined ? beside : module;
    return file instanceof URL && file.protocol === "file:" ? readFile(file) : file;
  });
}
