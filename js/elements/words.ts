/** What the elements say beside what the catalogue's views say. Each in bokmål, nynorsk and English. */

import { filled } from "../package/filled.js";
import type { Language } from "../package/types.js";

const WORDS = {
  loading: ["Henter katalogen …", "Hentar katalogen …", "Fetching the catalogue …"],
  failed: [
    "Tilgangspakkene kan ikke vises.",
    "Tilgangspakkane kan ikkje visast.",
    "The access packages cannot be shown.",
  ],
  unalive: [
    "Dette er slik serveren sendte det. Søk og skjema virker ikke her nå.",
    "Dette er slik tenaren sende det. Søk og skjema verkar ikkje her no.",
    "This is as the server sent it. Search and form do not work here now.",
  ],
  noSuchLanguage: [
    "Språket «{0}» finnes ikke her. Bruk nb, nn eller en.",
    "Språket «{0}» finst ikkje her. Bruk nb, nn eller en.",
    'There is no language "{0}" here. Use nb, nn or en.',
  ],
  noSuchLevel: [
    "Overskrifter kan ikke begynne på nivå «{0}». Bruk 2, 3 eller 4.",
    "Overskrifter kan ikkje byrje på nivå «{0}». Bruk 2, 3 eller 4.",
    'Headings cannot begin at level "{0}". Use 2, 3 or 4.',
  ],
  noSuchAction: [
    "Spørsmålet «{0}» finnes ikke. Bruk et av disse: {1}.",
    "Spørsmålet «{0}» finst ikkje. Bruk eitt av desse: {1}.",
    'There is no question "{0}". Use one of {1}.',
  ],
  noSuchRecipient: [
    "Mottakeren «{0}» finnes ikke i dette spørsmålet. Bruk en av disse: {1}.",
    "Mottakaren «{0}» finst ikkje i dette spørsmålet. Bruk ein av desse: {1}.",
    'There is no recipient "{0}" of this question. Use one of {1}.',
  ],
  noSuchWorksFor: [
    "«{0}» finnes ikke for works-for. Bruk en av disse: {1}.",
    "«{0}» finst ikkje for works-for. Bruk ein av desse: {1}.",
    'There is no "{0}" for works-for. Use one of {1}.',
  ],
  noSuchAgent: [
    "«{0}» finnes ikke for is-agent. Bruk en av disse: {1}.",
    "«{0}» finst ikkje for is-agent. Bruk ein av desse: {1}.",
    'There is no "{0}" for is-agent. Use one of {1}.',
  ],
  noSuchOnly: [
    "«{0}» finnes ikke for only. Bruk hold eller delegate.",
    "«{0}» finst ikkje for only. Bruk hold eller delegate.",
    'There is no "{0}" for only. Use hold or delegate.',
  ],
  onlyNeedsRole: [
    "Attributtet only gjelder en rolle. Oppgi den i for-role.",
    "Attributtet only gjeld ei rolle. Oppgje rolla i for-role.",
    "The attribute only is about a role. Name it in for-role.",
  ],
  isArea: [
    "«{0}» er ikke én tilgangspakke. Bruk pakkens URN.",
    "«{0}» er ikkje éin tilgangspakke. Bruk URN-en til pakken.",
    '"{0}" is not one access package. Use the package\'s URN.',
  ],
  // What a server renders, and what the browser then shows.
  needsAddress: [
    "Katalogen «{0}» har et annet innhold enn det nyeste registeret i pakken og versjon 3, og uten address henter nettleseren det nyeste registeret. Da blir svarene byttet ut. Oppgi i options.address hvor nettleseren finner den samme katalogen som JSON.",
    "Katalogen «{0}» har eit anna innhald enn det nyaste registeret i pakken og versjon 3, og utan address hentar nettlesaren det nyaste registeret. Då blir svara bytte ut. Oppgje i options.address kvar nettlesaren finn den same katalogen som JSON.",
    'The catalogue "{0}" has other content than the newest register in the package and version 3, and without an address the browser loads the newest register: the answers would be replaced by others. Pass in options.address where the browser finds the same catalogue as JSON.',
  ],
  otherCatalogue: [
    "Svarene her er byttet ut: serveren brukte katalogen «{0}», nettleseren bruker «{1}».",
    "Svara her er bytte ut: tenaren brukte katalogen «{0}», nettlesaren brukar «{1}».",
    'The answers here have been replaced: the server used the catalogue "{0}", the browser uses "{1}".',
  ],
  otherEdition: [
    "Svarene her er byttet ut: serveren og nettleseren har hver sin utgave av katalogen «{0}».",
    "Svara her er bytte ut: tenaren og nettlesaren har kvar si utgåve av katalogen «{0}».",
    'The answers here have been replaced: the server and the browser have different editions of the catalogue "{0}".',
  ],
  otherRelease: [
    "Svarene her er byttet ut: serveren og nettleseren har hver sin versjon av tilgangspakker.",
    "Svara her er bytte ut: tenaren og nettlesaren har kvar sin versjon av tilgangspakker.",
    "The answers here have been replaced: the server and the browser have different versions of tilgangspakker.",
  ],
} as const satisfies Record<string, readonly [nb: string, nn: string, en: string]>;

export type Word = keyof typeof WORDS;

export const LANGUAGES: readonly Language[] = ["nb", "nn", "en"];

/** A word in a language, with values in its places. */
export function say(word: Word, language: Language, ...values: readonly (string | number)[]): string {
  return filled(WORDS[word][LANGUAGES.indexOf(language)] ?? WORDS[word][0], ...values);
}
