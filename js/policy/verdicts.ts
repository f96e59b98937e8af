// What the rules of a policy come to: whom they let in, and what closes with Altinn 2.

import { closingIn, faultsOfRules } from "./admission.js";
import type { Judged } from "./comparisons.js";
import { judgeComparison } from "./comparisons.js";
import { endingsIn } from "./ends.js";
import { faultsOfReading } from "./evaluator.js";
import type { Context, Fault } from "./findings.js";
import { fault } from "./findings.js";
import { faultOfFlaw } from "./flaws.js";
import type { Comparison, Item, Named, Policy } from "./model.js";
import { faultsOfPackage } from "./packages.js";
import { faultsOfPlaces } from "./place-attributes.js";
import type { Ending } from "./roles.js";
import { faultOfAltinn2, faultsOfRoleUrn, IN_TEXT, roleUrn } from "./roles.js";

/** Everything wrong with a policy, in no order. `namesLosing`: with the roles that lose something when those of Altinn 2 end. */
export function faultsOfPolicy(context: Context, policy: Policy, namesLosing = true): Fault[] {
  const denying = policy.rules.filter(({ permits }) => !permits).flatMap(({ anyOfs }) => anyOfs);
  const denied = new Set(denying.flatMap(({ allOfs }) => allOfs).flatMap(({ comparisons }) => comparisons));
  const judged = new Map(
    comparisonsIn(policy.items).map((it) => [it, judgeComparison(context, it, true, denied.has(it))]),
  );
  const closing = closingIn(policy, (it) => judged.get(it));
  const endingOf = endingsIn(context, policy, (it) => judged.get(it), closing);
  const told = (it: Comparison) => (namesLosing ? endingOf(it) : { ...endingOf(it), loses: () => false });
  const ofRules = faultsOfRules(context, policy);
  return [
    ...faultsOfItems(context, policy.items, true, (it) => judged.get(it), told),
    ...ofRules.faults,
    ...(policy.isRefused ? [] : faultsOfReading(context, policy.targets, ofRules.oneIsEnough)),
    ...faultsOfPlaces(context, policy.targets),
    ...policy.flaws.map((it) => faultOfFlaw(context, it)),
  ];
}

/** The same for what has no rules. */
export function faultsOfItems(
  context: Context,
  items: readonly Item[],
  attaches: boolean,
  judgedAs: (comparison: Comparison) => Judged | undefined = () => undefined,
  endingOf: (comparison: Comparison) => Ending = () => IN_TEXT,
): Fault[] {
  const known = new Map<string, Fault[]>();
  return items.flatMap((it): readonly Fault[] => {
    if (it.is === "unread") return [fault(it, "warning", "NOT_CHECKED", context.say.notChecked())];
    if (it.is === "comparison") {
      const { faults, altinn2 } = judgedAs(it) ?? judgeComparison(context, it, attaches);
      return [
        ...faults,
        ...altinn2.map(({ place, urn, role }) => faultOfAltinn2(context, place, urn, role, endingOf(it))),
      ];
    }
    // A text may name the same packages over and over.
    const key = `${it.kind} ${it.isProse} ${it.urn} ${it.written}`;
    const faults = known.get(key) ?? faultsOfNamed(context, it, attaches);
    known.set(key, faults);
    return faults.map((fault) => ({ ...fault, span: it.span, written: it.written }));
  });
}

function faultsOfNamed(context: Context, named: Named, attaches: boolean): Fault[] {
  const { kind, urn, isProse } = named;
  if (kind === "role") return isProse ? [] : faultsOfRole(context, named, attaches);
  const faults = faultsOfPackage(context, named, urn, { ignoresCase: false, attaches: attaches && !isProse });
  return isProse ? faults.map((it) => ({ ...it, severity: "warning" as const })) : faults;
}

/** In a policy a role that is named and not compared, as in an id, may be anything. */
function faultsOfRole(context: Context, named: Named, isInPolicy: boolean): Fault[] {
  const end = named.urn.lastIndexOf(":");
  const [attribute, code] = [named.urn.slice(0, end), named.urn.slice(end + 1)];
  const role = context.altinn2Role(roleUrn(attribute, code));
  if (role) return [faultOfAltinn2(context, named, named.urn, role, IN_TEXT)];
  return isInPolicy ? [] : faultsOfRoleUrn(context, named, attribute, code);
}

const comparisonsIn = (items: readonly Item[]): Comparison[] =>
  items.filter((it): it is Comparison => it.is === "comparison");
