// Which files are read as policies: those that are named, and every policy below a folder.

import { declaredEncoding } from "./encoding.ts";
import { Failure } from "./exit.ts";
import { readBytes, roughTextOf, STDIN, textOf, Unreadable } from "./files.ts";
import type { Unread } from "./folders.ts";
import { exists, filesBelow } from "./folders.ts";
import { isPattern, matchesOf } from "./globs.ts";

export interface Source {
  readonly path: string;
  /** It was found in a folder, and is read only if it is a policy. */
  readonly ifPolicy: boolean;
  /** A folder that was found, and why it cannot be read: there may be policies in it. */
  readonly unread?: Failure;
}

/** Called so, a file is a policy whatever stands in it. */
const POLICY_NAME = /policy\.xml$|\.xacml$/i;
const MAYBE_POLICY = /\.xml$/i;
const POLICIES = new Set(["Policy", "PolicySet"]);
const POLICY = /<(?:[\w.-]+:)?(?:Policy|PolicySet)[\s>]/;

/** What an argument stands for. Throws a `Failure` where it is nothing. */
export async function sourcesFor(argument: string): Promise<Source[]> {
  if (argument === STDIN) return [{ path: argument, ifPolicy: false }];
  const what = await exists(argument);
  if (what === "folder") return policiesBelow(argument);
  if (what === "file" || !isPattern(argument)) return [{ path: argument, ifPolicy: false }];
  const found: Source[] = [];
  const paths = await matchesOf(argument, addingTo(found));
  if (paths.length === 0 && found.length === 0) throw new Failure(`${argument} matches no file.`);
  for (const path of paths) {
    if ((await exists(path)) !== "folder") found.push({ path, ifPolicy: false });
    // One by one: there may be more than a call takes.
    else for (const it of await policiesBelow(path)) found.push(it);
  }
  return found;
}

async function policiesBelow(folder: string): Promise<Source[]> {
  const found: Source[] = [];
  for (const path of await filesBelow(folder, addingTo(found))) {
    if (POLICY_NAME.test(path) || MAYBE_POLICY.test(path)) found.push({ path, ifPolicy: !POLICY_NAME.test(path) });
  }
  return found;
}

const addingTo =
  (sources: Source[]): Unread =>
  (path, unread) =>
    sources.push({ path, ifPolicy: true, unread });

/** What may stand before the first element, a piece at a time. */
const BEFORE = /[\s\ufeff]+|<\?[^]*?\?>|<!--[^]*?-->|<!(?!--)[^[>]*(?:\[[^\]]*\]\s*)?>/y;
const ELEMENT = /<(?:[\w.-]+:)?([\w.-]+)/y;

/** Whether XML that was found in a folder is a policy. Where its first element cannot be read, it is one if any element is. */
export function isPolicy(xml: string): boolean {
  let at = 0;
  const comes = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(xml);
  };
  for (let before = comes(BEFORE); before; before = comes(BEFORE)) at += before[0].length;
  const [, root] = comes(ELEMENT) ?? [];
  return root === undefined ? POLICY.test(xml) : POLICIES.has(root);
}

/** Nothing where it was found in a folder and is not a policy, which can be seen of malformed text too. */
export async function textFrom({ path, ifPolicy, unread }: Source): Promise<string | undefined> {
  if (unread) throw unread;
  let bytes: Uint8Array | undefined;
  try {
    bytes = await readBytes(path);
    const text = textOf(path, bytes, declaredEncoding);
    return ifPolicy && !isPolicy(text) ? undefined : text;
  } catch (error) {
    const beginning = error instanceof Unreadable ? error.beginning : bytes;
    if (ifPolicy && beginning && beginning.length > 0 && !isPolicy(roughTextOf(beginning))) return undefined;
    throw error;
  }
}
