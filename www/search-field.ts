// The field that one searches by. What is found follows every letter; the address, and what is spoken, follow when typing rests.

import { h } from "./dom.ts";

/** The address at rest: browsers refuse to change it with every letter. */
const REST = 300;
/** A screen reader is not to speak while somebody types. */
const SILENCE = 800;

interface Acts {
  /** With every letter. */
  readonly typed: (term: string) => void;
  /** When somebody is about to type, once. What it begins ends with the signal. */
  readonly focused?: (signal: AbortSignal) => void;
  /** When typing rests, and at once by Enter. */
  readonly rested: (term: string) => void;
  /** Examples of what to search for. */
  readonly hint: string;
  /** What is to be spoken then. */
  readonly spoken: () => string;
}

export class SearchField {
  readonly #input: HTMLInputElement;
  readonly #acts: Acts;
  readonly #status = h("p", { class: "ds-sr-only", role: "status" });
  readonly #gone = new AbortController();
  #resting: number | undefined;
  #silent: number | undefined;

  constructor(element: HTMLElement, acts: Acts) {
    this.#acts = acts;
    const input = element.querySelector("input");
    if (!input) throw new Error("The search has no field.");
    this.#input = input;
    input.placeholder = acts.hint;
    element.append(this.#status);
    const { signal } = this.#gone;
    input.addEventListener("focus", () => acts.focused?.(signal), { signal, once: true });
    input.addEventListener("input", () => this.#typed(), { signal });
    input.addEventListener("keydown", (event) => this.#pressed(event), { signal });
  }

  get term(): string {
    return this.#input.value.trim();
  }

  /** Shows what the address says, unless what is being typed is ahead of it. */
  set(term: string): void {
    if (this.#resting === undefined && term !== this.term) this.#input.value = term;
  }

  /** Shows it whatever is being typed. */
  reset(term: string): void {
    clearTimeout(this.#resting);
    this.#resting = undefined;
    this.set(term);
  }

  focus(): void {
    this.#input.focus();
    this.#input.select();
  }

  end(): void {
    this.#gone.abort();
    clearTimeout(this.#resting);
    clearTimeout(this.#silent);
    this.#status.remove();
  }

  #typed(): void {
    this.#acts.typed(this.term);
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#rest(), REST);
    clearTimeout(this.#silent);
    this.#silent = setTimeout(() => (this.#status.textContent = this.#acts.spoken()), SILENCE);
  }

  #rest(): void {
    clearTimeout(this.#resting);
    this.#resting = undefined;
    this.#acts.rested(this.term);
  }

  #pressed(event: KeyboardEvent): void {
    if (event.key === "Enter") this.#rest();
    if (event.key !== "Escape" || !this.#input.value) return;
    event.preventDefault();
    this.#input.value = "";
    this.#typed();
    this.#rest();
  }
}

/** The field as it stands in the page's own HTML. */
export const searchElement = (label: string): HTMLElement =>
  h(
    "search",
    { class: "page-search needs-script" },
    h("label", { class: "ds-label", for: "sok" }, label),
    h(
      "div",
      { class: "ds-search" },
      h("input", { class: "ds-input", type: "search", id: "sok", autocomplete: "off", spellcheck: "false" }),
    ),
  );
