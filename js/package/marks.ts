// Where a term was found, marked in what is to be seen.

import type { SearchField, SearchHit } from "./types/search.js";

/** What is to be seen of a package; what else it is found by, a role or a former name, is not marked. */
const SEEN: ReadonlySet<SearchField> = new Set(["name", "urn", "description", "area"]);

/** The marks in a view. */
export class Marks {
  readonly #made: HTMLElement[] = [];

  /** Marks what was found in a package's place, or in the heading of its area. */
  mark(place: Element, { matches }: SearchHit): void {
    for (const { field, text, start, end } of matches) {
      const within = field === "area" ? place.closest(".tp-area")?.querySelector("summary") : place;
      const sought = text.slice(start, end);
      if (SEEN.has(field) && sought && within) this.#markText(within, sought);
    }
  }

  clear(): void {
    for (const mark of this.#made.splice(0)) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent?.normalize();
    }
  }

  #markText(within: Element, sought: string): void {
    const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(sought);
      if (at < 0 || node.parentElement?.closest("mark, button:not([data-tp-choose]), .ds-sr-only")) continue;
      const found = (node as Text).splitText(at);
      found.splitText(sought.length);
      const marked = document.createElement("mark");
      found.replaceWith(marked);
      marked.append(found);
      this.#made.push(marked);
      return;
    }
  }
}
