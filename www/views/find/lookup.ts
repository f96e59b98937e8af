// What a search finds: packages, roles, areas, and what has become of a URN.

import type { AccessPackage, Catalogue, Language, LocalizedText, Resolution, RoleHit, SearchHit } from "tilgangspakker";
import type { Place } from "../../address.ts";
import type { AreaHere, Areas } from "./areas.ts";

export interface AreaHit {
  readonly area: AreaHere;
  readonly start: number;
  readonly end: number;
}

/** Without a term packages are looked at, and none was found by anything. */
export type PackageHit =
  | SearchHit
  | { readonly accessPackage: AccessPackage; readonly score: number; readonly matches?: undefined };

export interface Found {
  readonly term: string;
  readonly packages: readonly PackageHit[];
  readonly roles: readonly RoleHit[];
  readonly areas: readonly AreaHit[];
  /** Whether there are more packages than these. */
  readonly isCut: boolean;
  /** What became of what was written, where that is more than a name. */
  readonly resolution: Resolution | undefined;
}

/** Nobody reads further, and this many are found in a moment. */
const MOST = 500;
/** Longer than anything that is to be found. */
const LONGEST = 300;
const URN = /^(urn:|accesspackage:)/i;

/** Which packages are looked at: "1" for those that take services, "0" for those that take none, else all. */
export const servicesOf = ({ services }: Place): "1" | "0" | undefined =>
  services === "1" || services === "0" ? services : undefined;

/** What is looked for, within which packages. */
export function lookUp(catalogue: Catalogue, areas: Areas, language: Language, place: Place): Found {
  const { search = "" } = place;
  const services = servicesOf(place);
  const term = search.trim().slice(0, LONGEST);
  const isWanted = (flag: boolean | null) => services === undefined || flag === (services === "1");
  if (!term) {
    const all = catalogue.packages({ language }).filter((it) => isWanted(it.isResourcePolicyAvailable));
    return {
      term,
      packages: all.slice(0, MOST).map((accessPackage) => ({ accessPackage, score: 1 })),
      roles: [],
      areas: [],
      isCut: all.length > MOST,
      resolution: undefined,
    };
  }
  const resolution = told(term, resolved(catalogue, term));
  const isUrn = URN.test(term);
  const hits = catalogue.search(term, { language, limit: MOST + 1 });
  const exact = resolution && "current" in resolution ? resolution.current : undefined;
  const packages = isUrn ? hits.filter(({ accessPackage: it }) => it.urn === exact) : hits.slice(0, MOST);
  return {
    term,
    packages: packages.filter(({ accessPackage: it }) => isWanted(it.isResourcePolicyAvailable)),
    roles: services === undefined ? catalogue.searchRoles(term, { language }) : [],
    areas: isUrn || services !== undefined ? [] : areasIn(hits, areas, term),
    isCut: !isUrn && hits.length > MOST,
    resolution,
  };
}

/**
 * What the first letter would wait for, piece by piece: indices are made as something is looked for, and packages as they are found. Most are
 * found by this letter.
 */
export const firstLookUps = (catalogue: Catalogue, language: Language): readonly (() => unknown)[] => [
  () => catalogue.search("a", { language, limit: MOST + 1 }),
  () => catalogue.resolve("a"),
  () => catalogue.searchRoles("a", { language }),
];

/** Former names are written in small letters; who remembers one may not. */
function resolved(catalogue: Catalogue, term: string): Resolution {
  const resolution = catalogue.resolve(term);
  const inSmall = term.toLowerCase();
  if (resolution.status !== "unknown" || inSmall === term) return resolution;
  const small = catalogue.resolve(inSmall);
  return small.status === "unknown" ? resolution : small;
}

/** Of a name only what has become of it is news. */
function told(term: string, resolution: Resolution): Resolution | undefined {
  return URN.test(term) || resolution.status === "renamed" || resolution.status === "removed" ? resolution : undefined;
}

/** The areas that the search found a word of, the closest first. */
function areasIn(hits: readonly SearchHit[], areas: Areas, term: string): readonly AreaHit[] {
  const found = new Map<AreaHere, AreaHit>();
  for (const { accessPackage, matches } of hits) {
    const area = areas.of(accessPackage);
    const match = matches.find((it) => it.field === "area");
    if (area && match && !found.has(area)) found.set(area, { area, start: match.start, end: match.end });
  }
  for (const area of areas.all)
    if (!found.has(area) && area.name.value.toLowerCase() === term.toLowerCase())
      found.set(area, { area, start: 0, end: area.name.value.length });
  const covered = ({ area, start, end }: AreaHit) => (end - start) / area.name.value.length;
  return [...found.values()].sort((a, b) => covered(b) - covered(a));
}

export interface Suggestion {
  /** What to search for instead. */
  readonly term: string;
  /** The package that it finds, where that is called something else. */
  readonly name: LocalizedText | undefined;
}

const MOST_SUGGESTED = 3;
const SHORTEST = 3;

/** Words like one that found nothing: with a letter less, or with two changed about. */
export function suggestionsFor(catalogue: Catalogue, language: Language, term: string): readonly Suggestion[] {
  const found = new Map<string, Suggestion>();
  for (const { accessPackage } of catalogue.resolve(term).status === "unknown"
    ? suggestedPackages(catalogue, language, term)
    : []) {
    found.set(accessPackage.name.value, { term: accessPackage.name.value, name: undefined });
  }
  for (const like of likeWords(term)) {
    if (found.size >= MOST_SUGGESTED) break;
    for (const { accessPackage, matches } of catalogue.search(like, { language, limit: MOST_SUGGESTED })) {
      const match = matches.find(
        (it) => it.field === "name" || it.field === "everydayWord" || it.field === "formerName",
      );
      if (!match) continue;
      const isName = match.field === "name";
      if (!found.has(match.text))
        found.set(match.text, { term: match.text, name: isName ? undefined : accessPackage.name });
    }
  }
  return [...found.values()].slice(0, MOST_SUGGESTED);
}

function suggestedPackages(catalogue: Catalogue, language: Language, term: string) {
  const resolution = catalogue.resolve(term);
  if (resolution.status !== "unknown") return [];
  return resolution.suggestions.flatMap((urn) => {
    const accessPackage = catalogue.package(urn, { language });
    return accessPackage ? [{ accessPackage }] : [];
  });
}

/** The last letter is the one that is most often too much, or not yet right. */
function likeWords(term: string): readonly string[] {
  const letters = [...term];
  if (letters.length > 30) return [];
  const shorter = letters.map((_, at) => letters.filter((_, other) => other !== at).join("")).reverse();
  const changed = letters
    .slice(1)
    .map((letter, at) => [...letters.slice(0, at), letter, letters[at], ...letters.slice(at + 2)].join(""));
  return [...new Set([...shorter, ...changed, letters.slice(0, -2).join("")])].filter(
    (it) => it.trim().length >= SHORTEST,
  );
}
