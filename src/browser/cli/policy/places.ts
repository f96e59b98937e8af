// Where things stand in a file: what a parser has read is led back to the letters it was read from.

/** Text as it was read, and the letters of the file that it was read from. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly source: string;
  /** In a CDATA section an ampersand is one. */
  readonly isLiteral: boolean;
}

/** What is read as something else: a reference, or a line's end of two letters. */
const REWRITTEN = /&(#x[\da-f]+|#\d+|\w+);|\r\n/gi;

/** Where in the file a letter stands that was read from these pieces in a row. */
export function offsetOf(pieces: readonly Piece[], index: number): number {
  let rest = index;
  for (const piece of pieces) {
    if (rest < piece.text.length) return piece.start + sourceIndex(piece, rest);
    rest -= piece.text.length;
  }
  const last = pieces.at(-1);
  return last ? last.start + last.source.length : 0;
}

function sourceIndex({ source, isLiteral }: Piece, index: number): number {
  let shift = 0;
  for (const found of source.matchAll(REWRITTEN)) {
    if (found.index - shift >= index) break;
    if (isLiteral && found[1] !== undefined) continue;
    shift += found[0].length - lengthOf(found[1]);
  }
  return index + shift;
}

/** Of what a reference stands for; letters beyond the first 65 536 count for two. */
function lengthOf(reference = ""): number {
  if (!reference.startsWith("#")) return 1;
  const code = /^#x/i.test(reference) ? parseInt(reference.slice(2), 16) : parseInt(reference.slice(1), 10);
  return code > 0xffff ? 2 : 1;
}

/** Leads offsets to lines and columns. They are asked for in rising order, so that a long file is walked once. */
export class LineCounter {
  readonly #text: string;
  #offset = 0;
  #line = 1;
  #column = 1;

  constructor(text: string) {
    this.#text = text;
  }

  /** Both from 1; columns in characters. */
  at(offset: number): { readonly line: number; readonly column: number } {
    while (this.#offset < offset) {
      const code = this.#text.codePointAt(this.#offset) ?? 0;
      this.#offset += code > 0xffff ? 2 : 1;
      const endsLine = code === 10 || (code === 13 && this.#text[this.#offset] !== "\n");
      if (endsLine) this.#line++;
      this.#column = endsLine ? 1 : this.#column + 1;
    }
    return { line: this.#line, column: this.#column };
  }
}
