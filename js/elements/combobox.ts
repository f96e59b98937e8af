// A field for the name of something, with suggestions: one types, and chooses with arrows and Enter, or by pointing.
// The keys are those of ARIA's pattern for an editable combobox with a list.

import { filled } from "../package/filled.js";
import type { LocalizedText } from "../package/types.js";

/** What can be chosen: by its name, which others may share, and its reference, which they do not. */
export interface Choice {
  readonly name: LocalizedText;
  readonly reference: string;
}

/** How long typing rests before those who do not see the suggestions are told how many there are. */
const REST = 500;

export class Combobox {
  readonly input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  /** Where the reference of what is chosen stands. */
  readonly #reference: HTMLElement;
  readonly #find: (term: string) => readonly Choice[];
  readonly #chosen: (choice: Choice) => void;
  #suggested: readonly Choice[] = [];
  /** The place of the suggestion that the keys are at; -1: in the field itself. */
  #active = -1;
  #telling: ReturnType<typeof setTimeout> | undefined;

  /** Keeps a field alive that the module has rendered. `chosen` hears of what the reader chooses. */
  constructor(
    input: HTMLInputElement,
    find: (term: string) => readonly Choice[],
    chosen: (choice: Choice) => void,
    signal: AbortSignal,
  ) {
    const field = input.parentElement as HTMLElement;
    this.input = input;
    this.#list = field.querySelector("[role=listbox]") as HTMLElement;
    this.#status = field.querySelector("[data-tp-suggested]") as HTMLElement;
    this.#reference = field.querySelector(".tp-chosen") as HTMLElement;
    this.#find = find;
    this.#chosen = chosen;
    // Typed over what a server sent, before there was a script.
    if (input.value !== input.defaultValue) this.#refer(undefined);
    const on = <Name extends keyof HTMLElementEventMap>(
      element: HTMLElement,
      name: Name,
      listen: (event: HTMLElementEventMap[Name]) => void,
    ) => element.addEventListener(name, listen, { signal });
    on(input, "input", () => {
      this.#refer(undefined);
      this.suggest(this.#found());
    });
    on(input, "blur", () => this.close());
    on(input, "keydown", (event) => {
      if (!event.isComposing && this.#press(event)) event.preventDefault();
    });
    // The field keeps the focus.
    on(this.#list, "pointerdown", (event) => event.preventDefault());
    on(this.#list, "mousedown", (event) => event.preventDefault());
    on(this.#list, "click", ({ target }) =>
      this.#choose([...this.#list.children].findIndex((it) => target instanceof Node && it.contains(target))),
    );
  }

  /** The reference of what is chosen, or else what is typed. */
  get value(): string {
    return this.input.dataset["chosen"] ?? this.input.value.trim();
  }

  /** Fills in what is chosen, or text that names nothing. */
  fill(choice: Choice | undefined, text = ""): void {
    this.input.value = choice?.name.value ?? text;
    this.#refer(choice);
  }

  /** Shows what can be chosen. */
  suggest(choices: readonly Choice[]): void {
    this.#show(choices);
    clearTimeout(this.#telling);
    if (this.input.value.trim()) this.#telling = setTimeout(() => this.#tellCount(choices.length), REST);
  }

  /** Tells those who do not see it what has become of the field. */
  tell(what: string): void {
    this.#status.textContent = what;
  }

  close(): void {
    clearTimeout(this.#telling);
    this.#show([]);
    this.#status.textContent = "";
  }

  #found(): readonly Choice[] {
    return this.input.value.trim() ? this.#find(this.input.value) : [];
  }

  #show(choices: readonly Choice[]): void {
    this.#suggested = choices;
    this.#list.replaceChildren(...choices.map((choice, at) => option(choice, this.#idOf(at))));
    this.#list.hidden = choices.length === 0;
    this.input.setAttribute("aria-expanded", String(choices.length > 0));
    this.#activate(-1);
  }

  #tellCount(count: number): void {
    const { none = "", one = "", many = "" } = this.#status.dataset;
    this.tell(filled(count === 0 ? none : count === 1 ? one : many, count));
  }

  /** Whether the key was one for the suggestions. */
  #press({ key, altKey }: KeyboardEvent): boolean {
    switch (key) {
      case "ArrowDown":
      case "ArrowUp":
        if (altKey && key === "ArrowUp") this.close();
        else if (this.#list.hidden) this.suggest(this.#found());
        if (!altKey) this.#step(key === "ArrowDown" ? 1 : -1);
        return true;
      case "Enter":
        return this.#choose(this.#active);
      case "Tab":
        // What the keys are at is chosen, and the focus goes on.
        this.#choose(this.#active);
        return false;
      case "Escape":
        if (this.#list.hidden) return false;
        this.close();
        return true;
      default:
        return false;
    }
  }

  /** Before the first and after the last comes the field itself. */
  #step(step: number): void {
    const places = this.#suggested.length + 1;
    if (places > 1) this.#activate(((this.#active + 1 + step + places) % places) - 1);
  }

  #activate(at: number): void {
    this.#active = at;
    for (const [place, shown] of [...this.#list.children].entries())
      shown.setAttribute("aria-selected", String(place === at));
    if (at < 0) this.input.removeAttribute("aria-activedescendant");
    else this.input.setAttribute("aria-activedescendant", this.#idOf(at));
    this.#list.children[at]?.scrollIntoView({ block: "nearest" });
  }

  /** Whether there is something at this place. */
  #choose(at: number): boolean {
    const choice = this.#suggested[at];
    if (!choice) return false;
    this.close();
    this.fill(choice);
    this.#chosen(choice);
    return true;
  }

  #refer(choice: Choice | undefined): void {
    if (choice) this.input.dataset["chosen"] = choice.reference;
    else delete this.input.dataset["chosen"];
    // What a server sent stays where it is the same.
    if (this.#reference.textContent !== (choice?.reference ?? ""))
      this.#reference.replaceChildren(...(choice ? [code(choice.reference)] : []));
  }

  /** It begins with the field's, which ends with a hyphen, and ends so too: no package has such an id. */
  #idOf(at: number): string {
    return `${this.input.id}option-${at}-`;
  }
}

function option({ name, reference }: Choice, id: string): HTMLElement {
  const [shown, title] = [document.createElement("li"), document.createElement("span")];
  shown.id = id;
  shown.setAttribute("role", "option");
  shown.setAttribute("part", "suggestion");
  title.lang = name.language;
  title.textContent = name.value;
  // Named as they are seen, with something between the two.
  shown.append(title, " ", code(reference));
  return shown;
}

/** A reference, as the module shows it. */
export function code(text: string): HTMLElement {
  const shown = document.createElement("code");
  shown.setAttribute("part", "code");
  shown.textContent = text;
  return shown;
}
