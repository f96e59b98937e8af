// Which months of Altinn's register the package has. package.json says so: each has an export of its own, and the newest
// is the one that the page shows and that "today" means.

import { readFileSync } from "node:fs";
import { inRepository } from "./folders.mjs";
import { Failure } from "./program.mjs";

const EXPORT = /^\.\/catalogues\/(altinn-\d{4}-\d{2})\.json$/;

/** Names of catalogues, such as "altinn-2026-08", the newest last. */
export function monthsOf(manifest) {
  return Object.keys(manifest.exports)
    .map((name) => EXPORT.exec(name)?.[1])
    .filter(Boolean)
    .sort();
}

export function newestMonth(manifest = JSON.parse(readFileSync(inRepository("package.json"), "utf8"))) {
  const newest = monthsOf(manifest).at(-1);
  if (!newest)
    throw new Failure('package.json: "exports" has no catalogue of a month, "./catalogues/altinn-YYYY-MM.json".');
  return newest;
}

/** A month as people say it: "September 2026". */
export function monthName(month, language = "en") {
  return new Date(`${month.slice("altinn-".length)}-01T00:00:00Z`).toLocaleDateString(language, {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
}

export const exportOf = (month) => `./catalogues/${month}.json`;
/** The register as a JavaScript module; `latest` is the newest one's other name. */
export const moduleExportOf = (month) => `./catalogues/${month}`;
export const moduleFilesOf = (month) => ({
  types: `./dist/catalogues/${month}.d.ts`,
  node: `./dist/catalogues/${month}.node.js`,
  default: `./dist/catalogues/${month}.js`,
});
export const fileOf = (month) => `data/${month}/catalogue.json`;
