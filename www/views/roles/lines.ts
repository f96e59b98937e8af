// A line for each area: its name, a square for each package, and in words what is not as the rest.

import type { AccessPackage, Role } from "tilgangspakker";
import { slugOf } from "../../address.ts";
import type { App } from "../../app.ts";
import type { Child } from "../../dom.ts";
import { h, told } from "../../dom.ts";
import type { AreaOf } from "../../grants/areas.ts";
import type { State, StateOf } from "../../grants/states.ts";
import { onlyForms } from "../../grants/states.ts";
import type { roleTexts } from "../../texts/roles.ts";
import type { Words } from "../../texts/words.ts";
import { filled } from "../../texts/words.ts";
import { disclosure } from "./disclosure.ts";

export type Now = Words<typeof roleTexts>;

/** A role with what it gets, to be shown in lines. */
export interface Shown {
  readonly role: Role;
  readonly held: StateOf;
}

/** More squares than this are no picture. */
const MOST_SQUARES = 60;
/** A closed line holds the names of its packages, unless there are very many. */
const MOST_NAMES = 600;
const MOST_LISTED = 500;
/** So many names are said in a line. */
const MOST_SAID = 3;
/** Areas in which the role gets nothing are folded where there are more of them than this. */
const MOST_EMPTY = 6;

/** The lines of these areas, in two columns where there is room. With two roles, each line has a row of squares for both. */
export function linesOf(
  areas: readonly AreaOf[],
  shown: readonly [Shown, ...Shown[]],
  app: App,
  now: Now,
): HTMLElement {
  const isSoon = areas.reduce((sum, { packages }) => sum + packages.length, 0) <= MOST_NAMES;
  // What the role gets in another form only is worth a line.
  const isEmpty = ({ packages }: AreaOf) =>
    shown.every(({ role, held }) =>
      packages.every((it) => held(it, role) === "no" && onlyForms(app.catalogue, it, role).length === 0),
    );
  const empty = areas.filter(isEmpty);
  const isFolded = empty.length > MOST_EMPTY;
  const made = (isFolded ? areas.filter((area) => !isEmpty(area)) : areas).map((area) =>
    h("li", {}, line(area, shown, isSoon, app, now)),
  );
  const rest =
    isFolded &&
    h(
      "ul",
      { class: "page-role-lines" },
      h(
        "li",
        {},
        disclosure(
          [h("span", { class: "page-role-line-name" }, filled(now.otherAreas, empty.length))],
          () => [
            h(
              "ul",
              { class: "page-role-lines" },
              ...empty.map((area) => h("li", {}, line(area, shown, isSoon, app, now))),
            ),
          ],
          isSoon,
        ),
      ),
    );
  const half = Math.ceil(made.length / 2);
  const columns = [made.slice(0, half), made.slice(half)].filter((it) => it.length > 0);
  return h(
    "div",
    {},
    h("div", { class: "page-role-columns" }, ...columns.map((it) => h("ul", { class: "page-role-lines" }, ...it))),
    rest,
    legend(areas, shown, now),
  );
}

function line(area: AreaOf, shown: readonly [Shown, ...Shown[]], isSoon: boolean, app: App, now: Now): HTMLElement {
  const { language } = app;
  const isOne = shown.length === 1;
  const rows = shown.map(({ role, held }): Child => {
    const states = area.packages.map((it) => held(it, role));
    const count = countOf(states, now);
    return h(
      "span",
      { class: "page-role-line-row" },
      !isOne && h("span", { class: "page-role-line-role" }, told(role.name, language)),
      squares(area.packages, states, [!isOne && role.name.value, count].filter(Boolean).join(": "), now),
      h("span", { class: "page-role-line-count", "aria-hidden": "true" }, count),
    );
  });
  const said = isOne ? exceptions(area.packages, shown[0], app, now) : "";
  const summary = [
    h("span", { class: "page-role-line-name" }, told(area.name, language)),
    ...rows,
    said && h("span", { class: "page-role-line-said" }, said),
  ];
  return disclosure(summary, () => packageList(area.packages, shown, app, now), isSoon, isOne ? "one" : "two");
}

export function countOf(states: readonly State[], now: Now): string {
  const yes = states.filter((it) => it === "yes").length;
  if (yes === states.length) return states.length === 1 ? now.one : filled(now.all, yes);
  if (states.every((it) => it === "undecided")) return now.undecided;
  return states.every((it) => it === "no") ? now.none : filled(now.count, yes, states.length);
}

function squares(packages: readonly AccessPackage[], states: readonly State[], name: string, now: Now): HTMLElement {
  if (packages.length > MOST_SQUARES) return h("span", { class: "ds-sr-only" }, name);
  const each = packages.map((it, place) => {
    const state = states[place] ?? "no";
    return h("i", { "data-state": state, title: `${it.name.value}: ${now[state]}` });
  });
  return h("span", { class: "page-role-squares", role: "img", "aria-label": name }, ...each);
}

