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
  /** What its heading says of how many packages it has. */
  readonly counted: string;
  readonly #count: HTMLElement | null;
  /** What its heading says now. */
  #told: string;
  /** Whether it was open as the view was made. */
  readonly wasOpen: boolean;

  constructor(element: HTMLElement) {
    super(() => element.querySelectorAll<HTMLElement>(INDEXED));
    this.element = element;
    this.number = Number(element.dataset["tpArea"]);
    this.details = element.querySelector("details");
    this.below = element.querySelector(".tp-below");
    this.#count = element.querySelector("summary .tp-count");
    this.counted = this.#count?.textContent ?? "";
    this.#told = this.counted;
    this.wasOpen = this.details?.open ?? false;
  }

  get hasNamesOnly(): boolean {
    return this.below?.hasAttribute(NAMES) ?? false;
  }

  /** Of how many packages it holds the names. */
  get named(): number {
    return this.below?.querySelectorAll("li").length ?? 0;
  }

  get isOpen(): boolean {
    return this.details?.open ?? false;
  }

  /** Takes in that all of it stands there. */
  markFilled(): void {
    this.below?.removeAttribute(NAMES);
    this.forget();
  }

  /** Says in its heading, by a sentence, how many of its packages are shown, where it is not all of them. */
  tellCount(shown: number, sentence: string): void {
    const isAll = shown === this.size;
    const told = (!isAll && sentence) || this.counted;
    if (this.#count && this.#told !== told) this.#count.textContent = told;
    this.#told = told;
  }
}
