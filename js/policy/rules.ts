// The rules of a policy: what each asks of who gets in, and whether it asks anything.

import { SUBJECT } from "./attributes.js";
import type { AllOf, AnyOf, Comparison, Designated, Rule, Scope, Term } from "./model.js";
import { isNowhere } from "./place-attributes.js";
import { JOINING, MET_BY_HAVING } from "./units.js";
import type { Element } from "./xml.js";

const POLICIES = new Set(["Policy", "PolicySet"]);
const CONDITION = "Condition";
/** What may be about who asks, and is not read. */
const UNCLEAR = new Set(["VariableReference", "AttributeSelector"]);
const DESIGNATOR = "AttributeDesignator";

/**
 * Called with every element of a policy, and of every comparison in it. What asks who gets in counts in a target or a
 * Condition alone: an obligation, or a variable that nobody refers to, decides nothing.
 */
export class RuleReader {
  /** Each behind those around it. */
  readonly policies: Scope[] = [];
  readonly rules: Rule[] = [];
  /** Those that are open. */
  readonly #around: Scope[] = [];
  #rule: Rule | undefined;
  #anyOf: AnyOf | undefined;
  #allOf: AllOf | undefined;
  /** Of the Condition that is open, one for each element; within a leaf that leaf for all. */
  readonly #terms: Term[] = [];

  open(element: Element, about: Designated | undefined): void {
    const { name, attributes, start } = element;
    const around = this.#around.at(-1);
    if (POLICIES.has(name)) {
      const policy: Scope = { around, anyOfs: [], terms: [], conditions: [] };
      this.policies.push(policy);
      this.#around.push(policy);
    }
    if (name === "Rule") {
      const permits = attributes.get("Effect")?.value.toLowerCase() !== "deny";
      this.#rule = {
        id: attributes.get("RuleId")?.value ?? "",
        start,
        permits,
        around,
        anyOfs: [],
        terms: [],
        conditions: [],
      };
    }
    if (name === "AnyOf") {
      this.#anyOf = { allOfs: [] };
      (this.#rule ?? around)?.anyOfs.push(this.#anyOf);
    }
    if (name === "AllOf") {
      this.#allOf = {
        start: element.start,
        end: element.start,
        comparisons: [],
        matches: 0,
        asks: false,
        isNowhere: false,
      };
      this.#anyOf?.allOfs.push(this.#allOf);
    }
    if (this.#allOf && name === "Match") this.#allOf.matches++;
    this.#openTerm(element);
    const term = this.#terms.at(-1);
    const category = attributes.get("Category")?.value;
    if (this.#allOf && name === DESIGNATOR && isNowhere(attributes.get("AttributeId")?.value ?? "", category ?? ""))
      this.#allOf.isNowhere = true;
    const isUnclear = UNCLEAR.has(name) && (category === undefined || category === SUBJECT);
    if (isUnclear && term) term.isUnclear = true;
    if (!isUnclear && !isOnSubject(name, category, about)) return;
    if (term) term.asks = true;
    if (this.#allOf) this.#allOf.asks = true;
  }

  /** A comparison has been read to its end. */
  compare(comparison: Comparison | undefined): void {
    if (comparison) (this.#terms.at(-1) ?? this.#allOf)?.comparisons.push(comparison);
  }

  close({ name }: Element, end: number): void {
    const closed = this.#terms.pop();
    if (closed && closed !== this.#terms.at(-1)) this.#rule?.terms.push(closed);
    if (name === "AnyOf") this.#anyOf = undefined;
    if (name === "AllOf") {
      if (this.#allOf) this.#allOf.end = end;
      this.#allOf = undefined;
    }
    if (name === "Rule" && this.#rule) {
      this.rules.push(this.#rule);
      this.#rule = undefined;
    }
    if (POLICIES.has(name)) this.#around.pop();
  }

  #openTerm({ name, attributes }: Element): void {
    const outer = this.#terms.at(-1);
    const functionId = name === "Apply" ? (attributes.get("FunctionId")?.value.trim() ?? "") : undefined;
    const isUnread = functionId !== undefined && !JOINING.test(functionId) && !MET_BY_HAVING.test(functionId);
    if (outer?.joins === "leaf") {
      outer.isUnread ||= functionId !== undefined && (isUnread || JOINING.test(functionId));
      this.#terms.push(outer);
      return;
    }
    if (!outer && !(name === CONDITION && this.#rule)) return;
    const joins = outer ? joinsOf(functionId) : "and";
    const term: Term = {
      joins,
      parts: [],
      comparisons: [],
      isUnread: isUnread || (outer !== undefined && (outer.joins === "others" || outer.isUnread)),
      asks: false,
      isUnclear: false,
    };
    if (outer) outer.parts.push(term);
    else this.#rule?.conditions.push(term);
    this.#terms.push(term);
  }
}

function joinsOf(functionId: string | undefined): Term["joins"] {
  const [, joined] = (functionId !== undefined && JOINING.exec(functionId)) || [];
  if (joined === undefined) return "leaf";
  return joined === "and" || joined === "or" ? joined : "others";
}

/** Parts of policies that documentation shows leave the category out where it is clear what is meant. */
function isOnSubject(name: string, category: string | undefined, about: Designated | undefined): boolean {
  return name === DESIGNATOR && (category === SUBJECT || (category === undefined && about !== undefined));
}
