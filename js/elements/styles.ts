// How the elements look: the package's style sheet, adopted by each shadow root.

import sheet from "./sheet.js";

/**
 * The text of `tilgangspakker/styles.css`, for a server that uses `renderElement` to serve. In a browser the elements have it.
 *
 * @example
 * ```ts
 * console.log(elementStyles.startsWith("@layer ds;")); // → true
 * ```
 */
export const elementStyles: string = sheet;

/** A constructed sheet belongs to one document. */
const sheets = new WeakMap<Document, CSSStyleSheet>();
// Reading it takes as long as a small view: it is done as the page starts, as with a page's own style sheets, and not with the first element.
if (typeof document !== "undefined") sheetOf(document);

function sheetOf(page: Document): CSSStyleSheet | undefined {
  const known = sheets.get(page);
  const { defaultView: view } = page;
  // Test environments know no sheets that are made.
  if (known || !view || !("adoptedStyleSheets" in page)) return known;
  const made = new view.CSSStyleSheet();
  made.replaceSync(elementStyles);
  sheets.set(page, made);
  return made;
}

/**
 * Puts the styles on a shadow root: without an element for them, which a content policy may forbid.
 *
 * @internal
 */
export function adoptStyles(shadow: ShadowRoot): void {
  const sheet = sheetOf(shadow.ownerDocument);
  if (sheet && !shadow.adoptedStyleSheets.includes(sheet))
    shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
}
