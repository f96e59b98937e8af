// How our programs start and fail: with a sentence that says what was wrong, where, and what to do, instead of a stack.

import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";

export class Failure extends Error {
  name = "Failure";
}

/** Whether this module is the program that Node was started with, rather than one that another imports. */
export function isStarted(moduleUrl) {
  // The real path, since Node resolves links in module addresses, but not in its arguments.
  return Boolean(process.argv[1]) && realpathSync(process.argv[1]) === fileURLToPath(moduleUrl);
}

/** Runs a program's main function. A Failure ends it with its own words; anything else is a bug and keeps its stack. */
export async function runProgram(main) {
  try {
    await main();
  } catch (error) {
    console.error(`\n${error instanceof Failure ? error.message : error.stack}`);
    process.exitCode = 1;
  }
}
