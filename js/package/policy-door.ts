// How `tilgangspakker/policy` asks a catalogue about a policy: it is bundled by itself and may be of another copy of the
// package, so it knows neither the module nor the class.

import type { ActionAccess } from "./types/policy.js";

/**
 * The name of the method, the same in every copy.
 *
 * @internal
 */
export const WHO_GETS_IN: unique symbol = Symbol.for("tilgangspakker.whoGetsIn") as never;

/**
 * An answer with the places of the rules that bear on it, the first attribute that a rule needs and requests for it may lack,
 * and how the rules are combined, in place of what is found in them.
 *
 * @internal
 */
export type PolicyAnswer = Omit<ActionAccess, "findings"> & {
  readonly rules: readonly number[];
  readonly needing: { readonly rule: number; readonly category: string; readonly attribute: string } | null;
  readonly combining: "denyOverrides" | "permitsAlone" | "firstApplicable" | "unread";
};

/**
 * Of a closed answer on which rules bear that deny, and no others: nobody is meant to get in. The command line asks for it.
 *
 * @internal
 */
export const IS_ONLY_DENIED: unique symbol = Symbol.for("tilgangspakker.isOnlyDenied") as never;
