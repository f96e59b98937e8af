import { read } from "./answer.js";
import type { Catalogue } from "./catalogue.js";
import { handleOf } from "./contents.js";
import { optionsText } from "./input.js";
import type { Change } from "./types/changes.js";
import type { CompareOptions } from "./types/options.js";

/**
 * Every change from one catalogue to another, with renames followed: what became of each package in the order of the earlier
 * catalogue, then what is new, then the notices. Grants of packages that are new or gone are not listed, nor is `mayDelegate` compared.
 *
 * @example
 * ```ts
 * console.log(compare(seed, catalogue, { scope: "shared" })[0]?.kind); // → packageRenamed
 * ```
 */
export function compare(before: Catalogue, after: Catalogue, options?: CompareOptions): readonly Change[] {
  const given = optionsText(options);
  const [earlier, later] = [handleOf(before), handleOf(after)];
  return read(() => earlier.compare(later, given));
}
