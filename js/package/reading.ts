// What a reader has made of a view: it goes on when the view is made again.

import { FIELD } from "./place.js";

/** @internal */
export interface Reading {
  /** What stands in the field to filter by. */
  readonly term: string;
  /** The packages whose areas the reader has open. */
  readonly open: ReadonlySet<string>;
  /** The packages whose areas were open as the view was made, and which the reader has closed. */
  readonly closed: ReadonlySet<string>;
  /** The package that was marked as the current one. */
  readonly current: string | undefined;
}

/**
 * What a reader has made of a view, but for these areas: they are open for another reason.
 *
 * @internal
 */
export function readingIn(root: Element, except: ReadonlySet<Element> = new Set()): Reading {
  const open = [...root.querySelectorAll(".tp-area > details[open]")].filter((details) => !except.has(details));
  const packages = open.flatMap((details) => [...details.querySelectorAll<HTMLElement>("[data-urn]")]);
  return {
    term: root.querySelector<HTMLInputElement>(FIELD)?.value ?? "",
    open: new Set(packages.map((it) => it.dataset["urn"] ?? "")),
    closed: new Set(),
    current: currentIn(root),
  };
}

/** The package that is marked as the current one. */
export function currentIn(root: Element): string | undefined {
  return root.querySelector("[aria-current=true]")?.closest<HTMLElement>("[data-urn]")?.dataset["urn"];
}
