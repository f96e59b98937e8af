// The form, with room for the answer beside it.

import { h } from "../../dom.ts";

export class Sheet {
  readonly element: HTMLElement;
  readonly #title: HTMLElement;
  /** It stands there from the start: only then is what comes into it read out. */
  readonly #verdict = h("div", { role: "status" });
  readonly #rest = h("div", { class: "tp-view" });

  constructor(form: HTMLElement, title: string) {
    this.#title = h("h2", { class: "ds-heading", "data-size": "md" }, title);
    this.element = h("div", { class: "page-ask" }, form, h("div", { class: "page-answer" }, this.#title, this.#verdict, this.#rest));
  }

  clear(): void {
    this.#title.hidden = true;
    this.#verdict.replaceChildren();
    this.#rest.replaceChildren();
    delete this.element.dataset["answered"];
  }

  /** `below` follows the verdict, and is not read out with it. */
  showVerdict(verdict: readonly Node[], below: readonly Node[]): void {
    this.element.dataset["answered"] = "";
    this.#title.hidden = false;
    this.#verdict.append(...verdict);
    this.#rest.append(...below);
  }

  bringIntoSight(): void {
    this.#verdict.scrollIntoView({ block: "nearest" });
  }

  /** The rows that the verdict rests on: with them the answer is whole. */
  showRows(rows: readonly Node[]): void {
    this.#rest.append(...rows);
    this.element.dataset["answered"] = "whole";
  }
}
