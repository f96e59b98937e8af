import { failure } from "./failure.js";
import { LiveView } from "./live-view.js";
import type { PlatformType } from "./types/platform.js";
import type { SearchHit } from "./types/search.js";
import type { HydrateOptions, HydratedView } from "./types/views.js";

/**
 * Takes over HTML of `renderCatalogue`, `renderTree` or `renderPropertyTable` where it stands: copying, filtering with the places
 * marked, filling areas as they are opened, going to one package by `reveal`. The module need not be loaded.
 *
 * @param find answers what somebody typed, as `catalogue.search` does: all hits, since what it leaves out is hidden. `search` answers no
 * more than 20 unless `limit` says otherwise.
 * @throws TilgangspakkerError `INVALID_ARGUMENT` without an element.
 * @example
 * ```ts browser
 * document.body.innerHTML = renderCatalogue(catalogue);
 * const limit = catalogue.packages().length;
 * const view = hydrate(document.body, (term) => catalogue.search(term, { limit }));
 * console.log(await view.filter("sykefravær") > 0); // → true
 * ```
 */
export function hydrate(element: PlatformType<"Element">, find: (term: string) => readonly SearchHit[] | Promise<readonly SearchHit[]>, options?: HydrateOptions): HydratedView {
  if (typeof Element === "undefined" || !(element instanceof Element)) {
    throw failure("INVALID_ARGUMENT", "hydrate needs an element that holds what was rendered.");
  }
  return new LiveView(element, find, options?.area);
}
