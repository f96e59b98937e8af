// Several of many: chosen one at a time, and taken away again.

import { h, on } from "../../dom.ts";
import { choiceControl } from "./controls.ts";
import type { ChoiceLabels, Control } from "./controls.ts";
import type { Choices } from "./choices.ts";
import { itemsOf, listOf } from "./question.ts";

/** A link may name more than one would choose by hand. */
const MOST_SHOWN = 200;

export function severalControl(choices: Choices, labels: ChoiceLabels, said: { readonly add: string; readonly remove: string }): Control {
  const one = choiceControl(choices, labels);
  const { element, input } = one;
  const names = new Map(choices.groups.flatMap((it) => it.items).map((it) => [it.value, it.label]));
  // What is added to it is read out.
  const list = h("ul", { class: "page-chosen", role: "list", "aria-live": "polite" });
  let chosen: readonly string[] = [];

  function show(next: readonly string[]): void {
    chosen = [...new Set(next)];
    list.replaceChildren(...chosen.slice(0, MOST_SHOWN).map((value, at) => {
      const name = names.get(value) ?? { value };
      return chosenItem(name, said.remove, () => takeAway(value, at));
    }), chosen.length > MOST_SHOWN ? "…" : "");
  }

  function takeAway(value: string, at: number): void {
    show(chosen.filter((it) => it !== value));
    const buttons = list.querySelectorAll("button");
    (buttons[Math.min(at, buttons.length - 1)] ?? input).focus();
    changed();
  }

  const changed = () => element.dispatchEvent(new Event("input", { bubbles: true }));

  /** Takes what stands in the field into the list. */
  async function add(): Promise<void> {
    const value = one.get();
    if (!value) return input.focus();
    await one.set("");
    show([...chosen, await choices.canonical(value)]);
    changed();
  }

  on(input, {
    keydown: (event) => {
      // It would send the form.
      if (event.key !== "Enter" || input instanceof HTMLSelectElement) return;
      event.preventDefault();
      void add();
    },
  });
  element.append(on(button(said.add, "secondary"), { click: () => void add() }), list);
  return {
    ...one,
    // What is chosen and not yet added is meant too.
    get: () => listOf([...new Set([...chosen, one.get()])].filter(Boolean)),
    async set(value) {
      await one.set("");
      show(await Promise.all(itemsOf(value).map((it) => (names.has(it) ? it : choices.canonical(it)))));
    },
  };
}

/** `remove` is called when the reader takes it away again. */
function chosenItem({ value, language }: { readonly value: string; readonly language?: string }, label: string, remove: () => void): HTMLElement {
  const away = on(button(label, "tertiary"), { click: remove });
  away.setAttribute("aria-label", `${label} ${value}`);
  return h("li", {}, h("span", { lang: language }, value), away);
}

const button = (label: string, variant: string) => h("button", { class: "ds-button", type: "button", "data-variant": variant, "data-size": "sm" }, label);
