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

/** What somebody has: by roles, in a business of some form, and what was given. */
export interface Claims {
  /** The roles. */
  readonly roles?: readonly RoleReference[] | undefined;
  /** The packages that were given, without those for clients. */
  readonly holds?: readonly PackageReference[] | undefined;
  /** The organisation form of the business, in any case. */
  readonly variant?: OrganisationForm | undefined;
}

/** What ties a client to its provider, who acts for it: an accountant, an auditor, a business manager or anybody. */
export interface ClientRelation {
  /** The roles that the provider has at the client: `REGN`, `REVI`, `FFØR` or any. */
  readonly relations?: readonly RoleReference[] | undefined;
  /** The packages that the client itself has given the provider. */
  readonly given?: readonly PackageReference[] | undefined;
  /** The organisation form of the client, in any case: some grants are for one form only. */
  readonly variant?: OrganisationForm | undefined;
}

/**
 * Whom a package is passed on to for a client: an employee of the provider (an *agent*), a system user for clients, one for the provider's
 * own use, another business, or the older kind of machine login.
 */
export type ClientRecipient = "agent" | "clientSystemUser" | "ownSystemUser" | "organisation" | "enterpriseUser";

/** May a provider pass this package on for a client? */
export interface ClientQuestion extends ClientRelation {
  readonly action: "client";
  /** A package, or the name of an area or a category, for every package in it. */
  readonly package: PackageReference;
  /** `"agent"` by default. */
  readonly recipient?: ClientRecipient | undefined;
  /** Whether the provider has made the employee an agent, where it is known. */
  readonly isAgent?: boolean | undefined;
  /** Who does it at the provider, where it is known. */
  readonly by?: Claims | undefined;
}

/** May a system user for the business's own use have these packages? In Altinn's APIs its type is `standard`. */
export interface OwnSystemUserQuestion {
  readonly action: "systemUser";
  readonly kind: "own";
  /** Packages, or names of areas or categories, for every package in them. */
  readonly packages: readonly PackageReference[];
  /** Who approves it. `{}` has nothing. */
  readonly approver: Claims;
}

/** May a system user for clients have these packages? In Altinn's APIs its type is `agent`. */
export interface ClientSystemUserQuestion {
  readonly action: "systemUser";
  readonly kind: "client";
  /** Packages, or names of areas or categories, for every package in them. */
  readonly packages: readonly PackageReference[];
  /** The client that is to be added, where it is about one. */
  readonly client?: ClientRelation | undefined;
  /** Of another question. */
  readonly self?: undefined;
  /** Of another question. */
  readonly approver?: undefined;
}

/** May a system user for clients have these packages for the business of the provider itself? */
export interface ProviderSystemUserQuestion {
  readonly action: "systemUser";
  readonly kind: "client";
  /** Packages, or names of areas or categories, for every package in them. */
  readonly packages: readonly PackageReference[];
  readonly self: true;
  /** Who approves it. `{}` has nothing. */
  readonly approver: Claims;
  /** Of another question. */
  readonly client?: undefined;
}

/** May a system user have these packages? It works for its own business, for clients, or, though it is for clients, for its own. */
export type SystemUserQuestion = OwnSystemUserQuestion | ClientSystemUserQuestion | ProviderSystemUserQuestion;

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
export type Question =
  | HoldQuestion
  | DelegateQuestion
  | AttachQuestion
  | ClientQuestion
  | SystemUserQuestion
  | ActQuestion;
