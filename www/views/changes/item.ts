// One item of the list: the package as it was and as it is, and what has changed about it.

import type { Change, Notice } from "tilgangspakker";
import { slugOf } from "../../address.ts";
import type { App } from "../../app.ts";
import { dated } from "../../dates.ts";
import { bdi, h, told } from "../../dom.ts";
import type { Child } from "../../dom.ts";
import type { texts } from "../../texts/changes.ts";
import type { shell } from "../../texts/shell.ts";
import { filled } from "../../texts/words.ts";
import type { Words } from "../../texts/words.ts";
import type { ChangeOf, Item } from "./groups.ts";
import type { Between, Names } from "./names.ts";

/** What is needed to show an item. */
export interface Comparison {
  readonly app: App;
  readonly now: Words<typeof shell> & Words<typeof texts>;
  readonly keys: Between;
  readonly names: Names;
}

type Grant = ChangeOf<"grantAdded" | "grantRemoved">;

export function itemOf({ before, after, changes }: Item, within: Comparison): HTMLElement {
  const grants = (kind: Grant["kind"]) => changes.filter((it): it is Grant => it.kind === kind);
  return h("li", {},
    before && packageOf(before, "before", within),
    after && packageOf(after, "after", within, before && "→ "),
    ...changes.flatMap((it) => toldOf(it, within)),
    grantsOf(grants("grantRemoved"), within.now.lost, within),
    grantsOf(grants("grantAdded"), within.now.gained, within));
}

function packageOf(urn: string, side: keyof Between, { app, keys, names }: Comparison, mark?: string): HTMLElement {
  const name = names.packages[side].get(urn)?.name;
  return h("div", {}, mark,
    h("a", { class: "ds-link", href: app.hrefTo("packages", { catalogue: keys[side], package: slugOf(urn) }) }, name ? bdi(name, app.language) : urn),
    " ", h("code", {}, urn));
}

/** What is to be said of a change besides its package; grants are told together. */
function toldOf(change: Change, within: Comparison): readonly Child[] {
  const { app: { language }, now } = within;
  switch (change.kind) {
    case "packageRenamed":
      return [change.since && filled(now.since, dated(change.since, language))];
    case "propertyChanged":
      return [h("div", {}, `${now[change.property]}: ${now[`${change.before}`]} → ${now[`${change.after}`]}`)];
    case "noticeAdded":
      return noticeShown(change.notice, now.open, within);
    case "noticeResolved":
      return noticeShown(change.notice, now.settled, within);
    default:
      return [];
  }
}

function grantsOf(grants: readonly Grant[], label: string, within: Comparison): Child {
  const roles = grants.map(({ role, variant }) => h("span", {}, roleOf(role, within), variant && `, ${filled(within.now.onlyFor, variant)}`));
  return roles.length > 0 && h("div", {}, `${label} `, ...listed(roles));
}

function noticeShown({ text, area, unresolvedRoles }: Notice, label: string, within: Comparison): readonly Child[] {
  return [
    h("strong", {}, area),
    h("blockquote", { class: "tp-quote" }, told(text, within.app.language)),
    unresolvedRoles.length > 0 && h("div", {}, `${label} `, ...listed(unresolvedRoles.map((code) => roleOf(code, within)))),
  ];
}

function roleOf(code: string, { app, keys, names }: Comparison): HTMLElement {
  const name = names.roles.get(code)?.name;
  return h("a", { class: "ds-link", href: app.hrefTo("roles", { catalogue: keys.after, role: code }) }, name && bdi(name, app.language), name ? ` (${code})` : code);
}

const listed = (all: readonly Node[]): Child[] => all.flatMap((it, place) => (place > 0 ? ["; ", it] : [it]));
