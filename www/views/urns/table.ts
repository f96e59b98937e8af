// A table of URNs: what became of each, and what it is called today.

import { slugOf } from "../../address.ts";
import type { App } from "../../app.ts";
import { dated } from "../../dates.ts";
import { bdi, h } from "../../dom.ts";
import { fileNameOf } from "../../files.ts";
import { filled } from "../../texts/words.ts";
import { SYMBOLS, keysFor } from "./answers.ts";
import type { Answer } from "./answers.ts";
import { asSeen } from "./findings.ts";
import type { UrnWords } from "./words.ts";

/** `times` is how often each stands in the text. Roles are written out: where it is narrow the table is laid out as a list. */
export function tableOf(answers: readonly Answer[], times: readonly number[], app: App, now: UrnWords): HTMLTableElement {
  const ownFile = fileNameOf(app.catalogue.key);
  return h("table", { class: "ds-table tp-table", role: "table" },
    h("caption", {}, ownFile === undefined ? now.inToday : filled(now.inFile, ownFile)),
    h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, ...[now.found, "Status", now.now].map((name) => h("th", { scope: "col", role: "columnheader" }, name)))),
    h("tbody", { role: "rowgroup" }, ...answers.map((answer, place) => row(answer, times[place] ?? 1, app, now))));
}

function row({ urn, status, current, since, suggestions, name, error }: Answer, times: number, app: App, now: UrnWords): HTMLElement {
  return h("tr", { role: "row" },
    h("th", { scope: "row", role: "rowheader" }, codeOf(urn), times > 1 && ` × ${times}`),
    h("td", { role: "cell", "data-label": "Status" },
      h("span", { "aria-hidden": "true" }, `${SYMBOLS[status]} `), now[status],
      status === "faulty" && error && ` (${filled(now.onLine, error.line)})`,
      since && ` ${filled(now.since, dated(since, app.language))}`),
    h("td", { role: "cell", "data-label": (current || suggestions.length > 0) && now.now },
      name && link(current, bdi(name, app.language), app),
      current && h("p", { class: "tp-urn" }, codeOf(current), copyButton(current, now)),
      suggestions.length > 0 && `${now.meant}:`,
      ...suggestions.map((it) => h("div", {}, link(it, codeOf(it), app)))));
}

/** To the package, in the catalogue that is asked first. */
function link(urn: string | null, content: Node, app: App): HTMLElement {
  return h("a", { class: "ds-link", href: app.hrefTo("packages", { catalogue: keysFor(app)[0], package: slugOf(urn ?? "") }) }, content);
}

/** A URN. What cannot be seen, or turns text around, is shown by its number. */
function codeOf(urn: string): HTMLElement {
  return h("code", {}, asSeen(urn));
}

/** Copies what stands beside it, once the view is hydrated. */
function copyButton(urn: string, now: UrnWords): HTMLElement {
  return h("button", { class: "ds-button", type: "button", "data-variant": "tertiary", "data-size": "sm", "data-copy": urn, "data-copied": now.copied, "data-failed": now.copyFailed },
    h("span", {}, now.copy), h("span", { class: "ds-sr-only" }, ` ${slugOf(urn)}`));
}
