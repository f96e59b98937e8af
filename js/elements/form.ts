// What <access-package-check> shows. The module makes all of its HTML.

import type { Catalogue } from "../package/catalogue.js";
import { handleOf } from "../package/contents.js";
import { asked as ask } from "../package/failure.js";
import type { Question } from "../package/types.js";
import { VERSION } from "../package/version.js";
import { renderVerdict } from "../package/views.js";
import type { Asked } from "./asked.js";
import { fingerprint } from "./markup.js";
import { BLANK } from "./question.js";
import type { Fields, Kept } from "./question.js";
import { originOf } from "./sent.js";

const optionsOf = ({ language, headingLevel }: Asked) => ({ language, headingLevel, parts: true });

/** The form with nothing filled in: the same whatever is asked. */
export function formOf(catalogue: Catalogue, asked: Asked): string {
  return ask(() => handleOf(catalogue).renderForm(BLANK, undefined, optionsOf(asked)));
}

/** The form filled in, with the answer to what it asks, for a server to send. */
export function answeredForm(catalogue: Catalogue, asked: Asked, fields: Fields, question: Question | undefined): string {
  const answered = question && { question, key: keyOfAnswer(catalogue, question, asked) };
  return ask(() => handleOf(catalogue).renderForm(fields, answered, optionsOf(asked)));
}

/** The verdict on a question. @throws TilgangspakkerError as `Catalogue.check` does. */
export function answerOf(catalogue: Catalogue, question: Question, asked: Asked): string {
  return renderVerdict(catalogue, question, optionsOf(asked));
}

/** What an answer is to. Another catalogue, or another version of its rules and words, may give another. */
export function keyOfAnswer(catalogue: Catalogue, question: Question, { language, headingLevel }: Asked): string {
  return fingerprint(JSON.stringify([question, language, headingLevel, VERSION, originOf(catalogue).content]));
}

/** A question in words, for those that the form has no fields for. */
export function questionInWords(catalogue: Catalogue, question: Question, asked: Asked): string {
  return ask(() => handleOf(catalogue).renderQuestion(question, optionsOf(asked)));
}

/** What a question holds beside the fields, in words. */
export function keptInWords(catalogue: Catalogue, kept: Kept, asked: Asked): string {
  return ask(() => handleOf(catalogue).renderKept(kept, optionsOf(asked)));
}
