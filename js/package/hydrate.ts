import { failure } from "./failure.js";
import { LiveView } from "./live-view.js";
import type { PlatformType } from "./types/platform.js";
import type { SearchHit } from "./types/search.js";
import type { HydratedView, HydrateOptions } from "./types/views.js";

/**
 * Takes over HTML of `renderCatalogue`, `renderTree` or `renderPropertyTable` where it stands: copying, filtering with the places
 * marked, filling areas as they are opened, going to one package by `reveal`. The module need not be loaded.
 *
 * @param find answers what somebody typed, as `catalogue.search` does: all hits, since what it leaves out is hidden. `search` answers no
 * more than 20 unless `limit` says otherwise.
 * @throws TilgangspakkerError `INVALID_ARGUMENT` without an element, and for options that it does not have.
 * @example
 * ```ts browser
 * document.body.innerHTML = renderCatalogue(catalogue);
 * const limit = catalogue.packages().length;
 * const view = hydrate(document.body, (term) => catalogue.search(term, { limit }));
 * console.log(await view.filter("sykefravær") > 0); // → true
 * ```
 */
export function hydrate(
  element: PlatformType<"Element">,
  find: (term: string) => readonly SearchHit[] | Promise<readonly SearchHit[]>,
  options?: HydrateOptions,
): HydratedView {
  if (typeof Element === "undefined" || !(element instanceof Element)) {
    throw failure("INVALID_ARGUMENT", "hydrate needs an element that holds what was rendered.");
  }
  // Nothing but a term is asked of what the page finds by.
  return new LiveView(element, (term) => find(term), areaOption(options));
}

/** The only option. Another is misspelt, or of `mount`. */
function areaOption(options: HydrateOptions | undefined): HydrateOptions["area"] {
  if (options === undefined) return undefined;
  if (typeof options !== "object" || options === null)
    throw failure("INVALID_ARGUMENT", "options of hydrate must be an object.");
  const { area, ...others } = options;
  const [unknown] = Object.entries(others).filter(([, value]) => value !== undefined);
  if (unknown)
    throw failure("INVALID_ARGUMENT", `There is no option "${unknown[0].slice(0, 99)}" of hydrate. Use area.`);
  if (area !== undefined && typeof area !== "function")
    throw failure("INVALID_ARGUMENT", "options.area must be a function.");
  return area;
}
