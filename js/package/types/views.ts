/** Catalogues that are shown in a page. */

import type { Catalogue } from "../catalogue.js";
import type { ViewOptions } from "./options.js";

/**
 * A catalogue that is shown in an element, as `mount` gives it.
 *
 * @example
 * ```ts browser
 * import init, { Catalogue, mount, type MountedView } from "tilgangspakker";
 *
 * await init();
 * const view: MountedView = mount(document.body, Catalogue.embedded());
 * view.update(Catalogue.embedded(), { language: "en" });
 * console.log(document.querySelectorAll("li[data-urn]").length); // → 3
 * ```
 */
export interface MountedView {
  /**
   * Shows another catalogue, or the same in another way. What was typed to filter by stays.
   *
   * @throws TilgangspakkerError `INVALID_ARGUMENT` once it is unmounted, `INVALID_CATALOGUE` when it is given none.
   * @example
   * ```ts browser
   * import init, { Catalogue, mount } from "tilgangspakker";
   *
   * await init();
   * const view = mount(document.body, Catalogue.embedded());
   * view.update(Catalogue.embedded(), { language: "en" });
   * console.log(document.querySelector("[lang]")?.getAttribute("lang")); // → en
   * ```
   */
  update(catalogue: Catalogue, options?: ViewOptions): void;
  /**
   * Empties the element and takes all listeners off. Calling it again is harmless.
   *
   * @example
   * ```ts browser
   * import init, { Catalogue, mount } from "tilgangspakker";
   *
   * await init();
   * mount(document.body, Catalogue.embedded()).unmount();
   * console.log(document.body.childElementCount); // → 0
   * ```
   */
  unmount(): void;
}

/**
 * HTML of a catalogue that has been taken over where it stands, as `hydrate` gives it.
 *
 * @example
 * ```ts browser
 * import init, { Catalogue, hydrate, renderTree, type HydratedView } from "tilgangspakker";
 *
 * await init();
 * const catalogue = Catalogue.embedded();
 * document.body.innerHTML = renderTree(catalogue);
 * const view: HydratedView = hydrate(document.body, (term) => catalogue.search(term));
 * console.log(await view.filter("hendelser")); // → 1
 * ```
 */
export interface HydratedView {
  /**
   * Shows what is found by a term, with the places marked and the areas open; everything, as it stood
   * before, for a blank term. Answers how many packages are to be seen.
   *
   * @example
   * ```ts browser
   * import init, { Catalogue, hydrate, renderTree } from "tilgangspakker";
   *
   * await init();
   * const catalogue = Catalogue.embedded();
   * document.body.innerHTML = renderTree(catalogue);
   * await hydrate(document.body, (term) => catalogue.search(term)).filter("hendelser");
   * console.log(document.querySelector("mark")?.textContent); // → hendelser
   * ```
   */
  filter(term: string): Promise<number>;
  /**
   * Opens what leads to a package, by its URN, and goes there; `false` where it does not stand here.
   *
   * @example
   * ```ts browser
   * import init, { Catalogue, hydrate, renderTree } from "tilgangspakker";
   *
   * await init();
   * document.body.innerHTML = renderTree(Catalogue.embedded());
   * const view = hydrate(document.body, () => []);
   * console.log(view.reveal("urn:altinn:accesspackage:maskinlesbarehendelser")); // → true
   * ```
   */
  reveal(urn: string): boolean;
  /**
   * Takes all listeners off, and leaves the HTML as it stands. Calling it again is harmless.
   *
   * @example
   * ```ts browser
   * import init, { Catalogue, hydrate, renderTree } from "tilgangspakker";
   *
   * await init();
   * document.body.innerHTML = renderTree(Catalogue.embedded());
   * hydrate(document.body, () => []).unmount();
   * console.log(document.querySelectorAll("li[data-urn]").length); // → 3
   * ```
   */
  unmount(): void;
}
