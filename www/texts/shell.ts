// What stands around the views: the head and foot of the page, the menu, catalogues and files.

import { IN_ENGLISH, IN_NORWEGIAN } from "../today.ts";
import type { Texts } from "./words.ts";

export const shell = {
  siteName: ["Tilgangspakker", "Tilgangspakkar", "Access packages"],
  skip: ["Hopp til innholdet", "Hopp til innhaldet", "Skip to the content"],
  unofficial: [
    "Uoffisiell side. Svarene er ikke avgjørelser fra Altinn.",
    "Uoffisiell side. Svara er ikkje avgjerder frå Altinn.",
    "Unofficial page. The answers are no decisions of Altinn's.",
  ],
  staysHere: [
    "Ingenting du fyller ut eller åpner her, sendes noe sted.",
    "Ingenting du fyller ut eller opnar her, blir sendt nokon stad.",
    "Nothing you fill in or open here is sent anywhere.",
  ],
  sources: ["Kilde:", "Kjelde:", "Source:"],
  docs: ["Altinns dokumentasjon", "Dokumentasjonen til Altinn", "Altinn's documentation"],
  accessibility: ["Tilgjengelighet", "Tilgjenge", "Accessibility"],
  oneFile: ["Last ned hele siden som én fil", "Last ned heile sida som éi fil", "Download the whole page as one file"],

  menu: ["Visninger", "Visingar", "Views"],
  packages: ["Pakker", "Pakkar", "Packages"],
  roles: ["Roller", "Roller", "Roles"],
  matrix: ["Matrise", "Matrise", "Matrix"],
  ask: ["Spør", "Spør", "Ask"],
  changes: ["Endringer", "Endringar", "Changes"],
  urns: ["URN-er", "URN-ar", "URNs"],

  catalogue: ["Katalog", "Katalog", "Catalogue"],
  language: ["Språk", "Språk", "Language"],
  seed: ["Versjon 3: Integrasjoner og API-er", "Versjon 3: Integrasjoner og API-er", "Version 3: Integrasjoner og API-er"],
  today: [`Altinn, ${IN_NORWEGIAN}`, `Altinn, ${IN_NORWEGIAN}`, `Altinn, ${IN_ENGLISH}`],
  openFile: ["Åpne fil …", "Opne fil …", "Open file …"],
  openFileHint: [
    "En katalog som JSON, eller svaret fra Altinns eksport. Du kan også slippe filen på siden.",
    "Ein katalog som JSON, eller svaret frå eksporten til Altinn. Du kan òg sleppe fila på sida.",
    "A catalogue as JSON, or what Altinn's export answered. You may also drop the file on the page.",
  ],
  reading: ["Leser {0} …", "Les {0} …", "Reading {0} …"],
  understanding: ["Tolker {0} …", "Tolkar {0} …", "Making sense of {0} …"],
  cancel: ["Avbryt", "Avbryt", "Cancel"],
  cancelled: ["Avbrutt. Filen er ikke åpnet.", "Avbrote. Fila er ikkje opna.", "Cancelled. The file has not been opened."],
  opened: ["{0} er åpnet: {1} tilgangspakker.", "{0} er opna: {1} tilgangspakkar.", "{0} is open: {1} access packages."],
  notOpened: ["{0} kunne ikke åpnes", "{0} kunne ikkje opnast", "{0} could not be opened"],
  tooLarge: [
    "Filen er for stor: det leses høyst 16 MiB.",
    "Fila er for stor: det blir lese høgst 16 MiB.",
    "The file is too large: at most 16 MiB are read.",
  ],
  notACatalogue: [
    "Filen er verken en katalog i dette formatet eller svaret fra Altinns eksport.",
    "Fila er verken ein katalog i dette formatet eller svaret frå eksporten til Altinn.",
    "The file is neither a catalogue in this format nor what Altinn's export answers.",
  ],
  technical: ["Teknisk forklaring:", "Teknisk forklaring:", "Technical explanation:"],
  diagnostics: ["{0} merknader til katalogen", "{0} merknader til katalogen", "{0} remarks on the catalogue"],
  diagnosticsOne: ["1 merknad til katalogen", "1 merknad til katalogen", "1 remark on the catalogue"],
  error: ["Feil", "Feil", "Error"],
  warning: ["Advarsel", "Åtvaring", "Warning"],
  moreDiagnostics: ["… og {0} til.", "… og {0} til.", "… and {0} more."],
  fileMissing: [
    "Lenken gjelder filen «{0}», som ikke er åpnet her. Nå vises versjon 3.",
    "Lenkja gjeld fila «{0}», som ikkje er opna her. No blir versjon 3 vist.",
    "The link is about the file \"{0}\", which is not open here. Version 3 is shown now.",
  ],

  loading: ["Lastes …", "Blir lasta …", "Loading …"],
  failed: ["Siden er ikke lastet ferdig", "Sida er ikkje ferdig lasta", "The page has not loaded"],
  failedHelp: [
    "Det kan verken søkes eller spørres. Last siden på nytt, eller prøv en nyere nettleser. Pakkene og egenskapene i versjon 3 kan leses som de står.",
    "Det kan verken søkjast eller spørjast. Last sida på nytt, eller prøv ein nyare nettlesar. Pakkane og eigenskapane i versjon 3 kan lesast som dei står.",
    "Nothing can be searched or asked. Reload the page, or try a newer browser. The packages and properties of version 3 can be read as they stand.",
  ],
  viewFailed: ["Dette kan ikke vises nå", "Dette kan ikkje visast no", "This cannot be shown now"],

  aboutSeed: [
    "Tilgangspakkene i dette fullmaktsområdet: hvilke roller i Enhetsregisteret som får dem, om de kan gis videre, om tjenester kan knyttes til dem, og hva som ikke er avgjort. Innholdet følger versjon 3 av Altinns dokumentasjon, ord for ord. Senere versjoner sier noe annet.",
    "Tilgangspakkane i dette fullmaktsområdet: kva roller i Einingsregisteret som får dei, om dei kan gjevast vidare, om tenester kan knytast til dei, og kva som ikkje er avgjort. Innhaldet følgjer versjon 3 av dokumentasjonen til Altinn, ord for ord. Seinare versjonar seier noko anna.",
    "The access packages in this area: which roles in the business register get them, whether they may be given on, whether services may be attached, and what is not decided. The content follows version 3 of Altinn's documentation, to the letter. Later versions say something else.",
  ],
  aboutToday: [
    `Alle tilgangspakkene i Altinns register slik det sto i ${IN_NORWEGIAN}: navn, egenskaper og hvilke roller som får dem. Registeret her har ingen beskrivelser.`,
    `Alle tilgangspakkane i registeret til Altinn slik det stod i ${IN_NORWEGIAN}: namn, eigenskapar og kva roller som får dei. Registeret her har ingen omtalar.`,
    `All access packages in Altinn's register as it stood in ${IN_ENGLISH}: names, properties and which roles get them. The register here has no descriptions.`,
  ],
  aboutFile: ["Fra filen «{0}», lest her i nettleseren.", "Frå fila «{0}», lesen her i nettlesaren.", "From the file \"{0}\", read here in the browser."],
  seeChanges: ["Se hva som er endret siden", "Sjå kva som er endra sidan", "See what has changed since"],

  seedTitle: ["Integrasjoner og API-er", "Integrasjoner og API-er", "Integrasjoner og API-er"],
  allPackages: ["Alle tilgangspakkene", "Alle tilgangspakkane", "All access packages"],
  notices: ["Varsler", "Varsel", "Notices"],
  tree: ["Tilgangspakker", "Tilgangspakkar", "Access packages"],
  table: ["Egenskaper ved tilgangspakkene", "Eigenskapar ved tilgangspakkane", "Properties of the access packages"],
  find: ["Finn tilgangspakke", "Finn tilgangspakke", "Find an access package"],
  findHint: [
    "Navn, URN, område eller rolle. Trykk / for å komme hit, Escape for å tømme.",
    "Namn, URN, område eller rolle. Trykk / for å kome hit, Escape for å tøme.",
    "Name, URN, area or role. Press / to come here, Escape to clear.",
  ],
  openAll: ["Åpne alle", "Opne alle", "Open all"],
  closeAll: ["Lukk alle", "Lukk alle", "Close all"],
  foundOne: ["Viser 1 av {1} tilgangspakker", "Viser 1 av {1} tilgangspakkar", "Showing 1 of {1} access packages"],
  found: ["Viser {0} av {1} tilgangspakker", "Viser {0} av {1} tilgangspakkar", "Showing {0} of {1} access packages"],
  foundBest: ["Viser de {0} som passer best", "Viser dei {0} som passar best", "Showing the {0} that fit best"],
  foundNone: [
    "Ingen tilgangspakker passer. Prøv et annet ord.",
    "Ingen tilgangspakkar passar. Prøv eit anna ord.",
    "No access package fits. Try another word.",
  ],
  firstOnly: [
    "Katalogen har {1} tilgangspakker. Her vises de første {0}; søk for å finne de andre.",
    "Katalogen har {1} tilgangspakkar. Her blir dei første {0} viste; søk for å finne dei andre.",
    "The catalogue has {1} access packages. The first {0} are shown here; search to find the others.",
  ],
  showMore: ["Vis {0} til", "Vis {0} til", "Show {0} more"],
  whoGetsIt: ["Hvem får den?", "Kven får han?", "Who gets it?"],
  sorted: ["Sortert etter {0}", "Sortert etter {0}", "Sorted by {0}"],
  unsorted: ["I kildens rekkefølge", "I rekkjefølgja til kjelda", "In the source's order"],
  rowOfAnswer: ["Raden svaret bygger på", "Rada svaret byggjer på", "The row that the answer rests on"],
  packageMissing: [
    "Pakken «{0}» finnes ikke i denne katalogen.",
    "Pakken «{0}» finst ikkje i denne katalogen.",
    "The package \"{0}\" is not in this catalogue.",
  ],
  whereIsIt: ["Se hva den heter i dag", "Sjå kva han heiter i dag", "See what it is called today"],
} satisfies Texts;
