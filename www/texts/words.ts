// The page's own words. Each stands in bokmål, nynorsk and English, side by side.

import type { Language } from "tilgangspakker";
import { isolated } from "../bidi.ts";

export type Texts = Readonly<Record<string, readonly [nb: string, nn: string, en: string]>>;
export type Words<T extends Texts> = Readonly<Record<keyof T, string>>;

const PLACES: Readonly<Record<Language, 0 | 1 | 2>> = { nb: 0, nn: 1, en: 2 };

/** As the site's build leaves a table: in bokmål, with where it begins in the other languages' files. */
interface Split { readonly from: number; readonly nb: Readonly<Record<string, string>> }
const split = (texts: Texts | Split): Split | undefined => (typeof texts["from"] === "number" ? (texts as Split) : undefined);

const fetched = new Map<Language, readonly string[]>();

/** Fetches a language, where the build has put it into a file of its own. */
export async function fetchWords(texts: Texts, language: Language): Promise<void> {
  if (!split(texts) || language === "nb" || fetched.has(language)) return;
  const address = `words-${language}.json`;
  const response = await fetch(new URL(address, document.baseURI));
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  fetched.set(language, (await response.json()) as readonly string[]);
}

/** The words in one language. */
export function words<T extends Texts>(texts: T, language: Language): Words<T> {
  const parts = split(texts);
  const all = parts
    ? Object.entries(parts.nb).map(([name, nb], place) => [name, fetched.get(language)?.[parts.from + place] ?? nb])
    : Object.entries(texts).map(([name, each]) => [name, each[PLACES[language]]]);
  return Object.fromEntries(all) as Words<T>;
}

/** Puts values into the places of a sentence: `{0}` is the first of them. */
export function filled(sentence: string, ...values: readonly (string | number)[]): string {
  return sentence.replace(/\{(\d)\}/g, (_, place: string) => isolated(String(values[Number(place)] ?? "")));
}
