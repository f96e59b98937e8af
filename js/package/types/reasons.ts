// Why an answer is what it is.

import type { Question } from "./questions.js";
import type { PackageUrn, RoleCode } from "./references.js";

/** What a reason rests on. */
export interface Source {
  /** A file name, or a catalogue's version. */
  readonly document: string;
  /** The part of the document, or Altinn's register. */
  readonly section: "tree" | "table" | "notice" | "register";
  /** The name of the row or entry, if it is one. */
  readonly row: string | null;
}

/** Reasons of `hold`. */
export type HoldReasonCode =
  | "ROLE_GRANTS_PACKAGE"
  /** A notice leaves it undecided. */
  | "ROLE_UNRESOLVED"
  /** The role gets the package in other organisation forms only. */
  | "VARIANT_NOT_COVERED"
  | "ROLE_DOES_NOT_GRANT_PACKAGE"
  /** The organisation form cannot have the role. It decides nothing. */
  | "ROLE_NOT_IN_FORM"
  /** The area or category is empty. */
  | "NO_PACKAGE_BELOW";

/** Reasons of `delegate`. */
export type DelegateReasonCode =
  | "ROLE_GRANTS_PACKAGE"
  | "ROLE_UNRESOLVED"
  | "NO_PACKAGE_BELOW"
  /** The package is not passed on directly. */
  | "NOT_DELEGABLE"
  /** Beside `NOT_DELEGABLE`: it is passed on for clients. */
  | "PASSED_ON_FOR_CLIENTS"
  | "NOT_STATED"
  /** The giver has been given the package. */
  | "HELD_BY_DELEGATION"
  /** The giver, or the user, does not have the package. */
  | "NOT_HELD"
  | "DELEGABLE_TO_EMPLOYEE"
  | "DELEGABLE_TO_ENTERPRISE_USER"
  | "DELEGABLE_TO_ORGANISATION"
  | "DELEGABLE_TO_SYSTEM_USER"
  /** The role has the package for its own use. */
  | "ROLE_MAY_NOT_DELEGATE"
  /** Only who has the main administrator's package by a role passes it on. */
  | "MAIN_ADMINISTRATOR_NOT_BY_ROLE"
  /** The giver is main administrator, and may pass on what it does not have. */
  | "MAIN_ADMINISTRATOR"
  /** The giver was given the package, and lacks access management. */
  | "NOT_ACCESS_MANAGER"
  /** The package never goes to such a recipient. */
  | "RECIPIENT_NOT_ALLOWED"
  /** The package is for persons and the giver is a business, or the other way round. */
  | "WRONG_PARTY_KIND"
  | "ROLE_NOT_IN_FORM";

/** Reasons of `attach`. */
export type AttachReasonCode =
  | "SERVICES_ATTACHABLE"
  /** It is an area or a category. */
  | "NOT_LOWEST_LEVEL"
  | "SERVICES_NOT_ATTACHABLE"
  | "NOT_STATED"
  | "NO_PACKAGE_BELOW";

/** Reasons of `act`. */
export type ActReasonCode =
  /** Enterprise users can no longer log in. */
  | "ENTERPRISE_USER_DISCONTINUED"
  /** The user is tied to another organisation number. */
  | "NOT_LINKED_TO_SUPPLIER"
  | "NOT_HELD"
  | "SUPPLIER_ITSELF"
  | "NOT_A_CUSTOMER"
  | "ACTS_FOR_CUSTOMER"
  /** It reaches no further than the supplier's own access. */
  | "LIMITED_TO_SUPPLIERS_ACCESS";

/** Reasons of `client`. */
export type ClientReasonCode =
  | "ROLE_GRANTS_PACKAGE"
  | "ROLE_UNRESOLVED"
  | "VARIANT_NOT_COVERED"
  | "ROLE_NOT_IN_FORM"
  | "NO_PACKAGE_BELOW"
  | "NOT_STATED"
  | "RECIPIENT_NOT_ALLOWED"
  /** Who does it is neither client administrator nor main administrator. */
  | "NOT_CLIENT_ADMINISTRATOR"
  /** The package is not passed on for clients. */
  | "NOT_CLIENT_DELEGABLE"
  /** A system user for own use gets nothing for clients. */
  | "SYSTEM_USER_NOT_FOR_CLIENTS"
  /** The employee has not been made an agent. */
  | "NOT_AN_AGENT"
  /** The business has given the provider neither a role nor a package. */
  | "NOT_A_CLIENT"
  /** The client itself has given the provider the package. */
  | "GIVEN_BY_CLIENT"
  /** The provider does not have the package for this client. */
  | "NOT_HELD_FOR_CLIENT"
  | "DELEGABLE_FOR_CLIENT"
  /** It reaches no further than the provider's own access to this client. */
  | "LIMITED_TO_PROVIDERS_ACCESS"
  /** Only a client administrator or a main administrator may do it. It decides nothing, and neither do the next three. */
  | "NEEDS_CLIENT_ADMINISTRATOR"
  /** The employee must have been made an agent. */
  | "MUST_BE_AGENT"
  /** It ends when the relation of the client ends. */
  | "ENDS_WITH_RELATION"
  /** Whether Altinn lets a private person be a client is uncertain. */
  | "PRIVATE_CLIENT_UNCERTAIN";

