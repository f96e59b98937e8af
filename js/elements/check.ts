// The form of <access-package-check>, kept alive. What is answered is what the form asks, or the question that was
// passed: as soon as either changes, the answer is gone.

import type { Catalogue } from "../package/catalogue.js";
import { parseQuestion } from "../package/parse-question.js";
import { fill } from "../package/trusted.js";
import type { AccessPackage, Question, Recipient, Role, TilgangspakkerError, Verdict } from "../package/types.js";
import type { Action, Asked } from "./asked.js";
import { Combobox } from "./combobox.js";
import type { Choice } from "./combobox.js";
import { answerOf, keptInWords, keyOfAnswer, questionInWords } from "./form.js";
import { BLANK, fieldsFor, fieldsOf, questionOf, withAttributes } from "./question.js";
import type { Fields, Kept } from "./question.js";

/** More suggestions than these are no help. */
const MOST_SUGGESTIONS = 8;

/** What the form tells the element that it stands in. */
export interface Teller {
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

const choiceOfPackage = (found: AccessPackage | undefined): Choice | undefined => found && { name: found.name, reference: found.urn };
const choiceOfRole = (found: Role | undefined): Choice | undefined => found && { name: found.name, reference: found.code };
const isGiven = <T>(it: T | undefined): it is T => it !== undefined;

export class LiveForm {
  readonly #catalogue: Catalogue;
  readonly #teller: Teller;
  readonly #alive = new AbortController();
  readonly #form: HTMLFormElement;
  readonly #answer: HTMLElement;
  readonly #words: HTMLElement;
  readonly #package: Combobox;
  readonly #role: Combobox;
  #asked: Asked | undefined;
  #state: State = { fields: BLANK, by: "attributes", isAsked: true };
  /** What was asked before the form was made again, in another language or of another catalogue. */
  readonly #before: State | undefined;

