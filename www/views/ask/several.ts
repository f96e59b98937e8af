// Several of many: chosen one at a time, and taken away again.

import { h, on } from "../../dom.ts";
import type { App } from "../../app.ts";
import { shell } from "../../texts/shell.ts";
import { ask } from "../../texts/ask.ts";
import { filled, words } from "../../texts/words.ts";
import { choiceControl, nameOf } from "./controls.ts";
import type { ChoiceSettings, Control } from "./controls.ts";
import type { Choices } from "./choices.ts";
import { itemsOf, listOf } from "./question.ts";

/** A link may name more than one would choose by hand. */
const MOST_SHOWN = 200;

export function severalControl(id: string, app: App, choices: Choices, settings: ChoiceSettings): Control {
  const said = words(ask, app.language);
  const one = choiceControl(id, app, choices, { ...settings, none: said.choose, isSingle: true });
  const list = h("ul", { class: "page-chosen", role: "list" });
  const status = h("p", { class: "ds-sr-only", role: "status" });
  let chosen: readonly string[] = [];
  let turn = 0;

  async function show(next: readonly string[], after?: (names: readonly string[]) => void): Promise<void> {
    chosen = [...new Set(next)];
    const now = ++turn;
    const shown = chosen.slice(0, MOST_SHOWN);
    const named = await Promise.all(shown.map((it) => choices.named(it)));
    if (now !== turn) return;
    const names = shown.map((it, place) => nameOf(named[place], it, app));
    list.replaceChildren(
      ...names.map((name, place) => h("li", {}, name, " ", removal(place, name.textContent ?? ""))),
      ...(chosen.length > shown.length ? [h("li", {}, filled(words(shell, app.language).moreDiagnostics, chosen.length - shown.length))] : []));
    after?.(names.map((it) => it.textContent ?? ""));
  }

  const removal = (place: number, name: string) =>
    on(h("button", { class: "ds-button", type: "button", "data-variant": "tertiary", "data-size": "sm", "aria-label": `${said.remove} ${name}` }, said.remove), {
      click: () => void show(chosen.filter((_, other) => other !== place), () => {
        const buttons = list.querySelectorAll("button");
        (buttons[Math.min(place, buttons.length - 1)] ?? one.input).focus();
        tell(said.removed, name);
      }),
    });

  /** Takes what stands in the field into the list. */
  async function add(): Promise<void> {
    const value = one.get();
    if (!value) return one.input.focus();
    void one.set("");
    const known = await choices.named(value).catch(() => undefined);
    const next = known?.value ?? value;
    await show([...chosen, next], (names) => tell(said.added, names[chosen.indexOf(next)] ?? next));
  }

  function tell(sentence: string, name: string): void {
    status.textContent = filled(sentence, name);
    list.dispatchEvent(new Event("change", { bubbles: true }));
  }

  // What is written in a field is taken by Enter, which would send the form.
  on(one.input, { keydown: (event) => {
    if (event.key !== "Enter" || one.input instanceof HTMLSelectElement) return;
    event.preventDefault();
    void add();
  } });
  const button = on(h("button", { class: "ds-button", type: "button", "data-variant": "secondary", "aria-describedby": `${id}-label` }, said.add), { click: () => void add() });
  one.element.querySelector("label")?.setAttribute("id", `${id}-label`);
  one.input.after(button);
  one.element.append(list, status);
  one.element.classList.add("page-several");
  return {
    ...one,
    // What is chosen and not yet added is meant too.
    get: () => listOf([...new Set([...chosen, ...[one.get()].filter(Boolean)])]),
    async set(value) {
      await Promise.all([one.set(""), show(itemsOf(value))]);
    },
  };
}
