import type { Catalogue } from "../package/catalogue.js";

/**
 * Loads the module, unless that is done, and reads the register that this entry is named after. `latest` is the newest
 * month that the package has. Each call makes a catalogue of its own.
 *
 * @throws TilgangspakkerError `NOT_INITIALISED` when the module cannot be loaded.
 * @example
 * ```ts
 * import { load } from "tilgangspakker/catalogues/latest";
 *
 * const today = await load();
 * console.log(today.package("lonn")?.name.value); // → Lønn
 * ```
 */
export function load(): Promise<Catalogue>;
