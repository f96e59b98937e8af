// The form of <access-package-check>, kept alive. What is answered is what the form asks, or the question that was
// passed: as soon as either changes, the answer is gone.

import type { Catalogue } from "../package/catalogue.js";
import { failure } from "../package/failure.js";
import { fill } from "../package/trusted.js";
import type { AccessPackage, Question, Recipient, TilgangspakkerError, Verdict } from "../package/types.js";
import type { Action, Asked } from "./asked.js";
import { liveCombobox } from "./combobox.js";
import type { Live } from "./element.js";
import { answerOf } from "./form.js";
import { fingerprint, withParts } from "./markup.js";
import { fieldsFor, fieldsOf, questionInWords, questionOf } from "./question.js";
import type { Fields } from "./question.js";
import { say } from "./words.js";
import type { Word } from "./words.js";

/** More suggestions than these are no help. */
const MOST_SUGGESTIONS = 8;

/** What the form tells the element that it stands in. */
export interface Teller {
  chosen(found: AccessPackage): void;
  answered(question: Question, verdict: Verdict): void;
  failed(error: TilgangspakkerError): void;
  /** What was passed is no question. */
  refused(error: TilgangspakkerError): void;
  /** The reader asks something else than what was passed. */
  changed(): void;
}

/** What the page asks for. What cannot be shown is part of that, since something else is shown in its place. */
function givenBy(asked: Asked, question?: Question | TilgangspakkerError): string {
  return question ? keyOf(question) : JSON.stringify([fieldsOf(asked), asked.isAskable]);
}

/** What distinguishes a question from others; or what could not be read as one. */
export function keyOf(question: Question | TilgangspakkerError): string {
  return question instanceof Error ? question.message : JSON.stringify(question);
}

export class LiveForm implements Live {
  readonly #catalogue: Catalogue;
  readonly #teller: Teller;
  readonly #alive = new AbortController();
  readonly #form: HTMLFormElement;
  readonly #answer: HTMLElement;
  readonly #words: HTMLElement;
  #asked: Asked | undefined;
  /** What the page asked for last, by attributes or by a question. */
  #given: string | undefined;
  /** The question that was passed, where the form has no fields for it. */
  #other: Question | undefined;
  /** What was passed last is no question. */
  #isRefused = false;
  /** What was filled in before the form was made again, in another language. */
  readonly #draft: { readonly fields: Fields; readonly given: string | undefined; readonly isAnswered: boolean } | undefined;

