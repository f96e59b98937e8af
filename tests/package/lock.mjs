// `node tests/package/lock.mjs`: pins what the examples use into examples/package-lock.json, all but this package itself,
// which the registry need not have. To be run after an example was added or its versions changed; needs a build.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inRepository } from "../../scripts/folders.mjs";
import { installExamples, pack, temporaryFolder } from "./packed.mjs";

const folder = temporaryFolder();
const { tarball } = await pack(folder);
const { together } = await installExamples(folder, tarball);
const lock = JSON.parse(readFileSync(join(together, "package-lock.json"), "utf8"));
delete lock.packages["node_modules/tilgangspakker"];
delete lock.packages[""].dependencies;
writeFileSync(inRepository("examples", "package-lock.json"), `${JSON.stringify(lock, null, 2)}\n`);
