/**
 * What is wrong with the access packages and roles that a text names: an XACML policy, the registration of a system or any other
 * JSON, source code, a list. Policies are read as Altinn's decision point reads them.
 *
 * ```ts
 * import { load } from "tilgangspakker/catalogues/latest";
 * import { lint } from "tilgangspakker/policy";
 * console.log(lint("urn:altinn:accesspackage:lonnn", await load())[0]?.code); // → UNKNOWN_PACKAGE
 * ```
 *
 * @packageDocumentation
 */

import type { Catalogue } from "./package/catalogue.js";
import { failure } from "./package/failure.js";
import { collect, mentionsIn } from "./policy/collect.js";
import type { Collected } from "./policy/collect.js";
import { contextFor } from "./policy/context.js";
import { isDay, today } from "./package/day.js";
import { CODES } from "./policy/findings.js";
import type { Context, Fault } from "./policy/findings.js";
import { LineCounter } from "./policy/places.js";
import { faultsOfRequested } from "./policy/registrations.js";
import { writtenLike } from "./policy/scan.js";
import { faultsOfItems, faultsOfPolicy } from "./policy/verdicts.js";
import type { Language } from "./package/types.js";
import type { LintOptions, PackageMention, PolicyFinding, PolicyFindingCode } from "./package/types/policy.js";

export type * from "./package/types/policy.js";

/**
 * Every code that a finding may have.
 *
 * @example
 * ```ts
 * console.log(findingCodes.includes("ALTINN2_ROLE")); // → true
 * ```
 */
export const findingCodes: readonly PolicyFindingCode[] = Object.freeze([...CODES]);

/**
 * What is wrong with the packages and roles that a text names, in the order of the text: a policy in XML, JSON, or any other text.
 * One that cannot be read is a finding too.
 *
 * @throws TilgangspakkerError `INVALID_ARGUMENT`, `INVALID_CATALOGUE`.
 * @example
 * ```ts
 * const [finding] = lint('new[] { "urn:altinn:accesspackage:maskinlesbarehendelser" }', catalogue);
 * console.log(finding?.column, finding?.code); // → 10 PACKAGE_RENAMED
 * ```
 */
export function lint(text: string, catalogue: Catalogue, options?: LintOptions): readonly PolicyFinding[] {
  const { read } = readable(text);
  const context = contextOf(catalogue, options);
  const collected = collect(read);
  if (collected.is === "malformed") {
    const { of, why } = collected;
    const said = of === "xml" ? context.say.notXml(why.message) : context.say.notJson(why.message);
    return Object.freeze([aboutText("error", of === "xml" ? "INVALID_XML" : "INVALID_JSON", said, why)]);
  }
  const places = new LineCounter(read);
  const findings = faultsIn(context, collected)
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, severity, code, message, written, urn, replacement }) => Object.freeze({ ...places.at(span.start), severity, code, message, written, urn, replacement }));
  return Object.freeze([...aboutWhole(context, collected, findings.length), ...findings]);
}

/**
 * The same text with today's URN of every renamed package, otherwise unchanged.
 *
 * @throws TilgangspakkerError `INVALID_ARGUMENT`, `INVALID_CATALOGUE`.
 * @example
 * ```ts
 * console.log(mended("- urn:altinn:accesspackage:maskinlesbarehendelser", catalogue)); // → - urn:altinn:accesspackage:maskinlesbare-hendelser
 * ```
 */
export function mended(text: string, catalogue: Catalogue): string {
  const { mark, read } = readable(text);
  const known = asCatalogue(catalogue);
  const parts: string[] = [mark];
  let end = 0;
  for (const { urn, span, as } of mentionsIn(read)) {
    const became = as === "name" ? undefined : known.resolve(urn);
    if (became?.status !== "renamed" || span.start < end) continue;
    const written = read.slice(span.start, span.end);
    parts.push(read.slice(end, span.start), writtenLike(as === "value" ? "" : written, became.current), ...(written.match(MARKUP) ?? []));
    end = span.end;
  }
  return [...parts, read.slice(end)].join("");
}

/** What may stand within a value in XML, and is no part of it. */
const MARKUP = /<!--[^]*?-->|<!\[CDATA\[|\]\]>|<\?[^]*?\?>/g;

/**
 * Every place where a text names a package, in order: by URN or beside the attribute of packages. If there is none, each line that is
 * one name.
 *
 * @throws TilgangspakkerError `INVALID_ARGUMENT`.
 * @example
 * ```ts
 * console.log(packagesIn("- toll\n- lonn")[1]?.urn); // → urn:altinn:accesspackage:lonn
 * ```
 */
