// Questions to the catalogue. The one that is answered stands in the address: a link asks it again.

import type { Place } from "../address.ts";
import type { App, View } from "../app.ts";
import { h } from "../dom.ts";
import { Refusal } from "../engine.ts";
import { ask } from "../texts/ask.ts";
import { shell } from "../texts/shell.ts";
import { words } from "../texts/words.ts";
import { answerTo, rowsOf } from "./ask/answer.ts";
import { slugOf } from "../address.ts";
import { wrongField } from "./ask/fault.ts";
import { makeForm } from "./ask/form.ts";
import { linkTo } from "./ask/link.ts";
import { changesTo, isAsked, isSame } from "./ask/question.ts";

/** What is filled in and not yet asked, and at which place: it outlives a change of language, when the view is made anew. */
let drafted: { readonly at: Place; readonly fields: Place } | undefined;

export async function makeAskView(section: HTMLElement, app: App): Promise<View> {
  const said = words(ask, app.language);
  let shown: Place | undefined;
  /** Asked by the button: faults draw the focus, and the answer is brought into sight. */
  let isSubmitted = false;
  /** Counts what is asked: what comes too late is let go. */
  let turn = 0;

  const form = await makeForm(app, () => {
    isSubmitted = true;
    drafted = undefined;
    const question = form.read();
    if (isSame(app.place, question)) void show(app.place);
    else app.go(changesTo(question));
  }, () => {
    // An answer never stands beside another question.
    turn++;
    clear();
    drafted = { at: app.place, fields: form.read() };
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
    if (!byButton) await form.fill(kept?.fields ?? place);
    if (now !== turn || kept || !(byButton || isAsked(place))) return;
    try {
      const { shown: nodes, reasons } = await answerTo(app, place);
      if (now !== turn) return;
      body.dataset["answered"] = "";
      title.hidden = false;
      verdict.append(...nodes);
      rest.append(...linkTo(app, place));
      if (byButton) verdict.scrollIntoView({ block: "nearest" });
      const rows = await rowsOf(app, form.packages, reasons);
      if (now === turn) rest.append(...rows);
    } catch (error) {
      if (!(error instanceof Refusal && /^(UNKNOWN|INVALID)_/.test(error.code))) throw error;
      if (now === turn) refuse(error, place, byButton);
    }
  }

  function refuse({ code, message, suggestions }: Refusal, place: Place, byButton: boolean): void {
    const field = wrongField(place, message);
    // Only what stands alone in its field can be put right by a link.
    const links = suggestions.filter(() => field === "package" || field === "role").flatMap((it) => [" ", h("a", { class: "ds-link", href: app.href({ [field]: slugOf(it) }) }, slugOf(it))]);
    // What no language has a sentence for is in English, as it is for developers.
    form.fault(field, code.startsWith("INVALID_QUESTION") ? h("span", { lang: "en" }, message) : message, ...links);
    if (byButton) form.focus(field);
  }

  return { show };
}
