// What there is to say of a role that is named: whether it is one of Altinn 2, which are about to end, or none at all.

import type { Catalogue } from "../catalogue.js";
import type { Altinn2Role } from "../types.js";
import { PREFIX } from "./attributes.js";
import { fault } from "./findings.js";
import type { Context, Fault, Place } from "./findings.js";
import { isKnown } from "./packages.js";

/** `closes`: nothing else opens the rule. */
export function faultOfAltinn2(context: Context, place: Place, urn: string, { role, endsOn, packages, broughtBy }: Altinn2Role, closes: boolean): Fault {
  const { say, on } = context;
  const hasEnded = on > endsOn;
  const message = say.altinn2({
    role: `${role.code.toUpperCase()} (${role.name.value})`,
    endsOn,
    hasEnded,
    packages,
    broughtBy: broughtBy.map(({ code }) => code),
    closesOn: closes ? dayAfter(endsOn) : undefined,
  });
  const [only, ...others] = packages;
  return fault(place, hasEnded || closes ? "error" : "warning", "ALTINN2_ROLE", message, urn, only && others.length === 0 ? only.urn : null);
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/**
 * Of a value that is held against roles. Only the register knows them all; and a role of long ago, or of one service owner,
 * may be right all the same.
 */
export function faultsOfUnknownRole(context: Context, place: Place, attribute: string, code: string): Fault[] {
  const { catalogue, say } = context;
  const urn = roleUrn(attribute, code);
  if (catalogue.role(urn) || !knowsAllRoles(catalogue)) return [];
  if (isKnown(context, PREFIX + code)) return [fault(place, "error", "UNKNOWN_ROLE", say.isPackage(code), urn)];
  const named = catalogue.role(code);
  if (named) return [fault(place, "error", "UNKNOWN_ROLE", say.isOtherName(code, named.code), urn, named.code)];
  return [fault(place, "notice", "UNKNOWN_ROLE", say.unknownRole(code, catalogue.version, suggestionsFor(catalogue, code)), urn)];
}

export const roleUrn = (attribute: string, code: string): string => `${attribute}:${code.toLowerCase()}`;

/** Documentation has the roles of the business register alone. */
const knowsAllRoles = (catalogue: Catalogue): boolean => catalogue.roles().some(({ register }) => register === "altinn2");

/** What may have been meant, as the package says it where a role is asked for. */
function suggestionsFor(catalogue: Catalogue, role: string): readonly string[] {
  const [any] = catalogue.packages();
  if (!any) return [];
  try {
    catalogue.check({ action: "hold", package: any.urn, role });
    return [];
  } catch (error) {
    return (error as { readonly suggestions?: readonly string[] }).suggestions ?? [];
  }
}
