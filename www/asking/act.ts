// Whether an enterprise user may act for a client: organisation numbers, each in a field of its own.

import type { Verdict } from "tilgangspakker";
import { isTilgangspakkerError } from "tilgangspakker";
import type { Place } from "../address.ts";
import { itemsOf, listOf } from "../address.ts";
import type { App } from "../app.ts";
import { h, on } from "../dom.ts";
import { ask } from "../texts/ask.ts";
import type { Words } from "../texts/words.ts";
import { words } from "../texts/words.ts";
import type { Answered } from "./answered.ts";
import { packagesOf } from "./choices.ts";
import type { Control } from "./controls.ts";
import { markFault, packageInput, several } from "./controls.ts";
import type { Fault } from "./faults.ts";
import { faultsOf } from "./faults.ts";
import { questionOf } from "./question.ts";

const FIELDS = ["supplier", "organisation", "userHolds", "onBehalfOf", "customers"] as const;
type ActField = (typeof FIELDS)[number];
const NEEDED = ["supplier", "organisation", "onBehalfOf"] as const satisfies readonly ActField[];

export class ActForm {
  readonly element: HTMLElement;
  readonly #app: App;
  readonly #said: Words<typeof ask>;
  readonly #go: (asked: Place) => void;
  /** What is answered whatever the numbers are: in a register without such users. */
  readonly #settled: Verdict | undefined;
  readonly #controls = new Map<ActField, Control>();
  readonly #messages = new Map<ActField, HTMLElement>();
  readonly #summary = h("div", { class: "ds-error-summary", tabindex: -1, hidden: true });
  #isSent = false;

  constructor(app: App, go: (asked: Place) => void) {
    this.#app = app;
    this.#go = go;
    this.#said = words(ask, app.language);
    this.#settled = settled(app);
    const fields = this.#settled ? [] : FIELDS.map((name) => this.#field(name));
    const button = h("button", { class: "ds-button", type: "submit", "data-size": "sm" }, this.#said.submit);
    this.element = h(
      "div",
      { class: "page-act" },
      h("p", { class: "page-hint" }, this.#said.aboutAct),
      this.#summary,
      ...fields,
      ...(fields.length > 0 ? [button] : []),
    );
    on(this.element, {
      change: () => {
        if (this.#isSent) this.#go(this.#read());
      },
    });
  }

  fill(asked: Place): void {
    for (const [name, control] of this.#controls) {
      if (!control.element.contains(document.activeElement)) control.set(asked[name] ?? "");
    }
  }

  /** Answers what is filled in, and tells all that is wrong with it. */
  submit(): void {
    this.#isSent = true;
    this.#go(this.#read());
    if (!this.#summary.hidden) this.#summary.focus();
  }

  /** The answer; nothing while something is wrong, or nothing is asked yet. */
  answered(asked: Place): Answered | undefined {
    if (this.#settled) return { kind: "answer", verdict: this.#settled };
    const isAsked = NEEDED.every((it) => asked[it]);
    const lacking = this.#isSent
      ? NEEDED.filter((it) => !asked[it]).map(
          (field): Fault => ({ field, message: this.#said[`${field}Lacks`], meant: [] }),
        )
      : [];
    const wrong = faultsOf(this.#app, asked);
    this.#tell(FIELDS.flatMap((name) => [...lacking, ...wrong].filter((it) => it.field === name)));
    if (!isAsked || wrong.length > 0) return undefined;
    return { kind: "answer", verdict: this.#app.catalogue.check(questionOf(asked), { language: this.#app.language }) };
  }

  #tell(faults: readonly Fault[]): void {
    for (const [name, control] of this.#controls) {
      const fault = faults.find((it) => it.field === name);
      const message = this.#messages.get(name);
      if (message) message.textContent = fault?.message ?? "";
      if (message) message.hidden = !fault;
      control.fault(fault && `spor-${name}-feil`);
    }
    this.#summary.hidden = faults.length === 0;
    const links = faults.map(({ field, message }) =>
      h("li", {}, h("a", { class: "ds-link", href: `#spor-${field}` }, message)),
    );
    this.#summary.replaceChildren(
      h("h2", { class: "ds-heading" }, this.#said.mend),
      h("ul", { class: "ds-list" }, ...links),
    );
  }

  #read(): Place {
    const values = FIELDS.map((name) => [name, this.#controls.get(name)?.get() ?? ""]).filter(([, value]) => value);
    return { action: "act", ...Object.fromEntries(values) };
  }

  #field(name: ActField): HTMLElement {
    const said = this.#said;
    const labels = {
      supplier: said.supplier,
      organisation: said.organisationNumber,
      userHolds: said.userHolds,
      onBehalfOf: said.onBehalfOf,
      customers: said.customers,
    };
    const hint = {
      supplier: said.numberHint,
      organisation: "",
      userHolds: "",
      onBehalfOf: "",
      customers: said.customersHint,
    }[name];
    const control =
      name === "userHolds"
        ? this.#holds(labels[name])
        : numbers(name, name === "customers", hint ? `spor-${name}-hjelp` : undefined);
    const message = h("p", { class: "ds-validation-message", id: `spor-${name}-feil`, hidden: true });
    this.#controls.set(name, control);
    this.#messages.set(name, message);
    const isOne = control.input === control.element;
    return h(
      "div",
      { class: "ds-field" },
      isOne
        ? h("label", { class: "ds-label", for: `spor-${name}` }, labels[name])
        : h("div", { class: "ds-label" }, labels[name]),
      hint ? h("div", { "data-field": "description", id: `spor-${name}-hjelp` }, hint) : null,
      control.element,
      message,
    );
  }

  #holds(label: string): Control {
    const packages = packagesOf(this.#app);
    const made = several(
      (_, changed) => packageInput(packages, { label, none: this.#said.addPackage, changed }),
      this.#said.and,
      () => undefined,
    );
    made.element.id = "spor-userHolds";
    made.element.tabIndex = -1;
    return made;
  }
}

/** A number, or one on each line; however they are divided when they are pasted. */
function numbers(name: ActField, areMany: boolean, hint: string | undefined): Control {
  const input = areMany
    ? h("textarea", { class: "ds-input", rows: 3, id: `spor-${name}` })
    : h("input", {
        class: "ds-input",
        id: `spor-${name}`,
        inputmode: "numeric",
        autocomplete: "off",
        spellcheck: "false",
      });
  markFault(input, undefined, hint);
  return {
    element: input,
    input,
    get: () =>
      areMany
        ? listOf(
            input.value
              .split(/[\n,;]/)
              .map((it) => it.trim())
              .filter(Boolean),
          )
        : input.value.trim(),
    set: (value) => void (input.value = areMany ? itemsOf(value).join("\n") : value),
    fault: (id) => markFault(input, id, hint),
  };
}

/** The answer before any number is read; nothing where it depends on them. */
function settled({ catalogue, language }: App): Verdict | undefined {
  try {
    return catalogue.check(questionOf({ action: "act" }), { language });
  } catch (error) {
    if (isTilgangspakkerError(error)) return undefined;
    throw error;
  }
}
