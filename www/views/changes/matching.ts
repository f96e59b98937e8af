// Which of what is told has to do with a word that somebody typed.

import type { Catalogue } from "tilgangspakker";

/** Answers whether these names and URNs have to do with it. The same list is asked about again with every letter. */
export type Matches = (texts: readonly string[]) => boolean;

/** Case, signs between words and ways to write æ, ø and å do not matter. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/æ/g, "ae")
    .replace(/ø/g, "o")
    .replace(/å/g, "a")
    .replace(/[^\p{L}\p{N}]/gu, "");

const known = new WeakMap<readonly string[], readonly string[]>();

/** Folded once: there may be many thousand of them. */
function allFolded(texts: readonly string[]): readonly string[] {
  const before = known.get(texts);
  if (before) return before;
  const now = texts.map(folded);
  known.set(texts, now);
  return now;
}

export function matching(term: string): Matches {
  const sought = folded(term);
  return (texts) => sought === "" || allFolded(texts).some((it) => it.includes(sought));
}

/** What the source's own search finds, for what is mistyped or called otherwise in everyday language. */
export function searching(term: string, catalogue: Catalogue): Matches {
  const found = new Set<string>(catalogue.search(term, { limit: 10 }).map(({ accessPackage }) => accessPackage.urn));
  return (texts) => texts.some((it) => found.has(it));
}
