// What all cases work on, as plain data, which a page can be given too.

import { readFileSync } from "node:fs";

import { inRepository } from "../../scripts/folders.mjs";
import { fileOf, newestMonth } from "../../scripts/months.mjs";
import { documentsOf } from "../search/documents.mjs";
import { COUNTED, EVERYDAY, readQueries } from "../search/queries.mjs";
import { exportOf, rolePackagesOf } from "./export.mjs";
import { manyPackages } from "./many.mjs";

export function gather() {
  const json = JSON.parse(readFileSync(inRepository(fileOf(newestMonth())), "utf8"));
  const many = manyPackages(10_000);
  const queries = readQueries(json).filter(({ kind }) => [...COUNTED, EVERYDAY].includes(kind));
  return {
    // Without the spaces that the file has for its readers, as it ships.
    register: JSON.stringify(json),
    exported: JSON.stringify(exportOf(json)),
    rolePackages: rolePackagesOf(json),
    many,
    queries: queries.map(({ relevant, ...query }) => ({ ...query, relevant: [...relevant] })),
    documents: documentsOf(json),
    manyDocuments: documentsOf(inAllLanguages(JSON.parse(many))),
  };
}

/** The documents of a register have all fields, and so that peers index the same ones, those of others do too. */
const inAllLanguages = (json) => ({ roles: [], ...json });
