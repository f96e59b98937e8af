/** What stands in for a catalogue in tests. */

import type { Catalogue } from "../catalogue.js";

/**
 * Everything public of a `Catalogue`. Code that takes one of these, or a part of it, takes a fake too, which a `Catalogue` with its
 * private fields is not. The elements and the views of this package need the real one.
 *
 * @example
 * ```ts
 * import type { CatalogueLike } from "tilgangspakker";
 * import { load } from "tilgangspakker/catalogues/latest";
 *
 * function names(catalogue: Pick<CatalogueLike, "search">, term: string): readonly string[] {
 *   return catalogue.search(term).map((hit) => hit.accessPackage.name.value);
 * }
 * console.log(names(await load(), "moms")[0]); // → Merverdiavgift
 * console.log(names({ search: () => [] }, "moms").length); // → 0
 * ```
 */
export type CatalogueLike = Pick<Catalogue, keyof Catalogue>;
