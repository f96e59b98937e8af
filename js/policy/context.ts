// What a text is judged by: the catalogue, asked once for each thing, and for suggestions only so often.

import type { Catalogue } from "../package/catalogue.js";
import type { Language } from "../package/types.js";
import { PREFIX } from "./attributes.js";
import type { Became } from "./became.js";
import { becameOf, UNKNOWN } from "./became.js";
import type { Context } from "./findings.js";
import { sentencesIn } from "./languages.js";
import { remembered } from "./remembered.js";
import { rolesLike } from "./roles.js";

/** Looking for what was meant is slow, so it is done for at most this many different unknown things in one text. */
const MOST_UNKNOWN = 100;

export function contextFor(catalogue: Catalogue, language: Language, on: string): Context {
  const mayBeKnown = knowing(catalogue);
  let unknown = 0;
  const resolve = remembered((urn: string): Became => {
    if (!mayBeKnown(urn) && unknown++ >= MOST_UNKNOWN) return UNKNOWN;
    return becameOf(catalogue.resolve(urn));
  });
  return {
    catalogue,
    language,
    on,
    say: sentencesIn(language),
    resolve,
    altinn2Role: remembered((urn) =>
      catalogue.role(urn)?.register === "altinn2" ? catalogue.altinn2Role(urn, { language }) : undefined,
    ),
    isKnown: (urn) =>
      mayBeKnown(urn) && (resolve(urn).status !== "unknown" || resolve(urn.toLowerCase()).status !== "unknown"),
    rolesLike: remembered((code) => (unknown++ < MOST_UNKNOWN ? rolesLike(catalogue, code) : [])),
  };
}

/** Whether a package may be referred to so, in any case: if not, there is surely none. */
function knowing(catalogue: Catalogue): (urn: string) => boolean {
  const packages = catalogue
    .packages()
    .flatMap(({ urn, id, formerNames, formerUrns }) => [urn, id ?? "", ...formerNames, ...formerUrns]);
  const renames = catalogue.renames().flatMap(({ urn, current }) => [urn, current ?? ""]);
  const known = new Set([...packages, ...renames].map(keyOf));
  return (urn) => known.has(keyOf(urn));
}

function keyOf(reference: string): string {
  const lower = reference.trim().toLowerCase();
  return lower.startsWith(PREFIX) ? lower.slice(PREFIX.length) : lower;
}
