// The program: the command line on this process's own input and output.

import { commandLine } from "#command-line";
import { Exit } from "./exit.ts";
import { visible } from "./visible.ts";

// However this ends before there is an answer, it is no yes.
process.exitCode = Exit.failed;
// A reader that has seen enough is no fault; one that reads no errors may still want the answer. An answer that
// reached nobody is no answer.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return stream === process.stdout ? process.exit() : undefined;
    if (stream !== process.stderr)
      process.stderr.write(visible(`error: The answer could not be written: ${error.code}.`) + "\n");
    process.exit(Exit.failed);
  });
}

await commandLine(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  ends: (exit) => {
    process.exitCode = exit;
  },
});
