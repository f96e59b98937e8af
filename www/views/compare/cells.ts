// What a cell says: of an area how many of its packages, of a package whether.

import type { AccessPackage, Catalogue, Role } from "tilgangspakker";
import { slugOf } from "../../address.ts";
import type { App } from "../../app.ts";
import { h } from "../../dom.ts";
import type { State, StateOf } from "../../grants/states.ts";
import { onlyForms } from "../../grants/states.ts";
import { filled } from "../../texts/words.ts";
import type { Column, Now } from "./columns.ts";

const SIGNS: Readonly<Record<Exclude<State, "some">, string>> = { yes: "✓", no: "✕", undecided: "?" };

/** "12/12", and what is undecided or for some forms only. */
export function areaCell(
  packages: readonly AccessPackage[],
  { roles }: Column,
  held: StateOf,
  app: App,
  now: Now,
): HTMLElement {
  const best = packages.map((it) => ({ it, state: bestOf(roles.map((role) => held(it, role))) }));
  const count = (wanted: State) => best.filter(({ state }) => state === wanted).length;
  const [yes, undecided, some] = [count("yes"), count("undecided"), count("some")];
  const share = yes === packages.length ? "all" : yes > 0 ? "part" : some + undecided > 0 ? "open" : "none";
  const forms = [
    ...new Set(
      best
        .filter(({ state }) => state === "some")
        .flatMap(({ it }) => roles.flatMap((role) => onlyForms(app.catalogue, it, role))),
    ),
  ];
  return h(
    "td",
    { "data-share": share },
    `${yes}/${packages.length}`,
    undecided > 0 && h("small", {}, filled(now.undecidedCount, undecided)),
    some > 0 && h("small", {}, filled(now.moreIn, some, forms.join(", "))),
  );
}

/** What the best placed of several roles gets. */
const bestOf = (states: readonly State[]): State =>
  (["yes", "undecided", "some"] as const).find((it) => states.includes(it)) ?? "no";

/** Whether the role gets the package, with a link to why. */
export function packageCell(it: AccessPackage, { roles }: Column, held: StateOf, app: App, now: Now): HTMLElement {
  if (roles.length > 1) return foldedCell(it, roles, held, app, now);
  const [role] = roles;
  const state = held(it, role);
  const said = stateSaid(it, role, state, app, now);
  const { variant } = app.place;
  const href = app.hrefTo("ask", {
    action: "hold",
    package: slugOf(it.urn),
    role: role.code,
    ...(variant && { variant }),
  });
  const text = state === "some" ? said : SIGNS[state];
  return h(
    "td",
    { "data-state": state },
    h(
      "a",
      {
        href,
        "aria-label": text === said ? undefined : said,
        title: state === "some" ? undefined : said,
        tabindex: -1,
      },
      text,
    ),
  );
}

/** What the best placed of them gets, and which of them that is. */
function foldedCell(
  it: AccessPackage,
  roles: readonly Role[],
  held: StateOf,
  { catalogue }: App,
  now: Now,
): HTMLElement {
  const state = bestOf(roles.map((role) => held(it, role)));
  const best = roles.filter((role) => held(it, role) === state);
  const names = best.map((role) => role.name.value).join(", ");
  const said = state === "some" ? inForms(it, best, catalogue, now) : now[state];
  const spoken = state === "no" ? said : `${said}: ${names}`;
  return h(
    "td",
    { "data-state": state, title: state === "no" ? undefined : spoken },
    h(
      "span",
      {},
      h("span", { "aria-hidden": "true" }, state === "some" ? said : SIGNS[state]),
      h("span", { class: "ds-sr-only" }, spoken),
    ),
  );
}

const inForms = (it: AccessPackage, roles: readonly Role[], catalogue: Catalogue, now: Now): string =>
  filled(now.some, [...new Set(roles.flatMap((role) => onlyForms(catalogue, it, role)))].join(", "));

/** "Ja", "Nei", "Uavklart", "Bare BRL, ESEK". */
export function stateSaid(
  it: AccessPackage,
  role: Role,
  state: State,
  { catalogue }: Pick<App, "catalogue">,
  now: Now,
): string {
  return state === "some" ? inForms(it, [role], catalogue, now) : now[state];
}
