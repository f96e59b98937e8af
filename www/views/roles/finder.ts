// A search field for a package, with links to what is found.

import { slugOf } from "../../address.ts";
import type { App } from "../../app.ts";
import { h, on, told } from "../../dom.ts";
import { filled } from "../../texts/words.ts";

/** Where the packages are too many for a list: what is typed is looked for. */
export function finder({ engine, catalogue, language, href }: App, words: { readonly find: string; readonly foundNone: string }): HTMLElement {
  const hits = h("ul", { class: "page-list" });
  const status = h("p", { class: "ds-paragraph", role: "status" });
  const input = on(h("input", { class: "ds-input", type: "search", id: "pakke", autocomplete: "off" }), {
    input: async () => {
      const term = input.value.trim();
      const found = term ? await engine.ask(catalogue.key, "search", term, { language }) : [];
      if (term !== input.value.trim()) return;
      status.textContent = term && found.length === 0 ? filled(words.foundNone, term) : "";
      hits.replaceChildren(...found.map(({ accessPackage: it }) =>
        h("li", {}, h("a", { class: "ds-link", href: href({ package: slugOf(it.urn), role: undefined }) }, told(it.name, language)), " ", h("code", {}, it.urn))));
    },
  });
  return h("div", { class: "ds-field" }, h("label", { class: "ds-label", for: "pakke" }, words.find), input, status, hits);
}
