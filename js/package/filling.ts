// What the areas of a view are filled with.

import type { Catalogue } from "./catalogue.js";
import { vouched } from "./trusted.js";
import type { AreaOptions } from "./types/options.js";
import type { AreaHtml } from "./types/views.js";
import { renderArea } from "./views.js";

/** @internal Answers what lies below the heading of an area, as the page takes it. */
export interface Fill {
  (area: number): AreaHtml | Promise<AreaHtml>;
  /** Makes one beforehand, unless the view ends before: `area` answers which, if there is one to make. */
  prepare?(area: () => number | undefined, signal: AbortSignal): void;
}

/** What Chromium has compiled stays in the page, whichever view it was compiled for. */
let isCompiled = false;

/**
 * By the module. Chromium compiles what it does as it is first done, and whoever opens an area is not to wait for that: one is made, and thrown
 * away, while the page has nothing else to do. Safari does not tell of such a time.
 *
 * @internal
 */
export function fillingOf(catalogue: Catalogue, options: () => AreaOptions | undefined): Fill {
  const fill = (area: number) => vouched(renderArea(catalogue, area, options()));
  const compile = (area: number | undefined) => {
    if (isCompiled || area === undefined) return;
    isCompiled = true;
    try {
      fill(area);
    } catch {
      // Why nothing can be made is told as an area is opened.
    }
  };
  const prepare: Fill["prepare"] = (area, signal) => {
    if (isCompiled || !globalThis.requestIdleCallback) return;
    const idle = requestIdleCallback(() => compile(area()));
    signal.addEventListener("abort", () => cancelIdleCallback(idle), { once: true });
  };
  return Object.assign(fill, { prepare });
}
