// `node tests/package/lock.mjs`: pins what the examples use into examples/package-lock.json, all but this package itself,
// which the registry need not have. To be run after an example was added or its versions changed; needs a build. With
// `examples/frameworks` behind it, it does so for the examples there.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inRepository } from "../../scripts/folders.mjs";
import { EXAMPLES, installExamples, pack, temporaryFolder } from "./packed.mjs";

const [, , from = EXAMPLES] = process.argv;
const folder = temporaryFolder();
const { tarball } = await pack(folder);
const { together } = await installExamples(folder, tarball, from);
const lock = JSON.parse(readFileSync(join(together, "package-lock.json"), "utf8"));
delete lock.packages["node_modules/tilgangspakker"];
delete lock.packages[""].dependencies;
// npm leaves behind what it tried for somebody who can do without.
for (const [place, { extraneous }] of Object.entries(lock.packages)) if (extraneous) delete lock.packages[place];
writeFileSync(inRepository(from, "package-lock.json"), `${JSON.stringify(lock, null, 2)}\n`);
