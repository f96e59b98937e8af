// What every view is given: the engine, where the reader is, and the ways to go on.

import type { Language } from "tilgangspakker";
import type { Place, ViewName } from "./address.ts";
import type { Engine } from "./engine.ts";
import type { Loaded } from "./worker.ts";

export interface App {
  readonly engine: Engine;
  /** The language of what we say. */
  readonly language: Language;
  /** The catalogue that is looked at. */
  readonly catalogue: Loaded;
  /** Every catalogue that can be chosen, by key, with the name that the reader knows it by. */
  readonly catalogues: ReadonlyMap<string, string>;
  /** Where the reader is now. */
  readonly place: Place;
  /** The address of a place in this view: what is named is changed, `undefined` takes it away. */
  href(changes: Changes): string;
  /** The address of another view, of the same catalogue and in the same language. */
  hrefTo(view: ViewName, place?: Place): string;
  /** Goes there. `replace` leaves no step for the back button: for what changes with every letter typed. */
  go(changes: Changes, how?: "push" | "replace"): void;
  /** Tells something at the top, until the reader goes on: what the address says and cannot be done. */
  tell(...lines: readonly (string | Node)[]): void;
  /** The whole address, for sharing. */
  share(place: Place): string;
}

export type Changes = { readonly [Name in keyof Place]?: string | undefined };

/** A view that is shown. It is made again for another catalogue or language. */
export interface View {
  /**
   * Shows what the place says. Called once to begin with, and after every change of the place; `isAnew`
   * when the reader comes from elsewhere, or follows a link to where they are.
   */
  show(place: Place, isAnew: boolean): void | Promise<void>;
}

/** Fills an empty section. It must have an `h1` with `tabindex="-1"`. */
export type MakeView = (section: HTMLElement, app: App) => View | Promise<View>;
