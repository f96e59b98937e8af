// What a source had wrong or left out, as a list that opens.

import type { Catalogue, Diagnostic } from "tilgangspakker";
import { h } from "../../dom.ts";
import type { find } from "../../texts/find.ts";
import type { Words } from "../../texts/words.ts";
import { filled } from "../../texts/words.ts";

const MOST = 100;

/** Nothing, where there is nothing to remark on. */
export function remarksOn(catalogue: Catalogue, now: Words<typeof find>): HTMLElement | null {
  const all = catalogue.diagnostics();
  if (all.length === 0) return null;
  const rest = all.length - MOST;
  const gravest = [...all].sort((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
  return h(
    "details",
    { class: "ds-details page-remarks", "data-color": "neutral" },
    h("summary", {}, all.length === 1 ? now.remarksOne : filled(now.remarks, all.length)),
    h(
      "div",
      {},
      h(
        "ul",
        {},
        ...gravest.slice(0, MOST).map((it) => item(it, now)),
        rest > 0 && h("li", {}, filled(now.moreRemarks, rest)),
      ),
    ),
  );
}

/** Diagnostics are for those who write the files: they are in English, whatever the page is in. */
function item({ severity, code, message, document, line, column }: Diagnostic, now: Words<typeof find>): HTMLElement {
  const place = [document, line, column].filter((it) => it !== null).join(":");
  return h(
    "li",
    {},
    h("strong", {}, severity === "error" ? now.error : now.warning),
    ": ",
    h("span", { lang: "en" }, place && `${place}: `, message),
    " ",
    h("code", {}, code),
  );
}
