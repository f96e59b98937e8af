// The URNs of access packages in any text: lists, JSON, addresses, policies in XML.

import { PREFIX } from "./address.ts";

const COLON = "(?::|%3a)";
const ATTRIBUTE = `["']urn:altinn:accesspackage["']`;
/** A letter or digit: as it is, in percent code, or as JSON writes those beyond ASCII. */
const WORD = "(?:[\\p{L}\\p{M}\\p{N}]|%[89a-f][\\da-f]|\\\\u00[c-f][\\da-f])";
/** Punctuation, and what cannot be seen, belongs to it only where it goes on: one name is never taken for the beginning of another. The limits keep long junk cheap. */
const SLUG = `(?:${WORD}|[._~:\\p{Cf}-]{1,9}(?=${WORD})){1,300}(?!${WORD})`;

/** A whole URN; or, where attribute and value stand apart as in XACML, the value. */
const URNS = new RegExp(
  [
    `urn${COLON}altinn${COLON}accesspackage${COLON}${SLUG}`,
    `(?=${WORD})(?<=${ATTRIBUTE}[^<>]{0,300}(?<!/)>\\s{0,99}<[^<>]{0,300}>|${ATTRIBUTE}\\s{0,99},\\s{0,99}"?value"?\\s?:\\s?["'])${SLUG}`,
    `(?=${WORD})(?<=<[^<>]{0,300}AttributeValue[^<>]{0,300}>\\s{0,99})${SLUG}(?=\\s{0,99}</[^<>]{0,300}>\\s{0,99}<[^<>]{0,300}AttributeId=${ATTRIBUTE})`,
  ].join("|"),
  "giu",
);
const NAME = new RegExp(`^[^\\p{L}\\p{N}]{0,9}(${SLUG})[^\\p{L}\\p{N}]{0,9}$`, "iu");
/** So many lines are looked through for names. */
const MOST_LINES = 5000;

export interface Found {
  /** How often each stands there, in order. */
  readonly urns: ReadonlyMap<string, number>;
  /** They are names, each on a line of its own: there was no URN. */
  readonly areNames: boolean;
}

export function findUrns(text: string): Found {
  const urns = counted([...text.matchAll(URNS)].map(([found]) => urnOf(found)));
  if (urns.size > 0) return { urns, areNames: false };
  return { urns: counted(text.split("\n", MOST_LINES).flatMap((line) => NAME.exec(line.trim())?.[1] ?? [])), areNames: true };
}

/** The text with other URNs in it, written the way that the old ones were. */
export function replaceUrns(text: string, by: ReadonlyMap<string, string>): string {
  return text.replace(URNS, (found) => {
    const now = by.get(urnOf(found));
    if (!now) return found;
    const written = isWhole(found) ? now : now.slice(PREFIX.length);
    return /^urn%/i.test(found) ? encodeURIComponent(written) : written;
  });
}

const isWhole = (found: string): boolean => /^urn(:|%3a)altinn/i.test(found);

function urnOf(found: string): string {
  const plain = found.replace(/\\u(....)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return isWhole(found) ? decoded(plain) : PREFIX + decoded(plain);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function counted(all: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
