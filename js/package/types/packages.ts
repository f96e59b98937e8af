/** What there is: packages, and the areas that they stand in. */

import type { AreaUrn, PackageUrn } from "./references.js";
import type { RoleGrant } from "./roles.js";
import type { Link, LocalizedText } from "./texts.js";

/**
 * An access package (*tilgangspakke*): a named bundle of authorisations for a business's digital services.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type AccessPackage } from "tilgangspakker";
 *
 * await init();
 * const one: AccessPackage | undefined = Catalogue.embedded().package("maskinlesbarehendelser");
 * console.log(one?.urn, one?.isAssignable); // → urn:altinn:accesspackage:maskinlesbarehendelser true
 * ```
 */
export interface AccessPackage {
  /** Place in `packages()` and in a `DecisionMatrix`, from 0. */
  readonly index: number;
  /** The record id by which Altinn's APIs name it; it stays when the URN changes. `null`: the source has none. */
  readonly id: string | null;
  /** What identifies the package. Names do not: several packages may share one. */
  readonly urn: PackageUrn;
  /** What people call it. */
  readonly name: LocalizedText;
  /** To the letter; `null` where the source has none, as Altinn's register as facts has. */
  readonly description: LocalizedText | null;
  /** The area that the package belongs to. Questions name it by name, in any language, or by URN. */
  readonly area: {
    /** What people call it. */
    readonly name: LocalizedText;
    /** Altinn's area URN, as its register has it; `null` on a documentation page. */
    readonly urn: AreaUrn | (string & {}) | null;
  };
  /** Whose authorisations it is about; the two do not mix. `null`: the source does not say. */
  readonly partyKind: "organisation" | "person" | null;
  /**
   * Whether it may be given to somebody who has a relation to the giver; in version 3 "Kan delegeres til ansatte?".
   * `null`: the source does not say.
   */
  readonly isAssignable: boolean | null;
  /** Whether it may be passed on by client delegation. `null`: the source does not say, which is not no. */
  readonly isDelegable: boolean | null;
  /** Whether service owners may attach services to it: "Kan knytte tjenester til?". `null`: the source does not say. */
  readonly isResourcePolicyAvailable: boolean | null;
  /** Whether the description warns that the authorisations may change with regulation or new services. */
  readonly subjectToChange: boolean;
  /** What it was called before, of names that still answer: `["ECKEYROLE"]`. */
  readonly formerNames: readonly string[];
  /** The URNs that it had before this one, each of which still leads to it. */
  readonly formerUrns: readonly PackageUrn[];
  /** The links in the description. */
  readonly links: readonly Link[];
}

/**
 * A node of the package tree: at most a group, an area, a category and a package below one another.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type TreeNode } from "tilgangspakker";
 *
 * await init();
 * const count = (nodes: readonly TreeNode[]): number =>
 *   nodes.reduce((sum, node) => sum + (node.kind === "package" ? 1 : count(node.children)), 0);
 * console.log(count(Catalogue.embedded().tree())); // → 3
 * ```
 */
export type TreeNode = GroupNode | AreaNode | CategoryNode | PackageNode;

/** What every node of the tree has. */
export interface NodeBase {
  /** What people call it. */
  readonly name: LocalizedText;
  /** To the letter; `null` where the source has none. */
  readonly description: LocalizedText | null;
}

/** A group of areas: "Bransje". */
export interface GroupNode extends NodeBase {
  readonly kind: "group";
  /** Its areas, in the source's order. */
  readonly children: readonly AreaNode[];
}

/** An area. */
export interface AreaNode extends NodeBase {
  readonly kind: "area";
  /** Altinn's area URN, as its register has it; `null` on a documentation page. */
  readonly urn: AreaUrn | (string & {}) | null;
  /** What lies below, in the source's order. */
  readonly children: readonly (CategoryNode | PackageNode)[];
}

/** A level between area and package. */
export interface CategoryNode extends NodeBase {
  readonly kind: "category";
  /** What lies below, in the source's order. */
  readonly children: readonly (CategoryNode | PackageNode)[];
}

/** A package, or an item that stands for one and has no URN of its own: nothing can be asked of that. */
export interface PackageNode extends NodeBase {
  readonly kind: "package";
  /** `null` where the source gives none that can be used. */
  readonly urn: PackageUrn | null;
  /** Place in `packages()`; `null` where there is no URN. */
  readonly index: number | null;
}

/**
 * What a page or an export says of an area besides its packages. What the source does not have is `null`.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type Area } from "tilgangspakker";
 *
 * await init();
 * const area: Area | undefined = Catalogue.embedded().areas()[0];
 * console.log(area?.name.value, area?.weight); // → Integrasjoner og API-er 110
 * ```
 */
export interface Area {
  /** What people call it. Questions name it in the catalogue's own language, as `areas()` without a language gives it. */
  readonly name: LocalizedText;
  /** The page's linktitle. */
  readonly shortName: LocalizedText | null;
  /** The page's front-matter description. */
  readonly summary: LocalizedText | null;
  /** The tree's own sentence on the area. */
  readonly description: LocalizedText | null;
  /** Altinn's area URN, as its register has it; none on a documentation page. */
  readonly urn: AreaUrn | (string & {}) | null;
  /** Place among its siblings: lighter comes first. */
  readonly weight: number | null;
  /** As the source names it. It is never fetched. */
  readonly picture: {
    /** A file name or an address, as it stands. */
    readonly src: string;
    /** What the picture says, for who does not see it. */
    readonly alt: string;
  } | null;
  /** The links of the page. */
  readonly links: readonly Link[];
}

/**
 * One line of the property table: areas and categories have one too.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type PropertyRow } from "tilgangspakker";
 *
 * await init();
 * const rows: readonly PropertyRow[] = Catalogue.embedded().propertyTable();
 * console.log(rows.map((row) => row.isResourcePolicyAvailable).join()); // → false,true,true,true
 * ```
 */
export interface PropertyRow {
  /** The name of the package, area or category, as the tree has it. */
  readonly name: LocalizedText;
  /** `null` for areas and categories, and for an item that lacks a URN of its own. */
  readonly urn: PackageUrn | null;
  /** How deep in the tree, from 1. */
  readonly level: 1 | 2 | 3;
  /** "Kan delegeres til ansatte?" `null`: the source does not say. */
  readonly isAssignable: boolean | null;
  /** "Kan knytte tjenester til?" `null`: the source does not say. */
  readonly isResourcePolicyAvailable: boolean | null;
  /** Who gets it by default, with the organisation form where a grant is limited to one, in the source's order. */
  readonly grants: readonly RoleGrant[];
  /** Codes that the source lists and no register has, in the source's order: they get nothing. */
  readonly unknownRoles: readonly string[];
}
