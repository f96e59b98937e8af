// A question as a sentence: what is chosen stands in its places, and it is answered as it changes.

import type { Place } from "../address.ts";
import { ACTIONS, itemsOf, placeOf, viewOf } from "../address.ts";
import type { App } from "../app.ts";
import { copying } from "../copying.ts";
import { h, on } from "../dom.ts";
import { fileNameOf } from "../files.ts";
import { ask } from "../texts/ask.ts";
import { filled, words } from "../texts/words.ts";
import { ActForm } from "./act.ts";
import { Answer } from "./answer.ts";
import { answered } from "./answered.ts";
import type { Control } from "./controls.ts";
import { layOut } from "./controls.ts";
import type { FieldName } from "./question.ts";
import { actionOf, askedFrom, changesTo, NOT_CHOSEN } from "./question.ts";
import type { SlotName } from "./slots.ts";
import { controlOf, valueOfRecipient } from "./slots.ts";

export interface SentenceOptions {
  /** Where one stands at a package, it is no choice. */
  readonly isFixed?: boolean;
  /** Told of each question, as it is asked. */
  readonly asked?: (asked: Place) => void;
}

/** What may be said besides, of each question. */
const MORE: Readonly<Record<string, readonly FieldName[]>> = {
  delegate: ["holds"],
  client: ["given", "agent", "byRoles", "byHolds", "byVariant"],
  own: ["holds"],
  systemUser: ["relations", "variant", "given"],
};

/** What means the same in every question, and stays where it stands when another is asked. */
const KEPT: readonly SlotName[] = ["variant", "package", "recipient", "packages"];

