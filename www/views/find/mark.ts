// The row of a property table that an answer rests on.

import { h } from "../../dom.ts";

/** Marks a row, in words too: colour alone tells nothing to those who do not see it. Answers it, where it is there. */
export function markRow(shown: Element, reference: string | undefined, said: string): HTMLElement | undefined {
  for (const marked of shown.querySelectorAll(".page-marked")) {
    marked.classList.remove("page-marked");
    marked.querySelector(".page-mark")?.remove();
  }
  const row = reference === undefined ? undefined : rowOf(shown, reference);
  if (!row) return undefined;
  row.classList.add("page-marked");
  row.cells[0]?.append(" ", h("span", { class: "page-mark" }, said));
  row.tabIndex = -1;
  return row;
}

/** A package's row goes by its URN, an area's by its name. */
function rowOf(shown: Element, reference: string): HTMLTableRowElement | undefined {
  const rows = [...shown.querySelectorAll<HTMLTableRowElement>(".tp-table tbody tr")];
  return (
    rows.find((it) => it.dataset["urn"] === reference) ??
    rows.find((it) => it.dataset["urn"] === undefined && it.cells[0]?.textContent === reference)
  );
}
