// What an answer is written on: columns and colours for people, tabs and nothing else for programs.

import { visible } from "./visible.ts";

const STYLES = { bold: 1, red: 31, green: 32, yellow: 33, dim: 2 };
export type Style = keyof typeof STYLES;

export class Paper {
  readonly isTerminal: boolean;
  readonly #coloured: boolean;
  readonly #lines: string[] = [];

  constructor(stream: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv) {
    this.isTerminal = stream.isTTY === true;
    this.#coloured = hasColours(this.isTerminal, environment);
  }

  /** Parts of a line, each plain or with its style. Control characters in them are written out. */
  line(...parts: (string | readonly [text: string, style: Style])[]): void {
    this.#lines.push(
      parts
        .map((part) => (typeof part === "string" ? visible(part) : this.#styled(visible(part[0]), part[1])))
        .join(""),
    );
  }

  /** For people: what programs would have to skip. */
  heading(text: string): void {
    if (!this.isTerminal) return;
    if (this.#lines.length > 0) this.#lines.push("");
    this.line([text, "bold"]);
  }

  /** A row a line. On a terminal the columns stand under one another, elsewhere there is one tab between them. */
  rows(rows: readonly (readonly string[])[]): void {
    const cells = rows.map((row) => row.map(visible));
    const widths: number[] = [];
    for (const row of cells) row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, cell.length)));
    for (const row of cells) {
      this.#lines.push(
        this.isTerminal
          ? row
              .map((cell, at) => cell.padEnd(widths[at] ?? 0))
              .join("  ")
              .trimEnd()
          : row.join("\t"),
      );
    }
  }

  get text(): string {
    return this.#lines.map((line) => `${line}\n`).join("");
  }

  #styled(text: string, style: Style): string {
    return this.#coloured ? `\x1b[${STYLES[style]}m${text}\x1b[0m` : text;
  }
}

/** FORCE_COLOR before NO_COLOR, as Node itself has it. */
function hasColours(
  isTerminal: boolean,
  { FORCE_COLOR: forced, NO_COLOR: none, TERM: terminal }: NodeJS.ProcessEnv,
): boolean {
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return isTerminal && !none && terminal !== "dumb";
}
