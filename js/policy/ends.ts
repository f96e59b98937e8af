// What the end of a role of Altinn 2 comes to where a policy asks for it: what opens or shuts by it, and who loses
// something by that.

import { scopesOf } from "./admission.js";
import { PREFIX } from "./attributes.js";
import type { Judged } from "./comparisons.js";
import type { Context } from "./findings.js";
import type { AllOf, AnyOf, Comparison, Policy, Scope } from "./model.js";
import { remembered } from "./remembered.js";
import type { Ending } from "./roles.js";
import { IN_TEXT, roleUrn } from "./roles.js";

type JudgedAs = (comparison: Comparison) => Judged | undefined;

/** Of every comparison of a policy. `closing`: those that close it when they end. */
export function endingsIn(
  context: Context,
  { policies, rules }: Policy,
  judgedAs: JudgedAs,
  closing: ReadonlySet<Comparison>,
): (comparison: Comparison) => Ending {
  const endings = new Map<Comparison, Ending>();
  const permitting = scopesOf(rules.filter(({ permits }) => permits));
  const holders = remembered((urn: string) => holdersOf(context, urn));
  const read = (scope: Scope, opener: "rule" | "policy") => {
    const denies = rules.length > 0 && !permitting.has(scope);
    const add = (comparison: Comparison, loses: Ending["loses"], isUnread = false) =>
      endings.set(comparison, {
        opener,
        denies,
        isUnread,
        closes: closing.has(comparison),
        loses,
      });
    for (const { comparisons, isUnread } of scope.terms)
      comparisons.forEach((it) => add(it, IN_TEXT.loses, denies || isUnread));
    for (const anyOf of scope.anyOfs) {
      let kept: ReadonlySet<string> | undefined;
      for (const { comparisons } of anyOf.allOfs) {
        // Who brings the role has it; so all may be asked for, once for each role.
        const hasAll = remembered((role: string) => comparisons.every((it) => mayHave(role, it, judgedAs, holders)));
        const loses = (role: string) => !(kept ??= admittedBy(anyOf, judgedAs, holders)).has(role) && hasAll(role);
        comparisons.forEach((it) => add(it, loses));
      }
    }
  };
  policies.forEach((it) => read(it, "policy"));
  rules.forEach((it) => read(it, "rule"));
  // What stands in no rule, as in a variable, is not read; but documentation shows parts of policies.
  const elsewhere = rules.length > 0 ? { ...IN_TEXT, isUnread: true } : IN_TEXT;
  return (comparison) => endings.get(comparison) ?? elsewhere;
}

type Holders = (urn: string) => readonly Holder[] | undefined;

interface Holder {
  readonly urn: string;
  /** The organisation form that it is limited to. */
  readonly variant: string | null;
  /** It is brought a role of Altinn 2, and so only until that ends. */
  readonly isEnding: boolean;
}

/** The URNs of the roles that an alternative of one match goes on letting in. Whoever must have something besides may be shut out all the same. */
function admittedBy({ allOfs }: AnyOf, judgedAs: JudgedAs, holders: Holders): ReadonlySet<string> {
  const alone = allOfs
    .filter(isOfOneMatch)
    .flatMap(({ comparisons }) => comparisons)
    .filter((it) => judgedAs(it)?.isDead === false);
  const admitted = alone.flatMap(urnsOf).flatMap((it) => holders(it) ?? []);
  return new Set(admitted.filter(({ variant, isEnding }) => variant === null && !isEnding).map(({ urn }) => urn));
}

const isOfOneMatch = ({ matches }: AllOf): boolean => matches === 1;

/** Of what is not known anybody may have it. */
function mayHave(role: string, comparison: Comparison, judgedAs: JudgedAs, holders: Holders): boolean {
  if (judgedAs(comparison)?.isDead) return false;
  return urnsOf(comparison).some((it) => holders(it)?.some(({ urn }) => urn === role) ?? true);
}

/** The roles of the register that have it by themselves, where that is known. Whether a former name of a package matches still is not. */
function holdersOf({ catalogue, resolve, altinn2Role }: Context, urn: string): readonly Holder[] | undefined {
  if (urn.startsWith(PREFIX))
    return resolve(urn).status === "current"
      ? catalogue.rolesForPackage(urn).map(({ role, variant }) => ({ urn: role.urn, variant, isEnding: false }))
      : undefined;
  const ending = altinn2Role(urn);
  if (ending) return ending.broughtBy.map((it) => ({ urn: it.urn, variant: null, isEnding: true }));
  const role = catalogue.role(urn);
  return role && [{ urn: role.urn, variant: null, isEnding: false }];
}

function urnsOf({ designated: { attribute }, values }: Comparison): readonly string[] {
  return values.map(({ trimmed }) =>
    attribute.kind === "role" ? roleUrn(attribute.id, trimmed) : PREFIX + trimmed.toLowerCase(),
  );
}
