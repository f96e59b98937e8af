// What stands in for a catalogue in tests.

import type { Catalogue } from "../catalogue.js";
import type { CheckOptions } from "./options.js";
import type { Question } from "./questions.js";
import type { Verdict } from "./verdicts.js";

/** What is public of a `Catalogue`: code that takes this, or a part of it, takes a fake too. Elements and views need the real one. */
export type CatalogueLike = Omit<Pick<Catalogue, keyof Catalogue>, "check"> & {
  /** As `Catalogue.check`; a fake answers any verdict. */
  check(question: Question, options?: CheckOptions): Verdict;
};
