// `npm run month -- 2026-09 FOLDER`: takes the facts of a new month of Altinn's register into the repository. Everything is
// checked before anything is written.

import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { repository } from "./folders.mjs";
import {
  catalogueOf,
  changesOfForms,
  checkAccessManagement,
  checkAltinn2,
  checkForms,
  checkIds,
  checkRenames,
  checkSchema,
  checkUrns,
  hasSameForms,
} from "./month-checks.mjs";
import { changedFiles, changesBetween, entryOf, listOf, readFacts, writeAll } from "./month-files.mjs";
import { fileOf, monthsOf, newestMonth } from "./months.mjs";
import { buildPackage } from "./package.mjs";
import { Failure, isStarted, runProgram } from "./program.mjs";
import { setUpForBuild } from "./setup.mjs";
import { buildWasm } from "./wasm.mjs";

const USE = `Use: npm run month -- YYYY-MM [FOLDER]

FOLDER holds the facts of the month, as CSV files like those of data/altinn-…/. Without it they stand in data/altinn-YYYY-MM/ already.`;

/** Adds a month to the repository in `root`, from facts in `folder`. Answers what it has changed, a line each. */
export async function addMonth(month, folder, { root = repository } = {}) {
  const read = (path) => readFileSync(join(root, path), "utf8");
  const manifest = JSON.parse(read("package.json"));
  const earlier = newestMonth(manifest);
  if (monthsOf(manifest).includes(month))
    throw new Failure(
      `${month}: package.json has it already. A month that is published stays as it is: what Altinn has mended since is part of the next one.`,
    );
  if (month < earlier)
    throw new Failure(`${month}: it is before ${earlier}, the newest one. Only the newest month is added.`);

  const own = `data/${month}`;
  const from = folder ?? own;
  if (existsSync(join(root, own)) && resolve(root, from) !== join(root, own))
    throw new Failure(
      `${own}: it is there already, and would be overwritten. Remove it, or leave out FOLDER to have it taken in.`,
    );
  const earlierFolder = join(root, "data", earlier);
  const [earlierFacts, facts] = [earlierFolder, resolve(root, from)].map((it) => readFacts(it, earlierFolder));
  const json = await catalogueOf(month, facts, from);
  await checkSchema(json, read("data/catalogue.schema.json"));

  const { default: init, Catalogue, compare } = await import("../dist/node.js");
  await init();
  const [before, after] = [Catalogue.fromJson(read(fileOf(earlier))), Catalogue.fromJson(json)];
  const isSame = json.replace(month, earlier) === read(fileOf(earlier)) && hasSameForms(earlierFacts, facts);
  if (isSame)
    throw new Failure(
      `${from}: these are the facts of ${earlier}. Where nothing has changed there is no month to add.`,
    );
  checkUrns(before, after);
  checkRenames(before, after);
  checkForms(earlierFacts, facts, earlier);
  checkAltinn2(before, after);
  checkAccessManagement(json);
  checkIds(before, after);

  const changes = [...changesBetween(before, after, compare), ...changesOfForms(earlierFacts, facts)];
  const files = await changedFiles({ root, month, facts, json, entry: entryOf(month, changes) });
  writeAll(root, files);
  return [
    `From ${earlier} to ${month}:`,
    ...listOf(changes),
    "",
    ...remarksOf(after),
    "Written:",
    ...[...files.keys()].map((path) => `    ${path}`),
  ];
}

/** What is odd about the facts and does not stop them: the register is to be told. */
function remarksOf(catalogue) {
  const remarks = catalogue
    .diagnostics()
    .map(({ document, line, severity, code, message }) => `    ${document}:${line}: ${severity}[${code}]: ${message}`);
  return remarks.length > 0 ? ["To be told to Altinn:", ...remarks, ""] : [];
}

function asked() {
  try {
    const { positionals } = parseArgs({ allowPositionals: true });
    const [month, folder, ...more] = positionals;
    if (/^\d{4}-(0[1-9]|1[0-2])$/.test(month) && more.length === 0)
      return { month: `altinn-${month}`, folder: folder && resolve(process.env.INIT_CWD ?? ".", folder) };
  } catch {
    // An option, of which there is none.
  }
  throw new Failure(USE);
}

if (isStarted(import.meta.url)) {
  await runProgram(async () => {
    const { month, folder } = asked();
    await setUpForBuild();
    await buildWasm();
    await buildPackage();
    console.log((await addMonth(month, folder)).join("\n"));
    console.log(
      `\nRead what has changed, here and in CHANGELOG.md; then \`npm test\`, which finds what else states facts about today.\nThe month before is still in the package. It goes with the next major version, as docs/versioning.md says.`,
    );
  });
}
