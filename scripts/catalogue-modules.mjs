// The months of the register as JavaScript modules in dist/catalogues/, so that they load wherever scripts do: no bundler need be
// told of a file, and nothing is fetched beside them. `latest` is the newest month under a name that stays.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { inRepository } from "./folders.mjs";
import { fileOf, monthsOf, newestMonth } from "./months.mjs";

const FOLDER = ["dist", "catalogues"];

/** To be called when TypeScript is compiled: the elements' own fingerprint of a catalogue is asked for. */
export async function buildCatalogueModules() {
  const { fingerprint } = await import("../dist/elements/identity.js");
  const manifest = JSON.parse(readFileSync(inRepository("package.json"), "utf8"));
  const newest = newestMonth(manifest);
  mkdirSync(inRepository(...FOLDER), { recursive: true });
  for (const month of monthsOf(manifest)) {
    write(`${month}.json.js`, `export default ${literal(jsonOf(month))};\n`);
    writeEntry(month, month);
  }
  writeEntry("latest", newest);
  write("latest.fingerprint.js", `export default "${fingerprint(jsonOf(newest))}";\n`);
}

/** In Node the module is read from the disk, as the package's own entry for Node does. */
function writeEntry(name, month) {
  write(`${name}.js`, entryOf(month, 'import { loadOnce as init } from "../package/module.js";'));
  write(`${name}.node.js`, entryOf(month, 'import init from "../node.js";'));
  const declarations = readFileSync(inRepository("js", "catalogues", "latest.d.ts"), "utf8");
  write(`${name}.d.ts`, declarations.replaceAll("catalogues/latest", `catalogues/${name}`));
}

const entryOf = (month, importOfInit) => `${importOfInit}
import { Catalogue } from "../package/catalogue.js";
import json from "./${month}.json.js";

export async function load() {
  await init();
  return Catalogue.fromJson(json);
}
`;

/** As `toJson()` writes it: without what is there for people to read. */
const jsonOf = (month) => JSON.stringify(JSON.parse(readFileSync(inRepository(fileOf(month)), "utf8")));

/** In single quotes, which JSON is not full of. */
const literal = (text) => `'${text.replace(/[\\']/g, "\\$&")}'`;

const write = (name, text) => writeFileSync(inRepository(...FOLDER, name), text);
