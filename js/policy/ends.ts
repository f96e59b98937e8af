// What the end of a role of Altinn 2 comes to where a policy asks for it: what opens or shuts by it, and who loses
// something by that.

import { PREFIX } from "./attributes.js";
import type { Judged } from "./comparisons.js";
import type { Context } from "./findings.js";
import type { AllOf, AnyOf, Comparison, Policy, Scope } from "./model.js";
import { roleUrn } from "./roles.js";

type JudgedAs = (comparison: Comparison) => Judged | undefined;

/** Where a role of Altinn 2 is named. */
export interface Ending {
  /** In what it is asked for. */
  readonly opener: "rule" | "policy" | "text";
  /** Whoever has it is shut out. */
  readonly denies: boolean;
  /** Nothing else opens that. */
  readonly closes: boolean;
  /** Whether a role that brings it loses something there. */
  loses(role: string): boolean;
}

export const IN_TEXT: Ending = { opener: "text", denies: false, closes: false, loses: () => true };

/** Of every comparison of a policy. `closing`: those that close it when they end. */
export function endingsIn(context: Context, { policies, rules }: Policy, judgedAs: JudgedAs, closing: ReadonlySet<Comparison>): (comparison: Comparison) => Ending {
  const endings = new Map<Comparison, Ending>();
  const permitting = new Set<Scope>();
  for (const rule of rules.filter(({ permits }) => permits)) for (let it: Scope | undefined = rule; it && !permitting.has(it); it = it.around) permitting.add(it);
  const read = (scope: Scope, opener: "rule" | "policy") => {
    const common = { opener, denies: rules.length > 0 && !permitting.has(scope) };
    const add = (comparison: Comparison, loses: Ending["loses"]) => endings.set(comparison, { ...common, closes: closing.has(comparison), loses });
    scope.terms.forEach(({ comparisons }) => comparisons.forEach((it) => add(it, IN_TEXT.loses)));
    for (const anyOf of scope.anyOfs) {
      const kept = admittedBy(context, anyOf, judgedAs);
      for (const { comparisons } of anyOf.allOfs) {
        for (const comparison of comparisons) {
          const rest = comparisons.filter((it) => it !== comparison);
          add(comparison, (role) => !kept.has(role) && rest.every((it) => mayHave(context, role, it, judgedAs)));
        }
      }
    }
  };
  policies.forEach((it) => read(it, "policy"));
  rules.forEach((it) => read(it, "rule"));
  return (comparison) => endings.get(comparison) ?? IN_TEXT;
}

/** The URNs of the roles that an alternative of one match lets in. Whoever must have something besides may be shut out all the same. */
function admittedBy(context: Context, { allOfs }: AnyOf, judgedAs: JudgedAs): ReadonlySet<string> {
  const alone = allOfs.filter(isOfOneMatch).flatMap(({ comparisons }) => comparisons).filter((it) => judgedAs(it)?.isDead === false);
  return new Set(alone.flatMap((it) => holdersOf(context, it).filter(({ variant }) => variant === null).map(({ urn }) => urn)));
}

const isOfOneMatch = ({ matches }: AllOf): boolean => matches === 1;

/** Of what is not known anybody may have it. */
function mayHave(context: Context, role: string, comparison: Comparison, judgedAs: JudgedAs): boolean {
  if (judgedAs(comparison)?.isDead) return false;
  const bringing = urnsOf(comparison).flatMap((it) => context.altinn2Role(it)?.broughtBy ?? []);
  const holders = [...bringing, ...holdersOf(context, comparison)];
  return holders.some(({ urn }) => urn === role) || !isKnown(context, comparison);
}

interface Holder {
  readonly urn: string;
  /** The organisation form that it is limited to. */
  readonly variant: string | null;
}

/** The roles of the register that have what is asked for by themselves. Whether a former name matches still is not known. */
function holdersOf({ catalogue, resolve }: Context, comparison: Comparison): readonly Holder[] {
  const urns = urnsOf(comparison);
  if (comparison.designated.attribute.kind === "role") return urns.flatMap((it) => catalogue.role(it) ?? []).map(({ urn }) => ({ urn, variant: null }));
  const packages = urns.filter((it) => resolve(it).status === "current");
  return packages.flatMap((it) => catalogue.rolesForPackage(it)).map(({ role: { urn }, variant }) => ({ urn, variant }));
}

const isKnown = ({ catalogue, resolve }: Context, comparison: Comparison): boolean =>
  urnsOf(comparison).every((it) => (comparison.designated.attribute.kind === "role" ? catalogue.role(it) : resolve(it).status === "current"));

function urnsOf({ designated: { attribute }, values }: Comparison): readonly string[] {
  return values.map(({ trimmed }) => (attribute.kind === "role" ? roleUrn(attribute.id, trimmed) : PREFIX + trimmed.toLowerCase()));
}
