// What a role gets, or may pass on: a state for each package, from the catalogue's own decisions.

import type { AccessPackage, Catalogue, Recipient, Role } from "tilgangspakker";

/** `some`: in some organisation forms only, and none was named. `undecided` is neither yes nor no. */
export type State = "yes" | "no" | "some" | "undecided";

type Placed = Pick<AccessPackage, "index">;
type RolePlaced = Pick<Role, "index">;

/** The state of any package for any role. */
export type StateOf = (it: Placed, role: RolePlaced) => State;

/** More decisions than this are not asked for: they would not fit in memory. */
const MOST_DECISIONS = 50_000_000;
const MOST_FORMS = 200;
/** So many answers are kept, for going to and fro. */
const MOST_KEPT = 12;

/** Who gets what of itself, in this organisation form if one is named. */
export function heldIn(catalogue: Catalogue, variant: string | undefined): StateOf {
  const decided = decisionsOf(catalogue, { action: "hold", variant });
  const limits = variant === undefined ? limitsOf(catalogue) : undefined;
  return (it, role) => {
    const state = decided(it, role);
    return state === "no" && limits?.has(pairOf(it, role)) ? "some" : state;
  };
}

/** Who may pass on what to this recipient. */
export const givenIn = (catalogue: Catalogue, recipient: Recipient, variant: string | undefined): StateOf =>
  decisionsOf(catalogue, { action: "delegate", recipient, variant });

/** The only organisation forms in which this role gets this package; none where there is no such limit. */
export const onlyForms = (catalogue: Catalogue, it: Placed, role: RolePlaced): readonly string[] =>
  limitsOf(catalogue).get(pairOf(it, role)) ?? [];

interface Asked {
  readonly action: "hold" | "delegate";
  readonly recipient?: Recipient | undefined;
  readonly variant: string | undefined;
}

const answers = new WeakMap<Catalogue, Map<string, Uint8Array>>();

function decisionsOf(catalogue: Catalogue, asked: Asked): StateOf {
  const [height, width] = [catalogue.packages().length, catalogue.roles().length];
  if (width * height > MOST_DECISIONS)
    throw new Error(`${height} packages and ${width} roles are too many to compare.`);
  const kept = answers.get(catalogue) ?? new Map<string, Uint8Array>();
  answers.set(catalogue, kept);
  const key = JSON.stringify([asked.action, asked.recipient, asked.variant]);
  const decisions = kept.get(key) ?? catalogue.matrix(asked).decisions;
  kept.set(key, decisions);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return (it, role) => {
    const decision = decisions[it.index * width + role.index];
    return decision === 1 ? "yes" : decision === 2 ? "undecided" : "no";
  };
}

const limits = new WeakMap<Catalogue, ReadonlyMap<string, readonly string[]>>();
const pairOf = (it: Placed, role: RolePlaced): string => `${it.index} ${role.index}`;

/** The forms of every pair whose grants are all for some form. */
function limitsOf(catalogue: Catalogue): ReadonlyMap<string, readonly string[]> {
  const found = limits.get(catalogue);
  if (found) return found;
  const forms = new Map<string, string[]>();
  const everywhere = new Set<string>();
  for (const { package: index, role, variant } of catalogue.grants()) {
    const pair = pairOf({ index }, { index: role });
    if (variant === null) everywhere.add(pair);
    else if ((forms.get(pair)?.length ?? 0) < MOST_FORMS) forms.set(pair, [...(forms.get(pair) ?? []), variant]);
  }
  for (const pair of everywhere) forms.delete(pair);
  limits.set(catalogue, forms);
  return forms;
}
