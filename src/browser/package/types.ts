/** The types of the public API. What is made of them is made in the module; see `shapes.rs`. */

// ── Vocabulary ───────────────────────────────────────────────────────────────────────────────────

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

// ── Questions and answers ────────────────────────────────────────────────────────────────────────

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
  /** The giver's roles. */
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

// ── Options ──────────────────────────────────────────────────────────────────────────────────────

/** Options of `check`. */
export interface CheckOptions {
  /** The language of the reasons; the catalogue's own unless said otherwise. */
  readonly language?: Language;
}

/** Options of `search`. */
export interface SearchOptions {
  /** How many are wanted at most; 20 unless said otherwise. */
  readonly limit?: number;
  /** The language of texts, in which places are told; the catalogue's own unless said otherwise. */
  readonly language?: Language;
}

/** Options of `packagesForRole` and `matrix`. */
export interface VariantOptions {
  /** The organisation form of the business: `"AS"`, `"BRL"` … */
  readonly variant?: string;
}

/** What an export does not say of itself. */
export interface AltinnExportOptions {
  /** What to call the catalogue; `"altinn-export"` unless said otherwise. */
  readonly version?: string;
  /** The language that the export was asked for in; `"nb"` unless said otherwise. */
  readonly language?: Language;
  /** A catalogue to take grants, roles and renames from: they are not part of the export. */
  readonly grantsFrom?: import("./catalogue.js").Catalogue;
  /**
   * What `GET …/meta/info/roles/packages?role=…&variant=…` answered for single roles, as JSON text.
   * Answers replace what `grantsFrom` says of the same roles.
   */
  readonly rolePackages?: readonly RolePackages[];
}

/** What Altinn answered when it was asked for the packages of a role. */
export interface RolePackages {
  /** The role that was asked for: a code or a URN. */
  readonly role: string;
  /** The organisation form that was asked for, if any. */
  readonly variant?: string;
  /** The answer, as JSON text. */
  readonly json: string;
}

/** Options of `compare`. */
export interface CompareOptions {
  /**
   * `"shared"` leaves out the areas of the later catalogue in which no package of the earlier one lives
   * on, under any name; `"all"` unless said otherwise.
   */
  readonly scope?: "all" | "shared";
}

/** How to show a catalogue. */
export interface ViewOptions {
  /** The language of labels; the catalogue's own unless said otherwise. */
  readonly language?: Language;
  /** What every id begins with, so that a page may show two catalogues; `"tp-"` unless said otherwise. */
  readonly idPrefix?: string;
  /** The level of the outermost headings; 2 unless said otherwise. */
  readonly headingLevel?: 2 | 3 | 4;
}

/** A catalogue that is shown in an element. */
export interface MountedView {
  /** Shows another catalogue, or the same in another way. What was typed to filter by stays. */
  update(catalogue: import("./catalogue.js").Catalogue, options?: ViewOptions): void;
  /** Empties the element and takes all listeners off. Calling it again is harmless. */
  unmount(): void;
}

// ── Errors ───────────────────────────────────────────────────────────────────────────────────────

/** What was wrong with a call. */
export type ErrorCode =
  /** Something was used before `init()`, or the module could not be loaded. */
  | "NOT_INITIALISED"
  | "UNKNOWN_ROLE"
  | "UNKNOWN_PACKAGE"
  /** A question, an option or another argument is malformed. */
  | "INVALID_QUESTION"
  | "INVALID_ORGANISATION_NUMBER"
  /** Text is no catalogue, or a value is no catalogue, or a catalogue has been freed. */
  | "INVALID_CATALOGUE"
  /** Text is over 16 MiB. */
  | "TOO_LARGE"
  | "INVALID_INDEX";

/** Everything that is thrown is an `Error` with this name and one of these codes. */
export interface TilgangspakkerError extends Error {
  readonly name: "TilgangspakkerError";
  readonly code: ErrorCode;
  /** At most three role codes or URNs that may have been meant. */
  readonly suggestions: readonly string[];
}

// ── Loading ──────────────────────────────────────────────────────────────────────────────────────

/** Where the module is, or the module itself. */
export type InitInput =
  | string
  | URL
  | Request
  | Response
  | Promise<Response>
  | BufferSource
  | WebAssembly.Module;
