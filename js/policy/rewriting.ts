// Other names in a text, put where the old ones stand, and everything around them as it was.

import { writtenLike } from "./scan.js";

/** What may stand within a value in XML, and is no part of it. */
const MARKUP = /<!--[^]*?-->|<!\[CDATA\[|\]\]>|<\?[^]*?\?>/g;

/** `now` in place of what stands there, with the markup that stands in it. */
export const inPlaceOf = (written: string, now: string): string => [now, ...(written.match(MARKUP) ?? [])].join("");

/** The same URN in place of a whole one: in percent code, if that was. Of what is written by references or escapes the beginning may not be seen. */
export const wholeLike = (written: string, urn: string): string =>
  /^urn%/i.test(written) ? writtenLike(written, urn) : urn;
