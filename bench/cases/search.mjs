// Search as somebody types: one search a letter, of queries that people have judged, each in its language. The peers have the same
// documents and the options that answer best (`search/peers.mjs`), and the indices of all of them are made beforehand.

import { caseOf, GOALS } from "../goals.mjs";
import { meanReciprocalRank, placesOf } from "../search/measure.mjs";
import { PEERS } from "../search/peers.mjs";
import { median, quantile } from "../timing.mjs";

const PART = "search";
const LIMIT = 20;
const OURS = "tilgangspakker";
const BESIDE = ["MiniSearch, tuned and folded", "Fuse.js, tuned and folded"];
/** Every so many of the judged queries is typed. */
const EVERY = 20;
/** So many rounds let the compilers settle: the module's own functions are compiled anew after some hundred calls. */
const WARM_UPS = 4;
const ROUNDS = 4;
const MANY = ["regnskap", "lønn", "skatt 12"];

export function measureSearch({ Catalogue }, data) {
  const catalogue = Catalogue.fromJson(data.register);
  const many = Catalogue.fromJson(data.many);
  const few = searchesOf(catalogue, data.documents);
  const typed = lettersOf(data.queries.filter((_, at) => at % EVERY === 0));
  const typedOfMany = lettersOf(MANY.map((query) => ({ query, language: "nb" })));
  return [
    ...compare(few, typed, { of: `${catalogue.packages().length} packages`, goal: GOALS.letter }),
    ...compare(searchesOf(many, data.manyDocuments), typedOfMany, { of: "10,000 packages", goal: GOALS.letterOfMany }),
  ];
}

/** How well each answers the judged queries: the mean reciprocal rank. */
export function rankSearches({ Catalogue }, { register, documents, queries }) {
  const judged = queries.map((it) => ({ ...it, relevant: new Set(it.relevant) }));
  const searches = Object.entries(searchesOf(Catalogue.fromJson(register), documents));
  return Object.fromEntries(
    searches.map(([name, search]) => [
      name,
      { rank: meanReciprocalRank(placesOf(search, judged)), queries: judged.length },
    ]),
  );
}

function searchesOf(catalogue, documents) {
  const peers = PEERS.filter(({ name }) => BESIDE.includes(name)).map(({ name, make }) => [name, make(documents)]);
  const ours = (query, language, limit) =>
    catalogue.search(query, { limit, language }).map((hit) => hit.accessPackage.urn);
  return Object.fromEntries([[OURS, ours], ...peers]);
}

const lettersOf = (queries) =>
  queries.flatMap(({ query, language }) => Array.from(query, (_, at) => ({ term: query.slice(0, at + 1), language })));

/**
 * Each letter is asked of all in turns, in several rounds, of which the first let the compilers settle. A letter takes what it took in its
 * fastest round, since others tell what else the machine did; told are the letter in the middle, and the one that 95 of 100 are faster than.
 */
function compare(searches, letters, { of, goal }) {
  const { [OURS]: ours, ...others } = timesOf(searches, letters);
  return Object.entries(others).flatMap(([name, theirs], at) => {
    // The goal is a time, and is told of once.
    const own = at === 0 ? goal : null;
    return [
      caseOf(PART, `a letter of ${of}, median`, name, { ours: median(ours), theirs: median(theirs) }, own),
      caseOf(
        PART,
        `a letter of ${of}, 95 of 100`,
        name,
        { ours: quantile(ours, 0.95), theirs: quantile(theirs, 0.95) },
        own,
      ),
    ];
  });
}

function timesOf(searches, letters) {
  const names = Object.keys(searches);
  const times = Object.fromEntries(names.map((name) => [name, letters.map(() => [])]));
  let found = 0;
  for (let round = 0; round < WARM_UPS + ROUNDS; round++) {
    letters.forEach(({ term, language }, place) =>
      names.forEach((_, at) => {
        const name = names[(at + place) % names.length];
        const from = performance.now();
        found += searches[name](term, language, LIMIT).length;
        if (round >= WARM_UPS) times[name][place].push((performance.now() - from) * 1e6);
      }),
    );
  }
  if (found === 0) throw new Error("No search has found anything.");
  return Object.fromEntries(names.map((name) => [name, times[name].map((rounds) => Math.min(...rounds))]));
}
