// What Altinn's published decision point reads otherwise than XACML has it: it looks at who asks, the resource and the action
// one after the other, in all that a rule's own target has of each. docs/decisions/altinn-evaluator.md says what follows.

import { SUBJECT } from "./attributes.js";
import type { Context, Fault } from "./findings.js";
import { fault } from "./findings.js";
import { isNowhere, OF_ACTION, OF_RESOURCE } from "./place-attributes.js";
import type { Span } from "./places.js";
import type { AskedOf, ReadAllOf, ReadAnyOf, ReadMatch, ReadRule, Targets } from "./target-model.js";

/** Packages and roles; what is nearly one is misspelt. */
const OF_SUBJECTS = /^urn:altinn:(accesspackage|rolecode|role|external-role:.*)$/;
const IGNORES_CASE = /ignore-case$/;
const ASKED_OF: ReadonlyMap<string, AskedOf> = new Map([
  [SUBJECT, "subject"],
  [OF_RESOURCE, "resource"],
  [OF_ACTION, "action"],
]);

/** `bothNeeded`: where it is told already that of two conditions on who asks one is enough there. */
export function faultsOfReading(context: Context, targets: Targets, bothNeeded: readonly Span[]): Fault[] {
  return [
    ...faultsOfOwnTarget(context, targets),
    ...targets.rules.flatMap((it) => faultsOfRule(context, it, bothNeeded)),
  ];
}

/** It is not looked at. What every rule asks as well needs no other look. */
function faultsOfOwnTarget({ say }: Context, { target, rules }: Targets): Fault[] {
  const asked = target.filter(({ allOfs }) => allOfs.length > 0);
  const own = rules.map((rule) => new Set(rule.target.map(keyOf)));
  const [first] = asked.filter((it) => own.some((keys) => !keys.has(keyOf(it)))).flatMap(matchesOf);
  return first ? [{ ...at(first, say.ownTarget()), isAside: true }] : [];
}

function faultsOfRule(
  { say }: Context,
  { target, effect, start, end }: ReadRule,
  bothNeeded: readonly Span[],
): Fault[] {
  const denies = effect === "Deny";
  const [mixed, others]: [ReadAnyOf[], ReadAnyOf[]] = [[], []];
  for (const it of new Map(target.map((it) => [keyOf(it), it])).values()) (isMixed(it) ? mixed : others).push(it);
  const faults = mixed.flatMap((it) => matchesOf(it).slice(0, 1)).map((it) => at(it, say.readApart(denies)));
  for (const asked of ASKED_OF.values()) {
    const isTold = asked === "subject" && bothNeeded.some((it) => it.start > start && it.start < end);
    const [, second] = others.flatMap((it) => matchesOf(it).find((match) => askedOf(match) === asked) ?? []);
    const isAside = asked === "subject" && !denies;
    if (second && !isTold) faults.push({ ...at(second, say.readAsEither(asked, denies)), isAside });
  }
  return faults;
}

/** Its alternatives differ in more than one of these, so that parts of several may be taken for one. */
function isMixed({ allOfs }: ReadAnyOf): boolean {
  // Of what nobody ever has something else is told.
  const parts = allOfs.filter(({ matches }) => !matches.some(isNever)).map(partsOf);
  const all = [...ASKED_OF.values()].map((asked) => new Set(parts.map((it) => it.get(asked))));
  return all.filter((it) => it.size > 1).length > 1 || all.some((it) => it.size > 1 && it.has(undefined));
}

/** What it asks of each. */
function partsOf({ matches }: ReadAllOf): ReadonlyMap<AskedOf, string> {
  const parts = new Map<AskedOf, string>();
  for (const match of matches) {
    const asked = askedOf(match);
    if (asked) parts.set(asked, `${parts.get(asked) ?? ""} ${keyOfMatch(match)}`);
  }
  return parts;
}

const isNever = ({ attribute, category, isMisspelt }: ReadMatch): boolean =>
  isMisspelt || isNowhere(attribute, category) || (category !== SUBJECT && OF_SUBJECTS.test(attribute));
const askedOf = (match: ReadMatch): AskedOf | undefined => (isNever(match) ? undefined : ASKED_OF.get(match.category));
const at = ({ start, attribute }: ReadMatch, message: string): Fault =>
  fault({ span: { start, end: start }, written: attribute }, "warning", "READ_OTHERWISE", message);
const matchesOf = ({ allOfs }: ReadAnyOf): readonly ReadMatch[] => allOfs.flatMap(({ matches }) => matches);
const keyOf = ({ allOfs }: ReadAnyOf): string =>
  JSON.stringify(allOfs.map(({ matches }) => matches.map(keyOfMatch).sort().join()).sort());
const keyOfMatch = ({ matchId, value, attribute, category }: ReadMatch): string =>
  JSON.stringify([matchId, IGNORES_CASE.test(matchId) ? value.toLowerCase() : value, attribute, category]);