  constructor(content: HTMLElement, catalogue: Catalogue, teller: Teller, before: LiveForm | undefined) {
    const piece = <E extends HTMLElement>(selector: string) => content.querySelector(selector) as E;
    this.#catalogue = catalogue;
    this.#teller = teller;
    this.#form = piece("form");
    this.#answer = piece(".tp-answer");
    this.#words = piece(".tp-question");
    this.#draft = before && { fields: before.#read(), given: before.#given, isAnswered: before.#answer.hasChildNodes() };
    // Typed over what a server sent, before there was a script.
    if (this.#field("package").value !== this.#field("package").defaultValue) this.#choose(undefined);
    const { signal } = this.#alive;
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    }, { signal });
    this.#form.addEventListener("input", ({ target }) => {
      if (target === this.#field("package")) this.#choose(undefined);
      this.#change();
    }, { signal });
    liveCombobox(this.#field("package"), piece(".tp-suggestions"), (term) => this.#suggest(term), (found) => {
      this.#choose(found);
      this.#change();
      teller.chosen(found);
    }, signal);
    piece<HTMLButtonElement>(".tp-submit").disabled = false;
  }

  show(asked: Asked, question?: Question | TilgangspakkerError): void {
    const isFirst = this.#asked === undefined;
    this.#asked = asked;
    const fault = question && this.#faultOf(question);
    const passed = fault ? undefined : (question as Question | undefined);
    const fields = passed ? fieldsFor(passed) : fieldsOf(asked);
    const given = givenBy(asked, fault ?? question);
    if (given === this.#given) return;
    this.#given = given;
    this.#other = fields ? undefined : passed;
    this.#isRefused = fault !== undefined;
    if (isFirst && this.#draft?.given === given && !fault) {
      this.#display(fields && this.#draft.fields);
      if (this.#draft.isAnswered) this.#ask(passed ?? this.question);
      return;
    }
    // What was typed before there was a script stays, and then the answer is to another question.
    const isTouched = isFirst && this.#form.hasAttribute("data-filled") && !question && JSON.stringify(this.#read()) !== JSON.stringify(fields);
    if (isTouched) {
      this.#suit(this.#read().action);
      return this.#clear();
    }
    this.#display(fields);
    if (fault) {
      this.#clear();
      this.#fault(fault);
      this.#teller.refused(fault);
      return;
    }
    // Where something asked for cannot be shown, nothing is claimed.
    this.#ask(passed ?? (asked.isAskable ? this.question : undefined));
  }

  /** Why what was passed is no question. Fields would ask another in its place, without what they do not know. */
  #faultOf(question: Question | TilgangspakkerError): TilgangspakkerError | undefined {
    if (question instanceof Error) return question;
    try {
      this.#catalogue.check(question);
    } catch (error) {
      if ((error as TilgangspakkerError).code === "INVALID_QUESTION") return error as TilgangspakkerError;
    }
    return undefined;
  }

  /** The question that is asked now; nothing while something is missing. */
  get question(): Question | undefined {
    const fields = this.#read();
    return this.#other ?? questionOf({ ...fields, package: this.#named(fields.package) });
  }

  unmount(): void {
    this.#alive.abort();
  }

  #field<E extends HTMLInputElement & HTMLSelectElement = HTMLInputElement & HTMLSelectElement>(name: string): E {
    return this.#form.querySelector(`#${name}`) as E;
  }

  #word(word: Word): string {
    return say(word, this.#asked?.language ?? this.#catalogue.language);
  }

  #read(): Fields {
    const reference = this.#field("package");
    return {
      action: (new FormData(this.#form).get("action") ?? "hold") as Action,
      recipient: this.#field("recipient").value as Recipient,
      package: reference.dataset["urn"] ?? reference.value.trim(),
      role: this.#field("role").value,
      variant: this.#field("variant").value.trim(),
    };
  }

  /** A name that is one package's alone stands for it. */
  #named(typed: string): string {
    const same = typed ? this.#catalogue.packages({ language: this.#asked?.language ?? this.#catalogue.language }).filter((it) => it.name.value.toLowerCase() === typed.toLowerCase()) : [];
    return (same.length === 1 && same[0]?.urn) || typed;
  }

  #suggest(term: string): readonly AccessPackage[] {
    const language = this.#asked?.language ?? this.#catalogue.language;
    return this.#catalogue.search(term, { limit: MOST_SUGGESTIONS, language }).map((hit) => hit.accessPackage);
  }

  /** Fills in fields, or shows in words what they cannot ask. */
  #display(fields: Fields | undefined): void {
    this.#form.hidden = !fields;
    this.#words.hidden = fields !== undefined;
    if (this.#other && !fields) fill(this.#words, withParts(String(questionInWords(this.#other, this.#asked?.language ?? "nb"))));
    else this.#words.replaceChildren();
    if (!fields) return;
    for (const choice of this.#form.querySelectorAll<HTMLInputElement>("[name=action]")) choice.checked = choice.value === fields.action;
    const language = this.#asked?.language;
    const found = fields.package ? this.#catalogue.package(fields.package, language && { language }) : undefined;
    this.#field("package").value = fields.package;
    this.#choose(found);
    const role = this.#field("role");
    const code = fields.role && (this.#catalogue.role(fields.role)?.code ?? fields.role);
    if (![...role.options].some((it) => it.value === code)) role.add(new Option(code));
    role.value = code;
    this.#field("variant").value = fields.variant;
    this.#field("recipient").value = fields.recipient;
    this.#suit(fields.action);
  }

  /** Shows the fields that a question has. */
  #suit(action: string): void {
    for (const field of this.#form.querySelectorAll<HTMLElement>("[data-for]")) field.hidden = !field.dataset["for"]?.includes(action);
    const label = this.#form.querySelector("label[for=role]");
    if (label) label.textContent = this.#word(action === "delegate" ? "giver" : "role");
  }

  /** Which package the field stands for, with its URN below: names are shared. */
  #choose(found: AccessPackage | undefined): void {
    const input = this.#field("package");
    const chosen = this.#form.querySelector("#package-chosen");
    const code = document.createElement("code");
    if (found) {
      input.value = found.name.value;
      input.dataset["urn"] = code.textContent = found.urn;
      code.setAttribute("part", "code");
    } else delete input.dataset["urn"];
    if (chosen?.textContent !== code.textContent) chosen?.replaceChildren(...(found ? [code] : []));
  }

  #change(): void {
    this.#clear();
    // What was passed is answered for: only something else that is passed takes the reader's place.
    if (this.#asked) this.#given = givenBy(this.#asked);
    this.#isRefused = false;
    this.#suit(this.#read().action);
    this.#teller.changed();
  }

  #clear(): void {
    this.#answer.replaceChildren();
    delete this.#answer.dataset["made"];
    for (const wrong of this.#form.querySelectorAll("[aria-invalid]")) {
      wrong.removeAttribute("aria-invalid");
      wrong.removeAttribute("aria-errormessage");
    }
    this.#form.querySelector("#fault")?.remove();
  }

  #submit(): void {
    // Who asks has read what was wrong with the question that was passed, and asks what the fields say.
    if (this.#isRefused) this.#change();
    const fields = this.#read();
    const missing = !fields.package ? "package" : fields.action !== "attach" && !fields.role ? "role" : undefined;
    this.#clear();
    if (missing) this.#fault(failure("INVALID_QUESTION", this.#word(missing === "package" ? "missingPackage" : "missingRole")), missing);
    else this.#ask(this.question, true);
    this.#form.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }

  #ask(question: Question | undefined, byReader = false): void {
    const asked = this.#asked;
    if (!question || !asked) return this.#clear();
    try {
      const verdict = this.#catalogue.check(question, { language: asked.language });
      const html = answerOf(this.#catalogue, question, asked);
      const made = fingerprint(html);
      if (this.#answer.dataset["made"] !== made) {
        this.#clear();
        fill(this.#answer, html);
        this.#answer.dataset["made"] = made;
      }
      this.#teller.answered(question, verdict);
    } catch (error) {
      this.#clear();
      this.#fault(error as TilgangspakkerError);
      if (!byReader) this.#teller.failed(error as TilgangspakkerError);
    }
  }

  /** Says what is wrong, at the field that it is about. */
  #fault({ code, message }: TilgangspakkerError, about = { UNKNOWN_PACKAGE: "package", PACKAGE_REMOVED: "package", UNKNOWN_ROLE: "role" }[code as string]): void {
    const said = document.createElement("p");
    said.id = "fault";
    said.className = "ds-paragraph tp-fault";
    said.setAttribute("part", "fault");
    said.setAttribute("role", "alert");
    said.textContent = message;
    const field = about && !this.#form.hidden ? this.#field(about) : undefined;
    if (!field) return this.#answer.replaceChildren(said);
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-errormessage", "fault");
    field.after(said);
  }
}
