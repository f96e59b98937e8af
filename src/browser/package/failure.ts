import type { ErrorCode, TilgangspakkerError } from "./types.js";

/** An error of the same shape as those that the module makes. */
export function failure(code: ErrorCode, message: string, cause?: unknown): TilgangspakkerError {
  const error = cause === undefined ? new Error(message) : new Error(message, { cause });
  return Object.assign(error, {
    name: "TilgangspakkerError" as const,
    code,
    suggestions: Object.freeze([]),
  });
}
