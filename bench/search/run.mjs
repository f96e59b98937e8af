// `npm run bench:search [-- catalogue.json] [--held]`: how well search answers the judged queries, beside two peers that have the
// same data. It measures what lies in dist/.
//
// Of the queries that ours does not answer first, those of the tune half are listed. `--held` lists the others too: not for tuning.

import { parseArgs } from "node:util";
import { runProgram } from "../../scripts/program.mjs";
import { setUpNpmPackages } from "../../scripts/setup.mjs";
import { documentsOf } from "./documents.mjs";
import { meanReciprocalRank, placesOf } from "./measure.mjs";
import { COUNTED, EVERYDAY, KINDS, readQueries, SETS } from "./queries.mjs";
import { ours, readCatalogue } from "./read-catalogue.mjs";

const GOAL = 0.9;
const OURS = "tilgangspakker";

const counted = (list) => list.filter(({ kind }) => COUNTED.includes(kind));
const everyday = (list) => list.filter(({ kind }) => kind === EVERYDAY);
const rank = (places) => (places.length > 0 ? meanReciprocalRank(places).toFixed(3) : "–");

await runProgram(async () => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { held: { type: "boolean" } } });
  await setUpNpmPackages("bench");
  const { PEERS } = await import("./peers.mjs");
  const { text, json } = readCatalogue(positionals[0]);
  const documents = documentsOf(json);
  const queries = readQueries(json);

  const searches = PEERS.map(({ name, make }) => ({ name, search: make(documents) }));
  const { search, missing } = await ours(text);
  if (search) searches.unshift({ name: OURS, search });
  else console.log(`\n${missing} Only the peers are measured.`);

  const results = searches.map(({ name, search }) => {
    placesOf(search, queries.slice(0, 50)); // The first calls let the compiler settle.
    const from = performance.now();
    const places = placesOf(search, queries);
    return { name, milliseconds: (performance.now() - from) / queries.length, places };
  });
  console.log(
    `\nMean reciprocal rank of ${counted(queries).length} judged queries, ${documents.length} packages, Node ${process.version}\n`,
  );
  reportSets(results, counted);
  console.log(`\nThe same of ${everyday(queries).length} everyday words\n`);
  reportSets(results, everyday);
  reportKinds(results);
  const mine = results.find(({ name }) => name === OURS);
  if (mine)
    reportOurs(
      mine.places,
      results.filter((it) => it !== mine),
      values.held,
    );
});

function reportSets(results, chosen) {
  const row = (name, ...cells) => console.log(name.padEnd(32) + cells.map((cell) => cell.padStart(10)).join(""));
  row("", ...SETS, "both", "first", "a query");
  for (const { name, places, milliseconds } of results) {
    const all = chosen(places);
    const first = all.filter(({ place }) => place === 1).length / all.length;
    row(
      name,
      ...SETS.map((set) => rank(all.filter((it) => it.set === set))),
      rank(all),
      `${(first * 100).toFixed(1)} %`,
      `${milliseconds.toFixed(2)} ms`,
    );
  }
}

function reportKinds(results) {
  const letters = results.map((_, at) => String.fromCharCode(65 + at));
  console.log(`\nBy kind, both sets: ${results.map(({ name }, at) => `${letters[at]} ${name}`).join("; ")}\n`);
  const row = (kind, count, ...cells) =>
    console.log(kind.padEnd(24) + count.padStart(8) + cells.map((cell) => cell.padStart(8)).join(""));
  row("", "queries", ...letters);
  for (const kind of KINDS) {
    const of = results.map(({ places }) => places.filter((it) => it.kind === kind));
    row(COUNTED.includes(kind) ? kind : `${kind} (not counted)`, String(of[0].length), ...of.map(rank));
  }
}

function reportOurs(places, peers, showHeld) {
  const mine = meanReciprocalRank(counted(places));
  const best = Math.max(...peers.map((peer) => meanReciprocalRank(counted(peer.places))));
  console.log(
    `\nGoal, at least ${GOAL.toFixed(3)} and above every peer (${best.toFixed(3)}): ${mine >= GOAL && mine > best ? "met" : "not met"}`,
  );

  const later = [...counted(places), ...everyday(places)].filter((it) => it.place > 1);
  console.log("\nNot answered first:\n");
  for (const { query, language, kind, set, place, why } of later) {
    if (set === "held" && !showHeld) continue;
    const at = place === Infinity ? "none of 20" : `place ${place}`;
    console.log(
      `  ${set}  ${language}  ${kind.padEnd(12)}${at.padEnd(12)}${JSON.stringify(query)}${why ? ` (${why})` : ""}`,
    );
  }
  const held = later.filter(({ set }) => set === "held").length;
  if (held > 0 && !showHeld) console.log(`  … and ${held} of the held half, which tuning must not see`);
}
