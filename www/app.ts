// What every view is given: the catalogue, where the reader is, and the ways to go on.

import type { Catalogue, Language } from "tilgangspakker";
import type { Changes, Place, ViewName } from "./address.ts";

export interface App {
  /** The catalogue that is looked at, and the key that addresses name it by. */
  readonly catalogue: Catalogue;
  readonly key: string;
  /** The language of what we say. */
  readonly language: Language;
  /** Where the reader is now. */
  readonly place: Place;
  /** Every catalogue that can be chosen, by key, with the name that the reader knows it by. */
  readonly names: ReadonlyMap<string, string>;
  /** Another catalogue, fetched if need be. */
  open(key: string): Promise<Catalogue>;
  /** The address of a place in this view: what is named is changed, `undefined` takes it away. */
  href(changes: Changes): string;
  /** The address of another view, of the same catalogue and in the same language. */
  hrefTo(view: ViewName, place?: Place): string;
  /**
   * Goes there. A step of history each, but for what is named the same and follows at once: a select that is moved through
   * with arrows, a search that is typed.
   */
  go(changes: Changes, step?: string): void;
  /** Tells something at the top, until the reader goes on: what the address says and cannot be done. */
  tell(...lines: readonly (string | Node)[]): void;
  /** The whole address, for sharing. */
  share(place: Place): string;
}

/** How the reader came: further on, within a view, back by the browser, or to the page itself. */
export type Coming = "on" | "within" | "back" | "anew";

/** A view that is shown. It is made again for another catalogue or language. */
export interface View {
  /** Shows what the place says, and answers what it then shows, for the page's title. Called first of all, and after every change of the place. A section with `data-anew` then shows something else, from its top. */
  show(place: Place, coming?: Coming): string | Promise<string>;
  /** Called when it is made again: its section is emptied, and what it listens to elsewhere must be let go. */
  end?(): void;
}

/** Makes a view in an empty section. What it shows begins with an `h1` that has `tabindex="-1"`. */
export type MakeView = (section: HTMLElement, app: App) => View;
