// Who gets what: roles, and the organisation forms that some grants are limited to.

import type { PackageUrn, RoleCode, RoleUrn } from "./references.js";
import type { LocalizedText } from "./texts.js";

/** A role that somebody has in a business. */
export interface Role {
  /** Place in `roles()` and in a `DecisionMatrix`. */
  readonly index: number;
  /** `"DAGL"`. */
  readonly code: RoleCode;
  /** `"urn:altinn:external-role:ccr:daglig-leder"`. */
  readonly urn: RoleUrn | (string & {});
  /** What people call it. */
  readonly name: LocalizedText;
  /** Whether Altinn counts it among the key roles (*nøkkelroller*). */
  readonly isKeyRole: boolean;
  /** The register that it is of. */
  readonly register: RoleRegister;
  /** Whom it is about; `null`: the source does not say. */
  readonly partyKind: "organisation" | "person" | null;
}

/** The register of a role: the Central Coordinating Register, Altinn's, the register of guardianships, or another. */
export type RoleRegister = "ccr" | "altinn3" | "altinn2" | "guardianship" | "other";

/** A role of Altinn 2, and what becomes of it. */
export interface Altinn2Role {
  /** The role. */
  readonly role: Role;
  /** The last day on which it works: `"2026-12-31"`. */
  readonly endsOn: string;
  /** What Altinn converted it to; if empty, no package takes its place. */
  readonly packages: readonly Altinn2Conversion[];
  /** The roles that bring it. */
  readonly broughtBy: readonly Role[];
}

/** A package that Altinn gave to whoever had a role of Altinn 2. */
export interface Altinn2Conversion {
  /** The package. */
  readonly urn: PackageUrn;
  /** Whose authorisation it was. */
  readonly giver: "organisation" | "person";
  /** Whom the holder acted for: the giver, or the giver's clients. */
  readonly relation: "direct" | "client";
}

/** The code of an organisation form (*organisasjonsform*), in any case where you pass it; `variants()` has their names. */
export type OrganisationForm =
  | "AAFY"
  | "ADOS"
  | "ANNA"
  | "ANS"
  | "AS"
  | "ASA"
  | "BA"
  | "BBL"
  | "BEDR"
  | "BO"
  | "BRL"
  | "DA"
  | "ENK"
  | "EOFG"
  | "ESEK"
  | "FKF"
  | "FLI"
  | "FYLK"
  | "GFS"
  | "IKJP"
  | "IKS"
  | "IS"
  | "KBO"
  | "KF"
  | "KIRK"
  | "KOMM"
  | "KS"
  | "KTRF"
  | "NOKUS"
  | "NUF"
  | "OPMV"
  | "ORGL"
  | "PERS"
  | "PK"
  | "PRE"
  | "REV"
  | "SA"
  | "SAM"
  | "SE"
  | "SF"
  | "SPA"
  | "STAT"
  | "STI"
  | "SÆR"
  | "TVAM"
  | "UTBG"
  | "UTLA"
  | "UTLANS"
  | "VIFE"
  | "VPFO"
  | (string & {});

/** A role that gets a package by default. */
export interface RoleGrant {
  /** The role. */
  readonly role: Role;
  /** The only organisation form that it is for; `null`: all. */
  readonly variant: OrganisationForm | null;
  /** Whether the role may pass the package on. */
  readonly mayDelegate: boolean;
}

/** A grant of the whole catalogue, by places. */
export interface PackageGrant {
  /** Place in `packages()`. */
  readonly package: number;
  /** Place in `roles()`. */
  readonly role: number;
  /** The only organisation form that it is for; `null`: all. */
  readonly variant: OrganisationForm | null;
  /** Whether the role may pass the package on. */
  readonly mayDelegate: boolean;
}

/** A role that may give a package to an employee. */
export interface GiverOfPackage {
  /** The role. */
  readonly role: Role;
  /** The only organisation form that this is for; `null`: all. */
  readonly variant: OrganisationForm | null;
  /** Whether by the role's own grant, or as main administrator, perhaps without having the package. */
  readonly by: "role" | "mainAdministrator";
}

/** An organisation form (*organisasjonsform*). */
export interface Variant {
  /** `"AS"`. */
  readonly code: OrganisationForm;
  /** Altinn's name of it. */
  readonly name: LocalizedText;
  /** What has this form. */
  readonly kind: "organisation" | "person" | "other";
  /** The codes of the roles that it can have; `null`: the source does not say. */
  readonly roles: readonly RoleCode[] | null;
}
