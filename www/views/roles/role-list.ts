// Every role to choose from, by register, with how much each gets.

import type { AccessPackage, Role } from "tilgangspakker";
import type { Place } from "../../address.ts";
import { slugOf } from "../../address.ts";
import type { App, Coming } from "../../app.ts";
import { dated } from "../../dates.ts";
import { h, told } from "../../dom.ts";
import type { StateOf } from "../../grants/states.ts";
import { heldIn, onlyForms } from "../../grants/states.ts";
import { groupedBy } from "../../grouped.ts";
import { SearchField } from "../../search-field.ts";
import { counted } from "../../texts/counts.ts";
import { filled } from "../../texts/words.ts";
import type { Now } from "./lines.ts";

/** The groups in their order; of some only the heading is seen until it is opened. */
const GROUPS = ["ccr", "altinn3", "persons", "guardianship", "altinn2", "other"] as const;
type Group = (typeof GROUPS)[number];
const FOLDED: readonly Group[] = ["persons", "guardianship", "altinn2"];
const MOST_HITS = 20;
/** So many roles are listed of a group. */
const MOST_ROLES = 500;

const groupOf = ({ register, partyKind }: Role): Group =>
  register === "altinn3" && partyKind === "person" ? "persons" : register;

export interface RoleList {
  readonly element: HTMLElement;
  show(place: Place, variant: string | undefined, coming?: Coming): void;
  end(): void;
}

/** The field by which a role is searched for. */
function searchShown(now: Now): { readonly search: HTMLElement; readonly input: HTMLInputElement } {
  const input = h("input", {
    class: "ds-input",
    type: "search",
    id: "rollesok",
    autocomplete: "off",
    spellcheck: "false",
    "aria-describedby": "rollesok-hjelp",
  });
  const search = h(
    "search",
    { class: "page-role-search" },
    h("label", { class: "ds-label", for: "rollesok" }, now.find),
    h("div", { class: "ds-search" }, input),
    h("p", { class: "page-hint", id: "rollesok-hjelp" }, now.findHint),
  );
  return { search, input };
}

export function roleList(title: string, app: App, now: Now): RoleList {
  const { catalogue, language } = app;
  const { search, input } = searchShown(now);
  const found = h("p", { class: "ds-paragraph page-hint" });
  const body = h("div");
  const element = h(
    "div",
    {},
    h("h1", { class: "ds-heading", "data-size": "lg", tabindex: -1 }, title),
    h("p", { class: "ds-paragraph page-text" }, now.lead),
    search,
    found,
    body,
  );
  let shownFor: string | undefined;
  let form: string | undefined;
  // Every role with what it gets is made out once for a form, however much is typed.
  let all: { readonly form: string | undefined; readonly groups: readonly HTMLElement[] } | undefined;
  const allGroups = () => {
    if (all === undefined || all.form !== form) all = { form, groups: groups(heldIn(catalogue, form), app, now) };
    return all.groups;
  };
  const draw = (term: string, slug: string | undefined) => {
    const key = JSON.stringify([term, slug, form]);
    if (key === shownFor) return;
    shownFor = key;
    const hits = term ? catalogue.searchRoles(term, { language, limit: MOST_HITS }).map(({ role }) => role) : [];
    found.textContent = foundSaid(term, hits.length, now);
    body.replaceChildren(
      ...above(slug, form, app, now),
      ...(hits.length > 0 ? [listOf(hits, heldIn(catalogue, form), app, now)] : allGroups()),
    );
  };
  const field = new SearchField(search, {
    typed: (term) => draw(term, app.place.package),
    rested: (term) => input.checkVisibility() && app.go({ search: term || undefined }, "role-search"),
    hint: "",
    spoken: () => found.textContent ?? "",
  });
  return {
    element,
    show: ({ search: term = "", package: slug }, variant, coming) => {
      // What is being typed is ahead of the address.
      if (coming === "within") field.set(term);
      else field.reset(term);
      form = variant;
      draw(field.term, slug);
    },
    end: () => field.end(),
  };
}

/** How many roles are found; nothing where nothing is looked for. */
function foundSaid(term: string, count: number, now: Now): string {
  if (term === "") return "";
  if (count === 0) return filled(now.foundNone, term);
  return count === 1 ? now.foundOne : filled(now.found, count);
}

/** What stands above the roles: the form that is chosen, and the package that the reader comes from. */
function above(slug: string | undefined, variant: string | undefined, app: App, now: Now): HTMLElement[] {
  const one = slug ? packageOf(slug, app) : undefined;
  return [
    ...(variant
      ? [
          h(
            "p",
            { class: "ds-paragraph" },
            `${now.form}: ${variant}. `,
            h("a", { class: "ds-link", href: app.href({ variant: undefined }) }, now.allForms),
          ),
        ]
      : []),
    ...(one ? [ofPackage(one, variant, app, now)] : []),
  ];
}

function packageOf(slug: string, app: App): AccessPackage | undefined {
  return app.catalogue.package(slug, { language: app.language });
}

