// The form of <access-package-check>, kept alive. What is answered is what the form asks, or the question that was
// passed: as soon as either changes, the answer is gone.

import type { Catalogue } from "../package/catalogue.js";
import { parseQuestion } from "../package/parse-question.js";
import { fill } from "../package/trusted.js";
import type { AccessPackage, Question, TilgangspakkerError, Verdict } from "../package/types.js";
import type { Asked } from "./asked.js";
import { LiveFields } from "./fields.js";
import { answerOf, keyOfAnswer, questionInWords } from "./form.js";
import type { Fields } from "./question.js";
import { BLANK, fieldsFor, fieldsOf, missingIn, placeOf, questionOf, withAttributes } from "./question.js";

/** What the form tells the element that it stands in. */
export interface FormListener {
  chosen(found: AccessPackage): void;
  answered(question: Question, verdict: Verdict): void;
  failed(error: TilgangspakkerError): void;
}

/** What the page has asked for since the form last showed it. */
export interface News {
  /** What was passed: a question, or why it is none, or that there is none any more. */
  readonly question: Question | TilgangspakkerError | null | undefined;
  /** The attributes that have changed since then. */
  readonly attributes: ReadonlySet<string>;
}

/** What the form asks, and why. */
interface State {
  readonly fields: Fields;
  /** Who has filled in the fields: the attributes alone, what else the page has passed, or the reader. */
  readonly by: "attributes" | "page" | "reader";
  /** The question that was passed, word for word, while nothing of it has changed. */
  readonly passed?: Question | undefined;
  /** Why what was passed is no question. */
  readonly fault?: TilgangspakkerError | undefined;
  /** Whether it is to be answered: the page's is at once, the reader's once it is sent. */
  readonly isAsked: boolean;
}

export class LiveForm {
  readonly #catalogue: Catalogue;
  readonly #listener: FormListener;
  readonly #alive = new AbortController();
  readonly #form: HTMLFormElement;
  readonly #answer: HTMLElement;
  readonly #words: HTMLElement;
  readonly #fields: LiveFields;
  #asked: Asked | undefined;
  #state: State = { fields: BLANK, by: "attributes", isAsked: true };
  /** What was asked before the form was made again, in another language or of another catalogue. */
  readonly #before: State | undefined;

