import { Area } from "./area.js";
import { liveCopying } from "./copying.js";
import { failure } from "./failure.js";
import { Marks } from "./marks.js";
import { FIELD, keepFocus } from "./place.js";
import { INDEXED, Section, hide } from "./section.js";
import type { Found } from "./section.js";
import { fill } from "./trusted.js";
import type { PlatformType } from "./types/platform.js";
import type { SearchHit } from "./types/search.js";
import type { HydrateOptions, HydratedView } from "./types/views.js";

const AREA = ".tp-area";

/** More places than these nobody reads through: they would be opened, and filled, only to be typed away with the next letter. */
const MOST_OPENED = 30;
/** In more places than these a mark tells nobody where to look. */
const MOST_MARKED = 100;

/**
 * Takes over HTML of `renderCatalogue`, `renderTree` or `renderPropertyTable` where it stands: copying, filtering with the places
 * marked, filling areas as they are opened, going to one package by `reveal`. The module need not be loaded.
 *
 * @param find answers what somebody typed, as `catalogue.search` does.
 * @throws TilgangspakkerError `INVALID_ARGUMENT` without an element, and for options that it does not have.
 * @example
 * ```ts browser
 * document.body.innerHTML = renderCatalogue(catalogue);
 * const view = hydrate(document.body, (term) => catalogue.search(term, { limit: 1000 }));
 * console.log(await view.filter("sykefravær") > 0); // → true
 * ```
 */
export function hydrate(element: PlatformType<"Element">, find: (term: string) => readonly SearchHit[] | Promise<readonly SearchHit[]>, options?: HydrateOptions): HydratedView {
  if (typeof Element === "undefined" || !(element instanceof Element)) {
    throw failure("INVALID_ARGUMENT", "hydrate needs an element that holds what was rendered.");
  }
  return new LiveView(element, find, areaOption(options));
}

/** The only option. Another is misspelt, or of `mount`. */
function areaOption(options: HydrateOptions | undefined): HydrateOptions["area"] {
  if (options === undefined) return undefined;
  if (typeof options !== "object" || options === null) throw failure("INVALID_ARGUMENT", "options of hydrate must be an object.");
  const { area, ...others } = options;
  const [unknown] = Object.entries(others).filter(([, value]) => value !== undefined);
  if (unknown) throw failure("INVALID_ARGUMENT", `There is no option "${unknown[0].slice(0, 99)}" of hydrate. Use area.`);
  if (area !== undefined && typeof area !== "function") throw failure("INVALID_ARGUMENT", "options.area must be a function.");
  return area;
}

/**
 * What a reader has made of a view: it goes on when the view is made again.
 *
 * @internal
 */
export interface Reading {
  /** What stands in the field to filter by. */
  readonly term: string;
  /** The packages whose areas the reader has open. */
  readonly open: ReadonlySet<string>;
}

/**
 * HTML of a catalogue in a page, kept alive. It needs no module: what a reader does here, the browser can do (docs/decisions/boundary.md).
 *
 * @internal
 */
export class LiveView implements HydratedView {
  readonly #root: Element;
  readonly #find: Parameters<typeof hydrate>[1];
  readonly #render: HydrateOptions["area"];
  /** Ends all listeners at once. */
  readonly #alive = new AbortController();
  readonly #areas: readonly Area[];
  /** What stands outside of all areas. */
  readonly #outside: Section;
  readonly #groups: readonly HTMLElement[];
  readonly #urns: ReadonlySet<string>;
  readonly #marks = new Marks();
  /** The areas that are open for what they were found to hold: they are closed again afterwards. */
  readonly #opened = new Set<HTMLDetailsElement>();
  /** What is shown; without anything, everything. */
  #found: Found | undefined;
  /** What was asked for last: an answer to anything earlier comes too late. */
  #wanted = "";

  constructor(root: Element, find: Parameters<typeof hydrate>[1], render?: HydrateOptions["area"]) {
    this.#root = root;
    this.#find = find;
    this.#render = render;
    this.#areas = [...root.querySelectorAll<HTMLElement>(AREA)].map((element) => new Area(element));
    this.#outside = new Section(() => [...root.querySelectorAll<HTMLElement>(INDEXED)].filter((it) => !it.closest(AREA)));
    this.#groups = [...root.querySelectorAll<HTMLElement>(".tp-group")];
    this.#urns = new Set(this.#sections().flatMap((section) => [...section.urns()]));
    awaken(root);
    this.#listen();
  }

