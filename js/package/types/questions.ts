/** What may be asked of a catalogue: `action` says which question it is, and so which fields it has. */

import type { PackageReference, RoleReference } from "./references.js";
import type { OrganisationForm } from "./roles.js";

/**
 * Whom a package is to be given to: a person who works for the giver, a machine login of the older kind
 * (*virksomhetsbruker*), another business, or a machine login of the newer kind (*systembruker*).
 *
 * @example
 * ```ts
 * import init, { Catalogue, type Recipient } from "tilgangspakker";
 *
 * await init();
 * const recipients: Recipient[] = ["employee", "enterpriseUser"];
 * for (const recipient of recipients) {
 *   console.log(Catalogue.embedded().check({ action: "delegate", package: "ECKEYROLE", roles: ["DAGL"], recipient }).reasons[0].code);
 * }
 * // → DELEGABLE_TO_EMPLOYEE
 * // → DELEGABLE_TO_ENTERPRISE_USER
 * ```
 */
export type Recipient = "employee" | "enterpriseUser" | "organisation" | "systemUser";

/**
 * Does a role get this package by default, without anybody delegating it?
 *
 * @example
 * ```ts
 * import init, { Catalogue, type HoldQuestion } from "tilgangspakker";
 *
 * await init();
 * const question: HoldQuestion = { action: "hold", package: "Integrasjoner og API-er", role: "daglig-leder" };
 * console.log(Catalogue.embedded().check(question).decision); // → Permit
 * ```
 */
export interface HoldQuestion {
  /** Which question it is. */
  readonly action: "hold";
  /** A package, or an area or category, by name and to the letter, to ask of every package below. */
  readonly package: PackageReference;
  /** One that no catalogue knows throws `UNKNOWN_ROLE`. */
  readonly role: RoleReference;
  /** The organisation form of the business, in any case: some grants are for one form only. One that does not exist throws `UNKNOWN_VARIANT`. */
  readonly variant?: OrganisationForm | undefined;
}

/**
 * May somebody pass this package on? The giver has it by one of `roles` or among `holds`; with neither, nobody does.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type DelegateQuestion } from "tilgangspakker";
 *
 * await init();
 * const question: DelegateQuestion = { action: "delegate", package: "maskinlesbarehendelser", roles: ["DAGL", "LEDE"] };
 * console.log(Catalogue.embedded().check(question).reasons[0].code); // → DELEGABLE_TO_EMPLOYEE
 * ```
 */
export interface DelegateQuestion {
  /** Which question it is. */
  readonly action: "delegate";
  /** A package, or an area or category, by name and to the letter, to ask of every package below. */
  readonly package: PackageReference;
  /** The giver's roles. They also tell whether the giver is a business or a private person. */
  readonly roles?: readonly RoleReference[] | undefined;
  /** The packages that the giver has been given, but not what was passed on to it for clients. */
  readonly holds?: readonly PackageReference[] | undefined;
  /** The organisation form of the giver, in any case: some grants are for one form only. One that does not exist throws `UNKNOWN_VARIANT`. */
  readonly variant?: OrganisationForm | undefined;
  /** `"employee"` by default. */
  readonly recipient?: Recipient | undefined;
}

/**
 * May a service owner attach a service to it?
 *
 * @example
 * ```ts
 * import init, { Catalogue, type AttachQuestion } from "tilgangspakker";
 *
 * await init();
 * const question: AttachQuestion = { action: "attach", package: "Integrasjoner og API-er" };
 * console.log(Catalogue.embedded().check(question).reasons[0].code); // → NOT_LOWEST_LEVEL
 * ```
 */
export interface AttachQuestion {
  /** Which question it is. */
  readonly action: "attach";
  /** A package; of an area or a category, by name and to the letter, the answer is no. */
  readonly package: PackageReference;
}

/**
 * May an enterprise user of a supplier act for this business? Organisation numbers are nine digits with a valid check
 * digit; spaces between them are fine, and anything else throws `INVALID_ORGANISATION_NUMBER`.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type ActQuestion } from "tilgangspakker";
 *
 * await init();
 * const question: ActQuestion = {
 *   action: "act",
 *   supplier: "991 825 827",
 *   user: { organisation: "991 825 827", holds: ["ECKEYROLE"] },
 *   onBehalfOf: "889 640 782",
 *   customers: ["889 640 782"],
 * };
 * console.log(Catalogue.embedded().check(question).decision); // → Permit
 * ```
 */
export interface ActQuestion {
  /** Which question it is. */
  readonly action: "act";
  /** The supplier's organisation number. */
  readonly supplier: string;
  /** The enterprise user that would act. */
  readonly user: {
    /** The organisation number that the enterprise user is tied to. */
    readonly organisation: string;
    /** The packages that it has been given. */
    readonly holds: readonly PackageReference[];
  };
  /** The organisation number of the business acted for. */
  readonly onBehalfOf: string;
  /** The organisation numbers of the supplier's customers. */
  readonly customers: readonly string[];
}

/**
 * A question, distinguished by its `action`. Roles are named by code in any case (`"DAGL"`, `"daglig-leder"`) or by
 * URN; packages by URN, its last part or a former name; areas and categories by name.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type Question } from "tilgangspakker";
 *
 * await init();
 * const questions: Question[] = [
 *   { action: "hold", package: "ECKEYROLE", role: "FFØR" },
 *   { action: "attach", package: "ECKEYROLE" },
 * ];
 * console.log(questions.map((it) => Catalogue.embedded().check(it).decision).join()); // → Indeterminate,Permit
 * ```
 */
export type Question = HoldQuestion | DelegateQuestion | AttachQuestion | ActQuestion;
