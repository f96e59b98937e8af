// The form of <access-package-check>, as HTML text.

import type { Catalogue } from "../package/catalogue.js";
import { renderVerdict } from "../package/views.js";
import type { Asked } from "./asked.js";
import { ACTIONS, RECIPIENTS } from "./asked.js";
import { fingerprint, html, withParts } from "./markup.js";
import type { Raw } from "./markup.js";
import { fieldsFor, questionInWords } from "./question.js";
import type { Fields } from "./question.js";
import { say } from "./words.js";
import type { Word } from "./words.js";
import type { Question } from "../package/types.js";

/** Organisation forms that are suggested. Any other may be typed. */
const FORMS = ["AS", "ASA", "ANS", "BRL", "DA", "ENK", "ESEK", "FLI", "KS", "NUF", "SA", "STI"];

/** The form, with these fields filled in; blank, it is the same whatever is asked. It names the level of its answer's headings, to be made again with them. */
export function formOf(catalogue: Catalogue, { language, headingLevel }: Asked, filled?: Fields): Raw {
  const word = (name: Word) => say(name, language);
  const flag = (is: boolean | undefined, name: string) => (is ? html` ${name}` : html``);
  const fields = filled ?? { action: "hold", package: "", role: "", variant: "", recipient: "employee" };
  const found = fields.package ? catalogue.package(fields.package, { language }) : undefined;
  const actions = ACTIONS.map((action) => html`<div class="tp-choice"><input class="ds-input" type="radio" name="action" id="${action}" value="${action}"${flag(fields.action === action, "checked")}><label class="ds-label" for="${action}">${word(action)}</label></div>`);
  const code = fields.role && (catalogue.role(fields.role)?.code ?? fields.role);
  const roles = catalogue.roles({ language }).map((it) => ({ value: it.code, label: html`${it.code} – ${it.name.value}`, lang: it.name.language }));
  const known = roles.some((it) => it.value === code) || !code ? roles : [...roles, { value: code, label: html`${code}`, lang: language }];
  const options = known.map(({ value, label, lang }) => html`<option value="${value}"${lang === language ? html`` : html` lang="${lang}"`}${flag(value === code, "selected")}>${label}</option>`);
  const recipients = RECIPIENTS.map((it) => html`<option value="${it}"${flag(fields.recipient === it, "selected")}>${word(it)}</option>`);
  return html`<div class="tp-check" data-level="${headingLevel}"><form class="tp-form" method="dialog" novalidate${flag(filled !== undefined, "data-filled")}>
<fieldset class="ds-fieldset"><legend class="ds-label">${word("action")}</legend>${actions}</fieldset>
<div class="ds-field"><label class="ds-label" for="package">${word("package")}</label><div class="tp-hint" id="package-hint">${word("packageHint")}</div>
<input class="ds-input" id="package" name="package" type="text" role="combobox" aria-expanded="false" aria-controls="suggestions" aria-autocomplete="list" aria-describedby="package-hint package-chosen" autocomplete="off" autocapitalize="none" spellcheck="false" value="${found?.name.value ?? fields.package}"${found ? html` data-urn="${found.urn}"` : html``}>
<ul class="tp-suggestions" id="suggestions" role="listbox" aria-label="${word("suggestions")}" hidden></ul><p class="tp-chosen" id="package-chosen">${found ? html`<code>${found.urn}</code>` : html``}</p></div>
<div class="ds-field" data-for="hold delegate"${flag(fields.action === "attach", "hidden")}><label class="ds-label" for="role">${word(fields.action === "delegate" ? "giver" : "role")}</label>
<select class="ds-input" id="role" name="role"><option value="">${word("choose")}</option>${options}</select></div>
<div class="ds-field" data-for="hold delegate"${flag(fields.action === "attach", "hidden")}><label class="ds-label" for="variant">${word("variant")}</label><div class="tp-hint" id="variant-hint">${word("variantHint")}</div>
<input class="ds-input" id="variant" name="variant" type="text" list="forms" aria-describedby="variant-hint" autocomplete="off" spellcheck="false" value="${fields.variant}"><datalist id="forms">${FORMS.map((it) => html`<option value="${it}"></option>`)}</datalist></div>
<div class="ds-field" data-for="delegate"${flag(fields.action !== "delegate", "hidden")}><label class="ds-label" for="recipient">${word("recipient")}</label>
<select class="ds-input" id="recipient" name="recipient">${recipients}</select></div>
<button class="ds-button tp-submit" type="submit" disabled>${word("submit")}</button></form>
<div class="tp-question" hidden></div><div class="tp-answer" role="status"></div></div>`;
}

/** The verdict on a question. @throws TilgangspakkerError as `Catalogue.check` does. */
export function answerOf(catalogue: Catalogue, question: Question, { language, headingLevel }: Asked): string {
  return withParts(renderVerdict(catalogue, question, { language, headingLevel }));
}

/** The whole of it with its answer, for a server to send. A question that the form has no fields for stands in its place. */
export function answeredForm(catalogue: Catalogue, asked: Asked, fields: Fields, question: Question | undefined): string {
  const form = withParts(String(formOf(catalogue, asked, (question && fieldsFor(question)) ?? fields)));
  if (!question) return form;
  const answer = answerOf(catalogue, question, asked);
  const answered = form.replace(/(<div class="tp-answer"[^>]*)>/, (_, start: string) => `${start} data-made="${fingerprint(answer)}">${answer}`);
  if (fieldsFor(question)) return answered;
  return answered
    .replace('<form class="tp-form"', "$& hidden")
    .replace(/<div class="tp-question" hidden([^>]*)>/, (_, rest: string) => `<div class="tp-question"${rest}>${withParts(String(questionInWords(question, asked.language)))}`);
}
