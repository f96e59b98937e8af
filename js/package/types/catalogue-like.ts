// What stands in for a catalogue in tests.

import type { Catalogue } from "../catalogue.js";

/** What is public of a `Catalogue`: code that takes this, or a part of it, takes a fake too. Elements and views need the real one. */
export type CatalogueLike = Pick<Catalogue, keyof Catalogue>;
