// `npm run build`: the npm package's files in dist/ and the page in site/, and how large they are.

import { isStarted, runProgram } from "./program.mjs";
import { buildPackage } from "./package.mjs";
import { setUpForBuild } from "./setup.mjs";
import { buildSite } from "./site.mjs";
import { checkSizes } from "./sizes.mjs";
import { buildWasm } from "./wasm.mjs";

/** Set-up comes first, so that this works from a clean clone. */
export async function build() {
  await setUpForBuild();
  await buildWasm();
  await buildPackage();
  await buildSite();
}

if (isStarted(import.meta.url)) {
  await runProgram(async () => {
    await build();
    await checkSizes();
  });
}
