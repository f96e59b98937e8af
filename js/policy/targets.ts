// Reads targets as they are evaluated: every match of a policy, whatever it is about, and what else its rules have.

import { attributeOf } from "./attributes.js";
import { placeMeantBy } from "./place-attributes.js";
import type { Piece, Span } from "./places.js";
import type {
  InnerPolicy,
  ReadAllOf,
  ReadAnyOf,
  ReadMatch,
  ReadObligation,
  ReadRule,
  Targets,
} from "./target-model.js";
import type { Attribute, Element } from "./xml.js";

const LOOKS_UP = /^Attribute(Designator|Selector)$/;
const OBLIGATION = /^Obligation(Expression)?$/;
const ASSIGNMENT = /^AttributeAssignment(Expression)?$/;
/** A policy that stands elsewhere. */
const REFERENCE = /^Policy(Set)?IdReference$/;

interface OpenPolicy {
  /** Its place among the inner ones; none of the outermost, whose target stands by itself. */
  readonly number: number | undefined;
  readonly target: ReadAnyOf[];
}

interface OpenRule {
  readonly start: number;
  readonly target: ReadAnyOf[];
  readonly effect: string;
  readonly conditions: number[];
  readonly obligations: ReadObligation[];
}

interface OpenMatch {
  readonly start: number;
  readonly matchId: string;
  readonly values: { readonly text: string; readonly dataType: string; readonly at: number }[];
  readonly designators: (Omit<ReadMatch, "matchId" | "value" | "dataType" | "at" | keyof Span> & {
    /** Only what this party states counts: then nobody knows what requests have. */
    readonly hasIssuer: boolean;
  })[];
}

/** Called with every element. */
export class TargetReader {
  readonly #rules: ReadRule[] = [];
  readonly #inner: InnerPolicy[] = [];
  readonly #obligations: ReadObligation[] = [];
  readonly #policies: OpenPolicy[] = [];
  #combining = "";
  #start: number | undefined;
  readonly #target: ReadAnyOf[] = [];
  #rule: OpenRule | undefined;
  #inTarget = false;
  #anyOf: ReadAnyOf | undefined;
  #allOf: ReadAllOf | undefined;
  #match: OpenMatch | undefined;
  #fulfillOn: string | undefined;
  #assigned: string | undefined;

  targets(): Targets {
    return {
      combining: this.#combining,
      start: this.#start ?? 0,
      target: this.#target,
      policies: this.#inner,
      rules: this.#rules,
      obligations: this.#obligations,
    };
  }

