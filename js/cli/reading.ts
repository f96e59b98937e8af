// Policies, one file after another: one that cannot be read hides nothing of the others, nor do they hide it.

import { resolve } from "node:path";
import type { Asked } from "./command.ts";
import { Failure } from "./exit.ts";
import { STDIN } from "./files.ts";
import type { Source } from "./policies.ts";
import { sourcesFor } from "./policies.ts";

interface Reader {
  /** Answers whether it is a file to be read at all: of a folder, policies alone are. */
  read(source: Source): Promise<boolean>;
  /** It has been told on standard error. */
  failed(argument: string, failure: Failure): void;
}

/** Reads what the arguments stand for, each file once. Answers how many files there were. */
export async function readEach({ arguments: all, complain }: Asked, reader: Reader): Promise<number> {
  const seen = new Set<string>();
  for (const argument of all) {
    let isAnything = false;
    try {
      for (const source of await sourcesFor(argument)) {
        const key = source.path === STDIN ? STDIN : resolve(source.path);
        // Standard input can be read once, and says so itself.
        if (!(seen.has(key) && key !== STDIN) && !(await reader.read(source))) continue;
        isAnything = true;
        seen.add(key);
      }
      if (!isAnything) throw new Failure(`${argument} has no policy in it, nor below it.`);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      seen.add(argument);
      reader.failed(argument, error);
      complain(`error: ${error.message}`);
    }
  }
  return seen.size;
}
