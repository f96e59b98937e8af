// What is passed by whoever asks: the text, the catalogue, the options.

import type { Catalogue } from "../package/catalogue.js";
import { isDay, today } from "../package/day.js";
import { TilgangspakkerError } from "../package/errors.js";
import { failure } from "../package/failure.js";
import type { Language } from "../package/types.js";
import { contextFor } from "./context.js";
import type { Context } from "./findings.js";

/** The most that is read, in letters. */
const MOST_LETTERS = 16 * 1024 * 1024;

/** Without the byte order mark that files may begin with. */
export function readable(text: unknown): { readonly mark: string; readonly read: string } {
  if (typeof text !== "string")
    throw failure("INVALID_ARGUMENT", `The text must be a string, not of type ${typeof text}.`);
  if (text.length > MOST_LETTERS)
    throw failure("TOO_LARGE", `The text has ${text.length} letters, and at most 16 MiB are read.`);
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  return { mark, read: text.slice(mark.length) };
}

/** What the options say, each of which may be left out. */
export type Options = { readonly [Name in "language" | "on" | "variant"]?: unknown };

export function contextOf(catalogue: unknown, options: Options): Context {
  const known = asCatalogue(catalogue);
  const { language = known.language, on = today() } = options;
  if (!isLanguage(language)) throw wrongOption("language", `must be nb, nn or en, not ${shown(language)}`);
  if (!isDay(on)) throw wrongOption("on", `must be a date such as 2026-12-31, not ${shown(on)}`);
  return contextFor(known, language, on);
}

/** One that is made by another copy of the package is one too: what reads policies is bundled by itself. */
export function asCatalogue(catalogue: unknown): Catalogue {
  const given = catalogue as Partial<Catalogue> | null | undefined;
  let isOne: boolean;
  try {
    isOne = typeof given === "object" && typeof given?.resolve === "function" && typeof given.version === "string";
  } catch (error) {
    // Of one that has been freed it says so itself.
    if (typeof (error as { readonly code?: unknown }).code === "string") throw error;
    isOne = false;
  }
  if (!isOne)
    throw failure(
      "INVALID_CATALOGUE",
      "A catalogue is needed, made by Catalogue.embedded(), fromJson() or fromAltinnExport().",
    );
  return given as Catalogue;
}

/** A misspelt option would be another question. */
export function optionsIn(options: unknown, names: readonly (keyof Options)[]): Options {
  if (options === undefined) return {};
  if (typeof options !== "object" || options === null)
    throw failure("INVALID_ARGUMENT", `options must be an object with ${either(names)}, not ${shown(options)}.`);
  const given = fieldsOf(options, names).filter(([, value]) => value !== undefined);
  const [unknown] = given.find(([name]) => !(names as readonly string[]).includes(name)) ?? [];
  if (unknown !== undefined)
    throw wrongOption(unknown, `is none of its fields: they are ${either(names).replace(" or ", " and ")}`);
  return Object.fromEntries(given);
}

/** Read once, whatever getters answer. */
function fieldsOf(options: object, names: readonly string[]): readonly [string, unknown][] {
  try {
    // A list or a Map, and what is yet to come, would look as if nothing were asked for.
    if (!(Symbol.iterator in options || "then" in options)) return Object.entries(options);
  } catch (cause) {
    throw failure("INVALID_ARGUMENT", "options could not be read: they threw an error.", [], cause);
  }
  throw failure("INVALID_ARGUMENT", `options must be an object with ${either(names)}, not a collection or a promise.`);
}

export const wrongOption = (name: string, problem: string): TilgangspakkerError =>
  new TilgangspakkerError("INVALID_ARGUMENT", `options.${name.slice(0, 99)} ${problem}.`, { path: [name] });

const either = (names: readonly string[]): string =>
  new Intl.ListFormat("en-GB", { type: "disjunction" }).format(names);
const isLanguage = (language: unknown): language is Language =>
  language === "nb" || language === "nn" || language === "en";
export const shown = (value: unknown): string =>
  typeof value === "string" || value === null
    ? JSON.stringify(value)
    : Array.isArray(value)
      ? "a list"
      : typeof value === "object"
        ? "an object"
        : String(value);
