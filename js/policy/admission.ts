// Whom the rules of a policy let in: anybody, only who has both, and after a day nobody. What a policy's own target asks
// goes for all its rules.

import { SUBJECT } from "./attributes.js";
import type { Judged } from "./comparisons.js";
import type { Context, Fault } from "./findings.js";
import { fault } from "./findings.js";
import type { AllOf, AnyOf, Comparison, Policy, Rule, Scope, Term } from "./model.js";
import type { Span } from "./places.js";

type JudgedAs = (comparison: Comparison) => Judged | undefined;

interface ToldOfRules {
  readonly faults: readonly Fault[];
  /** Where it is told that of two conditions one is enough to Altinn. */
  readonly oneIsEnough: readonly Span[];
}

/** What is wrong with its rules as they are put together. */
export function faultsOfRules(context: Context, { policies, rules, isRefused }: Policy): ToldOfRules {
  const permitting = rules.filter(({ permits }) => permits);
  const reached = scopesOf(permitting);
  const asking = new Set<Scope>();
  for (const scope of [...policies, ...permitting])
    if (asks(scope) || (scope.around && asking.has(scope.around))) asking.add(scope);
  const open = isRefused ? [] : permitting.filter((it) => !asking.has(it)).map((it) => faultOfOpen(context, it));
  const scopes = [...policies, ...permitting].filter((it) => reached.has(it));
  const { faults, oneIsEnough } = faultsOfBoth(context, scopes, new Set(permitting));
  return { faults: [...open, ...faults], oneIsEnough };
}

/** What opens a rule by roles of Altinn 2 alone, or by what never matches: comparisons that close it when they end. */
export function closingIn({ rules }: Policy, judgedAs: JudgedAs): ReadonlySet<Comparison> {
  const closing = new Set<Comparison>();
  for (const scope of scopesOf(rules.filter(({ permits }) => permits))) {
    for (const anyOf of scope.anyOfs)
      if (closes(anyOf, judgedAs)) comparisonsOf(anyOf).forEach((it) => closing.add(it));
    closingTerms(scope, judgedAs).forEach((it) => it.comparisons.forEach((comparison) => closing.add(comparison)));
  }
  return closing;
}

/** These rules, and the policies around them. */
export function scopesOf(rules: readonly Rule[]): ReadonlySet<Scope> {
  const scopes = new Set<Scope>();
  for (const rule of rules)
    for (let it: Scope | undefined = rule; it && !scopes.has(it); it = it.around) scopes.add(it);
  return scopes;
}

/** Nobody gets through its own target and Conditions without a condition on who asks. */
function asks({ anyOfs, terms, conditions }: Scope): boolean {
  const asking = termsThat(terms, (leaf) => leaf.asks, true);
  const closed = termsThat(terms, (leaf) => leaf.asks || isElsewhere(leaf), false);
  return anyOfs.some(asksEverywhere) || conditions.some((it) => asking.has(it) || closed.has(it));
}

/** Whichever way one takes: an alternative that asks nothing of who asks lets anybody in. */
function asksEverywhere({ allOfs }: AnyOf): boolean {
  return allOfs.length > 0 && allOfs.every((it) => it.asks || it.isNowhere || isElsewhere(it));
}

/** It asks for packages or roles in another category, where nobody has them: that is a finding of its own. */
function isElsewhere({ comparisons }: AllOf | Term): boolean {
  return comparisons.some(({ designated: { category } }) => category && category.text !== SUBJECT);
}

const faultOfOpen = ({ say }: Context, { id, start }: Rule): Fault =>
  fault({ span: { start, end: start }, written: id }, "error", "ANYBODY", say.anybody());

/**
 * Of which parts of a Condition something is so, by its leaves: of "and" where it is so of one part, of "or" of every
 * part. Of what is joined in another way it is so by one part, or never.
 */
function termsThat(terms: readonly Term[], isSoOf: (leaf: Term) => boolean, isSoOfOthers: boolean): ReadonlySet<Term> {
  const such = new Set<Term>();
  for (const term of terms) {
    const { joins, parts } = term;
    const isSo =
      joins === "leaf"
        ? isSoOf(term)
        : joins === "or"
          ? parts.length > 0 && parts.every((it) => such.has(it))
          : (joins === "and" || isSoOfOthers) && parts.some((it) => such.has(it));
    if (isSo) such.add(term);
  }
  return such;
}

