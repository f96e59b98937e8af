// Packages to choose among, in the tree and in the table.

import type { Catalogue } from "../package/catalogue.js";
import { LiveView } from "../package/hydrate.js";
import type { AccessPackage, Language } from "../package/types.js";
import type { Asked } from "./asked.js";
import type { Live } from "./element.js";

/** Keeps the search field, copying and choosing alive. */
export function livePackages(content: HTMLElement, catalogue: Catalogue, chosen: (found: AccessPackage) => void): Live {
  const limit = catalogue.packages().length;
  let language: Language = catalogue.language;
  const view = new LiveView(content, (term) => catalogue.search(term, { limit, language }));
  const alive = new AbortController();
  for (const button of content.querySelectorAll<HTMLButtonElement>("[data-tp-choose]")) button.disabled = false;
  content.addEventListener(
    "click",
    ({ target }) => {
      const button = target instanceof Element ? target.closest("[data-tp-choose]") : null;
      const urn = button?.closest<HTMLElement>("[data-urn]")?.dataset["urn"];
      const found = urn === undefined ? undefined : catalogue.package(urn, { language });
      if (found) chosen(found);
    },
    { signal: alive.signal },
  );
  const field = content.querySelector<HTMLInputElement>("[data-tp-filter]");
  // Typed before there was a script, or kept by the browser.
  if (field?.value) void view.filter(field.value);
  return {
    show(asked: Asked) {
      language = asked.language;
      markCurrent(content, asked.package?.urn);
    },
    unmount() {
      view.unmount();
      alive.abort();
    },
  };
}

/** Marks the current package where it stands, and opens what leads to it, as `withCurrent` does in HTML text. */
function markCurrent(content: HTMLElement, urn: string | undefined): void {
  for (const place of content.querySelectorAll<HTMLElement>("[data-urn]")) {
    const isCurrent = place.dataset["urn"] === urn;
    const button = place.querySelector("[data-tp-choose]");
    if (isCurrent === button?.hasAttribute("aria-current")) continue;
    // Test environments have no parts.
    (place as Partial<HTMLElement>).part?.toggle("current", isCurrent);
    if (isCurrent) button?.setAttribute("aria-current", "true");
    else button?.removeAttribute("aria-current");
    for (let above = place.parentElement; isCurrent && above; above = above.parentElement) if (above instanceof HTMLDetailsElement) above.open = true;
  }
}
