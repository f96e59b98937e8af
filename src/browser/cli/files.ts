// Files and standard input, as text.

import { createReadStream } from "node:fs";
import { Failure } from "./exit.ts";

/** What stands for standard input. */
export const STDIN = "-";
/** The package reads catalogues of so many letters; a letter is at least a byte. */
const MOST_BYTES = 16 * 1024 * 1024;

/** How a file is called in what we say. */
export const nameOf = (path: string): string => (path === STDIN ? "<stdin>" : path);

/**
 * Reads UTF-8, or UTF-16 that says so by its byte order mark, which is left out. Where there is no mark, `declared`
 * may find another encoding in the file itself.
 */
export async function readText(path: string, declared: (bytes: Uint8Array) => string | undefined = () => undefined): Promise<string> {
  const bytes = await readBytes(path);
  const encoding = markedIn(bytes) ?? declared(bytes) ?? "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(`${nameOf(path)} is not ${encoding.toUpperCase()} text.`, "Save it as UTF-8, and try again.");
  }
}

function markedIn([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

let isInputRead = false;

async function readBytes(path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (path === STDIN && isInputRead) throw new Failure("Standard input can be read once: give - once.");
  if (path === STDIN) isInputRead = true;
  try {
    const stream: AsyncIterable<Uint8Array> = path === STDIN ? process.stdin : createReadStream(path);
    for await (const chunk of stream) {
      length += chunk.length;
      if (length > MOST_BYTES) throw new Failure(`${nameOf(path)} is too large: at most 16 MiB are read.`);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${nameOf(path)} cannot be read: ${reasonOf(error)}.`);
  }
  return Buffer.concat(chunks);
}

const REASONS: Record<string, string> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "permission is denied",
  EPERM: "permission is denied",
  ENOTDIR: "a part of the path is not a folder",
};

function reasonOf(error: unknown): string {
  const { code = "" } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? (code || "the system gives no reason");
}
