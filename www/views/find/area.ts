// An area: what is to be known of it, its packages with their texts, and its property table.

import type { HydratedView } from "tilgangspakker";
import { hydrate } from "tilgangspakker";
import { packagesAt, slugOf } from "../../address.ts";
import type { App } from "../../app.ts";
import { breakWell } from "../../breaks.ts";
import { h, paragraph } from "../../dom.ts";
import { find } from "../../texts/find.ts";
import { filled, words } from "../../texts/words.ts";
import { fill, renderArea, renderNotices, renderPropertyTable, renderTree } from "../../trusted.ts";
import type { AreaHere } from "./areas.ts";

/** The most packages of an area that are drawn: a file may have ten thousand in one. */
const MOST = 300;

/** A part of the page that the package fills, and which part it is. */
const shows = (name: "notices" | "tree" | "table") => h("div", { "data-shows": name });

/** The area's own page, below its heading. @param standing what stands in the page already, to be taken over. */
export class AreaPage {
  readonly element: HTMLElement;
  readonly #alive: HydratedView;

  constructor(app: App, area: AreaHere, isOnly: boolean, standing?: HTMLElement) {
    this.element = standing ?? drawn(app, area, isOnly);
    this.#alive = hydrate(this.element, () => []);
    linkNames(app, this.element);
    breakWell(this.element);
  }

  end(): void {
    this.#alive.unmount();
  }
}

function drawn(app: App, area: AreaHere, isOnly: boolean): HTMLElement {
  const now = words(find, app.language);
  const { packages } = area;
  if (packages.length === 0) return h("article", { class: "page-area" }, paragraph(now.emptyArea));
  const notices = shows("notices");
  const some = { packages: packages.slice(0, MOST).map((it) => it.urn) };
  const options = {
    language: app.language,
    linkBase: packagesAt(app.hrefTo("packages")),
    ...(isOnly && packages.length <= MOST ? {} : some),
  };
  fill(notices, renderNotices(app.catalogue, options));
  const { index } = area;
  const isWhole = isOnly || packages.length > MOST || index === null;
  const tree = isWhole ? whole(app, options) : ofArea(app, index, options);
  return h(
    "article",
    { class: "page-area" },
    packages.length > MOST && paragraph(filled(now.firstOnly, MOST, packages.length)),
    notices,
    h(
      "div",
      { class: "page-beside" },
      h(
        "section",
        { "aria-labelledby": "tre-tittel" },
        h("h2", { class: "ds-heading", "data-size": "sm", id: "tre-tittel" }, now.tree),
        tree,
      ),
      h(
        "section",
        { "aria-labelledby": "egenskaper-tittel" },
        h("h2", { class: "ds-heading", "data-size": "sm", id: "egenskaper-tittel" }, now.table),
        tableOf(app, options),
      ),
    ),
  );
}

type Options = NonNullable<Parameters<typeof renderTree>[1]>;

/** The tree with the area in it, as a catalogue of one area has it. */
function whole(app: App, options: Options): HTMLElement {
  const tree = shows("tree");
  fill(tree, renderTree(app.catalogue, { ...options, headingLevel: 3 }));
  return tree;
}

/** What stands in the area, whose name is the page's. */
function ofArea(app: App, index: number, { language, linkBase }: Options): HTMLElement {
  const packages = h("div", { class: "tp-below" });
  fill(packages, renderArea(app.catalogue, index, { language, linkBase, headingLevel: 2, view: "tree" }));
  headFrom(packages, 3);
  const tree = shows("tree");
  tree.append(h("div", { class: "tp-view", lang: language }, packages));
  return tree;
}

function tableOf(app: App, options: Options): HTMLElement {
  const table = shows("table");
  fill(table, renderPropertyTable(app.catalogue, { ...options, headingLevel: 3 }));
  return table;
}

/** Gives headings the levels that follow from where they stand: the first of them this one. In a group they are a level deeper. */
function headFrom(shown: Element, level: number): void {
  const headings = [...shown.querySelectorAll<HTMLElement>("h3, h4, h5, h6")];
  const levelOf = (it: Element) => Number(it.localName.slice(1));
  const lift = Math.min(...headings.map(levelOf)) - level;
  if (lift <= 0) return;
  for (const it of headings) {
    const lifted = h(`h${levelOf(it) - lift}` as "h3");
    for (const { name, value } of it.attributes) lifted.setAttribute(name, value);
    lifted.append(...it.childNodes);
    it.replaceWith(lifted);
  }
}

/** Every package's name leads to its own place. */
function linkNames(app: App, shown: Element): void {
  for (const item of shown.querySelectorAll<HTMLElement>("li[data-urn]")) {
    const heading = item.querySelector(":scope > .ds-heading");
    const anchor = heading?.querySelector(":scope > .tp-anchor");
    if (!heading || !anchor || heading.querySelector(".page-name")) continue;
    const link = h("a", {
      class: "ds-link page-name",
      href: app.hrefTo("packages", { package: slugOf(item.dataset["urn"] ?? "") }),
    });
    link.append(
      ...[...heading.childNodes].filter(
        (it) => it !== anchor && !(it instanceof Element && it.matches(".tp-decision")),
      ),
    );
    link.normalize();
    const last = link.lastChild;
    if (last instanceof Text) last.data = last.data.trimEnd();
    heading.prepend(link, " ");
  }
}
