// Rust, as rust-toolchain.toml asks for it. Only rustup can fetch a toolchain; a missing one is fetched, never updated.

import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { aptInstall, mayInstall } from "./debian.mjs";
import { Failure } from "./program.mjs";
import { answerOf, run } from "./process.mjs";
import { findProgram } from "./search-path.mjs";
import { rustToolchain } from "./versions.mjs";

/** Puts the toolchain and the wasm target in place; `components` (clippy, rustfmt) only where they are asked for. */
export async function setUpRust({ components = false } = {}) {
  lookWhereRustupPutsIt();
  if (!findProgram("rustup")) {
    throw new Failure("rustup was not found on PATH. Install Rust with it as https://rustup.rs says, open a new shell, and run this again.");
  }
  await setUpLinker();

  const wanted = rustToolchain();
  const { channel } = wanted;
  const installed = (await answerOf("rustup", ["toolchain", "list"])) ?? "";
  if (!installed.split("\n").some((line) => line.startsWith(`${channel}-`) || line.startsWith(`${channel} `) || line === channel)) {
    console.log(`Installing Rust ${channel} (about 1 minute) …`);
    await rustup("toolchain", "install", channel, "--profile", "minimal", "--no-self-update");
  }

  // One question tells both: targets are listed as rust-std-<target>.
  const parts = ((await answerOf("rustup", ["component", "list", "--installed", "--toolchain", channel])) ?? "").split("\n");
  for (const target of wanted.targets.filter((name) => !parts.includes(`rust-std-${name}`))) {
    console.log(`Installing Rust's ${target} target (some seconds) …`);
    await rustup("target", "add", target, "--toolchain", channel);
  }
  if (!components) return;
  for (const component of wanted.components.filter((name) => !parts.some((part) => part === name || part.startsWith(`${name}-`)))) {
    console.log(`Installing ${component} (some seconds) …`);
    await rustup("component", "add", component, "--toolchain", channel);
  }
}

/** rustup adds its folder to PATH only for shells that are opened after it was installed. */
function lookWhereRustupPutsIt() {
  const folder = join(process.env.CARGO_HOME || join(homedir(), ".cargo"), "bin");
  if (!findProgram("rustup") && findProgram(join(folder, "rustup"))) process.env.PATH = [folder, process.env.PATH].filter(Boolean).join(delimiter);
}

function rustup(...args) {
  return run("rustup", args, { advice: "rustup fetches Rust from the network: check the connection, then run this again." });
}

/** rustc links through the system's C compiler, which a machine with Rust alone may lack. */
async function setUpLinker() {
  if (process.platform === "win32" || findProgram("cc", "gcc", "clang")) return;
  if (mayInstall()) return aptInstall(["gcc", "libc6-dev"], "under a minute");
  throw new Failure("No C compiler was found on PATH, and rustc links through one. Install one (Debian and Ubuntu: `sudo apt-get install gcc libc6-dev`; macOS: `xcode-select --install`) and run this again.");
}
