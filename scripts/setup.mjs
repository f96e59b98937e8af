// Puts in place what is missing for building, and for testing: Rust as rust-toolchain.toml asks for it, and npm packages just as
// package-lock.json has them. Does nothing, quickly, where nothing is missing.

import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { basename, delimiter, join } from "node:path";
import { setUpBrowsers, setUpHeadlessShell } from "./browsers.mjs";
import { setUpCargoTool } from "./cargo-tool.mjs";
import { inRepository } from "./folders.mjs";
import { aptInstall, environmentWith, findProgram, mayInstall } from "./machine.mjs";
import { answerOf, run } from "./process.mjs";
import { Failure, isStarted, runProgram } from "./program.mjs";

/** Also in package.json's `engines`, where npm reads it. */
const OLDEST_NODE = 20;

export async function setUpForBuild({ components = false } = {}) {
  const major = Number.parseInt(process.versions.node, 10);
  if (major < OLDEST_NODE) {
    throw new Failure(
      `This is Node ${process.versions.node}; Node ${OLDEST_NODE} or newer is needed. See https://nodejs.org.`,
    );
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

/** Puts the toolchain and the wasm target in place; `components` (clippy, rustfmt) only where they are asked for. */
export async function setUpRust({ components = false } = {}) {
  lookWhereRustupPutsIt();
  if (!findProgram("rustup")) {
    throw new Failure(
      "rustup was not found on PATH. Install Rust with it as https://rustup.rs says, open a new shell, and run this again.",
    );
  }
  await setUpLinker();

  const wanted = rustToolchain();
  const { channel } = wanted;
  const installed = (await answerOf("rustup", ["toolchain", "list"])) ?? "";
  if (
    !installed
      .split("\n")
      .some((line) => line.startsWith(`${channel}-`) || line.startsWith(`${channel} `) || line === channel)
  ) {
    console.log(`Installing Rust ${channel} (about 1 minute) …`);
    await rustup("toolchain", "install", channel, "--profile", "minimal", "--no-self-update");
  }

  // One question tells both: targets are listed as rust-std-<target>.
  const parts = ((await answerOf("rustup", ["component", "list", "--installed", "--toolchain", channel])) ?? "").split(
    "\n",
  );
  for (const target of wanted.targets.filter((name) => !parts.includes(`rust-std-${name}`))) {
    console.log(`Installing Rust's ${target} target (some seconds) …`);
    await rustup("target", "add", target, "--toolchain", channel);
  }
  if (!components) return;
  for (const component of wanted.components.filter(
    (name) => !parts.some((part) => part === name || part.startsWith(`${name}-`)),
  )) {
    console.log(`Installing ${component} (some seconds) …`);
    await rustup("component", "add", component, "--toolchain", channel);
  }
}

/** rustup adds its folder to PATH only for shells that are opened after it was installed. */
function lookWhereRustupPutsIt() {
  const folder = join(process.env.CARGO_HOME || join(homedir(), ".cargo"), "bin");
  if (!findProgram("rustup") && findProgram(join(folder, "rustup")))
    process.env.PATH = [folder, process.env.PATH].filter(Boolean).join(delimiter);
}

/** What rust-toolchain.toml asks for. */
function rustToolchain() {
  const text = readFileSync(inRepository("rust-toolchain.toml"), "utf8");
  const value = (key) => {
    const line = new RegExp(`^${key}\\s*=\\s*(.+)$`, "m").exec(text);
    if (!line) throw new Failure(`rust-toolchain.toml: no line "${key} = …" in it.`);
    return JSON.parse(line[1]);
  };
  return { channel: value("channel"), components: value("components"), targets: value("targets") };
}

function rustup(...args) {
  return run("rustup", args, {
    advice: "rustup fetches Rust from the network: check the connection, then run this again.",
  });
}

/** rustc links through the system's C compiler, which a machine with Rust alone may lack. */
async function setUpLinker() {
  if (process.platform === "win32" || findProgram("cc", "gcc", "clang")) return;
  if (mayInstall()) return aptInstall(["gcc", "libc6-dev"], "under a minute");
  throw new Failure(
    "No C compiler was found on PATH, and rustc links through one. Install one (Debian and Ubuntu: `sudo apt-get install gcc libc6-dev`; macOS: `xcode-select --install`) and run this again.",
  );
}

export const npmPrograms = inRepository("node_modules", ".bin");

/** A program of an npm package, by its JavaScript file: node_modules/.bin holds none that node can start on Windows. */
export const npmPackageProgram = (name, ...file) => inRepository("node_modules", name, ...file);

/** Installs the packages of a folder of the repository. */
export async function setUpNpmPackages(folder = ".") {
  const lock = createHash("sha256")
    .update(readFileSync(inRepository(folder, "package-lock.json")))
    .digest("hex");
  // npm's own bookkeeping does not say which lock file it went by, so we note it after every full install.
  const stamp = inRepository(folder, "node_modules", ".installed-from");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;

  console.log(`Installing the npm packages of ${join(folder, "package-lock.json")} (under a minute) …`);
  const [npm, ...first] = npmCommand();
  // None of the packages needs its install script, and NODE_ENV=production must not leave out what builds the page.
  await run(
    npm,
    [
      ...first,
      "ci",
      "--prefix",
      inRepository(folder),
      "--ignore-scripts",
      "--include=dev",
      "--include=optional",
      "--no-audit",
      "--no-fund",
    ],
    {
      advice:
        "Check the connection to the npm registry. Where package.json and package-lock.json disagree, run `npm install` there and commit the lock file.",
    },
  );
  writeFileSync(stamp, lock);
}

/** Under `npm start` npm says where its program lies; started by hand, the one on PATH is asked. */
export function npmCommand() {
  const program = process.env.npm_execpath;
  return program && basename(program) === "npm-cli.js" ? [process.execPath, program] : ["npm"];
}

if (isStarted(import.meta.url)) {
  await runProgram(async () => {
    await setUpForBuild({ components: true });
    await setUpWasmPack();
    await setUpBrowsers();
    await setUpHeadlessShell();
    console.log("Everything that building and testing need is in place.");
  });
}
