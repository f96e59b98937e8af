// A link that asks the same question again, of the same catalogue and in the same language.

import type { Place } from "../../address.ts";
import type { App } from "../../app.ts";
import { h, on } from "../../dom.ts";
import { fileNameOf } from "../../files.ts";
import { ask } from "../../texts/ask.ts";
import { filled, words } from "../../texts/words.ts";
import { askedIn } from "./question.ts";

export function linkTo(app: App, place: Place): readonly Node[] {
  const said = words(ask, app.language);
  const { catalogue = "", lang = "" } = place;
  const address = app.share({ catalogue, lang, view: "ask", ...askedIn(place) });
  const link = h("a", { class: "ds-link", href: address }, address);
  const status = h("span", { role: "status" });
  const copy = on(h("button", { class: "ds-button", type: "button", "data-variant": "secondary", "data-size": "sm" }, said.copy), {
    click: async () => {
      try {
        await navigator.clipboard.writeText(address);
        status.textContent = said.copied;
      } catch {
        getSelection()?.selectAllChildren(link);
        status.textContent = said.selected;
      }
    },
  });
  const file = fileNameOf(catalogue);
  return [
    h("h3", { class: "ds-heading", "data-size": "xs" }, said.link),
    h("p", { class: "ds-paragraph", "data-size": "sm" }, link),
    h("p", { class: "ds-paragraph", "data-size": "sm" }, copy, " ", status),
    ...(file === undefined ? [] : [h("p", { class: "ds-paragraph", "data-size": "sm" }, filled(said.ownFile, file))]),
  ];
}
