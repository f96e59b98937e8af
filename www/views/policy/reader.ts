// What reads policies: much code for what few readers ask, so it is fetched when the first text is to be read.

import { NotFetched } from "../../catalogues.ts";

export type Reader = typeof import("tilgangspakker/policy");

let begun: Promise<Reader> | undefined;

/** What could not be fetched may be there the next time. */
export function policyReader(): Promise<Reader> {
  begun ??= import("tilgangspakker/policy").catch((cause: unknown) => {
    begun = undefined;
    throw new NotFetched(String(cause), { cause });
  });
  return begun;
}
