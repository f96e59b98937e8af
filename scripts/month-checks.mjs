// What a new month of the register must hold to, so that no URN, no rename, no role of Altinn 2 and no organisation form is forgotten,
// and that what the rules on delegation rest on still holds.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { outcomeOf } from "./process.mjs";
import { Failure } from "./program.mjs";

/** The JSON that the native command makes of these facts, which came from `folder`. Nothing is written into the repository. Warnings are kept in the JSON. */
export async function catalogueOf(month, facts, folder) {
  const place = mkdtempSync(join(tmpdir(), "tilgangspakker-month-"));
  try {
    const staged = join(place, month);
    mkdirSync(staged);
    for (const [name, text] of facts) writeFileSync(join(staged, name), text);
    const { code, stderr } = await outcomeOf("cargo", [
      "run",
      "--quiet",
      "-p",
      "tilgangspakker-ingest",
      "--",
      "catalogue",
      staged,
      "--deny",
      "errors",
    ]);
    if (code !== 0)
      throw new Failure(
        stderr.replaceAll(staged, folder).trim() || "cargo could not be started. `npm run setup` sets up Rust.",
      );
    return readFileSync(join(staged, "catalogue.json"), "utf8");
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

export async function checkSchema(json, schema) {
  const { default: Ajv2020 } = await import("ajv/dist/2020.js");
  const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(schema));
  if (validate(JSON.parse(json))) return;
  const faults = validate.errors
    .slice(0, 10)
    .map(({ instancePath, message }) => `catalogue.json${instancePath}: ${message}`);
  throw new Failure(
    `The facts make a catalogue that data/catalogue.schema.json does not describe.\n${faults.join("\n")}`,
  );
}

/** What a catalogue has once called by a URN is never unknown again: somebody has it in a policy. */
export function checkUrns(before, after) {
  const known = [
    ...before.packages().map(({ urn }) => urn),
    ...(JSON.parse(before.toJson()).renames?.map(({ urn }) => urn) ?? []),
  ];
  const lost = known.filter((urn) => after.resolve(urn).status === "unknown");
  if (lost.length === 0) return;
  throw new Failure(
    `${lost.map((urn) => `renames.csv: ${urn} is in ${before.version}, and neither in packages.csv nor here.`).join("\n")}\nAdd a row that says what became of it: renamed, with what it is called now, or removed.`,
  );
}

/** What a former URN became, and when, is not forgotten either; it goes where the package itself has gone since. */
export function checkRenames(before, after) {
  const faults = before.renames().flatMap(({ urn, current, since }) => {
    const now = after.resolve(urn);
    const expected = current === null ? undefined : after.resolve(current).current;
    if (now.current !== expected || now.status === "current")
      return [`renames.csv: ${urn} ${became(current)} in ${before.version}, and ${became(now.current ?? null)} here.`];
    return since !== null && now.since === null
      ? [`renames.csv: ${urn} ${became(current)} on ${since} in ${before.version}, and the day is not here.`]
      : [];
  });
  if (faults.length === 0) return;
  throw new Failure(
    `${faults.join("\n")}\nKeep the rows of the month before, and add one for what has been renamed since.`,
  );
}

const became = (current) => (current === null ? "was removed" : `became ${current}`);

/** A record keeps its id when its URN changes: one that stands at another URN now has been renamed, and renames.csv says so. */
export function checkIds(before, after) {
  const faults = before.packages().flatMap(({ id, urn }) => {
    const now = id === null ? undefined : after.packages().find((it) => it.id?.toLowerCase() === id.toLowerCase());
    if (now && now.urn !== urn && after.resolve(urn).current !== now.urn)
      return `packages.csv: ${now.urn} has the id ${id}, which ${urn} had in ${before.version}.`;
    return [];
  });
  if (faults.length === 0) return;
  throw new Failure(`${faults.join("\n")}\nMend the id, or add a row to renames.csv that says what the URN became.`);
}

/** What one month knew of the roles of Altinn 2 the next one knows as well. Throws where it does not. */
export function checkAltinn2(before, after) {
  const ending = before
    .roles()
    .filter(({ register }) => register === "altinn2")
    .map(({ code }) => before.altinn2Role(code));
  const faults = ending.flatMap((known) => forgotten(known, before.version, after));
  if (faults.length === 0) return;
  throw new Failure(
    `${faults.join("\n")}\nKeep the rows of the month before, with what packages are called now, also when Altinn's own source has them no more.`,
  );
}

function forgotten({ role: { code }, packages, broughtBy }, version, after) {
  const now = after.role(code) && after.altinn2Role(code);
  if (!now) return [`roles.csv: ${code} is a role of Altinn 2 in ${version}, and no such role here.`];
  const lost = packages
    .filter((known) => !isThere(known, now, after))
    .map(({ urn }) => `altinn2_conversion.csv: ${code} was converted to ${urn} in ${version}, and is not here.`);
  // Who brings a role may change. That nobody does any more means that the rows were left out.
  const nobody = broughtBy.length > 0 && now.broughtBy.length === 0;
  return nobody
    ? [...lost, `role_map.csv: ${broughtBy.length} roles bring ${code} in ${version}, and none here.`]
    : lost;
}

/** A package that was removed since is no package that anything could be converted to. */
function isThere(known, now, after) {
  const { status, current } = after.resolve(known.urn);
  return (
    status === "removed" ||
    now.packages.some(
      ({ urn, giver, relation }) => urn === current && giver === known.giver && relation === known.relation,
    )
  );
}

/** The packages of access management, by whose packages they let somebody delegate. */
const MANAGING = {
  organisation: ["tilgangsstyrer", "hovedadministrator"],
  person: ["innbygger-tilgangsstyring-privatperson"],
};
/** Those that count in one organisation form, for organisations' packages. */
const MANAGING_IN = { NUF: ["ffor-tilgangsstyrer-nuf"], KBO: ["konkursbo-tilgangsstyrer"] };

/** Throws where a role may delegate what it holds, and manages no access. `json` is that of a catalogue. */
export function checkAccessManagement(json) {
  const grants = JSON.parse(json).packages.flatMap(grantsOf);
  const roles = [...new Set(grants.map(({ role }) => role))];
  const faults = roles.flatMap((role) =>
    faultsOf(
      role,
      grants.filter((grant) => grant.role === role),
    ),
  );
  if (faults.length === 0) return;
  throw new Failure(
    `${faults.join("\n")}\nThe rules on delegation rest on it that every role which may delegate manages access (docs/rules.md). If Altinn has changed this, change the rules first.`,
  );
}

/** Each role that gets a package, whether or not for one organisation form only. */
function grantsOf({ urn, partyKind, properties }) {
  const slug = urn.slice(urn.lastIndexOf(":") + 1);
  return (properties?.roles ?? []).map((grant) => {
    const { role, variant = null, mayDelegate = true } = typeof grant === "string" ? { role: grant } : grant;
    return { role, variant, mayDelegate, slug, kind: partyKind };
  });
}

function faultsOf(role, grants) {
  const forms = [...new Set([null, ...grants.map(({ variant }) => variant)])];
  return forms.flatMap((form) => {
    const here = grants.filter(({ variant }) => variant === null || variant === form);
    return Object.entries(MANAGING).flatMap(([kind, packages]) => {
      const managing = kind === "organisation" ? [...packages, ...(MANAGING_IN[form] ?? [])] : packages;
      const delegable = here.filter((grant) => grant.mayDelegate && grant.kind === kind);
      if (delegable.length === 0 || here.some(({ slug }) => managing.includes(slug))) return [];
      return [
        `grants.csv: ${role}${form === null ? "" : ` of ${form}`} may delegate ${delegable.length} packages of the kind ${kind}, and holds none of ${managing.join(", ")}.`,
      ];
    });
  });
}

/**
 * Throws where a form of the month before is not here, or where a form or a role has been left out of who can have what. `earlier` and
 * `facts` are texts by file.
 */
export function checkForms(earlier, facts, version) {
  const [known, now] = [codesOf(earlier.get("variants.csv")), codesOf(facts.get("variants.csv"))];
  const roles = codesOf(facts.get("roles.csv"));
  const pairs = [earlier, facts].map((texts) => pairsOf(texts.get("variant_roles.csv")));
  const lost = known.filter((form) => !now.includes(form));
  const faults = [
    ...lost.map((form) => `variants.csv: ${form} is an organisation form in ${version}, and is not here.`),
    ...leftOut(pairs, ([form]) => form)
      .filter(({ name }) => !lost.includes(name))
      .map(({ name, count }) => `variant_roles.csv: ${name} can have ${count} roles in ${version}, and none here.`),
    ...leftOut(pairs, ([, role]) => role)
      .filter(({ name }) => roles.includes(name))
      .map(({ name, count }) => `variant_roles.csv: ${count} forms can have ${name} in ${version}, and none here.`),
  ];
  if (faults.length === 0) return;
  throw new Failure(
    `${faults.join("\n")}\nKeep the rows of the month before. If Altinn has dropped a form, change what every catalogue knows first: data/register/variants.json.`,
  );
}

/** No catalogue has the forms: what changes in them shows here alone. */
export function hasSameForms(earlier, facts) {
  return ["variants.csv", "variant_roles.csv"].every((name) => earlier.get(name) === facts.get(name));
}

/** What a form can have now and could not before, and the other way about. */
export function changesOfForms(earlier, facts) {
  const [known, now] = [earlier, facts].map((texts) =>
    pairsOf(texts.get("variant_roles.csv")).map((pair) => pair.join(": ")),
  );
  return [
    ...now.filter((it) => !known.includes(it)).map((name) => ({ kind: "formRoleAdded", name })),
    ...known.filter((it) => !now.includes(it)).map((name) => ({ kind: "formRoleRemoved", name })),
  ];
}

/** The names that stood in some pair and stand in none now, each with in how many. */
function leftOut([earlier, now], nameOf) {
  const there = new Set(now.map(nameOf));
  const names = [...new Set(earlier.map(nameOf))].filter((name) => !there.has(name));
  return names.map((name) => ({ name, count: earlier.filter((pair) => nameOf(pair) === name).length }));
}

const codesOf = (text) => rowsOf(text).map(([code]) => code);
const pairsOf = (text) => rowsOf(text).map(([form, role]) => [form, role]);
/** The first columns hold codes, which need no quotation marks. */
const rowsOf = (text) =>
  text
    .split(/\r?\n/)
    .slice(1)
    .filter(Boolean)
    .map((line) => line.split(","));
