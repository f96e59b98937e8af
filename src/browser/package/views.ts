import { handleOf } from "./catalogue.js";
import type { Catalogue } from "./catalogue.js";
import { asked, failure } from "./failure.js";
import { written } from "./input.js";
import { LiveView } from "./hydrate.js";
import type { Handle } from "./wasm/tilgangspakker.js";
import { fill } from "./trusted.js";
import type { MountedView, Question, ViewOptions } from "./types.js";

/** What is passed is read first, since reading it may run other people's code: even free(). */
function rendered<T>(catalogue: Catalogue, options: ViewOptions | undefined, render: (handle: Handle, options: string) => T): T {
  const asText = written(options, "options");
  const handle = handleOf(catalogue);
  return asked(() => render(handle, asText));
}

/**
 * The package tree as HTML text, every value escaped.
 *
 * @example
 * ```js
 * const html = renderTree(Catalogue.embedded(), { headingLevel: 3 });
 * ```
 */
export function renderTree(catalogue: Catalogue, options?: ViewOptions): string {
  return rendered(catalogue, options, (handle, options) => handle.render("tree", "", options));
}

/** The property table as HTML text, every value escaped. */
export function renderPropertyTable(catalogue: Catalogue, options?: ViewOptions): string {
  return rendered(catalogue, options, (handle, options) => handle.render("propertyTable", "", options));
}

/** The notices as HTML text, every value escaped; empty when there are none. */
export function renderNotices(catalogue: Catalogue, options?: ViewOptions): string {
  return rendered(catalogue, options, (handle, options) => handle.render("notices", "", options));
}

/**
 * Notices, tree and property table as HTML text: what `mount` puts into an element, for a server to
 * send beforehand.
 */
export function renderCatalogue(catalogue: Catalogue, options?: ViewOptions): string {
  return rendered(catalogue, options, (handle, options) => handle.render("catalogue", "", options));
}

/**
 * Asks a question and gives the verdict as HTML text: the answer, the reasons with what they rest
 * on, the notices.
 *
 * @throws TilgangspakkerError as `Catalogue.check` does.
 */
export function renderVerdict(catalogue: Catalogue, question: Question, options?: ViewOptions): string {
  const asked = written(question, "question");
  return rendered(catalogue, options, (handle, options) => handle.render("verdict", asked, options));
}

/**
 * Puts tree, table and notices into an element and keeps them alive: disclosure, filter, copying,
 * links to one package.
 *
 * @throws TilgangspakkerError `INVALID_QUESTION` when it is given no element.
 * @example
 * ```js
 * const view = mount(document.querySelector("#packages"), catalogue, { language: "nn" });
 * view.unmount();
 * ```
 */
export function mount(element: Element, catalogue: Catalogue, options?: ViewOptions): MountedView {
  handleOf(catalogue);
  if (typeof Element === "undefined" || !(element instanceof Element)) {
    throw failure("INVALID_QUESTION", "mount needs an element to fill.");
  }
  let live: LiveView | undefined;
  const show = (catalogue: Catalogue, options: ViewOptions | undefined) => {
    const field = () => element.querySelector<HTMLInputElement>("[data-tp-filter]");
    const typed = field();
    const term = (live && typed?.value) ?? "";
    const hadFocus = live !== undefined && typed !== null && typed === document.activeElement;
    const html = renderCatalogue(catalogue, options);
    live?.end();
    fill(element, html);
    const limit = catalogue.packages().length;
    const language = options?.language ?? catalogue.language;
    live = new LiveView(element, (term) => catalogue.search(term, { limit, language }));
    const now = field();
    if (now) {
      now.value = term;
      if (hadFocus) now.focus();
      void live.filter(term);
    }
  };
  const reveal = () => live?.reveal(packageAt(element));
  show(catalogue, options);
  reveal();
  addEventListener("hashchange", reveal);
  return Object.freeze({
    update(catalogue: Catalogue, options?: ViewOptions) {
      if (live === undefined) {
        throw failure("INVALID_QUESTION", "The view has been unmounted. Call mount() to show a catalogue again.");
      }
      show(catalogue, options);
    },
    unmount() {
      if (live === undefined) return;
      removeEventListener("hashchange", reveal);
      live.end();
      live = undefined;
      element.replaceChildren();
    },
  });
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
