// What is said on the front page, of what a search found, and of areas.

import * as labels from "../../dist/page/labels.js";
import { IN_ENGLISH, IN_NORWEGIAN } from "../today.ts";
import type { Texts } from "./words.ts";

export const find = {
  title: ["Hvem får hva i Altinn?", "Kven får kva i Altinn?", "Who gets what in Altinn?"],
  searchHint: [
    "For eksempel «lønn», «daglig leder» eller en URN",
    "Til dømes «løn», «dagleg leiar» eller ein URN",
    'For example "salary", "managing director" or a URN',
  ],
  searchHintOfSeed: [
    "For eksempel «maskinporten», «daglig leder» eller en URN",
    "Til dømes «maskinporten», «dagleg leiar» eller ein URN",
    'For example "maskinporten", "managing director" or a URN',
  ],

  doors: ["Hva lurer du på?", "Kva lurer du på?", "What would you like to know?"],
  roleDoor: ["Hva gir rollen min?", "Kva gjev rolla mi?", "What does my role give?"],
  roleDoorHint: [
    "Daglig leder, regnskapsfører, forretningsfører …",
    "Dagleg leiar, rekneskapsførar, forretningsførar …",
    "Managing director, accountant, business manager …",
  ],
  serviceDoor: ["Hvilken pakke passer tjenesten?", "Kva pakke passar tenesta?", "Which package suits the service?"],
  serviceDoorHint: [
    "Finn tema, se hvem som får tilgang",
    "Finn tema, sjå kven som får tilgang",
    "Find the subject, see who gets access",
  ],
  passOnDoor: ["Kan fullmakten gis videre?", "Kan fullmakta gjevast vidare?", "Can the authorisation be passed on?"],
  passOnDoorHint: [
    "Til ansatt, annen virksomhet, systemtilgang, klient",
    "Til tilsett, anna verksemd, systemtilgang, klient",
    "To an employee, another business, system access, a client",
  ],
  policyDoor: ["Er policyen min i orden?", "Er policyen min i orden?", "Is my policy in order?"],
  policyDoorHint: [
    "Lim inn en policyfil eller URN-er",
    "Lim inn ei policyfil eller URN-ar",
    "Paste a policy file or URNs",
  ],

  areas: ["Områder", "Område", "Areas"],
  forWhom: ["Hvem pakkene gjelder for", "Kven pakkane gjeld for", "Whom the packages are for"],
  organisations: ["Virksomheter", "Verksemder", "Businesses"],
  persons: ["Privatpersoner", "Privatpersonar", "Private persons"],
  guardians: ["Verger", "Verjer", "Guardians"],
  wholeArea: [
    "Om området: tekster, egenskaper og roller",
    "Om området: tekstar, eigenskapar og roller",
    "About the area: texts, properties and roles",
  ],
  moreInArea: ["… og {0} til", "… og {0} til", "… and {0} more"],
  dataFrom: ["Tall og navn fra {0}.", "Tal og namn frå {0}.", "Numbers and names from {0}."],
  fromFile: [
    "Fra filen «{0}», lest her i nettleseren.",
    "Frå fila «{0}», lesen her i nettlesaren.",
    'From the file "{0}", read here in the browser.',
  ],

  hitsOne: ["1 treff på «{1}»", "1 treff på «{1}»", '1 match for "{1}"'],
  hits: ["{0} treff på «{1}»", "{0} treff på «{1}»", '{0} matches for "{1}"'],
  hitsAtLeast: ["Over {0} treff på «{1}»", "Over {0} treff på «{1}»", 'More than {0} matches for "{1}"'],
  none: ["Ingen treff på «{0}»", "Ingen treff på «{0}»", 'No matches for "{0}"'],
  didYouMean: ["Mente du {0}?", "Meinte du {0}?", "Did you mean {0}?"],
  or: [" eller ", " eller ", " or "],
  tryOther: [
    "Prøv et annet ord, eller se områdene på forsiden.",
    "Prøv eit anna ord, eller sjå områda på framsida.",
    "Try another word, or look at the areas on the front page.",
  ],
  tryOtherHere: ["Prøv et annet ord.", "Prøv eit anna ord.", "Try another word."],
  inRegister: [
    `Søk i Altinns register (${IN_NORWEGIAN})`,
    `Søk i registeret til Altinn (${IN_NORWEGIAN})`,
    `Search Altinn's register (${IN_ENGLISH})`,
  ],
  toFront: ["Til forsiden", "Til framsida", "To the front page"],
  noneInFilter: [
    "Ingen pakker passer når utvalget er «{0}».",
    "Ingen pakkar passar når utvalet er «{0}».",
    'No packages match with "{0}" chosen.',
  ],
  inPackages: ["Pakker", "Pakkar", "Packages"],
  inRoles: ["Roller", "Roller", "Roles"],
  inAreas: ["Områder", "Område", "Areas"],
  showMore: ["Vis {0} til", "Vis {0} til", "Show {0} more"],
  filter: ["Utvalg", "Utval", "Selection"],
  allPackages: ["Alle pakker", "Alle pakkar", "All packages"],
  takesServices: [
    "Bare pakker som tjenester kan knyttes til",
    "Berre pakkar som tenester kan knytast til",
    "Only packages that services may be attached to",
  ],
  takesNone: [
    "Bare pakker som tjenester ikke kan knyttes til",
    "Berre pakkar som tenester ikkje kan knytast til",
    "Only packages that services may not be attached to",
  ],

  byWord: [
    "«{0}» er et hverdagsord for dette",
    "«{0}» er eit kvardagsord for dette",
    '"{0}" is an everyday word for this',
  ],
  byFormerName: ["Het før «{0}»", "Heitte før «{0}»", 'Formerly "{0}"'],
  byRole: ["Treff på rollen «{0}»", "Treff på rolla «{0}»", 'Found by the role "{0}"'],
  byDescription: ["Treff i beskrivelsen", "Treff i omtalen", "Found in the description"],
  byUrn: ["Treff på {0}", "Treff på {0}", "Found by {0}"],
  byLikeness: ["Ligner på det du søkte etter", "Liknar på det du søkte etter", "Resembles what you searched for"],
  rolesThatGetIt: ["Roller som får pakken", "Roller som får pakken", "Roles that get the package"],
  andMore: ["og {0} til", "og {0} til", "and {0} more"],

  aboutUrn: ["Hva ble det av URN-en?", "Kva vart det av URN-en?", "What became of the URN?"],
  inUse: ["URN-en er i bruk.", "URN-en er i bruk.", "The URN is in use."],
  isArea: [
    "URN-en hører til et område, ikke en pakke.",
    "URN-en høyrer til eit område, ikkje ein pakke.",
    "The URN belongs to an area, not a package.",
  ],
  renamed: ["«{0}» heter nå {1}.", "«{0}» heiter no {1}.", '"{0}" is now {1}.'],
  renamedSince: [
    "«{0}» heter nå {1} (siden {2}).",
    "«{0}» heiter no {1} (sidan {2}).",
    '"{0}" is now {1} (since {2}).',
  ],
  removed: [
    "Pakken «{0}» er tatt ut av bruk.",
    "Pakken «{0}» er teken ut av bruk.",
    'The package "{0}" has been withdrawn.',
  ],
  removedSince: [
    "Pakken «{0}» ble tatt ut av bruk {1}.",
    "Pakken «{0}» vart teken ut av bruk {1}.",
    'The package "{0}" was withdrawn on {1}.',
  ],
  unknownUrn: ["Ingen pakke har URN-en «{0}».", "Ingen pakke har URN-en «{0}».", 'No package has the URN "{0}".'],
  calledHere: [
    "«{0}» heter {1} i denne kilden.",
    "«{0}» heiter {1} i denne kjelda.",
    '"{0}" is called {1} in this source.',
  ],
  areaMissing: [
    "Området «{0}» finnes ikke i denne kilden.",
    "Området «{0}» finst ikkje i denne kjelda.",
    'The area "{0}" is not in this source.',
  ],
  rowMissing: [
    "Raden «{0}» finnes ikke i tabellen.",
    "Rada «{0}» finst ikkje i tabellen.",
    'The row "{0}" is not in the table.',
  ],
  searchForIt: ["Søk etter den", "Søk etter pakken", "Search for it"],
  lookInRegister: [
    `Se etter den i Altinns register (${IN_NORWEGIAN})`,
    `Sjå etter pakken i registeret til Altinn (${IN_NORWEGIAN})`,
    `Look for it in Altinn's register (${IN_ENGLISH})`,
  ],
  inVersion3: [
    "I versjon 3 av dokumentasjonen heter den {0}.",
    "I versjon 3 av dokumentasjonen heiter pakken {0}.",
    "Version 3 of the documentation calls it {0}.",
  ],
  itWasRemoved: ["Den ble tatt ut av bruk {0}.", "Pakken vart teken ut av bruk {0}.", "It was withdrawn on {0}."],

  youAreHere: ["Du er her:", "Du er her:", "You are here:"],
  front: ["Finn", "Finn", "Find"],
  related: ["Nært beslektede pakker", "Nærskylde pakkar", "Closely related packages"],
  tree: labels.access_packages,
  table: labels.table_heading,
  emptyArea: [
    "Det er ingen pakker i dette området.",
    "Det er ingen pakkar i dette området.",
    "There are no packages in this area.",
  ],
  firstOnly: [
    "Her vises de første {0} av {1} pakker. Søk for å finne de andre.",
    "Her blir dei første {0} av {1} pakkar viste. Søk for å finne dei andre.",
    "The first {0} of {1} packages are shown here. Search to find the others.",
  ],
  rowOfAnswer: ["Raden svaret bygger på", "Rada svaret byggjer på", "The row that the answer rests on"],
  noDescriptions: [
    "Beskrivelsene av pakkene er ikke med her.",
    "Omtalane av pakkane er ikkje med her.",
    "The descriptions of the packages are not included here.",
  ],

  remarks: ["{0} merknader til kilden", "{0} merknader til kjelda", "{0} remarks on the source"],
  remarksOne: ["1 merknad til kilden", "1 merknad til kjelda", "1 remark on the source"],
  error: ["Feil", "Feil", "Error"],
  warning: labels.warning,
  moreRemarks: ["… og {0} til.", "… og {0} til.", "… and {0} more."],
} satisfies Texts;
