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
}

const known = new WeakMap<Catalogue, Limits>();

export const pairOf = (it: Pick<AccessPackage, "index">, role: Pick<Role, "index">): string => `${it.index} ${role.index}`;

/** Where grants are limited to organisation forms. */
export function limitsOf(catalogue: Catalogue): Limits {
  const found = known.get(catalogue);
  if (found) return found;
  const forms = new Set<string>();
  const byPair = new Map<string, string[]>();
  const everywhere = new Set<string>();
  for (const { package: index, role, variant } of catalogue.grants()) {
    const pair = pairOf({ index }, { index: role });
    if (variant === null) {
      everywhere.add(pair);
      continue;
    }
    const only = byPair.get(pair) ?? [];
    if (only.length < MOST_FORMS) only.push(variant);
    byPair.set(pair, only);
  }
  for (const pair of everywhere) byPair.delete(pair);
  for (const variant of [...byPair.values()].flat()) if (forms.size < MOST_FORMS) forms.add(variant);
  const limits = { forms: [...forms], byPair };
  known.set(catalogue, limits);
  return limits;
}
