/**
 * Norway's access packages (*tilgangspakker*): a catalogue with rule checks that give reasons.
 *
 * @packageDocumentation
 */

import { loadOnce } from "./package/module.js";
import type { InitInput } from "./package/types.js";

export { Catalogue } from "./package/catalogue.js";
export { compare } from "./package/compare.js";
export { TilgangspakkerError, isTilgangspakkerError } from "./package/errors.js";
export { hydrate } from "./package/hydrate.js";
export { initSync } from "./package/module.js";
export { parseQuestion } from "./package/parse-question.js";
export type { ParsedQuestion } from "./package/parse-question.js";
export type * from "./package/types.js";
export * from "./package/views.js";

/**
 * Loads the module. Call it once, and await it, before anything else; calling again is harmless. Nothing need be
 * passed in Node, nor where the `.wasm` file lies beside the script, as bundlers see to.
 *
 * @param module where the module is, or the module itself; found by the package unless it is given.
 * @throws TilgangspakkerError `NOT_INITIALISED` when the module cannot be loaded.
 * @example
 * ```ts
 * import init, { Catalogue } from "tilgangspakker";
 *
 * await init();
 * console.log(Catalogue.embedded().version); // → versjon-3
 * ```
 */
export default function init(module?: InitInput): Promise<void> {
  return loadOnce(module);
}
