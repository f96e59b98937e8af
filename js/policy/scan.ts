// Packages and roles in any text: source code, lists, addresses, what is left of a policy.

import { PREFIX } from "./attributes.js";
import type { Span } from "./places.js";

/** What was found, and where. `as` says how it is named: whole, or by the last part of its URN. */
export interface Hit {
  readonly kind: "package" | "area" | "role";
  readonly urn: string;
  readonly written: string;
  readonly span: Span;
  readonly as: "urn" | "value";
}

const COLON = "(?::|%3a)";
const ATTRIBUTE = `["']urn:altinn:accesspackage["']`;
/** A letter or digit: as it is, in percent code, or as JSON writes those beyond ASCII. */
const WORD = "(?:[\\p{L}\\p{M}\\p{N}]|%[89a-f][\\da-f]|\\\\u00[c-f][\\da-f])";
/** Punctuation, and what cannot be seen, belongs to it only where it goes on: one name is never taken for the beginning of another. The limits keep long junk cheap. */
const SLUG = `(?:${WORD}|[._~:\\p{Cf}-]{1,9}(?=${WORD})){1,300}(?!${WORD})`;
const AREA = "(?<![:\\p{L}\\p{N}])accesspackage:area:[\\p{L}\\p{N}_-]{1,300}";
const ROLES = "(?:rolecode|external-role:cc?ra?|role)";

/** A whole URN; or, where attribute and value stand apart as in XACML, the value. */
const FOUND = new RegExp(
  [
    `(?<package>urn${COLON}altinn${COLON}accesspackage${COLON}${SLUG})`,
    `(?<role>urn${COLON}altinn${COLON}${ROLES}${COLON}${SLUG})`,
    `(?<area>${AREA})`,
    `(?<value>(?=${WORD})(?<=${ATTRIBUTE}[^<>]{0,300}(?<!/)>\\s{0,99}<[^<>]{0,300}>|${ATTRIBUTE}\\s{0,99},\\s{0,99}"?value"?\\s?:\\s?["'])${SLUG}`,
    `(?=${WORD})(?<=<[^<>]{0,300}AttributeValue[^<>]{0,300}>\\s{0,99})${SLUG}(?=\\s{0,99}</[^<>]{0,300}>\\s{0,99}<[^<>]{0,300}AttributeId=${ATTRIBUTE}))`,
  ].join("|"),
  "giu",
);
/** In what a parser has read there are no codes, and no limits are needed: letters and digits, and punctuation only where it goes on. */
const READ_SLUG = "[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}._~:%-]*[\\p{L}\\p{M}\\p{N}])?";
const WHOLE = new RegExp(
  `(?<package>urn:altinn:accesspackage:${READ_SLUG})|(?<role>urn:altinn:${ROLES}:${READ_SLUG})|(?<area>${AREA})`,
  "giu",
);
const NAME = new RegExp(`^([^\\p{L}\\p{N}]{0,9})(${SLUG})[^\\p{L}\\p{N}]{0,9}$`, "iu");
/** So many lines are looked through for names. */
const MOST_LINES = 5000;

/** Packages, areas and roles that are named whole in what a parser has read, in order. */
export const wholeIn = (read: string): Hit[] => hitsOf(read, WHOLE);

/** Packages, areas and roles in any text, in order. */
export const scan = (text: string): Hit[] => hitsOf(text, FOUND);

function hitsOf(text: string, pattern: RegExp): Hit[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [written] = match;
    const kind =
      match.groups?.["role"] !== undefined ? "role" : match.groups?.["area"] !== undefined ? "area" : "package";
    const as = match.groups?.["value"] === undefined ? "urn" : "value";
    return {
      kind,
      as,
      written,
      urn: as === "urn" ? plain(written) : PREFIX + plain(written),
      span: { start: match.index, end: match.index + written.length },
    };
  });
}

/** The names of a list, each on a line of its own, in whatever signs lists have around them. */
export function namesIn(text: string): { readonly hits: readonly Hit[]; readonly isList: boolean } {
  const hits: Hit[] = [];
  let isList = true;
  let start = 0;
  for (const line of text.split("\n", MOST_LINES)) {
    const [, before = "", name] = NAME.exec(line.trim()) ?? [];
    if (name !== undefined) {
      const begin = start + (line.length - line.trimStart().length) + before.length;
      const isWhole = /^urn(:|%3a)/i.test(name);
      hits.push({
        kind: "package",
        as: isWhole ? "urn" : "value",
        written: name,
        urn: isWhole ? plain(name) : PREFIX + plain(name),
        span: { start: begin, end: begin + name.length },
      });
    } else if (/[\p{L}\p{N}]/u.test(line)) isList = false;
    start += line.length + 1;
  }
  return { hits, isList };
}

/** The same URN, written as the one that stood there: whole or not, in percent code or not. */
export function writtenLike(written: string, urn: string): string {
  const now = /^urn(:|%3a)/i.test(written) ? urn : urn.slice(PREFIX.length);
  return /^urn%/i.test(written) ? encodeURIComponent(now) : now;
}

/** Without percent codes and JSON's escapes. */
function plain(written: string): string {
  const unescaped = written.replace(/\\u(....)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  try {
    return decodeURIComponent(unescaped);
  } catch {
    return unescaped;
  }
}
