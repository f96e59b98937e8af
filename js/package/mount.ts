import type { Catalogue } from "./catalogue.js";
import { handleOf } from "./contents.js";
import { asked, failure } from "./failure.js";
import { fillingOf } from "./filling.js";
import { findingIn } from "./finding.js";
import { copiedOptions, written } from "./input.js";
import { LiveView } from "./live-view.js";
import { keepPlace } from "./place.js";
import { trusted } from "./trusted.js";
import type { ViewOptions } from "./types/options.js";
import type { PlatformType } from "./types/platform.js";
import type { MountedView } from "./types/views.js";

/**
 * Shows notices, tree and table in an element and keeps them alive: disclosure, filter, copying, links to one package. Areas hold
 * no more than their packages' names until they are opened; `areas` says otherwise.
 *
 * @throws TilgangspakkerError `INVALID_ARGUMENT` without an element.
 * @example
 * ```ts browser
 * mount(document.body, catalogue, { language: "nn" });
 * console.log(document.querySelectorAll("li[data-urn]").length); // → 223
 * ```
 */
export function mount(element: PlatformType<"Element">, catalogue: Catalogue, options?: ViewOptions): MountedView {
  handleOf(catalogue);
  if (typeof Element === "undefined" || !(element instanceof Element)) {
    throw failure("INVALID_ARGUMENT", "mount needs an element to fill.");
  }
  let live = show(element, catalogue, options, undefined);
  let isMounted = true;
  const reveal = () => live.reveal(packageAt(element));
  reveal();
  addEventListener("hashchange", reveal);
  return Object.freeze({
    update(catalogue: Catalogue, options?: ViewOptions) {
      if (!isMounted)
        throw failure("INVALID_ARGUMENT", "The view has been unmounted. Call mount() to show a catalogue again.");
      live = show(element, catalogue, options, live);
    },
    unmount() {
      if (!isMounted) return;
      isMounted = false;
      removeEventListener("hashchange", reveal);
      live.unmount();
      element.replaceChildren();
    },
  });
}

/** Shows a catalogue in place of what an element holds. What a reader had made of that goes on. */
function show(
  element: Element,
  catalogue: Catalogue,
  options: ViewOptions | undefined,
  before: LiveView | undefined,
): LiveView {
  // What is passed is read first, since reading it may run other people's code: even free().
  const view = withNames(copiedOptions(options));
  const handle = handleOf(catalogue);
  const reading = before?.reading;
  return keepPlace(element, () => {
    asked(() => handle.mount(element, written(view), trusted()));
    before?.unmount();
    const live = new LiveView(
      element,
      findingIn(catalogue, view.language),
      fillingOf(catalogue, () => view),
    );
    if (reading) live.resume(reading);
    return live;
  });
}

/** The options with what is usual here. What is no object is refused where it is read. */
function withNames(given: unknown): ViewOptions {
  const isObject = given === undefined || (typeof given === "object" && given !== null && !Array.isArray(given));
  return isObject ? { areas: "names", ...given } : (given as ViewOptions);
}

/** The URN of the package in this element that the page's address points to. */
function packageAt(element: Element): string {
  try {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = document.getElementById(id);
    return (target && element.contains(target) && target.dataset["urn"]) || "";
  } catch {
    // An address may hold what cannot be decoded.
    return "";
  }
}
