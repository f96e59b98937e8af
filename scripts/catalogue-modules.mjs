// The months of the register as JavaScript modules in dist/catalogues/, so that they load wherever scripts do: no bundler need be
// told of a file, and nothing is fetched beside them. `latest` is the newest month under a name that stays.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { importPackage } from "./bundle.mjs";
import { inRepository } from "./folders.mjs";
import { fileOf, monthsOf, newestMonth } from "./months.mjs";

const FOLDER = ["dist", "catalogues"];

/** To be called when TypeScript is compiled: the module is asked for the identity of the newest, by which the elements know it. */
export async function buildCatalogueModules() {
  const manifest = JSON.parse(readFileSync(inRepository("package.json"), "utf8"));
  const newest = newestMonth(manifest);
  mkdirSync(inRepository(...FOLDER), { recursive: true });
  for (const month of monthsOf(manifest)) {
    write(`${month}.json.js`, `export default ${literal(jsonOf(month))};\n`);
    writeEntry(month, month);
  }
  writeEntry("latest", newest);
  write("latest.identity.js", `export default "${await identityIn(jsonOf(newest))}";\n`);
}

async function identityIn(json) {
  const [{ Catalogue }, { identityOf }] = await Promise.all([importPackage(), import("../dist/package/contents.js")]);
  return identityOf(Catalogue.fromJson(json));
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
