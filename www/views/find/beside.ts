// What stands beside a package on a wide screen: what was searched for, else its area's packages. On a narrow one a link leads back.

import type { AccessPackage } from "tilgangspakker";
import type { Place } from "../../address.ts";
import type { App } from "../../app.ts";
import { h, told } from "../../dom.ts";
import { find } from "../../texts/find.ts";
import { words } from "../../texts/words.ts";
import type { AreaHere, Areas } from "./areas.ts";
import type { Listed } from "./hit.ts";
import { packageItem } from "./hit.ts";
import type { Holders } from "./holders.ts";
import type { Found } from "./lookup.ts";
import { lookUp, servicesOf } from "./lookup.ts";
import { titleOf } from "./results.ts";

const MOST = 50;

export class Beside {
  readonly element = h("div", { class: "page-side" });
  /** The way back. */
  readonly back = h("p", { class: "page-back page-screen" });
  readonly #app: App;
  readonly #areas: Areas;
  readonly #holders: Holders;

  constructor(app: App, areas: Areas, holders: Holders) {
    this.#app = app;
    this.#areas = areas;
    this.#holders = holders;
  }

  /** Answers what was found, where something was searched for. */
  show(place: Place, it: AccessPackage): Found | undefined {
    const app = this.#app;
    const now = words(find, app.language);
    const area = this.#areas.of(it);
    const isSearch = place.search !== undefined || servicesOf(place) !== undefined;
    const found = isSearch ? lookUp(app.catalogue, this.#areas, app.language, place) : undefined;
    const hits = found?.packages.slice(0, MOST) ?? [];
    const kin = (area?.packages ?? []).filter(
      (other) =>
        !hits.some(({ accessPackage }) => accessPackage.urn === other.urn) &&
        (found === undefined || other.urn !== it.urn),
    );
    const item = (hit: Listed) => packageItem(app, this.#holders, hit, hit.accessPackage.urn === it.urn);
    // It stands before the page's own heading, and is none: the lists are named by it.
    const list = (id: string, heading: Node | string, items: readonly HTMLElement[]) =>
      items.length === 0
        ? null
        : h(
            "section",
            { "aria-labelledby": id },
            h("p", { class: "ds-heading page-side-heading", id }, heading),
            h("ul", { class: "page-plain-list page-hits" }, ...items),
          );
    const title = found && titleOf(app, found, place);
    this.element.replaceChildren(
      ...[
        title === undefined ? null : list("ved-siden-treff", title, hits.map(item)),
        title !== undefined && hits.length === 0 ? h("p", { class: "page-hint" }, title) : null,
        list(
          "ved-siden-omrade",
          isSearch ? now.related : area ? told(area.name, app.language) : now.related,
          kin.slice(0, MOST).map((accessPackage) => item({ accessPackage, isBelowArea: !isSearch })),
        ),
      ].filter((it) => it !== null),
    );
    this.element.querySelector("[aria-current]")?.closest("li")?.scrollIntoView({ block: "nearest" });
    this.back.replaceChildren(this.#wayBack(title, area));
    return found;
  }

  #wayBack(title: string | undefined, area: AreaHere | undefined): HTMLElement {
    const app = this.#app;
    const gone = { package: undefined, row: undefined } as const;
    if (title !== undefined) return h("a", { class: "ds-link", href: app.href(gone) }, `← ${title}`);
    if (area)
      return h(
        "a",
        { class: "ds-link", href: app.href({ ...gone, area: area.key }) },
        "← ",
        told(area.name, app.language),
      );
    return h("a", { class: "ds-link", href: app.href(gone) }, `← ${words(find, app.language).front}`);
  }
}
