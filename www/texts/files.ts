// What is said of files that the reader opens.

import type { Texts } from "./words.ts";

export const files = {
  reading: [
    "Leser {0}. Det kan ta noen sekunder.",
    "Les {0}. Det kan ta nokre sekund.",
    "Reading {0}. It may take a few seconds.",
  ],
  opened: ["{0} er åpnet: {1}.", "{0} er opna: {1}.", "{0} is open: {1}."],
  notOpened: ["{0} kunne ikke åpnes", "{0} kunne ikkje opnast", "{0} could not be opened"],
  tooLarge: [
    "Filen er for stor: det leses høyst 16 MiB.",
    "Fila er for stor: det blir lese høgst 16 MiB.",
    "The file is too large: at most 16 MiB are read.",
  ],
  noPackages: [
    "Det er ingen tilgangspakker i filen.",
    "Det er ingen tilgangspakkar i fila.",
    "There are no access packages in the file.",
  ],
  notACatalogue: [
    "Filen er verken en katalog i dette formatet eller svaret fra Altinns eksport.",
    "Fila er verken ein katalog i dette formatet eller svaret frå eksporten til Altinn.",
    "The file is neither a catalogue in this format nor a response from Altinn's export.",
  ],
} satisfies Texts;
