// What is no XML: what is wrong with it, and where. What a parser trips over may stand far below that.

import { LineCounter } from "./places.ts";

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

/** What a file without a byte order mark says of its encoding, or shows by its first letters. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0x3c && second === 0) return "utf-16le";
  if (first === 0 && second === 0x3c) return "utf-16be";
  const [, label] = /^<\?xml[^>]*?[ \t\r\n]encoding[ \t\r\n]*=[ \t\r\n]*["']([\w.:-]+)["']/.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 200))) ?? [];
  if (label === undefined) return undefined;
  const encoding = knownEncoding(label);
  if (encoding === undefined) throw new Malformed(`the encoding "${label}" is not known: save it as UTF-8`, 1, 1);
  if (encoding.startsWith("utf-16")) throw new Malformed(`it says that it is ${label}, and is not`, 1, 1);
  return encoding;
}

function knownEncoding(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
