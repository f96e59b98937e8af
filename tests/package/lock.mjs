// `node tests/package/lock.mjs`: pins what the examples use into examples/package-lock.json, all but this package itself,
// which the registry need not have. `node tests/package/lock.mjs examples/frameworks` does so for the examples there, and `… edge` for one that has a
// lock file of its own. To be run after an example was added or its versions changed; needs a build.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inRepository } from "../../scripts/folders.mjs";
import { EXAMPLES, FRAMEWORKS, installExample, installExamples, pack, temporaryFolder } from "./packed.mjs";

const [, , from = EXAMPLES] = process.argv;
const folder = temporaryFolder();
const { tarball } = await pack(folder);
const PLACES = [EXAMPLES, FRAMEWORKS];
if (PLACES.includes(from)) {
  const { together } = await installExamples(folder, tarball, from);
  const lock = lockIn(together);
  delete lock.packages[""].dependencies;
  write(from, lock);
} else {
  const lock = lockIn(await installExample(from, folder, tarball));
  const asked = JSON.parse(readFileSync(inRepository(EXAMPLES, from, "package.json"), "utf8"));
  lock.packages[""].dependencies = asked.dependencies;
  write(join(EXAMPLES, from), lock);
}

function lockIn(installed) {
  const lock = JSON.parse(readFileSync(join(installed, "package-lock.json"), "utf8"));
  delete lock.packages["node_modules/tilgangspakker"];
  // npm leaves behind what it tried for somebody who can do without.
  for (const [place, { extraneous }] of Object.entries(lock.packages)) if (extraneous) delete lock.packages[place];
  return lock;
}

function write(place, lock) {
  writeFileSync(inRepository(place, "package-lock.json"), `${JSON.stringify(lock, null, 2)}\n`);
}
