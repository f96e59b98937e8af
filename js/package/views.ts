import type { Handle } from "../wasm/tilgangspakker.js";
import type { Catalogue } from "./catalogue.js";
import { handleOf } from "./contents.js";
import { asked, failure } from "./failure.js";
import { optionsText, questionText } from "./input.js";
import type { AreaOptions, ViewOptions } from "./types/options.js";
import type { Question } from "./types/questions.js";

/** The module counts in 32 bits. */
const LAST_PLACE = 2 ** 32 - 1;

/** What is passed is read first, since reading it may run other people's code: even free(). */
function rendered<T>(
  catalogue: Catalogue,
  options: ViewOptions | undefined,
  render: (handle: Handle, options: string | undefined) => T,
): T {
  const given = optionsText(options);
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
  if (!Number.isInteger(area) || area < 0 || area > LAST_PLACE)
    throw failure("INVALID_ARGUMENT", "area must be a whole number from 0: a place among catalogue.areas().");
  const html = rendered(catalogue, options, (handle, options) => handle.renderArea(area, options));
  if (html === undefined)
    throw failure("INVALID_ARGUMENT", `The catalogue has no area ${area}: ask catalogue.areas() how many there are.`);
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
  const copied = questionText(question);
  return rendered(catalogue, options, (handle, options) => handle.renderVerdict(copied, options));
}
