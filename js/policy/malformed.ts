// What is no XML: what is wrong with it, and where. What a parser trips over may stand far below that.

import { LineCounter } from "./places.js";

/** The file is no XML. */
export class Malformed extends Error {
  readonly line: number;
  readonly column: number;

  constructor(message: string, line: number, column: number) {
    super(message);
    this.line = line;
    this.column = column;
  }
}

export function malformedAt(xml: string, offset: number, message: string): Malformed {
  const { line, column } = new LineCounter(xml).at(offset);
  return new Malformed(message, line, column);
}

/** Closed, these may hold anything; what has no end, or an ampersand that begins no reference, is a fault. */
const CLOSED = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|(<!--|<!\[CDATA\[|<\?)|(&)(?!#\d+;|#x[\da-f]+;|[\p{L}_:][\p{L}\p{N}_:.-]*;)/giu;

/** Of what the parser says at `offset`; `there` is that place in lines and columns. Up to `prologue` there is no markup of ours. */
export function faultIn(xml: string, said: string, prologue: number, offset: number, there: Malformed): Malformed {
  for (const { 1: begun, 2: ampersand, index } of xml.slice(prologue).matchAll(CLOSED)) {
    const at = prologue + index;
    if (at >= offset) break;
    if (begun !== undefined) return malformedAt(xml, at, `${begun} begins here and has no end`);
    if (ampersand !== undefined) return malformedAt(xml, at, "an ampersand is written &amp;");
  }
  const why = said.includes("undefined entity") ? ": those that a file declares itself are not read" : "";
  return new Malformed(said.replace(/\.$/, "") + why, there.line, there.column);
}
