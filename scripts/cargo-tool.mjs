// Tools that cargo builds from source: exactly the pinned version, built once for all clones on the machine. wasm-bindgen-cli is of
// the version of the wasm-bindgen crate in Cargo.lock.

import { existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { inRepository, toolCache } from "./folders.mjs";
import { environmentWith, findProgram } from "./machine.mjs";
import { answerOf, run } from "./process.mjs";
import { Failure } from "./program.mjs";

const BUILT_WITH_CARGO = {
  "cargo-deny": "0.20.2",
  "cargo-fuzz": "0.13.2",
  "wasm-pack": "0.15.1",
  geckodriver: "0.37.1",
};

const TOOLS = {
  "cargo-deny": { programs: ["cargo-deny"], duration: "about 3 minutes" },
  "cargo-fuzz": { programs: ["cargo-fuzz"], duration: "about 2 minutes" },
  "wasm-pack": { programs: ["wasm-pack"], duration: "about 2 minutes" },
  "wasm-bindgen-cli": { programs: ["wasm-bindgen", "wasm-bindgen-test-runner"], duration: "about 3 minutes" },
  geckodriver: { programs: ["geckodriver"], duration: "about 2 minutes" },
};

/** They run for seconds, and are waited for while they are built. */
const QUICKLY = {
  CARGO_PROFILE_RELEASE_OPT_LEVEL: "1",
  CARGO_PROFILE_RELEASE_LTO: "off",
  CARGO_PROFILE_RELEASE_CODEGEN_UNITS: "16",
  CARGO_PROFILE_RELEASE_DEBUG: "false",
};

/** Answers the folder that holds the tool's programs, after building them where that is needed. */
export async function setUpCargoTool(name) {
  const version = versionOf(name);
  const { programs, duration } = TOOLS[name];

  const onPath = findProgram(programs[0]);
  if (onPath && (await areOfVersion(dirname(onPath), programs, version))) return dirname(onPath);

  const folder = join(toolCache, `${name}-${version}`);
  const bin = join(folder, "bin");
  if (await areOfVersion(bin, programs, version)) return bin;

  console.log(`Building ${name} ${version} (${duration} on two cores; once for all clones on this machine) …`);
  // An interrupted build goes on where it was, from `building`; what an interrupted install left behind is overwritten.
  const building = join(folder, "building");
  const overwrite = existsSync(bin) ? ["--force"] : [];
  await run(
    "cargo",
    ["install", "--locked", name, "--version", version, "--root", folder, "--target-dir", building, ...overwrite],
    {
      // Else cargo advises to put the folder on PATH, which nobody needs to do.
      env: environmentWith([bin], QUICKLY),
      advice: `${name} ${version} could not be built. Check the connection to crates.io and the free disk space, then run this again: it goes on where it stopped.`,
    },
  );
  // Another clone may build the same beside this one.
  rmSync(building, { recursive: true, force: true, maxRetries: 5 });
  return bin;
}

async function areOfVersion(folder, programs, version) {
  const answers = await Promise.all(programs.map((program) => versionLine(join(folder, program))));
  return answers.every((answer) => answer?.split(/\s+/).includes(version));
}

function versionLine(path) {
  const file = findProgram(path);
  return file && answerOf(file, ["--version"]);
}

function versionOf(tool) {
  if (tool === "wasm-bindgen-cli") return lockedCrate("wasm-bindgen");
  return BUILT_WITH_CARGO[tool];
}

function lockedCrate(name) {
  const lock = readFileSync(inRepository("Cargo.lock"), "utf8");
  const entry = new RegExp(`^name = "${name}"\\r?\\nversion = "([^"]+)"`, "m").exec(lock);
  if (!entry)
    throw new Failure(
      `Cargo.lock: no package "${name}" in it. Run \`cargo update --workspace\` to have it written again.`,
    );
  return entry[1];
}
