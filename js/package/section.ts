// What a view is made of, indexed once so that nothing is looked for with every letter that is typed.

import type { SearchHit } from "./types/search.js";

/** The hits by the URNs of their packages. */
export type Found = ReadonlyMap<string, SearchHit>;

/** A package's place in the tree, or its row in the table. */
interface Place {
  readonly element: HTMLElement;
  /** The categories around it. */
  readonly within: readonly HTMLElement[];
}

/** A part of a view: an area, or what stands outside of all areas. */
export class Section {
  readonly #elements: () => Iterable<HTMLElement>;
  /** By URN. */
  #places = new Map<string, Place[]>();
  #categories: HTMLElement[] = [];
  /** The rows of the table that are no package's. */
  #otherRows: HTMLElement[] = [];

  /** @param elements what is to be indexed, among other things. */
  constructor(elements: () => Iterable<HTMLElement>) {
    this.#elements = elements;
    this.index();
  }

  /** Takes in what stands there now. */
  index(): void {
    this.#places = new Map();
    [this.#categories, this.#otherRows] = [[], []];
    for (const element of this.#elements()) {
      const { urn } = element.dataset;
      if (urn !== undefined) this.#add(urn, element);
      else if (element.matches(CATEGORY)) this.#categories.push(element);
      else this.#otherRows.push(element);
    }
  }

  #add(urn: string, element: HTMLElement): void {
    const within: HTMLElement[] = [];
    for (let above = element.closest<HTMLElement>(CATEGORY); above; above = above.parentElement?.closest<HTMLElement>(CATEGORY) ?? null) within.push(above);
    const known = this.#places.get(urn);
    if (known) known.push({ element, within });
    else this.#places.set(urn, [{ element, within }]);
  }

  /** The URNs of the packages, in their order. */
  urns(): Iterable<string> {
    return this.#places.keys();
  }

  has(urn: string): boolean {
    return this.#places.has(urn);
  }

  /** Where a package stands. */
  placesOf(urn: string): readonly HTMLElement[] {
    return this.#places.get(urn)?.map(({ element }) => element) ?? [];
  }

  /** Shows what was found, or everything. Answers how many packages are to be seen. */
  show(found: Found | undefined): number {
    let count = 0;
    const needed = new Set<HTMLElement>();
    for (const [urn, places] of this.#places) {
      const isShown = !found || found.has(urn);
      count += Number(isShown);
      for (const { element, within } of places) {
        hide(element, !isShown);
        if (isShown) for (const category of within) needed.add(category);
      }
    }
    for (const category of this.#categories) hide(category, found !== undefined && !needed.has(category));
    for (const row of this.#otherRows) hide(row, found !== undefined);
    return count;
  }
}

const CATEGORY = ".tp-category";

/** What a section takes in. */
export const INDEXED = `[data-urn], ${CATEGORY}, tbody > tr:not([data-urn])`;

/** Most of what is looked at with a letter stays as it is. */
export function hide(element: HTMLElement, hidden: boolean): void {
  if (element.hidden !== hidden) element.hidden = hidden;
}
