// `npm run types:snapshot`: writes what the package exports, for reviews to show.

import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import { repository } from "./folders.mjs";
import { isStarted, runProgram } from "./program.mjs";
import { setUpNpmPackages } from "./npm-packages.mjs";
import { buildPackage } from "./package.mjs";
import { setUpForBuild } from "./setup.mjs";
import { buildWasm } from "./wasm.mjs";

if (isStarted(import.meta.url)) {
  await runProgram(async () => {
    await setUpForBuild();
    await buildWasm();
    await buildPackage();
    await setUpNpmPackages("tests/types/oldest");
    const { SNAPSHOT, snapshotText } = await import("../tests/types/snapshot.mjs");
    writeFileSync(SNAPSHOT, snapshotText());
    console.log(`${relative(repository, SNAPSHOT)} says what the package exports. Look at what has changed, and commit it.`);
  });
}
