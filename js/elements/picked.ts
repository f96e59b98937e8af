// A field for several packages or roles: what has been picked, each with a button that takes it away, and a combobox for one more.
// What is typed and not picked counts too: nothing that the reader has written is left out of a question.

import type { LocalizedText } from "../package/types.js";
import type { Choice } from "./combobox.js";
import { Combobox, code } from "./combobox.js";

/** What has been picked. What names nothing has no name. */
interface Item {
  readonly name?: LocalizedText | undefined;
  readonly reference: string;
}

/** How references are found, and what they mean. */
export interface Known {
  readonly find: (term: string) => readonly Choice[];
  readonly named: (reference: string) => Choice | undefined;
}

export class Picked {
  readonly #combobox: Combobox;
  readonly #list: HTMLElement;
  readonly #known: Known;
  readonly #changed: (picked?: Choice) => void;

  /** Keeps a field alive that the module has rendered. `changed` hears of what the reader picks and takes away. */
  constructor(input: HTMLInputElement, known: Known, changed: (picked?: Choice) => void, signal: AbortSignal) {
    this.#known = known;
    this.#changed = changed;
    this.#combobox = new Combobox(input, known.find, (choice) => this.#pick(choice), signal);
    this.#list = input.parentElement?.querySelector(".tp-picked") as HTMLElement;
    this.#list.addEventListener(
      "click",
      ({ target }) => {
        const shown = target instanceof Element && target.closest("button")?.closest("li");
        if (shown) this.#remove(shown);
      },
      { signal },
    );
  }

  get input(): HTMLInputElement {
    return this.#combobox.input;
  }

  /** The references of what has been picked, and what is typed. */
  get values(): readonly string[] {
    const typed = this.#combobox.value;
    return [...this.#references(), ...(typed ? [typed] : [])];
  }

  /** The same, where what is typed names something by the reference of that. */
  get meant(): readonly string[] {
    const typed = this.#combobox.value;
    return [...new Set([...this.#references(), ...(typed ? [this.#known.named(typed)?.reference ?? typed] : [])])];
  }

  fill(references: readonly string[]): void {
    const items = references.map((it) => this.#known.named(it) ?? { reference: it });
    this.#combobox.fill(undefined);
    // What a server sent stays where it is the same.
    if (items.map((it) => it.reference).join("\n") !== this.#references().join("\n"))
      this.#list.replaceChildren(...items.map((it) => this.#shown(it)));
  }

  close(): void {
    this.#combobox.close();
  }

  /** Picks what is typed, where that names something. */
  settle(): void {
    const choice = this.#combobox.value ? this.#known.named(this.#combobox.value) : undefined;
    if (choice) this.#add(choice);
  }

  /** Shows what may be chosen in place of one of the values: it is taken back into the field to be typed over. */
  correct(at: number, choices: readonly Choice[]): void {
    const wrong = this.#list.children[at];
    if (wrong instanceof HTMLElement && !this.#combobox.value) {
      this.#combobox.fill(undefined, wrong.dataset["reference"]);
      wrong.remove();
    }
    this.#combobox.suggest(choices);
  }

  #references(): readonly string[] {
    return [...this.#list.children].map((it) => (it as HTMLElement).dataset["reference"] ?? "");
  }

  #pick(choice: Choice): void {
    this.#add(choice);
    this.#combobox.tell((this.#list.dataset["added"] ?? "").replace("{0}", () => choice.name.value));
    this.#changed(choice);
  }

  #add(choice: Choice): void {
    this.#combobox.fill(undefined);
    if (!this.#references().includes(choice.reference)) this.#list.append(this.#shown(choice));
  }

  #remove(shown: HTMLElement): void {
    const name = shown.querySelector("span")?.textContent ?? shown.dataset["reference"] ?? "";
    shown.remove();
    this.input.focus();
    this.#combobox.tell((this.#list.dataset["removed"] ?? "").replace("{0}", () => name));
    this.#changed();
  }

  /** As the module renders it. */
  #shown({ name, reference }: Item): HTMLElement {
    const [shown, about, remove] = [
      document.createElement("li"),
      document.createElement("div"),
      document.createElement("button"),
    ];
    shown.className = "tp-picked-item";
    shown.dataset["reference"] = reference;
    shown.setAttribute("part", "picked-item");
    if (name) {
      const title = document.createElement("span");
      title.lang = name.language;
      title.textContent = name.value;
      about.append(title, " ");
    }
    about.append(code(reference));
    remove.className = "ds-button tp-remove";
    remove.type = "button";
    remove.dataset["variant"] = "tertiary";
    remove.setAttribute("part", "button remove");
    remove.setAttribute(
      "aria-label",
      (this.#list.dataset["remove"] ?? "").replace("{0}", () => name?.value ?? reference),
    );
    remove.textContent = "×";
    shown.append(about, remove);
    return shown;
  }
}
