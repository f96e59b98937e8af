// What every part of the view is shown with.

import type { Catalogue, Language } from "tilgangspakker";
import { slugOf } from "../../address.ts";
import type { App } from "../../app.ts";
import type { Child } from "../../dom.ts";
import { bdi, h } from "../../dom.ts";
import { changes } from "../../texts/changes.ts";
import type { Words } from "../../texts/words.ts";
import { filled, words } from "../../texts/words.ts";

export type ChangeWords = Words<typeof changes>;
export const changeWords = (language: Language): ChangeWords => words(changes, language);

/** A catalogue, and the key that addresses name it by. */
export interface Source {
  readonly key: string;
  readonly catalogue: Catalogue;
}

/** A package as one source names it, with a link to it there, and its URN. */
export function packageShown(urn: string, { key, catalogue }: Source, app: App): readonly Child[] {
  const name = catalogue.package(urn, { language: app.language })?.name;
  return [
    h(
      "a",
      { class: "ds-link", href: app.hrefTo("packages", { catalogue: key, package: slugOf(urn) }) },
      name ? bdi(name, app.language) : slugOf(urn),
    ),
    " ",
    h("code", { class: "page-slug" }, slugOf(urn)),
  ];
}

/** A role as the later source names it, else the earlier, and the form that it is limited to. */
export function roleShown(
  code: string,
  variant: string | null,
  sources: readonly Source[],
  app: App,
  now: ChangeWords,
): HTMLElement {
  const name = nameOfRole(code, sources, app.language);
  const key = sources[0]?.key ?? "";
  return h(
    "span",
    {},
    h(
      "a",
      { class: "ds-link", href: app.hrefTo("roles", { catalogue: key, role: code }) },
      name ? bdi(name, app.language) : code,
    ),
    name && ` (${code})`,
    variant !== null && `, ${filled(now.onlyFor, variant)}`,
  );
}

const nameOfRole = (code: string, sources: readonly Source[], language: Language) =>
  sources.map(({ catalogue }) => catalogue.role(code, { language })?.name).find(Boolean);
