// Failures that a person can act on: a sentence that says what was wrong, where, and what to do, instead of a stack.

export class Failure extends Error {
  name = "Failure";
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
