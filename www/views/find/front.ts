// The front page: four doors, and the areas as closed tiles.

import type { Place } from "../../address.ts";
import { AUDIENCES, slugOf } from "../../address.ts";
import type { App } from "../../app.ts";
import { h, on, told } from "../../dom.ts";
import { countedPackages } from "../../texts/counts.ts";
import { find } from "../../texts/find.ts";
import { filled, words } from "../../texts/words.ts";
import type { AreaHere, Areas, Audience } from "./areas.ts";

/** More names than these nobody reads through, on a page that would become slow by them. */
const MOST_NAMES = 600;

/** Tiles stand in columns of their own: one that is opened moves those below it, and leaves nothing empty beside it. */
const COLUMNS = 4;

function inColumns<T>(all: readonly T[]): readonly (readonly T[])[] {
  const [height, longer] = [Math.floor(all.length / COLUMNS), all.length % COLUMNS];
  const startOf = (column: number) => column * height + Math.min(column, longer);
  return Array.from({ length: Math.min(COLUMNS, all.length) }, (_, at) => all.slice(startOf(at), startOf(at + 1)));
}

export class Front {
  readonly element = h("div", { class: "page-front" });
  readonly #app: App;
  readonly #words;
  readonly #tabs = new Map<Audience, { readonly button: HTMLElement; readonly tiles: HTMLElement }>();

  constructor(app: App, areas: Areas, searchForServices: () => void) {
    this.#app = app;
    this.#words = words(find, app.language);
    this.element.append(this.#doors(searchForServices), ...this.#tiles(areas.all));
  }

  show({ group }: Place): void {
    const chosen = AUDIENCES.find((it) => it === group && this.#tabs.has(it)) ?? [...this.#tabs.keys()][0];
    for (const [audience, { button, tiles }] of this.#tabs) {
      button.setAttribute("aria-checked", String(audience === chosen));
      button.tabIndex = audience === chosen ? 0 : -1;
      // The browser finds what stands in the others, too.
      if (audience === chosen) tiles.removeAttribute("hidden");
      else tiles.setAttribute("hidden", "until-found");
    }
  }

  #doors(searchForServices: () => void): HTMLElement {
    const now = this.#words;
    const door = (href: string, title: string, hint: string) =>
      h(
        "li",
        { class: "ds-card page-door", "data-color": "accent" },
        h("a", { class: "ds-link", href }, title),
        h("p", { class: "page-hint" }, hint),
      );
    const service = door(this.#app.hrefTo("packages", { services: "1" }), now.serviceDoor, now.serviceDoorHint);
    on(service.firstElementChild as HTMLElement, { click: searchForServices });
    return h(
      "nav",
      { "aria-label": now.doors },
      h(
        "ul",
        { class: "page-plain-list page-doors page-screen" },
        door(this.#app.hrefTo("roles"), now.roleDoor, now.roleDoorHint),
        service,
        door(this.#app.hrefTo("ask"), now.passOnDoor, now.passOnDoorHint),
        door(this.#app.hrefTo("urns"), now.policyDoor, now.policyDoorHint),
      ),
    );
  }

  #tiles(areas: readonly AreaHere[]): HTMLElement[] {
    const present = AUDIENCES.filter((audience) => areas.some((it) => it.audience === audience));
    const all = areas.reduce((sum, it) => sum + it.packages.length, 0);
    const each = all <= MOST_NAMES ? all : Math.max(1, Math.floor(MOST_NAMES / areas.length));
    for (const audience of present) {
      const tiles = h(
        "div",
        { class: "page-tiles", "data-name": this.#words[audience] },
        ...inColumns(areas.filter((it) => it.audience === audience)).map((column) =>
          h("ul", { class: "page-plain-list" }, ...column.map((it) => this.#tile(it, each))),
        ),
      );
      const button = on(
        h(
          "button",
          { class: "ds-button", type: "button", role: "radio", "data-variant": "tertiary", "data-size": "sm" },
          this.#words[audience],
        ),
        { click: () => this.#choose(audience) },
      );
      tiles.addEventListener("beforematch", () => this.#choose(audience));
      this.#tabs.set(audience, { button, tiles });
    }
    const tabs = [...this.#tabs.values()];
    const group = h(
      "div",
      {
        class: "ds-toggle-group page-audiences page-screen",
        role: "radiogroup",
        "aria-label": this.#words.forWhom,
        "data-size": "sm",
      },
      ...tabs.map(({ button }) => button),
    );
    on(group, { keydown: (event) => this.#moved(event) });
    return [
      h("h2", { class: "ds-heading", "data-size": "sm" }, this.#words.areas),
      ...(tabs.length > 1 ? [group] : []),
      ...tabs.map(({ tiles }) => tiles),
    ];
  }

  #choose(audience: Audience): void {
    this.#app.go({ group: audience === [...this.#tabs.keys()][0] ? undefined : audience }, "group");
  }

  /** Arrows choose the next one, as among radio buttons. */
  #moved(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const all = [...this.#tabs];
    const now = all.findIndex(([, { button }]) => button === document.activeElement);
    const next = all[(now + step + all.length) % all.length];
    if (now < 0 || !next) return;
    event.preventDefault();
    this.#choose(next[0]);
    next[1].button.focus();
  }

  /** Closed, it holds its packages' names, so that the browser's find and paper see them. */
  #tile(area: AreaHere, most: number): HTMLElement {
    const now = this.#words;
    const count = area.packages.length;
    const rest = count - most;
    return h(
      "li",
      { class: "page-tile" },
      h(
        "details",
        {},
        h(
          "summary",
          {},
          h("span", { class: "page-tile-name" }, told(area.name, this.#app.language)),
          " ",
          h("span", { class: "page-hint" }, countedPackages(count, this.#app.language)),
        ),
        h(
          "ul",
          { class: "page-plain-list" },
          ...area.packages
            .slice(0, most)
            .map((it) =>
              h(
                "li",
                {},
                h(
                  "a",
                  { class: "ds-link", href: this.#app.hrefTo("packages", { package: slugOf(it.urn) }) },
                  told(it.name, this.#app.language),
                ),
              ),
            ),
          rest > 0 && h("li", { class: "page-hint" }, filled(now.moreInArea, rest)),
        ),
        h(
          "p",
          { class: "page-screen" },
          h("a", { class: "ds-link", href: this.#app.hrefTo("packages", { area: area.key }) }, now.wholeArea),
        ),
      ),
    );
  }
}