/** In words, what is not as the rest of the area: what is undecided, what only some forms get, and the few that are or are not got. */
function exceptions(packages: readonly AccessPackage[], { role, held }: Shown, { catalogue }: App, now: Now): string {
  const of = (state: State) => packages.filter((it) => held(it, role) === state);
  const [undecided, some, yes, no] = [of("undecided"), of("some"), of("yes"), of("no")];
  const elsewhere = no.filter((it) => onlyForms(catalogue, it, role).length > 0);
  const byForms = new Map<string, AccessPackage[]>();
  for (const it of [...some, ...elsewhere]) {
    const forms = onlyForms(catalogue, it, role).join(", ");
    byForms.set(forms, [...(byForms.get(forms) ?? []), it]);
  }
  const isFew = yes.length > 0 && no.length > yes.length;
  const plain = no.filter((it) => !elsewhere.includes(it));
  return [
    undecided.length > 0 && filled(now.leftOpen, names(undecided, now)),
    yes.length > 0 &&
      (isFew ? filled(now.only, names(yes, now)) : plain.length > 0 && filled(now.butNot, names(plain, now))),
    ...[...byForms].map(([forms, within]) => filled(now.onlyIn, forms, names(within, now))),
  ]
    .filter(Boolean)
    .join(". ");
}

export function names(packages: readonly AccessPackage[], now: Now): string {
  const most = packages.length === MOST_SAID + 1 ? MOST_SAID + 1 : MOST_SAID;
  const first = packages
    .slice(0, most)
    .map(({ name }) => name.value)
    .join(", ");
  return packages.length > most ? filled(now.andMore, first, packages.length - most) : first;
}

/** The packages with links, the exceptions first. */
function packageList(
  packages: readonly AccessPackage[],
  shown: readonly [Shown, ...Shown[]],
  app: App,
  now: Now,
): readonly Child[] {
  const [{ role, held }] = shown;
  const of = (state: State) => packages.filter((it) => held(it, role) === state);
  const [yes, no] = [of("yes"), of("no")];
  const ordered =
    shown.length > 1
      ? packages
      : [...of("undecided"), ...of("some"), ...(yes.length > no.length ? [...no, ...yes] : [...yes, ...no])];
  return [
    ordered.length > MOST_LISTED &&
      h("p", { class: "ds-paragraph", "data-size": "sm" }, filled(now.firstOf, MOST_LISTED, ordered.length)),
    h(
      "ul",
      { class: "page-role-packages" },
      ...ordered
        .slice(0, MOST_LISTED)
        .map((it) => (shown.length > 1 ? itemOfTwo(it, shown, app, now) : item(it, shown[0], app, now))),
    ),
  ];
}

function item(it: AccessPackage, { role, held }: Shown, app: App, now: Now): HTMLElement {
  const state = held(it, role);
  const forms = onlyForms(app.catalogue, it, role);
  const { variant } = app.place;
  const said = forms.length > 0 ? filled(now.onlyForms, forms.join(", ")) : now[state];
  const question = app.hrefTo("ask", {
    action: "hold",
    package: slugOf(it.urn),
    role: role.code,
    ...(variant && { variant }),
  });
  const why = h(
    "a",
    { class: "ds-link page-screen", href: question, "aria-label": `${now.why} ${it.name.value}` },
    now.why,
  );
  return h(
    "li",
    { "data-state": state },
    h("i", { "data-state": state, "aria-hidden": "true" }),
    packageLink(it, role, app),
    h("span", { class: "page-hint" }, said),
    state !== "yes" && why,
  );
}

/** With both roles' states, in words where they differ. */
function itemOfTwo(it: AccessPackage, shown: readonly Shown[], app: App, now: Now): HTMLElement {
  const states = shown.map(({ role, held }) => ({ role, state: held(it, role) }));
  const differs = new Set(states.map(({ state }) => state)).size > 1;
  const said = differs
    ? states.map(({ role, state }) => `${role.name.value}: ${now[state]}`).join(" · ")
    : now[states[0]?.state ?? "no"];
  return h(
    "li",
    {},
    ...states.map(({ state }) => h("i", { "data-state": state, "aria-hidden": "true" })),
    packageLink(it, undefined, app),
    h("span", { class: "page-hint" }, said),
  );
}

function packageLink(it: AccessPackage, role: Role | undefined, app: App): HTMLElement {
  const { variant } = app.place;
  return h(
    "a",
    {
      class: "ds-link",
      href: app.hrefTo("packages", {
        package: slugOf(it.urn),
        ...(role && { role: role.code }),
        ...(variant && { variant }),
      }),
    },
    told(it.name, app.language),
  );
}

/** What the squares that occur stand for. */
function legend(areas: readonly AreaOf[], shown: readonly Shown[], now: Now): HTMLElement {
  const found = new Set(
    shown.flatMap(({ role, held }) => areas.flatMap(({ packages }) => packages.map((it) => held(it, role)))),
  );
  const order: readonly State[] = ["yes", "no", "some", "undecided"];
  return h(
    "ul",
    { class: "page-role-legend" },
    ...order
      .filter((it) => found.has(it))
      .map((it) => h("li", {}, h("i", { "data-state": it, "aria-hidden": "true" }), ` ${now[it]}`)),
  );
}
