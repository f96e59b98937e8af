// What is known of the past: which packages got another URN or were withdrawn, month by month, from version 3 until today.

import type { Catalogue, Language, Rename } from "tilgangspakker";
import { groupedBy } from "../grouped.ts";
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

/** `seed` knows what the packages were called at the time. */
export function historyOf(catalogue: Catalogue, seed: Catalogue, matches: Matches, language: Language, isAll: boolean): History {
  const renames = catalogue.renames().filter((it) => matches(...textsOf(it, catalogue, seed, language)));
  const dated = groupedBy(renames.filter(({ since }) => since !== null), ({ since }) => (since ?? "").slice(0, 7));
  const ending = isAll ? endingIn(catalogue) : null;
  const months = new Set([...dated.keys(), ...(ending ? [ending.day.slice(0, 7)] : [])]);
  return {
    months: [...months].sort().reverse().map((month) => {
      const these = dated.get(month) ?? [];
      return {
        month,
        renamed: these.filter(({ current }) => current !== null),
        removed: these.filter(({ current }) => current === null),
        ending: ending?.day.startsWith(month) ? ending : null,
      };
    }),
    undated: renames.filter(({ since }) => since === null),
  };
}

function textsOf({ urn, current }: Rename, catalogue: Catalogue, seed: Catalogue, language: Language): readonly string[] {
  const names = [seed.package(urn, { language }), current === null ? undefined : catalogue.package(current, { language })].flatMap((it) => it?.name.value ?? []);
  return [urn, ...(current === null ? [] : [current]), ...names];
}

function endingIn(catalogue: Catalogue): Month["ending"] {
  const days = catalogue.roles().filter(({ register }) => register === "altinn2").flatMap(({ code }) => catalogue.altinn2Role(code)?.endsOn ?? []);
  const [day] = days;
  return day === undefined ? null : { roles: days.length, day };
}
