// What is answered to a question, and why.

import type { Notice } from "./notices.js";
import type { Question } from "./questions.js";
import type { Reason, ReasonCode, ReasonCodeOf } from "./reasons.js";
import type { PackageUrn, RoleCode } from "./references.js";
import type { CatalogueVersion } from "./texts.js";

/** Yes, no, or undecided: the source leaves it open. In XACML's words. */
export type Decision = "Permit" | "Deny" | "Indeterminate";

/** What every verdict has. */
export interface VerdictGrounds<C extends ReasonCode = ReasonCode> {
  /** Which catalogue answered. */
  readonly catalogue: CatalogueVersion;
  /** At least one, the most decisive first. */
  readonly reasons: readonly [Reason<C>, ...Reason<C>[]];
  /** The notices that concern the question. */
  readonly notices: readonly Notice[];
}

/** Yes. */
export interface PermitVerdict<C extends ReasonCode = ReasonCode> extends VerdictGrounds<C> {
  readonly decision: "Permit";
  readonly permitted: true;
}

/** No. */
export interface DenyVerdict<C extends ReasonCode = ReasonCode> extends VerdictGrounds<C> {
  readonly decision: "Deny";
  readonly permitted: false;
}

/** Undecided. Show the reason and the notices to whoever asked. */
export interface IndeterminateVerdict<C extends ReasonCode = ReasonCode> extends VerdictGrounds<C> {
  readonly decision: "Indeterminate";
  readonly permitted: false;
}

/** The answer to a question: read `permitted` for yes or no, and `decision` to tell no from undecided. */
export type Verdict<C extends ReasonCode = ReasonCode> = PermitVerdict<C> | DenyVerdict<C> | IndeterminateVerdict<C>;

/** The answer to a question of this kind, with the codes that its reasons may have. */
export type VerdictFor<Q extends Question> = Verdict<ReasonCodeOf<Q["action"]>>;

/** A decision for every package and every role. */
export interface DecisionMatrix {
  /** In the order of `packages()`. */
  readonly packages: readonly PackageUrn[];
  /** In the order of `roles()`. */
  readonly roles: readonly RoleCode[];
  /** `decisions[p * roles.length + r]`: 0 Deny, 1 Permit, 2 Indeterminate. */
  readonly decisions: Uint8Array;
}
