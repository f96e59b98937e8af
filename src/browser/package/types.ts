/** The types of the public API. What is made of them is made in the module; see `shapes.rs`. */

export type * from "./questions.js";
export type * from "./options.js";

/** A language that labels, messages and reasons exist in: Norwegian bokmål, nynorsk, English. */
export type Language = "nb" | "nn" | "en";

/** The URN of an access package. Compared to the letter. */
export type PackageUrn = `urn:altinn:accesspackage:${string}`;

/** The answer to a question, in XACML's words. `Indeterminate`: the source leaves it open. */
export type Decision = "Permit" | "Deny" | "Indeterminate";

/** How much a notice matters. */
export type Severity = "info" | "warning";

/** Text as the source has it, and the language it is in: not all text exists in all languages. */
export interface Text {
  readonly value: string;
  readonly language: Language;
}

/** A link in a source. `href` is an absolute http(s) address. */
export interface Link {
  readonly text: string;
  readonly href: string;
}

/** An access package (*tilgangspakke*): a named bundle of powers over a business's digital services. */
export interface AccessPackage {
  /** Place in `packages()`: the handle for `holdsAt()` and `DecisionMatrix`. */
  readonly index: number;
  /** What identifies the package. Names do not: several packages may share one. */
  readonly urn: PackageUrn;
  readonly name: Text;
  /** To the letter; `null` where the source has none. */
  readonly description: Text | null;
  /** The name of the area that the package belongs to. */
  readonly area: string;
  /** "Kan delegeres til ansatte?" `null`: the source does not say. */
  readonly isAssignable: boolean | null;
  /** Whether it may be passed on by client delegation. `null`: the source does not say. */
  readonly isDelegable: boolean | null;
  /** "Kan knytte tjenester til?" `null`: the source does not say. */
  readonly isResourcePolicyAvailable: boolean | null;
  /** Whether the description warns that the powers may change with regulation or new services. */
  readonly subjectToChange: boolean;
  /** What it was called before: `["ECKEYROLE"]`. */
  readonly formerNames: readonly string[];
  /** The links in the description. */
  readonly links: readonly Link[];
}

/** A role that somebody holds in a business. */
export interface Role {
  /** Place in `roles()`: the handle for `holdsAt()` and `DecisionMatrix`. */
  readonly index: number;
  /** `"DAGL"`; for a role without a code in the register, Altinn's code. */
  readonly code: string;
  /** `"urn:altinn:external-role:ccr:daglig-leder"` */
  readonly urn: string;
  readonly name: Text;
  readonly isKeyRole: boolean;
}

/** A role that gets a package of itself. */
export interface RoleGrant {
  readonly role: Role;
  /** The only organisation form that it is for; `null`: all. */
  readonly variant: string | null;
  /** Whether the role may give the package on. */
  readonly mayDelegate: boolean;
}

/** A node of the package tree. */
export interface TreeNode {
  /** An item that stands for a package is `"package"` even if it has no URN of its own. It is then not among `packages()`, and no
   *  check of it permits. */
  readonly kind: "group" | "area" | "category" | "package";
  readonly name: Text;
  readonly description: Text | null;
  /** `null` for what lies above packages, and for an item that lacks a URN of its own. */
  readonly urn: PackageUrn | null;
  readonly children: readonly TreeNode[];
}

/** What a page or an export says of an area besides its packages. */
export interface Area {
  readonly name: Text;
  /** The page's linktitle. */
  readonly shortName: Text | null;
  /** The page's front-matter description. */
  readonly summary: Text | null;
  /** The tree's own sentence on the area. */
  readonly description: Text | null;
  /** Altinn's area URN (`accesspackage:area:…`); none on a docs page. */
  readonly urn: string | null;
  /** Place among its siblings: lighter comes first. */
  readonly weight: number | null;
  /** As the source names it. It is never fetched. */
  readonly picture: { readonly src: string; readonly alt: string } | null;
  /** Absolute: relative ones are resolved against the source's site. */
  readonly links: readonly Link[];
}

/** One line of the property table: areas and categories have one too. */
export interface PropertyRow {
  readonly name: Text;
  /** `null` for areas and categories, and for an item that lacks a URN of its own. */
  readonly urn: PackageUrn | null;
  /** How deep in the tree, from 1. */
  readonly level: 1 | 2 | 3;
  readonly isAssignable: boolean | null;
  readonly isResourcePolicyAvailable: boolean | null;
  /** Codes, in the source's order. */
  readonly roles: readonly string[];
}

/** Something that the source wants its readers to know. */
export interface Notice {
  readonly severity: Severity;
  /** To the letter. */
  readonly text: Text;
  /** The name of the area that it is about. */
  readonly area: string;
  /** `null`: the whole area. */
  readonly package: PackageUrn | null;
  /** Codes of the roles that it leaves undecided: `["FFØR"]`. */
  readonly unresolvedRoles: readonly string[];
}

/** What a source had wrong or left out. Loading goes on where the meaning is clear. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  /** `"DUPLICATE_URN"`, `"UNKNOWN_ROLE"`, `"ROW_WITHOUT_NODE"`, `"NODE_WITHOUT_ROW"` … */
  readonly code: string;
  readonly message: string;
  /** File name, where there is one. */
  readonly document: string | null;
  /** From 1, where the source has lines. */
  readonly line: number | null;
  /** From 1, in characters. */
  readonly column: number | null;
}
