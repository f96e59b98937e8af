// Where a term was found, marked in what is to be seen.

import type { Found, Hit, Section } from "./section.js";
import type { SearchField } from "./types/search.js";

/** What is to be seen of a package; what else it is found by, a role or a former name, is not marked. */
const SEEN: ReadonlySet<SearchField> = new Set(["name", "urn", "description", "area"]);

/** So many packages are marked before the browser shows what was found. */
const AT_ONCE = 100;

/** The marks in a view. */
export class Marks {
  readonly #made: HTMLElement[] = [];
  /** The parts that have been marked. */
  readonly #marked = new Set<Section>();
  #found: Found | undefined;
  #later: ReturnType<typeof setTimeout> | undefined;

  /** Takes all marks away, and marks from here on what was found. */
  begin(found: Found | undefined): void {
    this.end();
    this.#found = found;
    this.#marked.clear();
    for (const mark of this.#made.splice(0)) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent?.normalize();
    }
  }

  /** Marks parts of the view, the first of them now and the others one after the other: the reader may have typed on. */
  markAll(sections: readonly Section[]): void {
    const rest = [...sections];
    for (let packages = 0; packages < AT_ONCE; ) {
      const section = rest.shift();
      if (!section) return;
      this.markIn(section);
      packages += section.size;
    }
    this.#later = setTimeout(() => this.markAll(rest));
  }

  /** Marks a part of the view, once. */
  markIn(section: Section): void {
    if (!this.#found || this.#marked.has(section)) return;
    this.#marked.add(section);
    for (const urn of section.urns()) {
      const hit = this.#found.get(urn);
      if (hit) for (const place of section.placesOf(urn)) this.#mark(place, hit);
    }
  }

  /** Takes in that a part has been made again, without marks. */
  forget(section: Section): void {
    this.#marked.delete(section);
  }

  /** Marks nothing more. */
  end(): void {
    clearTimeout(this.#later);
  }

  /** Marks what was found in a package's place, or in the heading of its area. */
  #mark(place: Element, { matches }: Hit): void {
    for (const { field, text, start, end } of matches) {
      const within = field === "area" ? place.closest(".tp-area")?.querySelector("summary") : place;
      const sought = text.slice(start, end);
      if (SEEN.has(field) && sought && within) this.#markText(within, sought);
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
