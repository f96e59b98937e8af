// Packages to choose among, in the tree and in the table.

import type { Catalogue } from "../package/catalogue.js";
import { fillingOf } from "../package/filling.js";
import { findingIn } from "../package/finding.js";
import { LiveView } from "../package/live-view.js";
import type { Reading } from "../package/reading.js";
import type { AccessPackage, ViewOptions } from "../package/types.js";
import type { Asked } from "./asked.js";
import type { Live } from "./element.js";

/** Keeps the search field, areas, copying and choosing alive. */
export class LivePackages implements Live {
  readonly #view: LiveView;
  readonly #alive = new AbortController();
  #options: ViewOptions;

  constructor(
    content: HTMLElement,
    catalogue: Catalogue,
    options: ViewOptions,
    before: Reading,
    chosen: (found: AccessPackage) => void,
  ) {
    this.#options = options;
    const { language } = options;
    this.#view = new LiveView(
      content,
      findingIn(catalogue, language),
      fillingOf(catalogue, () => ({ ...this.#options, view: "tree" })),
    );
    content.addEventListener(
      "click",
      ({ target }) => {
        const button = target instanceof Element ? target.closest("[data-tp-choose]") : null;
        const urn = button?.closest<HTMLElement>("[data-urn]")?.dataset["urn"];
        const found = urn === undefined ? undefined : catalogue.package(urn, { language });
        if (found) chosen(found);
      },
      { signal: this.#alive.signal },
    );
    this.#view.resume(before);
  }

  get reading(): Reading {
    return this.#view.reading;
  }

  /** Marks the current package where it stands, and opens what leads to it. */
  show({ package: current }: Asked): void {
    const before = this.#options.current;
    this.#options = { ...this.#options, current: current?.urn };
    if (before !== current?.urn) this.#mark(before, false);
    this.#mark(current?.urn, true);
  }

  unmount(): void {
    this.#view.unmount();
    this.#alive.abort();
  }

  #mark(urn: string | undefined, isCurrent: boolean): void {
    if (urn === undefined) return;
    const places = this.#view.placesOf(urn);
    const isMarked = places.some((it) => it.querySelector("[aria-current]"));
    if (isMarked === isCurrent) return;
    if (isCurrent) this.#view.open(urn);
    for (const place of this.#view.placesOf(urn)) {
      // Test environments have no parts.
      (place as Partial<HTMLElement>).part?.toggle("current", isCurrent);
      const button = place.querySelector("[data-tp-choose]");
      if (isCurrent) button?.setAttribute("aria-current", "true");
      else button?.removeAttribute("aria-current");
    }
  }
}
