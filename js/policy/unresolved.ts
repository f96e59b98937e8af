// Roles of which the source leaves it undecided whether they get a package that lets in: no answer lists them, so it is told.

import { inSmallLetters, PACKAGE, PREFIX, SUBJECT } from "./attributes.js";
import type { Context, Fault } from "./findings.js";
import { fault } from "./findings.js";
import { remembered } from "./remembered.js";
import type { ReadMatch, Targets } from "./target-model.js";
import { matchesIn } from "./target-model.js";

const IGNORES_CASE = /ignore-case$/;

/** Of every match on a package of the rules that permit, and of the policies around them. `variant`: the organisation form asked about. */
export function unresolvedIn(context: Context, targets: Targets, variant: string | undefined): Fault[] {
  const { catalogue, language } = context;
  const candidates = [...new Set(catalogue.notices({ language }).flatMap((it) => it.unresolvedRoles))];
  const permits = targets.rules.some(({ effect }) => effect === "Permit");
  if (candidates.length === 0 || !permits) return [];
  const rolesFor = remembered((urn: string) => unresolvedRoles(context, urn, candidates, variant));
  return matchesIn(targets, ({ effect }) => effect === "Permit").flatMap((match) => faultOf(context, match, rolesFor));
}

function faultOf(
  context: Context,
  { attribute, category, matchId, value, at }: ReadMatch,
  rolesFor: (urn: string) => readonly string[],
): Fault[] {
  if (attribute !== PACKAGE || category !== SUBJECT) return [];
  // By its own name alone: whether another one matches is not known.
  const urn = PREFIX + (IGNORES_CASE.test(matchId) ? inSmallLetters(value) : value);
  const roles = rolesFor(urn);
  if (roles.length === 0) return [];
  const span = { start: at, end: at + value.length };
  return [
    fault(
      { span, written: value },
      "warning",
      "NOT_CHECKED",
      context.say.unresolved(urn, roles, context.catalogue.version),
      urn,
    ),
  ];
}

/** As `check` answers it; who gets it in some form is listed. */
function unresolvedRoles(
  { catalogue }: Context,
  urn: string,
  candidates: readonly string[],
  variant: string | undefined,
): readonly string[] {
  if (catalogue.package(urn)?.urn !== urn) return [];
  const listed = new Set(catalogue.rolesForPackage(urn, { variant }).map(({ role }) => role.code));
  return candidates.filter((role) => {
    const { decision, notices } = catalogue.check({ action: "hold", package: urn, role, variant });
    return decision === "Indeterminate" && !listed.has(role) && notices.some((it) => it.unresolvedRoles.includes(role));
  });
}
