// The facts of a new month as they come in, what they change, and what of the repository changes with them: the month's own folder,
// package.json, the changelog, and prose that names the newest month.

import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { exportOf, fileOf, moduleExportOf, moduleFilesOf, monthName, newestMonth } from "./months.mjs";
import { answerOf } from "./process.mjs";
import { Failure } from "./program.mjs";
import { withEntry } from "./release.mjs";

const FILES = [
  "altinn2_conversion",
  "areas",
  "grants",
  "groups",
  "packages",
  "renames",
  "role_map",
  "roles",
  "roles_extra",
  "variant_roles",
  "variants",
].map((name) => `${name}.csv`);
/** What the native command makes of them; where it lies there already it is made again. */
const MADE = "catalogue.json";

/** The text of each file of facts, by its name. Throws where the folder is not like that of the month before. */
export function readFacts(folder, earlierFolder) {
  const there = entriesOf(folder).filter((name) => name !== MADE && !name.startsWith("."));
  const faults = [];
  for (const name of FILES)
    if (!there.includes(name))
      faults.push(`${join(folder, name)}: it is missing. ${join(earlierFolder, name)} shows what it holds.`);
  for (const name of there)
    if (!FILES.includes(name))
      faults.push(`${join(folder, name)}: nothing reads it. Facts stand in ${FILES.join(", ")}.`);
  const facts = new Map(
    FILES.filter((name) => there.includes(name)).map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );
  for (const [name, text] of facts) {
    const [columns, earlier] = [columnsOf(text), columnsOf(readFileSync(join(earlierFolder, name), "utf8"))];
    if (columns !== earlier)
      faults.push(
        `${join(folder, name)}: its columns are ${columns}, and were ${earlier}. A column that is new is named in crates/ingest/src/facts/columns.rs, or left out of the file.`,
      );
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

/** How each kind is told: one of it, several, and what stands on its line. The first are those of `compare`. */
const KINDS = {
  packageAdded: ["package added", "packages added", ({ urn }) => urn],
  packageRemoved: ["package removed", "packages removed", ({ urn }) => urn],
  packageStillServed: [
    "package still there though it was removed",
    "packages still there though they were removed",
    ({ urn }) => urn,
  ],
  packageRenamed: ["package renamed", "packages renamed", ({ before, after }) => `${before} → ${after}`],
  grantAdded: ["grant added", "grants added", grant],
  grantRemoved: ["grant removed", "grants removed", grant],
  delegationChanged: ["grant with another right to pass it on", "grants with another right to pass them on", grant],
  propertyChanged: [
    "property changed",
    "properties changed",
    ({ urn, property, before, after }) => `${urn}: ${property} ${before} → ${after}`,
  ],
  noticeAdded: ["notice added", "notices added", ({ notice }) => notice.text.value],
  noticeResolved: ["notice resolved", "notices resolved", ({ notice }) => notice.text.value],
  roleAdded: ["role added", "roles added", ({ name }) => name],
  roleRemoved: ["role removed", "roles removed", ({ name }) => name],
  roleKindChanged: [
    "role about another kind of party",
    "roles about another kind of party",
    ({ role, before, after }) => `${role}: ${before} → ${after}`,
  ],
  bringsMore: [
    "role that brings another role of Altinn 2",
    "roles that bring another role of Altinn 2",
    ({ name }) => name,
  ],
  bringsLess: [
    "role that no longer brings a role of Altinn 2",
    "roles that no longer bring a role of Altinn 2",
    ({ name }) => name,
  ],
  formRoleAdded: ["role that a form can have now", "roles that forms can have now", ({ name }) => name],
  formRoleRemoved: ["role that a form can no longer have", "roles that forms can no longer have", ({ name }) => name],
  areaAdded: ["area added", "areas added", ({ name }) => name],
  areaRemoved: ["area removed", "areas removed", ({ name }) => name],
  packageMoved: [
    "package moved to another area",
    "packages moved to other areas",
    ({ urn, before, after }) => `${urn}: ${before} → ${after}`,
  ],
  idChanged: [
    "package with another record id",
    "packages with other record ids",
    ({ urn, before, after }) => `${urn}: ${before} → ${after}`,
  ],
  nameChanged: ["name changed", "names changed", ({ urn, before, after }) => `${urn}: ${before} → ${after}`],
};

/** Every change from one catalogue to another: those that `compare` reports, and those of roles, areas and names. */
export function changesBetween(before, after, compare) {
  const [roles, areas] = [(it) => it.roles().map(({ code }) => code), (it) => it.areas().map(({ name }) => name.value)];
  return [
    ...compare(before, after),
    ...onlyIn(roles(after), roles(before), "roleAdded"),
    ...onlyIn(roles(before), roles(after), "roleRemoved"),
    ...onlyIn(areas(after), areas(before), "areaAdded"),
    ...onlyIn(areas(before), areas(after), "areaRemoved"),
    ...onlyIn(bringing(after), bringing(before), "bringsMore"),
    ...onlyIn(bringing(before), bringing(after), "bringsLess"),
    ...changedRoles(before, after),
    ...changedPackages(before, after),
    ...changedDelegation(before, after),
  ];
}

/** The entry of the changelog. */
export function entryOf(month, changes) {
  const counts = Object.entries(KINDS).flatMap(([kind, [one, several]]) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count > 0 ? [`${count} ${count === 1 ? one : several}`] : [];
  });
  return [`- The register of ${monthName(month)}, \`${month}\`: ${counts.join(", ") || "changes of other kinds"}.`];
}

/** A line a change, below the name of its kind. */
export function listOf(changes) {
  return Object.entries(KINDS).flatMap(([kind, [one, several, line]]) => {
    const ofKind = changes.filter((change) => change.kind === kind);
    return ofKind.length > 0
      ? [`${ofKind.length} ${ofKind.length === 1 ? one : several}`, ...ofKind.map((change) => `    ${line(change)}`)]
      : [];
  });
}

function grant({ urn, role, variant }) {
  return `${urn}: ${role}${variant === null ? "" : ` of ${variant}`}`;
}

const onlyIn = (names, others, kind) => names.filter((name) => !others.includes(name)).map((name) => ({ kind, name }));

/** Which role brings which one of Altinn 2: "DAGL: utinn". */
function bringing(catalogue) {
  const ending = catalogue.roles().filter(({ register }) => register === "altinn2");
  return ending.flatMap(({ code }) => catalogue.altinn2Role(code).broughtBy.map((by) => `${by.code}: ${code}`));
}

function changedRoles(before, after) {
  const now = new Map(after.roles().map((it) => [it.urn, it]));
  return before.roles().flatMap(({ urn, code, partyKind }) => {
    const later = now.get(urn);
    return later && later.partyKind !== partyKind
      ? [{ kind: "roleKindChanged", role: code, before: partyKind, after: later.partyKind }]
      : [];
  });
}

function changedPackages(before, after) {
  const later = new Map(after.packages().map((it) => [it.urn, it]));
  const name = (catalogue, urn) =>
    ["nb", "nn", "en"].map((language) => catalogue.package(urn, { language }).name.value).join(" / ");
  return before.packages().flatMap(({ urn, area, id }) => {
    if (!later.has(urn)) return [];
    const replaced = { kind: "idChanged", urn, before: id, after: later.get(urn).id };
    const moved = { kind: "packageMoved", urn, before: area.name.value, after: later.get(urn).area.name.value };
    const renamed = { kind: "nameChanged", urn, before: name(before, urn), after: name(after, urn) };
    return [moved, replaced, renamed].filter((change) => change.before !== change.after);
  });
}

/** `compare` takes a grant that may be passed on and one that may not for the same. */
function changedDelegation(before, after) {
  const key = ({ role, variant }) => `${role.code} ${variant}`;
  const later = new Set(after.packages().map(({ urn }) => urn));
  return before
    .packages()
    .filter(({ urn }) => later.has(urn))
    .flatMap(({ urn }) => {
      const now = new Map(after.rolesForPackage(urn).map((it) => [key(it), it.mayDelegate]));
      return before
        .rolesForPackage(urn)
        .filter((it) => now.has(key(it)) && now.get(key(it)) !== it.mayDelegate)
        .map(({ role, variant }) => ({ kind: "delegationChanged", urn, role: role.code, variant }));
    });
}

/** Where people read, and copy, what the newest month is called. Tests name the month whose facts they state; they stay. */
const PROSE = ["README.md", "CONTRIBUTING.md", "docs/*.md", "examples", "js/*.ts"];

/** Here stands a type of all months that the package has. */
const TYPES = "js/package/types/texts.ts";

/** The new texts of all files that change, by their paths in the repository. */
export async function changedFiles({ root, month, facts, json, entry }) {
  const read = (path) => readFileSync(join(root, path), "utf8");
  const files = new Map([...facts].map(([name, text]) => [`data/${month}/${name}`, text]));
  files.set(fileOf(month), json);
  const manifest = JSON.parse(read("package.json"));
  const earlier = newestMonth(manifest);
  files.set("package.json", `${JSON.stringify(withMonth(manifest, month, earlier), null, 2)}\n`);
  files.set("CHANGELOG.md", withEntry(read("CHANGELOG.md"), entry));
  const names = [
    [earlier, month],
    [monthName(earlier), monthName(month)],
  ];
  const naming = await answerOf(
    "git",
    [
      "grep",
      "--untracked",
      "--name-only",
      "--fixed-strings",
      "-I",
      ...names.flatMap(([name]) => ["-e", name]),
      "--",
      ...PROSE,
    ],
    { cwd: root },
  );
  for (const path of naming?.split("\n") ?? [])
    files.set(
      path,
      names.reduce((text, [before, now]) => text.replaceAll(before, now), read(path)),
    );
  files.set(TYPES, read(TYPES).replace(`"${earlier}"`, `"${earlier}" | "${month}"`));
  return files;
}

/** The new month stands behind the one before it, which is kept. */
function withMonth(manifest, month, earlier) {
  const exports = Object.entries(manifest.exports).flatMap(([name, target]) => [
    [name, target],
    ...(name === exportOf(earlier)
      ? [
          [moduleExportOf(month), moduleFilesOf(month)],
          [exportOf(month), `./${fileOf(month)}`],
        ]
      : []),
  ]);
  const files = manifest.files.flatMap((name) => (name === fileOf(earlier) ? [name, fileOf(month)] : [name]));
  return { ...manifest, exports: Object.fromEntries(exports), files };
}

/** Writes all of them or, where one cannot be written, none: they are written beside their places, and then only moved. */
export function writeAll(root, files) {
  const beside = (path) => join(root, `${path}.new`);
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(beside(path), text);
    }
  } catch (error) {
    for (const path of files.keys()) rmSync(beside(path), { force: true });
    throw error;
  }
  for (const path of files.keys()) renameSync(beside(path), join(root, path));
}
