// The line of time, the latest first: a square for each package, and the same in words beside it.

import type { Rename } from "tilgangspakker";
import { SEED, slugOf, TODAY } from "../../address.ts";
import type { App } from "../../app.ts";
import { dated } from "../../dates.ts";
import type { Child } from "../../dom.ts";
import { bdi, h } from "../../dom.ts";
import { counted } from "../../texts/counts.ts";
import { filled } from "../../texts/words.ts";
import type { History, Month } from "./history.ts";
import type { ChangeWords, Source } from "./words.ts";
import { packageShown } from "./words.ts";

/** A month of more is folded. */
const MOST_OPEN = 6;

interface Within {
  readonly app: App;
  readonly now: ChangeWords;
  /** Whose history it is. */
  readonly source: Source;
  readonly seed: Source;
  /** The reader looks for something: what is found is not folded, and nothing else is told. */
  readonly isFiltered: boolean;
  readonly today: string;
}

export function timelineShown({ months, undated }: History, within: Within): HTMLElement {
  const { isFiltered, source } = within;
  const here = isFiltered || source.key !== TODAY ? null : source.key.replace("altinn-", "");
  const later = months.filter(({ month }) => here !== null && month > here);
  const earlier = months.filter((it) => !later.includes(it));
  return h(
    "ol",
    { class: "page-time" },
    ...later.map((it) => monthShown(it, within)),
    here !== null && point(monthName(here, within), "now", registerHere(within)),
    ...earlier.map((it) => monthShown(it, within)),
    !isFiltered && seedHere(earlier.at(-1), within),
    undated.length > 0 &&
      point(within.now.dayUnknown, "unknown", [
        h("p", { class: "page-hint" }, within.now.dayUnknownWhy),
        ...renamedShown(undated, within),
      ]),
  );
}

function point(title: string, kind: string, content: readonly Child[]): HTMLElement {
  return h(
    "li",
    { class: "page-moment", "data-kind": kind },
    h("h3", { class: "ds-heading", "data-size": "2xs" }, title),
    ...content,
  );
}

function monthShown(it: Month, within: Within): HTMLElement {
  const { app, now, today } = within;
  const isToCome = it.month > today.slice(0, 7) || (it.ending !== null && it.ending.day > today);
  return point(monthName(it.month, within), isToCome ? "to-come" : "past", [
    it.ending &&
      h(
        "p",
        { class: "page-event" },
        filled(
          it.ending.day > today ? now.altinn2Ends : now.altinn2Ended,
          it.ending.roles,
          dated(it.ending.day, app.language),
        ),
        ". ",
        h("a", { class: "ds-link page-screen", href: app.hrefTo("urns") }, now.toPolicy),
      ),
    ...renamedShown(it.renamed, within),
    ...removedShown(it.removed, within),
  ]);
}

const registerHere = ({ app, now, source: { key, catalogue } }: Within): readonly Child[] => [
  h(
    "p",
    { class: "page-event" },
    h(
      "a",
      { class: "ds-link", href: app.hrefTo("packages", { catalogue: key }) },
      filled(now.registerHere, counted(catalogue.packages().length, "accessPackage", app.language)),
    ),
  ),
];

/** Version 3 is older than the first of what became of its packages. */
function seedHere(oldest: Month | undefined, within: Within): HTMLElement | null {
  const { app, now, seed } = within;
  if (!oldest || !within.source.catalogue.renames().some(({ urn }) => seed.catalogue.package(urn)?.urn === urn))
    return null;
  return point(filled(now.before, monthName(oldest.month, within)), "past", [
    h(
      "p",
      { class: "page-event" },
      h(
        "a",
        { class: "ds-link", href: app.hrefTo("packages", { catalogue: SEED }) },
        filled(now.versionHere, counted(seed.catalogue.packages().length, "accessPackage", app.language)),
      ),
    ),
  ]);
}

function renamedShown(renames: readonly Rename[], within: Within): readonly HTMLElement[] {
  const { renamedOne, renamedMany } = within.now;
  return renames.length === 0
    ? []
    : [eventShown(renames, renames.length === 1 ? renamedOne : filled(renamedMany, renames.length), "renamed", within)];
}

function removedShown(renames: readonly Rename[], within: Within): readonly HTMLElement[] {
  const { removedOne, removedMany } = within.now;
  return renames.length === 0
    ? []
    : [eventShown(renames, renames.length === 1 ? removedOne : filled(removedMany, renames.length), "removed", within)];
}

/** What happened, with how much as squares, and which packages; many are folded, and found by the browser all the same. */
function eventShown(renames: readonly Rename[], told: string, kind: string, within: Within): HTMLElement {
  const squares = h(
    "span",
    { class: "page-squares", role: "img", "aria-label": told, "data-kind": kind },
    ...renames.map(() => h("i")),
  );
  // The picture is called what stands beside it: whoever listens hears it once.
  const words = h("span", { "aria-hidden": "true" }, told);
  const list = h(
    "ul",
    { class: "page-plain-list page-renames" },
    ...renames.map((it) => h("li", {}, ...renameShown(it, within))),
  );
  if (renames.length <= MOST_OPEN) return h("div", { class: "page-event" }, h("p", {}, words, " ", squares), list);
  return h(
    "details",
    { class: "page-fold page-event", open: within.isFiltered },
    h("summary", {}, words, " ", squares),
    list,
  );
}

function renameShown({ urn, current, since }: Rename, { app, source, seed }: Within): readonly Child[] {
  const before = seed.catalogue.package(urn, { language: app.language });
  const name = before?.urn === urn && before.name;
  return [
    name &&
      h(
        "a",
        { class: "ds-link", href: app.hrefTo("packages", { catalogue: seed.key, package: slugOf(urn) }) },
        bdi(name, app.language),
      ),
    name && " ",
    h("code", { class: "page-slug" }, slugOf(urn)),
    ...(current === null ? [] : [h("span", { class: "page-arrow" }, " → "), ...packageShown(current, source, app)]),
    since !== null && " ",
    since !== null && h("span", { class: "page-hint" }, dated(since, app.language)),
  ];
}

/** "januar 2026", with a capital where a heading begins with it. */
function monthName(month: string, { app: { language } }: Within): string {
  return new Date(`${month}-01T00:00:00Z`).toLocaleDateString([language === "en" ? "en-GB" : language, "nb"], {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
}
