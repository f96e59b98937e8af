// A few packages side by side: what they are, and who gets them.

import type { AccessPackage, Role } from "tilgangspakker";
import { itemsOf, listOf, slugOf } from "../../address.ts";
import type { App } from "../../app.ts";
import type { Child } from "../../dom.ts";
import { h, told } from "../../dom.ts";
import { heldIn } from "../../grants/states.ts";
import { filled } from "../../texts/words.ts";
import { packageCell } from "./cells.ts";
import type { Now } from "./columns.ts";

/** More columns than this cannot be read beside each other. */
export const MOST_PINNED = 8;

/** The packages that an address names, and what it names that there is not. */
export function pinnedIn(
  named: string | undefined,
  { catalogue, language }: App,
): { readonly packages: readonly AccessPackage[]; readonly unknown: readonly string[] } {
  const found = [...new Set(itemsOf(named))].map((slug) => ({
    slug,
    it: catalogue.package(slug, { language }),
  }));
  const packages = new Map(found.flatMap(({ it }) => (it ? [[it.urn, it]] : [])));
  return { packages: [...packages.values()], unknown: found.filter(({ it }) => !it).map(({ slug }) => slug) };
}

export function pinnedTable(
  packages: readonly AccessPackage[],
  variant: string | undefined,
  app: App,
  now: Now,
): HTMLElement {
  const roles = rolesOf(packages, variant, app);
  const heading = (it: AccessPackage) => {
    const label = filled(now.unpin, it.name.value);
    const rest = packages.filter((other) => other !== it).map(({ urn }) => slugOf(urn));
    return h(
      "th",
      { scope: "col" },
      h(
        "span",
        {},
        h(
          "a",
          { class: "ds-link", href: app.hrefTo("packages", { package: slugOf(it.urn) }) },
          told(it.name, app.language),
        ),
        h(
          "a",
          {
            class: "page-pin page-screen",
            href: app.href({ pinned: listOf(rest) || undefined }),
            "aria-label": label,
            title: label,
            "data-unpin": true,
          },
          "✕",
        ),
      ),
    );
  };
  return h(
    "div",
    { class: "page-compare-frame page-compare-side", tabindex: 0, role: "region", "aria-label": now.pinnedTitle },
    h(
      "table",
      { class: "page-compare" },
      h("colgroup", {}, h("col"), ...packages.map(() => h("col"))),
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, now.property), ...packages.map(heading))),
      h("tbody", {}, ...properties(packages, app, now)),
      ...groupsOf(packages, roles, variant, app, now),
    ),
  );
}

function properties(packages: readonly AccessPackage[], { language }: App, now: Now): HTMLElement[] {
  const row = (name: string, cell: (it: AccessPackage) => Child) =>
    h("tr", {}, h("th", { scope: "row" }, name), ...packages.map((it) => h("td", {}, cell(it))));
  const said = (flag: boolean | null) => (flag === null ? now.notStated : flag ? now.yes : now.no);
  return [
    row(now.area, ({ area }) => told(area.name, language)),
    row(now.partyKind, ({ partyKind }) => (partyKind ? now[partyKind] : now.notStated)),
    row(now.services, ({ isResourcePolicyAvailable }) => said(isResourcePolicyAvailable)),
    row(now.direct, ({ isAssignable }) => said(isAssignable)),
    row(now.clients, ({ isDelegable }) => said(isDelegable)),
  ];
}

/** Those that get any of them. */
export function rolesOf(
  packages: readonly AccessPackage[],
  variant: string | undefined,
  { catalogue, language }: App,
): readonly Role[] {
  const held = heldIn(catalogue, variant);
  return catalogue.roles({ language }).filter((role) => packages.some((it) => held(it, role) !== "no"));
}

/** Roles that do not get all of them, or of which that is undecided, come first: that is what one looks for. */
function groupsOf(
  packages: readonly AccessPackage[],
  roles: readonly Role[],
  variant: string | undefined,
  app: App,
  now: Now,
): HTMLElement[] {
  const held = heldIn(app.catalogue, variant);
  const getsAll = (role: Role) => packages.every((it) => held(it, role) === "yes");
  const groups: readonly (readonly [string, readonly Role[]])[] =
    packages.length === 1
      ? [[now.rolesOfOne, roles]]
      : [
          [now.differ, roles.filter((role) => !getsAll(role))],
          [now.same, roles.filter(getsAll)],
        ];
  const link = (role: Role) =>
    h(
      "a",
      { class: "ds-link", href: app.hrefTo("roles", { role: role.code, ...(variant && { variant }) }) },
      told(role.name, app.language),
    );
  return groups
    .filter(([, within]) => within.length > 0)
    .map(([title, within]) =>
      h(
        "tbody",
        {},
        h(
          "tr",
          { class: "page-compare-group" },
          h("th", { scope: "rowgroup", colspan: packages.length + 1 }, h("span", {}, title)),
        ),
        ...within.map((role) =>
          h(
            "tr",
            {},
            h("th", { scope: "row" }, link(role)),
            ...packages.map((it) =>
              packageCell(
                it,
                { key: role.code, name: role.name.value, lang: undefined, roles: [role] },
                held,
                app,
                now,
              ),
            ),
          ),
        ),
      ),
    );
}
