// What packages and roles are called, by their places in a catalogue.

import { read } from "./answer.js";
import type { Held } from "./held.js";
import type { DecisionMatrix } from "./types/verdicts.js";

/** The URNs of the packages, and the codes of the roles. They are made once: objects of all of these take many times as long. */
export function namesIn(held: Held): Omit<DecisionMatrix, "decisions"> {
  return held.remembered("names", (handle) => read(() => handle.matrixNames()));
}
