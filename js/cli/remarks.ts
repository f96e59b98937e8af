// What was odd about a file, on standard error.

import type { Diagnostic } from "tilgangspakker";
import type { Warn } from "./command.ts";
import { nameOf } from "./files.ts";

/** At most so many remarks on a file are shown; more would bury the answer. */
const MOST = 5;

export function complainOf(remarks: readonly Diagnostic[], path: string, complain: Warn): void {
  for (const { severity, message, code } of remarks.slice(0, MOST)) complain(`${nameOf(path)}: ${severity}: ${message} [${code}]`);
  if (remarks.length > MOST) complain(`${nameOf(path)}: warning: And so on: ${remarks.length} remarks in all.`);
}
