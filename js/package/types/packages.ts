// What there is: packages, and the areas that they are in.

import type { AreaUrn, PackageUrn } from "./references.js";
import type { RoleGrant } from "./roles.js";
import type { Link, LocalizedText } from "./texts.js";

/**
 * An access package (*tilgangspakke*): a named bundle of authorisations for a business's digital services. What the source does not
 * say is `null`.
 */
export interface AccessPackage {
  /** Place in `packages()` and in a `DecisionMatrix`. */
  readonly index: number;
  /** The record id in Altinn's APIs. It stays when the URN changes. */
  readonly id: string | null;
  /** What identifies the package: several may share a name. */
  readonly urn: PackageUrn;
  /** What people call it. */
  readonly name: LocalizedText;
  /** What it is for. */
  readonly description: LocalizedText | null;
  /** The area that it is in. */
  readonly area: {
    /** What people call it. */
    readonly name: LocalizedText;
    /** Its URN in Altinn's register. */
    readonly urn: AreaUrn | (string & {}) | null;
  };
  /** Whose authorisations it is about. */
  readonly partyKind: "organisation" | "person" | null;
  /** Whether it may be given to employees and others: "Kan delegeres til ansatte?". */
  readonly isAssignable: boolean | null;
  /** Whether it may be passed on for clients. */
  readonly isDelegable: boolean | null;
  /** Whether services may be attached: "Kan knytte tjenester til?". */
  readonly isResourcePolicyAvailable: boolean | null;
  /** Whether the description warns that the authorisations may change. */
  readonly subjectToChange: boolean;
  /** Former names that still work as references: `["ECKEYROLE"]`. */
  readonly formerNames: readonly string[];
  /** Former URNs, which still work as references. */
  readonly formerUrns: readonly PackageUrn[];
  /** The links in the description. */
  readonly links: readonly Link[];
}

/** A node of the package tree: groups have areas, areas have categories and packages. */
export type TreeNode = GroupNode | AreaNode | CategoryNode | PackageNode;

/** What every node has. */
export interface NodeBase {
  /** What people call it. */
  readonly name: LocalizedText;
  /** What it is for; `null`: the source does not say. */
  readonly description: LocalizedText | null;
}

/** A group of areas: "Bransje". */
export interface GroupNode extends NodeBase {
  readonly kind: "group";
  /** In the source's order. */
  readonly children: readonly AreaNode[];
}

/** An area. */
export interface AreaNode extends NodeBase {
  readonly kind: "area";
  /** Its URN in Altinn's register, if it has one. */
  readonly urn: AreaUrn | (string & {}) | null;
  /** In the source's order. */
  readonly children: readonly (CategoryNode | PackageNode)[];
}

/** A level between area and package. */
export interface CategoryNode extends NodeBase {
  readonly kind: "category";
  /** In the source's order. */
  readonly children: readonly (CategoryNode | PackageNode)[];
}

/** A package; without a URN, an item of which nothing can be asked. */
export interface PackageNode extends NodeBase {
  readonly kind: "package";
  /** The package's URN, if the source has one. */
  readonly urn: PackageUrn | null;
  /** Place in `packages()`, with a URN. */
  readonly index: number | null;
}

/** What the source says of an area. What it does not say is `null`. */
export interface Area {
  /** What people call it. Questions name it so, in the catalogue's language. */
  readonly name: LocalizedText;
  /** The page's linktitle. */
  readonly shortName: LocalizedText | null;
  /** The page's description. */
  readonly summary: LocalizedText | null;
  /** The tree's sentence on it. */
  readonly description: LocalizedText | null;
  /** Its URN in Altinn's register. */
  readonly urn: AreaUrn | (string & {}) | null;
  /** Place among the areas: lighter comes first. */
  readonly weight: number | null;
  /** The area's picture. It is never fetched. */
  readonly picture: {
    /** A file name or an address. */
    readonly src: string;
    /** What it shows, in words. */
    readonly alt: string;
  } | null;
  /** The links of the page. */
  readonly links: readonly Link[];
}

/** A row of the property table: a package, an area or a category. */
export interface PropertyRow {
  /** What people call it. */
  readonly name: LocalizedText;
  /** The package's URN; `null` for other rows. */
  readonly urn: PackageUrn | null;
  /** How deep in the tree. */
  readonly level: 1 | 2 | 3;
  /** "Kan delegeres til ansatte?" `null`: the source does not say. */
  readonly isAssignable: boolean | null;
  /** "Kan knytte tjenester til?" `null`: the source does not say. */
  readonly isResourcePolicyAvailable: boolean | null;
  /** Who gets it by default. */
  readonly grants: readonly RoleGrant[];
  /** Codes in the source that no register has: they get nothing. */
  readonly unknownRoles: readonly string[];
}
