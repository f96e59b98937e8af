// Who gets in by a policy: its XML becomes the data that the catalogue answers about, and what is found in the rules that
// bear on an answer stands with it.

import type { Catalogue } from "../package/catalogue.js";
import { failure } from "../package/failure.js";
import type { PolicyAnswer } from "../package/policy-door.js";
import { IS_ONLY_DENIED, WHO_GETS_IN } from "../package/policy-door.js";
import type { ActionAccess } from "../package/types/policy.js";
import type { Found } from "./access-findings.js";
import { foundIn, needOf } from "./access-findings.js";
import type { Context } from "./findings.js";
import { EFFECTS } from "./grammar.js";
import { shown, wrongOption } from "./input.js";
import { Malformed } from "./malformed.js";
import type { Policy } from "./model.js";
import { LineCounter } from "./places.js";
import { readPolicy } from "./read.js";
import { whyMalformed } from "./sentences/malformed.js";
import type { ReadAnyOf, ReadMatch, ReadObligation, ReadRule, Targets } from "./target-model.js";
import { matchesIn } from "./target-model.js";

export function accessBy(context: Context, xml: string, variant: unknown): readonly ActionAccess[] {
  if (variant !== undefined && typeof variant !== "string")
    throw wrongOption("variant", `must be a string, not ${shown(variant)}`);
  const policy = policyIn(context, xml);
  const { targets } = policy;
  const lineOf = linesIn(xml, targets);
  const rules = targets.rules.flatMap((rule) => asData(rule, lineOf));
  // By no algorithm anything is known of any of them.
  const combining = policy.isRefused ? "" : targets.combining;
  const data = {
    combining,
    target: asTarget(targets.target, lineOf),
    rules: rules.map(({ data }) => data),
    obligations: obligationsIn(targets.obligations),
  };
  const { language, on } = context;
  const answers = askedOf(context.catalogue)(data, { language, on, ...(variant !== undefined && { variant }) });
  // In all of them the rules are combined alike.
  const found = new FoundByRule(foundIn(context, xml, policy, variant, answers[0]?.combining));
  const ruleAt = (place: number) => rules[place]?.rule;
  const told = answers.map((answer) => withFindings(found, answer, ruleAt));
  // What is refused has its reason, whatever it is about.
  if (policy.isRefused && told.length === 0) told.push(withFindings(found, ABOUT_ALL, ruleAt));
  return Object.freeze(told);
}

const ABOUT_ALL: PolicyAnswer = Object.freeze({
  action: "*",
  resource: "*",
  decision: "Indeterminate",
  openings: Object.freeze([]),
  lost: Object.freeze([]),
  rules: [],
  needing: null,
  combining: "unread",
  minimumAuthenticationLevel: null,
});

function policyIn({ say, language }: Context, xml: string): Policy {
  if (xml.trim() === "") throw failure("INVALID_POLICY", say.emptyText());
  let policy: Policy;
  let hasDoctype = false;
  try {
    policy = readPolicy(xml, () => (hasDoctype = true));
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    // What it declares is not there, and that is not what is to be mended.
    if (hasDoctype) throw failure("INVALID_POLICY", say.doctype());
    throw failure("INVALID_POLICY", say.at(error.line, error.column, say.notXml(whyMalformed(language, error.why))));
  }
  if (policy.root !== "Policy" && policy.root !== "PolicySet")
    throw failure("INVALID_POLICY", say.notAPolicy(policy.root));
  if (hasDoctype) throw failure("INVALID_POLICY", say.doctype());
  return policy;
}

/** One that stands in for a catalogue, or is of another version, cannot be asked. */
function askedOf(catalogue: Catalogue): (policy: object, options: object) => readonly PolicyAnswer[] {
  if (typeof catalogue[WHO_GETS_IN] !== "function")
    throw failure("INVALID_CATALOGUE", "whoGetsIn needs a catalogue that this version of the package has made.");
  return (policy, options) => catalogue[WHO_GETS_IN](policy, options);
}

/** Of a wrong effect it is not known whether the rule lets in or shuts out. */
function asData(rule: ReadRule, lineOf: (offset: number) => number) {
  const isRight = EFFECTS.includes(rule.effect);
  const effects = isRight ? [rule.effect] : EFFECTS;
  const common = {
    target: asTarget(rule.target, lineOf),
    isUnread: !isRight || rule.conditions.length > 0,
    line: lineOf(rule.start),
  };
  return effects.map((effect) => ({ rule, data: { effect, ...common } }));
}

