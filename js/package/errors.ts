import type { ErrorCode } from "./types/errors.js";

/**
 * Everything that a call throws. Between copies of the package and between frames classes differ: ask
 * `isTilgangspakkerError` there.
 *
 * @example
 * ```ts
 * import init, { Catalogue, TilgangspakkerError } from "tilgangspakker";
 *
 * await init();
 * try {
 *   Catalogue.embedded().packagesForRole("DAGGL");
 * } catch (error) {
 *   if (error instanceof TilgangspakkerError) console.log(error.code, error.suggestions.join()); // → UNKNOWN_ROLE DAGL
 * }
 * ```
 */
export class TilgangspakkerError extends Error {
  /** Always the same, whichever copy of the package it comes from. */
  override readonly name = "TilgangspakkerError";
  /** What was wrong: for programs. */
  readonly code: ErrorCode;
  /** At most three codes or URNs that may have been meant, the likeliest first. */
  readonly suggestions: readonly string[];
  /** Where it is wrong, in the question, the options or the text: `["customers", 2]`; null where there is no one place. */
  readonly path: readonly (string | number)[] | null;

  /** @internal */
  constructor(code: ErrorCode, message: string, { suggestions = [], path = null, cause }: Details = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.suggestions = Object.freeze([...suggestions]);
    this.path = path && Object.freeze([...path]);
  }

  /** What a server sends of it: the message is not lost, as it is of other errors. */
  toJSON(): Pick<TilgangspakkerError, "name" | "code" | "message" | "suggestions" | "path"> {
    const { name, code, message, suggestions, path } = this;
    return { name, code, message, suggestions, path };
  }
}

/** @internal */
export interface Details {
  readonly suggestions?: readonly string[];
  readonly path?: readonly (string | number)[] | null;
  readonly cause?: unknown;
}

/**
 * Whether something that was thrown is an error of this package, whichever copy of it or frame it comes from.
 *
 * @example
 * ```ts
 * import init, { Catalogue, isTilgangspakkerError } from "tilgangspakker";
 *
 * await init();
 * try {
 *   Catalogue.fromJson("{}");
 * } catch (error) {
 *   console.log(isTilgangspakkerError(error) && error.code); // → INVALID_CATALOGUE
 * }
 * ```
 */
export function isTilgangspakkerError(error: unknown): error is TilgangspakkerError {
  return typeof error === "object" && error !== null && "name" in error && error.name === "TilgangspakkerError" && "code" in error;
}
