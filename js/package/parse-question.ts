import { Handle } from "../wasm/tilgangspakker.js";
import { TilgangspakkerError } from "./errors.js";
import { asked } from "./failure.js";
import { frozen } from "./frozen.js";
import { copiedQuestion, written } from "./input.js";
import { assertLoaded } from "./module.js";
import type { Question } from "./types/questions.js";

/** What `parseQuestion` made of its input. */
export type ParsedQuestion =
  | {
      readonly ok: true;
      /** The question, for `check`. */
      readonly question: Question;
    }
  | {
      readonly ok: false;
      /** What is wrong with it. */
      readonly error: TilgangspakkerError;
    };

/**
 * Reads what a client sent as a question, without throwing. `check` finds out whether its roles and packages exist.
 *
 * @example
 * ```ts
 * const parsed = parseQuestion({ action: "hold", package: "lonn", role: ["DAGL"] });
 * if (!parsed.ok) console.log(parsed.error.code, parsed.error.path?.join()); // → INVALID_QUESTION role
 * ```
 */
export function parseQuestion(input: unknown): ParsedQuestion {
  // That is a mistake of the program, and no answer to who asked.
  assertLoaded();
  try {
    const question = copiedQuestion(input);
    asked(() => Handle.readQuestion(written(question)));
    return { ok: true, question: frozen(question as Question) };
  } catch (error) {
    if (error instanceof TilgangspakkerError) return { ok: false, error };
    throw error;
  }
}
