// What the views of a catalogue find by.

import type { Catalogue } from "./catalogue.js";
import type { SearchHit } from "./types/search.js";
import type { Language } from "./types/texts.js";

/** As many as there are. */
const ALL = 2 ** 32 - 1;

/** @internal Finds packages by a term. */
export interface Finding {
  (term: string): readonly SearchHit[];
  /** Has the module make beforehand what it makes for the first search. */
  prepare(): void;
}

/** @internal */
export function findingIn(catalogue: Catalogue, language: Language | undefined): Finding {
  const find = (term: string) => catalogue.search(term, { limit: ALL, language });
  const prepare = () => void catalogue.search("a", { limit: 1, language });
  return Object.assign(find, { prepare });
}