class Sentence {
  readonly element = h("section", { class: "page-ask" });
  readonly #app: App;
  readonly #answer: Answer;
  readonly #form = on(h("form", { class: "page-sentence", novalidate: true }), {
    submit: (event) => this.#submitted(event),
  });
  readonly #others = h("p", { class: "page-hint page-screen" });
  readonly #copy: HTMLElement;
  readonly #controls = new Map<SlotName, Control>();
  readonly #saying = h("p", { class: "page-saying" });
  #act: ActForm | undefined;
  #options: SentenceOptions = {};
  #asked: Place = {};
  #shape = "";
  #about = "";

  constructor(app: App) {
    this.#app = app;
    this.#answer = new Answer(app);
    const said = words(ask, app.language);
    const file = fileNameOf(app.key);
    const message = {
      copied: file === undefined ? said.copied : `${said.copied} ${filled(said.ownFile, file)}`,
      copyingFailed: said.copyingFailed,
    };
    this.#copy = h(
      "p",
      { class: "page-copy" },
      copying({ label: said.copy, text: () => this.#address(), shown: null }, message),
    );
    this.element.append(this.#form, this.#answer.element, this.#copy, this.#others);
    this.element.setAttribute("aria-label", said.title);
    on(this.element, { click: (event) => this.#followed(event) });
  }

  /** Shows the question of a place, and its answer. */
  show(from: Place, options: SentenceOptions): void {
    this.#options = options;
    this.#asked = askedFrom(from);
    this.#build();
    this.#fill();
    this.#answerIt();
  }

  #build(): void {
    const { action = "", kind = "", self = "", package: reference = "" } = this.#asked;
    const isOfPackage = this.#options.isFixed ?? false;
    // Roles are sorted by the package, where one stands at it.
    const isOfPerson = this.#isOfPerson();
    const shape = [
      action,
      kind && action === "systemUser" ? kind : "",
      self,
      isOfPackage && reference,
      isOfPerson,
    ].join(" ");
    if (shape === this.#shape) return;
    this.#shape = shape;
    const about = [isOfPackage ? reference : "", isOfPerson].join(" ");
    const isSame = this.#about === about && !this.#act;
    this.#about = about;
    for (const name of this.#controls.keys()) if (!isSame || !KEPT.includes(name)) this.#controls.delete(name);
    this.#act = action === "act" ? new ActForm(this.#app, (asked) => this.#go(asked, "act")) : undefined;
    if (this.#act) this.#form.replaceChildren(this.#act.element);
    else {
      if (this.#saying.parentNode !== this.#form) this.#form.replaceChildren(this.#saying);
      this.#say();
      for (const other of [...this.#form.children]) if (other !== this.#saying) other.remove();
      this.#form.append(...this.#more());
    }
    this.#showOthers();
  }

  /** A form that is named is not left out. */
  #isOfPerson(): boolean {
    const { package: reference, variant } = this.#asked;
    return !variant && reference !== undefined && this.#app.catalogue.package(reference)?.partyKind === "person";
  }

  #say(): void {
    const said = words(ask, this.#app.language);
    const isOwn = this.#asked.kind === "own" || Boolean(this.#asked.self);
    const ofAll = { attach: said.sayAttach, systemUser: isOwn ? said.sayOwn : said.saySystemUser };
    const templates: Readonly<Record<string, string>> = this.#isOfPerson()
      ? { ...ofAll, hold: said.sayHoldOfPerson, delegate: said.sayDelegateOfPerson, client: said.sayClientOfPerson }
      : { ...ofAll, hold: said.sayHold, delegate: said.sayDelegate, client: said.sayClient };
    const parts = (templates[this.#asked.action ?? ""] ?? "").split(/\{(\w+)\}/);
    // A mark stays with the word before it.
    layOut(
      this.#saying,
      parts.map((part, at) => {
        if (at % 2 === 0) return at > 0 ? part.replace(/^\S+/, "") : part;
        const element = this.#control(part as SlotName).element;
        const place =
          element.closest<HTMLElement>(".page-marked-off") ?? h("span", { class: "page-marked-off" }, element);
        while (place.lastChild !== element) place.lastChild?.remove();
        place.append(/^\S+/.exec(parts[at + 1] ?? "")?.[0] ?? "");
        return place;
      }),
    );
  }

  /** What is optional is folded, unless some of it is said. */
  #more(): readonly HTMLElement[] {
    const said = words(ask, this.#app.language);
    const { action = "", kind, self } = this.#asked;
    const fields =
      (action === "systemUser" ? MORE[self || kind === "own" ? "own" : kind ? "systemUser" : ""] : MORE[action]) ?? [];
    if (fields.length === 0) return [];
    const labels: Readonly<Record<string, string>> = { ...said, agent: said.agentKnown };
    const rows = fields.map((name) =>
      h(
        "div",
        { class: "page-detail" },
        h("span", { class: "page-detail-label" }, labels[name] ?? ""),
        this.#control(name).element,
      ),
    );
    return [
      h(
        "details",
        { class: "page-more", open: fields.some((it) => this.#asked[it]) },
        h("summary", {}, said.more),
        ...rows,
      ),
    ];
  }

  #control(name: SlotName): Control {
    const isFixed = this.#options.isFixed ?? false;
    const known = this.#controls.get(name);
    if (known) return known;
    const made = controlOf(name, {
      app: this.#app,
      reference: isFixed ? this.#asked.package : undefined,
      isFixed,
      isOfPerson: this.#isOfPerson(),
      asked: this.#asked,
      changed: (it) => this.#changed(it),
    });
    made.element.dataset["field"] = name;
    this.#controls.set(name, made);
    return made;
  }

  #fill(): void {
    for (const [name, control] of this.#controls) {
      const kind = this.#asked.self ? "self" : (this.#asked.kind ?? "");
      control.set(
        name === "recipient" ? valueOfRecipient(this.#asked) : name === "kind" ? kind : (this.#asked[name] ?? ""),
      );
    }
    this.#act?.fill(this.#asked);
  }

  #changed(name: SlotName): void {
    this.#go(changedBy(this.#asked, name, this.#controls.get(name)?.get() ?? ""), name);
  }

  /** Shows it at once, and has the address say it. */
  #go(asked: Place, step: string): void {
    const kept = this.#app.place;
    const isEmptied = ["role", "roles", "relations", "package", "packages"].filter(
      (it) => it === step && !asked[step as FieldName],
    );
    const isOfRole = kept.view === "roles";
    const stays = isEmptied.length === 0 || (step.startsWith("package") ? this.#options.isFixed : isOfRole);
    const away = stays ? {} : { [step.startsWith("package") ? "package" : "role"]: undefined };
    this.#asked = asked;
    this.#build();
    this.#fill();
    this.#answerIt();
    this.#app.go({ ...changesTo(asked), ...(asked.variant ? {} : { variant: undefined }), ...away }, `ask ${step}`);
  }

  #answerIt(): void {
    const answer = this.#act ? this.#act.answered(this.#asked) : answered(this.#app, this.#asked);
    this.#answer.element.hidden = answer === undefined;
    if (answer) this.#answer.show(this.#asked, answer);
    const faults = answer?.kind === "faults" ? answer.faults : [];
    for (const [name, control] of this.#controls)
      control.fault(faults.some((it) => it.field === name) ? this.#answer.faultId(name) : undefined);
    this.#copy.hidden = answer?.kind !== "answer";
    this.#options.asked?.(this.#asked);
  }

  #showOthers(): void {
    const said = words(ask, this.#app.language);
    const now = actionOf(this.#asked);
    // A supplier's numbers have nothing to do with where one stands.
    const others = ACTIONS.filter((it) => it !== now && (it !== "act" || this.#app.place.view === "ask"));
    this.#others.replaceChildren(
      said.others,
      " ",
      ...others.flatMap((it, at) => [
        at > 0 ? " · " : "",
        h("a", { class: "ds-link", href: this.#app.href(toAsk(it, this.#asked)) }, said[it]),
      ]),
    );
  }

  /** What a link within asks is answered here: the rest of the view stays as it is. */
  #followed(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const now = this.#app.place;
    const next = placeOf(link.hash);
    if (!next.action || viewOf(next) !== viewOf(now) || next.package !== now.package) return;
    event.preventDefault();
    this.show(next, this.#options);
    // The link is gone with the answer that it stood in.
    if (document.activeElement === document.body) this.#saying.querySelector<HTMLElement>("select, input")?.focus();
    this.#app.go({ ...Object.fromEntries(Object.keys(now).map((it) => [it, undefined])), ...next });
  }

  #submitted(event: Event): void {
    event.preventDefault();
    this.#act?.submit();
  }

  #address(): string {
    const { catalogue, lang } = this.#app.place;
    return this.#app.share({
      ...(catalogue ? { catalogue } : {}),
      ...(lang ? { lang } : {}),
      view: "ask",
      ...this.#asked,
    });
  }
}

/** The question with one of its places changed. A recipient for clients asks another question than a direct one. */
function changedBy(asked: Place, name: SlotName, value: string): Place {
  if (name === "recipient") {
    const [action = "", recipient = ""] = value.split(":");
    if (!recipient) return { ...asked, recipient: NOT_CHOSEN };
    return {
      ...askedFrom({ ...asked, action, recipient }),
      ...(action === "client" && asked.action !== "client" ? { relations: asked.roles ?? "" } : {}),
    };
  }
  if (name === "kind")
    return askedFrom({ ...asked, kind: value === "self" ? "client" : value, self: value === "self" ? "true" : "" });
  return Object.fromEntries(Object.entries({ ...asked, [name]: value }).filter(([, it]) => it !== ""));
}

/** The way to another question, with what is known of this one. */
export function toAsk(action: string, asked: Place) {
  const { package: one, packages, roles, relations, role, variant } = asked;
  const about: Place = {
    ...((one ?? packages) ? { package: one ?? itemsOf(packages)[0] ?? "" } : {}),
    ...(variant ? { variant } : {}),
    ...((roles ?? relations) ? { roles: roles ?? relations ?? "" } : {}),
    ...(role ? { role } : {}),
  };
  const next = askedFrom({
    ...about,
    action,
    ...(action === "delegate" || action === "client" ? { recipient: NOT_CHOSEN } : {}),
  });
  return changesTo(next);
}

const sentences = new WeakMap<App, Sentence>();

/**
 * The question that a place asks, as a sentence with its answer; what the place does not say is filled in from where one stands.
 * There is one in a view: called again, it shows the other place, and the focus stays where it is.
 */
export function sentence(app: App, from: Place, options: SentenceOptions = {}): HTMLElement {
  const made = sentences.get(app) ?? new Sentence(app);
  sentences.set(app, made);
  made.show(from, options);
  return made.element;
}
