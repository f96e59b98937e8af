// Who gets what of itself: the engine's decisions, and the grants that are not for every organisation form.

import type { AccessPackage, Catalogue, Role } from "tilgangspakker";

/** Does the role get the package? 0 no, 1 yes, 2 unresolved: neither. */
export type Held = (it: AccessPackage, role: Role) => number;

/** More answers than this are not asked for: they would not fit in memory. */
const MOST_DECISIONS = 50_000_000;
const MOST_FORMS = 200;

export function heldIn(catalogue: Catalogue, variant: string | undefined): Held {
  const [height, width] = [catalogue.packages().length, catalogue.roles().length];
  if (width * height > MOST_DECISIONS) throw new Error(`${height} packages and ${width} roles are too many to compare.`);
  const { decisions } = catalogue.matrix(formOf(variant));
  return (it, role) => decisions[it.index * width + role.index] ?? 0;
}

/** The same where no form has been said: 3 where it depends on the form. */
export function heldOrDepends(catalogue: Catalogue, variant: string | undefined): Held {
  const held = heldIn(catalogue, variant);
  const { byPair } = limitsOf(catalogue);
  return (it, role) => held(it, role) || (variant === undefined && byPair.has(pairOf(it, role)) ? 3 : 0);
}

export const formOf = (variant: string | undefined) => (variant === undefined ? {} : { variant });

export interface Limits {
  /** Every organisation form that a grant names. */
  readonly forms: readonly string[];
  /** The only forms that a package and a role have in common. */
  readonly byPair: ReadonlyMap<string, readonly string[]>;
  /** The packages that somebody may pass on without getting them. */
  readonly givers: ReadonlySet<string>;
  /** For whom each package is, where the catalogue says. */
  readonly kinds: ReadonlyMap<string, PartyKind>;
}

export type PartyKind = "organisation" | "person";

/** What is looked at here of the package's own JSON form. */
interface Written {
  readonly packages: readonly {
    readonly urn: string;
    readonly partyKind?: PartyKind | null;
    readonly properties?: { readonly roles?: readonly unknown[]; readonly delegators?: readonly unknown[] } | null;
  }[];
}

const known = new WeakMap<Catalogue, Limits>();

export const pairOf = ({ urn }: Pick<AccessPackage, "urn">, { index }: Role): string => `${urn} ${index}`;

/** The JSON form tells where to look: asking for every package's roles would be slow in a large catalogue. */
export function limitsOf(catalogue: Catalogue): Limits {
  const found = known.get(catalogue);
  if (found) return found;
  const forms = new Set<string>();
  const byPair = new Map<string, string[]>();
  const givers = new Set<string>();
  const kinds = new Map<string, PartyKind>();
  for (const { urn, partyKind, properties } of (JSON.parse(catalogue.toJson()) as Written).packages) {
    if (partyKind) kinds.set(urn, partyKind);
    if (properties?.delegators?.length) givers.add(urn);
    if (!properties?.roles?.some((it) => typeof it === "object")) continue;
    const grants = catalogue.rolesForPackage(urn);
    const everywhere = new Set(grants.filter(({ variant }) => variant === null).map(({ role }) => role.index));
    for (const { role, variant } of grants) {
      if (variant === null || everywhere.has(role.index)) continue;
      const pair = pairOf({ urn: urn as AccessPackage["urn"] }, role);
      const only = byPair.get(pair) ?? [];
      if (only.length < MOST_FORMS) only.push(variant);
      if (forms.size < MOST_FORMS) forms.add(variant);
      byPair.set(pair, only);
    }
  }
  const limits = { forms: [...forms], byPair, givers, kinds };
  known.set(catalogue, limits);
  return limits;
}
