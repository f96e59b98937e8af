// What was odd about a file, on standard error.

import type { Diagnostic } from "tilgangspakker";
import type { Asked } from "./command.ts";
import { nameOf } from "./files.ts";

/** What tells of a file that is read. */
export type Reader = Pick<Asked, "complain" | "has">;

/** At most so many remarks on a file are shown to people; more would bury the answer. */
const MOST = 5;

export function complainOf(remarks: readonly Diagnostic[], path: string, { complain, has }: Reader): void {
  const shown = has("json") ? remarks : remarks.slice(0, MOST);
  for (const { severity, message, code } of shown) complain(`${nameOf(path)}: ${severity}: ${message} [${code}]`);
  if (shown.length < remarks.length)
    complain(
      `${nameOf(path)}: warning: And so on: ${remarks.length} remarks in all. With --json all of them are told.`,
    );
}
