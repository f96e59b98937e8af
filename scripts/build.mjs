// `npm run build`: the npm package's files in dist/ and the page in site/, and how large they are. With --package, the package alone.

import { isStarted, runProgram } from "./program.mjs";
import { buildPackage } from "./package.mjs";
import { setUpForBuild } from "./setup.mjs";
import { buildSite } from "./site.mjs";
import { checkSizes } from "./sizes.mjs";
import { buildWasm } from "./wasm.mjs";

/** Set-up comes first, so that this works from a clean clone. */
export async function build({ withPage = true } = {}) {
  const environment = await setUpForBuild();
  await buildWasm(environment);
  await buildPackage();
  if (withPage) await buildSite();
}

if (isStarted(import.meta.url)) {
  await runProgram(async () => {
    const withPage = !process.argv.includes("--package");
    await build({ withPage });
    if (withPage) await checkSizes();
  });
}
