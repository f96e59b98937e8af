import { read } from "./answer.js";
import type { Catalogue } from "./catalogue.js";
import { handleOf } from "./contents.js";
import { copiedOptions } from "./input.js";
import type { Change } from "./types/changes.js";
import type { CompareOptions } from "./types/options.js";

/**
 * Lists every change from one catalogue to another, with renames followed: what became of each package
 * in the order of the earlier catalogue, then what is new, then the notices.
 *
 * Nothing is said of the grants of a package that is new or gone, and a grant that may be passed on and
 * one that may not are the same here.
 *
 * @throws TilgangspakkerError `INVALID_CATALOGUE` when it is given something else than catalogues, `INVALID_ARGUMENT` when an option is
 * malformed.
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * import init, { Catalogue, compare } from "tilgangspakker";
 *
 * await init();
 * const file = new URL(import.meta.resolve("tilgangspakker/catalogues/altinn-2026-08.json"));
 * const changes = compare(Catalogue.embedded(), Catalogue.fromJson(readFileSync(file, "utf8")), { scope: "shared" });
 * console.log(changes[0]?.kind, changes.filter((it) => it.kind === "packageRemoved").length); // → packageRenamed 1
 * ```
 */
export function compare(before: Catalogue, after: Catalogue, options?: CompareOptions): readonly Change[] {
  const given = copiedOptions(options);
  const [earlier, later] = [handleOf(before), handleOf(after)];
  return read(() => earlier.compare(later, given));
}
