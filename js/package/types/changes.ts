/** What has become of packages. */

import type { Notice } from "./notices.js";
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

/**
 * The URN is in use.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type CurrentPackage } from "tilgangspakker";
 *
 * await init();
 * const use = (found: CurrentPackage) => console.log(found.current); // → urn:altinn:accesspackage:maskinporten-scopes
 * const found = Catalogue.embedded().resolve("urn:altinn:accesspackage:maskinporten-scopes");
 * if (found.status === "current") use(found);
 * ```
 */
export interface CurrentPackage {
  /** What became of the package. */
  readonly status: "current";
  /** What was asked about: the URN in full where it was known by a shorter name, and as it was written where it is unknown. */
  readonly urn: PackageUrn;
  /** The URN in use today, however often it has changed; `null` where there is none. */
  readonly current: PackageUrn;
  /** Since when it is so, as an ISO date (`"2025-03-14"`), where that is known. */
  readonly since: null;
  /** The URNs that the package had before. */
  readonly former: readonly Rename[];
  /** At most three that may have been meant, the likeliest first, where the URN is unknown. */
  readonly suggestions: readonly PackageUrn[];
}

/**
 * Another URN has taken its place.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type RenamedPackage } from "tilgangspakker";
 *
 * await init();
 * const tell = (found: RenamedPackage) => console.log(found.current, found.since); // → urn:altinn:accesspackage:maskinporten-scopes 2025-03-14
 * const found = Catalogue.embedded().resolve("programmeringsgrensesnitt");
 * if (found.status === "renamed") tell(found);
 * ```
 */
export interface RenamedPackage {
  /** What became of the package. */
  readonly status: "renamed";
  /** What was asked about: the URN in full where it was known by a shorter name, and as it was written where it is unknown. */
  readonly urn: PackageUrn;
  /** The URN in use today, however often it has changed; `null` where there is none. */
  readonly current: PackageUrn;
  /** Since when it is so, as an ISO date (`"2025-03-14"`), where that is known. */
  readonly since: string | null;
  /** At most three that may have been meant, the likeliest first, where the URN is unknown. */
  readonly suggestions: readonly PackageUrn[];
}

/**
 * The package is gone, and none has taken its place.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type RemovedPackage } from "tilgangspakker";
 *
 * await init();
 * const warn = (found: RemovedPackage) => console.log(found.urn, found.since); // → urn:altinn:accesspackage:opptreforvirksomhetenskunder 2024-12-16
 * const found = Catalogue.embedded().resolve("ECKEYROLE");
 * if (found.status === "removed") warn(found);
 * ```
 */
export interface RemovedPackage {
  /** What became of the package. */
  readonly status: "removed";
  /** What was asked about: the URN in full where it was known by a shorter name, and as it was written where it is unknown. */
  readonly urn: PackageUrn;
  /** The URN in use today, however often it has changed; `null` where there is none. */
  readonly current: null;
  /** Since when it is so, as an ISO date (`"2025-03-14"`), where that is known. */
  readonly since: string | null;
  /** At most three that may have been meant, the likeliest first, where the URN is unknown. */
  readonly suggestions: readonly PackageUrn[];
}

/**
 * The catalogue does not know the URN.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type UnknownPackage } from "tilgangspakker";
 *
 * await init();
 * const ask = (found: UnknownPackage) => console.log(found.suggestions[0]); // → urn:altinn:accesspackage:maskinlesbarehendelser
 * const found = Catalogue.embedded().resolve("maskinlesbarehendelsar");
 * if (found.status === "unknown") ask(found);
 * ```
 */
export interface UnknownPackage {
  /** What became of the package. */
  readonly status: "unknown";
  /** What was asked about: the URN in full where it was known by a shorter name, and as it was written where it is unknown. */
  readonly urn: string;
  /** The URN in use today, however often it has changed; `null` where there is none. */
  readonly current: null;
  /** Since when it is so, as an ISO date (`"2025-03-14"`), where that is known. */
  readonly since: null;
  /** At most three that may have been meant, the likeliest first, where the URN is unknown. */
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
export type Resolution = CurrentPackage | RenamedPackage | RemovedPackage | UnknownPackage;

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
