// The ways in: what each takes, and the roles that have it.

import type { ActionAccess, Opening, PolicyFinding, Requirement, RoleInForm } from "tilgangspakker/policy";
import { PREFIX } from "../../address.ts";
import { dated } from "../../dates.ts";
import type { Child } from "../../dom.ts";
import { bdi, h } from "../../dom.ts";
import { roleNamed } from "../../grants/named.ts";
import { groupedBy } from "../../grouped.ts";
import { filled } from "../../texts/words.ts";
import { codeOf, link } from "./became.ts";
import { isOfAltinn2 } from "./checked.ts";
import type { Shown } from "./shown.ts";
import { asSeen, asTold, LAST_DAY } from "./words.ts";

const COLOURS = { open: "success", closed: "danger", Indeterminate: "warning" } as const;
/** So many ways and reasons are told, so many reasons at once, and so many lines of one way. */
const MOST = 50;
const MOST_REASONS = 3;
const MOST_LINES = 6;
const MARKS = { open: "✓", closed: "✕", Indeterminate: "?" } as const;

/** One answer. */
export function answerShown(access: ActionAccess, within: Shown): readonly Child[] {
  const { who } = within.now;
  const { openings, minimumAuthenticationLevel } = access;
  return [
    h(
      "p",
      { class: "page-decision" },
      decisionTag(access, within),
      minimumAuthenticationLevel !== null &&
        h("span", { class: "page-hint" }, filled(who.level, minimumAuthenticationLevel)),
    ),
    openings.length > 0 && openingsShown(openings, within),
    ...whyShown(access, within),
  ];
}

/** What is open to an organisation or a scope alone is open, and still no role gets in. */
export function decisionTag({ decision, openings }: ActionAccess, { now: { who } }: Shown): HTMLElement {
  const isForOthersAlone =
    decision === "open" &&
    openings.every(
      ({ roles, byDelegation, requires }) =>
        roles.length === 0 && !byDelegation && requires.some(({ through }) => through === "other"),
    );
  return h(
    "span",
    { class: "ds-tag", "data-color": isForOthersAlone ? "info" : COLOURS[decision], "data-size": "sm" },
    h("span", { "aria-hidden": "true" }, `${MARKS[decision]}\u00a0`),
    isForOthersAlone ? who.openToOthers : who[decision],
  );
}

/** A way that several rules open is told once, with its lines. */
function openingsShown(openings: readonly Opening[], within: Shown): HTMLElement {
  const alike = groupedBy(openings, ({ line: _, roles, ...rest }) =>
    JSON.stringify([rest, roles.map(({ role, variant }) => [role.code, variant])]),
  );
  const ways = [...alike.values()];
  return h(
    "ul",
    { class: "page-plain-list page-openings" },
    ...ways.slice(0, MOST).map((these) => openingShown(these, within)),
    ways.length > MOST && h("li", {}, filled(within.now.more, ways.length - MOST)),
  );
}

function openingShown(alike: readonly Opening[], within: Shown): HTMLElement | null {
  const [first] = alike;
  if (!first) return null;
  const { requires, roles, byDelegation, lastDay } = first;
  const lines = [...new Set(alike.map(({ line }) => line))];
  const {
    now,
    app: { language },
    lineAt,
  } = within;
  const { who } = now;
  const [only] = requires.length === 1 ? requires : [];
  const isRoleItself = only?.through === "role";
  const given =
    only?.through === "package"
      ? who.alsoGivenPackage
      : only?.through === "altinn2Role"
        ? who.alsoGivenRole
        : who.alsoGivenAll;
  const names: readonly Child[] = isRoleItself ? [] : rolesShown(roles, within);
  const shown = lines.slice(0, MOST_LINES);
  const others = lines.length - shown.length;
  return h(
    "li",
    {},
    h(
      "p",
      { class: "page-way" },
      ...requires.flatMap((it, place) => [place > 0 ? ` ${who.allOf} ` : null, requirementShown(it, roles, within)]),
      lastDay !== null && `, ${filled(who.until, dated(lastDay, language))}`,
      " ",
      h(
        "span",
        { class: "page-hint" },
        ...shown.flatMap((line, place) => [
          place > 0 && " ",
          h(
            "span",
            { class: "page-unbroken" },
            place === 0 && "(",
            lineAt({ line }),
            place < shown.length - 1 ? "," : others === 0 && ")",
          ),
        ]),
        others > 0 && ` ${filled(now.more, others)})`,
      ),
    ),
    names.length > 0 && h("p", { class: "page-who-roles" }, ...names, byDelegation && `; ${given}`),
    names.length === 0 && byDelegation && h("p", { class: "page-who-roles" }, given),
    names.length === 0 &&
      !isRoleItself &&
      only?.through !== "anybody" &&
      h("p", { class: "page-hint" }, requires.some(({ through }) => through === "other") ? who.notKnown : who.noRole),
  );
}

