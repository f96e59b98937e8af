// What is said of roles and organisation forms wherever they are named.

import type { Texts } from "./words.ts";

export const named = {
  only: ["bare {0}", "berre {0}", "only {0}"],
} satisfies Texts;
