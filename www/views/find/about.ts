// Which source is looked at, and how old it is.

import { SEED, TODAY } from "../../address.ts";
import type { App } from "../../app.ts";
import { h } from "../../dom.ts";
import { fileNameOf } from "../../files.ts";
import { ageIn, nameWithin } from "../../header.ts";
import { find } from "../../texts/find.ts";
import { shell } from "../../texts/shell.ts";
import { filled, words } from "../../texts/words.ts";

export function aboutSource(app: App): HTMLElement {
  const { key, language } = app;
  const now = words(find, language);
  if (key === SEED) return aboutSeed(app);
  const name = fileNameOf(key);
  if (name !== undefined) return h("p", { class: "page-hint" }, filled(now.fromFile, name));
  const source = nameWithin(key, language);
  return h(
    "p",
    { class: "page-hint" },
    filled(now.dataFrom, key === TODAY ? `${source} ${ageIn(language)}`.trim() : source),
    " ",
    now.noDescriptions,
  );
}

/** It stands in the page in bokmål. */
function aboutSeed(app: App): HTMLElement {
  const now = words(shell, app.language);
  return h(
    "p",
    { class: "ds-paragraph page-about" },
    now.aboutSeed,
    " ",
    h("a", { class: "ds-link", href: app.hrefTo("packages", { catalogue: TODAY }) }, now.toRegister),
  );
}
