// What is known of the past: which packages got another URN or were withdrawn, month by month, from version 3 until today.

import type { Catalogue, Language, Rename } from "tilgangspakker";
import { groupedBy } from "../../grouped.ts";
import type { Matches } from "./matching.ts";

export interface Month {
  /** `"2025-03"`. */
  readonly month: string;
  readonly renamed: readonly Rename[];
  readonly removed: readonly Rename[];
  /** The roles of Altinn 2 that end in it, by how many and on which day. */
  readonly ending: { readonly roles: number; readonly day: string } | null;
}

export interface History {
  /** The latest first. */
  readonly months: readonly Month[];
  /** Of no known day. */
  readonly undated: readonly Rename[];
}

/** What became of a package, and the names and URNs that it is found by. */
export interface Past {
  readonly rename: Rename;
  readonly texts: readonly string[];
}

/** `seed` knows what the packages were called at the time. */
export function pastOf(catalogue: Catalogue, seed: Catalogue, language: Language): readonly Past[] {
  const nameIn = (it: Catalogue) => {
    const names = new Map<string, string>(it.packages({ language }).map(({ urn, name }) => [urn, name.value]));
    return (urn: string) => names.get(urn) ?? "";
  };
  const [before, now] = [nameIn(seed), nameIn(catalogue)];
  return catalogue.renames().map((rename) => {
    const { urn, current } = rename;
    return { rename, texts: [urn, before(urn), ...(current === null ? [] : [current, now(current)])] };
  });
}

/** As much of the past as matches; with what is to come where all of it is asked for. */
export function historyOf(past: readonly Past[], matches: Matches, toCome: Month["ending"]): History {
  const renames = past.filter(({ texts }) => matches(texts)).map(({ rename }) => rename);
  const dated = groupedBy(
    renames.filter(({ since }) => since !== null),
    ({ since }) => (since ?? "").slice(0, 7),
  );
  const months = new Set([...dated.keys(), ...(toCome ? [toCome.day.slice(0, 7)] : [])]);
  return {
    months: [...months]
      .sort()
      .reverse()
      .map((month) => {
        const these = dated.get(month) ?? [];
        return {
          month,
          renamed: these.filter(({ current }) => current !== null),
          removed: these.filter(({ current }) => current === null),
          ending: toCome?.day.startsWith(month) ? toCome : null,
        };
      }),
    undated: renames.filter(({ since }) => since === null),
  };
}

/** When the roles of Altinn 2 end, and how many they are. */
export function endingIn(catalogue: Catalogue): Month["ending"] {
  const days = catalogue
    .roles()
    .filter(({ register }) => register === "altinn2")
    .flatMap(({ code }) => catalogue.altinn2Role(code)?.endsOn ?? []);
  const [day] = days;
  return day === undefined ? null : { roles: days.length, day };
}
