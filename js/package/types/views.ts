// Catalogues that are shown in a page.

import type { Catalogue } from "../catalogue.js";
import type { ViewOptions } from "./options.js";

/** A catalogue in an element, as `mount` shows it. */
export interface MountedView {
  /**
   * Shows another catalogue, or the same in another way. The filter, the areas that are open, focus and what stands at the top of the window stay.
   *
   * @throws TilgangspakkerError `INVALID_ARGUMENT` after `unmount()`.
   * @example
   * ```ts browser
   * const view = mount(document.body, catalogue);
   * view.update(seed, { language: "en" });
   * console.log(document.querySelectorAll("li[data-urn]").length); // → 3
   * ```
   */
  update(catalogue: Catalogue, options?: ViewOptions): void;
  /**
   * Empties the element and removes all listeners. Calling it again is harmless.
   *
   * @example
   * ```ts browser
   * mount(document.body, catalogue).unmount();
   * console.log(document.body.childElementCount); // → 0
   * ```
   */
  unmount(): void;
}

/** HTML text, or the browser's `TrustedHTML`, which most projects' `lib` does not know. */
export type AreaHtml =
  | string
  | {
      /** Its text, which every `TrustedHTML` says. */
      readonly toJSON: () => string;
    };

/** What `hydrate` may need besides. */
export interface HydrateOptions {
  /**
   * Answers what lies below the heading of an area, as `renderArea` does, or a promise of it: areas that hold no more than names are filled
   * with it when they are opened, found in, or printed. It is put in as it is, so where the page enforces Trusted Types it is a
   * `TrustedHTML` of a policy of the page's own. Without it they stay as they are.
   */
  readonly area?: ((index: number) => AreaHtml | Promise<AreaHtml>) | undefined;
}

/** Rendered HTML that `hydrate` has taken over. */
export interface HydratedView {
  /**
   * Shows what matches; where that is little, with the places marked and the areas open. Everything for a blank term, and the areas as
   * they were. Answers how many packages are shown.
   *
   * @example
   * ```ts browser
   * document.body.innerHTML = renderTree(seed);
   * const limit = seed.packages().length;
   * console.log(await hydrate(document.body, (term) => seed.search(term, { limit })).filter("hendelser")); // → 1
   * ```
   */
  filter(term: string): Promise<number>;
  /**
   * Fills and opens what leads to a package, and goes there; `false` if the package is not here.
   *
   * @example
   * ```ts browser
   * document.body.innerHTML = renderTree(catalogue);
   * console.log(hydrate(document.body, () => []).reveal("urn:altinn:accesspackage:lonn")); // → true
   * ```
   */
  reveal(urn: string): boolean;
  /**
   * Removes all listeners and leaves the HTML. Calling it again is harmless.
   *
   * @example
   * ```ts browser
   * document.body.innerHTML = renderTree(seed);
   * hydrate(document.body, () => []).unmount();
   * console.log(document.querySelectorAll("li[data-urn]").length); // → 3
   * ```
   */
  unmount(): void;
}
