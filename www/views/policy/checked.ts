// What is found in a text: what must be mended, what became of the packages that it names, and the text with today's URNs.

import type { Catalogue, Language, PackageUrn, Resolution } from "tilgangspakker";
import type { PackageMention, PolicyFinding, PolicySuggestion } from "tilgangspakker/policy";
import { PREFIX } from "../../address.ts";
import { groupedBy } from "../../grouped.ts";
import type { NamedInWords } from "./lines.ts";
import { Lines } from "./lines.ts";
import type { Reader } from "./reader.ts";

/** So many are looked up, and shown. */
export const MOST = 1000;
/** An address that names more, or is longer, is no link that people can send. */
const MOST_IN_ADDRESS = 50;
const LONGEST_ADDRESS = 4000;

/** A finding, with every place where the same is to be said. */
export interface Fault extends Omit<PolicyFinding, "line" | "column"> {
  readonly places: readonly PolicyFinding[];
  /** Of a role of Altinn 2: what may stand beside it. */
  readonly suggestion: PolicySuggestion | undefined;
}

/** What became of a package that the text names, or what else a line of a list names. */
export interface Became {
  /** As the text has it, or the whole URN of a name. */
  readonly urn: string;
  readonly times: number;
  readonly resolution: Resolution | NamedInWords;
}

export interface Checked {
  /** The text is a list, or a table: each that it names is told what became of it. */
  readonly isList: boolean;
  /** So many lines, or cells of them, of a list name neither packages nor roles. */
  readonly others: number;
  /** The gravest first, and those in the order of the text. */
  readonly faults: readonly Fault[];
  /** Those without fault where the text is no list. */
  readonly became: readonly Became[];
  /** How many different ones the text names. */
  readonly named: number;
  /** It names neither packages nor roles. */
  readonly isOfNothing: boolean;
  /** Something is wrong that may be about any of them. */
  readonly isInDoubt: boolean;
  /** With today's URNs, where that is another text, and in how many places it is. */
  readonly mended: { readonly text: string; readonly places: number } | null;
  /** What an address says of it; nothing where that is too much. */
  readonly address: string;
}

export const EMPTY: Checked = {
  isList: true,
  others: 0,
  faults: [],
  became: [],
  named: 0,
  isOfNothing: true,
  isInDoubt: false,
  mended: null,
  address: "",
};

/** That there is nothing to check is told in other words. */
const SAID_OF_NOTHING: readonly PolicyFinding["code"][] = ["NO_PACKAGE", "EMPTY"];

/** Of each that stands in a list its line says as much. */
const SAID_OF_LISTED: readonly PolicyFinding["code"][] = [
  "PACKAGE_RENAMED",
  "PACKAGE_REMOVED",
  "UNKNOWN_PACKAGE",
  "NOT_LOWEST_LEVEL",
  "ALTINN2_ROLE",
];

/** The first of the catalogues is the one that the text is held against. */
export type Catalogues = readonly [Catalogue, ...Catalogue[]];

export function checkedBy(
  reader: Reader,
  text: string,
  catalogues: Catalogues,
  options: { readonly language: Language; readonly on: string },
): Checked {
  if (text.trim() === "") return EMPTY;
  const [catalogue] = catalogues;
  const lines = new Lines(catalogue);
  const inWords = namedInWords(text, lines);
  const words = new Set(inWords);
  const mentions = reader.packagesIn(text).filter(({ written }) => !words.has(written));
  const times = new Map<string, number>();
  for (const asked of [...inWords, ...mentions.map(({ as, urn, written }) => (as === "name" ? written : urn))])
    times.set(asked, (times.get(asked) ?? 0) + 1);
  const others = othersIn(text, words, mentions);
  const told = reader.lint(text, catalogue, options);
  const areNames =
    mentions.length > 0 &&
    mentions.every(({ as }) => as === "name") &&
    told.every(({ code }) => SAID_OF_NOTHING.includes(code));
  const isList = times.size > 0 && (others === 0 || areNames || (inWords.length > 0 && isTable(text)));
  // Of what is listed it is told there what became of it.
  const listed = new Set(isList ? [...words, ...mentions.map(({ written }) => written)] : []);
  const isTold = ({ code, written }: PolicyFinding) =>
    SAID_OF_NOTHING.includes(code) || (SAID_OF_LISTED.includes(code) && listed.has(written));
  const findings = told.filter((it) => !isTold(it));
  const became = [...times].slice(0, MOST).map(([asked, count]): Became => {
    const resolution = words.has(asked) ? lines.read(asked) : undefined;
    return resolution ? { urn: asked, times: count, resolution } : becameOf(asked, count, catalogues);
  });
  const faults = faultsIn(findings, findings.some(isOfAltinn2) ? reader.suggestionsFor(text, catalogue, options) : []);
  return {
    isList,
    others: isList && inWords.length > 0 ? others : 0,
    faults,
    became: isList ? became : became.filter((it) => isFine(it, findings)),
    named: times.size,
    isOfNothing: times.size === 0 && told.some(({ code }) => SAID_OF_NOTHING.includes(code)),
    isInDoubt: findings.some(({ severity, urn }) => severity === "error" && urn === null),
    mended: became.some(({ resolution }) => resolution.status === "renamed")
      ? mendedBy(reader, text, mentions, catalogue)
      : null,
    address: addressOf([...times.keys()]),
  };
}

