// What is said of roles and organisation forms wherever they are named.

import type { Texts } from "./words.ts";

export const named = {
  only: ["bare {0}", "berre {0}", "only {0}"],
  unknownForm: [
    "Organisasjonsformen «{0}» finnes ikke. Her er ingen organisasjonsform valgt.",
    "Organisasjonsforma «{0}» finst ikkje. Her er inga organisasjonsform vald.",
    'There is no organisation form "{0}". None is chosen here.',
  ],
  unknownRole: [
    "Rollen «{0}» finnes ikke i denne kilden.",
    "Rolla «{0}» finst ikkje i denne kjelda.",
    'The role "{0}" is not in this source.',
  ],
} satisfies Texts;
