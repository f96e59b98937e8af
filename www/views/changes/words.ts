// What every part of the view is shown with.

import type { Catalogue, Language } from "tilgangspakker";
import { slugOf } from "../../address.ts";
import type { App } from "../../app.ts";
import type { Child } from "../../dom.ts";
import { bdi, h } from "../../dom.ts";
import { limitedTo, roleNamed } from "../../grants/named.ts";
import { changes } from "../../texts/changes.ts";
import type { Words } from "../../texts/words.ts";
import { words } from "../../texts/words.ts";

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
export function roleShown(code: string, variant: string | null, sources: readonly Source[], app: App): HTMLElement {
  const name = nameOfRole(code, sources, app.language);
  const key = sources[0]?.key ?? "";
  const href = app.hrefTo("roles", { catalogue: key, role: code });
  return name
    ? h("span", {}, ...roleNamed({ name, code, forms: variant === null ? [] : [variant], href }, app.language))
    : h(
        "span",
        {},
        h("a", { class: "ds-link", href }, code),
        limitedTo(variant === null ? [] : [variant], app.language),
      );
}

const nameOfRole = (code: string, sources: readonly Source[], language: Language) =>
  sources.map(({ catalogue }) => catalogue.role(code, { language })?.name).find(Boolean);
