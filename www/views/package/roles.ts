// Who gets a package, and who can give it: by the names of the roles, and never without the organisation form.

import type { AccessPackage, Role } from "tilgangspakker";
import type { App } from "../../app.ts";
import type { Child } from "../../dom.ts";
import { h } from "../../dom.ts";
import { roleNamed } from "../../grants/named.ts";
import { pathOf, typicalHolder } from "../../grants/path.ts";
import type { StateOf } from "../../grants/states.ts";
import { givenIn, heldIn } from "../../grants/states.ts";
import { packageTexts } from "../../texts/package.ts";
import { filled, words } from "../../texts/words.ts";
import { fill, renderNotices } from "../../trusted.ts";

/** So many roles of citizens and guardians are named one by one. */
const MOST_PERSONS = 3;

interface Granted {
  readonly role: Role;
  /** The only forms that it is for; none: all. */
  readonly variants: readonly string[];
}

/** A role stands once, with every form that it is limited to. */
function granted(grants: readonly { readonly role: Role; readonly variant: string | null }[]): readonly Granted[] {
  const roles = new Map(grants.map(({ role }) => [role.index, role]));
  return [...roles.values()].map((role) => {
    const those = grants.filter((it) => it.role.index === role.index);
    return { role, variants: those.some((it) => it.variant === null) ? [] : those.flatMap((it) => it.variant ?? []) };
  });
}

const undecidedIn = ({ catalogue, language }: App, it: AccessPackage, state: StateOf): readonly Granted[] =>
  catalogue
    .roles({ language })
    .filter((role) => state(it, role) === "undecided")
    .map((role) => ({ role, variants: [] }));

export function rolesThatGet(app: App, it: AccessPackage): HTMLElement {
  const said = words(packageTexts, app.language);
  const all = granted(app.catalogue.rolesForPackage(it.urn, { language: app.language }));
  const persons = all.filter(({ role }) => role.partyKind === "person");
  const isFolded = persons.length > MOST_PERSONS;
  const named = isFolded ? all.filter(({ role }) => role.partyKind !== "person") : all;
  const undecided = undecidedIn(app, it, heldIn(app.catalogue, undefined));
  const row = app.catalogue.propertyTable({ language: app.language }).find(({ urn }) => urn === it.urn);
  return h(
    "section",
    { class: "page-package-roles" },
    heading(said.roles),
    all.length + undecided.length === 0 && h("p", { class: "ds-paragraph" }, said.noRoles),
    named.length > 0 && list(app, named),
    isFolded &&
      h(
        "details",
        { class: "page-folded" },
        h("summary", {}, filled(said.manyPersons, persons.length)),
        list(app, persons),
      ),
    undecided.length > 0 && sentence(app, said.undecidedThese, undecided),
    row !== undefined &&
      row.unknownRoles.length > 0 &&
      h("p", { class: "page-hint" }, filled(said.unknownCodes, row.unknownRoles.join(", "))),
  );
}

const list = (app: App, roles: readonly Granted[]): HTMLElement =>
  h("ul", { class: "page-plain-list page-role-list" }, ...roles.map((it) => h("li", {}, ...roleLink(app, it))));

const roleLink = ({ language, hrefTo }: App, { role, variants }: Granted): readonly Child[] =>
  roleNamed({ ...role, forms: variants, href: hrefTo("roles", { role: role.code }) }, language);

export function whoGives(app: App, it: AccessPackage): HTMLElement {
  const { catalogue, language } = app;
  const all = words(packageTexts, language);
  // Private persons have no employees.
  const said =
    it.partyKind === "person"
      ? { ...all, givers: all.giversPerson, nobodyGives: all.nobodyGivesPerson, giversUnknown: all.giversUnknownPerson }
      : all;
  const givers = catalogue.whoCanGive(it.urn, { language });
  const [byRole, others] = [givers.filter(({ by }) => by === "role"), givers.filter(({ by }) => by !== "role")];
  const [own, holders] = [granted(byRole), granted(catalogue.rolesForPackage(it.urn))];
  const keyed = (roles: readonly Granted[]) =>
    roles
      .map(({ role, variants }) => `${role.index} ${variants.join()}`)
      .sort()
      .join(";");
  const forClients = pathOf(catalogue, it.urn, typicalHolder(catalogue, it.urn), language).steps.some(
    ({ to, decision }) => to === "agent" && decision === "Permit",
  );
  const isUnknown =
    catalogue.check({ action: "delegate", package: it.urn, holds: [it.urn] }).decision === "Indeterminate" ||
    undecidedIn(app, it, givenIn(catalogue, "employee", undefined)).length > 0;
  const byAdministration = granted(others).filter(({ role }) => !own.some((each) => each.role.index === role.index));
  return h(
    "section",
    { class: "page-package-givers" },
    heading(said.givers),
    givers.length === 0 &&
      h(
        "p",
        { class: "ds-paragraph" },
        isUnknown ? said.giversUnknown : said.nobodyGives,
        forClients && ` ${said.givenForClients}`,
      ),
    own.length > 0 &&
      (keyed(own) === keyed(holders)
        ? h("p", { class: "ds-paragraph" }, said.allGive)
        : sentence(app, said.someGive, own)),
    byAdministration.length > 0 && sentence(app, said.administrators, byAdministration),
  );
}

/** A sentence with the roles in its place. */
function sentence(app: App, text: string, roles: readonly Granted[]): HTMLElement {
  const [before = "", after = ""] = text.split("{0}");
  return h(
    "p",
    { class: "ds-paragraph" },
    before,
    ...roles.flatMap((it, at) => [at > 0 && ", ", ...roleLink(app, it)]),
    after,
  );
}

/** The notices that bear on it: in version 3, that nobody has decided what a business manager gets. */
export function noticesOn({ catalogue, language }: App, it: AccessPackage): HTMLElement | undefined {
  const html = renderNotices(catalogue, { packages: [it.urn], headingLevel: 2, language });
  if (html === "") return undefined;
  const shown = h("div", { class: "page-notices" });
  fill(shown, html);
  return shown;
}

export const heading = (text: string): HTMLElement => h("h2", { class: "ds-heading", "data-size": "xs" }, text);
