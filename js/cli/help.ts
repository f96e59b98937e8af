// The help: made of what the commands say of themselves.

import type { Command, OptionName } from "./command.ts";
import { COMMON, OPTIONS } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { Exit } from "./exit.ts";

const MEANINGS: Record<Exit, string> = {
  [Exit.yes]: "yes: permitted, found, nothing wrong",
  [Exit.no]: "no: denied, nothing found, something wrong",
  [Exit.failed]: "no answer: the command was misspelt, something is unknown, or a file cannot be read",
  [Exit.undecided]: "undecided: the source leaves it open. It is never a yes",
};

export function generalHelp(version: string): string {
  return text(
    `tilgangspakker ${version}: Norway's access packages, on the command line`,
    "",
    "Use: tilgangspakker <command> …",
    "",
    ...columns(COMMANDS.map((it) => [it.name, it.summary])),
    "",
    "Options of all commands:",
    ...optionLines(["catalogue", ...COMMON, "version"]),
    "",
    "Examples:",
    ...COMMANDS.flatMap((it) => it.examples.slice(0, 1)).map((it) => `  ${it}`),
    "",
    "Exit codes:",
    ...exitLines({}),
    "",
    "Answers go to standard output, errors and warnings to standard error. In pipes there are tabs between columns.",
    "`tilgangspakker help <command>` says more. This is unofficial: answers are not decisions by Altinn.",
  );
}

export function helpOf(command: Command): string {
  return text(
    `tilgangspakker ${command.name}: ${command.summary}`,
    "",
    ...command.usage.map((it, at) => `${at === 0 ? "Use: " : "     "}tilgangspakker ${command.name} ${it}`),
    "",
    ...command.about,
    "",
    "Options:",
    ...optionLines([...command.options, ...COMMON]),
    "",
    "Examples:",
    ...command.examples.map((it) => `  ${it}`),
    "",
    `With --json: ${command.json}`,
    "",
    "Exit codes:",
    ...exitLines(command.exits),
  );
}

function optionLines(names: readonly OptionName[]): string[] {
  return columns(
    names.map((name) => [
      `--${name}${OPTIONS[name].value === undefined ? "" : ` ${OPTIONS[name].value}`}`,
      OPTIONS[name].says,
    ]),
  );
}

/** A command's own meanings, where it has any; every command can fail. */
function exitLines(own: Partial<Record<Exit, string>>): string[] {
  const isGeneral = Object.keys(own).length === 0;
  return Object.values(Exit)
    .filter((code) => isGeneral || code === Exit.failed || own[code] !== undefined)
    .map((code) => `  ${code}  ${own[code] ?? MEANINGS[code]}`);
}

function columns(rows: readonly (readonly [left: string, right: string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

const text = (...lines: string[]): string => `${lines.join("\n")}\n`;
