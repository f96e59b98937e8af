/** What is found. */

import type { AccessPackage } from "./packages.js";

/**
 * The text that a match stands in: the name and description as the language shows them, the area's name as `areas` gives
 * it in that language, the URN, or, for `"role"`, `"formerName"` and `"everydayWord"`, the one of them that the term means. An
 * everyday word is what people say for what a package is about, *moms* for value added tax: no text of the package has it.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type SearchField } from "tilgangspakker";
 *
 * await init();
 * const field: SearchField | undefined = Catalogue.embedded().search("ECKEYROLE")[0]?.matches[0]?.field;
 * console.log(field); // → formerName
 * ```
 */
export type SearchField = "name" | "urn" | "description" | "area" | "role" | "formerName" | "everydayWord";

/**
 * A place that matched, in UTF-16 units as `String.slice` counts them.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type SearchMatch } from "tilgangspakker";
 *
 * await init();
 * const [hit] = Catalogue.embedded().search("hendelser");
 * const match: SearchMatch | undefined = hit?.matches.find((it) => it.field === "name");
 * console.log(match?.text.slice(match.start, match.end)); // → hendelser
 * ```
 */
export interface SearchMatch {
  /** What the text is of the package. */
  readonly field: SearchField;
  /** The text that it stands in: the name, the role's name, the everyday word that led here … */
  readonly text: string;
  /** Where it begins, from 0. */
  readonly start: number;
  /** Where it ends: the place behind its last letter. */
  readonly end: number;
}

/**
 * A package that a search found.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type SearchHit } from "tilgangspakker";
 *
 * await init();
 * const hits: readonly SearchHit[] = Catalogue.embedded().search("maskinlesbare hendelser", { limit: 1 });
 * console.log(hits[0]?.accessPackage.index, hits[0]?.score); // → 2 1
 * ```
 */
export interface SearchHit {
  /** The package, its texts in the language that was asked for. */
  readonly accessPackage: AccessPackage;
  /** How well it was found, from 0 to 1: 1 is its whole name. */
  readonly score: number;
  /** The places that matched. What was found in another language alone has none. */
  readonly matches: readonly SearchMatch[];
}
