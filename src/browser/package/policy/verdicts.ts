// What the rules of a policy come to: whom they let in, and what closes with Altinn 2.

import { fault } from "./findings.js";
import type { Context, Fault } from "./findings.js";
import { judgeComparison } from "./comparisons.js";
import type { Judged } from "./comparisons.js";
import type { AllOf, AnyOf, Comparison, Policy, Rule } from "./model.js";
import { faultsOfPackage } from "./packages.js";
import { faultOfAltinn2, roleUrn } from "./roles.js";
import type { Item, Named } from "./model.js";

/** Everything wrong with a policy, in no order. */
export function faultsOfPolicy(context: Context, { items, rules }: Policy): Fault[] {
  const judged = new Map(comparisonsIn(items).map((it) => [it, judgeComparison(context, it, true)]));
  const closing = new Set(rules.filter(({ permits }) => permits).flatMap(({ anyOfs }) => anyOfs.filter((it) => closes(it, judged)).flatMap(({ allOfs }) => allOfs.flatMap((it) => it.comparisons))));
  return [
    ...faultsOfItems(context, items, true, (it) => judged.get(it), (it) => closing.has(it)),
    ...rules.flatMap((it) => faultsOfRule(context, it)),
  ];
}

/** The same for what has no rules. */
export function faultsOfItems(
  context: Context,
  items: readonly Item[],
  attaches: boolean,
  judgedAs: (comparison: Comparison) => Judged | undefined = () => undefined,
  isClosing: (comparison: Comparison) => boolean = () => false,
): Fault[] {
  const known = new Map<string, Fault[]>();
  return items.flatMap((it): readonly Fault[] => {
    if (it.is === "unread") return [fault(it, "warning", "NOT_CHECKED", context.say.notChecked())];
    if (it.is === "comparison") {
      const { faults, altinn2 } = judgedAs(it) ?? judgeComparison(context, it, attaches);
      return altinn2 ? [...faults, faultOfAltinn2(context, altinn2.place, altinn2.urn, altinn2.role, isClosing(it))] : faults;
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
  if (kind === "role") {
    const role = isProse ? undefined : context.altinn2Role(roleUrn(urn.slice(0, urn.lastIndexOf(":")), urn.slice(urn.lastIndexOf(":") + 1)));
    return role ? [faultOfAltinn2(context, named, urn, role, false)] : [];
  }
  const faults = faultsOfPackage(context, named, urn, { ignoresCase: false, attaches: attaches && !isProse });
  return isProse ? faults.map((it) => ({ ...it, severity: "warning" as const })) : faults;
}

function faultsOfRule(context: Context, { id, start, permits, isOnSubject, isUnclear, anyOfs }: Rule): Fault[] {
  if (!permits) return [];
  const { say } = context;
  if (!isOnSubject && !isUnclear) return [fault({ span: { start, end: start }, written: id }, "error", "ANYBODY", say.anybody())];
  const faults: Fault[] = [];
  const [packages, roles] = [anyOfs.find((it) => isOnlyOn(it, "package")), anyOfs.find((it) => isOnlyOn(it, "role"))];
  const later = [packages, roles].flatMap((it) => comparisonsOf(it).slice(0, 1)).sort((a, b) => b.designated.span.start - a.designated.span.start)[0];
  if (packages && roles && later) faults.push(fault(placeOf(later), "warning", "BOTH_NEEDED", say.eitherOrBoth()));
  for (const allOf of anyOfs.flatMap((it) => it.allOfs)) {
    const second = distinctPackages(allOf)[1];
    if (second) faults.push(fault(placeOf(second), "notice", "BOTH_NEEDED", say.bothPackages()));
  }
  return faults;
}

/** All that it asks of who gets in is one kind. */
function isOnlyOn({ allOfs }: AnyOf, kind: "package" | "role"): boolean {
  const asking = allOfs.filter((it) => it.isOnSubject);
  return asking.length > 0 && asking.every(({ comparisons }) => comparisons.length > 0 && comparisons.every((it) => it.designated.attribute.kind === kind));
}

function distinctPackages({ comparisons }: AllOf): Comparison[] {
  const packages = comparisons.filter((it) => it.designated.attribute.kind === "package");
  const first = new Map([...packages].reverse().map((it) => [it.values[0]?.trimmed.toLowerCase(), it]));
  return packages.filter((it) => [...first.values()].includes(it));
}

/** Every way through it asks for a role of Altinn 2, or for what never matches. */
function closes({ allOfs }: AnyOf, judged: ReadonlyMap<Comparison, Judged>): boolean {
  return allOfs.length > 0 && allOfs.every(({ isOnSubject, comparisons }) => isOnSubject && comparisons.some((it) => judged.get(it)?.isDead || judged.get(it)?.altinn2));
}

const comparisonsIn = (items: readonly Item[]): Comparison[] => items.filter((it): it is Comparison => it.is === "comparison");
const comparisonsOf = (anyOf: AnyOf | undefined): Comparison[] => anyOf?.allOfs.flatMap((it) => it.comparisons) ?? [];

function placeOf({ values: [value], designated }: Comparison) {
  return value ? { span: value.span, written: value.trimmed } : { span: designated.span, written: designated.text };
}
