/** What else may be passed. */

import type { Recipient } from "./questions.js";
import type { RoleReference } from "./references.js";
import type { OrganisationForm } from "./roles.js";
import type { Language } from "./texts.js";

/**
 * Options of `check`.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type CheckOptions } from "tilgangspakker";
 *
 * await init();
 * const options: CheckOptions = { language: "en" };
 * const verdict = Catalogue.embedded().check({ action: "attach", package: "ECKEYROLE" }, options);
 * console.log(verdict.reasons[0].message); // → Service owners may attach services to "Opptre for virksomhetens kunder". It says so in the table on the page.
 * ```
 */
export interface CheckOptions {
  /** The language of the reasons; the catalogue's own by default. */
  readonly language?: Language | undefined;
}

/**
 * Options of the methods that give the catalogue's texts.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type TextOptions } from "tilgangspakker";
 *
 * await init();
 * const options: TextOptions = { language: "en" };
 * console.log(Catalogue.embedded().role("DAGL", options)?.name.value); // → Managing Director
 * ```
 */
export interface TextOptions {
  /**
   * The language of names and descriptions that the source has in several; the catalogue's own by
   * default. What it has in one alone stays in that one, as each `Text` says.
   */
  readonly language?: Language | undefined;
}

/**
 * Options of `search`.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type SearchOptions } from "tilgangspakker";
 *
 * await init();
 * const options: SearchOptions = { limit: 1, language: "en" };
 * console.log(Catalogue.embedded().search("virksomhet", options).length); // → 1
 * ```
 */
export interface SearchOptions {
  /** How many are wanted at most, a whole number; 20 by default. */
  readonly limit?: number | undefined;
  /** The language of texts, in which matches are located; the catalogue's own by default. */
  readonly language?: Language | undefined;
}

/**
 * Options of `holds` and `whoCanGive`.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type VariantOptions } from "tilgangspakker";
 *
 * await init();
 * const options: VariantOptions = { variant: "AS" };
 * console.log(Catalogue.embedded().holds("DAGL", "maskinlesbarehendelser", options)); // → true
 * ```
 */
export interface VariantOptions {
  /** The organisation form of the business, in any case. Without it, grants for one form only do not count. */
  readonly variant?: OrganisationForm | undefined;
}

/**
 * Options of the lists and tables about roles: what a role gets, or what it may pass on, and to whom.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type MatrixOptions } from "tilgangspakker";
 *
 * await init();
 * const options: MatrixOptions = { action: "delegate", recipient: "employee", variant: "AS" };
 * console.log(Catalogue.embedded().matrix(options).decisions[0]); // → 1
 * ```
 */
export interface MatrixOptions extends VariantOptions {
  /** Whether the role is to get packages, or to pass them on; `"hold"` by default. */
  readonly action?: "hold" | "delegate" | undefined;
  /** Whom packages would be passed on to; `"employee"` by default. What a role gets does not depend on it. */
  readonly recipient?: Recipient | undefined;
}

/**
 * The same, with the language of names.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type RoleOptions } from "tilgangspakker";
 *
 * await init();
 * const options: RoleOptions = { action: "delegate", language: "en" };
 * console.log(Catalogue.embedded().packagesForRole("DAGL", options).length); // → 3
 * ```
 */
export interface RoleOptions extends MatrixOptions, TextOptions {}

/**
 * What Altinn answered when it was asked for the packages of a role.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type RolePackages } from "tilgangspakker";
 *
 * await init();
 * const packages = [{ name: "Sild", urn: "urn:altinn:accesspackage:sild" }];
 * const exported = JSON.stringify([{ name: "Bransje", areas: [{ name: "Fiske", packages }] }]);
 * const answered: RolePackages = { role: "FFØR", variant: "BRL", json: JSON.stringify(packages) };
 * const catalogue = Catalogue.fromAltinnExport(exported, { rolePackages: [answered] });
 * console.log(catalogue.packagesForRole("FFØR", { variant: "BRL" }).length); // → 1
 * ```
 */
export interface RolePackages {
  /** The role that was asked for. */
  readonly role: RoleReference;
  /** The organisation form that was asked for, if any. */
  readonly variant?: OrganisationForm | undefined;
  /** The answer, as JSON text. */
  readonly json: string;
}

/**
 * Options of `compare`.
 *
 * @example
 * ```ts
 * import init, { Catalogue, compare, type CompareOptions } from "tilgangspakker";
 *
 * await init();
 * const options: CompareOptions = { scope: "shared" };
 * console.log(compare(Catalogue.embedded(), Catalogue.embedded(), options).length); // → 0
 * ```
 */
export interface CompareOptions {
  /**
   * `"shared"` leaves out the areas of the later catalogue in which no package of the earlier one lives
   * on, under any name; `"all"` by default.
   */
  readonly scope?: "all" | "shared" | undefined;
}

/**
 * How to show a catalogue.
 *
 * @example
 * ```ts
 * import init, { Catalogue, renderNotices, type ViewOptions } from "tilgangspakker";
 *
 * await init();
 * const options: ViewOptions = { language: "en", headingLevel: 3 };
 * console.log(renderNotices(Catalogue.embedded(), options).includes("<h3")); // → true
 * ```
 */
export interface ViewOptions {
  /** The language of labels, and of texts that the source has in several; the catalogue's own by default. */
  readonly language?: Language | undefined;
  /** What every id begins with, so that a page may show two catalogues; without spaces, `"tp-"` by default. */
  readonly idPrefix?: string | undefined;
  /** The level of the outermost headings; 2 by default. */
  readonly headingLevel?: 2 | 3 | 4 | undefined;
}
