// Two roles side by side: what both get, and what only one does.

import type { AccessPackage, Role } from "tilgangspakker";
import type { App } from "../../app.ts";
import { h, on, told } from "../../dom.ts";
import type { AreaOf } from "../../grants/areas.ts";
import { counted } from "../../texts/counts.ts";
import { filled } from "../../texts/words.ts";
import { disclosure } from "./disclosure.ts";
import type { Now, Shown } from "./lines.ts";
import { linesOf } from "./lines.ts";
import { byArea } from "./passing.ts";

/** Longer lists are closed to begin with. */
const MOST_OPEN = 20;

/** The list of roles to compare with: of the same areas, those that get something there. */
export function otherChoice(
  role: Role,
  roles: readonly Role[],
  app: App,
  now: Now,
): { readonly field: HTMLElement; readonly select: HTMLSelectElement } {
  const select = on(
    h(
      "select",
      { class: "ds-input", id: "andre-rolle" },
      h("option", { value: "" }, now.noOther),
      ...roles
        .filter(({ urn }) => urn !== role.urn)
        .map(({ code, name }) => h("option", { value: code }, `${name.value} (${code})`)),
    ),
    { change: () => app.go({ other: select.value || undefined }, "other") },
  );
  return {
    select,
    field: h(
      "div",
      { class: "ds-field page-role-beside-field page-screen" },
      h("label", { class: "ds-label", for: "andre-rolle" }, now.beside),
      select,
    ),
  };
}

export function besideShown(areas: readonly AreaOf[], one: Shown, other: Shown, app: App, now: Now): HTMLElement {
  const { language } = app;
  const packages = areas.flatMap((area) => area.packages);
  const of = (isIn: (a: string, b: string) => boolean) =>
    packages.filter((it) => isIn(one.held(it, one.role), other.held(it, other.role)));
  const isOpen = (state: string) => state === "some" || state === "undecided";
  const lists: readonly (readonly [string, readonly AccessPackage[], boolean])[] = [
    [filled(now.onlyThis, one.role.name.value), of((a, b) => a === "yes" && b === "no"), true],
    [filled(now.onlyThis, other.role.name.value), of((a, b) => a === "no" && b === "yes"), true],
    [now.openOf, of((a, b) => isOpen(a) || isOpen(b)), true],
    [now.both, of((a, b) => a === "yes" && b === "yes"), false],
  ];
  const list = ([title, found, isShown]: (typeof lists)[number], place: number) => {
    if (found.length === 0 && place === 2) return undefined;
    const made = disclosure(
      [
        h("span", { class: "page-role-line-name" }, title),
        h(
          "span",
          { class: "page-role-line-count" },
          found.length > 0 ? counted(found.length, "package", language) : now.none,
        ),
      ],
      () => (found.length > 0 ? byArea(areas, found, app) : [h("p", { class: "ds-paragraph" }, now.nothing)]),
      isShown || found.length <= 200,
      "pass",
    );
    made.open = isShown && found.length > 0 && found.length <= MOST_OPEN;
    return h("li", {}, made);
  };
  return h(
    "div",
    {},
    h(
      "h3",
      { class: "ds-heading", "data-size": "xs" },
      ...sides(one.role, other.role, now).map((it) => (typeof it === "string" ? it : told(it.name, language))),
    ),
    h("ul", { class: "page-role-lines page-role-differences" }, ...lists.map(list)),
    linesOf(areas, [one, other], app, now),
  );
}

/** The heading, with both names in their own language. */
const sides = (one: Role, other: Role, now: Now): (string | Role)[] =>
  now.besideTitle
    .split(/(\{\d\})/)
    .filter(Boolean)
    .map((part) => (part === "{0}" ? one : part === "{1}" ? other : part));
