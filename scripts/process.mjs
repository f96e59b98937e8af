// Starting other programs: seen while they run, or asked for their answer.

import { spawn } from "node:child_process";
import { repository } from "./folders.mjs";
import { Failure } from "./program.mjs";

/**
 * Runs a program in the repository with its output streamed, and throws a Failure when it does not end well.
 * With `onOutput` the output is handed over as text as well.
 */
export async function run(program, args, { env = process.env, onOutput, advice = "" } = {}) {
  const child = spawn(program, args, { cwd: repository, env, stdio: ["ignore", ...outputs(onOutput)] });
  if (onOutput) {
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.setEncoding("utf8").on("data", (text) => {
        to.write(text);
        onOutput(text);
      });
    }
  }
  const { code, signal, error } = await ended(child);
  if (code === 0) return;
  const how = error
    ? `could not be started (${error.code ?? error.message})`
    : signal
      ? `was ended by ${signal}`
      : `ended with exit code ${code}`;
  throw new Failure(`\`${[program, ...args].join(" ")}\` ${how}.${advice && `\n${advice}`}`);
}

/** What a program answers on standard output, or null where there is no such program or it fails. */
export async function answerOf(program, args, options) {
  const { code, stdout } = await outcomeOf(program, args, options);
  return code === 0 ? stdout.trim() : null;
}

/** What a program writes to either output, without showing it, and its exit code: null where it could not be started. */
export async function outcomeOf(program, args, { env = process.env, cwd = repository } = {}) {
  const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  const said = { stdout: "", stderr: "" };
  for (const output of ["stdout", "stderr"])
    child[output].setEncoding("utf8").on("data", (text) => (said[output] += text));
  const { code } = await ended(child);
  return { code, ...said };
}

const outputs = (onOutput) => (onOutput ? ["pipe", "pipe"] : ["inherit", "inherit"]);

function ended(child) {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: null, error }));
    child.once("close", (code, signal) => resolve({ code, signal }));
  });
}
