// What stands in for a catalogue in tests.

import type { Catalogue } from "../catalogue.js";
import type { CheckOptions } from "./options.js";
import type { Question } from "./questions.js";
import type { Verdict } from "./verdicts.js";

/** What is public of a `Catalogue`: code that takes this, or a part of it, takes a fake too. Elements and views need the real one. */
export type CatalogueLike = Omit<Pick<Catalogue, keyof Catalogue>, "check"> & {
  /**
   * As `Catalogue.check`; a fake answers any verdict.
   *
   * @example
   * ```ts
   * const verdict = catalogue.check({ action: "attach", package: "lonn" });
   * const fake = { check: () => verdict } satisfies Pick<import("tilgangspakker").CatalogueLike, "check">;
   * console.log(fake.check().permitted); // → true
   * ```
   */
  check(question: Question, options?: CheckOptions): Verdict;
};
