// What the views of a catalogue find by.

import { parsed } from "./answer.js";
import type { Catalogue } from "./catalogue.js";
import { heldBy } from "./contents.js";
import type { HitAt } from "./found.js";
import { text, written } from "./input.js";
import { namesIn } from "./names.js";
import type { Hit } from "./section.js";
import type { SearchHit } from "./types/search.js";
import type { Language } from "./types/texts.js";

/** As many as there are. */
const ALL = 2 ** 32 - 1;

/** @internal Finds packages by a term. */
export interface Finding {
  (term: string): readonly Hit[];
  /** Has the module make beforehand what it makes for the first search. */
  prepare(): void;
}

/**
 * Finds as `catalogue.search` does. A letter finds most packages of a register, of which a view needs no more than their URNs: the packages
 * themselves took longer to make than to find.
 *
 * @internal
 */
export function findingIn(catalogue: Catalogue, language: Language | undefined): Finding {
  const search = (term: string, limit: number): readonly Hit[] => {
    const held = heldBy(catalogue);
    const handle = held.live();
    const hits = parsed<HitAt<SearchHit>[]>(() => handle.search(text(term, "term"), written({ limit, language })));
    const { packages } = namesIn(held);
    return hits.flatMap(({ accessPackage, matches }) => {
      const urn = packages[accessPackage];
      return urn === undefined ? [] : [{ accessPackage: { urn }, matches }];
    });
  };
  return Object.assign((term: string) => search(term, ALL), { prepare: () => void search("a", 1) });
}
