// The form: which question, and what it is asked with.

import type { Place } from "../../address.ts";
import type { App } from "../../app.ts";
import { h, on } from "../../dom.ts";
import type { Child } from "../../dom.ts";
import { ask } from "../../texts/ask.ts";
import { words } from "../../texts/words.ts";
import type { Words } from "../../texts/words.ts";
import { packageChoices, roleChoices } from "./choices.ts";
import type { Choices } from "./choices.ts";
import { makeFields } from "./fields.ts";
import type { Fields } from "./fields.ts";
import { ACTIONS, NAMES, actionOf, fieldsOf } from "./question.ts";
import type { FieldName } from "./question.ts";

/** The fields from top to bottom, in an order that suits every question. */
const IN_ORDER: readonly FieldName[] = ["package", "role", "roles", "holds", "variant", "recipient", "supplier", "organisation", "userHolds", "onBehalfOf", "customers"];

/** `isActSettled`: the question whether one may act for a client is answered without anything filled in. */
export async function makeForm(app: App, isActSettled: boolean): Promise<Form> {
  const said = words(ask, app.language);
  const [packages, roles] = await Promise.all([packageChoices(app), roleChoices(app)]);
  return new Form(packages, makeFields(packages, roles, said), said, isActSettled);
}

export class Form {
  readonly element: HTMLFormElement;
  readonly packages: Choices;
  readonly #fields: Fields;
  readonly #isActSettled: boolean;
  /** Which question is chosen. */
  readonly #kinds: readonly HTMLInputElement[] = ACTIONS.map((action) => h("input", { class: "ds-input", type: "radio", name: "action", id: `spor-${action}`, value: action }));
  readonly #about: HTMLElement;
  readonly #submit: HTMLElement;

  constructor(packages: Choices, fields: Fields, said: Words<typeof ask>, isActSettled: boolean) {
    this.packages = packages;
    this.#fields = fields;
    this.#isActSettled = isActSettled;
    this.#about = h("p", { class: "ds-paragraph" }, said.aboutAct);
    this.#submit = h("button", { class: "ds-button", type: "submit" }, said.submit);
    this.element = h("form", { class: "page-form", novalidate: true },
      h("fieldset", { class: "ds-fieldset" },
        h("legend", { class: "ds-label" }, said.action),
        ...ACTIONS.map((action, at) => h("div", { class: "ds-field" }, this.#kinds[at], h("label", { class: "ds-label", for: `spor-${action}` }, said[action])))),
      this.#about,
      ...IN_ORDER.map((name) => fields[name].element),
      this.#submit);
  }

  /** Whoever listens is told when something is filled in, and when it is to be answered. */
  listen({ changed, submitted }: { readonly changed: () => void; readonly submitted: () => void }): void {
    on(this.element, {
      // As one types: told only when a field is left, it would move the button away under a click on it.
      input: () => {
        this.#choose(this.#chosen);
        changed();
      },
      submit: (event) => {
        event.preventDefault();
        submitted();
      },
    });
  }

  /** What is filled in, of the question that is chosen. */
  read(): Place {
    const values = fieldsOf(this.#chosen).map((name) => [name, this.#fields[name].get()]);
    return Object.fromEntries([["action", actionOf(this.#chosen) ?? ""], ...values].filter(([, value]) => value)) as Place;
  }

  async fill(place: Place): Promise<void> {
    this.#choose(place);
    await Promise.all(NAMES.map((name) => this.#fields[name].set(place[name] ?? "")));
  }

  /** Tells what is wrong with a field. */
  fault(of: FieldName, told: readonly Child[]): void {
    this.#choose(this.#chosen);
    const { input, element: field } = this.#fields[of];
    input.setAttribute("aria-invalid", "true");
    input.setAttribute("aria-errormessage", "spor-feil");
    field.append(h("p", { class: "ds-paragraph page-fault", id: "spor-feil", role: "alert", "data-size": "sm" }, ...told));
  }

  focus(field: FieldName): void {
    this.#fields[field].input.focus();
  }

  get #chosen(): Place {
    return { action: this.#kinds.find((it) => it.checked)?.value ?? "" };
  }

  /** Shows the fields of one question, with no faults shown. */
  #choose(place: Place): void {
    const action = actionOf(place);
    const fields = action === "act" && this.#isActSettled ? [] : fieldsOf(place);
    for (const kind of this.#kinds) kind.checked = kind.value === action;
    for (const name of NAMES) this.#fields[name].element.hidden = !fields.includes(name);
    this.#submit.hidden = fields.length === 0;
    this.#about.hidden = action !== "act";
    for (const wrong of this.element.querySelectorAll("[aria-invalid]")) wrong.removeAttribute("aria-invalid");
    this.element.querySelector("#spor-feil")?.remove();
  }
}
