// The command line: from arguments to what is printed. It uses the package's public API and nothing else.

import { readFileSync } from "node:fs";
import type { TilgangspakkerError } from "tilgangspakker";
import init from "tilgangspakker";
import { commandNamed, readLine, typedFor } from "./arguments.ts";
import { openCatalogue } from "./catalogues.ts";
import type { Command, Typed } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { Exit, Failure } from "./exit.ts";
import { useInput } from "./files.ts";
import { generalHelp, helpOf } from "./help.ts";
import { Paper } from "./paper.ts";
import { TODAY } from "./today.ts";
import { visible, visibleJson } from "./visible.ts";

interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** What it reads, and where it prints. */
export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: NodeJS.ProcessEnv;
  /** Is told how it ends before anything is written: whoever reads may go before the end. */
  readonly ends: (exit: Exit) => void;
}

/** Answers how it ended; it never throws. */
export async function commandLine(args: readonly string[], streams: Streams): Promise<Exit> {
  useInput(streams.stdin);
  const run = new Run(streams);
  try {
    return await run.answer(args);
  } catch (error) {
    return run.fail(error);
  }
}

/** One line that was typed. */
class Run {
  readonly #streams: Streams;
  /** Whose help is pointed to under an error. */
  #command: Command | undefined;

  constructor(streams: Streams) {
    this.#streams = streams;
  }

  async answer(args: readonly string[]): Promise<Exit> {
    this.#command = COMMANDS.find((it) => it.name === args[0]);
    const line = readLine(args);
    const [first, second, ...rest] = line.words;
    if (line.options.has("version")) return this.#print(`${version()}\n`);
    if (first === "help") {
      if (rest.length > 0) throw new Failure("help takes one command.");
      return this.#print(second === undefined ? generalHelp(version()) : helpOf(commandNamed(second)));
    }
    if (first === undefined) {
      if (line.options.has("help")) return this.#print(generalHelp(version()));
      this.#streams.ends(Exit.failed);
      this.#streams.stderr.write(generalHelp(version()));
      return Exit.failed;
    }
    const command = commandNamed(first);
    this.#command = command;
    return line.options.has("help") ? this.#print(helpOf(command)) : this.#run(command, typedFor(command, line));
  }

  async #run(command: Command, typed: Typed): Promise<Exit> {
    await init();
    const complain = (line: string) => this.#complain(line);
    const warn = (message: string) => complain(`warning: ${message}`);
    const catalogue = await openCatalogue(typed.one("catalogue") ?? TODAY, { ...typed, complain });
    const answer = await command.run({ ...typed, catalogue, warn, complain });
    if (typed.has("json") || answer.isJson) return this.#print(`${visibleJson(answer.json)}\n`, answer.exit);
    const paper = new Paper(this.#streams.stdout, this.#streams.environment);
    answer.write(paper);
    return this.#print(paper.text, answer.exit);
  }

  /** Tells what can be mended in a sentence. Anything else is a fault of ours, and keeps its stack. */
  fail(error: unknown): Exit {
    this.#streams.ends(Exit.failed);
    if (error instanceof Failure) {
      this.#complain(`error: ${error.message}`);
      if (error.advice !== undefined) this.#complain(error.advice);
      this.#complain(`See: tilgangspakker help${this.#command ? ` ${this.#command.name}` : ""}`);
    } else if (error instanceof Error && error.name === "TilgangspakkerError") {
      this.#complain(`error: ${error.message} [${(error as TilgangspakkerError).code}]`);
    } else {
      this.#complain(`error: This is a fault in tilgangspakker ${version()}. Please report it with what follows.`);
      for (const line of String(error instanceof Error ? error.stack : error).split("\n")) this.#complain(line);
    }
    return Exit.failed;
  }

  #print(text: string, exit: Exit = Exit.yes): Exit {
    this.#streams.ends(exit);
    this.#streams.stdout.write(text);
    return exit;
  }

  #complain(line: string): void {
    this.#streams.stderr.write(`${visible(line)}\n`);
  }
}

const version = (): string =>
  (JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string }).version;
