// The parts of the section that stay while what is in them changes: heading, search, list, and what is shown.

import { SEED } from "../../address.ts";
import type { App } from "../../app.ts";
import { h } from "../../dom.ts";
import { searchElement } from "../../search-field.ts";
import { shell } from "../../texts/shell.ts";
import { words } from "../../texts/words.ts";

export interface Frame {
  readonly head: HTMLElement;
  readonly search: HTMLElement;
  readonly side: HTMLElement;
  readonly body: HTMLElement;
  /** Version 3, where it stands in the page already and may stay. */
  readonly standing: HTMLElement | undefined;
  /** What is said of it there. */
  readonly about: HTMLElement | undefined;
  /** Whether a part shows just this. A heading that says the same is the same. */
  holds(part: "head" | "body", wanted: readonly HTMLElement[]): boolean;
}

/** Makes the parts, or takes over those that stand in the page. */
export function frameIn(section: HTMLElement, app: App): Frame {
  const isStanding =
    app.key === SEED && app.language === "nb" && section.querySelector(".page-area [data-urn]") !== null;
  if (!isStanding) section.replaceChildren(...made(app));
  const part = (name: string) => section.querySelector<HTMLElement>(`:scope .page-${name}`) as HTMLElement;
  const [head, body] = [part("title"), part("body")];
  return {
    head,
    body,
    search: part("search"),
    side: part("left"),
    standing: isStanding ? part("area") : undefined,
    about: isStanding ? part("about") : undefined,
    holds: (name, wanted) => {
      const standing = [...(name === "head" ? head : body).children];
      return (
        standing.length === wanted.length &&
        standing.every(
          (it, place) => it === wanted[place] || (name === "head" && it.isEqualNode(wanted[place] ?? null)),
        )
      );
    },
  };
}

const made = (app: App): readonly HTMLElement[] => [
  h("div", { class: "page-title" }),
  h("div", { class: "page-left" }, searchElement(words(shell, app.language).search)),
  h("div", { class: "page-body" }),
];
