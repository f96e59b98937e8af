// What an answer consists of: what is shown of it, and what it rests on.

import type { Reason } from "tilgangspakker";
import { h } from "../../dom.ts";
import { fill } from "../../trusted.ts";

/** What a verdict says, and what it rests on. */
export interface Answered {
  readonly shown: readonly Node[];
  readonly reasons: readonly Pick<Reason, "code" | "package" | "role" | "source">[];
}

export function nodesOf(html: string): readonly Node[] {
  const shown = h("div");
  fill(shown, html);
  return [...shown.childNodes];
}

export const paragraph = (...content: readonly (Node | string)[]): HTMLElement => h("p", { class: "ds-paragraph", "data-size": "sm" }, ...content);
