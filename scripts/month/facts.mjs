// A folder of facts about Altinn's register, before it is taken in: are these the files, and do they have the columns,
// that the month before had?

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../program.mjs";

const FILES = ["altinn2_conversion", "areas", "grants", "groups", "packages", "renames", "role_map", "roles", "roles_extra", "variant_roles", "variants"].map((name) => `${name}.csv`);
/** What the native command makes of them; where it lies there already it is made again. */
const MADE = "catalogue.json";

/** The text of each file of facts, by its name. Throws where the folder is not like that of the month before. */
export function readFacts(folder, earlierFolder) {
  const there = entriesOf(folder).filter((name) => name !== MADE && !name.startsWith("."));
  const faults = [];
  for (const name of FILES) if (!there.includes(name)) faults.push(`${join(folder, name)}: it is missing. ${join(earlierFolder, name)} shows what it holds.`);
  for (const name of there) if (!FILES.includes(name)) faults.push(`${join(folder, name)}: nothing reads it. Facts stand in ${FILES.join(", ")}.`);
  const facts = new Map(FILES.filter((name) => there.includes(name)).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
  for (const [name, text] of facts) {
    const [columns, earlier] = [columnsOf(text), columnsOf(readFileSync(join(earlierFolder, name), "utf8"))];
    if (columns !== earlier) faults.push(`${join(folder, name)}: its columns are ${columns}, and were ${earlier}. A column that is new is named in crates/ingest/src/facts/columns.rs, or left out of the file.`);
  }
  if (faults.length > 0) throw new Failure(faults.join("\n"));
  return facts;
}

function entriesOf(folder) {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw new Failure(`${folder}: the folder cannot be read (${error.code}). Give one with ${FILES.join(", ")}.`);
  }
}

/** A byte order mark, which spreadsheets write, is no part of the first column. */
const columnsOf = (text) => text.replace(/^\uFEFF/, "").split(/\r?\n/, 1)[0];
