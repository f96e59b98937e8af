// Puts in place what is missing for building, and for testing. Does nothing, quickly, where nothing is missing.

import { setUpBrowsers } from "./browsers.mjs";
import { setUpCargoTool } from "./cargo-tool.mjs";
import { Failure, isStarted, runProgram } from "./program.mjs";
import { npmPrograms, setUpNpmPackages } from "./npm-packages.mjs";
import { setUpRust } from "./rust.mjs";
import { environmentWith } from "./search-path.mjs";
import { OLDEST_NODE } from "./versions.mjs";

export async function setUpForBuild({ components = false } = {}) {
  const major = Number.parseInt(process.versions.node, 10);
  if (major < OLDEST_NODE) {
    throw new Failure(`This is Node ${process.versions.node}; Node ${OLDEST_NODE} or newer is needed. See https://nodejs.org.`);
  }
  await setUpRust({ components });
  await setUpNpmPackages();
}

/** Answers the environment to run wasm-pack in: its tools are found ahead of others on PATH. */
export async function setUpWasmPack() {
  const folders = [];
  // One after the other: side by side they would only share the same cores.
  for (const tool of ["wasm-pack", "wasm-bindgen-cli"]) folders.push(await setUpCargoTool(tool));
  return environmentWith([...folders, npmPrograms]);
}

if (isStarted(import.meta.url)) {
  await runProgram(async () => {
    await setUpForBuild({ components: true });
    await setUpWasmPack();
    await setUpBrowsers();
    console.log("Everything that building and testing need is in place.");
  });
}
