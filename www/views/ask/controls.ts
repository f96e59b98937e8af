// The fields of a question. Each holds a text as the address has it.

import { h, on } from "../../dom.ts";
import type { Choices } from "./choices.ts";
import { itemsOf, listOf } from "./question.ts";
import { filled } from "../../texts/words.ts";

export interface Control {
  readonly element: HTMLElement;
  /** Where the focus goes when there is a fault to mend. */
  readonly input: HTMLElement;
  get(): string;
  set(value: string): void | Promise<void>;
}

export interface Labels {
  readonly id: string;
  readonly label: string;
  readonly hint: string | undefined;
}

type Input = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function control(input: Input, { id, label, hint }: Labels, more: Partial<Control> = {}): Control {
  input.id = id;
  input.className = "ds-input";
  if (hint) input.setAttribute("aria-describedby", `${id}-hint`);
  return {
    element: h("div", { class: "ds-field" }, h("label", { class: "ds-label", for: id }, label), hint && h("div", { "data-field": "description", id: `${id}-hint` }, hint), input),
    input,
    get: () => input.value.trim(),
    set: (value) => void (input.value = value),
    ...more,
  };
}

export const textControl = (labels: Labels, inputmode: string): Control => control(h("input", { autocomplete: "off", spellcheck: "false", inputmode }), labels);

/** One number on each line; however they are divided when they are pasted. */
export function linesControl(labels: Labels): Control {
  const input = h("textarea", { rows: 4 });
  return control(input, labels, {
    get: () => listOf(input.value.split(/[\n,;]/).map((it) => it.trim()).filter(Boolean)),
    set: (list) => void (input.value = itemsOf(list).join("\n")),
  });
}

/** One of a few. The first, `""`, is that nothing is chosen. */
export const selectControl = (labels: Labels, options: readonly (readonly [value: string, label: string])[]): Control =>
  control(h("select", {}, ...options.map(([value, label]) => new Option(label, value))), labels);

export interface ChoiceLabels extends Labels {
  /** What stands first in a list: that nothing is chosen. */
  readonly none: string | undefined;
  /** What an area is called where it stands for all that lies below; nothing where it cannot be chosen. */
  readonly whole: string | undefined;
  readonly typeHint: string;
}

/** One of many: from a list, or typed with suggestions where a list would be too long. */
export function choiceControl(choices: Choices, labels: ChoiceLabels): Control {
  return choices.groups.length > 0 ? listed(choices, labels) : typed(choices, labels);
}

function listed({ groups, canonical }: Choices, { none, whole, ...labels }: ChoiceLabels): Control {
  const input = h("select", {}, none && new Option(none, ""));
  for (const { label: group, items } of groups) {
    const options = items.flatMap(({ value, label, isWhole }) =>
      isWhole && !whole ? [] : [h("option", { value, lang: label.language }, isWhole && whole ? filled(whole, label.value) : label.value)]);
    input.append(...(group ? [h("optgroup", { label: group.value, lang: group.language }, ...options)] : options));
  }
  const values = new Set([...input.options].map((it) => it.value));
  return control(input, labels, {
    async set(reference) {
      const value = !reference || values.has(reference) ? reference : await canonical(reference);
      // What is in no list stays to be seen, so that it can be told what is wrong with it.
      if (value && !values.has(value)) {
        values.add(value);
        input.append(new Option(value));
      }
      input.value = value;
      if (input.selectedIndex < 0) input.selectedIndex = 0;
    },
  });
}

function typed({ find }: Choices, { typeHint: hint, ...labels }: ChoiceLabels): Control {
  const input = h("input", { autocomplete: "off", spellcheck: "false", list: `${labels.id}-list` });
  const list = h("datalist", { id: `${labels.id}-list` });
  const made = control(input, { ...labels, hint });
  made.element.append(list);
  on(input, {
    input: async () => {
      const term = input.value;
      const found = await find(term);
      if (term === input.value) list.replaceChildren(...found.map(({ value, label }) => new Option(label.value, value)));
    },
  });
  return made;
}
