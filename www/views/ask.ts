// Questions to the catalogue. The one that is answered stands in the address: a link asks it again.

import type { FieldName } from "./ask/question.ts";
import type { Place } from "../address.ts";
import type { App, View } from "../app.ts";
import { h } from "../dom.ts";
import { Refusal } from "../engine.ts";
import { ask } from "../texts/ask.ts";
import { shell } from "../texts/shell.ts";
import { words } from "../texts/words.ts";
import { makeAnswer } from "./ask/answer.ts";
import { slugOf } from "./ask/choices.ts";
import { wrongField } from "./ask/fault.ts";
import { makeForm } from "./ask/form.ts";
import { changesTo, isAsked, sameQuestion } from "./ask/question.ts";

/** What is filled in and not yet asked, and beside which address: it outlives a change of language. */
interface Draft {
  readonly beside: Place;
  readonly fields: Place;
  readonly isAnswered: boolean;
}
const drafts = new WeakMap<HTMLElement, Draft>();

export async function makeAskView(section: HTMLElement, app: App): Promise<View> {
  const said = words(ask, app.language);
  let shown: Place | undefined;
  /** The answer comes of the button: faults draw the focus, and the answer is brought into sight. */
  let isSubmitted = false;
  let turn = 0;

  const form = await makeForm(app, {
    submitted() {
      isSubmitted = true;
      const question = form.read();
      if (shown && sameQuestion(shown, question)) void show(app.place);
      else app.go(changesTo(question));
    },
    changed(what) {
      if (what === "action") {
        turn++;
        clear();
      }
      drafts.set(section, { beside: app.place, fields: form.read(), isAnswered: body.dataset["answered"] !== undefined });
    },
  });
  const answer = makeAnswer(app, form);
  const body = h("div", { class: "page-ask" }, form.element, answer.element);
  section.append(
    h("header", { class: "page-lead" },
      h("p", { class: "page-kicker" }, app.catalogues.get(app.catalogue.key) ?? app.catalogue.version),
      h("h1", { class: "ds-heading", "data-size": "lg", tabindex: -1 }, words(shell, app.language).ask),
      h("p", { class: "ds-paragraph" }, said.lead)),
    body);

  function clear(): void {
    answer.clear();
    delete body.dataset["answered"];
  }

  async function show(place: Place): Promise<void> {
    const byButton = isSubmitted;
    isSubmitted = false;
    if (!byButton && shown && sameQuestion(shown, place)) return;
    const isFirst = shown === undefined;
    shown = place;
    const now = ++turn;
    const isLate = () => now !== turn;
    const draft = isFirst ? drafts.get(section) : undefined;
    const kept = draft && draft.beside.catalogue === place.catalogue && sameQuestion(draft.beside, place) ? draft : undefined;
    if (!kept) drafts.delete(section);
    if (!byButton) await form.fill(kept?.fields ?? place);
    if (isLate()) return;
    if (!(byButton || (isAsked(place) && kept?.isAnswered !== false))) return clear();
    try {
      await answer.give(place, isLate);
      if (isLate()) return;
      form.fault();
      body.dataset["answered"] = "";
      if (byButton) answer.element.querySelector(".page-verdict")?.scrollIntoView({ block: "nearest" });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const field = await wrongField(error, place, app);
      if (isLate()) return;
      if (!field) throw error;
      clear();
      tell(error, field, place);
      if (byButton) form.controls[field].input.focus();
    }
  }

  function tell({ code, message, suggestions }: Refusal, field: FieldName, place: Place): void {
    if (!place[field]) return form.fault(field, said.missing);
    // Only what stands alone in its field can be put right by a link.
    const offered = field === "package" || field === "role" ? suggestions.map(slugOf) : [];
    form.fault(field, code === "INVALID_QUESTION" ? h("span", { lang: "en" }, message) : message,
      ...offered.flatMap((it) => [" ", h("a", { class: "ds-link", href: app.href({ [field]: it }) }, it)]));
  }

  return { show };
}
