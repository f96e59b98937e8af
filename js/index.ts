/**
 * Norway's access packages (*tilgangspakker*): a catalogue with rule checks that give reasons.
 *
 * @packageDocumentation
 */

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

/**
 * Loads the module. Await it once before anything else: until then calls throw `NOT_INITIALISED`. Calling it again is harmless.
 *
 * @param module its address, its bytes, or compiled; found by the package in Node and beside the script.
 * @throws TilgangspakkerError `NOT_INITIALISED` if it cannot be loaded.
 * @example
 * ```ts
 * import init, { Catalogue } from "tilgangspakker";
 * await init();
 * console.log(Catalogue.version3().version); // → versjon-3
 * ```
 */
export default function init(module?: InitInput): Promise<void> {
  return loadOnce(module);
}
