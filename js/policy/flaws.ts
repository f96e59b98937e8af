// What is said of a policy that is not built as Altinn's parser takes it.

import type { Context, Fault } from "./findings.js";
import { fault } from "./findings.js";
import { EFFECTS } from "./grammar.js";
import type { Flaw } from "./model.js";

export function faultOfFlaw(context: Context, flaw: Flaw): Fault {
  const right =
    flaw.is === "effect" ? EFFECTS.find((it) => it.toLowerCase() === flaw.written.trim().toLowerCase()) : undefined;
  return fault(flaw, "error", "MALFORMED_POLICY", sentenceOf(context, flaw), null, right ?? null);
}

function sentenceOf({ say }: Context, flaw: Flaw): string {
  switch (flaw.is) {
    case "noAttribute":
      return say.lacksAttribute(flaw.element, flaw.attribute, flaw.example);
    case "noPart":
      return say.lacksPart(flaw.element, flaw.part, flaw.example, flaw.before);
    case "several":
      return flaw.element === "Match"
        ? say.severalParts(flaw.element, flaw.part)
        : flaw.part === "Target"
          ? say.secondTarget(flaw.element)
          : say.second(flaw.element, flaw.part);
    case "misplaced":
      return say.misplaced(flaw.element, flaw.parent, flaw.allowed);
    case "order":
      return say.order(flaw.element, flaw.before, flaw.parent);
    case "emptyPart":
      return say.emptyPart(flaw.element, flaw.part);
    case "emptyTag":
      return say.emptyTag(flaw.element, flaw.isOneTag);
    case "apart":
      return say.apart(flaw.element);
    case "selector":
      return say.selector();
    case "doctype":
      return say.doctype();
    case "address":
      return say.noAddress(flaw.element, flaw.address);
    case "text":
      return say.strayText(flaw.element);
    case "namespace":
      return say.namespace(flaw.element, flaw.namespace, flaw.prefix);
    case "earlier":
      return say.earlier(flaw.version);
    case "earlierPart":
      return say.earlierPart(flaw.element);
    case "more":
      return say.moreFlaws(flaw.most);
    case "set":
      return say.policySet();
    case "truth":
      return say.noTruth(flaw.attribute, flaw.written);
    case "effect":
      return say.wrongEffect(flaw.attribute, flaw.written, flaw.isRefused);
  }
}
