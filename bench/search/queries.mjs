// The judged queries of data/search/, checked against a catalogue.

import { readFileSync } from "node:fs";

import { inRepository } from "../../scripts/folders.mjs";
import { Failure } from "../../scripts/program.mjs";
import { LANGUAGES, packagesBelow } from "./documents.mjs";

const FILES = ["data/search/judged-queries.json", "data/search/everyday-queries.json"];

export const SETS = ["tune", "held"];

/** By what the texts of the catalogue have: these are counted together. */
export const COUNTED = [
  "name",
  "prefix",
  "inside",
  "typo",
  "folding",
  "spacing",
  "inflection",
  "words",
  "topic",
  "area",
  "role",
  "formerName",
  "urn",
  "slug",
];
/** What people say for what packages are about: counted by themselves. Few texts of the catalogue have it. */
export const EVERYDAY = "everyday";
/** What people type and no text of the catalogue answers, from before there were everyday words: not counted. */
export const OUT_OF_REACH = "outOfReach";
export const KINDS = [...COUNTED, EVERYDAY, OUT_OF_REACH];

/** The queries of all files, one after the other. */
const written = () => JSON.stringify(FILES.flatMap((file) => JSON.parse(readFileSync(inRepository(file), "utf8"))));

/**
 * The queries, with `relevant` as a Set of package URNs, any of which is an acceptable first answer. In the file a role's URN
 * stands for the packages that the role holds, and an area's for those in it.
 */
export function readQueries(json, text = written()) {
  const packages = new Map(json.packages.map((it) => [it.urn, [it.urn]]));
  const areas = new Map(json.areas.filter((it) => it.urn).map((it) => [it.urn, packagesBelow(it)]));
  const roles = new Map(json.roles.map((role) => [role.urn, packagesOf(role, json)]));
  const seen = new Set();
  return JSON.parse(text).map(({ query, language, kind, set, relevant, why, ...others }) => {
    const refuse = (what) => {
      throw new Failure(`data/search: ${JSON.stringify(query)} ${what}.`);
    };
    if (typeof query !== "string" || !query.trim()) refuse("is no query");
    if (seen.has(query)) refuse("is listed twice");
    seen.add(query);
    if (Object.keys(others).length > 0) refuse(`has ${Object.keys(others).join(", ")}, which means nothing`);
    if (!LANGUAGES.includes(language)) refuse(`is in ${language}, not in ${LANGUAGES.join(", ")}`);
    if (!KINDS.includes(kind)) refuse(`is of the kind ${kind}, not of ${KINDS.join(", ")}`);
    if (!SETS.includes(set)) refuse(`is of the set ${set}, not of ${SETS.join(", ")}`);
    if (!Array.isArray(relevant) || relevant.length === 0) refuse("has no acceptable answer");
    const urns = relevant.flatMap((urn) => {
      const found = packages.get(urn) ?? areas.get(urn) ?? roles.get(urn) ?? [];
      if (found.length === 0)
        refuse(`names ${urn}, which is no package, area or role that the catalogue has packages for`);
      return found;
    });
    return { query, language, kind, set, why, relevant: new Set(urns) };
  });
}

function packagesOf(role, { packages }) {
  const names = [role.code, role.legacyCode, role.urn];
  return packages
    .filter((it) => it.properties?.roles?.some((grant) => names.includes(grant.role ?? grant)))
    .map((it) => it.urn);
}
