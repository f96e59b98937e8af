// What kind of text it is. The text alone says so: who pastes something has no file name.

import { GRAMMAR } from "./grammar.js";

/** What policies, parts of them as documentation shows, and requests begin with. */
const ROOTS = new Set(["Policy", "PolicySet", "Rule", "Target", "Match", "AnyOf", "AllOf", "Request"]);
/** What may stand before the first element, a piece at a time. */
const BEFORE = /\s+|<\?[^]*?\?>|<!--[^]*?-->|<!(?!--)[^[>]*(?:\[[^\]]*\]\s*)?>/y;
const ELEMENT = /<(?:[\w.-]+:)?([\w.-]+)[^<>]*/y;
/** A policy, or a set of them, with a letter wrong or in other letters. */
const NEARLY_POLICY = /^po?l?i?c(?:y|ies?|ys)(?:set)?$/i;
/** Begins as JSON and nothing else does: source code has other words behind its brackets. */
const BEGINS_AS_JSON =
  /^\s*(?:\{\s*(?:"(?:[^"\\\n]|\\.)*"\s*:|\}\s*$|$)|\[\s*(?:[{[]|"(?:[^"\\\n]|\\.)*"\s*[,\]]|\]\s*$|$))/;
/** What no text has: a file of another kind begins with some of it. */
const NOT_TEXT = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;

export type Kind = "policy" | "xml" | "json" | "text" | "empty" | "binary";

export function kindOf(text: string): Kind {
  if (text.trim() === "") return "empty";
  if (NOT_TEXT.test(text)) return "binary";
  if (/^\s*</.test(text)) {
    const [, root] = firstTagIn(text) ?? [];
    return root === undefined || ROOTS.has(root) ? "policy" : "xml";
  }
  return BEGINS_AS_JSON.test(text) ? "json" : "text";
}

/** Whether a text says itself that it is XML, or begins with what must have been meant as a policy, or a part of one: pages and templates begin as XML too. */
export function isMeantAsXml(text: string): boolean {
  const [tag = "", name = ""] = firstTagIn(text) ?? [];
  return (
    /^\s*<\?xml\s/i.test(text) ||
    GRAMMAR.has(name) ||
    NEARLY_POLICY.test(name) ||
    tag.includes("urn:oasis:names:tc:xacml:")
  );
}

/** The start tag of the first element; its name is without its prefix. */
function firstTagIn(xml: string): RegExpExecArray | null {
  let at = 0;
  const comes = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(xml);
  };
  for (let before = comes(BEFORE); before; before = comes(BEFORE)) at += before[0].length;
  return comes(ELEMENT);
}
