/** What is answered to a question, and why. */

import type { Notice } from "./notices.js";
import type { PackageUrn, RoleCode } from "./references.js";

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
 * What a reason rests on.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type Source } from "tilgangspakker";
 *
 * await init();
 * const { reasons } = Catalogue.embedded().check({ action: "hold", package: "ECKEYROLE", role: "DAGL" });
 * const source: Source = reasons[0].source;
 * console.log(source.document, source.section, source.row); // → integrasjoner-og-api-er.md table Opptre for virksomhetens kunder
 * ```
 */
export interface Source {
  /** The document's file name; of a catalogue without documents, its version. */
  readonly document: string;
  /** The part of the document; `"register"`: Altinn's register of access packages. */
  readonly section: "tree" | "table" | "notice" | "register";
  /** The row of the table, or the entry of the tree, by its name. */
  readonly row: string | null;
}

/**
 * What kind of reason it is. Codes are stable; messages are not.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type ReasonCode } from "tilgangspakker";
 *
 * await init();
 * const { reasons } = Catalogue.embedded().check({ action: "hold", package: "ECKEYROLE", role: "REVI" });
 * const code: ReasonCode = reasons[0].code;
 * console.log(code); // → ROLE_DOES_NOT_GRANT_PACKAGE
 * ```
 */
export type ReasonCode =
  /** The package's row lists the role. */
  | "ROLE_GRANTS_PACKAGE"
  /** A notice leaves the role undecided. */
  | "ROLE_UNRESOLVED"
  /** The role gets the package for other organisation forms only. */
  | "VARIANT_NOT_COVERED"
  /** The package's row does not list the role. */
  | "ROLE_DOES_NOT_GRANT_PACKAGE"
  /** The area or category is empty. */
  | "NO_PACKAGE_BELOW"
  /** The row says no to delegation. */
  | "NOT_DELEGABLE"
  /** Beside `NOT_DELEGABLE`: the package is passed on by client administration instead. */
  | "PASSED_ON_FOR_CLIENTS"
  /** The source does not say. */
  | "NOT_STATED"
  /** The giver has been given the package. */
  | "HELD_BY_DELEGATION"
  /** Whoever would pass the package on, or use it, does not have it. */
  | "NOT_HELD"
  /** The row says yes to delegation, and it goes to an employee. */
  | "DELEGABLE_TO_EMPLOYEE"
  /** The package is made for enterprise users. */
  | "DELEGABLE_TO_ENTERPRISE_USER"
  /** The register says yes to delegation, and it goes to another organisation. */
  | "DELEGABLE_TO_ORGANISATION"
  /** The register says yes to delegation, and it goes to a system user. */
  | "DELEGABLE_TO_SYSTEM_USER"
  /** The role holds the package but may not pass it on. */
  | "ROLE_MAY_NOT_DELEGATE"
  /** The giver has been given the main administrator's package, which is passed on by role alone. */
  | "MAIN_ADMINISTRATOR_NOT_BY_ROLE"
  /** The giver is main administrator, and may pass on what it does not hold. */
  | "MAIN_ADMINISTRATOR"
  /** The giver has only been given the package, and lacks access management for such packages. */
  | "NOT_ACCESS_MANAGER"
  /** The package is never given to a recipient of this kind. */
  | "RECIPIENT_NOT_ALLOWED"
  /** The package is for persons and the giver is none, or the other way round. */
  | "WRONG_PARTY_KIND"
  /** The row says yes to attached services. */
  | "SERVICES_ATTACHABLE"
  /** Services go on packages, not on what lies above them. */
  | "NOT_LOWEST_LEVEL"
  /** The row says no to attached services. */
  | "SERVICES_NOT_ATTACHABLE"
  /** Enterprise users can no longer log in, and no package lets them act for customers. */
  | "ENTERPRISE_USER_DISCONTINUED"
  /** The enterprise user is tied to another organisation number than the supplier's. */
  | "NOT_LINKED_TO_SUPPLIER"
  /** The business is the supplier itself. */
  | "SUPPLIER_ITSELF"
  /** The business is no customer of the supplier. */
  | "NOT_A_CUSTOMER"
  /** The enterprise user acts for a customer. */
  | "ACTS_FOR_CUSTOMER"
  /** The authorisation reaches no further than the supplier's own. */
  | "LIMITED_TO_SUPPLIERS_ACCESS";

/**
 * What Altinn's own delegation check answers where ours gives the reason: the codes of its wire format.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type AltinnCode } from "tilgangspakker";
 *
 * await init();
 * const { reasons } = Catalogue.embedded().check({ action: "delegate", package: "ECKEYROLE", roles: ["REVI"] });
 * const code: AltinnCode | undefined = reasons[0].altinnCode;
 * console.log(code); // → NoAccess
 * ```
 */
export type AltinnCode =
  | "Direct-RolePackage"
  | "Direct-AssignmentPackage"
  | "Direct-RolePackage-HovedAdmin"
  | "Direct-AssignmentPackage-HovedAdmin"
  | "NoAccess";

/**
 * The number that Altinn's API refuses with where ours gives the reason.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type AltinnError } from "tilgangspakker";
 *
 * await init();
 * const { reasons } = Catalogue.embedded().check({ action: "delegate", package: "ECKEYROLE", roles: ["REVI"] });
 * const number: AltinnError | undefined = reasons[0].altinnError;
 * console.log(number); // → AM.VLD-00026
 * ```
 */
export type AltinnError =
  /** The giver has no access that may be passed on. */
  | "AM.VLD-00026"
  /** The package never goes to this recipient. */
  | "AM.VLD-00028"
  /** Nothing goes to this kind of recipient. */
  | "AM.VLD-00008"
  /** The package is for persons and the giver is none, or the other way round. */
  | "AM.VLD-00048";

/**
 * One reason for a verdict.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type Reason } from "tilgangspakker";
 *
 * await init();
 * const question = { action: "attach", package: "ECKEYROLE" } as const;
 * const reason: Reason = Catalogue.embedded().check(question, { language: "en" }).reasons[0];
 * console.log(reason.message); // → Service owners may attach services to "Opptre for virksomhetens kunder". It says so in the table on the page.
 * ```
 */
export interface Reason {
  /** What kind of reason it is: for programs. */
  readonly code: ReasonCode;
  /** A sentence for people, in the language that was asked for. */
  readonly message: string;
  /** The package that it is about, if it is about one. */
  readonly package: PackageUrn | null;
  /** The code of the role that it is about, if it is about one. */
  readonly role: RoleCode | null;
  /** What it rests on. */
  readonly source: Source;
  /** The counterpart in Altinn's own delegation check, where there is one; of `"delegate"` only. */
  readonly altinnCode?: AltinnCode;
  /** The number that Altinn's API refuses with, where it would refuse; of `"delegate"` only. */
  readonly altinnError?: AltinnError;
  /** `"decides"`, or `"info"` for what else the asker should know. */
  readonly weight: "decides" | "info";
}

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
export interface VerdictGrounds {
  /** Most decisive first; there is always one. */
  readonly reasons: readonly [Reason, ...Reason[]];
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
export interface PermitVerdict extends VerdictGrounds {
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
export interface DenyVerdict extends VerdictGrounds {
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
export interface IndeterminateVerdict extends VerdictGrounds {
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
export type Verdict = PermitVerdict | DenyVerdict | IndeterminateVerdict;

/**
 * The hold check of every package against every role.
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
