// What a role may pass on, and to whom: by itself, as main administrator, and for clients.

import type { AccessPackage, Catalogue, ClientRecipient, Decision, Question, Recipient, Role } from "tilgangspakker";
import { slugOf } from "../../address.ts";
import type { App } from "../../app.ts";
import type { Child } from "../../dom.ts";
import { h, told } from "../../dom.ts";
import type { AreaOf } from "../../grants/areas.ts";
import { oneKind } from "../../grants/areas.ts";
import { isOfSomeForm } from "../../grants/forms.ts";
import { formsOfPackage, packageOfMain } from "../../grants/main.ts";
import type { State } from "../../grants/states.ts";
import { givenIn, heldIn } from "../../grants/states.ts";
import { groupedBy } from "../../grouped.ts";
import { counted } from "../../texts/counts.ts";
import { filled } from "../../texts/words.ts";
import { disclosure } from "./disclosure.ts";
import type { Now } from "./lines.ts";
import { names } from "./lines.ts";

const RECIPIENTS = ["employee", "organisation", "systemUser", "enterpriseUser"] as const satisfies readonly Recipient[];
const FOR_CLIENTS = ["agent", "clientSystemUser"] as const satisfies readonly ClientRecipient[];

/** What a recipient is called, seen from a business or from a person. */
function nameOf(recipient: Recipient | (typeof FOR_CLIENTS)[number], isPersons: boolean, now: Now): string {
  if (isPersons && recipient === "employee") return now.toPerson;
  if (isPersons && recipient === "systemUser") return now.personToSystemUser;
  if (recipient === "organisation") return isPersons ? now.personToOrganisation : now.toOrganisation;
  return now[recipient];
}

/** What there is to say of one recipient. */
interface To {
  readonly name: string;
  readonly may: readonly AccessPackage[];
  readonly undecided: readonly AccessPackage[];
  /** What the role has, or might be thought to pass on, and may not. */
  readonly not: readonly AccessPackage[];
  readonly said: readonly string[];
  /** Whether some may be passed on in some organisation forms only, and none is chosen. */
  readonly inForms?: boolean;
}

/** The section; nothing where the role neither gets nor passes on anything. */
export function passing(
  areas: readonly AreaOf[],
  role: Role,
  variant: string | undefined,
  app: App,
  now: Now,
): HTMLElement | undefined {
  const packages = areas.flatMap((area) => area.packages);
  const kind = oneKind(areas);
  const isPersons = kind === "person" || kind === "guardian";
  const main = packageOfMain(role, app.catalogue, app.language);
  const lines = main
    ? mainLines(main, packages, variant, app, now)
    : [...ownLines(packages, role, isPersons, variant, app, now), ...clientLines(packages, role, variant, app, now)];
  const shown = lines.filter(({ may, undecided }) => may.length + undecided.length > 0);
  const held = heldIn(app.catalogue, variant);
  const dependsOnForm =
    variant === undefined && (main ? lines.some((it) => it.inForms) : packages.some((it) => held(it, role) === "some"));
  if (shown.length === 0 && !main && packages.every((it) => held(it, role) === "no")) return undefined;
  return h(
    "section",
    { class: "page-role-pass", "aria-labelledby": "gi-videre" },
    h("h2", { class: "ds-heading", "data-size": "sm", id: "gi-videre" }, now.pass),
    dependsOnForm &&
      h("p", { class: "ds-paragraph page-text" }, shown.length > 0 ? now.choosePassFormToo : now.choosePassForm),
    main && h("p", { class: "ds-paragraph page-text" }, filled(now.passMain, main.name.value)),
    shown.length === 0 && !dependsOnForm && h("p", { class: "ds-paragraph" }, now.passNothing),
    shown.length > 0 &&
      h("ul", { class: "page-role-lines" }, ...shown.map((to) => h("li", {}, lineTo(to, areas, app, now)))),
  );
}

function ownLines(
  packages: readonly AccessPackage[],
  role: Role,
  isPersons: boolean,
  variant: string | undefined,
  app: App,
  now: Now,
): readonly To[] {
  const held = heldIn(app.catalogue, variant);
  return RECIPIENTS.map((recipient) => {
    const given = givenIn(app.catalogue, recipient, variant);
    const of = (state: State) => packages.filter((it) => given(it, role) === state);
    const may = of("yes");
    const got = packages.filter((it) => held(it, role) === "yes");
    const besides = may.filter((it) => held(it, role) === "no");
    const not = got.filter((it) => given(it, role) === "no");
    return {
      name: nameOf(recipient, isPersons, now),
      may,
      undecided: of("undecided"),
      not,
      said: [
        not.length > 0 && not.length < got.length ? filled(now.butNot, names(not, now)) : "",
        besides.length > 0 ? filled(now.besides, names(besides, now)) : "",
      ],
    };
  });
}