/** Between the cells of a table. */
const BETWEEN = ["\t", ";", "|"] as const;

/** Most of its rows have several cells: in source code and prose few do. */
function isTable(text: string): boolean {
  const rows = text.split("\n").filter((it) => it.trim() !== "");
  const hasCells = (row: string, between: string) => row.split(between).filter((it) => it.trim() !== "").length > 1;
  return BETWEEN.some((between) => rows.filter((it) => hasCells(it, between)).length * 2 >= rows.length);
}

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** Lines, or the cells of a table, without the marks around them. What has neither letter nor number only divides. */
const cellsOf = (text: string): readonly string[] =>
  text
    .split(/[\n,;\t|]/)
    .map((it) => it.trim().replace(/^"(.*)"$/, "$1"))
    .filter((it) => SAYS_SOMETHING.test(it));

/** Those of a short text that name a role, or a package by what people call it. */
function namedInWords(text: string, lines: Lines): readonly string[] {
  if (/^\s*[<[{]/.test(text.replace(/^\ufeff/, "")) || text.split("\n").length > MOST) return [];
  const known = new Map<string, boolean>();
  return cellsOf(text).filter((it) => {
    const isNamed = known.get(it) ?? lines.read(it) !== undefined;
    known.set(it, isNamed);
    return isNamed;
  });
}

/** How many there are besides these: the first are whole cells, the others stand between spaces and signs. */
function othersIn(text: string, inWords: ReadonlySet<string>, mentions: readonly PackageMention[]): number {
  const written = new Set(mentions.map((it) => it.written));
  return cellsOf(text)
    .filter((it) => !inWords.has(it))
    .filter((cell) => cell.split(/\s+/).some((it) => SAYS_SOMETHING.test(it) && !written.has(it))).length;
}

function mendedBy(
  reader: Reader,
  text: string,
  mentions: readonly PackageMention[],
  catalogue: Catalogue,
): Checked["mended"] {
  const mended = reader.mended(text, catalogue);
  if (mended === text) return null;
  return {
    text: mended,
    places: mentions.filter(({ as, urn }) => as !== "name" && catalogue.resolve(urn).status === "renamed").length,
  };
}

function becameOf(asked: string, times: number, catalogues: Catalogues): Became {
  const [first] = catalogues;
  const resolutions = catalogues.map((it) => it.resolve(asked));
  const resolution = resolutions.find(({ status }) => status !== "unknown") ?? first.resolve(asked);
  return { urn: asked.startsWith(PREFIX) ? asked : urnNamed(asked, resolution, catalogues), times, resolution };
}

/** The URN that a former name or a last part stands for: the one that the text is about, and not the one it has today. */
function urnNamed(name: string, resolution: Resolution, catalogues: Catalogues): string {
  const today = resolution.status === "renamed" ? resolution.current : undefined;
  return (
    catalogues
      .flatMap((it) => it.package(name)?.urn ?? [])
      .filter((it) => it !== today)
      .at(-1) ?? name
  );
}

/** A package that the text names in a way that never matches is not fine, though there is one of that name. */
function isFine({ urn, resolution }: Became, findings: readonly PolicyFinding[]): boolean {
  const named = urn.toLowerCase();
  return (
    resolution.status === "current" &&
    !findings.some((it) => it.severity !== "notice" && it.urn?.toLowerCase() === named)
  );
}

const SEVERITIES: readonly PolicyFinding["severity"][] = ["error", "warning", "notice"];
export const isOfAltinn2 = ({ code }: Pick<PolicyFinding, "code">): boolean => code === "ALTINN2_ROLE";

function faultsIn(findings: readonly PolicyFinding[], suggestions: readonly PolicySuggestion[]): readonly Fault[] {
  const groups = groupedBy(findings, ({ severity, code, message, replacement }) =>
    JSON.stringify([severity, code, message, replacement]),
  );
  const suggestionOf = (places: readonly PolicyFinding[]) => {
    const these = suggestions.filter(({ line, column }) =>
      places.some((it) => it.line === line && it.column === column),
    );
    return these.find(({ fragment }) => fragment !== null) ?? these[0];
  };
  const faults = [...groups.values()].flatMap((places) => {
    const [first] = places;
    return first ? [{ ...first, places, suggestion: isOfAltinn2(first) ? suggestionOf(places) : undefined }] : [];
  });
  return SEVERITIES.flatMap((severity) => faults.filter((it) => it.severity === severity));
}

function addressOf(urns: readonly string[]): string {
  const list = urns.join();
  return urns.length > MOST_IN_ADDRESS || list.length > LONGEST_ADDRESS ? "" : list;
}

/** Today's URN of each, once. */
export const currentIn = (became: readonly Became[]): readonly PackageUrn[] => [
  ...new Set(became.flatMap(({ resolution }) => ("current" in resolution ? resolution.current : []))),
];
