// What there is to say of a role that is named: whether it is one of Altinn 2, which are about to end, or none at all.

import type { Catalogue } from "../package/catalogue.js";
import type { Altinn2Role, Role } from "../package/types.js";
import { CCR_ROLE, inSmallLetters, PREFIX, ROLE } from "./attributes.js";
import type { Context, Fault, Place } from "./findings.js";
import { fault } from "./findings.js";
import { writtenLike } from "./scan.js";

/** Where a role of Altinn 2 is named. */
export interface Ending {
  /** In what it is asked for. */
  readonly opener: "rule" | "policy" | "text";
  /** Whoever has it is shut out. */
  readonly denies: boolean;
  /** It is asked for in a way that is not read: whom that lets in or shuts out is not known. */
  readonly isUnread: boolean;
  /** Nothing else opens that. */
  readonly closes: boolean;
  /** Whether a role that brings it loses something there. */
  loses(role: string): boolean;
}

export const IN_TEXT: Ending = {
  opener: "text",
  denies: false,
  isUnread: false,
  closes: false,
  loses: () => true,
};

export function faultOfAltinn2(
  { say, on }: Context,
  place: Place,
  urn: string,
  { role, endsOn, packages, broughtBy }: Altinn2Role,
  ending: Ending,
): Fault {
  const hasEnded = on > endsOn;
  const message = say.altinn2({
    role: `${role.code.toUpperCase()} (${role.name.value})`,
    endsOn,
    from: dayAfter(endsOn),
    hasEnded,
    ...ending,
    packages,
    losing: broughtBy.filter(({ urn }) => ending.loses(urn)).map(({ code }) => code),
  });
  // Who gets in by a package is not who got in by the role: `suggestionsFor` says what may be put in beside it.
  return fault(place, hasEnded || ending.closes ? "error" : "warning", "ALTINN2_ROLE", message, urn);
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** What a value that is held against roles comes to. */
export interface JudgedRole {
  readonly faults: readonly Fault[];
  /** It is a role of Altinn 2, also where another attribute is used. */
  readonly altinn2: { readonly role: Altinn2Role; readonly urn: string } | undefined;
}

/**
 * Only the register knows all roles; and one of long ago, or of one service owner, may be right all the same.
 * A role has one attribute and code, and `urn:altinn:rolecode` with the code of the register besides. Of the business
 * register all are known.
 */
export function judgeCode(
  context: Context,
  place: Place,
  attribute: string,
  code: string,
  ignoresCase: boolean,
): JudgedRole {
  const { catalogue, say } = context;
  const urn = roleUrn(attribute, code);
  const role = context.altinn2Role(urn);
  if (role) return { faults: [], altinn2: { role, urn } };
  const told = (said: Fault) => ({ faults: [said], altinn2: undefined });
  const spelt = spellingOf(catalogue, attribute, code);
  if (spelt !== undefined)
    return told(fault(place, "error", "UNKNOWN_ROLE", say.isOtherSpelling(code, spelt), urn, spelt));
  const right = attribute === CCR_ROLE ? codeUnder(catalogue, attribute, urn) : undefined;
  if (right !== undefined && right !== code && !ignoresCase)
    return told(fault(place, "error", "WRONG_LETTER_CASE", say.letterCase(code, right), urn, right));
  if (catalogue.role(urn) || !knowsAllRoles(catalogue)) return { faults: [], altinn2: undefined };
  if (context.isKnown(PREFIX + code)) return told(fault(place, "error", "UNKNOWN_ROLE", say.isPackage(code), urn));
  const named = catalogue.role(code);
  if (!named) return told(faultOfUnknown(context, place, attribute, code));
  const names = namesOf(catalogue, named);
  const here = names.find((it) => it.attribute === attribute);
  if (here) return told(fault(place, "error", "UNKNOWN_ROLE", say.isOtherName(code, here.code), urn, here.code));
  const [there] = names;
  const altinn2 = context.altinn2Role(named.urn);
  const message = say.isOtherAttribute(code, attribute, there.attribute, there.code);
  // Two places must be mended: what to write in this one alone would not do.
  return {
    faults: [fault(place, "error", "UNKNOWN_ROLE", message, urn)],
    altinn2: altinn2 && { role: altinn2, urn: named.urn },
  };
}

function faultOfUnknown({ catalogue, say, rolesLike }: Context, place: Place, attribute: string, code: string): Fault {
  const urn = roleUrn(attribute, code);
  const suggestions = rolesLike(code);
  if (attribute !== CCR_ROLE)
    return fault(place, "notice", "UNKNOWN_ROLE", say.unknownRole(code, catalogue.version, suggestions), urn);
  const meant = suggestions.flatMap((it) => codeUnder(catalogue, attribute, it) ?? []);
  const [only, ...others] = meant;
  return fault(
    place,
    "error",
    "UNKNOWN_ROLE",
    say.noSuchRole(code, attribute, meant),
    urn,
    only !== undefined && others.length === 0 ? only : null,
  );
}

/** Of a role that a text names whole: whether it is none that the register has. */
export function faultsOfRoleUrn(
  { catalogue, say, rolesLike }: Context,
  place: Place,
  attribute: string,
  code: string,
): Fault[] {
  const urn = roleUrn(attribute, code);
  const spelt = spellingOf(catalogue, attribute, code);
  if (spelt !== undefined) {
    const right = writtenLike(place.written, roleUrn(attribute, spelt));
    return [fault(place, "error", "UNKNOWN_ROLE", say.isOtherSpelling(code, spelt), urn, right)];
  }
  if (catalogue.role(urn) || !knowsAllRoles(catalogue)) return [];
  const meant = [...(catalogue.role(code) ? [code] : rolesLike(code))].flatMap((it) => catalogue.role(it)?.urn ?? []);
  const [only, ...others] = new Set(meant);
  const replacement = only !== undefined && others.length === 0 ? writtenLike(place.written, only) : null;
  return [
    fault(
      place,
      attribute === CCR_ROLE ? "error" : "notice",
      "UNKNOWN_ROLE",
      say.unknownRole(urn, catalogue.version, meant),
      urn,
      replacement,
    ),
  ];
}

/** How a role's code is spelt that is known here by a spelling of its own: FFØR is meant by FFOR too, and to Altinn that is another word. */
export function spellingOf(catalogue: Catalogue, attribute: string, code: string): string | undefined {
  const role = catalogue.role(roleUrn(attribute, code));
  const right = role && namesOf(catalogue, role).find((it) => it.attribute === attribute)?.code;
  const isSpelt = right === undefined || inSmallLetters(right) === inSmallLetters(code);
  return isSpelt ? undefined : inSmallLetters(right);
}

/** What a role is called under an attribute of a register, letter by letter. */
function codeUnder(catalogue: Catalogue, attribute: string, reference: string): string | undefined {
  const urn = catalogue.role(reference)?.urn;
  return urn?.startsWith(`${attribute}:`) ? urn.slice(attribute.length + 1) : undefined;
}

interface RoleName {
  readonly attribute: string;
  readonly code: string;
}

function namesOf(catalogue: Catalogue, { urn, code }: Role): readonly [RoleName, ...RoleName[]] {
  const end = urn.lastIndexOf(":");
  const own = { attribute: urn.slice(0, end), code: urn.slice(end + 1) };
  const isByCode = own.attribute !== ROLE && catalogue.role(roleUrn(ROLE, code)) !== undefined;
  return isByCode ? [own, { attribute: ROLE, code }] : [own];
}

/** How the register writes a role's code by which `urn:altinn:rolecode` knows it, where it is meant by this. */
export function codeByRoleCode(catalogue: Catalogue, code: string): string | undefined {
  const role = catalogue.role(roleUrn(ROLE, code));
  return (
    role &&
    namesOf(catalogue, role)
      .find((it) => it.attribute === ROLE)
      ?.code.toLowerCase()
  );
}

export const roleUrn = (attribute: string, code: string): string => `${attribute}:${inSmallLetters(code)}`;

/** Documentation has the roles of the business register alone. */
const knowsAllRoles = (catalogue: Catalogue): boolean =>
  catalogue.roles().some(({ register }) => register === "altinn2");

/** What may have been meant, as the package says it where a role is asked for. */
export function rolesLike(catalogue: Catalogue, role: string): readonly string[] {
  const [any] = catalogue.packages();
  if (!any) return [];
  try {
    catalogue.check({ action: "hold", package: any.urn, role });
    return [];
  } catch (error) {
    return (error as { readonly suggestions?: readonly string[] }).suggestions ?? [];
  }
}
