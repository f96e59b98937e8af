// What is written in a policy's rules and can never match, or is not understood: what `lint` finds of that, and what else
// leaves it open who gets in.

import type { PolicyAnswer } from "../package/policy-door.js";
import type { PolicyFinding, PolicyFindingCode } from "../package/types/policy.js";
import { inSmallLetters, isOfSubjects, ROLE, STRING, SUBJECT } from "./attributes.js";
import type { Context, Fault } from "./findings.js";
import { fault } from "./findings.js";
import { ABSOLUTE } from "./grammar.js";
import type { Flaw, Policy } from "./model.js";
import { isOfPlace, OF_ACTION, OF_RESOURCE } from "./place-attributes.js";
import type { Span } from "./places.js";
import { LineCounter } from "./places.js";
import { codeByRoleCode, roleUrn } from "./roles.js";
import type { ReadMatch, ReadObligation, ReadRule, Targets } from "./target-model.js";
import { matchesIn, ruleFinder } from "./target-model.js";
import { unresolvedIn } from "./unresolved.js";
import { faultsOfPolicy } from "./verdicts.js";

/** A finding and the rule in which it stands; none where it stands outside of them, and so goes for all. */
export interface Found {
  readonly finding: PolicyFinding;
  readonly rule: ReadRule | undefined;
  /**
   * It is told where this is decided alone: by a rule that denies; or, where nothing could be said, if nothing else says why.
   */
  readonly reasonFor: "closed" | "Indeterminate" | undefined;
  /** It is told where requests may lack this alone, which the rule needs. */
  readonly need: string | undefined;
  /** Altinn fails on it whatever rule lets in: it is told with every answer. The first alone, as there may be as many as answers. */
  readonly isOfAll: boolean;
  /** It says nothing of whether anybody gets in on this day. */
  readonly isAside: boolean;
}

/** What `lint` finds, of what never matches or is not understood. A role of Altinn 2 is one once it has ended; and whom it shuts out no answer says. */
const TOLD: ReadonlySet<PolicyFindingCode> = new Set([
  "PACKAGE_RENAMED",
  "PACKAGE_REMOVED",
  "UNKNOWN_PACKAGE",
  "NOT_LOWEST_LEVEL",
  "UNKNOWN_ROLE",
  "URN_AS_VALUE",
  "URN_AS_ATTRIBUTE",
  "UNKNOWN_ATTRIBUTE",
  "SPACES_AROUND_VALUE",
  "WRONG_LETTER_CASE",
  "EMPTY_VALUE",
  "SEVERAL_IN_ONE_VALUE",
  "WRONG_CATEGORY",
  "WRONG_DATA_TYPE",
  "ANYBODY",
  "READ_OTHERWISE",
  "NOT_CHECKED",
  "MALFORMED_POLICY",
]);
const OF_PLACES: readonly string[] = [OF_RESOURCE, OF_ACTION];
const MINIMUM_LEVEL = "urn:altinn:minimum-authenticationlevel";
const EQUAL = "urn:oasis:names:tc:xacml:1.0:function:string-equal";
const IGNORING_CASE = "urn:oasis:names:tc:xacml:3.0:function:string-equal-ignore-case";
const URI_EQUAL = "urn:oasis:names:tc:xacml:1.0:function:anyURI-equal";
const COMPARED: ReadonlySet<string> = new Set([EQUAL, IGNORING_CASE, URI_EQUAL]);
/** Functions by which Altinn compares any text that a resource or an action is called by. */
const NOT_FAILING: ReadonlySet<string> = new Set([
  EQUAL,
  IGNORING_CASE,
  "urn:oasis:names:tc:xacml:1.0:function:integer-equal",
  "urn:oasis:names:tc:xacml:1.0:function:integer-one-and-only",
  "urn:oasis:names:tc:xacml:1.0:function:string-is-in",
  "urn:oasis:names:tc:xacml:1.0:function:string-regexp-match",
]);
const CATEGORIES: ReadonlySet<string> = new Set([SUBJECT, OF_RESOURCE, OF_ACTION]);

