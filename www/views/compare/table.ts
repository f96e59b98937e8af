// Areas against roles, opened into packages.

import type { AccessPackage } from "tilgangspakker";
import { listOf, slugOf } from "../../address.ts";
import type { App } from "../../app.ts";
import type { Child } from "../../dom.ts";
import { h, on, told } from "../../dom.ts";
import type { AreaOf } from "../../grants/areas.ts";
import type { StateOf } from "../../grants/states.ts";
import { filled } from "../../texts/words.ts";
import { areaCell, packageCell } from "./cells.ts";
import type { Column, Now } from "./columns.ts";

/** Longer tables are slow to use. */
const MOST_AREAS = 400;
const MOST_ROWS = 400;

export interface Drawn {
  readonly areas: readonly AreaOf[];
  readonly columns: readonly Column[];
  readonly held: StateOf;
  /** The keys of those that are open. */
  readonly open: ReadonlySet<string>;
  readonly isOpenAlways: boolean;
  readonly pinned: readonly string[];
}

/** `toggle` is told the key of an area. */
export function areaTable(drawn: Drawn, toggle: (key: string) => void, app: App, now: Now): HTMLElement {
  const { areas, columns } = drawn;
  const some = areas.slice(0, MOST_AREAS);
  const rows: HTMLElement[] = [];
  let group: string | undefined;
  for (const area of some) {
    if (area.group && area.group.value !== group)
      rows.push(
        h(
          "tbody",
          {},
          h(
            "tr",
            { class: "page-compare-group" },
            h("th", { scope: "colgroup", colspan: columns.length + 1 }, h("span", {}, told(area.group, app.language))),
          ),
        ),
      );
    group = area.group?.value;
    rows.push(areaRows(area, drawn, toggle, app, now));
  }
  return h(
    "div",
    {},
    h(
      "div",
      { class: "page-compare-frame", tabindex: 0, role: "region", "aria-label": now.tableName },
      h(
        "table",
        { class: "page-compare" },
        h("colgroup", {}, h("col"), ...columns.map(() => h("col"))),
        head(columns, app, now),
        ...rows,
      ),
    ),
    some.length < areas.length && h("p", { class: "ds-paragraph" }, filled(now.restAreas, some.length, areas.length)),
    h("p", { class: "page-hint" }, now.legend),
  );
}

function head(columns: readonly Column[], app: App, now: Now): HTMLElement {
  const { variant } = app.place;
  return h(
    "thead",
    {},
    h(
      "tr",
      {},
      h("th", { scope: "col" }, now.areaOrPackage),
      ...columns.map(({ name, lang, roles }) => {
        const [role] = roles;
        const isOne = roles.length === 1;
        const text = h("span", { lang }, name);
        return h(
          "th",
          { scope: "col" },
          isOne ? h("a", { href: app.hrefTo("roles", { role: role.code, ...(variant && { variant }) }) }, text) : text,
          isOne && role.code.length <= 6 && h("small", {}, role.code.toUpperCase()),
        );
      }),
    ),
  );
}

function areaRows(
  area: AreaOf,
  { columns, held, open, isOpenAlways, pinned }: Drawn,
  toggle: (key: string) => void,
  app: App,
  now: Now,
): HTMLElement {
  const { key } = area;
  const isOpen = isOpenAlways || open.has(key);
  const name = told(area.name, app.language);
  const heading: Child = isOpenAlways
    ? name
    : on(
        h(
          "button",
          { type: "button", class: "page-compare-open", "aria-expanded": String(isOpen), "data-area": key },
          name,
        ),
        { click: () => toggle(key) },
      );
  const some = isOpen ? area.packages.slice(0, MOST_ROWS) : [];
  return h(
    "tbody",
    { "data-open": isOpen },
    h(
      "tr",
      { class: "page-compare-area" },
      h("th", { scope: "row" }, heading),
      ...columns.map((column) => areaCell(area.packages, column, held, app, now)),
    ),
    ...some.map((it) =>
      h(
        "tr",
        {},
        packageHead(it, pinned, app, now),
        ...columns.map((column) => packageCell(it, column, held, app, now)),
      ),
    ),
    isOpen &&
      some.length < area.packages.length &&
      h(
        "tr",
        {},
        h(
          "td",
          { class: "page-compare-rest", colspan: columns.length + 1 },
          filled(now.rest, some.length, area.packages.length),
        ),
      ),
  );
}

function packageHead(it: AccessPackage, pinned: readonly string[], app: App, now: Now): HTMLElement {
  const slug = slugOf(it.urn);
  const isPinned = pinned.includes(slug);
  const next = isPinned ? pinned.filter((other) => other !== slug) : [...pinned, slug];
  const label = filled(isPinned ? now.unpin : now.pin, it.name.value);
  return h(
    "th",
    { scope: "row" },
    h(
      "span",
      {},
      h("a", { class: "ds-link", href: app.hrefTo("packages", { package: slug }) }, told(it.name, app.language)),
      h(
        "a",
        {
          class: "page-pin page-screen",
          href: app.href({ pinned: listOf(next) || undefined }),
          "aria-label": label,
          title: label,
          tabindex: -1,
        },
        isPinned ? "−" : "+",
      ),
    ),
  );
}
