// What <access-package-check> shows. The module makes all of its HTML.

import type { Catalogue } from "../package/catalogue.js";
import { handleOf } from "../package/contents.js";
import { asked as ask } from "../package/failure.js";
import { written } from "../package/input.js";
import type { Question, ViewOptions } from "../package/types.js";
import { renderVerdict } from "../package/views.js";
import type { Asked } from "./asked.js";
import type { Fields, Kept } from "./question.js";
import { BLANK, fieldsOf, questionOf } from "./question.js";

const optionsOf = ({ language, headingLevel }: Asked) => ({ language, headingLevel, parts: true });

/** A form for the module to show. */
interface Form {
  readonly fields: Fields;
  /** What the answer beside it is to. */
  readonly asked?: { readonly question: Question; readonly key: string };
}

/** The form with nothing filled in: the same whatever is asked. */
export function formOf(catalogue: Catalogue, options: ViewOptions): string {
  const form: Form = { fields: BLANK };
  return ask(() => handleOf(catalogue).renderForm(written(form), written(options)));
}

/** The form as attributes fill it in, with the answer to what they ask, for a server to send. */
export function answeredForm(catalogue: Catalogue, asked: Asked): Form {
  const fields = fieldsOf(asked);
  const question = questionOf(fields);
  return question ? { fields, asked: { question, key: keyOfAnswer(catalogue, question, asked) } } : { fields };
}

/** The verdict on a question. @throws TilgangspakkerError as `Catalogue.check` does. */
export function answerOf(catalogue: Catalogue, question: Question, asked: Asked): string {
  return renderVerdict(catalogue, question, optionsOf(asked));
}

/** What an answer is to. That two catalogues of one name are not the same is seen where a server's content is taken over. */
export function keyOfAnswer(catalogue: Catalogue, question: Question, { language, headingLevel }: Asked): string {
  return JSON.stringify([question, language, headingLevel, catalogue.version]);
}

/** A question in words, for those that the form has no fields for. */
export function questionInWords(catalogue: Catalogue, question: Question, asked: Asked): string {
  return ask(() => handleOf(catalogue).renderQuestion(written(question), written(optionsOf(asked))));
}

/** What a question holds beside the fields, in words. */
export function keptInWords(catalogue: Catalogue, kept: Kept, asked: Asked): string {
  return ask(() => handleOf(catalogue).renderKept(written(kept), written(optionsOf(asked))));
}