/** How rules are combined; none where nothing is answered. */
type Combining = PolicyAnswer["combining"] | undefined;

/** All of it, in the order of the text. `variant`: the organisation form that is asked about. */
export function foundIn(
  context: Context,
  xml: string,
  policy: Policy,
  variant: string | undefined,
  combining: Combining,
): readonly Found[] {
  const { targets } = policy;
  const ofLint = faultsOfPolicy(context, policy, false).filter(({ code }) => TOLD.has(code) || code === "ALTINN2_ROLE");
  const told = [
    ...ofLint,
    ...targets.rules.flatMap((it) => [
      ...faultsOfRule(context, targets, it, combining),
      ...faultsOfNeedOfWhoAsks(context, it, combining === "firstApplicable" && targets.rules.length > 1),
    ]),
  ];
  const starts = new Set(
    ofLint.filter((it) => it.code !== "ALTINN2_ROLE" || hasEnded(context, it)).map(({ span }) => span.start),
  );
  const within = finder(ofLint);
  const denying = new Set(targets.rules.filter(({ effect }) => effect === "Deny").flatMap(matchesOf));
  told.push(...matchesIn(targets).flatMap((it) => faultsOfMatch(context, it, within, starts, denying.has(it))));
  const asides = [...faultsOfLevels(context, targets), ...unresolvedIn(context, targets, variant)];
  const reasons = targets.rules.map((it) => reasonOf(context, it));
  const denied = targets.rules
    .filter((it) => combining === "denyOverrides" && denies(it))
    .map((it) =>
      fault({ span: { start: it.start, end: it.start }, written: it.effect }, "notice", "DENIED", context.say.denied()),
    );
  const ruleAt = ruleFinder(targets.rules);
  const isTold = tellingOnce(policy.flaws);
  const failing = policy.isRefused ? undefined : targets.rules.flatMap(matchesOf).find(failsOnAll);
  const refusedAt = firstRefused(policy.flaws);
  const as = (faults: readonly Fault[], isAside = false, reasonFor?: Found["reasonFor"], need?: string) =>
    faults.map((it) => ({ it, isAside: isAside || it.isAside === true, reasonFor, need }));
  const places = new LineCounter(xml);
  return [
    ...as(told),
    ...as(asides, true),
    ...as(reasons, false, "Indeterminate"),
    ...targets.rules
      .flatMap((it) => needsOf(it, OF_PLACES))
      .flatMap((it) => as([faultOfNeed(context, it, true)], false, undefined, needOf(it))),
    ...as(denied, false, "closed"),
  ]
    .filter(({ it }) => isTold(it))
    .sort((a, b) => a.it.span.start - b.it.span.start)
    .map((all) => ({ ...all, rule: all.it.span.start === refusedAt ? undefined : ruleAt(all.it.span.start) }))
    .filter(({ it, rule }) => it.code !== "ALTINN2_ROLE" || rule?.effect === "Deny" || hasEnded(context, it))
    .map(({ it, rule, reasonFor, need, isAside }) => ({
      finding: findingOf(context, it, places),
      rule,
      reasonFor,
      need,
      isOfAll: it.span.start === failing?.start && need === undefined && reasonFor === undefined,
      isAside: isAside || (it.code === "ALTINN2_ROLE" && rule?.effect === "Deny"),
    }));
}

function findingOf(
  { say }: Context,
  { span, severity, code, message, written, urn, replacement }: Fault,
  places: LineCounter,
): PolicyFinding {
  return Object.freeze({
    ...places.at(span.start),
    severity,
    code,
    message: code === "PACKAGE_RENAMED" ? `${message} ${say.formerName()}` : message,
    written,
    urn,
    replacement,
  });
}

/** Where the first thing stands for which all is refused: it goes for every rule. */
const firstRefused = (flaws: readonly Flaw[]): number =>
  flaws.filter((it) => it.isRefused).reduce((first, { span }) => Math.min(first, span.start), Infinity);

