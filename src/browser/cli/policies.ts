// Which files `lint` reads: those that are named, and every policy below a folder.

import { Failure } from "./exit.ts";
import { STDIN } from "./files.ts";
import { exists, filesBelow } from "./folders.ts";
import { isPattern, matchesOf } from "./globs.ts";

export interface Source {
  readonly path: string;
  /** It was come upon, and is read only if it is a policy. */
  readonly ifPolicy: boolean;
}

/** Called so, a file is a policy whatever stands in it. */
const POLICY_NAME = /policy\.xml$|\.xacml$/i;
const MAYBE_POLICY = /\.xml$/i;
const POLICY = /<(?:[\w.-]+:)?(?:Policy|PolicySet)[\s>]/;

/** What an argument stands for. Throws a `Failure` where it is nothing. */
export async function sourcesFor(argument: string): Promise<Source[]> {
  if (argument === STDIN) return [{ path: argument, ifPolicy: false }];
  const what = await exists(argument);
  if (what === "folder") return policiesBelow(argument);
  if (what === "file" || !isPattern(argument)) return [{ path: argument, ifPolicy: false }];
  const paths = await matchesOf(argument);
  if (paths.length === 0) throw new Failure(`${argument} matches no file.`);
  const found: Source[] = [];
  for (const path of paths) found.push(...((await exists(path)) === "folder" ? await policiesBelow(path) : [{ path, ifPolicy: false }]));
  return found;
}

async function policiesBelow(folder: string): Promise<Source[]> {
  const files = await filesBelow(folder);
  return files.filter((it) => POLICY_NAME.test(it) || MAYBE_POLICY.test(it)).map((path) => ({ path, ifPolicy: !POLICY_NAME.test(path) }));
}

/** Whether XML that was come upon begins as policies do. */
export const isPolicy = (text: string): boolean => POLICY.test(text.slice(0, 10_000));
