// Which files a folder, or a pattern that no shell has expanded, stands for. The order is that of their paths.

import type { Dirent } from "node:fs";
import { lstat, readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "./exit.ts";
import { reasonOf } from "./files.ts";

/** Folders of dependencies, which are others' source. */
const SKIPPED = new Set(["node_modules"]);

export interface Entry {
  readonly name: string;
  readonly path: string;
  readonly isFolder: boolean;
  readonly isLink: boolean;
}

/** What stands in a folder, by name; links are what they lead to, and those that lead nowhere are left out. */
export async function entriesOf(folder: string): Promise<Entry[]> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder === "" ? "." : folder, { withFileTypes: true });
  } catch (error) {
    throw unreadable(folder, error);
  }
  const all = await Promise.all(entries.map((entry) => entryOf(folder, entry)));
  return all.filter((it) => it !== undefined).sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function entryOf(folder: string, entry: Dirent): Promise<Entry | undefined> {
  const path = join(folder, entry.name);
  if (!entry.isSymbolicLink())
    return entry.isDirectory() || entry.isFile()
      ? { name: entry.name, path, isFolder: entry.isDirectory(), isLink: false }
      : undefined;
  const target = await stat(path).catch(() => undefined);
  return target && (target.isDirectory() || target.isFile())
    ? { name: entry.name, path, isFolder: target.isDirectory(), isLink: true }
    : undefined;
}

export const isHidden = (name: string): boolean => name.startsWith(".");

const unreadable = (folder: string, error: unknown): Failure =>
  new Failure(`${folder === "" ? "." : folder} cannot be read: ${reasonOf(error)}.`);

/** Called with a folder that cannot be read, and why. */
export type Unread = (folder: string, failure: Failure) => void;

/**
 * Hands over every folder from this one down, but for hidden ones and other people's packages; each once, however many links
 * lead to it, and under its own path where that is below. `unread` is called with what cannot be read.
 */
export async function* foldersBelow(
  folder: string,
  unread: Unread,
): AsyncGenerator<readonly [folder: string, entries: readonly Entry[]]> {
  const seen = new Set<string>();
  const links: Entry[] = [];
  const open: string[] = [folder];
  for (let next = open.pop(); next !== undefined; next = open.pop() ?? links.shift()?.path) {
    const read = await readFolder(next, seen).catch((error: unknown) => {
      if (!(error instanceof Failure)) throw error;
      unread(next, error);
      return undefined;
    });
    if (!read) continue;
    yield [next, read];
    const below = read.filter(({ name, isFolder }) => isFolder && !isHidden(name) && !SKIPPED.has(name));
    links.push(...below.filter((it) => it.isLink));
    open.push(
      ...below
        .filter((it) => !it.isLink)
        .map((it) => it.path)
        .reverse(),
    );
  }
}

/** Nothing where it has been read before. */
async function readFolder(folder: string, seen: Set<string>): Promise<Entry[] | undefined> {
  const real = await realpath(folder === "" ? "." : folder).catch((error: unknown) => {
    throw unreadable(folder, error);
  });
  if (seen.has(real)) return undefined;
  seen.add(real);
  return entriesOf(folder);
}

export async function filesBelow(folder: string, unread: Unread): Promise<string[]> {
  const files: string[] = [];
  for await (const [, entries] of foldersBelow(folder, unread))
    for (const { isFolder, name, path } of entries) if (!isFolder && !isHidden(name)) files.push(path);
  return files.sort();
}

export async function exists(path: string): Promise<"file" | "folder" | undefined> {
  const found = await stat(path).catch(() => lstat(path).catch(() => undefined));
  return found && (found.isDirectory() ? "folder" : "file");
}
