// Which roles of the register go on getting in where a role of Altinn 2 ends: those that another alternative of the same
// AnyOf lets in, whichever of its names it calls them by.

import type { Judged } from "./comparisons.js";
import type { Context } from "./findings.js";
import type { AllOf, AnyOf, Comparison, Policy } from "./model.js";
import { roleUrn } from "./roles.js";

const NONE: ReadonlySet<string> = new Set();

/** By comparison, the URNs of the roles that lose nothing when what it asks for ends. */
export function keptIn(context: Context, { policies, rules }: Policy, judgedAs: (comparison: Comparison) => Judged | undefined): (comparison: Comparison) => ReadonlySet<string> {
  const kept = new Map<Comparison, ReadonlySet<string>>();
  for (const { anyOfs } of [...policies, ...rules]) {
    for (const anyOf of anyOfs) {
      const admitted = admittedBy(context, anyOf, judgedAs);
      for (const { comparisons } of anyOf.allOfs) comparisons.forEach((it) => kept.set(it, admitted));
    }
  }
  return (comparison) => kept.get(comparison) ?? NONE;
}

/** Whoever must have something besides the role may be shut out all the same. */
function admittedBy({ catalogue }: Context, { allOfs }: AnyOf, judgedAs: (comparison: Comparison) => Judged | undefined): ReadonlySet<string> {
  const roles = allOfs.filter(isOfOneMatch).flatMap(({ comparisons }) => comparisons)
    .filter((it) => it.designated.attribute.kind === "role" && judgedAs(it)?.isDead === false);
  return new Set(roles.flatMap(({ designated, values }) => values.flatMap((it) => catalogue.role(roleUrn(designated.attribute.id, it.trimmed))?.urn ?? [])));
}

const isOfOneMatch = ({ matches }: AllOf): boolean => matches === 1;
