// The page's own words. Each stands in bokmål, nynorsk and English, side by side.

import type { Language } from "tilgangspakker";
import { isolated } from "../bidi.ts";

export type Texts = Readonly<Record<string, readonly [nb: string, nn: string, en: string]>>;
export type Words<T extends Texts> = Readonly<Record<keyof T, string>>;

const PLACES: Readonly<Record<Language, 0 | 1 | 2>> = { nb: 0, nn: 1, en: 2 };

/** The words in one language. */
export function words<T extends Texts>(texts: T, language: Language): Words<T> {
  return Object.fromEntries(Object.entries(texts).map(([name, each]) => [name, each[PLACES[language]]])) as Words<T>;
}

/** Puts values into the places of a sentence: `{0}` is the first of them. */
export function filled(sentence: string, ...values: readonly (string | number)[]): string {
  return sentence.replace(/\{(\d)\}/g, (_, place: string) => isolated(String(values[Number(place)] ?? "")));
}
