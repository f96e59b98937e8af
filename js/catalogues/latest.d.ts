import type { Catalogue } from "../package/catalogue.js";

/**
 * Loads the module and reads the register of this entry: `latest` is the newest in the package. Each call makes a catalogue.
 *
 * @throws TilgangspakkerError `NOT_INITIALISED` if the module cannot be loaded.
 * @example
 * ```ts
 * import { load } from "tilgangspakker/catalogues/latest";
 * console.log((await load()).package("lonn")?.name.value); // → Lønn
 * ```
 */
export function load(): Promise<Catalogue>;
