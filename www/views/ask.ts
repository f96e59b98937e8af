// Questions to the catalogue. The one that is answered stands in the address: a link asks it again.

import type { Place } from "../address.ts";
import type { App, View } from "../app.ts";
import { h } from "../dom.ts";
import { Refusal } from "../engine.ts";
import { ask } from "../texts/ask.ts";
import { shell } from "../texts/shell.ts";
import { words } from "../texts/words.ts";
import { answerTo, isActSettled, rowsOf } from "./ask/answer.ts";
import type { Answered } from "./ask/answered.ts";
import { faultOf } from "./ask/fault.ts";
import type { Fault } from "./ask/fault.ts";
import { makeForm } from "./ask/form.ts";
import type { Form } from "./ask/form.ts";
import { linkTo } from "./ask/link.ts";
import { changesTo, inFull, isAsked, isSame, lackingIn } from "./ask/question.ts";
import { Sheet } from "./ask/sheet.ts";

/** What is filled in and not yet asked, and at which place: it outlives a change of language, when the view is made again. */
let drafted: { readonly at: Place; readonly fields: Place } | undefined;

export async function makeAskView(section: HTMLElement, app: App): Promise<View> {
  const isSettled = await isActSettled(app);
  return new AskView(section, app, await makeForm(app, isSettled), isSettled);
}

class AskView implements View {
  readonly #app: App;
  readonly #said;
  readonly #form: Form;
  readonly #sheet: Sheet;
  /** Whether one may act for a client is answered without anything filled in. */
  readonly #isActSettled: boolean;
  #shown: Place | undefined;
  /** Asked by the reader: faults draw the focus, and the answer is brought into sight. */
  #isSubmitted = false;
  /** Counts what is asked: what comes too late is let go. */
  #turn = 0;

  constructor(section: HTMLElement, app: App, form: Form, isSettled: boolean) {
    this.#app = app;
    this.#said = words(ask, app.language);
    this.#form = form;
    this.#isActSettled = isSettled;
    this.#sheet = new Sheet(form.element, this.#said.answer);
    form.listen({ changed: () => this.#changed(), submitted: () => this.#submit() });
    section.append(
      h("p", { class: "page-kicker" }, app.catalogues.get(app.catalogue.key) ?? app.catalogue.version),
      h("h1", { class: "ds-heading", "data-size": "lg", tabindex: -1 }, words(shell, app.language).ask),
      this.#sheet.element);
  }

  async show(place: Place): Promise<void> {
    const byButton = this.#isSubmitted;
    this.#isSubmitted = false;
    if (!byButton && this.#shown && isSame(this.#shown, place)) return;
    const draft = this.#shown ? undefined : draftOf(place);
    this.#shown = place;
    const turn = this.#begin();
    if (!byButton) await this.#form.fill(draft ?? inFull(place));
    if (turn !== this.#turn || draft || !(byButton || isAsked(place) || this.#needsNothing(place))) return;
    await this.#answer(place, byButton, turn);
  }

  /** An answer never stands beside another question. */
  #begin(): number {
    this.#sheet.clear();
    return ++this.#turn;
  }

  #needsNothing(place: Place): boolean {
    return this.#isActSettled && place.action === "act";
  }

  #changed(): void {
    this.#begin();
    const fields = this.#form.read();
    drafted = { at: this.#app.place, fields };
    if (this.#needsNothing(fields)) this.#submit();
  }

  #submit(): void {
    const question = this.#form.read();
    const lacking = this.#needsNothing(question) ? undefined : lackingIn(question);
    if (lacking) {
      this.#begin();
      return this.#refuse({ field: lacking, told: [this.#said[`${lacking}Lacks`]] }, true);
    }
    this.#isSubmitted = true;
    drafted = undefined;
    if (isSame(this.#app.place, question)) void this.show(this.#app.place);
    else this.#app.go(changesTo(question));
  }

  async #answer(place: Place, byButton: boolean, turn: number): Promise<void> {
    try {
      const { shown, reasons } = await answerTo(this.#app, place);
      if (turn !== this.#turn) return;
      if (lacksWho(place, reasons)) return this.#refuse({ field: "roles", told: [this.#said.rolesLacks] }, byButton);
      this.#sheet.showVerdict(shown, linkTo(this.#app, place));
      if (byButton) this.#sheet.bringIntoSight();
      const rows = await rowsOf(this.#app, this.#form.packages, reasons);
      if (turn === this.#turn) this.#sheet.showRows(rows);
    } catch (error) {
      if (!(error instanceof Refusal && /^(UNKNOWN|INVALID)_/.test(error.code))) throw error;
      if (turn === this.#turn) this.#refuse(faultOf(error, place, this.#app), byButton);
    }
  }

  /** Tells what is wrong with a field, or what it lacks. */
  #refuse({ field, told }: Fault, byButton: boolean): void {
    this.#form.fault(field, told);
    if (byButton) this.#form.focus(field);
  }
}

/** What was filled in at this place. */
function draftOf(place: Place): Place | undefined {
  return drafted && drafted.at.catalogue === place.catalogue && isSame(drafted.at, place) ? drafted.fields : undefined;
}

/** Nobody has said who is to pass it on, so that it is not held is no answer yet. */
function lacksWho({ action, roles, holds }: Place, reasons: Answered["reasons"]): boolean {
  return action === "delegate" && !roles && !holds && reasons.some(({ code }) => code === "NOT_HELD");
}