/** Every way through it asks for a role of Altinn 2, or for what never matches. */
function closes({ allOfs }: AnyOf, judgedAs: JudgedAs): boolean {
  return (
    allOfs.length > 0 &&
    allOfs.every((it) => it.asks && it.comparisons.some((comparison) => judgedAs(comparison)?.closes))
  );
}

/** Of Conditions that close so: all parts that bring it about. */
function closingTerms({ terms, conditions }: Scope, judgedAs: JudgedAs): ReadonlySet<Term> {
  const such = termsThat(
    terms,
    (leaf) => !leaf.isUnclear && !leaf.isUnread && leaf.comparisons.some((it) => judgedAs(it)?.closes),
    false,
  );
  const closing = new Set(conditions.filter((it) => such.has(it)));
  for (const term of [...terms].reverse()) {
    if (closing.has(term)) term.parts.filter((it) => such.has(it)).forEach((it) => closing.add(it));
  }
  return closing;
}

/** The first AnyOfs that ask for nothing else. */
interface Needed {
  packages?: AnyOf;
  roles?: AnyOf;
}

/** `scopes` stand behind those around them. Only of what a rule asks itself Altinn takes one as enough. */
function faultsOfBoth({ say }: Context, scopes: readonly Scope[], rules: ReadonlySet<Scope>): ToldOfRules {
  const [faults, oneIsEnough]: [Fault[], Span[]] = [[], []];
  const neededBy = new Map<Scope, Needed>();
  for (const scope of scopes) {
    const around: Needed = (scope.around && neededBy.get(scope.around)) ?? {};
    const own: Needed = {};
    const told = new Set<string>();
    const tell = (anyOf: AnyOf, message: string, isOneEnough: boolean) => {
      const [first] = comparisonsOf(anyOf);
      if (!first || told.has(message)) return;
      told.add(message);
      faults.push(fault(placeOf(first), "warning", "BOTH_NEEDED", message));
      if (isOneEnough) oneIsEnough.push(placeOf(first).span);
    };
    for (const anyOf of scope.anyOfs) {
      const isOnPackages = isOnlyOn(anyOf, "package");
      const isOnRoles = isOnlyOn(anyOf, "role");
      for (const needed of [own, around]) {
        const isOneEnough = needed === own && rules.has(scope);
        if ((isOnPackages && needed.roles) || (isOnRoles && needed.packages))
          tell(anyOf, say.eitherOrBoth(isOneEnough), isOneEnough);
        if (isOnPackages && needed.packages && !haveOneInCommon(needed.packages, anyOf))
          tell(anyOf, say.packagesApart(isOneEnough), isOneEnough);
      }
      if (isOnPackages) own.packages ??= anyOf;
      if (isOnRoles) own.roles ??= anyOf;
      for (const allOf of anyOf.allOfs) {
        const second = distinctPackages(allOf)[1];
        if (second) faults.push(fault(placeOf(second), "notice", "BOTH_NEEDED", say.bothPackages()));
      }
    }
    neededBy.set(scope, { ...own, ...around });
  }
  return { faults, oneIsEnough };
}

/** All that it asks is one kind, whichever way one takes. */
function isOnlyOn({ allOfs }: AnyOf, kind: "package" | "role"): boolean {
  return (
    allOfs.length > 0 &&
    allOfs.every(
      ({ asks, comparisons }) =>
        asks && comparisons.length > 0 && comparisons.every((it) => it.designated.attribute.kind === kind),
    )
  );
}

function haveOneInCommon(one: AnyOf, other: AnyOf): boolean {
  const names = new Set(comparisonsOf(one).flatMap(namesOf));
  return comparisonsOf(other)
    .flatMap(namesOf)
    .some((it) => names.has(it));
}

function distinctPackages({ comparisons }: AllOf): Comparison[] {
  const packages = comparisons.filter((it) => it.designated.attribute.kind === "package");
  const firsts = new Set(new Map([...packages].reverse().map((it) => [namesOf(it)[0], it])).values());
  return packages.filter((it) => firsts.has(it));
}

const namesOf = ({ values }: Comparison): string[] => values.map(({ trimmed }) => trimmed.toLowerCase());
const comparisonsOf = ({ allOfs }: AnyOf): Comparison[] => allOfs.flatMap((it) => it.comparisons);

function placeOf({ values: [value], designated }: Comparison) {
  return value ? { span: value.span, written: value.trimmed } : { span: designated.span, written: designated.text };
}
