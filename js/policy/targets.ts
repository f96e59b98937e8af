// Reads targets as they are evaluated: every match of a policy, whatever it is about, and what else its rules have.

import { attributeOf, STRING } from "./attributes.js";
import { EFFECTS } from "./grammar.js";
import { placeMeantBy } from "./place-attributes.js";
import type { Piece, Span } from "./places.js";
import type { ReadAllOf, ReadAnyOf, ReadMatch, ReadObligation, ReadRule, Targets } from "./target-model.js";
import type { Attribute, Element } from "./xml.js";

const LOOKS_UP = /^Attribute(Designator|Selector)$/;
const OBLIGATION = /^Obligation(Expression)?$/;
const ASSIGNMENT = /^AttributeAssignment(Expression)?$/;
const APPLY = "Apply";
/** A policy that stands elsewhere. */
const REFERENCE = /^Policy(Set)?IdReference$/;

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
  readonly values: {
    readonly text: string;
    readonly dataType: string;
    readonly at: number;
    /** It is what Altinn compares: of what is no text it takes all that is written, references and comments too. */
    readonly isPlain: boolean;
  }[];
  readonly designators: (Omit<ReadMatch, "matchId" | "value" | "dataType" | "at" | keyof Span> & {
    /** Only what this party states counts: then nobody knows what requests have. */
    readonly hasIssuer: boolean;
  })[];
}

/** Called with every element. */
export class TargetReader {
  readonly #rules: ReadRule[] = [];
  readonly #inner: ReadAnyOf[] = [];
  readonly #obligations: ReadObligation[] = [];
  /** How many policies are open. */
  #depth = 0;
  #combining = "";
  #combiningAt: Span | undefined;
  readonly #target: ReadAnyOf[] = [];
  #rule: OpenRule | undefined;
  #inTarget = false;
  #anyOf: ReadAnyOf | undefined;
  #allOf: ReadAllOf | undefined;
  #match: OpenMatch | undefined;
  #fulfillOn: string | undefined;
  #assigned: string | undefined;
  /** How many are open in an assignment: what is in one is no value that Altinn hands on. */
  #applied = 0;

  targets(): Targets {
    return {
      combining: this.#combining,
      combiningAt: this.#combiningAt,
      target: this.#target,
      inner: this.#inner,
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

  close(element: Element, pieces: readonly Piece[], end: number): void {
    const { name, start, inside, attributes } = element;
    const text = () => pieces.map((it) => it.text).join("");
    if (name === "Policy" || name === "PolicySet") this.#depth--;
    else if (name === "Rule") this.#closeRule(end);
    else if (REFERENCE.test(name))
      this.#rules.push({ start, end, effect: "Permit", target: [], conditions: [], obligations: [] });
    else if (name === "Target") this.#inTarget = false;
    else if (name === "AttributeValue" && this.#match)
      this.#match.values.push({
        text: text(),
        dataType: attributes.get("DataType")?.value ?? "",
        at: firstOf(pieces, inside),
        isPlain: attributes.get("DataType")?.value === STRING || isWritten(element, pieces, end),
      });
    else if (name === "Match" && this.#match) this.#closeMatch(end);
    else if (name === "AllOf") this.#allOf = undefined;
    else if (name === "AnyOf") this.#anyOf = undefined;
    else this.#closeObligation(name, text, firstOf(pieces, inside));
  }

  #openPolicy(element: Element): void {
    if (this.#depth === 0) {
      this.#combining = attributeIn(element, "RuleCombiningAlgId") || attributeIn(element, "PolicyCombiningAlgId");
      this.#combiningAt = spanOf(element.attributes.get("RuleCombiningAlgId"));
    }
    this.#depth++;
  }

  #openInTarget(element: Element): void {
    const { name, start, attributes } = element;
    if (name === "AnyOf") {
      this.#anyOf = { allOfs: [] };
      (this.#rule?.target ?? (this.#depth > 1 ? this.#inner : this.#target)).push(this.#anyOf);
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

  /** Of several values or designators, or one that holds more than text, nobody knows what they come to, nor of one with an issuer. */
  #closeMatch(end: number): void {
    if (!this.#match) return;
    const { start, matchId, values, designators } = this.#match;
    const [value, designated] = [values[0], designators[0]];
    const isOne = values.length === 1 && designators.length === 1 && !designated?.hasIssuer && value?.isPlain;
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
    if (rule) this.#rules.push({ ...rule, end });
  }

  #openObligation(element: Element): void {
    if (OBLIGATION.test(element.name)) this.#fulfillOn = effectIn(element, "FulfillOn");
    if (ASSIGNMENT.test(element.name)) this.#assigned = attributeIn(element, "Category");
    if (element.name === APPLY && this.#assigned !== undefined && this.#applied++ === 0)
      this.#assign(APPLY, element.start);
  }

  #closeObligation(name: string, text: () => string, at: number): void {
    const isValue = name === "AttributeValue" || name === "AttributeAssignment";
    if (isValue && this.#applied === 0) this.#assign(text(), at);
    if (name === APPLY && this.#applied > 0) this.#applied--;
    if (ASSIGNMENT.test(name)) this.#assigned = undefined;
    if (OBLIGATION.test(name)) this.#fulfillOn = undefined;
  }

  #assign(value: string, at: number): void {
    const [fulfillOn, category] = [this.#fulfillOn, this.#assigned];
    if (fulfillOn !== undefined && category !== undefined)
      (this.#rule?.obligations ?? this.#obligations).push({ fulfillOn, category, value, at });
  }
}

const spanOf = (attribute: Attribute | undefined): Span | undefined =>
  attribute && { start: attribute.piece.start, end: attribute.piece.start + attribute.piece.source.length };
/** Altinn takes it in any letters. */
const effectIn = (element: Element, name: string): string => {
  const written = attributeIn(element, name);
  return EFFECTS.find((it) => it.toLowerCase() === written.trim().toLowerCase()) ?? written;
};
const attributeIn = ({ attributes }: Element, name: string): string => attributes.get(name)?.value ?? "";

/** Whether an element has this text alone, close to its tags, and written as it is read. */
function isWritten({ name, prefix, inside }: Element, pieces: readonly Piece[], end: number): boolean {
  const tag = `</${prefix === "" ? name : `${prefix}:${name}`}>`;
  const [piece, ...others] = pieces;
  const isAlone = others.length === 0 && end - inside - tag.length === (piece?.source.length ?? 0);
  return isAlone && (!piece || (!piece.isLiteral && piece.source === piece.text));
}

/** Where the first letter stands that is no space. */
function firstOf(pieces: readonly Piece[], inside: number): number {
  for (const { start, source } of pieces) {
    const at = source.search(/\S/);
    if (at >= 0) return start + at;
  }
  return inside;
}
