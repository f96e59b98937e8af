// A field to put packages side by side by: what is typed is looked for, and several go at once with commas between.

import type { AccessPackage } from "tilgangspakker";
import { listOf, slugOf } from "../../address.ts";
import type { App } from "../../app.ts";
import { h, on, told } from "../../dom.ts";
import { filled } from "../../texts/words.ts";
import type { Now } from "./columns.ts";

const MOST_HITS = 6;

export interface Adding {
  readonly element: HTMLElement;
  readonly input: HTMLElement;
  /** Is told what stands side by side already. */
  show(pinned: readonly string[]): void;
}

export function adding(app: App, now: Now): Adding {
  const { catalogue, language } = app;
  let pinned: readonly string[] = [];
  const label = h("label", { class: "ds-label", for: "legg-til" });
  const input = searchInput();
  const hits = h("ul", { class: "page-compare-hits" });
  const status = h("p", { class: "ds-validation-message", "data-size": "sm", role: "status" });
  const find = (term: string) =>
    catalogue
      .search(term, { language, limit: MOST_HITS + pinned.length })
      .map((it) => it.accessPackage)
      .filter(({ urn }) => !pinned.includes(slugOf(urn)));
  const lastOf = (text: string) => text.split(",").at(-1)?.trim() ?? "";
  const suggest = () => {
    const term = lastOf(input.value);
    status.textContent = "";
    hits.replaceChildren(...(term ? find(term).slice(0, MOST_HITS) : []).map((it) => hitShown(it, pinned, app)));
  };
  const add = (event: Event) => {
    event.preventDefault();
    const found = input.value
      .split(",")
      .map((term) => term.trim())
      .filter(Boolean)
      .map((term) => ({ term, it: find(term)[0] }));
    const missing = found.filter(({ it }) => !it).map(({ term }) => filled(now.foundNone, term));
    const next = found.flatMap(({ it }) => (it ? slugOf(it.urn) : []));
    if (next.length > 0) app.go({ pinned: listOf([...new Set([...pinned, ...next])]) });
    status.textContent = missing.join(" ");
  };
  const form = on(
    h(
      "form",
      { class: "page-compare-adding page-screen" },
      label,
      h(
        "div",
        { class: "ds-search" },
        on(input, { input: suggest }),
        h("button", { class: "ds-button", type: "submit", "data-variant": "secondary" }, now.addButton),
      ),
      h("p", { class: "page-hint", id: "legg-til-hjelp" }, now.addHint),
      status,
      hits,
    ),
    { submit: add },
  );
  return {
    element: form,
    input,
    show: (slugs) => {
      const isOther = slugs.join() !== pinned.join();
      pinned = slugs;
      label.textContent = pinned.length > 0 ? now.addMore : now.add;
      if (!isOther) return;
      input.value = "";
      suggest();
    },
  };
}

const searchInput = (): HTMLInputElement =>
  h("input", {
    class: "ds-input",
    type: "search",
    id: "legg-til",
    autocomplete: "off",
    spellcheck: "false",
    "aria-describedby": "legg-til-hjelp",
  });

/** A package that may be meant, as a link that puts it beside those that are pinned. */
function hitShown(it: AccessPackage, pinned: readonly string[], app: App): HTMLElement {
  return h(
    "li",
    {},
    h(
      "a",
      { class: "ds-link", "data-add": true, href: app.href({ pinned: listOf([...pinned, slugOf(it.urn)]) }) },
      "+ ",
      told(it.name, app.language),
    ),
    " ",
    h("span", { class: "page-hint" }, told(it.area.name, app.language)),
  );
}
