/**
 * Norway's access packages (*tilgangspakker*): a catalogue with rule checks that give reasons.
 *
 * @packageDocumentation
 */

import { loadOnce } from "./module.js";
import type { InitInput } from "./types.js";

export { Catalogue } from "./catalogue.js";
export { compare } from "./compare.js";
export { hydrate } from "./hydrate.js";
export { initSync } from "./module.js";
export type * from "./types.js";
export * from "./views.js";

/**
 * Loads the module. Call once, and await, before anything else; calling again is harmless. Nothing
 * need be passed where the `.wasm` file lies beside the script, as bundlers see to.
 *
 * @throws TilgangspakkerError `NOT_INITIALISED` when the module cannot be loaded.
 * @example
 * ```js
 * import init, { Catalogue } from "tilgangspakker";
 *
 * await init();
 * ```
 */
export default function init(module?: InitInput): Promise<void> {
  return loadOnce(module);
}
