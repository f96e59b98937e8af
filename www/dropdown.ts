// The lists of the header by keyboard: arrows, Home and End go through them, Escape leads back to their button.

import { on } from "./dom.ts";

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => (at === last ? 0 : at + 1),
  ArrowUp: (at, last) => (at <= 0 ? last : at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** The items are made anew as the page changes; the button and the list stay. */
export function walkByKeys(button: HTMLElement, list: HTMLElement): void {
  const items = () => [...list.querySelectorAll<HTMLElement>("button")];
  const isOpen = () => list.matches(":popover-open");
  const close = () => {
    list.hidePopover();
    button.focus();
  };
  on(button, {
    keydown: (event) => {
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      event.preventDefault();
      if (!isOpen()) button.click();
      const all = items();
      (all.find((it) => it.ariaCurrent === "true") ?? all.at(event.key === "ArrowUp" ? -1 : 0))?.focus();
    },
  });
  on(list, {
    keydown: (event) => {
      if (event.key === "Escape") {
        event.preventDefault();
        return close();
      }
      const all = items();
      const next = STEPS[event.key]?.(all.indexOf(document.activeElement as HTMLElement), all.length - 1);
      if (next === undefined) return;
      event.preventDefault();
      all[next]?.focus();
    },
    // Whoever goes on by Tab leaves no open list behind.
    focusout: ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !list.contains(relatedTarget) && relatedTarget !== button && isOpen())
        list.hidePopover();
    },
  });
}
