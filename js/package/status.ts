// The line of a view that tells what was done, where screen readers listen.

import { filled } from "./filled.js";

/** Whoever types is not told of every letter. In milliseconds. */
const REST = 500;

/** What the view has sentences for: `data-` on the line. */
type Sentence = "one" | "many" | "of" | "unfound" | "unfilled";

export class Status {
  readonly #root: Element;
  /** It stands as long as the view does. */
  readonly #line: HTMLElement | null;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(root: Element) {
    this.#root = root;
    this.#line = root.querySelector<HTMLElement>("[data-tp-status]");
  }

  tell(...said: readonly (string | Node)[]): void {
    clearTimeout(this.#waiting);
    this.#line?.replaceChildren(...said);
  }

  /** The same, once nothing has been told for a while. */
  tellAtRest(...said: readonly (string | Node)[]): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.tell(...said), REST);
  }

  /** What has failed, in the view's language, and why, as developers need it. */
  failed(sentence: Sentence, error: unknown): readonly (string | Node)[] {
    const why = this.#root.ownerDocument.createElement("span");
    why.lang = "en";
    why.textContent = error instanceof Error ? error.message : String(error);
    return [`${this.#sentence(sentence)} `, why];
  }

  /** How many packages are shown of those that were looked for. */
  counted(count: number): string {
    return filled(this.#sentence(count === 1 ? "one" : "many") || "{0}", count);
  }

  /** How many packages of an area are shown; nothing where the view has no words for it. */
  countedIn(shown: number, all: string): string {
    return filled(this.#sentence("of"), shown, all);
  }

  end(): void {
    clearTimeout(this.#waiting);
  }

  #sentence(name: Sentence): string {
    return this.#line?.dataset[name] ?? "";
  }
}
