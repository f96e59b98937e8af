// What Altinn's published decision point reads otherwise than XACML has it: it looks at who asks, the resource and the action
// one after the other, in all that a rule's own target has of each. docs/decisions/altinn-evaluator.md says what follows.

import { inSmallLetters, isOfSubjects, SUBJECT } from "./attributes.js";
import type { Context, Fault } from "./findings.js";
import { fault } from "./findings.js";
import { isNowhere, OF_ACTION, OF_RESOURCE } from "./place-attributes.js";
import type { Span } from "./places.js";
import type { AskedOf, ReadAllOf, ReadAnyOf, ReadMatch, ReadRule, Targets } from "./target-model.js";
import { ruleFinder } from "./target-model.js";

const IGNORES_CASE = /ignore-case$/;
/** The algorithms that it knows, each by its whole URN. */
const COMBINES =
  /^urn:oasis:names:tc:xacml:(?:3\.0:(?:rule|policy)-combining-algorithm:(?:(?:ordered-)?(?:deny|permit)-overrides|deny-unless-permit|permit-unless-deny)|1\.0:(?:rule|policy)-combining-algorithm:first-applicable)$/;
const UNLESS_DENIED = ":permit-unless-deny";
/** What is meant by one that it does not know: of another version, or not whole. */
const NAME_OF_ALGORITHM = /(?:^|[:/])((?:ordered-)?(?:deny|permit)-overrides|deny-unless-permit|first-applicable)$/;
const ASKED_OF: ReadonlyMap<string, AskedOf> = new Map([
  [SUBJECT, "subject"],
  [OF_RESOURCE, "resource"],
  [OF_ACTION, "action"],
]);

/** `oneIsEnough`: where it is told already that of two conditions on who asks one is enough there. */
export function faultsOfReading(context: Context, targets: Targets, oneIsEnough: readonly Span[]): Fault[] {
  const ruleAt = ruleFinder(targets.rules);
  const starts = oneIsEnough.map(({ start }) => start).sort((a, b) => a - b);
  const told = new Set(starts.map(ruleAt));
  return [
    ...faultsOfCombining(context, targets),
    ...faultsOfOwnTarget(context, targets),
    ...targets.rules.flatMap((it) => faultsOfRule(context, it, told.has(it))),
  ];
}

/** What is none of these comes to nothing there; and by one of them who is permitted by no rule gets in. */
function faultsOfCombining({ say }: Context, { combining, combiningAt }: Targets): Fault[] {
  if (!combiningAt || combining === "") return [];
  const place = { span: combiningAt, written: combining };
  const algorithm = asAddress(combining);
  if (COMBINES.test(algorithm))
    return algorithm.endsWith(UNLESS_DENIED) ? [fault(place, "error", "ANYBODY", say.anybodyNotDenied())] : [];
  const [, meant] = NAME_OF_ALGORITHM.exec(algorithm) ?? [];
  const right = meant === undefined ? null : urnOfAlgorithm(meant);
  return [fault(place, "error", "READ_OTHERWISE", say.combiningUnknown(combining, right), null, right)];
}

/** They are compared as addresses: without spaces around, what follows a "#", and the case of "urn". */
const asAddress = (written: string): string =>
  written
    .replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "")
    .replace(/#[^]*/, "")
    .replace(/^urn:/i, "urn:");

const urnOfAlgorithm = (name: string): string =>
  `urn:oasis:names:tc:xacml:${name === "first-applicable" ? "1.0" : "3.0"}:rule-combining-algorithm:${name}`;

/** It is not looked at. What every rule asks as well needs no other look. */
function faultsOfOwnTarget({ say }: Context, { target, rules }: Targets): Fault[] {
  const asked = target.filter(({ allOfs }) => allOfs.length > 0);
  const own = rules.map((rule) => new Set(rule.target.map(keyOf)));
  const [first] = asked.filter((it) => own.some((keys) => !keys.has(keyOf(it)))).flatMap(matchesOf);
  return first ? [{ ...at(first, say.ownTarget()), isAside: true }] : [];
}

function faultsOfRule({ say }: Context, { target, effect }: ReadRule, isToldOfWhoAsks: boolean): Fault[] {
  const denies = effect === "Deny";
  const [mixed, others]: [ReadAnyOf[], ReadAnyOf[]] = [[], []];
  for (const it of new Map(target.map((it) => [keyOf(it), it])).values()) (isMixed(it) ? mixed : others).push(it);
  const everywhere = [...mixed, ...others].flatMap((it) => [...countsIn(it).keys()]);
  const askedOnce = new Set(
    [...ASKED_OF.values()].filter((it) => everywhere.filter((asked) => asked === it).length === 1),
  );
  const faults = mixed.flatMap((anyOf) => {
    const lacked = lackedIn(anyOf, askedOnce);
    const message = lacked ? say.readWithout(lacked, denies) : say.readApart(denies);
    return matchesOf(anyOf)
      .slice(0, 1)
      .map((it) => at(it, message));
  });
  for (const asked of ASKED_OF.values()) {
    const isTold = asked === "subject" && isToldOfWhoAsks;
    const [, second] = others.flatMap((it) => matchesOf(it).find((match) => askedOf(match) === asked) ?? []);
    const isAside = asked === "subject" && !denies;
    if (second && !isTold) faults.push({ ...at(second, say.readAsEither(asked, denies)), isAside });
  }
  return faults;
}

/** What an alternative says nothing of, and others do, if nothing else of the rule asks about it. */
function lackedIn(anyOf: ReadAnyOf, askedOnce: ReadonlySet<AskedOf>): AskedOf | undefined {
  const counts = countsIn(anyOf);
  return [...counts.keys()].find((it) => askedOnce.has(it) && (counts.get(it) ?? 0) < anyOf.allOfs.length);
}

/** How many of its alternatives ask about each of what they ask about. */
function countsIn({ allOfs }: ReadAnyOf): ReadonlyMap<AskedOf, number> {
  const counts = new Map<AskedOf, number>();
  for (const asked of allOfs.flatMap((it) => [...partsOf(it).keys()])) counts.set(asked, (counts.get(asked) ?? 0) + 1);
  return counts;
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
  isMisspelt || isNowhere(attribute, category) || (category !== SUBJECT && isOfSubjects(attribute));
const askedOf = (match: ReadMatch): AskedOf | undefined => (isNever(match) ? undefined : ASKED_OF.get(match.category));
const at = ({ start, attribute }: ReadMatch, message: string): Fault =>
  fault({ span: { start, end: start }, written: attribute }, "warning", "READ_OTHERWISE", message);
const matchesOf = ({ allOfs }: ReadAnyOf): readonly ReadMatch[] => allOfs.flatMap(({ matches }) => matches);
const keyOf = ({ allOfs }: ReadAnyOf): string =>
  JSON.stringify(allOfs.map(({ matches }) => matches.map(keyOfMatch).sort().join()).sort());
const keyOfMatch = ({ matchId, value, attribute, category }: ReadMatch): string =>
  JSON.stringify([matchId, IGNORES_CASE.test(matchId) ? inSmallLetters(value) : value, attribute, category]);
