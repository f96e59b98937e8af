/** What may be asked of a catalogue, and what is answered. */

import type { AccessPackage, Decision, Notice, PackageUrn } from "./types.js";

/** Whom a package is to be given to. */
export type Recipient = "employee" | "enterpriseUser" | "organisation" | "systemUser";

/** Does a role get this package of itself? */
export interface HoldQuestion {
  readonly action: "hold";
  /** A package, or an area or category to ask of every package below. */
  readonly package: string;
  readonly role: string;
  /** The organisation form of the business: `"AS"`, `"BRL"` … */
  readonly variant?: string;
}

/** May somebody give this package on? */
export interface DelegateQuestion {
  readonly action: "delegate";
  /** A package, or an area or category to ask of every package below. */
  readonly package: string;
  /** The giver's roles. They also tell whether the giver is a business or a private person. */
  readonly roles?: readonly string[];
  /** The packages that the giver has been given. */
  readonly holds?: readonly string[];
  /** The organisation form of the business: `"AS"`, `"BRL"` … */
  readonly variant?: string;
  /** `"employee"` unless said otherwise. */
  readonly recipient?: Recipient;
}

/** May a service owner attach a service to it? */
export interface AttachQuestion {
  readonly action: "attach";
  /** A package, an area or a category. */
  readonly package: string;
}

/** May an enterprise user of a supplier act for this business? */
export interface ActQuestion {
  readonly action: "act";
  /** The supplier's organisation number: nine digits, blanks allowed. */
  readonly supplier: string;
  readonly user: {
    /** The organisation number that the enterprise user is tied to. */
    readonly organisation: string;
    /** The packages that it has been given. */
    readonly holds: readonly string[];
  };
  /** The organisation number of the business acted for. */
  readonly onBehalfOf: string;
  /** The organisation numbers of the supplier's customers. */
  readonly customers: readonly string[];
}

/**
 * A question. Roles are named by code in any case (`"DAGL"`, `"daglig-leder"`) or by URN; packages by
 * URN, its last part or a former name; areas and categories by name.
 */
export type Question = HoldQuestion | DelegateQuestion | AttachQuestion | ActQuestion;

/** What a reason rests on. */
export interface Source {
  /** The document's file name; of a catalogue without documents, its version. */
  readonly document: string;
  readonly section: "tree" | "table" | "notice" | "register";
  /** The row of the table, or the entry of the tree, by its name. */
  readonly row: string | null;
}

/** What kind of reason it is. Codes are stable; messages are not. */
export type ReasonCode =
  // hold
  | "ROLE_GRANTS_PACKAGE"
  | "ROLE_UNRESOLVED"
  | "VARIANT_NOT_COVERED"
  | "ROLE_DOES_NOT_GRANT_PACKAGE"
  | "NO_PACKAGE_BELOW"
  // delegate
  | "NOT_DELEGABLE"
  | "NOT_STATED"
  | "HELD_BY_DELEGATION"
  | "NOT_HELD"
  | "DELEGABLE_TO_EMPLOYEE"
  | "DELEGABLE_TO_ENTERPRISE_USER"
  | "ROLE_MAY_NOT_DELEGATE"
  | "MAIN_ADMINISTRATOR_NOT_BY_ROLE"
  | "MAIN_ADMINISTRATOR"
  | "RECIPIENT_NOT_ALLOWED"
  | "WRONG_PARTY_KIND"
  // attach
  | "SERVICES_ATTACHABLE"
  | "NOT_LOWEST_LEVEL"
  | "SERVICES_NOT_ATTACHABLE"
  // act
  | "NOT_LINKED_TO_SUPPLIER"
  | "SUPPLIER_ITSELF"
  | "NOT_A_CUSTOMER"
  | "ACTS_FOR_CUSTOMER"
  | "LIMITED_TO_SUPPLIERS_ACCESS";

/** One reason for a verdict. */
export interface Reason {
  readonly code: ReasonCode;
  /** For people, in the language that was asked for. */
  readonly message: string;
  readonly package: PackageUrn | null;
  /** The code of the role that it is about. */
  readonly role: string | null;
  readonly source: Source;
  /** The counterpart in Altinn's own delegation check, where there is one. */
  readonly altinnCode?: string;
}

/** A decision, the reasons for it, and the notices that bear on it. */
export interface Verdict {
  readonly decision: Decision;
  /** `decision === "Permit"`: what a caller who needs yes or no should read. */
  readonly permitted: boolean;
  /** Most decisive first. */
  readonly reasons: readonly [Reason, ...Reason[]];
  readonly notices: readonly Notice[];
}

/** The hold check of every package against every role. */
export interface DecisionMatrix {
  readonly packages: readonly PackageUrn[];
  /** Codes. */
  readonly roles: readonly string[];
  /** `decisions[p * roles.length + r]`: 0 Deny, 1 Permit, 2 Indeterminate. */
  readonly decisions: Uint8Array;
}

/** A package that a search found. */
export interface SearchHit {
  readonly package: AccessPackage;
  /** How well it was found, from 0 to 1: 1 is its whole name. */
  readonly score: number;
  /** The places that matched in the texts as the language shows them, in UTF-16 units. */
  readonly matches: readonly {
    readonly field: "name" | "urn" | "description" | "area" | "role" | "formerName";
    readonly start: number;
    readonly end: number;
  }[];
}

/** What became of a package. */
export interface Resolution {
  /** The URN that was asked about, in full where it was known by a shorter name. */
  readonly urn: string;
  readonly status: "current" | "renamed" | "removed" | "unknown";
  /** The URN in use today. */
  readonly current: PackageUrn | null;
  /** Since when, as an ISO date, where that is known. */
  readonly since: string | null;
  /** At most three that may have been meant, when the URN is unknown. */
  readonly suggestions: readonly PackageUrn[];
}

/** What has changed from one catalogue to another. Packages that live on go by today's URN. */
export type Change =
  | {
      readonly kind: "packageAdded" | "packageRemoved";
      readonly urn: PackageUrn;
    }
  | {
      readonly kind: "packageRenamed";
      readonly before: PackageUrn;
      readonly after: PackageUrn;
      /** Since when, as an ISO date, where that is known. */
      readonly since: string | null;
    }
  | {
      readonly kind: "grantAdded" | "grantRemoved";
      readonly urn: PackageUrn;
      /** The role's code. */
      readonly role: string;
      /** The only organisation form that it is for; `null`: all. */
      readonly variant: string | null;
    }
  | {
      readonly kind: "propertyChanged";
      readonly urn: PackageUrn;
      readonly property: "isAssignable" | "isDelegable" | "isResourcePolicyAvailable";
      /** `null`: the source did not say. */
      readonly before: boolean | null;
      /** `null`: the source does not say. */
      readonly after: boolean | null;
    }
  | {
      /** What a notice left open or warned of is so no longer, or is new. */
      readonly kind: "noticeResolved" | "noticeAdded";
      readonly notice: Notice;
    };
