// What became of the packages that a text names, as a table; what is fine is folded where there is anything else.

import { PREFIX, slugOf } from "../../address.ts";
import { copyButton } from "../../copying.ts";
import { dated } from "../../dates.ts";
import type { Child } from "../../dom.ts";
import { bdi, h } from "../../dom.ts";
import { roleNamed } from "../../grants/named.ts";
import { filled } from "../../texts/words.ts";
import type { Became, Checked } from "./checked.ts";
import { currentIn } from "./checked.ts";
import type { Shown } from "./shown.ts";
import { asSeen } from "./words.ts";

export const SYMBOLS = {
  current: "✓",
  renamed: "→",
  removed: "✕",
  area: "!",
  unknown: "?",
  named: "→",
  role: "!",
} as const;
/** So many that are fine need not be folded in a list of which nothing else is to be told. */
const MOST_OPEN = 60;

/** `lookedUp` says where. */
export function becameShown(
  { isList, became, isInDoubt, faults }: Checked,
  lookedUp: string,
  within: Shown,
): readonly HTMLElement[] {
  if (became.length === 0) return [];
  const { now } = within;
  const fine = became.filter(({ resolution }) => resolution.status === "current");
  const others = became.filter(({ resolution }) => resolution.status !== "current");
  const isOpen = isList && others.length === 0 && faults.length === 0 && fine.length <= MOST_OPEN;
  const title = filled(isInDoubt ? now.existTitle : now.fineTitle, fine.length);
  const all = currentIn(became);
  return [
    ...(others.length > 0
      ? [
          h(
            "section",
            { class: "page-became", "aria-labelledby": "policy-urner" },
            h("h2", { class: "ds-heading", "data-size": "sm", id: "policy-urner" }, now.became),
            table(others, lookedUp, within),
          ),
        ]
      : []),
    ...(fine.length > 0
      ? [
          h(
            "details",
            { class: "page-fold page-became", open: isOpen },
            h("summary", {}, h("h2", { class: "ds-heading", "data-size": "2xs" }, title)),
            table(fine, lookedUp, within),
          ),
        ]
      : []),
    ...(isList && all.length > 0
      ? [
          h(
            "p",
            { class: "page-actions" },
            copyButton({ label: now.copyAll, text: () => all.join("\n"), variant: "secondary" }, now, within.tell),
          ),
        ]
      : []),
  ];
}

/** Roles are written out: where it is narrow the table is laid out as a list. */
function table(became: readonly Became[], lookedUp: string, within: Shown): HTMLElement {
  const { now } = within;
  return h(
    "div",
    { class: "tp-view" },
    h(
      "table",
      { class: "ds-table tp-table", role: "table", "data-size": "sm" },
      h("caption", {}, lookedUp),
      h(
        "thead",
        { role: "rowgroup" },
        h(
          "tr",
          { role: "row" },
          ...[now.found, now.status, now.now].map((name) => h("th", { scope: "col", role: "columnheader" }, name)),
        ),
      ),
      h("tbody", { role: "rowgroup" }, ...became.map((it) => row(it, within))),
    ),
  );
}

function row({ urn, times, resolution }: Became, within: Shown): HTMLElement {
  const {
    now,
    app: { language },
  } = within;
  const since = "since" in resolution ? resolution.since : null;
  const today = todayOf(resolution, within);
  return h(
    "tr",
    { role: "row" },
    h("th", { scope: "row", role: "rowheader" }, codeOf(urn), times > 1 && ` × ${times}`),
    h(
      "td",
      { role: "cell", "data-label": now.status },
      h("span", { "aria-hidden": "true" }, `${SYMBOLS[resolution.status]} `),
      now[resolution.status],
      since !== null && ` ${filled(now.since, dated(since, language))}`,
    ),
    h("td", { role: "cell", "data-label": today.length > 0 && now.now }, ...today),
  );
}

function todayOf(resolution: Became["resolution"], within: Shown): readonly Child[] {
  const {
    now,
    app: { language },
    catalogue,
  } = within;
  switch (resolution.status) {
    case "current":
    case "renamed":
    case "named": {
      const { current } = resolution;
      const name = catalogue.package(current, { language })?.name;
      return [
        link(current, name ? bdi(name, language) : codeOf(current), within),
        h(
          "p",
          { class: "page-urn" },
          codeOf(current),
          copyButton({ label: now.copyUrn, about: slugOf(current), text: () => current }, now, within.tell),
        ),
      ];
    }
    case "role":
      return roleShown(resolution.code, resolution.endsOn, within);
    case "area":
      return links(`${now.inArea}:`, resolution.below, within);
    case "unknown":
      return links(`${now.meant}:`, resolution.suggestions, within);
    case "removed":
      return [];
  }
}

function roleShown(code: string, endsOn: string | null, within: Shown): readonly Child[] {
  const { app, catalogue, key } = within;
  const { language } = app;
  const role = catalogue.role(code, { language });
  if (!role) return [];
  const href = app.hrefTo("roles", { catalogue: key, role: code });
  return [
    ...roleNamed({ name: role.name, code, href }, language),
    ...(endsOn === null ? [] : endShown(code, endsOn, within)),
  ];
}

/** Until when a role of Altinn 2 works, and what Altinn made of it. */
function endShown(code: string, endsOn: string, within: Shown): readonly Child[] {
  const { now, app, catalogue } = within;
  const packages = [...new Set(catalogue.altinn2Role(code)?.packages.map(({ urn }) => urn))];
  const until = filled(now.roleUntil, dated(endsOn, app.language));
  return [
    h("p", { class: "page-hint" }, packages.length > 0 ? until : `${until} ${now.roleWithoutPackage}`),
    ...links(now.roleBecame, packages, within),
  ];
}

function links(label: string, urns: readonly string[], within: Shown): readonly Child[] {
  return urns.length === 0 ? [] : [label, ...urns.map((urn) => h("div", {}, link(urn, codeOf(urn), within)))];
}

/** To the package, in the catalogue that the text is held against. */
export function link(urn: string, content: Node, { app, key }: Shown): HTMLElement {
  return h("a", { class: "ds-link", href: app.hrefTo("packages", { catalogue: key, package: slugOf(urn) }) }, content);
}

/** A URN. It may break before its last part, and what cannot be seen, or turns text around, is shown by its number. */
export function codeOf(urn: string): HTMLElement {
  const text = asSeen(urn);
  return text.startsWith(PREFIX) ? h("code", {}, PREFIX, h("wbr"), text.slice(PREFIX.length)) : h("code", {}, text);
}
