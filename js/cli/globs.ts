// Patterns of paths, for where no shell expands them: Windows, and whoever puts them in quotation marks.
//
//   *      any letters of a name        ?       one letter
//   **     any folders, or none         [a-z]   one of these letters
//   {a,b}  either

import { join } from "node:path";
import { Failure } from "./exit.ts";
import type { Unread } from "./folders.ts";
import { entriesOf, exists, foldersBelow, isHidden } from "./folders.ts";

const SIGNS = /[*?[{]/;

export const isPattern = (path: string): boolean => SIGNS.test(path);

/** The files and folders that a pattern stands for. What is hidden must be named with its full stop. */
export async function matchesOf(pattern: string, unread: Unread): Promise<string[]> {
  const written = process.platform === "win32" ? pattern.replaceAll("\\", "/") : pattern;
  const found = await Promise.all(
    alternatives(written).map((it) =>
      matchesFrom(
        it.startsWith("/") ? "/" : "",
        it.split("/").filter((part) => part !== ""),
        unread,
      ),
    ),
  );
  return [...new Set(found.flat())].sort();
}

async function matchesFrom(folder: string, [part, ...rest]: readonly string[], unread: Unread): Promise<string[]> {
  if (part === undefined) return [];
  if (part === "**") return matchesBelow(folder, rest.length > 0 ? rest : ["*"], unread);
  if (!SIGNS.test(part)) {
    const path = join(folder, part);
    const what = await exists(path);
    if (rest.length === 0) return what ? [path] : [];
    return what === "folder" ? matchesFrom(path, rest, unread) : [];
  }
  const name = nameOf(part);
  const entries = await entriesOf(folder).catch((error: unknown) => {
    if (!(error instanceof Failure)) throw error;
    unread(folder, error);
    return [];
  });
  const matching = entries.filter((it) => name.test(it.name) && (!isHidden(it.name) || part.startsWith(".")));
  if (rest.length === 0) return matching.map((it) => it.path);
  const deeper = await Promise.all(
    matching.filter((it) => it.isFolder).map((it) => matchesFrom(it.path, rest, unread)),
  );
  return deeper.flat();
}

/** Files alone: that a folder is below says nothing of what is meant. */
async function matchesBelow(folder: string, rest: readonly string[], unread: Unread): Promise<string[]> {
  const found: string[] = [];
  for await (const [below] of foldersBelow(folder, unread)) {
    for (const path of await matchesFrom(below, rest, unread)) if ((await exists(path)) === "file") found.push(path);
  }
  return found;
}

/** `{a,b}` written out, from the outside in. */
function alternatives(pattern: string): string[] {
  const open = pattern.indexOf("{");
  if (open === -1) return [pattern];
  const parts: string[] = [];
  let depth = 0;
  let start = open + 1;
  for (let at = open; at < pattern.length; at++) {
    const sign = pattern[at];
    if (sign === "{") depth++;
    if (sign === "}") depth--;
    if ((sign === "," && depth === 1) || (sign === "}" && depth === 0)) {
      parts.push(pattern.slice(start, at));
      start = at + 1;
    }
    if (depth === 0) return parts.flatMap((it) => alternatives(pattern.slice(0, open) + it + pattern.slice(at + 1)));
  }
  // It has no end, and is a letter.
  return [pattern.replaceAll("{", "[{]")];
}

function nameOf(part: string): RegExp {
  const pattern = part.replace(
    /\[(!|\^)?([^\]]+)\]|[*?]|[.+^${}()|\\[\]]/g,
    (sign, not: string | undefined, letters: string | undefined) => {
      if (letters !== undefined) return `[${not ? "^" : ""}${letters.replace(/[\\\]^]/g, "\\$&")}]`;
      return sign === "*" ? "[^/]*" : sign === "?" ? "[^/]" : `\\${sign}`;
    },
  );
  return new RegExp(`^${pattern}$`, "u");
}