  constructor(content: HTMLElement, catalogue: Catalogue, teller: Teller, before: LiveForm | undefined) {
    const piece = <E extends HTMLElement>(selector: string) => content.querySelector(selector) as E;
    const { signal } = this.#alive;
    this.#catalogue = catalogue;
    this.#teller = teller;
    this.#form = piece("form");
    this.#answer = piece(".tp-answer");
    this.#words = piece(".tp-question");
    this.#before = before && { ...before.#state, fields: before.#read() };
    this.#package = new Combobox(this.#field("package"), (term) => this.#packages(term), (choice) => this.#choose(choice), signal);
    this.#role = new Combobox(this.#field("role"), (term) => this.#roles(term), () => this.#change(), signal);
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    }, { signal });
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
    if (!before || question !== undefined || changed.size > 0 || before.headingLevel !== asked.headingLevel) this.#answerAsked(asked);
  }

  /** The question that is asked now; nothing while something is missing. */
  get question(): Question | undefined {
    const { passed, fault } = this.#state;
    if (fault) return undefined;
    return passed ?? questionOf(this.#meant());
  }

  unmount(): void {
    this.#alive.abort();
    this.#package.close();
    this.#role.close();
  }

  #begin(asked: Asked): void {
    const before = this.#before;
    if (before && before.by !== "attributes") {
      this.#fill(before, asked);
    } else if (!before && this.#isTouched()) {
      // What was typed before there was a script stays, and then the answer is to another question.
      this.#state = { fields: BLANK, by: "reader", isAsked: false };
      this.#suit(this.#read().action);
    } else this.#fill({ fields: fieldsOf(asked), by: "attributes", isAsked: true }, asked);
  }

  /** Fields would ask another question in place of one that is none, without what they do not know. */
  #pass(question: Question | TilgangspakkerError | null, asked: Asked): void {
    const fields = fieldsOf(asked);
    if (question === null) return this.#fill({ fields, by: "attributes", isAsked: true }, asked);
    const parsed = question instanceof Error ? { ok: false as const, error: question } : parseQuestion(question);
    if (parsed.ok) return this.#fill({ fields, by: "page", passed: question as Question, isAsked: true }, asked);
    this.#fill({ fields, by: "page", fault: parsed.error, isAsked: true }, asked);
    this.#teller.failed(parsed.error);
  }

  /** Each attribute changes its own field. A question that has none of the fields is gone with the first. */
  #set(names: ReadonlySet<string>, asked: Asked): void {
    const { by } = this.#state;
    const fields = this.#form.hidden ? fieldsOf(asked) : withAttributes(this.#read(), asked, names);
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
    if (!fields) return;
    const options = { language: asked.language };
    for (const choice of this.#form.querySelectorAll<HTMLInputElement>("[name=action]")) choice.checked = choice.value === fields.action;
    this.#package.fill(choiceOfPackage(fields.package ? this.#catalogue.package(fields.package, options) : undefined), fields.package);
    this.#role.fill(choiceOfRole(fields.role ? this.#catalogue.role(fields.role, options) : undefined), fields.role);
    this.#field("variant").value = fields.variant;
    this.#field("recipient").value = fields.recipient;
    this.#keep(fields.kept, asked);
    this.#suit(fields.action);
  }

  #keep(kept: Kept, asked: Asked): void {
    const place = this.#form.querySelector(".tp-kept") as HTMLElement;
    if (kept.roles.length + kept.holds.length > 0) fill(place, keptInWords(this.#catalogue, kept, asked));
    else place.replaceChildren();
  }

  /** Whether the reader has changed anything of what a server sent. */
  #isTouched(): boolean {
    const fields = [...this.#form.elements];
    const options = fields.flatMap((it) => (it instanceof HTMLSelectElement ? [...it.options] : []));
    return options.some((it) => it.selected !== it.defaultSelected) || fields.some((it) => it instanceof HTMLInputElement && (it.value !== it.defaultValue || it.checked !== it.defaultChecked));
  }

  #field(name: string): HTMLInputElement {
    return this.#form.elements.namedItem(name) as HTMLInputElement;
  }

  #read(): Fields {
    return {
      action: (new FormData(this.#form).get("action") ?? "hold") as Action,
      package: this.#package.value,
      role: this.#role.value,
      variant: this.#field("variant").value.trim(),
      recipient: this.#field("recipient").value as Recipient,
      kept: this.#state.fields.kept,
    };
  }

  /** The fields with what is meant by what is typed: a name that is one package's alone, or one role's, stands for it. */
  #meant(): Fields {
    const fields = this.#read();
    const options = { language: this.#asked?.language ?? this.#catalogue.language };
    const typed = fields.package.toLowerCase();
    const [found, ...others] = typed ? this.#catalogue.packages(options).filter((it) => it.name.value.toLowerCase() === typed) : [];
    const role = fields.role ? this.#catalogue.role(fields.role, options) : undefined;
    return { ...fields, package: (found && others.length === 0 ? found.urn : undefined) ?? fields.package, role: role?.code ?? fields.role };
  }

  #packages(term: string): readonly Choice[] {
    const language = this.#asked?.language ?? this.#catalogue.language;
    return this.#catalogue.search(term, { limit: MOST_SUGGESTIONS, language }).map((hit) => choiceOfPackage(hit.accessPackage)).filter(isGiven);
  }

  #roles(term: string): readonly Choice[] {
    const language = this.#asked?.language ?? this.#catalogue.language;
    return this.#catalogue.searchRoles(term, { limit: MOST_SUGGESTIONS, language }).map((hit) => choiceOfRole(hit.role)).filter(isGiven);
  }

  #choose({ reference }: Choice): void {
    this.#change();
    const found = this.#catalogue.package(reference, { language: this.#asked?.language ?? this.#catalogue.language });
    if (found) this.#teller.chosen(found);
  }

  /** Shows the fields that a question has. */
  #suit(action: string): void {
    for (const field of this.#form.querySelectorAll<HTMLElement>("[data-for]")) field.hidden = !field.dataset["for"]?.split(" ").includes(action);
  }

  #change(): void {
    this.#clear();
    this.#state = { fields: this.#state.fields, by: "reader", isAsked: false };
    this.#suit(this.#read().action);
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
    this.#package.close();
    this.#role.close();
    // Who asks has read what was wrong with the question that was passed, and asks what the fields say.
    if (this.#state.fault) this.#change();
    const { question } = this;
    if (question) {
      this.#state = { ...this.#state, isAsked: true };
      this.#ask(question, true);
    } else {
      const { input } = this.#package.value ? this.#role : this.#package;
      this.#clear();
      this.#say(input.dataset["missing"] ?? "", input);
    }
    this.#form.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }

  /** Answers what is to be answered. Where the attributes ask for something that is not known, nothing is claimed. */
  #answerAsked(asked: Asked): void {
    const { by, passed, fault, isAsked } = this.#state;
    const { question } = this;
    if (question && isAsked && (passed || by === "reader" || asked.isAskable)) return this.#ask(question, by === "reader");
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
      this.#teller.answered(question, verdict);
    } catch (error) {
      this.#clear();
      this.#fail(error as TilgangspakkerError, byReader);
    }
  }

  /** Says what is wrong at its field, where what may have been meant can be chosen. */
  #fail(error: TilgangspakkerError, byReader: boolean): void {
    const [name, place] = error.path ?? [];
    const combobox = name === "package" ? this.#package : name === "role" || (name === "roles" && place === 0 && this.#role.value) ? this.#role : undefined;
    this.#say(error.message, combobox?.input ?? (name === "variant" ? this.#field("variant") : undefined));
    if (!byReader) return this.#teller.failed(error);
    const options = { language: this.#asked?.language ?? this.#catalogue.language };
    const meant = error.suggestions.map((it) => (combobox === this.#role ? choiceOfRole(this.#catalogue.role(it, options)) : choiceOfPackage(this.#catalogue.package(it, options))));
    combobox?.suggest(meant.filter(isGiven));
  }

  /** Says what is wrong, at a field of the form or else in the answer's place. */
  #say(message: string, field: HTMLElement | undefined): void {
    const said = document.createElement("p");
    said.id = "tp-fault-";
    said.className = "ds-paragraph tp-fault";
    said.setAttribute("part", "fault");
    said.setAttribute("role", "alert");
    said.textContent = message;
    if (!field || this.#form.hidden) return this.#answer.replaceChildren(said);
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-errormessage", said.id);
    field.after(said);
  }
}