/** Reasons of `systemUser`. */
export type SystemUserReasonCode =
  | "ROLE_GRANTS_PACKAGE"
  | "ROLE_UNRESOLVED"
  | "VARIANT_NOT_COVERED"
  | "ROLE_NOT_IN_FORM"
  | "NO_PACKAGE_BELOW"
  | "NOT_STATED"
  | "HELD_BY_DELEGATION"
  | "NOT_HELD"
  | "DELEGABLE_TO_SYSTEM_USER"
  | "ROLE_MAY_NOT_DELEGATE"
  | "MAIN_ADMINISTRATOR_NOT_BY_ROLE"
  | "MAIN_ADMINISTRATOR"
  | "NOT_ACCESS_MANAGER"
  | "RECIPIENT_NOT_ALLOWED"
  | "WRONG_PARTY_KIND"
  | "NOT_CLIENT_DELEGABLE"
  | "NOT_A_CLIENT"
  | "GIVEN_BY_CLIENT"
  | "NOT_HELD_FOR_CLIENT"
  | "DELEGABLE_FOR_CLIENT"
  | "LIMITED_TO_PROVIDERS_ACCESS"
  | "NEEDS_CLIENT_ADMINISTRATOR"
  | "ENDS_WITH_RELATION"
  | "PRIVATE_CLIENT_UNCERTAIN"
  | "NO_PACKAGE_NAMED"
  /** The package goes to no system user of either kind. */
  | "NOT_FOR_SYSTEM_USERS"
  /** The package does not go to a system user for own use. */
  | "ONLY_FOR_CLIENTS"
  /** It gives nothing until a client is added. */
  | "SYSTEM_USER_FOR_CLIENTS"
  /** The client cannot be added without this package. */
  | "CLIENT_LACKS_A_PACKAGE";

/** What kind of reason it is. Codes are stable, messages are not; the guide to the codes says what to do about each. */
export type ReasonCode =
  | HoldReasonCode
  | DelegateReasonCode
  | AttachReasonCode
  | ClientReasonCode
  | SystemUserReasonCode
  | ActReasonCode;

/** The reasons of a question with this action. */
export type ReasonCodeOf<A extends Question["action"]> = {
  hold: HoldReasonCode;
  delegate: DelegateReasonCode;
  attach: AttachReasonCode;
  client: ClientReasonCode;
  systemUser: SystemUserReasonCode;
  act: ActReasonCode;
}[A];

/** What Altinn's own delegation check answers here. */
export type AltinnCode =
  | "Direct-RolePackage"
  | "Direct-AssignmentPackage"
  | "Direct-RolePackage-HovedAdmin"
  | "Direct-AssignmentPackage-HovedAdmin"
  | "NoAccess";

/** The number that Altinn's API refuses with here. */
export type AltinnError =
  /** The giver, or the provider, has no access to pass on. */
  | "AM.VLD-00026"
  /** The package never goes to this recipient. */
  | "AM.VLD-00028"
  /** Nothing goes to this kind of recipient. */
  | "AM.VLD-00008"
  /** The package is for persons and the giver is a business, or the other way round. */
  | "AM.VLD-00048"
  /** The business is no client, or the person no agent. */
  | "AM.VLD-00032"
  /** The package is not passed on for clients. */
  | "AM.VLD-00033"
  /** Who approves a system user may not give it all of its packages. */
  | "AUTH-00053"
  /** A system user for clients has no package. */
  | "AUTH-00058"
  /** A system user for own use has no package. */
  | "AUTH-00059"
  /** The package does not go to a system user for own use. */
  | "AUTH-00064"
  /** The package does not go to a system user for clients. */
  | "AUTH-00065"
  /** The client lacks a package of the system user. */
  | "AUTH-00080"
  /** The package goes to no system user. */
  | "AUTH.VLD-00008";

/** One reason for a verdict. */
export interface Reason<C extends ReasonCode = ReasonCode> {
  /** For programs. */
  readonly code: C;
  /** For people, in the language that was asked for. */
  readonly message: string;
  /** The package that it is about, if any. */
  readonly package: PackageUrn | null;
  /** The role that it is about, if any. */
  readonly role: RoleCode | null;
  /** What it rests on. */
  readonly source: Source;
  /** Of `delegate`, and of `systemUser` where it asks the same: Altinn's counterpart, if there is one. */
  readonly altinnCode?: AltinnCode;
  /** Of `delegate`, `client` and `systemUser`: Altinn's number, if it would refuse. */
  readonly altinnError?: AltinnError;
  /** Whether it decides, or is what else to know. */
  readonly weight: "decides" | "info";
}
