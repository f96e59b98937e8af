// The command line. It uses the package's public API and nothing else.

import { readFileSync } from "node:fs";
import type { TilgangspakkerError } from "tilgangspakker";
import init from "tilgangspakker";
import { commandNamed, readLine, typedFor } from "./arguments.ts";
import { openCatalogue } from "./catalogues.ts";
import type { Command, Typed } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { Exit, Failure } from "./exit.ts";
import { generalHelp, helpOf } from "./help.ts";
import { Paper } from "./paper.ts";
import { TODAY } from "./today.ts";
import { visible, visibleJson } from "./visible.ts";

/** Whose help is pointed to under an error. */
let current: Command | undefined;

async function main(args: readonly string[]): Promise<Exit> {
  current = COMMANDS.find((it) => it.name === args[0]);
  const line = readLine(args);
  const [first, second, ...rest] = line.words;
  if (line.options.has("version")) return print(`${version()}\n`);
  if (first === "help") {
    if (rest.length > 0) throw new Failure("help takes one command.");
    return print(second === undefined ? generalHelp(version()) : helpOf(commandNamed(second)));
  }
  if (first === undefined) {
    if (line.options.has("help")) return print(generalHelp(version()));
    process.stderr.write(generalHelp(version()));
    return Exit.failed;
  }
  current = commandNamed(first);
  if (line.options.has("help")) return print(helpOf(current));
  return run(current, typedFor(current, line));
}

async function run(command: Command, typed: Typed): Promise<Exit> {
  await init();
  const warn = (message: string) => complain(`warning: ${message}`);
  const catalogue = await openCatalogue(typed.one("catalogue") ?? TODAY, { ...typed, complain });
  const answer = await command.run({ ...typed, catalogue, warn, complain });
  if (typed.has("json") || answer.isJson) return print(`${visibleJson(answer.json)}\n`, answer.exit);
  const paper = new Paper(process.stdout, process.env);
  answer.write(paper);
  return print(paper.text, answer.exit);
}

function print(text: string, exit: Exit = Exit.yes): Exit {
  // Before anything is written: whoever reads may go before the end.
  process.exitCode = exit;
  process.stdout.write(text);
  return exit;
}

function complain(line: string): void {
  process.stderr.write(`${visible(line)}\n`);
}

function version(): string {
  return (JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string }).version;
}

/** Tells what can be mended in a sentence. Anything else is a fault of ours, and keeps its stack. */
function tell(error: unknown): void {
  const help = `tilgangspakker help${current ? ` ${current.name}` : ""}`;
  if (error instanceof Failure) {
    complain(`error: ${error.message}`);
    if (error.advice !== undefined) complain(error.advice);
    complain(`See: ${help}`);
  } else if (error instanceof Error && error.name === "TilgangspakkerError") {
    complain(`error: ${error.message} [${(error as TilgangspakkerError).code}]`);
  } else {
    complain(`error: This is a fault in tilgangspakker ${version()}. Please report it with what follows.`);
    for (const line of String(error instanceof Error ? error.stack : error).split("\n")) complain(line);
  }
}

// However this ends before there is an answer, it is no yes.
process.exitCode = Exit.failed;
// A reader that has seen enough is no fault; one that reads no errors may still want the answer. An answer that
// reached nobody is no answer.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return stream === process.stdout ? process.exit() : undefined;
    if (stream !== process.stderr) complain(`error: The answer could not be written: ${error.code}.`);
    process.exit(Exit.failed);
  });
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = Exit.failed;
  tell(error);
}
