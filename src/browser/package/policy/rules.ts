// The rules of a policy: what each asks of who gets in, and whether it asks anything.

import { SUBJECT } from "./attributes.js";
import type { AllOf, AnyOf, Comparison, Designated, Rule } from "./model.js";
import type { Element } from "./xml.js";

const POLICIES = new Set(["Policy", "PolicySet"]);
/** What may be about who asks, and is not read. */
const UNCLEAR = new Set(["VariableReference", "AttributeSelector", "SubjectAttributeSelector"]);
/** What XACML 2.0 has in a target for who asks. */
const SUBJECT_DESIGNATOR = "SubjectAttributeDesignator";

type Asking = { isOnSubject: boolean; isUnclear: boolean };

/** Is told of every element of a policy, and of every comparison in it. */
export class RuleReader {
  readonly rules: Rule[] = [];
  /** Around the rule: what their own targets ask goes for all their rules. */
  readonly #policies: Asking[] = [];
  #rule: Rule | undefined;
  #anyOf: AnyOf | undefined;
  #allOf: AllOf | undefined;

  open({ name, attributes, start }: Element, about: Designated | undefined): void {
    if (POLICIES.has(name)) this.#policies.push({ isOnSubject: false, isUnclear: false });
    if (name === "Rule") {
      const permits = attributes.get("Effect")?.value.toLowerCase() !== "deny";
      this.#rule = { id: attributes.get("RuleId")?.value ?? "", start, permits, anyOfs: [], isOnSubject: false, isUnclear: false };
    }
    if (name === "AnyOf") {
      this.#anyOf = { allOfs: [] };
      this.#rule?.anyOfs.push(this.#anyOf);
    }
    if (name === "AllOf") {
      this.#allOf = { comparisons: [], isOnSubject: false };
      this.#anyOf?.allOfs.push(this.#allOf);
    }
    const asking = this.#rule ?? this.#policies.at(-1);
    if (UNCLEAR.has(name) && asking) asking.isUnclear = true;
    if (!isOnSubject(name, attributes.get("Category")?.value, about)) return;
    if (asking) asking.isOnSubject = true;
    if (this.#allOf) this.#allOf.isOnSubject = true;
  }

  /** A comparison has been read to its end; `element` is it. */
  match(comparison: Comparison | undefined, { name }: Element): void {
    if (comparison && name === "Match") this.#allOf?.comparisons.push(comparison);
  }

  close({ name }: Element): void {
    if (name === "AnyOf") this.#anyOf = undefined;
    if (name === "AllOf") this.#allOf = undefined;
    if (name === "Rule" && this.#rule) {
      const { isOnSubject, isUnclear } = this.#rule;
      this.rules.push({
        ...this.#rule,
        isOnSubject: isOnSubject || this.#policies.some((it) => it.isOnSubject),
        isUnclear: isUnclear || this.#policies.some((it) => it.isUnclear),
      });
      this.#rule = undefined;
    }
    if (POLICIES.has(name)) this.#policies.pop();
  }
}

/** Parts of policies that documentation shows leave the category out where it is clear what is meant. */
function isOnSubject(name: string, category: string | undefined, about: Designated | undefined): boolean {
  if (name === SUBJECT_DESIGNATOR) return true;
  return name === "AttributeDesignator" && (category === SUBJECT || (category === undefined && about !== undefined));
}
