// What is opened on demand. What it holds is made at once, or when it is opened or printed.

import type { Child } from "../../dom.ts";
import { h, on } from "../../dom.ts";

const waiting = new WeakMap<Element, () => void>();

/** `look` says how its summary is laid out. */
export function disclosure(
  summary: readonly Child[],
  content: () => readonly Child[],
  isSoon: boolean,
  look = "plain",
): HTMLDetailsElement {
  const made = h("details", { class: "page-role-line", "data-look": look }, h("summary", {}, ...summary));
  const fill = () => {
    waiting.delete(made);
    made.append(h("div", { class: "page-role-line-content" }, ...content()));
  };
  if (isSoon) fill();
  else {
    waiting.set(made, fill);
    on(made, { toggle: () => waiting.get(made)?.() });
  }
  return made;
}

/** Makes what is closed within, for paper. */
export function fillAll(root: Element): void {
  for (const element of root.querySelectorAll("details")) waiting.get(element)?.();
}
