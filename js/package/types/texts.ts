/** What a catalogue says, and in which language; which catalogue it is. */

/**
 * A language that labels, messages and reasons exist in, by its BCP 47 tag: bokmål, nynorsk, English.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type Language } from "tilgangspakker";
 *
 * await init();
 * const language: Language = "nn";
 * const { reasons } = Catalogue.embedded().check({ action: "attach", package: "ECKEYROLE" }, { language });
 * console.log(reasons[0].message); // → Tenesteeigarar kan knyte tenester til «Opptre for virksomhetens kunder». Det står i tabellen på sida.
 * ```
 */
export type Language = "nb" | "nn" | "en";

/**
 * Text as the source has it, and the language it is in: not all text exists in all languages, so put
 * `language` into `lang` where the text is shown.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type LocalizedText } from "tilgangspakker";
 *
 * await init();
 * const name: LocalizedText | undefined = Catalogue.embedded().package("ECKEYROLE", { language: "en" })?.name;
 * console.log(name?.value, name?.language); // → Opptre for virksomhetens kunder nb
 * ```
 */
export interface LocalizedText {
  /** To the letter, misspellings included. Plain text: escape it where it goes into HTML. */
  readonly value: string;
  /** The language that `value` is in, which need not be the one that was asked for. */
  readonly language: Language;
}

/**
 * A link in a source.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type Link } from "tilgangspakker";
 *
 * await init();
 * const links: readonly Link[] = Catalogue.embedded().package("programmeringsgrensesnitt")?.links ?? [];
 * console.log(links[0]?.text); // → Maskinporten
 * ```
 */
export interface Link {
  /** What the link says. */
  readonly text: string;
  /** An absolute `http` or `https` address: relative ones are resolved against the source's site. */
  readonly href: string;
}

/**
 * Which catalogue it is. Named here are those that come with the package: `"versjon-3"`, which is part of the
 * module, and the months of Altinn's register, which are files beside it. A catalogue of yours is named as you like.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type CatalogueVersion } from "tilgangspakker";
 *
 * await init();
 * const version: CatalogueVersion = Catalogue.embedded().version;
 * console.log(version); // → versjon-3
 * ```
 */
export type CatalogueVersion = "versjon-3" | "altinn-2026-08" | (string & {});

/** What JSON text of a catalogue is parsed into; `tilgangspakker/schema.json` describes it. */
export type CatalogueJson = Readonly<Record<string, unknown>>;
