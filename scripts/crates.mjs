// Whether the crates that we build on are what deny.toml lets them be.

import { join } from "node:path";
import { setUpCargoTool } from "./cargo-tool.mjs";
import { run } from "./process.mjs";

/** Advisories are left out unless they are asked for: their database is fetched from a code-hosting site. */
export async function checkCrates(checks = ["licenses", "bans", "sources"]) {
  const cargoDeny = join(await setUpCargoTool("cargo-deny"), "cargo-deny");
  await run(cargoDeny, ["--locked", "check", ...checks], {
    advice: "What it names stands in Cargo.lock. Take another crate, or change deny.toml and give the reason there.",
  });
}
