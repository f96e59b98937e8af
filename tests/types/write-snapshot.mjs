// `npm run types:snapshot`: writes what the package exports, for reviews to show.

import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import { repository } from "../../scripts/folders.mjs";
import { buildPackage } from "../../scripts/package.mjs";
import { isStarted, runProgram } from "../../scripts/program.mjs";
import { setUpForBuild, setUpNpmPackages } from "../../scripts/setup.mjs";
import { buildWasm } from "../../scripts/wasm.mjs";

if (isStarted(import.meta.url)) {
  await runProgram(async () => {
    await setUpForBuild();
    await buildWasm();
    await buildPackage();
    await setUpNpmPackages("tests/types/oldest");
    const { SNAPSHOT, snapshotText } = await import("./snapshot.mjs");
    writeFileSync(SNAPSHOT, snapshotText());
    console.log(
      `${relative(repository, SNAPSHOT)} says what the package exports. Look at what has changed, and commit it.`,
    );
  });
}
