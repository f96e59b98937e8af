// What may be asked of a catalogue: `action` says which question it is, and so which fields it has.

import type { PackageReference, RoleReference } from "./references.js";
import type { OrganisationForm } from "./roles.js";

/**
 * Whom a package is passed on to: a person who works for the giver, the older kind of machine login (*virksomhetsbruker*), another
 * business, or the newer kind (*systembruker*).
 */
export type Recipient = "employee" | "enterpriseUser" | "organisation" | "systemUser";

/** Does a role get this package by default, without anybody delegating it? */
export interface HoldQuestion {
  readonly action: "hold";
  /** A package, or the name of an area or a category, for every package in it. */
  readonly package: PackageReference;
  /** The role that somebody has. */
  readonly role: RoleReference;
  /** The organisation form of the business, in any case: some grants are for one form only. */
  readonly variant?: OrganisationForm | undefined;
}

/** May somebody pass this package on? The giver has it by one of `roles` or among `holds`. */
export interface DelegateQuestion {
  readonly action: "delegate";
  /** A package, or the name of an area or a category, for every package in it. */
  readonly package: PackageReference;
  /** The giver's roles. They also tell whether the giver is a business or a private person. */
  readonly roles?: readonly RoleReference[] | undefined;
  /** The packages that the giver has been given, without those for clients. */
  readonly holds?: readonly PackageReference[] | undefined;
  /** The organisation form of the giver, in any case: some grants are for one form only. */
  readonly variant?: OrganisationForm | undefined;
  /** `"employee"` by default. */
  readonly recipient?: Recipient | undefined;
}

/** May a service owner attach a service to this package? */
export interface AttachQuestion {
  readonly action: "attach";
  /** A package. For an area or a category the answer is no. */
  readonly package: PackageReference;
}

/** May an enterprise user of a supplier act for this business? Organisation numbers may have spaces. */
export interface ActQuestion {
  readonly action: "act";
  /** The supplier's organisation number. */
  readonly supplier: string;
  /** The enterprise user that would act. */
  readonly user: {
    /** The organisation number that it is tied to. */
    readonly organisation: string;
    /** The packages that it has been given. */
    readonly holds: readonly PackageReference[];
  };
  /** The organisation number of the business. */
  readonly onBehalfOf: string;
  /** The organisation numbers of the supplier's customers. */
  readonly customers: readonly string[];
}

/** A question, told apart by its `action`. */
export type Question = HoldQuestion | DelegateQuestion | AttachQuestion | ActQuestion;
