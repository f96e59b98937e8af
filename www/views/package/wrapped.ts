// Text in lines of a width: pictures break no lines themselves.

const measured = new Map<string, number>();
let context: CanvasRenderingContext2D | null | undefined;

/** About how wide a text is, in the font that the page is set in. */
function widthOf(text: string, font: string): number {
  const key = `${font} ${text}`;
  const known = measured.get(key);
  if (known !== undefined) return known;
  context ??= document.createElement("canvas").getContext("2d");
  if (context) context.font = font;
  const width = context?.measureText(text).width ?? text.length * 9;
  measured.set(key, width);
  return width;
}

/** The text in lines that are no wider. A word that is wider than a line is divided, with a hyphen. */
export function wrapped(text: string, width: number, font: string): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).flatMap((it) => pieces(it, width, font))) {
    const longer = line && !line.endsWith("\u00AD") ? `${line} ${word}` : line.replace("\u00AD", "") + word;
    if (line && widthOf(longer, font) > width) {
      lines.push(line.replace("\u00AD", "-"));
      line = word;
    } else line = longer;
  }
  return [...lines, line.replace("\u00AD", "")].filter(Boolean);
}

/** A word, or the pieces of it that fit; those that go on end with a soft hyphen. */
function pieces(word: string, width: number, font: string): readonly string[] {
  if (widthOf(word, font) <= width) return [word];
  const letters = [...word];
  // In halves, so that no single letter is left over.
  let size = Math.ceil(letters.length / Math.ceil(widthOf(`${word}--`, font) / width));
  while (size > 1 && widthOf(`${letters.slice(0, size).join("")}-`, font) > width) size--;
  return [`${letters.slice(0, size).join("")}\u00AD`, ...pieces(letters.slice(size).join(""), width, font)];
}
