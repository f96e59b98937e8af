// What a view is made of, indexed once so that nothing is looked for with every letter that is typed, and not before something is looked for.

import type { SearchHit } from "./types/search.js";

/** What a view takes of a hit: which package it is, and where to mark it. */
export interface Hit extends Pick<SearchHit, "matches"> {
  readonly accessPackage: { readonly urn: string };
}

/** The hits by the URNs of their packages. */
export type Found = ReadonlyMap<string, Hit>;

/** A package's place in the tree, or its row in the table. */
interface Place {
  readonly element: HTMLElement;
  /** The categories around it. */
  readonly within: readonly HTMLElement[];
}

/** What stands in a part of a view. */
interface Index {
  /** By URN. */
  readonly places: ReadonlyMap<string, readonly Place[]>;
  readonly categories: readonly HTMLElement[];
  /** The rows of the table that are no package's. */
  readonly otherRows: readonly HTMLElement[];
}

/** A part of a view: an area, or what stands outside of all areas. */
export class Section {
  readonly #elements: () => Iterable<HTMLElement>;
  #known: Index | undefined;

  /** @param elements what is to be indexed, among other things. */
  constructor(elements: () => Iterable<HTMLElement>) {
    this.#elements = elements;
  }

  get #index(): Index {
    return (this.#known ??= indexOf(this.#elements()));
  }

  /** Takes in, when it is asked, what stands there now. */
  forget(): void {
    this.#known = undefined;
  }

  /** The URNs of the packages, in their order. */
  urns(): Iterable<string> {
    return this.#index.places.keys();
  }

  /** How many packages there are. */
  get size(): number {
    return this.#index.places.size;
  }

  has(urn: string): boolean {
    return this.#index.places.has(urn);
  }

  /** Where a package stands. */
  placesOf(urn: string): readonly HTMLElement[] {
    return this.#index.places.get(urn)?.map(({ element }) => element) ?? [];
  }

  /** Shows what was found, or everything. Answers how many packages are to be seen. */
  show(found: Found | undefined): number {
    let count = 0;
    const needed = new Set<HTMLElement>();
    const { places, categories, otherRows } = this.#index;
    for (const [urn, standing] of places) {
      const isShown = !found || found.has(urn);
      count += Number(isShown);
      for (const { element, within } of standing) {
        hide(element, !isShown);
        if (isShown) for (const category of within) needed.add(category);
      }
    }
    for (const category of categories) hide(category, found !== undefined && !needed.has(category));
    for (const row of otherRows) hide(row, found !== undefined);
    return count;
  }
}

const CATEGORY = ".tp-category";

function indexOf(elements: Iterable<HTMLElement>): Index {
  const places = new Map<string, Place[]>();
  const categories: HTMLElement[] = [];
  const otherRows: HTMLElement[] = [];
  for (const element of elements) {
    const { urn } = element.dataset;
    if (urn === undefined) {
      (element.matches(CATEGORY) ? categories : otherRows).push(element);
      continue;
    }
    const place = { element, within: categoriesAround(element) };
    const known = places.get(urn);
    if (known) known.push(place);
    else places.set(urn, [place]);
  }
  return { places, categories, otherRows };
}

function categoriesAround(element: HTMLElement): readonly HTMLElement[] {
  const around: HTMLElement[] = [];
  for (
    let above = element.closest<HTMLElement>(CATEGORY);
    above;
    above = above.parentElement?.closest<HTMLElement>(CATEGORY) ?? null
  )
    around.push(above);
  return around;
}

/** What a section takes in. */
export const INDEXED = `[data-urn], ${CATEGORY}, tbody > tr:not([data-urn])`;

/** Most of what is looked at with a letter stays as it is. */
export function hide(element: HTMLElement, hidden: boolean): void {
  if (element.hidden !== hidden) element.hidden = hidden;
}