  #listen(): void {
    const { signal } = this.#alive;
    this.#root.addEventListener("input", ({ target }) => target instanceof HTMLInputElement && target.matches(FIELD) && void this.filter(target.value), { signal });
    this.#root.addEventListener("toggle", ({ target }) => this.#toggled(target), { signal, capture: true });
    addEventListener("beforeprint", () => this.#areas.forEach((area) => this.#fill(area)), { signal });
    liveCopying(this.#root, (message) => this.#tell(message), signal);
  }

  async filter(term: string): Promise<number> {
    this.#wanted = term.trim();
    const wanted = this.#wanted;
    let hits: readonly SearchHit[] | undefined;
    if (wanted) {
      try {
        const answer = this.#find(wanted);
        // What is at hand is shown at once.
        hits = "then" in answer ? await answer : answer;
      } catch (error) {
        // A catalogue that was freed while it is shown: everything stays to be seen.
        this.#tell(String(error));
        return this.#urns.size;
      }
    }
    if (wanted !== this.#wanted || this.#alive.signal.aborted) return hits?.length ?? 0;
    return this.#show(hits);
  }

  reveal(urn: string): boolean {
    // Where it is named, it is wanted, whatever is looked for.
    if (this.#field && this.#found && !this.#found.has(urn) && this.#urns.has(urn)) this.#showAll(this.#field);
    this.open(urn);
    const target = this.placesOf(urn).find((it) => it.matches("li"));
    // Focus goes to the place as the eye does.
    target?.focus({ preventScroll: true });
    target?.scrollIntoView();
    return target !== undefined;
  }

  unmount(): void {
    this.#alive.abort();
  }

  /** Fills and opens what leads to a package. */
  open(urn: string): void {
    for (const area of this.#areas) if (area.has(urn)) this.#open(area);
  }

  /** Where a package stands: in the tree, in the table. */
  placesOf(urn: string): readonly HTMLElement[] {
    return this.#sections().flatMap((section) => section.placesOf(urn));
  }

  get reading(): Reading {
    return readingIn(this.#root, this.#opened);
  }

  /** Goes on with what a reader had made of the view before: an area is the same where it begins with a package that was open. */
  resume({ term, open }: Reading): void {
    for (const area of this.#areas) {
      const [first] = area.urns();
      if (first !== undefined && open.has(first)) this.#open(area);
    }
    if (!this.#field || !term) return;
    this.#field.value = term;
    void this.filter(term);
  }

  get #field(): HTMLInputElement | null {
    return this.#root.querySelector<HTMLInputElement>(FIELD);
  }

  get #status(): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>("[data-tp-status]");
  }

  #sections(): readonly Section[] {
    return [...this.#areas, this.#outside];
  }

  /** Tells what was done, where screen readers listen. */
  #tell(message: string): void {
    if (this.#status) this.#status.textContent = message;
  }

  #toggled(target: EventTarget | null): void {
    const area = this.#areas.find(({ details }) => details === target);
    // While there is much to be seen, an area shows it by name.
    if (area?.details?.open && (!this.#found || this.#isFew)) this.#fill(area);
  }

  #open(area: Area): void {
    const { details } = area;
    this.#fill(area);
    if (!details) return;
    this.#opened.delete(details);
    details.open = true;
  }

  /** Puts the whole of an area in the place of its packages' names. */
  #fill(area: Area): void {
    const { below } = area;
    if (!this.#render || !below || !area.hasNamesOnly) return;
    try {
      const html = this.#render(area.number);
      keepFocus(below, () => {
        fill(below, html);
        awaken(below);
      });
    } catch (error) {
      return this.#tell(String(error));
    }
    area.isFilled();
    area.show(this.#found);
  }

  #showAll(field: HTMLInputElement): void {
    field.value = this.#wanted = "";
    this.#show(undefined);
  }

  get #isFew(): boolean {
    return this.#found !== undefined && this.#found.size <= MOST_OPENED;
  }

  /** Shows what was found, or everything. Answers how many packages are to be seen. */
  #show(hits: readonly SearchHit[] | undefined): number {
    this.#marks.clear();
    const here = hits?.filter(({ accessPackage: { urn } }) => this.#urns.has(urn));
    this.#found = here && new Map(here.map((hit) => [hit.accessPackage.urn, hit]));
    const needed = new Set<HTMLElement>();
    for (const area of this.#areas) {
      const count = this.#showArea(area);
      const group = count > 0 ? area.element.closest<HTMLElement>(".tp-group") : null;
      if (group) needed.add(group);
    }
    this.#outside.show(this.#found);
    for (const group of this.#groups) hide(group, this.#found !== undefined && !needed.has(group));
    if (this.#found && this.#found.size <= MOST_MARKED) this.#found.forEach((hit, urn) => this.placesOf(urn).forEach((place) => this.#marks.mark(place, hit)));
    const count = (this.#found ?? this.#urns).size;
    this.#tell(this.#found ? (this.#status?.dataset[count === 1 ? "one" : "many"] ?? "{0}").replace("{0}", String(count)) : "");
    return count;
  }

  /** Opens an area while few places are looked at, and leaves it as the reader had it otherwise. */
  #showArea(area: Area): number {
    const count = area.show(this.#found);
    hide(area.element, this.#found !== undefined && count === 0);
    area.tellCount(count, this.#status?.dataset["of"]);
    const { details } = area;
    if (!details) return count;
    if (this.#isFew && count > 0) {
      this.#fill(area);
      if (!details.open) this.#opened.add(details);
      details.open = true;
    } else if (this.#opened.delete(details)) details.open = false;
    // What the reader has opened meanwhile stays open.
    if (!this.#found && details.open) this.#fill(area);
    return count;
  }
}

/**
 * What a reader has made of a view, but for these areas: they are open for another reason.
 *
 * @internal
 */
export function readingIn(root: Element, except: ReadonlySet<Element> = new Set()): Reading {
  const open = [...root.querySelectorAll(`${AREA} > details[open]`)].filter((details) => !except.has(details));
  const packages = open.flatMap((details) => [...details.querySelectorAll<HTMLElement>("[data-urn]")]);
  return { term: root.querySelector<HTMLInputElement>(FIELD)?.value ?? "", open: new Set(packages.map((it) => it.dataset["urn"] ?? "")) };
}

/** What needs a script is of use now. */
function awaken(within: Element): void {
  for (const hidden of within.querySelectorAll("[data-tp-needs-script]")) hidden.removeAttribute("hidden");
  for (const button of within.querySelectorAll<HTMLButtonElement>("[data-tp-choose]")) button.disabled = false;
}