/** What shuts everybody out is told once: there may be thousands of it, and as many answers. */
function tellingOnce(flaws: readonly Flaw[]): (it: Fault) => boolean {
  const refused = new Set(flaws.filter((it) => it.isRefused).map(({ span }) => span.start));
  const first = firstRefused(flaws);
  return ({ code, span }) => code !== "MALFORMED_POLICY" || span.start === first || !refused.has(span.start);
}

const hasEnded = ({ on, altinn2Role }: Context, { urn }: Fault): boolean =>
  urn !== null && on > (altinn2Role(urn)?.endsOn ?? on);

/** Those that begin within a span. */
function finder(faults: readonly Fault[]): (span: Span) => readonly Fault[] {
  const sorted = [...faults].sort((a, b) => a.span.start - b.span.start);
  const firstFrom = (offset: number): number => {
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((sorted[middle]?.span.start ?? offset) < offset) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  return ({ start, end }) => sorted.slice(firstFrom(start), firstFrom(end));
}

const unread = (start: number, written: string, message: string): Fault =>
  fault({ span: { start, end: start }, written }, "warning", "NOT_CHECKED", message);

/** What it has more than its target, and a Deny that is not read for how it is combined. */
function faultsOfRule(
  { say }: Context,
  { combining }: Targets,
  { start, effect, conditions }: ReadRule,
  read: Combining,
): Fault[] {
  const faults = conditions.map((it) =>
    unread(it, "", effect === "Deny" ? say.denyConditionNotRead() : say.conditionNotRead()),
  );
  if (effect === "Deny" && (read === "permitsAlone" || read === "firstApplicable"))
    faults.push(unread(start, effect, say.denyNotRead(combining)));
  return faults;
}

/** It shuts out whomever it is for. */
const denies = ({ effect, conditions }: ReadRule): boolean => effect === "Deny" && conditions.length === 0;

/** What requests must have of these categories for a rule to come to anything, each attribute once. */
function needsOf(rule: ReadRule, categories: readonly string[]): readonly ReadMatch[] {
  const needed = matchesOf(rule).filter(
    ({ mustBePresent, category }) => mustBePresent && categories.includes(category),
  );
  return [...new Map([...needed].reverse().map((it) => [needOf(it), it])).values()];
}

export const needOf = ({ category, attribute }: Pick<ReadMatch, "category" | "attribute">): string =>
  `${category} ${attribute}`;

const faultOfNeed = ({ say }: Context, { start, attribute }: ReadMatch, isOfAllRules: boolean): Fault =>
  unread(start, attribute, say.needed(attribute, isOfAllRules));

/** By an alternative that asks for something else nobody gets in for certain; nor, if the first rule that applies decides, by a later rule. */
function faultsOfNeedOfWhoAsks(context: Context, rule: ReadRule, isFirstDecisive: boolean): Fault[] {
  const asked = new Set(matchesOf(rule).flatMap((it) => (it.category === SUBJECT ? it.attribute : [])));
  if (rule.effect !== "Permit" || (asked.size < 2 && !isFirstDecisive)) return [];
  return needsOf(rule, [SUBJECT]).map((it) => faultOfNeed(context, it, isFirstDecisive));
}

const matchesOf = ({ target }: ReadRule): readonly ReadMatch[] =>
  target.flatMap(({ allOfs }) => allOfs).flatMap(({ matches }) => matches);

/** A level that is none counts for nothing, and none does that a rule obliges to. */
function faultsOfLevels({ say }: Context, { obligations, rules }: Targets): Fault[] {
  const isOnLevel = ({ fulfillOn, category }: ReadObligation) => fulfillOn === "Permit" && category === MINIMUM_LEVEL;
  const wrong = obligations.filter((it) => isOnLevel(it) && !/^[0-4]$/.test(it.value.trim()));
  const ofRules = rules.flatMap((it) => it.obligations).filter(isOnLevel);
  return [
    ...wrong.map(({ value, at }) => unread(at, value.trim(), say.levelNotRead(value.trim()))),
    ...ofRules.map(({ value, at }) => unread(at, value.trim(), say.levelOfRule())),
  ];
}

function faultsOfMatch(
  context: Context,
  match: ReadMatch,
  within: (span: Span) => readonly Fault[],
  starts: ReadonlySet<number>,
  isDenied: boolean,
): Fault[] {
  const { say } = context;
  const { matchId, attribute, category, dataType, designatorDataType, at, start } = match;
  if (match.isMisspelt) return [];
  const isTold = (codes: readonly PolicyFindingCode[]) => within(match).some(({ code }) => codes.includes(code));
  if (failsOnAll(match)) return [unread(start, matchId, say.functionFails(matchId))];
  const isRead = COMPARED.has(matchId) && [attribute, category, dataType, designatorDataType].every((it) => it !== "");
  if (!isRead) return isTold(["NOT_CHECKED", "MALFORMED_POLICY"]) ? [] : [unread(start, matchId, say.matchNotRead())];
  if (!CATEGORIES.has(category))
    return isTold(["WRONG_CATEGORY"]) ? [] : [unread(start, category, say.categoryNotRead(category))];
  const isOther =
    category !== SUBJECT &&
    !isOfPlace(attribute, category) &&
    !isTold(["WRONG_CATEGORY", "UNKNOWN_ATTRIBUTE", "URN_AS_ATTRIBUTE"]);
  if (isOther) return [unread(start, attribute, say.attributeNotRead(attribute))];
  if (category !== SUBJECT || !isOfSubjects(attribute)) return faultsOfTypes(context, match, isDenied);
  return attribute === ROLE && !starts.has(at) ? faultOfRoleCode(context, match) : [];
}

/** Of the resource and the action every rule is asked, whatever a request is about. */
const failsOnAll = ({ category, matchId, isMisspelt }: ReadMatch): boolean =>
  OF_PLACES.includes(category) && !isMisspelt && matchId !== "" && !NOT_FAILING.has(matchId);

/** Of what is neither a package nor a role. */
function faultsOfTypes({ say }: Context, match: ReadMatch, isDenied: boolean): Fault[] {
  const { matchId, attribute, category, value, dataType, designatorDataType, start } = match;
  const span = { start, end: start };
  if (dataType !== designatorDataType) {
    const [severity, code, message] = isDenied
      ? (["warning", "READ_OTHERWISE", say.typeOfValue(dataType, designatorDataType)] as const)
      : (["error", "WRONG_DATA_TYPE", say.dataTypes(dataType, designatorDataType)] as const);
    return [fault({ span, written: designatorDataType }, severity, code, message)];
  }
  if (dataType !== STRING) return [unread(start, dataType, say.typeNotRead(attribute, dataType))];
  if (category === SUBJECT && matchId === URI_EQUAL && !ABSOLUTE.test(value))
    return [unread(start, value, say.addressNotRead(value))];
  return [];
}

/** Roles are asked for by their codes in small letters, and who asks may have them in capitals. */
function faultOfRoleCode({ catalogue, say }: Context, { value, matchId, at }: ReadMatch): Fault[] {
  const right = codeByRoleCode(catalogue, value);
  if (right === undefined || right === value || (matchId === IGNORING_CASE && right === inSmallLetters(value)))
    return [];
  const span = { start: at, end: at + value.length };
  return [
    fault(
      { span, written: value },
      "warning",
      "WRONG_LETTER_CASE",
      say.roleCode(value, right),
      roleUrn(ROLE, right),
      right,
    ),
  ];
}

/** Why nothing could be said, where nothing else says so. */
function reasonOf({ say, catalogue }: Context, { start, effect }: ReadRule): Fault {
  return unread(start, "", effect === "Deny" ? say.denyNotCompared() : say.notKnown(catalogue.version));
}
