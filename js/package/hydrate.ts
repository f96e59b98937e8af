import { failure } from "./failure.js";
import type { PlatformType } from "./types/platform.js";
import type { SearchField, SearchHit } from "./types/search.js";
import type { HydratedView } from "./types/views.js";

const FIELD = "[data-tp-filter]";
const STATUS = "[data-tp-status]";
const LEVELS = ".tp-group, .tp-area, .tp-category";

/**
 * Takes over HTML of `renderCatalogue`, `renderTree` or `renderPropertyTable` where it stands: copying, filtering with the places
 * marked, going to one package by `reveal`. The module need not be loaded.
 *
 * @param find answers what somebody typed, as `catalogue.search` does.
 * @throws TilgangspakkerError `INVALID_ARGUMENT` without an element.
 * @example
 * ```ts browser
 * document.body.innerHTML = renderCatalogue(catalogue);
 * const view = hydrate(document.body, (term) => catalogue.search(term, { limit: 1000 }));
 * console.log(await view.filter("sykefravær") > 0); // → true
 * ```
 */
export function hydrate(element: PlatformType<"Element">, find: (term: string) => readonly SearchHit[] | Promise<readonly SearchHit[]>): HydratedView {
  if (typeof Element === "undefined" || !(element instanceof Element)) {
    throw failure("INVALID_ARGUMENT", "hydrate needs an element that holds what was rendered.");
  }
  return new LiveView(element, find);
}

/**
 * HTML of a catalogue in a page, kept alive. It needs no module: what a reader does here, the browser can do (docs/decisions/boundary.md).
 *
 * @internal
 */
export class LiveView implements HydratedView {
  readonly #root: Element;
  readonly #find: (term: string) => readonly SearchHit[] | Promise<readonly SearchHit[]>;
  /** Ends all listeners at once. */
  readonly #alive = new AbortController();
  /** By URN: a package's place in the tree, and its row in the table. */
  readonly #packages = new Map<string, HTMLElement[]>();
  /** Gives the button that was last used its label back. */
  #restoreLabel: () => void = () => {};
  /** The disclosures as they stood before anything was looked for: they are given back afterwards. */
  #before: Map<HTMLDetailsElement, boolean> | undefined;
  /** What was asked for last: an answer to anything earlier comes too late. */
  #wanted = "";

  constructor(root: Element, find: (term: string) => readonly SearchHit[] | Promise<readonly SearchHit[]>) {
    this.#root = root;
    this.#find = find;
    for (const element of this.#all<HTMLElement>("[data-urn]")) {
      const urn = element.dataset["urn"] ?? "";
      const known = this.#packages.get(urn);
      if (known) known.push(element);
      else this.#packages.set(urn, [element]);
    }
    for (const hidden of this.#all("[data-tp-needs-script]")) hidden.removeAttribute("hidden");
    const { signal } = this.#alive;
    root.addEventListener("input", ({ target }) => target instanceof HTMLInputElement && target.matches(FIELD) && void this.filter(target.value), { signal });
    root.addEventListener("click", ({ target }) => void this.#copy(target), { signal });
  }

  async filter(term: string): Promise<number> {
    this.#wanted = term.trim();
    const wanted = this.#wanted;
    let hits: readonly SearchHit[] | undefined;
    if (wanted) {
      try {
        hits = await this.#find(wanted);
      } catch (error) {
        // A catalogue that was freed while it is shown: everything stays to be seen.
        this.#tell(String(error));
        return this.#packages.size;
      }
    }
    if (wanted !== this.#wanted || this.#alive.signal.aborted) return hits?.length ?? 0;
    return this.#show(hits);
  }

  reveal(urn: string): boolean {
    const target = this.#packages.get(urn)?.find((it) => it.matches("li"));
    for (let above = target?.parentElement; above; above = above.parentElement) {
      if (above instanceof HTMLDetailsElement) above.open = true;
    }
    // Focus goes to the place as the eye does.
    target?.focus({ preventScroll: true });
    target?.scrollIntoView();
    return target !== undefined;
  }

  unmount(): void {
    this.#alive.abort();
  }

  #all<E extends Element>(selector: string): NodeListOf<E> {
    return this.#root.querySelectorAll<E>(selector);
  }

  /** Tells what was done, where screen readers listen. */
  #tell(message: string): void {
    const status = this.#root.querySelector(STATUS);
    if (status) status.textContent = message;
  }

  /** Shows what was found, or everything. Answers how many packages are to be seen. */
  #show(hits: readonly SearchHit[] | undefined): number {
    this.#unmark();
    const found = new Map(hits?.map((hit) => [hit.accessPackage.urn as string, hit]));
    let count = 0;
    for (const [urn, elements] of this.#packages) {
      const hit = found.get(urn);
      const shown = !hits || hit !== undefined;
      count += Number(shown);
      for (const element of elements) {
        element.hidden = !shown;
        if (hit) mark(element, hit);
      }
    }
    const status = this.#root.querySelector<HTMLElement>(STATUS);
    this.#tell(hits ? (status?.dataset[count === 1 ? "one" : "many"] ?? "{0}").replace("{0}", String(count)) : "");
    this.#disclose(hits !== undefined);
    return count;
  }

