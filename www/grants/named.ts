// How roles and organisation forms are called, the same in every view.

import type { Language, LocalizedText, Variant } from "tilgangspakker";
import type { Child } from "../dom.ts";
import { bdi, h } from "../dom.ts";
import { named } from "../texts/named.ts";
import { filled, words } from "../texts/words.ts";

/** Codes of the business register say something of their own; others repeat the name. */
const LONGEST_CODE = 6;

export const isShort = (code: string): boolean => code.length <= LONGEST_CODE && code === code.toUpperCase();

/** "AS (Aksjeselskap)": lists go by the code. */
export const formLabel = ({ code, name }: Variant): string => `${code} (${name.value.replace(/\.$/, "")})`;

/** "bare BRL, ESEK". */
export const onlySaid = (forms: readonly string[], language: Language): string =>
  filled(words(named, language).only, forms.join(", "));

/** The same behind what it is said of; nothing where it is for every form. */
export const limitedTo = (forms: readonly string[], language: Language): string =>
  forms.length > 0 ? ` (${onlySaid(forms, language)})` : "";

interface Named {
  readonly name: LocalizedText;
  /** Left out where only names are told. */
  readonly code?: string;
  /** The only forms that it is for; none: all. */
  readonly forms?: readonly string[];
  /** Where its name leads. */
  readonly href?: string;
}

/** A role by its name, with its code in small, and never without the organisation forms. */
export function roleNamed({ name, code = "", forms = [], href }: Named, language: Language): readonly Child[] {
  const shown = bdi(name, language);
  return [
    href === undefined ? shown : h("a", { class: "ds-link", href }, shown),
    code !== "" && isShort(code) && h("small", { class: "page-code" }, ` ${code}`),
    limitedTo(forms, language),
  ];
}

/** That there is no such organisation form, package or role, in the words of every view. */
export const noSuchForm = (code: string, language: Language): string =>
  filled(words(named, language).unknownForm, code);
export const unknownForm = (code: string, language: Language): string =>
  `${noSuchForm(code, language)} ${words(named, language).noFormChosen}`;
export const unknownPackage = (reference: string, language: Language): string =>
  filled(words(named, language).unknownPackage, reference);
export const unknownRole = (code: string, language: Language): string =>
  filled(words(named, language).unknownRole, code);
