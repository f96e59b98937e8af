// The catalogue that the facts of a month make, held against its schema and against the month before.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { outcomeOf } from "../process.mjs";
import { Failure } from "../program.mjs";

/** The JSON that the native command makes of these facts, which came from `folder`. Nothing is written into the repository. Warnings are kept in the JSON. */
export async function catalogueOf(month, facts, folder) {
  const place = mkdtempSync(join(tmpdir(), "tilgangspakker-month-"));
  try {
    const staged = join(place, month);
    mkdirSync(staged);
    for (const [name, text] of facts) writeFileSync(join(staged, name), text);
    const { code, stderr } = await outcomeOf("cargo", ["run", "--quiet", "-p", "tilgangspakker-ingest", "--", "catalogue", staged, "--deny", "errors"]);
    if (code !== 0) throw new Failure(stderr.replaceAll(staged, folder).trim() || "cargo could not be started. `npm run setup` sets up Rust.");
    return readFileSync(join(staged, "catalogue.json"), "utf8");
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

export async function checkSchema(json, schema) {
  const { default: Ajv2020 } = await import("ajv/dist/2020.js");
  const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(schema));
  if (validate(JSON.parse(json))) return;
  const faults = validate.errors.slice(0, 10).map(({ instancePath, message }) => `catalogue.json${instancePath}: ${message}`);
  throw new Failure(`The facts make a catalogue that data/catalogue.schema.json does not describe.\n${faults.join("\n")}`);
}

/** What a catalogue has once called by a URN is never unknown again: somebody has it in a policy. */
export function checkUrns(before, after) {
  const known = [...before.packages().map(({ urn }) => urn), ...JSON.parse(before.toJson()).renames?.map(({ urn }) => urn) ?? []];
  const lost = known.filter((urn) => after.resolve(urn).status === "unknown");
  if (lost.length === 0) return;
  throw new Failure(`${lost.map((urn) => `renames.csv: ${urn} is in ${before.version}, and neither in packages.csv nor here.`).join("\n")}\nAdd a row that says what became of it: renamed, with what it is called now, or removed.`);
}

/** What a former URN became, and when, is not forgotten either; it goes where the package itself has gone since. */
export function checkRenames(before, after) {
  const faults = before.renames().flatMap(({ urn, current, since }) => {
    const now = after.resolve(urn);
    const expected = current === null ? undefined : after.resolve(current).current;
    if (now.current !== expected || now.status === "current") return [`renames.csv: ${urn} ${became(current)} in ${before.version}, and ${became(now.current ?? null)} here.`];
    return since !== null && now.since === null ? [`renames.csv: ${urn} ${became(current)} on ${since} in ${before.version}, and the day is not here.`] : [];
  });
  if (faults.length === 0) return;
  throw new Failure(`${faults.join("\n")}\nKeep the rows of the month before, and add one for what has been renamed since.`);
}

const became = (current) => (current === null ? "was removed" : `became ${current}`);

/** A record keeps its id when its URN changes: one that stands at another URN now has been renamed, and renames.csv says so. */
export function checkIds(before, after) {
  const faults = before.packages().flatMap(({ id, urn }) => {
    const now = id === null ? undefined : after.packages().find((it) => it.id?.toLowerCase() === id.toLowerCase());
    if (now && now.urn !== urn && after.resolve(urn).current !== now.urn) return `packages.csv: ${now.urn} has the id ${id}, which ${urn} had in ${before.version}.`;
    return [];
  });
  if (faults.length === 0) return;
  throw new Failure(`${faults.join("\n")}\nMend the id, or add a row to renames.csv that says what the URN became.`);
}