  /** Opens the areas while something is looked for, and hides what has nothing in it. */
  #disclose(looking: boolean): void {
    for (const level of this.#all<HTMLElement>(LEVELS)) {
      level.hidden = looking && !level.querySelector("[data-urn]:not([hidden])");
    }
    for (const row of this.#all<HTMLElement>("tbody > tr:not([data-urn])")) row.hidden = looking;
    if (looking) {
      const areas = [...this.#all<HTMLDetailsElement>(".tp-area > details")];
      this.#before ??= new Map(areas.map((area) => [area, area.open]));
      for (const area of areas) area.open = true;
    } else {
      this.#before?.forEach((open, area) => (area.open = open));
      this.#before = undefined;
    }
  }

  #unmark(): void {
    for (const mark of this.#all("mark")) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent?.normalize();
    }
  }

  /**
   * Copies a URN. Where the browser will not (no permission, no secure address), the URN is selected
   * for the reader to copy.
   */
  async #copy(clicked: EventTarget | null): Promise<void> {
    const button = clicked instanceof Element ? clicked.closest<HTMLElement>("[data-copy]") : null;
    if (!button) return;
    const { copy = "", copied = "", failed = "" } = button.dataset;
    let said = copied;
    try {
      await navigator.clipboard.writeText(copy);
    } catch {
      if (button.previousElementSibling) getSelection()?.selectAllChildren(button.previousElementSibling);
      said = failed;
    }
    this.#restoreLabel();
    const label = button.firstElementChild;
    if (label) {
      const text = label.textContent;
      this.#restoreLabel = () => (label.textContent = text);
      label.textContent = said;
    }
    this.#tell(`${said}: ${copy}`);
  }
}

/** What is to be seen of a package; what else it is found by, a role or a former name, is not marked. */
const SEEN: ReadonlySet<SearchField> = new Set(["name", "urn", "description", "area"]);

/** Marks the places that were found, as far as they are to be seen in an element. */
function mark(element: Element, { matches }: SearchHit): void {
  for (const { field, text, start, end } of matches) {
    const within = field === "area" ? element.closest(".tp-area")?.querySelector("summary") : element;
    const sought = text.slice(start, end);
    if (SEEN.has(field) && sought && within) markText(within, sought);
  }
}

function markText(element: Element, sought: string): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = (node as Text).data.indexOf(sought);
    if (at >= 0 && !node.parentElement?.closest("mark, button, .ds-sr-only")) {
      const found = (node as Text).splitText(at);
      found.splitText(sought.length);
      const marked = document.createElement("mark");
      found.replaceWith(marked);
      marked.append(found);
      return;
    }
  }
}
