// A field to put packages side by side by: what is typed is looked for, and several go at once with commas between.

import type { AccessPackage } from "tilgangspakker";
import { listOf, slugOf } from "../../address.ts";
import type { App } from "../../app.ts";
import { packagesNear } from "../../close-hits.ts";
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
  let pinned: readonly string[] = [];
  const label = h("label", { class: "ds-label", for: "legg-til" });
  const input = searchInput();
  const hits = h("ul", { class: "page-compare-hits" });
  const status = h("p", { class: "ds-validation-message", "data-size": "sm", role: "status" });
  /** What is yet to be chosen, and what is said of it. */
  let left = { terms: "", said: "" };
  const suggest = (terms: readonly string[]) => {
    status.textContent = "";
    const found = terms.flatMap((term) => foundBy(term, pinned, app).slice(0, MOST_HITS));
    const each = new Map(found.map((it) => [it.urn, it]));
    hits.replaceChildren(...[...each.values()].map((it) => hitShown(it, pinned, app)));
  };
  const add = (event: Event) => {
    event.preventDefault();
    const { next, ...rest } = readTerms(input.value, pinned, app, now);
    left = rest;
    if (next.length > 0) app.go({ pinned: listOf([...new Set([...pinned, ...next])]) });
    showLeft();
  };
  const showLeft = () => {
    input.value = left.terms;
    suggest(termsIn(left.terms));
    status.textContent = left.said;
  };
  const form = on(
    h(
      "form",
      { class: "page-compare-adding page-screen" },
      label,
      h(
        "div",
        { class: "ds-search" },
        on(input, { input: () => suggest(termsIn(input.value.split(",").at(-1) ?? "")) }),
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
      const areOthers = slugs.join() !== pinned.join();
      pinned = slugs;
      label.textContent = pinned.length > 0 ? now.addMore : now.add;
      if (areOthers) showLeft();
      left = { terms: "", said: "" };
    },
  };
}

/** What a search finds, but for what stands there already. */
const foundBy = (term: string, pinned: readonly string[], app: App): readonly AccessPackage[] =>
  packagesNear(app, term, MOST_HITS + pinned.length).filter(({ urn }) => !pinned.includes(slugOf(urn)));

/** What is called so, or is the only one found; else how many there are to choose from. */
function meantBy(term: string, pinned: readonly string[], app: App): AccessPackage | number {
  const found = foundBy(term, pinned, app);
  const { catalogue, language } = app;
  const called = found.find(({ name }) => name.value.toLowerCase() === term.toLowerCase());
  const [only = 0] = found.length === 1 ? found : [];
  return called ?? catalogue.package(term, { language }) ?? (only || found.length);
}

/** The packages that are meant by what is typed, and what is yet to be chosen. */
function readTerms(typed: string, pinned: readonly string[], app: App, now: Now) {
  const asked = termsIn(typed).map((term) => ({ term, it: meantBy(term, pinned, app) }));
  const open = asked.filter(({ it }) => typeof it === "number");
  return {
    next: asked.flatMap(({ it }) => (typeof it === "number" ? [] : slugOf(it.urn))),
    terms: open.map(({ term }) => term).join(", "),
    said: open.map(({ term, it }) => filled(it === 0 ? now.foundNone : now.choose, term)).join(" "),
  };
}

const termsIn = (typed: string): readonly string[] =>
  typed
    .split(",")
    .map((term) => term.trim())
    .filter(Boolean);

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
