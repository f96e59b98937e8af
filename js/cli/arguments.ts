// What was typed, read strictly: an option that is misspelt, given twice or left empty would otherwise be
// another question.

import { parseArgs } from "node:util";
import { choiceOf } from "./choice.ts";
import { closest, didYouMean } from "./closest.ts";
import type { Command, OptionName, Typed } from "./command.ts";
import { COMMON, OPTIONS } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { Failure } from "./exit.ts";

const NAMES = Object.keys(OPTIONS) as OptionName[];
const SHORT: Record<string, OptionName> = { h: "help", V: "version" };

/** What was typed, before it is known what it is to do. */
export interface Line {
  readonly words: readonly string[];
  readonly options: ReadonlyMap<OptionName, readonly string[]>;
}

export function readLine(args: readonly string[]): Line {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      NAMES.map((name) => [
        name,
        { type: OPTIONS[name].value === undefined ? ("boolean" as const) : ("string" as const), ...shortOf(name) },
      ]),
    ),
  });
  const words: string[] = [];
  const options = new Map<OptionName, readonly string[]>();
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const name = known(token.name, token.rawName);
    const value = valueOf(name, token.value, token.inlineValue === true);
    options.set(name, [...(options.get(name) ?? []), value]);
  }
  return { words, options };
}

function shortOf(name: OptionName): { short?: string } {
  const short = Object.keys(SHORT).find((letter) => SHORT[letter] === name);
  return short === undefined ? {} : { short };
}

function known(name: string, written: string): OptionName {
  const found = NAMES.find((it) => it === name);
  if (found !== undefined) return found;
  const meant = closest(name, NAMES).map((it) => `--${it}`);
  const advice = written.startsWith("--")
    ? undefined
    : "What begins with a minus sign and is no option stands after --.";
  throw new Failure(`There is no option ${written}.`, didYouMean(meant) ?? advice);
}

function valueOf(name: OptionName, value: string | undefined, isInline: boolean): string {
  const placeholder = OPTIONS[name].value;
  if (placeholder === undefined) {
    if (value !== undefined) throw new Failure(`--${name} takes no value.`);
    return "";
  }
  // A variable that is not set leaves nothing behind, or the next option.
  if (value === undefined || value.trim() === "" || (!isInline && /^-./.test(value))) {
    throw new Failure(`--${name} needs a value: --${name} ${placeholder}`, `${placeholder}: ${OPTIONS[name].says}.`);
  }
  return value;
}

/** The command that this word names. */
export function commandNamed(word: string): Command {
  const command = COMMANDS.find((it) => it.name === word);
  if (command) return command;
  const meant = closest(
    word,
    COMMANDS.map((it) => it.name),
  );
  throw new Failure(
    `There is no command "${word}".`,
    didYouMean(meant) ?? `There are ${COMMANDS.map((it) => it.name).join(", ")}.`,
  );
}

/** Holds what was typed against what the command takes. */
export function typedFor(command: Command, { words, options }: Line): Typed {
  const allowed = [...command.options, ...COMMON];
  for (const [name, values] of options) {
    if (!allowed.includes(name)) throw new Failure(`${command.name} does not take --${name}.`);
    if (values.length > 1 && OPTIONS[name].value !== undefined && !OPTIONS[name].repeats)
      throw new Failure(`--${name} is given ${values.length} times: give it once.`);
  }
  const rest = words.slice(1);
  const [least, most] = command.takes;
  if (rest.length < least) throw new Failure(`${command.name} needs more: ${command.name} ${command.usage[0]}`);
  if (rest.length > most)
    throw new Failure(
      `${command.name} does not take "${rest[most]}".`,
      most > 0 ? "Put what has spaces in it in quotation marks." : undefined,
    );
  const empty = rest.findIndex((it) => it.trim() === "");
  if (empty !== -1) throw new Failure(`Argument ${empty + 1} of ${command.name} is empty.`);
  const one = (option: OptionName) => options.get(option)?.[0];
  return {
    arguments: rest,
    language: choiceOf({ one }, "language", ["nb", "nn", "en"]) ?? "en",
    all: (option) => options.get(option) ?? [],
    one,
    has: (flag) => options.has(flag),
  };
}
