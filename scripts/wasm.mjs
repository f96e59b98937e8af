// The wasm module and its JavaScript glue in dist/wasm/, made again only when something they are made from has changed.

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { inRepository, repository } from "./folders.mjs";
import { run } from "./process.mjs";
import { Failure } from "./program.mjs";
import { npmPackageProgram } from "./setup.mjs";

const target = process.env.CARGO_TARGET_DIR || inRepository("target");
const OUTPUT = inRepository("dist", "wasm");
const STAMP = inRepository("dist", "wasm", ".made-from");
export const MADE = [
  "tilgangspakker.js",
  "tilgangspakker.d.ts",
  "tilgangspakker_bg.wasm",
  "tilgangspakker_bg.wasm.d.ts",
];

/** What goes into the module. Of data, what the crate includes; other catalogues lie beside the module. */
export const INPUTS = [
  "scripts/wasm.mjs",
  "crates/bindgen",
  "src",
  "js/wasm/verdicts.js",
  "data/register",
  "data/search/everyday-words.json",
  "data/versjon-3",
  "Cargo.toml",
  "Cargo.lock",
  "rust-toolchain.toml",
  ".cargo",
  "build.rs",
];

export async function buildWasm() {
  const inputs = hashOfInputs();
  const present = MADE.every((file) => existsSync(inRepository("dist", "wasm", file)));
  if (present && existsSync(STAMP) && readFileSync(STAMP, "utf8") === inputs) {
    console.log("The wasm module is up to date.");
    return;
  }
  console.log("Building the wasm module (1 to 2 minutes) …");
  // Emptied first, so that a build that fails leaves no older module behind to be taken for the new one.
  rmSync(OUTPUT, { recursive: true, force: true });
  // Side by side: the one waits for a core where the other links, and each has a folder of its own in target/.
  await Promise.all([
    cargo(["build", "--lib", "--release", "--target", "wasm32-unknown-unknown"], withoutOurFolders()),
    cargo(["build", "--package", "tilgangspakker-bindgen"]),
  ]);
  await run(join(target, "debug", "tilgangspakker-bindgen"), [
    join(target, "wasm32-unknown-unknown", "release", "tilgangspakker.wasm"),
    OUTPUT,
  ]);
  const module = join(OUTPUT, "tilgangspakker_bg.wasm");
  await run(process.execPath, [
    npmPackageProgram("binaryen", "bin", "wasm-opt"),
    module,
    "-o",
    module,
    ...optimizations(),
  ]);
  writeFileSync(STAMP, inputs);
}

const cargo = (args, more = {}) =>
  run("cargo", [...args, "--locked"], {
    env: { ...process.env, ...more },
    advice: "What the compiler says above tells why.",
  });

/** The flags for wasm-opt, which wasm-pack reads in the same place. */
function optimizations() {
  const found = /^\[package\.metadata\.wasm-pack\.profile\.release\]\s+wasm-opt = (\[.*\])$/m.exec(
    readFileSync(inRepository("Cargo.toml"), "utf8"),
  );
  if (!found)
    throw new Failure('Cargo.toml: [package.metadata.wasm-pack.profile.release] has no line `wasm-opt = ["…"]`.');
  return JSON.parse(found[1]);
}

/** A panic names its place in the source. The paths of this machine are kept out of it. */
export function withoutOurFolders() {
  const cargoHome = process.env.CARGO_HOME || join(homedir(), ".cargo");
  const given = process.env.CARGO_ENCODED_RUSTFLAGS?.split("\x1f") ?? process.env.RUSTFLAGS?.split(" ") ?? [];
  const flags = [
    ...given.filter(Boolean),
    `--remap-path-prefix=${join(cargoHome, "registry", "src")}=crates`,
    `--remap-path-prefix=${repository}=.`,
  ];
  // Joined so, and not by spaces, since a folder may have spaces in its name.
  return { CARGO_ENCODED_RUSTFLAGS: flags.join("\x1f") };
}

function hashOfInputs() {
  // Cargo.lock pins the other tools.
  const hash = createHash("sha256").update(versionOfBinaryen());
  for (const file of INPUTS.flatMap(filesUnder).sort()) {
    const content = readFileSync(inRepository(file));
    hash.update(`\n${file} ${content.length}\n`).update(content);
  }
  return hash.digest("hex");
}

function filesUnder(path) {
  const full = inRepository(path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path + `${entry.parentPath ?? entry.path}/${entry.name}`.slice(full.length).replaceAll("\\", "/"));
}

const versionOfBinaryen = () =>
  JSON.parse(readFileSync(inRepository("package-lock.json"), "utf8")).packages["node_modules/binaryen"].version;