  constructor(content: HTMLElement, catalogue: Catalogue, listener: FormListener, before: LiveForm | undefined) {
    const piece = <E extends HTMLElement>(selector: string) => content.querySelector(selector) as E;
    const { signal } = this.#alive;
    this.#catalogue = catalogue;
    this.#listener = listener;
    this.#form = piece("form");
    this.#answer = piece(".tp-answer");
    this.#words = piece(".tp-question");
    this.#before = before && { ...before.#state, fields: before.#fields.read() };
    this.#fields = new LiveFields(this.#form, catalogue, (chosen) => this.#choose(chosen), signal);
    this.#form.addEventListener(
      "submit",
      (event) => {
        event.preventDefault();
        this.#submit();
      },
      { signal },
    );
    this.#form.addEventListener("input", () => this.#change(), { signal });
    piece<HTMLButtonElement>(".tp-submit").disabled = false;
  }

  show(asked: Asked, { question, attributes }: News): void {
    const before = this.#asked;
    this.#asked = asked;
    // What the attributes of a form that is new say is filled in already.
    const isNew = !before && !this.#before;
    const changed = !isNew || question !== undefined ? attributes : new Set<string>();
    if (!before) this.#begin(asked);
    if (question !== undefined) this.#pass(question, asked);
    if (changed.size > 0) this.#set(changed, asked);
    if (!before || question !== undefined || changed.size > 0 || before.headingLevel !== asked.headingLevel)
      this.#answerAsked(asked);
  }

  /** The question that is asked now; nothing while something is missing. */
  get question(): Question | undefined {
    const { passed, fault } = this.#state;
    if (fault) return undefined;
    return passed ?? questionOf(this.#fields.meant());
  }

  unmount(): void {
    this.#alive.abort();
    this.#fields.close();
  }

  #begin(asked: Asked): void {
    const before = this.#before;
    if (before && before.by !== "attributes") {
      this.#fill(before, asked);
    } else if (!before && this.#fields.isTouched) {
      // What was typed before there was a script stays, and then the answer is to another question.
      this.#state = { fields: BLANK, by: "reader", isAsked: false };
      this.#fields.suit();
    } else this.#fill({ fields: fieldsOf(asked), by: "attributes", isAsked: true }, asked);
  }

  /** Fields would ask another question in place of one that is none, without what they do not know. */
  #pass(question: Question | TilgangspakkerError | null, asked: Asked): void {
    const fields = fieldsOf(asked);
    if (question === null) return this.#fill({ fields, by: "attributes", isAsked: true }, asked);
    const parsed = question instanceof Error ? { ok: false as const, error: question } : parseQuestion(question);
    if (parsed.ok) return this.#fill({ fields, by: "page", passed: question as Question, isAsked: true }, asked);
    this.#fill({ fields, by: "page", fault: parsed.error, isAsked: true }, asked);
    this.#listener.failed(parsed.error);
  }

  /** Each attribute changes its own field. A question that has none of the fields is gone with the first. */
  #set(names: ReadonlySet<string>, asked: Asked): void {
    const { by } = this.#state;
    const fields = this.#form.hidden ? fieldsOf(asked) : withAttributes(this.#fields.read(), asked, names);
    this.#fill({ fields, by: by === "attributes" ? by : "page", isAsked: true }, asked);
  }

  /** Fills in the fields, or shows in words the question that they cannot ask. */
  #fill(state: State, asked: Asked): void {
    const fields = state.passed ? fieldsFor(state.passed) : state.fields;
    this.#state = { ...state, fields: fields ?? BLANK };
    this.#form.hidden = !fields;
    this.#words.hidden = fields !== undefined;
    if (state.passed && !fields) fill(this.#words, questionInWords(this.#catalogue, state.passed, asked));
    else this.#words.replaceChildren();
    if (fields) this.#fields.fill(fields, asked);
  }

  #choose(chosen: AccessPackage | undefined): void {
    this.#change();
    if (chosen) this.#listener.chosen(chosen);
  }

  #change(): void {
    this.#clear();
    this.#state = { fields: this.#state.fields, by: "reader", isAsked: false };
    this.#fields.suit();
  }

  #clear(): void {
    this.#answer.replaceChildren();
    delete this.#answer.dataset["made"];
    for (const wrong of this.#form.querySelectorAll("[aria-invalid]")) {
      wrong.removeAttribute("aria-invalid");
      wrong.removeAttribute("aria-errormessage");
    }
    this.#form.querySelector(".tp-fault")?.remove();
  }

  #submit(): void {
    this.#fields.settle();
    // Who asks has read what was wrong with the question that was passed, and asks what the fields say.
    if (this.#state.fault) this.#change();
    const { question } = this;
    if (question) {
      this.#state = { ...this.#state, isAsked: true };
      this.#ask(question, true);
    } else {
      const field = this.#fields.field(missingIn(this.#fields.meant()) ?? "package");
      this.#clear();
      this.#say(field.dataset["missing"] ?? "", field);
    }
    this.#form.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }

  /** Answers what is to be answered. Where the attributes ask for something that is not known, nothing is claimed. */
  #answerAsked(asked: Asked): void {
    const { by, passed, fault, isAsked } = this.#state;
    const { question } = this;
    if (question && isAsked && (passed || by === "reader" || asked.isAskable))
      return this.#ask(question, by === "reader");
    this.#clear();
    if (fault) this.#say(fault.message, undefined);
  }

  #ask(question: Question, byReader: boolean): void {
    const asked = this.#asked;
    if (!asked) return;
    try {
      const verdict = this.#catalogue.check(question, { language: asked.language });
      const key = keyOfAnswer(this.#catalogue, question, asked);
      if (this.#answer.dataset["made"] !== key) {
        this.#clear();
        fill(this.#answer, answerOf(this.#catalogue, question, asked));
        this.#answer.dataset["made"] = key;
      }
      this.#listener.answered(question, verdict);
    } catch (error) {
      this.#clear();
      this.#fail(error as TilgangspakkerError, question, byReader);
    }
  }

  /** Says what is wrong at its field, where what may have been meant can be chosen. */
  #fail(error: TilgangspakkerError, question: Question, byReader: boolean): void {
    const [name, at] = placeOf(question, error.path ?? []);
    // Further roles of a giver have no field.
    const field =
      name === "role" && (at > 0 || !this.#fields.field("role").value) ? undefined : this.#fields.field(name);
    this.#say(error.message, field);
    if (!byReader) this.#listener.failed(error);
    else if (field) this.#fields.suggest(name, at, error.suggestions);
  }

  /** Says what is wrong, at a field of the form or else in the answer's place. */
  #say(message: string, field: HTMLElement | null | undefined): void {
    const said = document.createElement("p");
    said.id = "tp-fault-";
    said.className = "ds-paragraph tp-fault";
    said.setAttribute("part", "fault");
    said.setAttribute("role", "alert");
    said.textContent = message;
    if (!(field instanceof HTMLInputElement) || this.#form.hidden) return this.#answer.replaceChildren(said);
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-errormessage", said.id);
    field.after(said);
  }
}
