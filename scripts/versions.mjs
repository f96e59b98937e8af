// The versions of tools. Each is stated once: here, or in the file that its own tool reads.
//
//   Rust, its components and targets   rust-toolchain.toml
//   wasm-bindgen-cli                   Cargo.lock (it must be the version of the wasm-bindgen crate)
//   npm packages                       package-lock.json
//   the rest                           the constant below

import { readFileSync } from "node:fs";
import { Failure } from "./program.mjs";
import { inRepository } from "./folders.mjs";

const BUILT_WITH_CARGO = {
  "cargo-deny": "0.20.2",
  "wasm-pack": "0.15.1",
  geckodriver: "0.37.1",
};

/** Also in package.json's `engines`, where npm reads it. */
export const OLDEST_NODE = 20;

export function versionOf(tool) {
  if (tool === "wasm-bindgen-cli") return lockedCrate("wasm-bindgen");
  if (tool === "binaryen") return lockedPackage(tool);
  return BUILT_WITH_CARGO[tool];
}

function lockedCrate(name) {
  const lock = readFileSync(inRepository("Cargo.lock"), "utf8");
  const entry = new RegExp(`^name = "${name}"\\r?\\nversion = "([^"]+)"`, "m").exec(lock);
  if (!entry) throw new Failure(`Cargo.lock: no package "${name}" in it. Run \`cargo update --workspace\` to have it written again.`);
  return entry[1];
}

function lockedPackage(name) {
  return JSON.parse(readFileSync(inRepository("package-lock.json"), "utf8")).packages[`node_modules/${name}`].version;
}

/** What rust-toolchain.toml asks for. */
export function rustToolchain() {
  const text = readFileSync(inRepository("rust-toolchain.toml"), "utf8");
  const value = (key) => {
    const line = new RegExp(`^${key}\\s*=\\s*(.+)$`, "m").exec(text);
    if (!line) throw new Failure(`rust-toolchain.toml: no line "${key} = …" in it.`);
    return JSON.parse(line[1]);
  };
  return { channel: value("channel"), components: value("components"), targets: value("targets") };
}
