// The fields of a question. Each holds a text as the address has it.

import { h, on, told } from "../../dom.ts";
import type { App } from "../../app.ts";
import type { Choices, Named } from "./choices.ts";

export interface Control {
  readonly element: HTMLElement;
  /** Where the focus goes when there is a fault to mend. */
  readonly input: HTMLElement;
  get(): string;
  set(value: string): void | Promise<void>;
}

export interface Labels {
  readonly label: string;
  readonly hint?: string | undefined;
}

type Input = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export function field(input: Input, { label, hint }: Labels, ...more: readonly HTMLElement[]): HTMLElement {
  const { id } = input;
  if (hint) input.setAttribute("aria-describedby", `${id}-hint`);
  return h("div", { class: "ds-field" }, h("label", { class: "ds-label", for: id }, label), hint && h("div", { "data-field": "description", id: `${id}-hint` }, hint), input, ...more);
}

export function textControl(id: string, labels: Labels, numeric = true): Control {
  const input = h("input", { class: "ds-input", id, autocomplete: "off", spellcheck: "false", inputmode: numeric && "numeric" });
  return { element: field(input, labels), input, get: () => input.value.trim(), set: (value) => void (input.value = value) };
}

/** One of a few. The first goes without saying. */
export function selectControl(id: string, labels: Labels, options: readonly (readonly [value: string, label: string])[]): Control {
  const input = h("select", { class: "ds-input", id }, ...options.map(([value, label]) => new Option(label, value)));
  const [usual = ""] = options[0] ?? [];
  return { element: field(input, labels), input, get: () => (input.value === usual ? "" : input.value), set: (value) => void (input.value = value || usual) };
}

export interface ChoiceSettings extends Labels {
  readonly typed?: string;
  /** What stands first in a list: that nothing is chosen. */
  readonly none?: string;
  /** Without areas. */
  readonly isSingle?: boolean;
}

/** One of many: from a list, or typed with suggestions where a list would be too long. */
export function choiceControl(id: string, { language }: App, choices: Choices, settings: ChoiceSettings): Control {
  return choices.groups ? listed(id, choices, choices.groups, settings, optionIn) : typed(id, choices, settings);

  function optionIn({ value, label }: Named): HTMLOptionElement {
    const option = new Option(label.value, value);
    if (label.language !== language) option.lang = label.language;
    return option;
  }
}

function listed(id: string, choices: Choices, groups: NonNullable<Choices["groups"]>, { none, isSingle, ...labels }: ChoiceSettings, optionOf: (it: Named) => HTMLOptionElement): Control {
  const input = h("select", { class: "ds-input", id }, none !== undefined && new Option(none, ""));
  for (const { label, items } of groups) {
    const options = items.filter((it) => !(isSingle && it.isWhole)).map(optionOf);
    input.append(...(label ? [h("optgroup", { label: label.value, lang: label.language }, ...options)] : options));
  }
  const has = (value: string) => [...input.options].some((it) => it.value === value);
  return {
    element: field(input, labels),
    input,
    get: () => input.value,
    async set(reference) {
      const value = reference && !has(reference) ? ((await choices.named(reference))?.value ?? reference) : reference;
      // What is in no list stays to be seen, so that it can be told what is wrong with it.
      if (value && !has(value)) input.append(new Option(value, value));
      if (value || none !== undefined) input.value = value;
      else input.selectedIndex = 0;
    },
  };
}

function typed(id: string, choices: Choices, { typed: hint, ...labels }: ChoiceSettings): Control {
  const input = h("input", { class: "ds-input", id, autocomplete: "off", spellcheck: "false" });
  const suggestions = h("ul", { class: "page-suggestions", role: "list" });
  const choose = (value: string) => {
    input.value = value;
    suggestions.replaceChildren();
    input.focus();
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };
  on(input, {
    input: async () => {
      const term = input.value.trim();
      const found = term ? await choices.find(term) : [];
      if (term !== input.value.trim()) return;
      suggestions.replaceChildren(...found.map(({ value, label }) =>
        h("li", {}, on(h("button", { class: "ds-button", type: "button", "data-variant": "tertiary", "data-size": "sm", lang: label.language }, label.value), { click: () => choose(value) }))));
    },
    keydown: (event) => event.key === "Escape" && suggestions.replaceChildren(),
  });
  return {
    element: field(input, { ...labels, hint }, suggestions),
    input,
    get: () => input.value.trim(),
    set: (value) => {
      input.value = value;
      suggestions.replaceChildren();
    },
  };
}

/** A name in its own language. */
export const nameOf = (named: Named | undefined, reference: string, { language }: App): Node => (named ? told(named.label, language) : document.createTextNode(reference));
