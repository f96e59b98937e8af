import type { Catalogue } from "./catalogue.js";
import { handleOf } from "./contents.js";
import { asked } from "./failure.js";
import { copiedOptions, copiedQuestion } from "./input.js";
import type { Handle } from "../wasm/tilgangspakker.js";
import type { ViewOptions } from "./types/options.js";
import type { Question } from "./types/questions.js";

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
 * console.log(renderTree(seed, { headingLevel: 3 }).slice(0, 30)); // → <ul class="tp-tree" lang="nb">
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