const asTarget = (target: readonly ReadAnyOf[], lineOf: (offset: number) => number) =>
  target.map(({ allOfs }) => ({
    allOfs: allOfs.map(({ matches }) => ({ matches: matches.map((it) => asked(it, lineOf)) })),
  }));

function asked(
  { start: _, end: __, attributeAt: ___, categoryAt: ____, at, ...match }: ReadMatch,
  lineOf: (offset: number) => number,
) {
  return { ...match, line: lineOf(at) };
}

/** Of one that is fulfilled at no known effect nothing follows. */
const obligationsIn = (obligations: readonly ReadObligation[]) =>
  obligations.filter(({ fulfillOn }) => EFFECTS.includes(fulfillOn)).map(({ at: _, ...obligation }) => obligation);

/** The lines of all that has one, found in one walk through the file. */
function linesIn(xml: string, targets: Targets): (offset: number) => number {
  const offsets = [...targets.rules.map(({ start }) => start), ...matchesIn(targets).map(({ at }) => at)];
  const counter = new LineCounter(xml);
  const lines = new Map(offsets.sort((a, b) => a - b).map((offset) => [offset, counter.at(offset).line]));
  return (offset) => lines.get(offset) ?? 1;
}

/** So that each answer looks at what is found in its own rules alone. */
class FoundByRule {
  readonly #ofAll: readonly Numbered[];
  readonly #ofRule = new Map<ReadRule, Numbered[]>();
  readonly #needed = new Map<ReadRule, Map<string, Numbered>>();

  constructor(all: readonly Found[]) {
    const numbered = all.map((found, number) => ({ found, number }));
    this.#ofAll = numbered.filter(({ found }) => found.rule === undefined || found.isOfAll);
    for (const it of numbered) {
      const { rule, need } = it.found;
      if (!rule) continue;
      if (need === undefined) setIn(this.#ofRule, rule, () => []).push(it);
      else setIn(this.#needed, rule, () => new Map()).set(need, it);
    }
  }

  /** In the order of the text. `need`: what requests may lack, and the rule that needs it. */
  bearing(rules: ReadonlySet<ReadRule>, need: Need | undefined): readonly Found[] {
    const needed = (need && this.#needed.get(need.rule)?.get(need.key)) ?? [];
    const own = [...rules].flatMap((it) => this.#ofRule.get(it) ?? []);
    return [...new Set([...this.#ofAll, ...own, needed].flat())]
      .sort((a, b) => a.number - b.number)
      .map(({ found }) => found);
  }
}

/** What a map has there, put there first where it has nothing. */
function setIn<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

interface Need {
  readonly rule: ReadRule;
  readonly key: string;
}

interface Numbered {
  readonly found: Found;
  readonly number: number;
}

function withFindings(
  found: FoundByRule,
  { rules, needing, combining: _, ...answer }: PolicyAnswer,
  ruleAt: (place: number) => ReadRule | undefined,
): ActionAccess {
  const bearing = new Set(rules.flatMap((it) => ruleAt(it) ?? []));
  const neededBy = needing === null ? undefined : ruleAt(needing.rule);
  const own = found.bearing(bearing, needing && neededBy ? { rule: neededBy, key: needOf(needing) } : undefined);
  // What stands in another rule is no reason why nothing can be said here.
  const bears = ({ rule, need }: Found) => rule === undefined || need !== undefined || bearing.has(rule);
  const reasons = new Set(reasonsFor(answer.decision, own.filter(bears)));
  const findings = own.filter((it) => !it.reasonFor || reasons.has(it));
  const isOnlyDenied = answer.decision === "closed" && [...bearing].every(({ effect }) => effect === "Deny");
  const access = { ...answer, findings: Object.freeze(findings.map(({ finding }) => finding)) };
  return Object.freeze(Object.defineProperty(access, IS_ONLY_DENIED, { value: isOnlyDenied }));
}

function reasonsFor(decision: ActionAccess["decision"], own: readonly Found[]): readonly Found[] {
  const reasons = own.filter(({ reasonFor }) => reasonFor === decision);
  // Where nothing could be said, what is permitted is known but for whom a rule that denies shuts out.
  const denying = reasons.filter(({ rule }) => rule?.effect === "Deny");
  const told = own.filter(({ reasonFor, isAside }) => !reasonFor && !isAside);
  if (decision !== "closed" && told.some(leavesOpen)) return [];
  return denying.length > 0 || (decision !== "closed" && told.length > 0) ? denying : reasons;
}

/** What never matches closes, and leaves nothing open. */
const leavesOpen = ({ finding: { severity, code } }: Found): boolean =>
  severity !== "error" || code === "MALFORMED_POLICY" || code === "READ_OTHERWISE";
