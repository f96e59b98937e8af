/** What is answered to a question, and why. */

import type { Notice } from "./notices.js";
import type { Question } from "./questions.js";
import type { Reason, ReasonCode, ReasonCodeOf } from "./reasons.js";
import type { PackageUrn, RoleCode } from "./references.js";
import type { CatalogueVersion } from "./texts.js";

/**
 * The answer to a question, in XACML's words. `"Indeterminate"`: the source leaves it open, which is neither yes nor no.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type Decision } from "tilgangspakker";
 *
 * await init();
 * const says: Record<Decision, string> = { Permit: "yes", Deny: "no", Indeterminate: "not decided" };
 * const { decision } = Catalogue.embedded().check({ action: "hold", package: "ECKEYROLE", role: "FFØR" });
 * console.log(says[decision]); // → not decided
 * ```
 */
export type Decision = "Permit" | "Deny" | "Indeterminate";

/**
 * What every verdict has besides its decision.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type VerdictGrounds } from "tilgangspakker";
 *
 * await init();
 * const codes = ({ reasons }: VerdictGrounds) => reasons.map((reason) => reason.code).join();
 * console.log(codes(Catalogue.embedded().check({ action: "attach", package: "ECKEYROLE" }))); // → SERVICES_ATTACHABLE
 * ```
 */
export interface VerdictGrounds<C extends ReasonCode = ReasonCode> {
  /** Which catalogue answered: for logs. */
  readonly catalogue: CatalogueVersion;
  /** Most decisive first; there is always one. */
  readonly reasons: readonly [Reason<C>, ...Reason<C>[]];
  /** The notices that bear on it. */
  readonly notices: readonly Notice[];
}

/**
 * Yes.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type PermitVerdict } from "tilgangspakker";
 *
 * await init();
 * const use = (verdict: PermitVerdict) => console.log(verdict.reasons[0].code); // → ROLE_GRANTS_PACKAGE
 * const verdict = Catalogue.embedded().check({ action: "hold", package: "ECKEYROLE", role: "DAGL" });
 * if (verdict.permitted) use(verdict);
 * ```
 */
export interface PermitVerdict<C extends ReasonCode = ReasonCode> extends VerdictGrounds<C> {
  /** The answer: `"Permit"` is yes, `"Deny"` no; `"Indeterminate"` is neither, since the source leaves it open. */
  readonly decision: "Permit";
  /** Whether the answer is yes, for callers who need yes or no: true of `"Permit"` alone. */
  readonly permitted: true;
}

/**
 * No.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type DenyVerdict } from "tilgangspakker";
 *
 * await init();
 * const refuse = (verdict: DenyVerdict) => console.log(verdict.reasons[0].code); // → ROLE_DOES_NOT_GRANT_PACKAGE
 * const verdict = Catalogue.embedded().check({ action: "hold", package: "ECKEYROLE", role: "REVI" });
 * if (verdict.decision === "Deny") refuse(verdict);
 * ```
 */
export interface DenyVerdict<C extends ReasonCode = ReasonCode> extends VerdictGrounds<C> {
  /** The answer: `"Permit"` is yes, `"Deny"` no; `"Indeterminate"` is neither, since the source leaves it open. */
  readonly decision: "Deny";
  /** Whether the answer is yes, for callers who need yes or no: true of `"Permit"` alone. */
  readonly permitted: false;
}

/**
 * The source leaves it open: neither yes nor no. Show the reason and the notices to whoever asked.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type IndeterminateVerdict } from "tilgangspakker";
 *
 * await init();
 * const explain = (verdict: IndeterminateVerdict) => console.log(verdict.notices[0]?.unresolvedRoles.join()); // → FFØR
 * const verdict = Catalogue.embedded().check({ action: "hold", package: "ECKEYROLE", role: "FFØR" });
 * if (verdict.decision === "Indeterminate") explain(verdict);
 * ```
 */
export interface IndeterminateVerdict<C extends ReasonCode = ReasonCode> extends VerdictGrounds<C> {
  /** The answer: `"Permit"` is yes, `"Deny"` no; `"Indeterminate"` is neither, since the source leaves it open. */
  readonly decision: "Indeterminate";
  /** Whether the answer is yes, for callers who need yes or no: true of `"Permit"` alone. */
  readonly permitted: false;
}

/**
 * A decision, the reasons for it, and the notices that bear on it. Read `permitted` where you need yes or no, and
 * `decision` where a no must be distinguished from what is undecided.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type Verdict } from "tilgangspakker";
 *
 * await init();
 * const verdict: Verdict = Catalogue.embedded().check({ action: "hold", package: "ECKEYROLE", role: "FFØR" });
 * console.log(verdict.permitted, verdict.decision, verdict.reasons[0].code); // → false Indeterminate ROLE_UNRESOLVED
 * ```
 */
export type Verdict<C extends ReasonCode = ReasonCode> = PermitVerdict<C> | DenyVerdict<C> | IndeterminateVerdict<C>;

/**
 * The answer to a question of this kind: its reasons have the codes that such questions are answered with.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type Question, type VerdictFor } from "tilgangspakker";
 *
 * await init();
 * const question = { action: "attach", package: "ECKEYROLE" } as const satisfies Question;
 * const verdict: VerdictFor<typeof question> = Catalogue.embedded().check(question);
 * console.log(verdict.reasons[0].code === "SERVICES_ATTACHABLE"); // → true
 * ```
 */
export type VerdictFor<Q extends Question> = Verdict<ReasonCodeOf<Q["action"]>>;

/**
 * A decision for every package and every role.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type DecisionMatrix } from "tilgangspakker";
 *
 * await init();
 * const { packages, roles, decisions }: DecisionMatrix = Catalogue.embedded().matrix();
 * const at = packages.indexOf("urn:altinn:accesspackage:maskinlesbarehendelser") * roles.length;
 * console.log(decisions[at + roles.indexOf("DAGL")], decisions[at + roles.indexOf("FFØR")]); // → 1 2
 * ```
 */
export interface DecisionMatrix {
  /** As `packages()` has them. */
  readonly packages: readonly PackageUrn[];
  /** Codes, as `roles()` has them. */
  readonly roles: readonly RoleCode[];
  /** `decisions[p * roles.length + r]`: 0 Deny, 1 Permit, 2 Indeterminate. */
  readonly decisions: Uint8Array;
}
