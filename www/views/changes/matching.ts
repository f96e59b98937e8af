// Which of what is told has to do with a word that somebody typed.

import type { Catalogue } from "tilgangspakker";

/** Answers whether these names and URNs have to do with it. */
export type Matches = (...texts: readonly string[]) => boolean;

/** Case, signs between words and ways to write æ, ø and å do not matter. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/æ/g, "ae")
    .replace(/ø/g, "o")
    .replace(/å/g, "a")
    .replace(/[^\p{L}\p{N}]/gu, "");

export function matching(term: string): Matches {
  const sought = folded(term);
  return (...texts) => sought === "" || texts.some((it) => folded(it).includes(sought));
}

/** What the source's own search finds, for what is mistyped or called otherwise in everyday language. */
export function searching(term: string, catalogue: Catalogue): Matches {
  const found = new Set<string>(catalogue.search(term, { limit: 10 }).map(({ accessPackage }) => accessPackage.urn));
  return (...texts) => texts.some((it) => found.has(it));
}