function requirementShown({ through, reference }: Requirement, roles: readonly RoleInForm[], within: Shown): Child {
  const {
    now: { who },
    app: { language },
    catalogue,
  } = within;
  switch (through) {
    case "package": {
      const name = catalogue.package(reference, { language })?.name;
      return link(reference, name ? bdi(name, language) : codeOf(reference), within);
    }
    case "role": {
      const found = roles.find(({ role }) => role.urn === reference) ?? roles[0];
      return found && roles.length === 1
        ? h("strong", {}, roleShown(found, within))
        : referenceNamed(reference, within);
    }
    case "altinn2Role":
      return h("span", {}, filled(who.altinn2Role, nameOfRole(reference, within)));
    case "anybody":
      return h("strong", {}, who.anybody);
    case "other":
      return codeOf(reference);
  }
}

const referenceNamed = (reference: string, within: Shown): HTMLElement =>
  h("strong", {}, nameOfRole(reference, within));

/** "A0239 (Regnskapsfører med signeringsrettighet)", or the URN of one that is not known. */
export function nameOfRole(reference: string, { catalogue, app: { language } }: Shown): string {
  const role = catalogue.role(reference, { language });
  return role ? `${role.name.value} (${role.code.toUpperCase()})` : asSeen(reference);
}

/** Names with their codes, and the form that each is limited to. */
export function rolesShown(roles: readonly RoleInForm[], within: Shown): readonly Child[] {
  return roles.flatMap((it, place) => [place > 0 ? ", " : null, roleShown(it, within)]);
}

const roleShown = ({ role, variant }: RoleInForm, { app: { language } }: Shown): HTMLElement =>
  h("span", { class: "page-role" }, ...roleNamed({ ...role, forms: variant === null ? [] : [variant] }, language));

/** Why nobody gets in, why it is not known, or what does not count where somebody does. */
function whyShown({ decision, findings }: ActionAccess, within: Shown): readonly Child[] {
  const { who } = within.now;
  const isUnread = ({ code }: PolicyFinding) => code === "NOT_CHECKED" || code === "MALFORMED_POLICY";
  if (decision === "open") {
    // What becomes of roles of Altinn 2 is told by itself.
    const besides = findings.filter((it) => !isOfAltinn2(it));
    return besides.length > 0
      ? [h("p", { class: "page-hint page-besides" }, who.besides), reasons(besides, within)]
      : [];
  }
  // What leaves it open comes first: the rest may be of ways that never match.
  const told =
    decision === "Indeterminate" ? [...findings.filter(isUnread), ...findings.filter((it) => !isUnread(it))] : findings;
  return [
    told.length > 0 ? reasons(told, within) : decision === "closed" && h("p", { class: "page-hint" }, who.noRule),
  ];
}

/** The first few, with the others folded: all of them stand among the findings too. */
function reasons(findings: readonly PolicyFinding[], within: Shown): HTMLElement {
  const items = findings.slice(0, MOST).map((it) => h("li", {}, within.lineAt(it), ": ", reasonOf(it, within)));
  const [first, others] =
    items.length <= MOST_REASONS + 1 ? [items, []] : [items.slice(0, MOST_REASONS), items.slice(MOST_REASONS)];
  return h(
    "div",
    { class: "page-who-reasons" },
    h("ul", { class: "page-plain-list" }, ...first),
    others.length > 0 &&
      h(
        "details",
        { class: "page-fold" },
        h("summary", {}, filled(within.now.who.moreReasons, findings.length - MOST_REASONS)),
        h(
          "ul",
          { class: "page-plain-list" },
          ...others,
          findings.length > MOST && h("li", {}, filled(within.now.more, findings.length - MOST)),
        ),
      ),
  );
}

/** All there is to say of a role of Altinn 2 stands among the findings. What packages are called is enough, but where the URN is what is wrong. */
function reasonOf(finding: PolicyFinding, within: Shown): string {
  const {
    now: { who },
    on,
    app: { language },
  } = within;
  if (!isOfAltinn2(finding) || finding.urn === null || on > LAST_DAY) {
    const told = asTold(finding.message, language);
    return finding.code === "URN_AS_VALUE" ? told : told.replaceAll(PREFIX, "");
  }
  return filled(who.roleEnded, filled(who.altinn2Role, nameOfRole(finding.urn, within)));
}
