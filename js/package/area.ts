// An area of a view, where it stands in a page.

import { INDEXED, Section } from "./section.js";

/** What marks that an area holds no more than its packages' names. */
const NAMES = "data-tp-names";

export class Area extends Section {
  readonly element: HTMLElement;
  /** Its place in `catalogue.areas()`. */
  readonly number: number;
  readonly details: HTMLDetailsElement | null;
  /** What lies below its heading. */
  readonly below: HTMLElement | null;
  readonly #count: HTMLElement | null;
  /** What its heading says of how many packages it has. */
  readonly #counted: string;

  constructor(element: HTMLElement) {
    super(() => element.querySelectorAll<HTMLElement>(INDEXED));
    this.element = element;
    this.number = Number(element.dataset["tpArea"]);
    this.details = element.querySelector("details");
    this.below = element.querySelector(".tp-below");
    this.#count = element.querySelector("summary .tp-count");
    this.#counted = this.#count?.textContent ?? "";
  }

  get hasNamesOnly(): boolean {
    return this.below?.hasAttribute(NAMES) ?? false;
  }

  /** Takes in that all of it stands there. */
  isFilled(): void {
    this.below?.removeAttribute(NAMES);
    this.index();
  }

  /** Says in its heading how many of its packages are shown, where it is not all of them. */
  tellCount(shown: number, sentence: string | undefined): void {
    const isAll = shown === [...this.urns()].length;
    const told = (!isAll && sentence?.replace("{0}", String(shown)).replace("{1}", this.#counted)) || this.#counted;
    if (this.#count && this.#count.textContent !== told) this.#count.textContent = told;
  }
}
