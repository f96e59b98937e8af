// What a search finds that may well be what was meant.

import type { AccessPackage, SearchHit } from "tilgangspakker";
import type { App } from "./app.ts";

/** What is found with less has little to do with it. */
const CLOSE = 0.7;

/** Packages that are like a term, the nearest first; with `how`, those found in these ways alone. */
export const packagesNear = (
  { catalogue, language }: App,
  term: string,
  limit: number,
  how: (hit: SearchHit) => boolean = () => true,
): readonly AccessPackage[] =>
  catalogue
    .search(term, { language, limit })
    .filter((hit) => hit.score >= CLOSE && how(hit))
    .map((hit) => hit.accessPackage);
