// Files and standard input, as text.

import { createReadStream } from "node:fs";
import { Failure } from "./exit.ts";

/** What stands for standard input. */
export const STDIN = "-";
/** The most letters of a catalogue that the package reads; a letter is at least a byte. */
const MOST_BYTES = 16 * 1024 * 1024;

/** How a file is called in what we say. */
export const nameOf = (path: string): string => (path === STDIN ? "<stdin>" : path);

/** The file cannot be read as text; of what it begins with something may be known. */
export class Unreadable extends Failure {
  override name = "Unreadable";
  readonly beginning: Uint8Array;

  constructor(message: string, advice: string | undefined, beginning: Uint8Array) {
    super(message, advice);
    this.beginning = beginning;
  }
}

/**
 * Reads UTF-8, or UTF-16 that says so by its byte order mark, which is left out. Where there is no mark, `declared`
 * may find another encoding in the file itself.
 */
export async function readText(
  path: string,
  declared: (bytes: Uint8Array) => string | undefined = () => undefined,
): Promise<string> {
  return textOf(path, await readBytes(path), declared);
}

export function textOf(path: string, bytes: Uint8Array, declared: (bytes: Uint8Array) => string | undefined): string {
  // It begins as UTF-16 does.
  if (isUtf32(bytes))
    throw new Unreadable(
      `${nameOf(path)} is UTF-32 text, which is not read.`,
      "Save it as UTF-8, and try again.",
      bytes,
    );
  const encoding = markedIn(bytes) ?? declared(bytes) ?? "utf-8";
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable(
      `${nameOf(path)} is not ${encoding.toUpperCase()} text.`,
      "Save it as UTF-8, and try again.",
      bytes,
    );
  }
  // What leaves out one, as Altinn does, finds the other where the text is to begin.
  if (text.startsWith("\ufeff"))
    throw new Unreadable(
      `${nameOf(path)} begins with two byte order marks.`,
      "Save it as UTF-8, and try again.",
      bytes,
    );
  return text;
}

/** What can be made of bytes that are no sound text: signs and letters of ASCII are as they were. */
export const roughTextOf = (bytes: Uint8Array): string => new TextDecoder(markedIn(bytes) ?? "latin1").decode(bytes);

/** By its mark, or by a first letter of ASCII. */
function isUtf32([first, second, third, fourth]: Uint8Array): boolean {
  if (fourth === undefined) return false;
  const isLittle =
    third === 0 && fourth === 0 && ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0));
  const isBig = first === 0 && second === 0 && ((third === 0xfe && fourth === 0xff) || (third === 0 && fourth !== 0));
  return isLittle || isBig;
}

function markedIn([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** What stands behind "-", until it is read. */
let input: AsyncIterable<Uint8Array> | undefined;

/** Takes what one line that is typed has as standard input. */
export function useInput(stream: AsyncIterable<Uint8Array>): void {
  input = stream;
}

function takeInput(): AsyncIterable<Uint8Array> {
  const taken = input;
  if (taken === undefined) throw new Failure("Standard input can be read once: give - once.");
  input = undefined;
  return taken;
}

export async function readBytes(path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream: AsyncIterable<Uint8Array> = path === STDIN ? takeInput() : createReadStream(path);
  try {
    for await (const chunk of stream) {
      length += chunk.length;
      if (length > MOST_BYTES)
        throw new Unreadable(
          `${nameOf(path)} is too large: at most 16 MiB are read.`,
          undefined,
          Buffer.concat(chunks),
        );
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Unreadable(`${nameOf(path)} cannot be read: ${reasonOf(error)}.`, undefined, Buffer.concat(chunks));
  }
  return Buffer.concat(chunks);
}

const REASONS: Record<string, string> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "permission is denied",
  EPERM: "permission is denied",
  ENOTDIR: "a part of the path is not a folder",
  ENAMETOOLONG: "its path is too long",
};

export function reasonOf(error: unknown): string {
  const { code = "" } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? (code || "the system gives no reason");
}
