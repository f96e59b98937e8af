// Where things stand in a file: what a parser has read is led back to the letters it was read from.

/** From the first letter to behind the last, in UTF-16 units of the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

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

/**
 * Leads letters that were read from these pieces in a row to where they stand in the file. They are asked for in
 * rising order, so that a long text is walked once.
 */
export class Origins {
  readonly #pieces: readonly Piece[];
  #at = -1;
  /** How many letters the pieces before this one have. */
  #before = 0;
  #rewritten: Iterator<RegExpExecArray, undefined> = [].values();
  #next: RegExpExecArray | undefined;
  /** How many more letters the file has than was read, up to here. */
  #shift = 0;

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
    this.#enterNext();
  }

  offsetOf(index: number): number {
    let piece = this.#pieces[this.#at];
    while (piece && index - this.#before >= piece.text.length) {
      this.#before += piece.text.length;
      piece = this.#enterNext();
    }
    if (!piece) {
      const last = this.#pieces.at(-1);
      return last ? last.start + last.source.length : 0;
    }
    const inPiece = index - this.#before;
    while (this.#next && this.#next.index - this.#shift < inPiece) {
      const [written, reference] = this.#next;
      if (!piece.isLiteral || reference === undefined) this.#shift += written.length - lengthOf(reference);
      this.#next = this.#rewritten.next().value;
    }
    return piece.start + inPiece + this.#shift;
  }

  /** Where the letters from `index` on stand, so many of them: at least one. */
  spanOf(index: number, length: number): Span {
    const start = this.offsetOf(index);
    const last = this.offsetOf(index + length - 1);
    // The last letter may be written as a reference.
    const isReference =
      this.#next !== undefined &&
      !this.#pieces[this.#at]?.isLiteral &&
      this.#pieces[this.#at]?.start === last - this.#next.index;
    return { start, end: last + (isReference ? (this.#next?.[0].length ?? 1) : 1) };
  }

  #enterNext(): Piece | undefined {
    const piece = this.#pieces[++this.#at];
    this.#shift = 0;
    this.#rewritten = (piece?.source ?? "").matchAll(REWRITTEN);
    this.#next = this.#rewritten.next().value;
    return piece;
  }
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
