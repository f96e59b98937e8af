// What became of URNs, in words.

import * as labels from "../../dist/page/labels.js";
import { IN_ENGLISH, IN_NORWEGIAN } from "../today.ts";
import type { Texts } from "./words.ts";

export const texts = {
  title: ["Sjekk URN-er og policyer", "Sjekk URN-ar og policyar", "Check URNs and policies"],
  field: ["URN-er, eller en hel policyfil", "URN-ar, eller ei heil policyfil", "URNs, or a whole policy file"],
  hint: ["XML, JSON eller vanlig tekst, eller et navn på hver linje.", "XML, JSON eller vanleg tekst, eller eit namn på kvar linje.", "XML, JSON or plain text, or a name on each line."],
  file: ["Eller velg eller slipp en fil", "Eller vel eller slepp ei fil", "Or choose or drop a file"],
  tooLarge: ["{0} er over 5 MB.", "{0} er over 5 MB.", "{0} is over 5 MB."],
  inToday: [
    `Slått opp i Altinns register fra ${IN_NORWEGIAN} og i versjon 3, eller i en egen fil når den er valgt som katalog.`,
    `Slått opp i registeret til Altinn frå ${IN_NORWEGIAN} og i versjon 3, eller i ei eiga fil når ho er vald som katalog.`,
    `Looked up in Altinn's register of ${IN_ENGLISH} and in version 3, or in a file of your own when it is chosen as the catalogue.`,
  ],
  inFile: ["Slått opp i «{0}», som er valgt som katalog.", "Slått opp i «{0}», som er vald som katalog.", "Looked up in \"{0}\", which is chosen as the catalogue."],
  toMend: ["Dette må ordnes", "Dette må ordnast", "This must be mended"],
  remarks: ["Merknader", "Merknader", "Notes"],
  remark: ["Merknad", "Merknad", "Note"],
  line: ["linje {0}", "linje {0}", "line {0}"],
  instead: ["Skriv i stedet:", "Skriv i staden:", "Write instead:"],
  onLine: ["se linje {0}", "sjå linje {0}", "see line {0}"],
  noneFound: ["Fant ingen URN-er her.", "Fann ingen URN-ar her.", "Found no URNs here."],
  firstOnly: ["Bare de første {0} av {1} er slått opp.", "Berre dei første {0} av {1} er slegne opp.", "Only the first {0} of {1} are looked up."],
  notInLink: ["Listen er for lang til å deles som lenke.", "Lista er for lang til å delast som lenkje.", "The list is too long to share as a link."],
  found: ["URN i teksten", "URN i teksten", "URN in the text"],
  now: ["URN i dag", "URN i dag", "URN today"],
  current: ["Gjeldende", "Gjeldande", "Current"],
  faulty: ["Finnes, men med feil her", "Finst, men med feil her", "Exists, but with an error here"],
  removed: ["Tatt ut av bruk", "Teken ut av bruk", "Withdrawn"],
  unknown: ["Ukjent", "Ukjend", "Unknown"],
  meant: ["Mente du", "Meinte du", "Did you mean"],
  copy: labels.copy_urn,
  copied: labels.copied,
  copyFailed: labels.copying_failed,
  copyAll: ["Kopier alle gjeldende", "Kopier alle gjeldande", "Copy all current ones"],
  copyText: ["Kopier teksten med nye URN-er", "Kopier teksten med nye URN-ar", "Copy the text with new URNs"],
} satisfies Texts;
