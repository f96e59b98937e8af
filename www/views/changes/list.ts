// The changes between two sources as a list, a group for each kind.

import type { Change, Notice } from "tilgangspakker";
import type { App } from "../../app.ts";
import { dated } from "../../dates.ts";
import type { Child } from "../../dom.ts";
import { bdi, h, joined, told } from "../../dom.ts";
import { groupedBy } from "../../grouped.ts";
import { filled } from "../../texts/words.ts";
import type { ChangeOf, Grant, GrantsAlike, Group, PackageChange } from "./groups.ts";
import { grantsAlike } from "./groups.ts";
import type { ChangeWords, Source } from "./words.ts";
import { packageShown, roleShown } from "./words.ts";

/** So many items of a group are shown; and of those found, which are shown anew with every letter. */
const MOST = 500;
const MOST_FOUND = 100;
/** A group of more is folded. */
const MOST_OPEN = 30;
/** So many packages of a role are told at once. */
const MOST_NAMED = 8;
/** So many roles, or sets of roles that gain or lose the same, are told at once. */
const MOST_ALIKE = 12;

export interface Comparison {
  readonly app: App;
  readonly now: ChangeWords;
  readonly before: Source;
  readonly after: Source;
  /** What is found is not folded. */
  readonly isFiltered: boolean;
}

export function groupShown({ title, changes }: Group, within: Comparison): HTMLElement {
  const { now, isFiltered } = within;
  const most = isFiltered ? MOST_FOUND : MOST;
  return h(
    "details",
    { class: "page-fold page-group", open: isFiltered || changes.length <= MOST_OPEN || title === "grants" },
    h(
      "summary",
      {},
      h(
        "h3",
        { class: "ds-heading", "data-size": "2xs" },
        now[title],
        " ",
        h("span", { class: "page-count" }, String(changes.length)),
      ),
    ),
    h(
      "ul",
      { class: "page-plain-list page-items" },
      ...itemsOf(title, changes.slice(0, most), changes, within),
      changes.length > most && title !== "grants" && h("li", {}, filled(now.more, changes.length - most)),
    ),
  );
}

function itemsOf(
  title: Group["title"],
  shown: readonly Change[],
  all: readonly Change[],
  within: Comparison,
): readonly HTMLElement[] {
  switch (title) {
    case "added":
    case "removed":
      return byArea(shown as readonly PackageChange[], title === "added" ? within.after : within.before, within);
    case "grants":
      return allGrants(grantsAlike(all as readonly Grant[]), within);
    case "properties":
      return [...groupedBy(shown as readonly ChangeOf<"propertyChanged">[], ({ urn }) => urn)].map(([urn, these]) =>
        propertiesShown(urn, these, within),
      );
    default:
      return shown.map((it) => h("li", {}, ...changeShown(it, within)));
  }
}

function changeShown(change: Change, { app, now, before, after }: Comparison): readonly Child[] {
  switch (change.kind) {
    case "packageRenamed":
      return [
        h("div", {}, ...packageShown(change.before, before, app)),
        h("div", {}, h("span", { class: "page-arrow" }, "→ "), ...packageShown(change.after, after, app)),
        change.since !== null && h("div", { class: "page-hint" }, filled(now.since, dated(change.since, app.language))),
      ];
    case "packageStillServed":
      return packageShown(change.urn, after, app);
    case "noticeAdded":
      return noticeShown(change.notice, now.open, [after, before], app);
    case "noticeResolved":
      return noticeShown(change.notice, now.settled, [after, before], app);
    default:
      return [];
  }
}

function byArea(changes: readonly PackageChange[], source: Source, { app }: Comparison): readonly HTMLElement[] {
  const areaOf = (urn: string) => source.catalogue.package(urn, { language: app.language })?.area.name;
  return [...groupedBy(changes, ({ urn }) => areaOf(urn)?.value ?? "")].map(([area, these]) => {
    const name = these[0] && areaOf(these[0].urn);
    return h(
      "li",
      {},
      h("strong", {}, name ? bdi(name, app.language) : area),
      h("ul", { class: "page-plain-list" }, ...these.map(({ urn }) => h("li", {}, ...packageShown(urn, source, app)))),
    );
  });
}

/** Those of most grants first, and the small ones folded where there are many. */
function allGrants(alike: readonly GrantsAlike[], within: Comparison): readonly HTMLElement[] {
  const sizeOf = ({ roles, urns }: GrantsAlike) => roles.length * urns.length;
  const sorted = [...alike].sort((a, b) => sizeOf(b) - sizeOf(a));
  const items = sorted.slice(0, within.isFiltered ? MOST_FOUND : MOST).map((it) => grantsShown(it, within));
  if (sorted.length > items.length) items.push(h("li", {}, filled(within.now.more, sorted.length - items.length)));
  if (items.length <= MOST_ALIKE || within.isFiltered) return items;
  const others = items.slice(MOST_ALIKE);
  return [
    ...items.slice(0, MOST_ALIKE),
    h(
      "li",
      {},
      h(
        "details",
        { class: "page-fold" },
        h("summary", {}, filled(within.now.otherRoles, others.length)),
        h("ul", { class: "page-plain-list page-other-roles" }, ...others),
      ),
    ),
  ];
}

function grantsShown(
  { kind, roles, urns }: GrantsAlike,
  { app, now, before, after, isFiltered }: Comparison,
): HTMLElement {
  const isLost = kind === "grantRemoved";
  const packages = h(
    "ul",
    { class: "page-plain-list" },
    ...urns.map((urn) => h("li", {}, ...packageShown(urn, after, app))),
  );
  const label =
    urns.length === 1 ? (isLost ? now.lost : now.gained) : filled(isLost ? now.lostMany : now.gainedMany, urns.length);
  return h(
    "li",
    { "data-kind": kind },
    h(
      "p",
      {},
      h("strong", {}, h("span", { "aria-hidden": "true" }, isLost ? "− " : "+ "), label),
      " ",
      ...joined(
        roles.map(({ role, variant }) => roleShown(role, variant, [after, before], app)),
        "; ",
      ),
    ),
    urns.length <= MOST_NAMED
      ? packages
      : h(
          "details",
          { class: "page-fold", open: isFiltered },
          h("summary", {}, filled(now.whichPackages, urns.length)),
          packages,
        ),
  );
}

function propertiesShown(
  urn: string,
  changes: readonly ChangeOf<"propertyChanged">[],
  { app, now, after }: Comparison,
): HTMLElement {
  return h(
    "li",
    {},
    ...packageShown(urn, after, app),
    ...changes.map((it) => h("div", {}, `${now[it.property]}: ${now[`${it.before}`]} → ${now[`${it.after}`]}`)),
  );
}

function noticeShown(
  { text, area, unresolvedRoles }: Notice,
  label: string,
  sources: readonly Source[],
  app: App,
): readonly Child[] {
  return [
    h("strong", {}, area),
    h("blockquote", { class: "page-changes-quote" }, told(text, app.language)),
    unresolvedRoles.length > 0 &&
      h(
        "p",
        {},
        `${label} `,
        ...joined(
          unresolvedRoles.map((code) => roleShown(code, null, sources, app)),
          "; ",
        ),
      ),
  ];
}
