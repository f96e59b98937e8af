// `node bench/search/tune-peers.mjs [catalogue.json]`: tries every set of options for the peers on the tune half of the queries, and
// prints the best. The options in peers.mjs are the winners. Six minutes, most of them Fuse.js's.

import { runProgram } from "../../scripts/program.mjs";
import { setUpNpmPackages } from "../../scripts/setup.mjs";
import { documentsOf } from "./documents.mjs";
import { meanReciprocalRank, placesOf } from "./measure.mjs";
import { COUNTED, EVERYDAY, readQueries } from "./queries.mjs";
import { readCatalogue } from "./read-catalogue.mjs";

const FIELDS = {
  name: [2, 4, 8],
  own: [1, 1.5, 3],
  slug: [1, 2, 4],
  former: [1, 2],
  codes: [1, 4],
  roles: [0.1, 0.5],
  area: [0.5, 1],
  everyday: [0.5, 1, 2],
  description: [0.5],
};

const MINISEARCH = {
  combineWith: ["OR", "AND"],
  prefix: [true],
  fuzzy: [0.2, (term) => (term.length >= 5 ? 1 : 0)],
  weights: [
    { prefix: 0.375, fuzzy: 0.45 },
    { prefix: 0.5, fuzzy: 0.2 },
    { prefix: 0.8, fuzzy: 0.1 },
  ],
};

const FUSE = {
  threshold: [0.1, 0.2, 0.3, 0.4],
  ignoreFieldNorm: [false, true],
  mode: [{}, { useTokenSearch: true }, { useTokenSearch: true, tokenMatch: "all" }, { useExtendedSearch: true }],
};

await runProgram(async () => {
  await setUpNpmPackages("bench");
  const { miniSearch, fuse, MIDDLING } = await import("./peers.mjs");
  const { json } = readCatalogue(process.argv[2]);
  const documents = documentsOf(json);
  const queries = readQueries(json).filter((it) => it.set === "tune" && [...COUNTED, EVERYDAY].includes(it.kind));

  for (const [name, make, grid] of [
    ["MiniSearch", miniSearch, MINISEARCH],
    ["Fuse.js", fuse, FUSE],
  ]) {
    for (const folded of [false, true]) {
      const score = (options) => meanReciprocalRank(placesOf(make(documents, { ...options, folded }), queries));
      const best = bestOf(grid, score, MIDDLING);
      console.log(`${name}${folded ? ", folded" : ""}: ${best.score.toFixed(3)}`, best.options);
    }
  }
});

/** The best of all combinations of a grid, then the best weights for it, one weight after another, twice. */
function bestOf(grid, score, middling) {
  let best = { score: -1 };
  const consider = (options) => {
    const found = score(options);
    if (found > best.score) best = { score: found, options };
  };
  for (const { mode, ...options } of combinations(grid)) consider({ ...options, ...mode, field: middling });
  for (let round = 0; round < 2; round++) {
    for (const [field, values] of Object.entries(FIELDS)) {
      for (const value of values) consider({ ...best.options, field: { ...best.options.field, [field]: value } });
    }
  }
  return best;
}

function combinations(grid) {
  return Object.entries(grid).reduce(
    (rows, [option, values]) => rows.flatMap((row) => values.map((value) => ({ ...row, [option]: value }))),
    [{}],
  );
}
