// What XACML asks of a Match and a rule whatever they are about, and is missing or wrong in a policy. Parts of policies
// that documentation shows leave out what is clear, so nothing is asked of them.

import { STRING, SUBJECT } from "./attributes.js";
import { fault } from "./findings.js";
import type { Context, Fault } from "./findings.js";
import type { Flaw } from "./model.js";
import { MATCH } from "./rules.js";
import type { Element } from "./xml.js";

const POLICIES = new Set(["Policy", "PolicySet"]);
/** Where a Match, a value and a designator decide. */
const DECIDES = new Set(["Target", "Condition"]);
const EFFECTS = ["Permit", "Deny"];
const VALUE = "AttributeValue";
const LOOKS_UP = /^(Subject|Resource|Action|Environment)?Attribute(Designator|Selector)$/;
/** In XACML 2.0 the category is part of the name. */
const IN_CATEGORY = "AttributeDesignator";
const DESIGNATOR = /Designator$/;
const IGNORING_CASE = "urn:oasis:names:tc:xacml:3.0:function:string-equal-ignore-case";
const EXAMPLES = {
  designator: `<AttributeDesignator AttributeId="urn:altinn:accesspackage" Category="${SUBJECT}" DataType="${STRING}" MustBePresent="false"/>`,
  value: `<AttributeValue DataType="${STRING}">…</AttributeValue>`,
};

interface OpenMatch {
  readonly element: Element;
  values: number;
  lookedUp: number;
}

/** Called with every element. */
export class ShapeReader {
  readonly flaws: Flaw[] = [];
  #isPolicy: boolean | undefined;
  /** How many of what decides are open. */
  #deciding = 0;
  readonly #matches: OpenMatch[] = [];

  open(element: Element): void {
    const { name } = element;
    this.#isPolicy ??= POLICIES.has(name);
    if (!this.#isPolicy) return;
    if (name === "Rule") this.#readEffect(element);
    if (DECIDES.has(name)) this.#deciding++;
    if (this.#deciding > 0) this.#readComparison(element);
  }

  close({ name }: Element): void {
    if (this.#isPolicy && DECIDES.has(name)) this.#deciding--;
    const match = this.#deciding > 0 && MATCH.test(name) ? this.#matches.pop() : undefined;
    if (!match) return;
    const { element, values, lookedUp } = match;
    if (values === 0) this.flaws.push({ is: "noPart", ...placeOf(element), element: name, part: VALUE, example: EXAMPLES.value });
    if (lookedUp === 0) this.flaws.push({ is: "noPart", ...placeOf(element), element: name, part: IN_CATEGORY, example: EXAMPLES.designator });
    if (values > 1) this.flaws.push({ is: "several", ...placeOf(element), element: name, part: VALUE });
    if (lookedUp > 1) this.flaws.push({ is: "several", ...placeOf(element), element: name, part: IN_CATEGORY });
  }

  #readComparison(element: Element): void {
    const { name, attributes } = element;
    const match = this.#matches.at(-1);
    if (MATCH.test(name)) {
      if ((attributes.get("MatchId")?.value ?? "").trim() === "") this.#addMissing(element, "MatchId", IGNORING_CASE);
      this.#matches.push({ element, values: 0, lookedUp: 0 });
    } else if (name === VALUE) {
      if (match) match.values++;
      if (!attributes.has("DataType")) this.#addMissing(element, "DataType", STRING);
    } else if (LOOKS_UP.test(name)) {
      if (match) match.lookedUp++;
      if (!DESIGNATOR.test(name)) return;
      if (!attributes.has("AttributeId")) this.#addMissing(element, "AttributeId", "urn:altinn:accesspackage");
      if (name === IN_CATEGORY && !attributes.has("Category")) this.#addMissing(element, "Category", SUBJECT);
      if (!attributes.has("DataType")) this.#addMissing(element, "DataType", STRING);
    }
  }

  #readEffect(element: Element): void {
    const effect = element.attributes.get("Effect");
    if (!effect) this.#addMissing(element, "Effect", "Permit");
    else if (!EFFECTS.includes(effect.value)) {
      const { start, source } = effect.piece;
      this.flaws.push({ is: "effect", span: { start, end: start + source.length }, written: effect.value });
    }
  }

  #addMissing(element: Element, attribute: string, example: string): void {
    this.flaws.push({ is: "noAttribute", ...placeOf(element), element: element.name, attribute, example });
  }
}

const placeOf = ({ name, start }: Element) => ({ span: { start, end: start }, written: name });

export function faultOfFlaw({ say }: Context, flaw: Flaw): Fault {
  const right = flaw.is === "effect" ? EFFECTS.find((it) => it.toLowerCase() === flaw.written.trim().toLowerCase()) : undefined;
  const message =
    flaw.is === "effect" ? say.wrongEffect(flaw.written)
    : flaw.is === "noAttribute" ? say.lacksAttribute(flaw.element, flaw.attribute, flaw.example)
    : flaw.is === "noPart" ? say.lacksPart(flaw.element, flaw.part, flaw.example)
    : flaw.is === "misplaced" ? say.misplaced(flaw.element, flaw.parent)
    : flaw.is === "emptyPart" ? say.emptyPart(flaw.element, flaw.part)
    : flaw.is === "secondTarget" ? say.secondTarget(flaw.element)
    : flaw.is === "besideAny" ? say.besideAny(flaw.parent)
    : say.severalParts(flaw.element, flaw.part);
  return fault(flaw, "error", "MALFORMED_POLICY", message, null, right ?? null);
}
