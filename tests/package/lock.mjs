// `node tests/package/lock.mjs`: pins what the examples use into examples/package-lock.json, all but this package itself,
// which the registry need not have. With names, `node tests/package/lock.mjs edge`, into the lock files of these examples. To be run after an
// example was added or its versions changed; needs a build.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inRepository } from "../../scripts/folders.mjs";
import { installExample, installExamples, pack, temporaryFolder } from "./packed.mjs";

const folder = temporaryFolder();
const { tarball } = await pack(folder);
const names = process.argv.slice(2);
if (names.length === 0) {
  const { together } = await installExamples(folder, tarball);
  const lock = lockIn(together);
  delete lock.packages[""].dependencies;
  write(lock);
}
for (const name of names) {
  const lock = lockIn(await installExample(name, folder, tarball));
  const asked = JSON.parse(readFileSync(inRepository("examples", name, "package.json"), "utf8"));
  lock.packages[""].dependencies = asked.dependencies;
  write(lock, name);
}

function lockIn(installed) {
  const lock = JSON.parse(readFileSync(join(installed, "package-lock.json"), "utf8"));
  delete lock.packages["node_modules/tilgangspakker"];
  return lock;
}

function write(lock, ...example) {
  writeFileSync(inRepository("examples", ...example, "package-lock.json"), `${JSON.stringify(lock, null, 2)}\n`);
}
