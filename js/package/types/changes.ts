/** What has become of packages. */

import type { Notice } from "./notices.js";
import type { Area } from "./packages.js";
import type { PackageUrn, RoleCode } from "./references.js";
import type { OrganisationForm } from "./roles.js";

/**
 * A URN that is no longer in use, and what it became.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type Rename } from "tilgangspakker";
 *
 * await init();
 * const renames: readonly Rename[] = Catalogue.embedded().renames();
 * console.log(renames[1]?.current, renames[1]?.since); // → null 2024-12-16
 * ```
 */
export interface Rename {
  /** The URN that is no longer in use. */
  readonly urn: PackageUrn;
  /** The URN in use today, however often it has changed; `null`: the package was removed. */
  readonly current: PackageUrn | null;
  /** Since when it is so, as an ISO date (`"2025-03-14"`), where that is known. */
  readonly since: string | null;
}

/** The package's URN is in use. */
export interface CurrentPackage {
  /** What was asked about, as it was written. */
  readonly reference: string;
  /** What became of the package. */
  readonly status: "current";
  /** The package's URN. */
  readonly current: PackageUrn;
  /** The URNs that the package had before. */
  readonly former: readonly Rename[];
}

/** The package has another URN today. */
export interface RenamedPackage {
  /** What was asked about, as it was written. */
  readonly reference: string;
  /** What became of the package. */
  readonly status: "renamed";
  /** The URN in use today, however often it has changed. */
  readonly current: PackageUrn;
  /** Since when, as an ISO date (`"2025-03-14"`); `null` where that is not known. */
  readonly since: string | null;
}

/** The package was removed. */
export interface RemovedPackage {
  /** What was asked about, as it was written. */
  readonly reference: string;
  /** What became of the package. */
  readonly status: "removed";
  /** Since when, as an ISO date; `null` where that is not known. */
  readonly since: string | null;
}

/** It is an area, or a category in one. */
export interface ReferredArea {
  /** What was asked about, as it was written. */
  readonly reference: string;
  /** It is no package. */
  readonly status: "area";
  /** The area. */
  readonly area: Area;
  /** The URNs of the packages below what was asked about, in the order of the tree. */
  readonly below: readonly PackageUrn[];
}

/** The catalogue does not know it. */
export interface UnknownPackage {
  /** What was asked about, as it was written. */
  readonly reference: string;
  /** The catalogue does not know it. */
  readonly status: "unknown";
  /** At most three that may have been meant, the likeliest first. */
  readonly suggestions: readonly PackageUrn[];
}

/**
 * What became of a package: `status` says which fields hold something.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type Resolution } from "tilgangspakker";
 *
 * await init();
 * const found: Resolution = Catalogue.embedded().resolve("maskinlesbarehendelser");
 * console.log(found.status, found.current); // → renamed urn:altinn:accesspackage:maskinlesbare-hendelser
 * ```
 */
export type Resolution = CurrentPackage | RenamedPackage | RemovedPackage | ReferredArea | UnknownPackage;

/**
 * What has changed from one catalogue to another: `kind` says which fields there are. Packages that live on go by
 * today's URN.
 *
 * @example
 * ```ts
 * import init, { Catalogue, compare, type Change } from "tilgangspakker";
 *
 * await init();
 * const before = Catalogue.embedded();
 * const after = Catalogue.fromJson(JSON.stringify({ ...JSON.parse(before.toJson()), notices: [] }));
 * const changes: readonly Change[] = compare(before, after);
 * console.log(changes.map((change) => change.kind).join()); // → noticeResolved
 * ```
 */
export type Change =
  | {
      /**
       * There is a new package; or one is gone, and with it all its grants; or one that the source has dropped is there
       * and was not: it is still served, and not new.
       */
      readonly kind: "packageAdded" | "packageRemoved" | "packageStillServed";
      /** The package. */
      readonly urn: PackageUrn;
    }
  | {
      /** A package goes by another URN. */
      readonly kind: "packageRenamed";
      /** The URN that it had. */
      readonly before: PackageUrn;
      /** The URN that it has. */
      readonly after: PackageUrn;
      /** Since when, as an ISO date (`"2025-03-14"`), where that is known. */
      readonly since: string | null;
    }
  | {
      /** A role gets a package by default that it did not get, or no longer gets one. */
      readonly kind: "grantAdded" | "grantRemoved";
      /** The package. */
      readonly urn: PackageUrn;
      /** The role's code. */
      readonly role: RoleCode;
      /** The only organisation form that it is for; `null`: all. */
      readonly variant: OrganisationForm | null;
    }
  | {
      /** A package may be used otherwise. */
      readonly kind: "propertyChanged";
      /** The package. */
      readonly urn: PackageUrn;
      /** Which of its flags. */
      readonly property: "isAssignable" | "isDelegable" | "isResourcePolicyAvailable";
      /** `null`: the source did not say. */
      readonly before: boolean | null;
      /** `null`: the source does not say. */
      readonly after: boolean | null;
    }
  | {
      /** What a notice left open or warned of is so no longer, or is new. */
      readonly kind: "noticeResolved" | "noticeAdded";
      /** The notice. */
      readonly notice: Notice;
    };
