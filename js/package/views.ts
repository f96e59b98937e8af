import type { Catalogue } from "./catalogue.js";
import { handleOf } from "./contents.js";
import { asked, failure } from "./failure.js";
import { copiedOptions, copiedQuestion } from "./input.js";
import { LiveView } from "./hydrate.js";
import type { Handle } from "../wasm/tilgangspakker.js";
import { trusted } from "./trusted.js";
import type { AreaOptions, ViewOptions } from "./types/options.js";
import type { PlatformType } from "./types/platform.js";
import type { Question } from "./types/questions.js";
import type { MountedView } from "./types/views.js";

/** The module counts in 32 bits. */
const LAST_PLACE = 2 ** 32 - 1;

/** What is passed is read first, since reading it may run other people's code: even free(). */
function rendered<T>(catalogue: Catalogue, options: ViewOptions | undefined, render: (handle: Handle, options: unknown) => T): T {
  const given = copiedOptions(options);
  const handle = handleOf(catalogue);
  return asked(() => render(handle, given));
}

/**
 * The package tree as HTML text, every value escaped: lists, with areas to open and close.
 *
 * @example
 * ```ts
 * console.log(renderTree(seed, { headingLevel: 3 }).includes('<h3 class="ds-heading"')); // → true
 * ```
 */
export function renderTree(catalogue: Catalogue, options?: ViewOptions): string {
  return rendered(catalogue, options, (handle, options) => handle.renderTree(options));
}

/**
 * The property table as HTML text, every value escaped.
 *
 * @example
 * ```ts
 * console.log(renderPropertyTable(catalogue).split("<tr").length); // → 225
 * ```
 */
export function renderPropertyTable(catalogue: Catalogue, options?: ViewOptions): string {
  return rendered(catalogue, options, (handle, options) => handle.renderPropertyTable(options));
}

/**
 * The notices as HTML text, every value escaped; `""` if there are none.
 *
 * @example
 * ```ts
 * console.log(renderNotices(seed).includes("FFØR")); // → true
 * ```
 */
export function renderNotices(catalogue: Catalogue, options?: ViewOptions): string {
  return rendered(catalogue, options, (handle, options) => handle.renderNotices(options));
}

/**
 * Notices, tree and property table as HTML text, what `mount` puts into an element: for a server. `hydrate` takes it over in the page.
 *
 * @example
 * ```ts
 * console.log(renderCatalogue(catalogue, { idPrefix: "today-" }).includes('id="today-lonn"')); // → true
 * ```
 */
export function renderCatalogue(catalogue: Catalogue, options?: ViewOptions): string {
  return rendered(catalogue, options, (handle, options) => handle.renderCatalogue(options));
}

/**
 * What stands in an area as HTML text, for a view with `areas: "names"`: all that goes into its `div.tp-below` when it is opened.
 *
 * @param area its place among `catalogue.areas()`, as `data-tp-area` has it.
 * @param options those of the view.
 * @throws TilgangspakkerError `INVALID_ARGUMENT` also where there is no such area.
 * @example
 * ```ts
 * console.log(renderArea(seed, 0, { view: "tree" }).includes("FFØR")); // → false
 * console.log(renderArea(seed, 0).includes("FFØR")); // → true
 * ```
 */
export function renderArea(catalogue: Catalogue, area: number, options?: AreaOptions): string {
  if (!Number.isInteger(area) || area < 0 || area > LAST_PLACE) throw failure("INVALID_ARGUMENT", "area must be a whole number from 0: a place among catalogue.areas().");
  const html = rendered(catalogue, options, (handle, options) => handle.renderArea(area, options));
  if (html === undefined) throw failure("INVALID_ARGUMENT", `The catalogue has no area ${area}: ask catalogue.areas() how many there are.`);
  return html;
}

/**
 * Asks a question and gives the verdict as HTML text, every value escaped: the answer, the reasons and the notices.
 *
 * @throws TilgangspakkerError as `Catalogue.check` does.
 * @example
 * ```ts
 * const html = renderVerdict(seed, { action: "hold", package: "ECKEYROLE", role: "FFØR" }, { language: "en" });
 * console.log(html.includes("undecided")); // → true
 * ```
 */
export function renderVerdict(catalogue: Catalogue, question: Question, options?: ViewOptions): string {
  const copied = copiedQuestion(question);
  return rendered(catalogue, options, (handle, options) => handle.renderVerdict(copied, options));
}

/**
 * Shows notices, tree and table in an element and keeps them alive: disclosure, filter, copying, links to one package.
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
  let live: LiveView | undefined;
  const show = (catalogue: Catalogue, options: ViewOptions | undefined) => {
    const field = () => element.querySelector<HTMLInputElement>("[data-tp-filter]");
    const typed = field();
    const term = (live && typed?.value) ?? "";
    const hadFocus = live !== undefined && typed !== null && typed === document.activeElement;
    rendered(catalogue, options, (handle, options) => {
      live?.unmount();
      handle.mount(element, options, trusted());
    });
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
        throw failure("INVALID_ARGUMENT", "The view has been unmounted. Call mount() to show a catalogue again.");
      }
      show(catalogue, options);
    },
    unmount() {
      if (live === undefined) return;
      removeEventListener("hashchange", reveal);
      live.unmount();
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