  open(element: Element): void {
    const { name, start } = element;
    if (name === "Policy" || name === "PolicySet") this.#openPolicy(element);
    else if (name === "Rule" && !this.#rule)
      this.#rule = { start, effect: attributeIn(element, "Effect"), target: [], conditions: [], obligations: [] };
    else if (name === "Condition") this.#rule?.conditions.push(start);
    else if (name === "Target") this.#inTarget = true;
    else if (this.#inTarget) this.#openInTarget(element);
    else this.#openObligation(element);
  }

  close({ name, start, inside, attributes }: Element, pieces: readonly Piece[], end: number): void {
    const text = () => pieces.map((it) => it.text).join("");
    if (name === "Policy" || name === "PolicySet") this.#policies.pop();
    else if (name === "Rule") this.#closeRule(end);
    else if (REFERENCE.test(name))
      this.#addRule({ start, end, effect: "Permit", target: [], conditions: [], obligations: [] });
    else if (name === "Target") this.#inTarget = false;
    else if (name === "AttributeValue" && this.#match)
      this.#match.values.push({
        text: text(),
        dataType: attributes.get("DataType")?.value ?? "",
        at: firstOf(pieces, inside),
      });
    else if (name === "Match" && this.#match) this.#closeMatch(end);
    else if (name === "AllOf") this.#allOf = undefined;
    else if (name === "AnyOf") this.#anyOf = undefined;
    else this.#closeObligation(name, text, firstOf(pieces, inside));
  }

  #openPolicy(element: Element): void {
    if (this.#start === undefined) {
      this.#combining = attributeIn(element, "RuleCombiningAlgId") || attributeIn(element, "PolicyCombiningAlgId");
      this.#start = element.start;
    }
    const around = this.#policies.at(-1);
    const target = around ? [] : this.#target;
    const number = around && this.#inner.push({ target, within: around.number }) - 1;
    this.#policies.push({ number, target });
  }

  #openInTarget(element: Element): void {
    const { name, start, attributes } = element;
    if (name === "AnyOf") {
      this.#anyOf = { allOfs: [] };
      (this.#rule ?? this.#policies.at(-1))?.target.push(this.#anyOf);
    } else if (name === "AllOf") {
      this.#allOf = { matches: [] };
      this.#anyOf?.allOfs.push(this.#allOf);
    } else if (name === "Match")
      this.#match = { start, matchId: attributeIn(element, "MatchId"), values: [], designators: [] };
    else if (LOOKS_UP.test(name) && this.#match) {
      const id = name === "AttributeDesignator" ? attributeIn(element, "AttributeId") : "";
      const category = attributeIn(element, "Category");
      this.#match.designators.push({
        attribute: id,
        category,
        attributeAt: spanOf(attributes.get("AttributeId")),
        categoryAt: spanOf(attributes.get("Category")),
        designatorDataType: attributeIn(element, "DataType"),
        isMisspelt: attributeOf(id)?.fault !== undefined || placeMeantBy(id, category) !== undefined,
        hasIssuer: attributes.has("Issuer"),
        mustBePresent: /^[ \t\r\n]*(true|1)[ \t\r\n]*$/.test(attributeIn(element, "MustBePresent")),
      });
    }
  }

  /** Of several values or designators nobody knows what they come to, nor of one with an issuer. */
  #closeMatch(end: number): void {
    if (!this.#match) return;
    const { start, matchId, values, designators } = this.#match;
    const [value, designated] = [values[0], designators[0]];
    const isOne = values.length === 1 && designators.length === 1 && !designated?.hasIssuer;
    this.#allOf?.matches.push({
      start,
      end,
      matchId: isOne ? matchId : "",
      value: value?.text ?? "",
      dataType: value?.dataType ?? "",
      attribute: designated?.attribute ?? "",
      category: designated?.category ?? "",
      designatorDataType: designated?.designatorDataType ?? "",
      isMisspelt: designated?.isMisspelt ?? false,
      mustBePresent: designated?.mustBePresent ?? false,
      attributeAt: designated?.attributeAt,
      categoryAt: designated?.categoryAt,
      at: value?.at ?? start,
    });
    this.#match = undefined;
  }

  #closeRule(end: number): void {
    const rule = this.#rule;
    this.#rule = undefined;
    if (rule) this.#addRule({ ...rule, end });
  }

  #addRule(rule: Omit<ReadRule, "within">): void {
    this.#rules.push({ ...rule, within: this.#policies.at(-1)?.number });
  }

  #openObligation(element: Element): void {
    if (OBLIGATION.test(element.name)) this.#fulfillOn = attributeIn(element, "FulfillOn");
    if (ASSIGNMENT.test(element.name)) this.#assigned = attributeIn(element, "Category");
  }

  #closeObligation(name: string, text: () => string, at: number): void {
    const [fulfillOn, category] = [this.#fulfillOn, this.#assigned];
    const isValue = name === "AttributeValue" || name === "AttributeAssignment";
    if (isValue && fulfillOn !== undefined && category !== undefined)
      (this.#rule?.obligations ?? this.#obligations).push({ fulfillOn, category, value: text(), at });
    if (ASSIGNMENT.test(name)) this.#assigned = undefined;
    if (OBLIGATION.test(name)) this.#fulfillOn = undefined;
  }
}

const spanOf = (attribute: Attribute | undefined): Span | undefined =>
  attribute && { start: attribute.piece.start, end: attribute.piece.start + attribute.piece.source.length };
const attributeIn = ({ attributes }: Element, name: string): string => attributes.get(name)?.value ?? "";

/** Where the first letter stands that is no space. */
function firstOf(pieces: readonly Piece[], inside: number): number {
  for (const { start, source } of pieces) {
    const at = source.search(/\S/);
    if (at >= 0) return start + at;
  }
  return inside;
}