export function packagesIn(text: string): readonly PackageMention[] {
  const { read } = readable(text);
  const places = new LineCounter(read);
  return Object.freeze(mentionsIn(read).map(({ urn, span, as }) => Object.freeze({ ...places.at(span.start), written: read.slice(span.start, span.end), urn, as })));
}

/** Without the byte order mark that files may begin with. */
function readable(text: unknown): { readonly mark: string; readonly read: string } {
  if (typeof text !== "string") throw failure("INVALID_ARGUMENT", `text must be text, not of type ${typeof text}.`);
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  return { mark, read: text.slice(mark.length) };
}

function contextOf(catalogue: Catalogue, options: unknown): Context {
  const known = asCatalogue(catalogue);
  const { language = known.language, on = today() } = optionsIn(options);
  if (!isLanguage(language)) throw failure("INVALID_ARGUMENT", `options.language must be nb, nn or en, not ${shown(language)}.`);
  if (!isDay(on)) throw failure("INVALID_ARGUMENT", `options.on must be a date such as 2026-12-31, not ${shown(on)}.`);
  return contextFor(known, language, on);
}

/** One that is made by another copy of the package is one too: this file is bundled by itself. */
function asCatalogue(catalogue: unknown): Catalogue {
  const given = catalogue as Partial<Catalogue> | null | undefined;
  let isOne: boolean;
  try {
    isOne = typeof given === "object" && typeof given?.resolve === "function" && typeof given.version === "string";
  } catch (error) {
    // Of one that has been freed it says so itself.
    if (typeof (error as { readonly code?: unknown }).code === "string") throw error;
    isOne = false;
  }
  if (!isOne) throw failure("INVALID_CATALOGUE", "A catalogue is needed, made by Catalogue.embedded(), fromJson() or fromAltinnExport().");
  return given as Catalogue;
}

const OPTIONS: ReadonlySet<string> = new Set(["language", "on"] satisfies (keyof LintOptions)[]);

/** A misspelt option would be another question. */
function optionsIn(options: unknown): { readonly language?: unknown; readonly on?: unknown } {
  if (options === undefined) return {};
  if (typeof options !== "object" || options === null || Array.isArray(options)) throw failure("INVALID_ARGUMENT", `options must be an object with language or on, not ${shown(options)}.`);
  const [unknown] = Object.entries(options).find(([name, value]) => value !== undefined && !OPTIONS.has(name)) ?? [];
  if (unknown !== undefined) throw failure("INVALID_ARGUMENT", `options.${unknown.slice(0, 99)} is none of its fields: they are language and on.`);
  return options;
}

const isLanguage = (language: unknown): language is Language => language === "nb" || language === "nn" || language === "en";
const shown = (value: unknown): string => (typeof value === "string" || value === null ? JSON.stringify(value) : Array.isArray(value) ? "a list" : typeof value === "object" ? "an object" : String(value));

function faultsIn(context: Context, collected: Collected): Fault[] {
  if (collected.is === "policy" || collected.is === "xml") return faultsOfPolicy(context, collected);
  if (collected.is === "json") return [...faultsOfItems(context, collected.items, false), ...collected.requested.flatMap((it) => faultsOfRequested(context, it))];
  return collected.is === "text" ? faultsOfItems(context, collected.items, false) : [];
}

/** What there is to say of the text as a whole. */
function aboutWhole({ say }: Context, collected: Collected, findings: number): PolicyFinding[] {
  if (collected.is === "empty") return [aboutText("error", "EMPTY", say.emptyText())];
  if (collected.is === "binary") return [aboutText("error", "NOT_TEXT", say.notText())];
  if (collected.is === "xml") return [aboutText("error", "NOT_A_POLICY", say.notAPolicy(collected.root))];
  const isSilent = "items" in collected && collected.items.length === 0 && findings === 0;
  // Nothing wrong with nothing: whoever expects packages there has a text that names them in another way.
  return isSilent ? [aboutText("notice", "NO_PACKAGE", say.nothing())] : [];
}

function aboutText(severity: PolicyFinding["severity"], code: PolicyFindingCode, message: string, { line, column } = { line: 1, column: 1 }): PolicyFinding {
  return Object.freeze({ line, column, severity, code, message, written: "", urn: null, replacement: null });
}
