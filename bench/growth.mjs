// What grows with a catalogue: 1,000, 10,000 and 100,000 packages, each in a process of its own, since the module's memory never shrinks.

import { execFile } from "node:child_process";
import { promisify } from "node:util";

import { inRepository } from "../scripts/folders.mjs";
import { isStarted } from "../scripts/program.mjs";
import { holderOf, manyPackages, strangerOf, urnOf } from "./data/many.mjs";
import { askingAll, inTurns, median } from "./timing.mjs";

export const SIZES = [1000, 10_000, 100_000];
/** As many of its packages as are asked about, spread over the catalogue. */
const ASKED = 500;
const TERM = "regnskap";

export async function measureGrowth(sizes = SIZES) {
  const rows = [];
  for (const size of sizes) {
    const { stdout } = await promisify(execFile)(process.execPath, [inRepository("bench", "growth.mjs"), String(size)]);
    rows.push(JSON.parse(stdout));
  }
  return rows;
}

/** All times in nanoseconds. */
async function measureSize(size) {
  const memory = await watchMemory();
  const { default: init, Catalogue } = await import("../dist/node.js");
  await init();
  const text = manyPackages(size);
  const before = memory().byteLength;
  const catalogue = Catalogue.fromJson(text);
  const grown = memory().byteLength - before;
  const reading = readingTimes(Catalogue, text);
  const questions = Array.from({ length: ASKED }, (_, at) => Math.floor((at * size) / ASKED)).flatMap((n) => [
    [holderOf(n), urnOf(n)],
    [strangerOf(n), urnOf(n)],
  ]);
  const times = inTurns(
    {
      holds: askingAll(questions, ([role, urn]) => (catalogue.holds(role, urn) ? 1 : 0)),
      check: askingAll(
        questions.map(([role, urn]) => ({ action: "hold", package: urn, role })),
        (question) => catalogue.check(question).reasons.length,
      ),
      matrix: (calls) => repeat(calls, () => catalogue.matrix().decisions.length),
      search: (calls) => repeat(calls, () => catalogue.search(TERM).length),
    },
    { rounds: 15, warmUp: 2 },
  );
  const decisions = catalogue.matrix().decisions.length;
  return {
    size,
    kilobytes: Math.round(text.length / 1024),
    bytesPerPackage: grown / size,
    ...reading,
    ...times,
    matrixDecision: times.matrix / decisions,
  };
}

/** Reading and JSON.parse of the same, in turns, whole. */
function readingTimes(Catalogue, text) {
  const [ours, theirs] = [[], []];
  for (let round = 0; round < 5; round++) {
    let from = performance.now();
    Catalogue.fromJson(text).free();
    ours.push(performance.now() - from);
    from = performance.now();
    if (JSON.parse(text).packages.length === 0) throw new Error("There are no packages.");
    theirs.push(performance.now() - from);
  }
  return { read: median(ours) * 1e6, parse: median(theirs) * 1e6 };
}

function repeat(calls, does) {
  let found = 0;
  for (let n = 0; n < calls; n++) found += does();
  return found;
}

/** The module keeps its memory to itself, so the instance is caught as it is made. */
async function watchMemory() {
  let instance;
  WebAssembly.Instance = class extends WebAssembly.Instance {
    constructor(...given) {
      super(...given);
      instance = this;
    }
  };
  return () => instance.exports.memory.buffer;
}

if (isStarted(import.meta.url)) console.log(JSON.stringify(await measureSize(Number(process.argv[2]))));
