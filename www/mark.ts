// The row of a property table that an answer rests on.

import { h } from "./dom.ts";

/** A package's row goes by its URN, an area's by its name. */
export function rowOf(shown: Element, reference: string): HTMLTableRowElement | undefined {
  const rows = [...shown.querySelectorAll<HTMLTableRowElement>(".tp-table tbody tr")];
  return rows.find((it) => it.dataset["urn"] === reference) ?? rows.find((it) => it.dataset["urn"] === undefined && it.cells[0]?.textContent === reference);
}

/** Marks a row, in words too: colour alone tells nothing to those who do not see it. */
export function markRow(row: HTMLTableRowElement, said: string): void {
  row.classList.add("page-marked");
  row.cells[0]?.append(h("span", { class: "page-mark" }, ` ${said}`));
}
