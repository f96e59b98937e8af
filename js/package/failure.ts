import type { Details } from "./errors.js";
import { TilgangspakkerError } from "./errors.js";
import type { ErrorCode } from "./types/errors.js";

/** Everything that is thrown is made here. */
export function failure(
  code: ErrorCode,
  message: string,
  suggestions: readonly string[] = [],
  cause?: unknown,
): TilgangspakkerError {
  return new TilgangspakkerError(code, message, { suggestions, cause });
}

/** Asks the module, which throws the parts of an error. */
export function asked<T>(ask: () => T): T {
  try {
    return ask();
  } catch (thrown) {
    if (thrown instanceof Error) throw thrown;
    const { code, message, ...details } = thrown as Details & { code: ErrorCode; message: string };
    throw new TilgangspakkerError(code, message, details);
  }
}
