// What the areas of a view are filled with.

import type { Catalogue } from "./catalogue.js";
import { vouched } from "./trusted.js";
import type { AreaOptions } from "./types/options.js";
import type { AreaHtml } from "./types/views.js";
import { renderArea } from "./views.js";

/**
 * Makes what lies below the heading of an area, as the page takes it. Chromium compiles what the module does as it is first done, and whoever
 * opens an area is not to wait for that: one is made, and thrown away, while the page has nothing else to do.
 *
 * @internal
 */
export function fillingOf(catalogue: Catalogue, options: () => AreaOptions | undefined): (area: number) => AreaHtml {
  const fill = (area: number) => vouched(renderArea(catalogue, area, options()));
  // Safari has no such time, and nothing to do in it.
  globalThis.requestIdleCallback?.(() => {
    try {
      fill(0);
    } catch {
      // Why nothing can be made is told as an area is opened.
    }
  });
  return fill;
}
