/** The entry for Node: the module is read from beside the package, and nothing is fetched. */

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { loadOnce } from "./module.js";
import type { InitInput } from "./types.js";

export { Catalogue } from "./catalogue.js";
export { compare } from "./compare.js";
export { hydrate } from "./hydrate.js";
export { initSync } from "./module.js";
export type * from "./types.js";
export * from "./views.js";

export default function init(module?: InitInput): Promise<void> {
  return loadOnce(module, (address) => (String(address).startsWith("file:") ? readFile(fileURLToPath(String(address))) : fetch(address)));
}
