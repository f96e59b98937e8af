// Mean reciprocal rank: one over the place of the first acceptable answer among the first 20, nothing where there is none.

export const LIMIT = 20;

/** Each query with the place of its first acceptable answer: 1 is the first, Infinity is none. */
export function placesOf(search, queries) {
  return queries.map((it) => {
    const at = search(it.query, it.language, LIMIT)
      .slice(0, LIMIT)
      .findIndex((urn) => it.relevant.has(urn));
    return { ...it, place: at < 0 ? Infinity : at + 1 };
  });
}

export const meanReciprocalRank = (places) => places.reduce((sum, { place }) => sum + 1 / place, 0) / places.length;
