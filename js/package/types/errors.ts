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
  /** A question is malformed: `path` leads to the field. Whoever asked it can mend it. */
  | "INVALID_QUESTION"
  /** An option or another argument is malformed, or a call is made where it makes no sense: a mistake of the program. */
  | "INVALID_ARGUMENT"
  /** It is not nine digits with a valid check digit. */
  | "INVALID_ORGANISATION_NUMBER"
  /** Text is no catalogue, or a value is no catalogue, or a catalogue has been freed; or an element has another catalogue than its server. */
  | "INVALID_CATALOGUE"
  /** Text is over 16 MiB. */
  | "TOO_LARGE";
