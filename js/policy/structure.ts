// What stands in a policy where XACML has no place for it, and what is empty that must not be: whoever evaluates the policy
// cannot know what was meant, so that nothing follows from a rule with such a thing in it or around it.

import type { Flaw } from "./model.js";
import { MATCH } from "./rules.js";
import type { Element } from "./xml.js";

const OF_POLICIES = [
  "Description", "PolicyIssuer", "PolicyDefaults", "PolicySetDefaults", "Target", "VariableDefinition", "CombinerParameters", "RuleCombinerParameters",
  "PolicyCombinerParameters", "PolicySetCombinerParameters", "Obligations", "ObligationExpressions", "AdviceExpressions",
];
/** What each may have in it, by XACML 3.0 and before. */
const CHILDREN: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    Policy: [...OF_POLICIES, "Rule", "Policy"],
    PolicySet: [...OF_POLICIES, "Policy", "PolicySet", "PolicyIdReference", "PolicySetIdReference"],
    Rule: ["Description", "Target", "Condition", "ObligationExpressions", "AdviceExpressions"],
    Target: ["AnyOf", "Subjects", "Resources", "Actions", "Environments"],
    AnyOf: ["AllOf"],
    Subjects: ["Subject", "AnySubject"],
    Resources: ["Resource", "AnyResource"],
    Actions: ["Action", "AnyAction"],
    Environments: ["Environment", "AnyEnvironment"],
    AllOf: ["Match"],
    Subject: ["SubjectMatch"],
    Resource: ["ResourceMatch"],
    Action: ["ActionMatch"],
    Environment: ["EnvironmentMatch"],
  }).map(([name, children]) => [name, new Set(children)]),
);
/** In XACML 2.0 what asks nothing stands alone: beside alternatives it is not known which was meant. */
const ANY = /^Any(Subject|Resource|Action|Environment)$/;
/** What may be empty: a policy without rules, and what is for everybody and everything. */
const MAY_BE_EMPTY = new Set(["Policy", "PolicySet", "Rule", "Target"]);
const POLICIES = new Set(["Policy", "PolicySet"]);
/** Deeper than any that people write. */
const DEEPEST = 500;

interface Scope {
  readonly around: Scope | undefined;
  readonly depth: number;
  isMalformed: boolean;
}

interface Open {
  readonly element: Element;
  readonly scope: Scope;
  readonly children: ReadonlySet<string> | undefined;
  readonly isLost: boolean;
  hasChildren: boolean;
  /** It has what asks nothing. */
  hasAny: boolean;
  hasTarget: boolean;
}

/** Called with every element. */
export class StructureReader {
  readonly #flaws: Flaw[] = [];
  readonly #fail: (offset: number, message: string) => never;
  readonly #open: Open[] = [];
  readonly #rules = new Map<number, Scope>();
  #isPolicy: boolean | undefined;

  constructor(fail: (offset: number, message: string) => never) {
    this.#fail = fail;
  }

  /** Without a rule nothing is decided, and documentation shows such parts. */
  flaws(): readonly Flaw[] {
    return this.#rules.size > 0 ? this.#flaws : [];
  }

  /** Answers whether it has a place there. */
  open(element: Element): boolean {
    const { name, start } = element;
    this.#isPolicy ??= POLICIES.has(name);
    if (!this.#isPolicy) return true;
    const parent = this.#open.at(-1);
    const isLost = parent !== undefined && (parent.isLost || this.#isMisplaced(element, parent));
    if (parent) parent.hasChildren = true;
    if (parent && ANY.test(name)) parent.hasAny = true;
    if (parent && name === "Target") parent.hasTarget = true;
    const children = isLost ? undefined : CHILDREN.get(name);
    this.#open.push({ element, scope: this.#scopeOf(element, parent?.scope), children: isInTarget(name, parent) ? children : undefined, isLost, hasChildren: false, hasAny: false, hasTarget: false });
    if (name === "Rule") this.#rules.set(start, this.#open.at(-1)?.scope as Scope);
    return !isLost;
  }

  /** Answers the same of one that ends. */
  close({ name, start }: Element): boolean {
    const closed = this.#open.pop();
    if (!closed) return true;
    const [part] = closed.children ?? [];
    if (part !== undefined && !closed.hasChildren && !MAY_BE_EMPTY.has(name)) this.#add(closed.scope, { is: "emptyPart", span: { start, end: start }, written: name, element: name, part });
    return !closed.isLost;
  }

  /** Where rules begin of which nothing follows. */
  malformedRules(): ReadonlySet<number> {
    return new Set([...this.#rules].filter(([, scope]) => isMalformed(scope)).map(([start]) => start));
  }

  #isMisplaced({ name, start }: Element, parent: Open): boolean {
    const place = { span: { start, end: start }, written: name };
    const outer = parent.element.name;
    if (parent.children ? !parent.children.has(name) : name === "AnyOf" || name === "AllOf" || MATCH.test(name)) {
      this.#add(parent.scope, { is: "misplaced", ...place, element: name, parent: outer });
      return true;
    }
    if (parent.children && (parent.hasAny || (parent.hasChildren && ANY.test(name)))) {
      this.#add(parent.scope, { is: "besideAny", ...place, parent: outer });
      return true;
    }
    if (name !== "Target" || !parent.hasTarget) return false;
    this.#add(parent.scope, { is: "secondTarget", ...place, element: outer });
    return true;
  }

  #scopeOf({ name, start }: Element, around: Scope | undefined): Scope {
    if (around && name !== "Rule" && !POLICIES.has(name)) return around;
    const depth = (around?.depth ?? 0) + 1;
    if (depth > DEEPEST) this.#fail(start, "it is nested too deep");
    return { around, depth, isMalformed: false };
  }

  #add(scope: Scope, flaw: Flaw): void {
    scope.isMalformed = true;
    this.#flaws.push(flaw);
  }
}

/** "Subject" or "Action" may be the name of anything outside of a target. */
const isInTarget = (name: string, parent: Open | undefined): boolean => parent === undefined || parent.children?.has(name) === true;

function isMalformed(scope: Scope): boolean {
  for (let it: Scope | undefined = scope; it; it = it.around) if (it.isMalformed) return true;
  return false;
}
