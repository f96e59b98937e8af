// Text as a terminal may have it. Names come from other people's files, and a terminal obeys what it is
// sent: colours, moved cursors, titles, text turned about.

/** Controls, invisible formatting (which turns text about, or hides in it), halves of letters, line and paragraph separators. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The same on one line, with what cannot be seen written out: `\u{1b}`. */
export function visible(text: string): string {
  return text.replace(/[\t\r\n]+/g, " ").replace(UNSEEN, (letter) => `\\u{${letter.codePointAt(0)?.toString(16)}}`);
}

/** JSON that a terminal may have too. It reads back as the same. */
export function visibleJson(value: unknown, indent = 2): string {
  const json = JSON.stringify(value, null, indent);
  return json.replace(UNSEEN, (letter) =>
    letter === "\n"
      ? letter
      : letter.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
  );
}
