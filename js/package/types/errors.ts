/** What is thrown. */

/**
 * What was wrong with a call. Codes are stable; messages are not.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type TilgangspakkerError, type ErrorCode } from "tilgangspakker";
 *
 * await init();
 * try {
 *   Catalogue.fromJson("{}");
 * } catch (error) {
 *   const code: ErrorCode = (error as TilgangspakkerError).code;
 *   console.log(code); // → INVALID_CATALOGUE
 * }
 * ```
 */
export type ErrorCode =
  /** Something was used before `init()`, or the module could not be loaded. */
  | "NOT_INITIALISED"
  /** No role answers to a reference. */
  | "UNKNOWN_ROLE"
  /** No package, area or category answers to a reference. */
  | "UNKNOWN_PACKAGE"
  /** The package was removed, and this catalogue does not have it; the message names the day where it is known. */
  | "PACKAGE_REMOVED"
  /** No organisation form has this code. */
  | "UNKNOWN_VARIANT"
  /** A question, an option or another argument is malformed; the message names the field. */
  | "INVALID_QUESTION"
  /** It is not nine digits with a valid check digit. */
  | "INVALID_ORGANISATION_NUMBER"
  /** Text is no catalogue, or a value is no catalogue, or a catalogue has been freed; or an element has another catalogue than its server. */
  | "INVALID_CATALOGUE"
  /** Text is over 16 MiB. */
  | "TOO_LARGE"
  /** `holdsAt` was asked for a package or role that is not there. */
  | "INVALID_INDEX";

/**
 * Everything that a call throws is an `Error` with this name and one of the codes. There is no class to ask for:
 * look at `name`.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type TilgangspakkerError } from "tilgangspakker";
 *
 * await init();
 * const isOurs = (error: unknown): error is TilgangspakkerError => error instanceof Error && error.name === "TilgangspakkerError";
 * try {
 *   Catalogue.embedded().packagesForRole("DAGGL");
 * } catch (error) {
 *   if (isOurs(error)) console.log(error.code, error.suggestions.join()); // → UNKNOWN_ROLE DAGL
 * }
 * ```
 */
export interface TilgangspakkerError extends Error {
  /** What tells it from other errors. */
  readonly name: "TilgangspakkerError";
  /** What was wrong: for programs. */
  readonly code: ErrorCode;
  /** At most three codes or URNs that may have been meant, the likeliest first. */
  readonly suggestions: readonly string[];
}
