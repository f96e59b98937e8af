// Row and column follow pointer and focus; and arrows go from cell to cell.

import { on } from "../../dom.ts";

const STEPS: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** For every table that is put into this element. */
export function pointsOut(frame: HTMLElement): void {
  const follow = ({ target }: Event) => mark(frame, cellOf(target));
  on(frame, {
    pointerover: follow,
    focusin: follow,
    pointerleave: () => mark(frame, undefined),
    keydown: (event) => {
      const step = STEPS[event.key];
      const cell = cellOf(event.target);
      if (!step || !cell || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const next = step[0] !== 0 ? across(event.target as HTMLElement, cell, step[0]) : down(cell, step[1]);
      if (!next) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: "nearest", inline: "nearest" });
    },
  });
}

const cellOf = (target: EventTarget | null): HTMLTableCellElement | undefined =>
  target instanceof Element ? (target.closest<HTMLTableCellElement>("td, th") ?? undefined) : undefined;

function mark(frame: HTMLElement, cell: HTMLTableCellElement | undefined): void {
  for (const marked of frame.querySelectorAll("[data-at]")) marked.removeAttribute("data-at");
  const table = cell?.closest("table");
  if (!cell || !table || cell.colSpan > 1) return;
  cell.parentElement?.setAttribute("data-at", "");
  if (cell.cellIndex === 0) return;
  table.querySelectorAll("col")[cell.cellIndex]?.setAttribute("data-at", "");
  table.tHead?.rows[0]?.cells[cell.cellIndex]?.setAttribute("data-at", "");
}

const stopsIn = (cell: Element | undefined): HTMLElement[] => [
  ...(cell?.querySelectorAll<HTMLElement>("a, button") ?? []),
];

/** The next thing to press in this row. */
function across(from: HTMLElement, cell: HTMLTableCellElement, step: number): HTMLElement | undefined {
  const row = cell.closest("tr");
  const stops = row ? [...row.cells].flatMap(stopsIn) : [];
  return stops[stops.indexOf(from) + step];
}

/** The nearest row above or below with something to press in this column. */
function down(cell: HTMLTableCellElement, step: number): HTMLElement | undefined {
  const rows = [...(cell.closest("table")?.rows ?? [])];
  const row = cell.closest("tr");
  for (let place = (row ? rows.indexOf(row) : -1) + step; place >= 0 && place < rows.length; place += step) {
    const [stop] = stopsIn(rows[place]?.cells[cell.cellIndex]);
    if (stop) return stop;
  }
  return undefined;
}
