// What stands around the views: the head and foot of the page, the menu, catalogues and files.

import * as labels from "../../dist/page/labels.js";
import { IN_ENGLISH, IN_NORWEGIAN } from "../today.ts";
import type { Texts } from "./words.ts";

/** "Aug. 2026", by which the register goes where there is no room for more. */
const short = (month: string): string =>
  month.replace(
    /^(\p{L})(\p{L}*)/u,
    (_, first: string, rest: string) => first.toUpperCase() + (rest.length > 3 ? `${rest.slice(0, 2)}.` : rest),
  );

export const shell = {
  siteName: ["Tilgangspakker", "Tilgangspakkar", "Access packages"],
  isUnofficial: ["uoffisiell", "uoffisiell", "unofficial"],
  skip: ["Hopp til innholdet", "Hopp til innhaldet", "Skip to the content"],
  noScript: [
    "Uten JavaScript vises bare versjon 3 av dokumentasjonen. Søk, roller og dagens register trenger JavaScript.",
    "Utan JavaScript blir berre versjon 3 av dokumentasjonen vist. Søk, roller og dagens register treng JavaScript.",
    "Without JavaScript only version 3 of the documentation is shown. Search, roles and today's register need JavaScript.",
  ],
  unofficial: [
    "Uoffisiell. Sjekk med Altinn før du tar avgjørelser.",
    "Uoffisiell. Sjekk med Altinn før du tek avgjerder.",
    "Unofficial. Not decisions by Altinn: check with Altinn before you decide.",
  ],
  staysHere: [
    "Det du fyller ut eller åpner, blir i nettleseren din.",
    "Det du fyller ut eller opnar, blir verande i nettlesaren.",
    "What you fill in or open stays in your browser.",
  ],
  sources: ["Kilde:", "Kjelde:", "Source:"],
  docs: ["Altinns dokumentasjon", "Dokumentasjonen til Altinn", "Altinn's documentation"],
  accessibility: ["Tilgjengelighet", "Tilgjenge", "Accessibility"],
  oneFile: [
    "Last ned siden (HTML, virker uten nett)",
    "Last ned sida (HTML, verkar utan nett)",
    "Download the page (HTML, works offline)",
  ],

  menu: ["Visninger", "Visingar", "Views"],
  packages: ["Finn", "Finn", "Find"],
  roles: ["Roller", "Roller", "Roles"],
  matrix: ["Sammenlign", "Samanlikn", "Compare"],
  urns: ["Sjekk policy", "Sjekk policy", "Check policy"],
  changes: ["Endringer", "Endringar", "Changes"],

  source: ["Kilde", "Kjelde", "Source"],
  language: ["Språk", "Språk", "Language"],
  seed: [
    "Integrasjoner og API-er (versjon 3 av dokumentasjonen)",
    "Integrasjoner og API-er (versjon 3 av dokumentasjonen)",
    "Integrasjoner og API-er (version 3 of the documentation)",
  ],
  seedShort: ["Versjon 3", "Versjon 3", "Version 3"],
  today: [
    `Altinns register, ${IN_NORWEGIAN}`,
    `Registeret til Altinn, ${IN_NORWEGIAN}`,
    `Altinn's register, ${IN_ENGLISH}`,
  ],
  /** The same within a sentence. */
  todayWithin: [
    `Altinns register, ${IN_NORWEGIAN}`,
    `registeret til Altinn, ${IN_NORWEGIAN}`,
    `Altinn's register, ${IN_ENGLISH}`,
  ],
  seedWithin: ["versjon 3", "versjon 3", "version 3"],
  todayShort: [short(IN_NORWEGIAN), short(IN_NORWEGIAN), short(IN_ENGLISH)],
  monthsOld: ["{0} måneder gammelt", "{0} månader gammalt", "{0} months old"],
  openFile: ["Åpne egen fil …", "Opne eiga fil …", "Open your own file …"],
  openFileHint: [
    "En katalog som JSON, eller svaret fra Altinns eksport. Du kan også slippe filen på siden.",
    "Ein katalog som JSON, eller svaret frå eksporten til Altinn. Du kan òg sleppe fila på sida.",
    "A catalogue as JSON, or the response from Altinn's export. You may also drop the file on the page.",
  ],
  technical: ["Teknisk forklaring:", "Teknisk forklaring:", "Technical explanation:"],
  fetching: ["Henter …", "Hentar …", "Fetching …"],
  failed: ["Siden er ikke lastet ferdig", "Sida er ikkje ferdig lasta", "The page has not loaded"],
  failedHelp: [
    "Du kan ikke søke eller spørre nå. Er du på nett? I så fall kan en nyere nettleser hjelpe. Pakkene og egenskapene i versjon 3 kan leses som de står.",
    "Du kan ikkje søkje eller spørje no. Er du på nett? I så fall kan ein nyare nettlesar hjelpe. Pakkane og eigenskapane i versjon 3 kan lesast som dei står.",
    "You cannot search or ask now. Are you online? If so, a newer browser may help. The packages and properties of version 3 can be read as they stand.",
  ],
  unstarted: [
    "En del av den mangler på serveren eller kom ikke fram. Last siden på nytt. Hjelper ikke det, prøv igjen om noen minutter.",
    "Ein del av ho manglar på tenaren eller kom ikkje fram. Last sida på nytt. Hjelper ikkje det, prøv igjen om nokre minutt.",
    "A part of it is missing on the server or did not arrive. Reload the page. If that does not help, try again in a few minutes.",
  ],
  notFetched: [
    "Fikk ikke hentet katalogen. Er du på nett?",
    "Fekk ikkje henta katalogen. Er du på nett?",
    "The catalogue could not be fetched. Are you online?",
  ],
  viewNotFetched: [
    "Fikk ikke hentet denne delen av siden. Er du på nett?",
    "Fekk ikkje henta denne delen av sida. Er du på nett?",
    "This part of the page could not be fetched. Are you online?",
  ],
  tryAgain: ["Prøv igjen", "Prøv igjen", "Try again"],
  viewFailed: ["Dette kan ikke vises nå", "Dette kan ikkje visast no", "This cannot be shown now"],
  fileMissing: [
    "Lenken peker til filen «{0}» på en annen maskin. Åpne filen for å se det samme. Nå vises versjon 3.",
    "Lenkja peikar til fila «{0}» på ei anna maskin. Opne fila for å sjå det same. No blir versjon 3 vist.",
    'The link points to the file "{0}" on another machine. Open the file to see the same. Version 3 is shown now.',
  ],
  otherMonth: [
    "Lenken gjelder registeret i {0}, som ikke er her. Nå vises {1}.",
    "Lenkja gjeld registeret i {0}, som ikkje er her. No blir {1} vist.",
    "The link is about the register of {0}, which is not here. Now you see {1}.",
  ],
  unknownView: [
    "Visningen «{0}» finnes ikke. Nå vises forsiden.",
    "Visinga «{0}» finst ikkje. No blir framsida vist.",
    'There is no view "{0}". The front page is shown now.',
  ],
  meaningless: [
    "Adressen sier «{0}», som ikke betyr noe her.",
    "Adressa seier «{0}», som ikkje betyr noko her.",
    'The address says "{0}", which means nothing here.',
  ],
  unknownSource: [
    "Kilden «{0}» finnes ikke her. Nå vises {1}.",
    "Kjelda «{0}» finst ikkje her. No blir {1} vist.",
    'There is no source "{0}" here. Now you see {1}.',
  ],
  search: [
    "Søk etter tema, pakke, rolle eller URN",
    "Søk etter tema, pakke, rolle eller URN",
    "Search for a subject, package, role or URN",
  ],
  seedTitle: ["Integrasjoner og API-er", "Integrasjoner og API-er", "Integrasjoner og API-er"],
  aboutSeed: [
    "Slik sto det i versjon 3 av Altinns dokumentasjon, ord for ord. Senere versjoner sier noe annet.",
    "Slik stod det i versjon 3 av dokumentasjonen til Altinn, ord for ord. Seinare versjonar seier noko anna.",
    "As version 3 of Altinn's documentation had it, word for word. Later versions say something else.",
  ],
  toRegister: [
    `Gå til dagens register (${IN_NORWEGIAN})`,
    `Gå til dagens register (${IN_NORWEGIAN})`,
    `Go to today's register (${IN_ENGLISH})`,
  ],
  printed: ["Skrevet ut {0}", "Skrive ut {0}", "Printed {0}"],
  tree: labels.access_packages,
  table: labels.table_heading,
} satisfies Texts;
