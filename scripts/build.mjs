// `npm run build`: the npm package's files in dist/ and the page in site/, and how large they are. `npm start`, which is `--serve`,
// serves the page on http://127.0.0.1:8080 then, or on another port by PORT. With
// `--package` the package alone is built.

import { buildPackage } from "./package.mjs";
import { isStarted, runProgram } from "./program.mjs";
import { chosenPort, claimBriefly, serveUntilStopped } from "./serve.mjs";
import { setUpForBuild } from "./setup.mjs";
import { buildSite } from "./site.mjs";
import { checkSizes } from "./sizes.mjs";
import { buildWasm } from "./wasm.mjs";

/** Set-up comes first, so that this works from a clean clone. */
export async function build({ withPage = true } = {}) {
  await setUpForBuild();
  await buildWasm();
  await buildPackage();
  if (withPage) await buildSite();
}

async function buildAndServe() {
  const port = chosenPort();
  await claimBriefly(port);
  await build();
  await serveUntilStopped(port);
}

async function buildAndCheck() {
  const withPage = !process.argv.includes("--package");
  await build({ withPage });
  if (withPage) await checkSizes();
}

if (isStarted(import.meta.url)) await runProgram(process.argv.includes("--serve") ? buildAndServe : buildAndCheck);