/** The roles of one package, for whoever comes from it. */
function ofPackage(one: AccessPackage, variant: string | undefined, app: App, now: Now): HTMLElement {
  const { catalogue, language } = app;
  const held = heldIn(catalogue, variant);
  const roles = catalogue.roles({ language }).filter((role) => held(one, role) !== "no");
  return h(
    "section",
    { class: "page-role-of-package" },
    h("h2", { class: "ds-heading", "data-size": "sm" }, filled(now.ofPackage, one.name.value)),
    roles.length > 0
      ? h(
          "ul",
          { class: "page-role-links" },
          ...roles.map((role) => {
            const state = held(one, role);
            const said =
              state === "some"
                ? filled(now.someColumn, onlyForms(catalogue, one, role).join(", "))
                : state === "undecided"
                  ? now.undecidedColumn
                  : "";
            return h("li", {}, link(role, app), said && h("span", { class: "page-hint" }, ` (${said})`));
          }),
        )
      : h("p", { class: "ds-paragraph" }, now.ofPackageNone),
    h(
      "p",
      { class: "ds-paragraph" },
      h("a", { class: "ds-link", href: app.hrefTo("packages", { package: slugOf(one.urn) }) }, now.aboutPackage),
    ),
  );
}

function groups(held: StateOf, app: App, now: Now): HTMLElement[] {
  const roles = app.catalogue.roles({ language: app.language });
  const { compare } = new Intl.Collator(app.language);
  return GROUPS.flatMap((group) => {
    const within = roles.filter((role) => groupOf(role) === group).sort((a, b) => compare(a.name.value, b.name.value));
    return within.length > 0 ? groupShown(group, within, held, app, now) : [];
  });
}

function groupShown(group: Group, roles: readonly Role[], held: StateOf, app: App, now: Now): HTMLElement[] {
  const ends =
    group === "altinn2" ? roles.map(({ code }) => app.catalogue.altinn2Role(code)?.endsOn).find(Boolean) : undefined;
  const title = group === "altinn2" ? filled(now.altinn2, dated(ends ?? "", app.language)) : now[group];
  if (FOLDED.includes(group)) return [folded(`${title} (${roles.length})`, roles, held, app, now)];
  const packages = app.catalogue.packages();
  const some = roles.filter((role) => packages.some((it) => held(it, role) !== "no"));
  const yes = new Map(some.map((role) => [role, packages.filter((it) => held(it, role) === "yes").length]));
  some.sort((a, b) => Number(b.isKeyRole) - Number(a.isKeyRole) || (yes.get(b) ?? 0) - (yes.get(a) ?? 0));
  const none = roles.filter((role) => !some.includes(role));
  const isShort = none.length <= 6;
  return [
    h(
      "section",
      { class: "page-role-group" },
      h("h2", { class: "ds-heading", "data-size": "sm" }, title),
      listOf(isShort ? [...some, ...none] : some, held, app, now),
      !isShort && folded(`${now.withNone} (${none.length})`, none, held, app, now),
    ),
  ];
}

const folded = (title: string, roles: readonly Role[], held: StateOf, app: App, now: Now): HTMLElement =>
  h(
    "details",
    { class: "ds-details page-role-folded" },
    h("summary", {}, title),
    h("div", {}, listOf(roles, held, app, now)),
  );

function listOf(roles: readonly Role[], held: StateOf, app: App, now: Now): HTMLElement {
  const some = roles.slice(0, MOST_ROLES);
  return h(
    "div",
    {},
    some.length < roles.length && h("p", { class: "ds-paragraph" }, filled(now.firstOf, some.length, roles.length)),
    h(
      "ul",
      { class: "page-roles-list" },
      ...some.map((role) =>
        h("li", {}, link(role, app), " ", h("span", { class: "page-hint" }, amount(role, held, app, now))),
      ),
    ),
  );
}

const link = (role: Role, app: App): HTMLElement =>
  h(
    "a",
    { class: "ds-link", href: app.href({ role: role.code, package: undefined, search: undefined }) },
    told(role.name, app.language),
  );

/** Its code where that is short, and how much it gets. */
function amount(role: Role, held: StateOf, { catalogue, language }: App, now: Now): string {
  const by = groupedBy(catalogue.packages(), (it) => held(it, role));
  const some = by.get("some") ?? [];
  const [yes, undecided] = [by.get("yes")?.length ?? 0, by.get("undecided")?.length ?? 0];
  const byForm = groupedBy(
    some.flatMap((it) => onlyForms(catalogue, it, role)),
    (form) => form,
  );
  return [
    role.code.length <= 6 && role.code.toUpperCase(),
    yes > 0 && counted(yes, "package", language),
    ...[...byForm].map(([form, of]) => `${counted(of.length, "package", language)} ${filled(now.someColumn, form)}`),
    undecided > 0 && now.undecidedColumn,
  ]
    .filter(Boolean)
    .join(" · ");
}
