// Lines of a file that spreadsheets open.

/**
 * What a Norwegian spreadsheet takes for the next column: the comma is its decimal sign. It reads the
 * letters rightly only behind a byte order mark.
 */
export const SEPARATOR = ";";
export const BYTE_ORDER_MARK = "\ufeff";
export const LINE_END = "\r\n";

/** What a spreadsheet would reckon out instead of showing, also behind spaces and invisible characters, or in full width. */
const FORMULA = /^[\s\p{C}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/** A text in quotes. What looks like a formula gets an apostrophe, which makes it text. */
export function cell(text: string): string {
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
