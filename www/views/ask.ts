// Questions to the catalogue. The one that is answered stands in the address: a link asks it again.

import type { Place } from "../address.ts";
import type { App, View } from "../app.ts";
import { h } from "../dom.ts";
import { Refusal } from "../engine.ts";
import { ask } from "../texts/ask.ts";
import { shell } from "../texts/shell.ts";
import { words } from "../texts/words.ts";
import { answerTo, isActSettled, rowsOf } from "./ask/answer.ts";
import { slugOf } from "../address.ts";
import { wrongField } from "./ask/fault.ts";
import { makeForm } from "./ask/form.ts";
import { linkTo } from "./ask/link.ts";
import { changesTo, inFull, isAsked, isSame, lackingIn } from "./ask/question.ts";
import type { FieldName } from "./ask/question.ts";

const ALONE: readonly FieldName[] = ["package", "role", "variant"];

/** What is filled in and not yet asked, and at which place: it outlives a change of language, when the view is made anew. */
let drafted: { readonly at: Place; readonly fields: Place } | undefined;

export async function makeAskView(section: HTMLElement, app: App): Promise<View> {
  const said = words(ask, app.language);
  let shown: Place | undefined;
  const isSettled = await isActSettled(app);
  /** Whether a place asks for an answer. */
  const asks = (place: Place) => isAsked(place) || (isSettled && place.action === "act");
  /** Asked by the reader: faults draw the focus, and the answer is brought into sight. */
  let isSubmitted = false;
  /** Counts what is asked: what comes too late is let go. */
  let turn = 0;

  const form = await makeForm(app, isSettled, submit, () => {
    // An answer never stands beside another question.
    turn++;
    clear();
    const fields = form.read();
    drafted = { at: app.place, fields };
    if (isSettled && fields.action === "act") submit();
  });
  const title = h("h2", { class: "ds-heading", "data-size": "md" }, said.answer);
  // It stands there from the start: only then is what comes into it read out.
  const verdict = h("div", { role: "status" });
  const rest = h("div", { class: "tp-view" });
  const body = h("div", { class: "page-ask" }, form.element, h("div", { class: "page-answer" }, title, verdict, rest));
  section.append(
    h("p", { class: "page-kicker" }, app.catalogues.get(app.catalogue.key) ?? app.catalogue.version),
    h("h1", { class: "ds-heading", "data-size": "lg", tabindex: -1 }, words(shell, app.language).ask),
    body);

  function submit(): void {
    const question = form.read();
    const lacking = isSettled && question.action === "act" ? undefined : lackingIn(question);
    if (lacking) {
      turn++;
      clear();
      return refuse(lacking, true, said[`${lacking}Lacks`]);
    }
    isSubmitted = true;
    drafted = undefined;
    if (isSame(app.place, question)) void show(app.place);
    else app.go(changesTo(question));
  }

  function clear(): void {
    title.hidden = true;
    verdict.replaceChildren();
    rest.replaceChildren();
    delete body.dataset["answered"];
  }

  async function show(place: Place): Promise<void> {
    const byButton = isSubmitted;
    isSubmitted = false;
    if (!byButton && shown && isSame(shown, place)) return;
    const draft = shown ? undefined : drafted;
    const kept = draft && draft.at.catalogue === place.catalogue && isSame(draft.at, place) ? draft : undefined;
    shown = place;
    const now = ++turn;
    clear();
    if (!byButton) await form.fill(kept?.fields ?? inFull(place));
    if (now !== turn || kept || !(byButton || asks(place))) return;
    try {
      const { shown: nodes, reasons } = await answerTo(app, place);
      if (now !== turn) return;
      // Nobody has said who is to pass it on, so that it is not held is no answer yet.
      const isByNobody = place.action === "delegate" && !place.roles && !place.holds;
      if (isByNobody && reasons.some(({ code }) => code === "NOT_HELD")) return refuse("roles", byButton, said.rolesLacks);
      body.dataset["answered"] = "";
      title.hidden = false;
      verdict.append(...nodes);
      rest.append(...linkTo(app, place));
      if (byButton) verdict.scrollIntoView({ block: "nearest" });
      const rows = await rowsOf(app, form.packages, reasons);
      if (now !== turn) return;
      rest.append(...rows);
      body.dataset["answered"] = "whole";
    } catch (error) {
      if (!(error instanceof Refusal && /^(UNKNOWN|INVALID)_/.test(error.code))) throw error;
      if (now === turn) refuseFor(error, place, byButton);
    }
  }

  function refuseFor({ code, message, suggestions }: Refusal, place: Place, byButton: boolean): void {
    const field = wrongField(place, message);
    // Only what stands alone in its field can be put right by a link.
    const links = suggestions.filter(() => ALONE.includes(field)).flatMap((it) => [" ", h("a", { class: "ds-link", href: app.href({ [field]: slugOf(it) }) }, slugOf(it))]);
    // What no language has a sentence for is in English, as it is for developers.
    refuse(field, byButton, code.startsWith("INVALID_QUESTION") ? h("span", { lang: "en" }, message) : message, ...links);
  }

  /** Tells what is wrong with a field, or what it lacks. */
  function refuse(field: FieldName, byButton: boolean, ...told: readonly (Node | string)[]): void {
    form.fault(field, ...told);
    if (byButton) form.focus(field);
  }

  return { show };
}
