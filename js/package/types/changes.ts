// What has become of packages.

import type { Notice } from "./notices.js";
import type { Area } from "./packages.js";
import type { PackageUrn, RoleCode } from "./references.js";
import type { OrganisationForm } from "./roles.js";

/** A URN that is no longer in use, and what it became. */
export interface Rename {
  /** The URN that is no longer in use. */
  readonly urn: PackageUrn;
  /** The URN in use today; `null`: the package was removed. */
  readonly current: PackageUrn | null;
  /** The day, `"2025-03-14"`, if known. */
  readonly since: string | null;
}

/** The package's URN is in use. */
export interface CurrentPackage {
  /** What was asked. */
  readonly reference: string;
  readonly status: "current";
  /** The package's URN. */
  readonly current: PackageUrn;
  /** Its former URNs. */
  readonly former: readonly Rename[];
}

/** The package has another URN today. */
export interface RenamedPackage {
  /** What was asked. */
  readonly reference: string;
  readonly status: "renamed";
  /** The URN in use today. */
  readonly current: PackageUrn;
  /** The day, `"2025-03-14"`, if known. */
  readonly since: string | null;
}

/** The package was removed. */
export interface RemovedPackage {
  /** What was asked. */
  readonly reference: string;
  readonly status: "removed";
  /** The day, `"2025-03-14"`, if known. */
  readonly since: string | null;
}

/** It is an area or a category. */
export interface ReferredArea {
  /** What was asked. */
  readonly reference: string;
  readonly status: "area";
  /** The area. */
  readonly area: Area;
  /** The packages in it, in the order of the tree. */
  readonly below: readonly PackageUrn[];
}

/** There is no such package. */
export interface UnknownPackage {
  /** What was asked. */
  readonly reference: string;
  readonly status: "unknown";
  /** At most three that may be meant, the likeliest first. */
  readonly suggestions: readonly PackageUrn[];
}

/** What became of a package, told apart by `status`. */
export type Resolution = CurrentPackage | RenamedPackage | RemovedPackage | ReferredArea | UnknownPackage;

/** A change from one catalogue to another, told apart by `kind`. Packages in both have today's URN. */
export type Change =
  | {
      /** A package is new, or is gone with its grants, or is dropped by its source and still served. */
      readonly kind: "packageAdded" | "packageRemoved" | "packageStillServed";
      /** The package. */
      readonly urn: PackageUrn;
    }
  | {
      /** A package has another URN. */
      readonly kind: "packageRenamed";
      /** The former URN. */
      readonly before: PackageUrn;
      /** Today's URN. */
      readonly after: PackageUrn;
      /** The day, `"2025-03-14"`, if known. */
      readonly since: string | null;
    }
  | {
      /** A role gets a package by default, or no longer does. */
      readonly kind: "grantAdded" | "grantRemoved";
      /** The package. */
      readonly urn: PackageUrn;
      /** The role. */
      readonly role: RoleCode;
      /** The only organisation form that it is for; `null`: all. */
      readonly variant: OrganisationForm | null;
    }
  | {
      /** A flag of a package differs. */
      readonly kind: "propertyChanged";
      /** The package. */
      readonly urn: PackageUrn;
      /** Which flag. */
      readonly property: "isAssignable" | "isDelegable" | "isResourcePolicyAvailable";
      /** As it was; `null`: the source did not say. */
      readonly before: boolean | null;
      /** As it is; `null`: the source does not say. */
      readonly after: boolean | null;
    }
  | {
      /** A notice is gone, or new. */
      readonly kind: "noticeResolved" | "noticeAdded";
      /** The notice. */
      readonly notice: Notice;
    };
