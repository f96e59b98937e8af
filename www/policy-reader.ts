// What reads policies, as a script of its own: it is much code for what few readers ask. The engine fetches it when the first
// policy is to be read; in the edition of one file it is there already, since nothing may be fetched.

import { lint, mended, packagesIn } from "tilgangspakker/policy";

export type PolicyReader = { readonly lint: typeof lint; readonly mended: typeof mended; readonly packagesIn: typeof packagesIn };

declare global {
  var policyReader: PolicyReader | undefined;
}

globalThis.policyReader = { lint, mended, packagesIn };
