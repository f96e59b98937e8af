// The searches that ours is measured against, with options that somebody who knows them would choose. Each is given the language
// of the query, as ours is. `node bench/search/tune-peers.mjs` shows how the options were found.

import Fuse from "fuse.js";
import MiniSearch from "minisearch";

import { LANGUAGES } from "./languages.mjs";

/** Letters that people write in more than one way, as one. */
export const fold = (text) => text.toLowerCase().replace(/å|aa/g, "a").replace(/ø|oe/g, "o").replace(/æ/g, "ae");

/** Every field with its weight, for a query in a language. `own` is how much more that language weighs than the other two. */
const weights = ({ name, own, slug, former, codes, roles, area, everyday, description }, language) =>
  Object.fromEntries([
    ["slug", slug],
    ["urn", slug],
    ["formerNames", former],
    ["roleCodes", codes],
    ...LANGUAGES.flatMap((it) => {
      const factor = it === language ? own : 1;
      return [
        [`name_${it}`, name * factor],
        [`area_${it}`, area * factor],
        [`roles_${it}`, roles * factor],
        [`everyday_${it}`, everyday * factor],
        [`description_${it}`, description * factor],
      ];
    }),
  ]);

const fieldsOf = (documents) => Object.keys(documents[0]);

export function miniSearch(documents, { field, folded, ...options }) {
  const index = new MiniSearch({ idField: "urn", fields: fieldsOf(documents), ...(folded && { processTerm: fold }) });
  index.addAll(documents);
  const boosts = Object.fromEntries(LANGUAGES.map((language) => [language, weights(field, language)]));
  return (query, language, limit) =>
    index
      .search(query, { ...options, boost: boosts[language] })
      .slice(0, limit)
      .map((it) => it.id);
}

export function fuse(documents, { field, folded, ...options }) {
  const getFn = (document, [key]) => fold(document[key]);
  const indices = LANGUAGES.map((language) => {
    const keys = Object.entries(weights(field, language)).map(([key, weight]) => ({ name: key, weight }));
    return [language, new Fuse(documents, { keys, ignoreLocation: true, ...(folded && { getFn }), ...options })];
  });
  const byLanguage = Object.fromEntries(indices);
  return (query, language, limit) =>
    byLanguage[language].search(folded ? fold(query) : query, { limit }).map(({ item }) => item.urn);
}

/** Middling weights: a name above all else, then the URN; role names least, since most packages have the same eight. */
export const MIDDLING = {
  name: 4,
  own: 1.5,
  slug: 2,
  former: 1,
  codes: 1,
  roles: 0.5,
  area: 1,
  everyday: 1,
  description: 0.5,
};

const MINISEARCH = { prefix: true, fuzzy: 0.2, field: MIDDLING };
const MINISEARCH_TUNED = { ...MINISEARCH, weights: { prefix: 0.5, fuzzy: 0.2 } };

const FUSE = { threshold: 0.3, field: MIDDLING };
const FUSE_TUNED = {
  threshold: 0.4,
  useTokenSearch: true,
  tokenMatch: "all",
  field: { ...MIDDLING, own: 3, codes: 4 },
};
const FUSE_TUNED_FOLDED = {
  threshold: 0.3,
  useExtendedSearch: true,
  field: { ...MIDDLING, name: 8, slug: 1, codes: 4 },
  folded: true,
};

/** Each peer as its own introduction has it, tuned, and tuned with the folding of letters that its hooks allow in one line. */
export const PEERS = [
  { name: "MiniSearch", make: (documents) => miniSearch(documents, MINISEARCH) },
  { name: "MiniSearch, tuned", make: (documents) => miniSearch(documents, MINISEARCH_TUNED) },
  {
    name: "MiniSearch, tuned and folded",
    make: (documents) => miniSearch(documents, { ...MINISEARCH_TUNED, folded: true }),
  },
  { name: "Fuse.js", make: (documents) => fuse(documents, FUSE) },
  { name: "Fuse.js, tuned", make: (documents) => fuse(documents, FUSE_TUNED) },
  { name: "Fuse.js, tuned and folded", make: (documents) => fuse(documents, FUSE_TUNED_FOLDED) },
];
