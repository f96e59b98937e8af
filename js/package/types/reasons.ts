/** Why an answer is what it is. */

import type { Question } from "./questions.js";
import type { PackageUrn, RoleCode } from "./references.js";

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

/** The codes of the reasons that `hold` is answered with. */
export type HoldReasonCode =
  /** The package's row lists the role. */
  | "ROLE_GRANTS_PACKAGE"
  /** A notice leaves the role undecided. */
  | "ROLE_UNRESOLVED"
  /** The role gets the package for other organisation forms only. */
  | "VARIANT_NOT_COVERED"
  /** The package's row does not list the role. */
  | "ROLE_DOES_NOT_GRANT_PACKAGE"
  /** The organisation form that was named cannot have the role. It decides nothing. */
  | "ROLE_NOT_IN_FORM"
  /** The area or category is empty. */
  | "NO_PACKAGE_BELOW";

/** The codes of the reasons that `delegate` is answered with. */
export type DelegateReasonCode =
  | "ROLE_GRANTS_PACKAGE"
  | "ROLE_UNRESOLVED"
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
  | "ROLE_NOT_IN_FORM";

/** The codes of the reasons that `attach` is answered with. */
export type AttachReasonCode =
  /** The row says yes to attached services. */
  | "SERVICES_ATTACHABLE"
  /** Services go on packages, not on what lies above them. */
  | "NOT_LOWEST_LEVEL"
  /** The row says no to attached services. */
  | "SERVICES_NOT_ATTACHABLE"
  | "NOT_STATED"
  | "NO_PACKAGE_BELOW";

/** The codes of the reasons that `act` is answered with. */
export type ActReasonCode =
  /** Enterprise users can no longer log in, and no package lets them act for customers. */
  | "ENTERPRISE_USER_DISCONTINUED"
  /** The enterprise user is tied to another organisation number than the supplier's. */
  | "NOT_LINKED_TO_SUPPLIER"
  | "NOT_HELD"
  /** The business is the supplier itself. */
  | "SUPPLIER_ITSELF"
  /** The business is no customer of the supplier. */
  | "NOT_A_CUSTOMER"
  /** The enterprise user acts for a customer. */
  | "ACTS_FOR_CUSTOMER"
  /** The authorisation reaches no further than the supplier's own. */
  | "LIMITED_TO_SUPPLIERS_ACCESS";

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
export type ReasonCode = HoldReasonCode | DelegateReasonCode | AttachReasonCode | ActReasonCode;

/** The codes of the reasons that a question with this action is answered with. */
export type ReasonCodeOf<A extends Question["action"]> = {
  hold: HoldReasonCode;
  delegate: DelegateReasonCode;
  attach: AttachReasonCode;
  act: ActReasonCode;
}[A];

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
export interface Reason<C extends ReasonCode = ReasonCode> {
  /** What kind of reason it is: for programs. */
  readonly code: C;
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
