import type { ErrorCode, TilgangspakkerError } from "./types/errors.js";

/** Everything that is thrown is made here. */
export function failure(code: ErrorCode, message: string, suggestions: readonly string[] = [], cause?: unknown): TilgangspakkerError {
  const error = cause === undefined ? new Error(message) : new Error(message, { cause });
  return Object.assign(error, { name: "TilgangspakkerError" as const, code, suggestions: Object.freeze(suggestions) });
}

/** Asks the module, which throws the parts of an error. */
export function asked<T>(ask: () => T): T {
  try {
    return ask();
  } catch (thrown) {
    if (thrown instanceof Error) throw thrown;
    const { code, message, suggestions } = thrown as TilgangspakkerError;
    throw failure(code, message, suggestions);
  }
}