/** By one who has been given the package of main administrators: asked of each package, since the role itself holds nothing. */
function mainLines(
  { urn }: AccessPackage,
  packages: readonly AccessPackage[],
  variant: string | undefined,
  { catalogue }: App,
  now: Now,
): readonly To[] {
  return (["employee", "organisation", "systemUser"] as const).map((recipient) => {
    const check = (it: AccessPackage, form: string | undefined) =>
      catalogue.check({ action: "delegate", package: it.urn, holds: [urn], recipient, variant: form });
    const decided = packages.map((it) => ({ it, verdict: check(it, variant) }));
    const of = (decision: Decision) => decided.flatMap(({ it, verdict }) => (verdict.decision === decision ? it : []));
    const denied = of("Deny");
    const formsFor = (it: AccessPackage) =>
      variant === undefined
        ? formsOfPackage(catalogue, it)
            .filter((form) => check(it, form).permitted)
            .join(", ")
        : "";
    const inForms = groupedBy(denied, formsFor);
    const not = inForms.get("") ?? [];
    return {
      name: nameOf(recipient, false, now),
      may: of("Permit"),
      undecided: of("Indeterminate"),
      not: denied,
      inForms: not.length < denied.length,
      said: [
        not.length > 0 ? filled(now.butNot, names(not, now)) : "",
        ...[...inForms].flatMap(([forms, these]) => (forms ? filled(now.onlyIn, forms, names(these, now)) : [])),
      ],
    };
  });
}

/** By a provider that has this role at a client. One who runs the business itself passes on directly, and not as a provider. */
function clientLines(
  packages: readonly AccessPackage[],
  role: Role,
  variant: string | undefined,
  { catalogue }: App,
  now: Now,
): readonly To[] {
  const [held, given] = [heldIn(catalogue, variant), givenIn(catalogue, "employee", variant)];
  const isOfProviders = passesOnlyForClients(role, catalogue);
  const got = packages.filter(
    (it) => ["yes", "undecided"].includes(held(it, role)) && (isOfProviders || given(it, role) !== "yes"),
  );
  return FOR_CLIENTS.map((recipient) => {
    const question = (it: AccessPackage): Question => ({
      action: "client",
      package: it.urn,
      relations: [role.code],
      recipient,
      variant,
    });
    const decided = got.map((it) => ({ it, verdict: catalogue.check(question(it)) }));
    const of = (decision: Decision) => decided.flatMap(({ it, verdict }) => (verdict.decision === decision ? it : []));
    const not = of("Deny");
    return {
      name: nameOf(recipient, false, now),
      may: of("Permit"),
      undecided: of("Indeterminate"),
      not,
      said: [now.byClientAdministration, not.length > 0 ? filled(now.butNot, names(not, now)) : ""],
    };
  });
}

/** Whether the role gets, in any form, what is passed on for clients and not directly. */
function passesOnlyForClients(role: Role, catalogue: Catalogue): boolean {
  const packages = catalogue.packages();
  const grants = catalogue.grants().filter((it) => it.role === role.index && isOfSomeForm(catalogue, it));
  return [...new Set(grants.map(({ variant }) => variant ?? undefined))].some((variant) => {
    const given = givenIn(catalogue, "employee", variant);
    const within = grants
      .filter((it) => (it.variant ?? undefined) === variant)
      .flatMap((it) => packages[it.package] ?? []);
    return within.some(
      (it) =>
        given(it, role) === "no" &&
        catalogue.check({ action: "client", package: it.urn, relations: [role.code], variant }).permitted,
    );
  });
}

function lineTo({ name, may, undecided, not, said }: To, areas: readonly AreaOf[], app: App, now: Now): HTMLElement {
  const count = [
    may.length > 0 && counted(may.length, "package", app.language),
    undecided.length > 0 && `${now.undecided}: ${undecided.length}`,
  ]
    .filter(Boolean)
    .join(" · ");
  const words = said
    .filter(Boolean)
    .map((it) => it.replace(/\.$/, ""))
    .join(". ");
  const summary = [
    h("span", { class: "page-role-line-name" }, name),
    h("span", { class: "page-role-line-count" }, count),
    words && h("span", { class: "page-role-line-said" }, words),
  ];
  const titled = (title: string, packages: readonly AccessPackage[]): readonly Child[] =>
    packages.length > 0
      ? [
          h("h3", { class: "ds-heading", "data-size": "2xs" }, `${title} (${packages.length})`),
          ...byArea(areas, packages, app),
        ]
      : [];
  const isFew = may.length + undecided.length + not.length <= MOST_AT_ONCE;
  return disclosure(
    summary,
    () => [...byArea(areas, may, app), ...titled(now.undecided, undecided), ...titled(now.notPassed, not)],
    isFew,
    "pass",
  );
}

/** Longer lists are made when they are opened. */
const MOST_AT_ONCE = 20;
const MOST_LISTED = 500;

/** These packages with links, by area. */
export function byArea(areas: readonly AreaOf[], packages: readonly AccessPackage[], app: App): readonly Child[] {
  const some = new Set(packages.slice(0, MOST_LISTED).map(({ index }) => index));
  const within = areas
    .map((area) => ({ area, found: area.packages.filter(({ index }) => some.has(index)) }))
    .filter(({ found }) => found.length > 0);
  return [
    h(
      "dl",
      { class: "page-role-by-area" },
      ...within.map(({ area, found }) =>
        h(
          "div",
          {},
          h("dt", {}, told(area.name, app.language)),
          h(
            "dd",
            {},
            h(
              "ul",
              {},
              ...found.map((it) =>
                h(
                  "li",
                  {},
                  h(
                    "a",
                    { class: "ds-link", href: app.hrefTo("packages", { package: slugOf(it.urn) }) },
                    told(it.name, app.language),
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  ];
}
