// Whether the crates that we build on are what deny.toml lets them be. `node scripts/crates.mjs advisories` looks for known
// faults in them, which `npm test` does not: their database is fetched from a code-hosting site.

import { join } from "node:path";
import { setUpCargoTool } from "./cargo-tool.mjs";
import { run } from "./process.mjs";
import { isStarted, runProgram } from "./program.mjs";
import { setUpRust } from "./rust.mjs";

export async function checkCrates(checks = ["licenses", "bans", "sources"]) {
  const cargoDeny = join(await setUpCargoTool("cargo-deny"), "cargo-deny");
  await run(cargoDeny, ["--workspace", "--locked", "check", ...checks], {
    advice: "A crate that it names stands in Cargo.lock. Take another one, or change deny.toml and give the reason there.",
  });
}

if (isStarted(import.meta.url)) {
  await runProgram(async () => {
    await setUpRust();
    await checkCrates(process.argv.slice(2));
  });
}
