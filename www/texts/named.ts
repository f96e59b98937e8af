// What is said of roles and organisation forms wherever they are named.

import type { Texts } from "./words.ts";

export const named = {
  only: ["bare {0}", "berre {0}", "only {0}"],
  unknownForm: [
    "Organisasjonsformen «{0}» finnes ikke.",
    "Organisasjonsforma «{0}» finst ikkje.",
    'There is no organisation form "{0}".',
  ],
  noFormChosen: [
    "Her er ingen organisasjonsform valgt.",
    "Her er inga organisasjonsform vald.",
    "None is chosen here.",
  ],
  unknownPackage: [
    "Pakken «{0}» finnes ikke i denne kilden.",
    "Pakken «{0}» finst ikkje i denne kjelda.",
    'The package "{0}" is not in this source.',
  ],
  unknownRole: [
    "Rollen «{0}» finnes ikke i denne kilden.",
    "Rolla «{0}» finst ikkje i denne kjelda.",
    'The role "{0}" is not in this source.',
  ],
} satisfies Texts;
