// What a catalogue says, and in which language; which catalogue it is.

/** Bokmål, nynorsk, English. */
export type Language = "nb" | "nn" | "en";

/** Text as the source has it. Not all text exists in all languages: put `language` into `lang` where it is shown. */
export interface LocalizedText {
  /** Plain text, word for word, misspellings included. Escape it in HTML. */
  readonly value: string;
  /** The language of `value`, perhaps another than was asked for. */
  readonly language: Language;
}

/** A link in a source. */
export interface Link {
  /** What it says. */
  readonly text: string;
  /** An absolute `http` or `https` address. */
  readonly href: string;
}

/** Which catalogue it is: one that comes with the package, or yours by any name. */
export type CatalogueVersion = "versjon-3" | "altinn-2026-08" | (string & {});

/** What JSON text of a catalogue is parsed into; `tilgangspakker/schema.json` describes it. */
export type CatalogueJson = Readonly<Record<string, unknown>>;
