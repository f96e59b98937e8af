// Why a package was found, where nothing that is shown of it says so.

import type { Language, SearchHit } from "tilgangspakker";
import { h } from "../../dom.ts";
import { shell } from "../../texts/shell.ts";
import { filled, words } from "../../texts/words.ts";

/** What is no part of a package's own text, the best reason first. */
const FIELDS = ["everydayWord", "formerName", "role", "area"] as const;
/** More reasons than these are no help. */
const MOST = 3;

/** Tells it at every package that has nothing marked. Without hits everything is as it was. */
export function tellWhy(shown: Element, hits: readonly SearchHit[], language: Language): void {
  for (const told of shown.querySelectorAll(".page-why")) told.remove();
  const found = new Map(hits.map((hit) => [hit.accessPackage.urn as string, hit]));
  for (const item of shown.querySelectorAll<HTMLElement>("li[data-urn]")) {
    const hit = found.get(item.dataset["urn"] ?? "");
    if (!hit || item.querySelector("mark")) continue;
    item.querySelector(".tp-urn")?.before(h("p", { class: "ds-paragraph page-why", "data-size": "sm" }, whyOf(hit, language)));
  }
}

function whyOf({ matches }: SearchHit, language: Language): string {
  const now = words(shell, language);
  const sentences = { everydayWord: now.byWord, formerName: now.byFormerName, role: now.byRole, area: now.byArea };
  const all = FIELDS.flatMap((field) => matches.filter((it) => it.field === field).map(({ text }) => filled(sentences[field], text)));
  // What was found in another language, or is but like what was typed, has no place to point at.
  return [...new Set(all)].slice(0, MOST).join(" · ") || now.byLikeness;
}
