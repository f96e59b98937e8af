// The catalogue that is searched: as data for the peers, and as the package in dist/ reads it.

import { existsSync, readFileSync } from "node:fs";

import { inRepository } from "../../scripts/folders.mjs";
import { fileOf, newestMonth } from "../../scripts/months.mjs";
import { Failure } from "../../scripts/program.mjs";

const TODAY = inRepository(fileOf(newestMonth()));

export function readCatalogue(file = TODAY) {
  if (!existsSync(file))
    throw new Failure(`There is no ${file}. Name a catalogue: \`npm run bench:search -- catalogue.json\`.`);
  const text = readFileSync(file, "utf8");
  return { text, json: JSON.parse(text) };
}

/** Our search of a catalogue, or why there is none. `npm run build` makes dist/. */
export async function ours(text) {
  if (!existsSync(inRepository("dist", "node.js"))) return { missing: "There is no dist/; `npm run build` makes it." };
  const { default: init, Catalogue } = await import("../../dist/node.js");
  if (!Catalogue.prototype.search) return { missing: "The package in dist/ has no search." };
  await init();
  const catalogue = Catalogue.fromJson(text);
  return {
    search: (query, language, limit) =>
      catalogue.search(query, { limit, language }).map((hit) => hit.accessPackage.urn),
  };
}
