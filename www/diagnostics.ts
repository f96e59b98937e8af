// What a file had wrong or left out, as a list that opens.

import type { Diagnostic } from "tilgangspakker";
import { h } from "./dom.ts";
import type { shell } from "./texts/shell.ts";
import { filled } from "./texts/words.ts";
import type { Words } from "./texts/words.ts";
import type { Loaded } from "./worker.ts";

const MOST = 100;

/** Nothing, where there is nothing to remark on. */
export function diagnosticsOf({ diagnostics }: Loaded, words: Words<typeof shell>): HTMLElement[] {
  if (diagnostics.length === 0) return [];
  const count = diagnostics.length === 1 ? words.diagnosticsOne : filled(words.diagnostics, diagnostics.length);
  const rest = diagnostics.length - MOST;
  const gravest = [...diagnostics].sort((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
  return [
    h("details", { class: "ds-details page-remarks", "data-color": "neutral" },
      h("summary", {}, count),
      h("ul", { class: "page-list" },
        ...gravest.slice(0, MOST).map((it) => item(it, words)),
        rest > 0 && h("li", {}, filled(words.moreDiagnostics, rest)))),
  ];
}

/** Diagnostics are for those who write the files: they are in English, whatever the page is in. */
function item({ severity, code, message, document, line, column }: Diagnostic, words: Words<typeof shell>): HTMLElement {
  const place = [document, line, column].filter((it) => it !== null).join(":");
  return h("li", {},
    h("strong", {}, severity === "error" ? words.error : words.warning), ": ",
    h("span", { lang: "en" }, place && `${place}: `, message), " ", h("code", {}, code));
}
