// What is said about who gets what: the views by role and by matrix.

import type { Texts } from "./words.ts";

export const roleTexts = {
  lead: [
    "Velg en rolle og se hva den får, eller en tilgangspakke og se hvem som får den.",
    "Vel ei rolle og sjå kva ho får, eller ein tilgangspakke og sjå kven som får han.",
    "Choose a role and see what it gets, or an access package and see who gets it.",
  ],
  role: ["Rolle", "Rolle", "Role"],
  package: ["Tilgangspakke", "Tilgangspakke", "Access package"],
  choose: ["Velg …", "Vel …", "Choose …"],
  form: ["Organisasjonsform", "Organisasjonsform", "Organisation form"],
  noForm: ["Ikke oppgitt", "Ikkje oppgitt", "Not stated"],
  formHint: [
    "De fleste pakker følger rollen i alle former. Noen få gjelder bare for én form, som borettslag (BRL).",
    "Dei fleste pakkar følgjer rolla i alle former. Nokre få gjeld berre for éi form, som burettslag (BRL).",
    "Most packages go with the role in every form. A few are for one form only, such as housing cooperatives (BRL).",
  ],
  kind0: ["Roller i Enhetsregisteret", "Roller i Einingsregisteret", "Roles in the business register"],
  kind1: ["Andre roller", "Andre roller", "Other roles"],
  kind2: ["Roller som ikke får noen pakke", "Roller som ikkje får nokon pakke", "Roles that get no package"],
  getColumn: ["Får", "Får", "Gets"],
  rolesSum: [
    "{0} av {1} roller får minst én tilgangspakke{2}.",
    "{0} av {1} roller får minst éin tilgangspakke{2}.",
    "{0} of {1} roles get at least one access package{2}.",
  ],
  roleSum: [
    "Får {0} av {1} tilgangspakker{2}. Kan gis videre til ansatte: {3}. Uavklart: {4}.",
    "Får {0} av {1} tilgangspakkar{2}. Kan gjevast vidare til tilsette: {3}. Uavklart: {4}.",
    "Gets {0} of {1} access packages{2}. May be given on to employees: {3}. Unresolved: {4}.",
  ],
  packageSum: [
    "{0} av {1} roller får pakken{2}. Kan gi den videre til ansatte: {3}. Uavklart: {4}.",
    "{0} av {1} roller får pakken{2}. Kan gje han vidare til tilsette: {3}. Uavklart: {4}.",
    "{0} of {1} roles get the package{2}. May give it on to employees: {3}. Unresolved: {4}.",
  ],
  inForm: [" med organisasjonsform {0}", " med organisasjonsform {0}", " with organisation form {0}"],
  roleGets: ["Får disse pakkene", "Får desse pakkane", "Gets these packages"],
  packageGets: ["Disse rollene får pakken", "Desse rollene får pakken", "These roles get the package"],
  unresolved: ["Uavklart", "Uavklart", "Unresolved"],
  unresolvedHelp: [
    "Kilden lar dette stå åpent. Det er verken ja eller nei.",
    "Kjelda lèt dette stå ope. Det er verken ja eller nei.",
    "The source leaves this open. It is neither yes nor no.",
  ],
  others: ["Bare for andre organisasjonsformer", "Berre for andre organisasjonsformer", "For other organisation forms only"],
  givesOnly: ["Kan gi videre uten selv å ha", "Kan gje vidare utan sjølv å ha", "May give on without having"],
  onlyFor: ["Bare for {0}", "Berre for {0}", "Only for {0}"],
  Permit: ["Kan gis videre", "Kan gjevast vidare", "May be given on"],
  Deny: ["Kan ikke gis videre", "Kan ikkje gjevast vidare", "May not be given on"],
  Indeterminate: ["Uavklart om den kan gis videre", "Uavklart om han kan gjevast vidare", "Unresolved whether it may be given on"],
  firstOf: ["Her vises de første {0} av {1}.", "Her blir dei første {0} av {1} viste.", "The first {0} of {1} are shown."],
  missing: ["«{0}» finnes ikke i denne katalogen.", "«{0}» finst ikkje i denne katalogen.", "\"{0}\" is not in this catalogue."],
  seePackage: ["Se pakken", "Sjå pakken", "See the package"],

  matrixLead: [
    "Hvilke roller får hvilke tilgangspakker? Roller som ikke får noe i utvalget, er utelatt her, men ikke i CSV-filen.",
    "Kva roller får kva tilgangspakkar? Roller som ikkje får noko i utvalet, er utelatne her, men ikkje i CSV-fila.",
    "Which roles get which access packages? Roles that get nothing in the selection are left out here, but not in the CSV file.",
  ],
  area: ["Område", "Område", "Area"],
  allAreas: ["Alle områder", "Alle område", "All areas"],
  matrixSum: ["Tilgangspakker: {0}. Roller{2}: {1}.", "Tilgangspakkar: {0}. Roller{2}: {1}.", "Access packages: {0}. Roles{2}: {1}."],
  partOf: [
    "Her vises {0} av {1} tilgangspakker og {2} av {3} roller. CSV-filen har alle.",
    "Her blir {0} av {1} tilgangspakkar og {2} av {3} roller viste. CSV-fila har alle.",
    "{0} of {1} access packages and {2} of {3} roles are shown here. The CSV file has them all.",
  ],
  yes: ["Får pakken", "Får pakken", "Gets the package"],
  empty: ["Får ikke pakken", "Får ikkje pakken", "Does not get the package"],
  depends: ["Bare i noen organisasjonsformer", "Berre i nokre organisasjonsformer", "In some organisation forms only"],
  download: ["Last ned som CSV", "Last ned som CSV", "Download as CSV"],
  csvHint: [
    "I filen er Permit ja, Deny nei og Indeterminate uavklart.",
    "I fila er Permit ja, Deny nei og Indeterminate uavklart.",
    "In the file, Permit is yes, Deny no, Indeterminate unresolved.",
  ],
  made: ["Filen {0} er laget.", "Fila {0} er laga.", "The file {0} has been made."],
  codes: ["Rollekoder", "Rollekodar", "Role codes"],
} satisfies Texts;
