// A property table that can be sorted by its headers.

import { filled } from "./texts/words.ts";
import { h, on } from "./dom.ts";

export interface SortWords { readonly sorted: string; readonly unsorted: string }

/** What is told when the order has changed. */
type Tell = (message: string) => void;

/** Puts a button into each column's header: up, down, and back to the order of the source. */
export function makeSortable(table: HTMLTableElement, words: SortWords, tell: Tell): void {
  const body = table.tBodies[0];
  if (!body) return;
  const before = [...body.rows];
  const headers = [...table.querySelectorAll<HTMLTableCellElement>("thead th")];
  headers.forEach((header, column) => {
    const name = header.textContent ?? "";
    const button = on(h("button", { type: "button" }, name), {
      click: () => {
        const next = { none: "ascending", ascending: "descending", descending: "none" }[header.ariaSort ?? "none"] ?? "ascending";
        for (const other of headers) other.ariaSort = other === header ? next : "none";
        body.append(...(next === "none" ? before : sorted(before, column, next === "ascending" ? 1 : -1)));
        tell(next === "none" ? words.unsorted : filled(words.sorted, name));
      },
    });
    header.ariaSort = "none";
    header.replaceChildren(button);
  });
}

function sorted(rows: readonly HTMLTableRowElement[], column: number, way: 1 | -1): HTMLTableRowElement[] {
  const keys = new Map(rows.map((row) => [row, keyOf(row.cells[column])]));
  const { compare } = new Intl.Collator("nb", { numeric: true });
  return [...rows].sort((a, b) => {
    const [one, other] = [keys.get(a) ?? "", keys.get(b) ?? ""];
    return way * (typeof one === "number" && typeof other === "number" ? one - other : compare(String(one), String(other)));
  });
}

/** A list of roles is compared by how many there are. */
function keyOf(cell: HTMLTableCellElement | undefined): string | number {
  const roles = cell?.querySelectorAll(".tp-codes > li").length ?? 0;
  if (cell?.querySelector(".tp-codes, .tp-unresolved") || cell?.cellIndex === 3) return roles;
  return cell?.textContent ?? "";
}
