// Which files a folder, or a pattern that no shell has expanded, stands for. The order is that of their paths.

import { lstat, readdir, realpath, stat } from "node:fs/promises";
import type { Dirent } from "node:fs";
import { join } from "node:path";
import { Failure } from "./exit.ts";

/** What others put there, and what is nobody's source. */
const SKIPPED = new Set(["node_modules"]);

export interface Entry {
  readonly name: string;
  readonly path: string;
  readonly isFolder: boolean;
}

/** What stands in a folder, by name; links are what they lead to, and those that lead nowhere are left out. */
export async function entriesOf(folder: string): Promise<Entry[]> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder === "" ? "." : folder, { withFileTypes: true });
  } catch (error) {
    throw new Failure(`${folder === "" ? "." : folder} cannot be read: ${(error as NodeJS.ErrnoException).code ?? "the system gives no reason"}.`);
  }
  const all = await Promise.all(entries.map((entry) => entryOf(folder, entry)));
  return all.filter((it) => it !== undefined).sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function entryOf(folder: string, entry: Dirent): Promise<Entry | undefined> {
  const path = join(folder, entry.name);
  if (!entry.isSymbolicLink()) return entry.isDirectory() || entry.isFile() ? { name: entry.name, path, isFolder: entry.isDirectory() } : undefined;
  const target = await stat(path).catch(() => undefined);
  return target && (target.isDirectory() || target.isFile()) ? { name: entry.name, path, isFolder: target.isDirectory() } : undefined;
}

export const isHidden = (name: string): boolean => name.startsWith(".");

/** Hands over every folder from this one down, but for hidden ones and other people's packages. No link leads round in a circle. */
export async function* foldersBelow(folder: string, above: ReadonlySet<string> = new Set()): AsyncGenerator<readonly [folder: string, entries: readonly Entry[]]> {
  const real = await realpath(folder === "" ? "." : folder);
  if (above.has(real)) return;
  const entries = await entriesOf(folder);
  yield [folder, entries];
  for (const { name, path, isFolder } of entries) {
    if (isFolder && !isHidden(name) && !SKIPPED.has(name)) yield* foldersBelow(path, new Set([...above, real]));
  }
}

export async function filesBelow(folder: string): Promise<string[]> {
  const files: string[] = [];
  for await (const [, entries] of foldersBelow(folder)) files.push(...entries.filter((it) => !it.isFolder && !isHidden(it.name)).map((it) => it.path));
  return files.sort();
}

export async function exists(path: string): Promise<"file" | "folder" | undefined> {
  const found = await stat(path).catch(() => lstat(path).catch(() => undefined));
  return found && (found.isDirectory() ? "folder" : "file");
}
