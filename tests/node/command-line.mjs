// The built command. Where nothing but its arguments and its input matters, it is run in this process, a line at a time; else as users run it.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";

import { commandLine } from "../../dist/command-line.js";

export const CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
export const POLICIES = fileURLToPath(new URL("../fixtures/policies", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "tilgangspakker-cli-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** Answers what it printed, and how it ended. Colours are as the environment of whoever runs the tests would not have them. */
export function run(args, options = {}) {
  return options.env ? start(args, options) : inTurn(() => within(options.cwd, () => here(args, options.input ?? "")));
}

let last = Promise.resolve();

/** Standard input and the folder are the process's, so that no two lines may have them at once. */
function inTurn(act) {
  const now = last.then(act);
  last = now.catch(() => {});
  return now;
}

async function within(folder, act) {
  const before = process.cwd();
  if (folder) process.chdir(folder);
  try {
    return await act();
  } finally {
    process.chdir(before);
  }
}

async function here(args, input) {
  const printed = { stdout: "", stderr: "" };
  const stream = (name) => ({ write: (text) => (printed[name] += text) });
  const code = await commandLine(args, {
    stdin: Readable.from([Buffer.from(input)]),
    stdout: stream("stdout"),
    stderr: stream("stderr"),
    environment: {},
    ends: () => {},
  });
  return { code, signal: null, ...printed };
}

/** As users run it, in a process of its own. */
export function start(args, { input = "", env = {}, cwd } = {}) {
  const { FORCE_COLOR: _, NO_COLOR: __, ...environment } = process.env;
  const child = spawn(process.execPath, [CLI, ...args], { env: { ...environment, ...env }, cwd });
  const printed = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"])
    child[name].setEncoding("utf8").on("data", (text) => (printed[name] += text));
  child.stdin.on("error", () => {}).end(input);
  return new Promise((resolve, reject) => {
    child.on("error", reject).on("close", (code, signal) => resolve({ code, signal, ...printed }));
  });
}

/** The same, with --json, read. */
export async function ask(...args) {
  const { code, stdout, stderr } = await run([...args, "--json"]);
  return { code, stderr, json: JSON.parse(stdout) };
}

/** As it is in JSON: what is undefined is not there, and nothing is of a class. */
export const plain = (value) => JSON.parse(JSON.stringify(value));

/** The rows of a table that was printed for programs, in their cells. */
export const rowsOf = ({ stdout }) =>
  stdout
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));

/** Puts a file where only these tests look, and answers its path. */
export function fileOf(name, content) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
