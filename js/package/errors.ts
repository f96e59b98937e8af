import type { ErrorCode } from "./types/errors.js";

/**
 * Everything that this package throws. Between copies of the package or between frames use `isTilgangspakkerError`.
 *
 * @example
 * ```ts
 * try {
 *   catalogue.packagesForRole("DAGGL");
 * } catch (error) {
 *   if (error instanceof TilgangspakkerError) console.log(error.code, error.suggestions.join()); // → UNKNOWN_ROLE DAGL
 * }
 * ```
 */
export class TilgangspakkerError extends Error {
  /** Always this name. */
  override readonly name = "TilgangspakkerError";
  /** What is wrong. */
  readonly code: ErrorCode;
  /** At most three codes or URNs that may be meant, the likeliest first. */
  readonly suggestions: readonly string[];
  /** Where it is wrong, in the question, the options or the text: `["customers", 2]`; `null` if there is no one place. */
  readonly path: readonly (string | number)[] | null;

  /** @internal */
  constructor(code: ErrorCode, message: string, { suggestions = [], path = null, cause }: Details = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.suggestions = Object.freeze([...suggestions]);
    this.path = path && Object.freeze([...path]);
  }

  /**
   * What `JSON.stringify` writes of it. Other errors lose their message there.
   *
   * @example
   * ```ts
   * const parsed = parseQuestion({ action: "hold", role: "DAGL" });
   * if (!parsed.ok) console.log(JSON.stringify(parsed.error.toJSON().path)); // → ["package"]
   * ```
   */
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
 * Whether something that was thrown is this package's, from whichever copy or frame.
 *
 * @example
 * ```ts
 * const parsed = parseQuestion({ action: "hold", role: "DAGL" });
 * console.log(!parsed.ok && isTilgangspakkerError(parsed.error)); // → true
 * ```
 */
export function isTilgangspakkerError(error: unknown): error is TilgangspakkerError {
  try {
    return (
      typeof error === "object" &&
      error !== null &&
      "name" in error &&
      error.name === "TilgangspakkerError" &&
      "code" in error
    );
  } catch {
    // What throws as it is looked at is none of ours.
    return false;
  }
}
