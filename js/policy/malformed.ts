// What is no XML or no JSON: what is wrong with it, and where. What a parser trips over may stand far below that.

import { LineCounter } from "./places.js";

/** What is wrong, for a sentence in some language. */
export type Why =
  | { readonly is: Plain }
  | { readonly is: OfName; readonly name: string }
  | { readonly is: "crossed"; readonly name: string; readonly open: string }
  | { readonly is: "missing"; readonly what: Missing; readonly isAtEnd: boolean };
export type Plain =
  | "start"
  | "ampersand"
  | "depth"
  | "early"
  | "entity"
  | "outside"
  | "secondRoot"
  | "declaration"
  | "version"
  | "tagName"
  | "attribute"
  | "apart"
  | "unclear"
  | "follows";
export type OfName = "unclosed" | "noEnd" | "prefix" | "unbound" | "colons" | "twice" | "letter" | "notOpen";
export type Missing = "value" | "name" | "colon" | "commaOrBrace" | "commaOrBracket";

/** The text is not what it begins as. */
export class Malformed extends Error {
  readonly why: Why;
  readonly line: number;
  readonly column: number;

  constructor(why: Why, line: number, column: number) {
    super(why.is);
    this.why = why;
    this.line = line;
    this.column = column;
  }
}

export function malformedAt(text: string, offset: number, why: Why): Malformed {
  const { line, column } = new LineCounter(text).at(offset);
  return new Malformed(why, line, column);
}

/** Closed, these may hold anything; what has no end, or an ampersand that begins no reference, is a fault. */
const CLOSED =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|(<!--|<!\[CDATA\[|<\?)|(&)(?!#\d+;|#x[\da-f]+;|[\p{L}_:][\p{L}\p{N}_:.-]*;)/giu;

/** Where the parser stopped. */
export interface Stop {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  /** Up to here there is no markup of ours. */
  readonly prologue: number;
  /** What was closed last. */
  readonly closed: string;
}

/** Of what the parser says. */
export function faultIn(xml: string, said: string, stop: Stop): Malformed {
  for (const { 1: begun, 2: ampersand, index } of xml.slice(stop.prologue).matchAll(CLOSED)) {
    const at = stop.prologue + index;
    if (at >= stop.offset) break;
    if (begun !== undefined) return malformedAt(xml, at, { is: "noEnd", name: begun });
    if (ampersand !== undefined) return malformedAt(xml, at, { is: "ampersand" });
  }
  return new Malformed(whyOf(xml, said, stop), stop.line, stop.column);
}

/** What the parser's sentences begin with, but for those that name something. */
const SAID: readonly (readonly [RegExp, Why])[] = [
  [/^unexpected end|^document must contain a root/, { is: "early" }],
  [/entity/, { is: "entity" }],
  [/^text data outside/, { is: "outside" }],
  [/only one root/, { is: "secondRoot" }],
  [/XML declaration|processing instructions are not allowed before root/, { is: "declaration" }],
  [/tag name|in closing tag|forward-slash in opening tag|weird empty close tag/, { is: "tagName" }],
  [/^no whitespace between attributes/, { is: "apart" }],
  [/attribute (name|without)|attribute value/, { is: "attribute" }],
];

function whyOf(xml: string, said: string, { offset, closed }: Stop): Why {
  const [, unclosed] = /^unclosed tag: (.*)$/.exec(said) ?? [];
  if (unclosed !== undefined) return { is: "unclosed", name: unclosed };
  const [, twice] = /^duplicate attribute: (.*)\.$/.exec(said) ?? [];
  if (twice !== undefined) return { is: "twice", name: twice };
  const [, name = ""] = /<\/([^<>\s]*)[^<]*$/.exec(xml.slice(Math.max(0, offset - 300), offset)) ?? [];
  if (said.startsWith("unexpected close tag")) return { is: "crossed", name, open: closed };
  if (said.startsWith("unmatched closing tag")) return { is: "notOpen", name };
  if (said === "disallowed character.") return { is: "letter", name: letterBefore(xml, offset) };
  return SAID.find(([pattern]) => pattern.test(said))?.[1] ?? { is: "unclear" };
}

/** As people can see it. */
function letterBefore(xml: string, offset: number): string {
  const letter = xml[offset - 1] ?? "";
  return /[\p{C}\p{Z}]/u.test(letter)
    ? `U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`
    : letter;
}
