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

/**
 * Puts the styles on a shadow root: without an element for them, which a content policy may forbid.
 *
 * @internal
 */
export function adoptStyles(shadow: ShadowRoot): void {
  const { ownerDocument: page } = shadow;
  const view = page.defaultView;
  // Test environments adopt no sheets.
  if (!view || !("adoptedStyleSheets" in shadow)) return;
  let made = sheets.get(page);
  if (!made) {
    made = new view.CSSStyleSheet();
    made.replaceSync(elementStyles);
    sheets.set(page, made);
  }
  if (!shadow.adoptedStyleSheets.includes(made)) shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, made];
}
