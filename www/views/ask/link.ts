// A link that asks the same question again, of the same catalogue and in the same language.

import type { Place } from "../../address.ts";
import type { App } from "../../app.ts";
import { h, on } from "../../dom.ts";
import { fileNameOf } from "../../files.ts";
import { ask } from "../../texts/ask.ts";
import { filled, words } from "../../texts/words.ts";
import { paragraph } from "./answered.ts";
import { askedIn } from "./question.ts";

export function linkTo({ language, share }: App, place: Place): readonly Node[] {
  const said = words(ask, language);
  const { catalogue = "", lang = "" } = place;
  const href = share({ catalogue, lang, view: "ask", ...askedIn(place) });
  const link = h("a", { class: "ds-link", href }, href);
  const status = h("span", { role: "status" });
  const copy = on(h("button", { class: "ds-button", type: "button", "data-variant": "secondary", "data-size": "sm" }, said.copy), {
    click: async () => {
      try {
        await navigator.clipboard.writeText(href);
        status.textContent = said.copied;
      } catch {
        getSelection()?.selectAllChildren(link);
        status.textContent = said.selected;
      }
    },
  });
  const file = fileNameOf(catalogue);
  return [paragraph(copy, " ", status), paragraph(link), ...(file === undefined ? [] : [paragraph(filled(said.ownFile, file))])];
}
