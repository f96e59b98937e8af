import { Handle } from "../wasm/tilgangspakker.js";
import { TilgangspakkerError } from "./errors.js";
import { asked } from "./failure.js";
import { frozen } from "./frozen.js";
import { copiedQuestion } from "./input.js";
import { assertLoaded } from "./module.js";
import type { Question } from "./types/questions.js";

/**
 * What became of something that was to be a question.
 *
 * @example
 * ```ts
 * import init, { parseQuestion, type ParsedQuestion } from "tilgangspakker";
 *
 * await init();
 * const parsed: ParsedQuestion = parseQuestion({ action: "attach", package: "ECKEYROLE" });
 * console.log(parsed.ok && parsed.question.action); // → attach
 * ```
 */
export type ParsedQuestion = { readonly ok: true; readonly question: Question } | { readonly ok: false; readonly error: TilgangspakkerError };

/**
 * Reads what a client sent as a question, without throwing. Whether its roles and packages exist is for `check` to say, of a catalogue.
 *
 * @param input what was parsed from JSON, or any other value.
 * @example
 * ```ts
 * import init, { parseQuestion } from "tilgangspakker";
 *
 * await init();
 * const parsed = parseQuestion({ action: "hold", package: "lonn", role: ["DAGL"] });
 * if (!parsed.ok) console.log(parsed.error.code, parsed.error.path?.join()); // → INVALID_QUESTION role
 * ```
 */
export function parseQuestion(input: unknown): ParsedQuestion {
  try {
    assertLoaded();
    const question = copiedQuestion(input);
    asked(() => Handle.readQuestion(question));
    return { ok: true, question: frozen(question as Question) };
  } catch (error) {
    if (error instanceof TilgangspakkerError) return { ok: false, error };
    throw error;
  }
}
