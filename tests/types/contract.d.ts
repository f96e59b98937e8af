/**
 * The public contract of the npm package: names, shapes, codes and errors that are fixed. `usage.ts` is compiled
 * against this file and against the package's own types, and `comparison.ts` compares the two.
 */

// ── Loading ────────────────────────────────────────────────────────────────────────────────────────────────────────
/** Loads the module; call once, and await, before anything else. Calling again is harmless. In Node nothing need be
 *  passed and nothing is fetched: the module is read from beside the package. */
export default function init(module?: InitInput): Promise<void>;
/** The same, at once, from bytes or a compiled module. */
export function initSync(module: BufferSource | WebAssembly.Module): void;
export type InitInput = string | URL | Request | Response | Promise<Response> | BufferSource | WebAssembly.Module;
// Anything used before init throws an error that says to call init first.

// ── Vocabulary ─────────────────────────────────────────────────────────────────────────────────────────────────────
export type Language = "nb" | "nn" | "en";
export type PackageUrn = `urn:altinn:accesspackage:${string}`;
export type Decision = "Permit" | "Deny" | "Indeterminate";
export type Severity = "info" | "warning";

/** Text as the source has it, and the language it is in: not all text exists in all languages. */
export interface LocalizedText { readonly value: string; readonly language: Language }

export interface AccessPackage {
  readonly index: number;                 // place in packages() and in a DecisionMatrix
  readonly id: string | null;             // the record id by which Altinn's APIs name it
  readonly urn: PackageUrn;
  readonly name: LocalizedText;
  readonly description: LocalizedText | null;      // null where the source has none
  readonly area: { readonly name: LocalizedText; readonly urn: string | null };
  readonly partyKind: "organisation" | "person" | null;
  readonly isAssignable: boolean | null;               // null: the source does not say
  readonly isDelegable: boolean | null;
  readonly isResourcePolicyAvailable: boolean | null;
  readonly subjectToChange: boolean;
  readonly formerNames: readonly string[];             // ["ECKEYROLE"]
  readonly formerUrns: readonly PackageUrn[];
  readonly links: readonly { readonly text: string; readonly href: string }[];   // http(s) only
}
export interface Role {
  readonly index: number;                 // place in roles()
  readonly code: string;                  // "DAGL" where there is a legacy code, else the role code
  readonly urn: string;
  readonly name: LocalizedText;
  readonly isKeyRole: boolean;
  /** Which register it is of: the business register, Altinn's own, guardianship, Altinn 2 (which ends on 2026-12-31) … */
  readonly register: "ccr" | "altinn3" | "altinn2" | "guardianship" | "other";
  /** Whom it is about, where the source says. */
  readonly partyKind: "organisation" | "person" | null;
}
export interface PackageGrant { readonly package: number; readonly role: number; readonly variant: string | null; readonly mayDelegate: boolean }
/** A role that holds a package, and for which organisation form only, if any. */
export interface RoleGrant { readonly role: Role; readonly variant: string | null; readonly mayDelegate: boolean }
export type TreeNode = GroupNode | AreaNode | CategoryNode | PackageNode;
interface NodeBase { readonly name: LocalizedText; readonly description: LocalizedText | null }
export interface GroupNode extends NodeBase { readonly kind: "group"; readonly children: readonly AreaNode[] }
export interface AreaNode extends NodeBase { readonly kind: "area"; readonly urn: string | null; readonly children: readonly (CategoryNode | PackageNode)[] }
export interface CategoryNode extends NodeBase { readonly kind: "category"; readonly children: readonly (CategoryNode | PackageNode)[] }
/** `urn` is null where the source gives none that can be used: nothing can be asked of it. */
export interface PackageNode extends NodeBase { readonly kind: "package"; readonly urn: PackageUrn | null; readonly index: number | null }
/** What a page or an export says of an area besides its packages. */
export interface Area {
  readonly name: LocalizedText;
  readonly shortName: LocalizedText | null;        // the page's linktitle
  readonly summary: LocalizedText | null;          // the page's front-matter description
  readonly description: LocalizedText | null;      // the tree's own sentence on the area
  readonly urn: string | null;            // Altinn's area URN ("accesspackage:area:…"); none on a docs page
  readonly weight: number | null;         // place among its siblings
  readonly picture: { readonly src: string; readonly alt: string } | null;      // as the source names it; never fetched
  readonly links: readonly { readonly text: string; readonly href: string }[];  // absolute: relative ones resolved against the source's site
}
/** One line of the property table: areas and categories have one too. */
export interface PropertyRow {
  readonly name: LocalizedText;
  readonly urn: PackageUrn | null;
  readonly level: 1 | 2 | 3;
  readonly isAssignable: boolean | null;
  readonly isResourcePolicyAvailable: boolean | null;
  /** Who gets it, with the organisation form where a grant is limited to one: never without it. In the source's order. */
  readonly grants: readonly RoleGrant[];
  readonly unknownRoles: readonly string[];   // codes that no register has, in the source's order
}
export interface Notice {
  readonly severity: Severity;
  readonly text: LocalizedText;
  readonly area: string;
  readonly package: PackageUrn | null;    // null: the whole area
  readonly unresolvedRoles: readonly string[];         // ["FFØR"]
}
/** What a source had wrong or left out. Loading goes on where the meaning is clear. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  readonly code: string;                  // "DUPLICATE_URN", "UNKNOWN_ROLE", "ROW_WITHOUT_NODE", "NODE_WITHOUT_ROW", …
  readonly message: string;
  readonly document: string | null;       // file name, where there is one
  readonly line: number | null;           // 1-based, where the source has lines
  readonly column: number | null;         // 1-based, in characters
}

// ── Questions and answers (RULES.md) ───────────────────────────────────────────────────────────────────────────────
export type Recipient = "employee" | "enterpriseUser" | "organisation" | "systemUser";
export type ClientRecipient = "agent" | "clientSystemUser" | "ownSystemUser" | "organisation" | "enterpriseUser";
/** What somebody has: by roles of the register, in a business of this form, and what was given. */
export interface Claims { readonly roles?: readonly string[] | undefined; readonly holds?: readonly string[] | undefined; readonly variant?: string | undefined }
/** What ties a client to its provider. `variant` is the client's. */
export interface ClientRelation { readonly relations?: readonly string[] | undefined; readonly given?: readonly string[] | undefined; readonly variant?: string | undefined }
export type Question =
  | { readonly action: "hold"; readonly package: string; readonly role: string; readonly variant?: string | undefined }
  | { readonly action: "delegate"; readonly package: string; readonly roles?: readonly string[] | undefined; readonly holds?: readonly string[] | undefined;
      readonly variant?: string | undefined; readonly recipient?: Recipient | undefined /* employee */ }
  | { readonly action: "attach"; readonly package: string }
  | { readonly action: "client"; readonly package: string; readonly relations?: readonly string[] | undefined; readonly given?: readonly string[] | undefined;
      readonly variant?: string | undefined; readonly recipient?: ClientRecipient | undefined /* agent */; readonly isAgent?: boolean | undefined; readonly by?: Claims | undefined }
  | { readonly action: "systemUser"; readonly kind: "own"; readonly packages: readonly string[]; readonly approver: Claims }
  | { readonly action: "systemUser"; readonly kind: "client"; readonly packages: readonly string[]; readonly client?: ClientRelation | undefined }
  | { readonly action: "systemUser"; readonly kind: "client"; readonly packages: readonly string[]; readonly self: true; readonly approver: Claims }
  | { readonly action: "act"; readonly supplier: string; readonly user: { readonly organisation: string; readonly holds: readonly string[] };
      readonly onBehalfOf: string; readonly customers: readonly string[] };
export interface Source { readonly document: string; readonly section: "tree" | "table" | "notice" | "register"; readonly row: string | null }
export interface Reason {
  readonly code: ReasonCode; readonly message: string; readonly package: PackageUrn | null; readonly role: string | null;
  readonly source: Source;
  /** What Altinn's delegation check says: "Direct-RolePackage", "NoAccess" … */
  readonly altinnCode?: string;
  /** The number that Altinn's API refuses with: "AM.VLD-00033", "AUTH-00064" … */
  readonly altinnError?: string;
  /** "decides", or "info" for what else the asker should know. */
  readonly weight: "decides" | "info";
}
export type ReasonCode = /* the union of the codes in docs/rules.md, spelt out */ string;
export interface Verdict {
  /** Which catalogue answered: "altinn-2026-08". For logs. */
  readonly catalogue: string;
  readonly decision: Decision;
  readonly permitted: boolean;            // decision === "Permit": what a caller who needs yes or no should read
  readonly reasons: readonly [Reason, ...Reason[]];
  readonly notices: readonly Notice[];
}
/** Every package against every role, in one call. `decisions[p * roles.length + r]`: 0 Deny, 1 Permit, 2 Indeterminate. */
export interface DecisionMatrix { readonly packages: readonly PackageUrn[]; readonly roles: readonly string[]; readonly decisions: Uint8Array }

export interface GiverOfPackage { readonly role: Role; readonly variant: string | null; readonly by: "role" | "mainAdministrator" }
export interface Variant { readonly code: string; readonly name: LocalizedText; readonly kind: "organisation" | "person" | "other"; readonly roles: readonly string[] | null }
export interface Altinn2Role {
  readonly role: Role;
  readonly endsOn: string;                // "2026-12-31"
  /** What Altinn converted it to; empty: no package takes its place. */
  readonly packages: readonly { readonly urn: PackageUrn; readonly giver: "organisation" | "person"; readonly relation: "direct" | "client" }[];
  /** Roles of the register that bring it. */
  readonly broughtBy: readonly Role[];
}

export interface SearchHit {
  readonly accessPackage: AccessPackage;  // not `package`: that word is reserved in strict code
  readonly score: number;                 // 0 to 1, best first
  /** `text` is what the places are in (UTF-16 units): the role's name, the area's, the everyday word that led here … */
  readonly matches: readonly { readonly field: "name" | "urn" | "description" | "area" | "role" | "formerName" | "everydayWord"; readonly text: string; readonly start: number; readonly end: number }[];
}
export interface RoleHit { readonly role: Role; readonly score: number; readonly matches: SearchHit["matches"] }
/** A URN that is no longer in use, and what it became (null: removed). */
export interface Rename { readonly urn: PackageUrn; readonly current: PackageUrn | null; readonly since: string | null }
export type Resolution =
  | { readonly reference: string; readonly status: "current"; readonly current: PackageUrn; readonly former: readonly Rename[] }
  | { readonly reference: string; readonly status: "renamed"; readonly current: PackageUrn; readonly since: string | null }
  | { readonly reference: string; readonly status: "removed"; readonly since: string | null }
  | { readonly reference: string; readonly status: "area"; readonly area: Area; readonly below: readonly PackageUrn[] }
  | { readonly reference: string; readonly status: "unknown"; readonly suggestions: readonly PackageUrn[] };
export type Change =
  /** `stillServed`: removed from the source, and yet in a live export. */
  | { readonly kind: "packageAdded" | "packageRemoved" | "packageStillServed"; readonly urn: PackageUrn }
  | { readonly kind: "packageRenamed"; readonly before: PackageUrn; readonly after: PackageUrn; readonly since: string | null }
  | { readonly kind: "grantAdded" | "grantRemoved"; readonly urn: PackageUrn; readonly role: string; readonly variant: string | null }
  | { readonly kind: "propertyChanged"; readonly urn: PackageUrn; readonly property: "isAssignable" | "isDelegable" | "isResourcePolicyAvailable"; readonly before: boolean | null; readonly after: boolean | null }
  | { readonly kind: "noticeResolved" | "noticeAdded"; readonly notice: Notice };

export interface TextOptions { readonly language?: Language | undefined }
export interface SearchOptions extends TextOptions { readonly limit?: number | undefined /* 20 */ }
export interface RoleOptions extends TextOptions { readonly variant?: string | undefined; readonly action?: "hold" | "delegate" | undefined; readonly recipient?: Recipient | undefined }

// ── The catalogue ──────────────────────────────────────────────────────────────────────────────────────────────────
/** Immutable once made. What its methods return are plain frozen objects that outlive it. */
export class Catalogue {
  private constructor();
  /** Version 3, area "Integrasjoner og API-er": part of the module, so nothing is fetched. */
  static embedded(): Catalogue;           // also called version3()
  /** This package's own form (catalogue.schema.json), as text. Throws INVALID_CATALOGUE with the place. */
  static fromJson(json: string): Catalogue;
  /** What Altinn's metadata export answers, as text. Role grants are not part of the export: pass what `roles/packages`
   *  answered for each role, or a catalogue to take them from. */
  static fromAltinnExport(json: string, options?: AltinnExportOptions): Catalogue;

  readonly version: string;               // "versjon-3", "altinn-2026-08"
  readonly language: Language;
  areas(options?: TextOptions): readonly Area[];
  tree(options?: TextOptions): readonly TreeNode[];
  packages(options?: TextOptions): readonly AccessPackage[];
  /** By URN, its last part, a former name or URN, or the record id that Altinn's APIs use. */
  package(reference: string, options?: TextOptions): AccessPackage | undefined;
  /** Who gets what, whole (the rows with access: 1,150 of today's): what a page, a table or a test needs. */
  grants(): readonly PackageGrant[];
  renames(): readonly Rename[];
  roles(options?: TextOptions): readonly Role[];
  role(reference: string, options?: TextOptions): Role | undefined;
  propertyTable(options?: TextOptions): readonly PropertyRow[];
  notices(options?: TextOptions): readonly Notice[];
  diagnostics(): readonly Diagnostic[];

  /** What a role gets without anybody delegating it; with `action: "delegate"`, what it may delegate to this recipient, which is
   *  not a part of the former. */
  packagesForRole(role: string, options?: RoleOptions): readonly AccessPackage[];
  rolesForPackage(reference: string, options?: RoleOptions): readonly RoleGrant[];
  check(question: Question, options?: { readonly language?: Language | undefined }): Verdict;
  /** Whether a role gets a package, yes or no, by text: true for Permit only. For loops that need no reason. */
  holds(role: string, reference: string, options?: { readonly variant?: string | undefined }): boolean;
  /** Every package against every role in one call: who gets it, or who may delegate it to this recipient. */
  matrix(options?: { readonly action?: "hold" | "delegate" | undefined; readonly variant?: string | undefined; readonly recipient?: Recipient | undefined }): DecisionMatrix;
  /** Who may delegate this package to an employee, and by what. */
  whoCanGive(reference: string, options?: { readonly variant?: string | undefined }): readonly GiverOfPackage[];
  /** Organisation forms, and the roles that each can have, where the source says so. */
  variants(options?: TextOptions): readonly Variant[];
  /** What becomes of a role of Altinn 2; undefined for any other role. */
  altinn2Role(reference: string): Altinn2Role | undefined;
  searchRoles(term: string, options?: SearchOptions): readonly RoleHit[];
  search(term: string, options?: SearchOptions): readonly SearchHit[];
  resolve(reference: string): Resolution;
  toJson(): string;
  free(): void;
  [Symbol.dispose](): void;
}
export interface AltinnExportOptions {
  readonly version?: string | undefined;
  readonly language?: Language | undefined;
  readonly grantsFrom?: Catalogue | undefined;
  /** Role code → the JSON text that `meta/info/roles/packages?role=…&variant=…` answered. */
  readonly rolePackages?: readonly { readonly role: string; readonly variant?: string | undefined; readonly json: string }[] | undefined;
}
/** `scope: "shared"` leaves out the areas of `after` in which no package of `before` lives on (under any name). */
export function compare(before: Catalogue, after: Catalogue, options?: { readonly scope?: "all" | "shared" | undefined }): readonly Change[];

// ── Showing it ─────────────────────────────────────────────────────────────────────────────────────────────────────
export interface ViewOptions {
  readonly packages?: readonly string[] | undefined; readonly linkBase?: string | undefined; readonly searchable?: boolean | undefined; readonly choosable?: boolean | undefined;
  readonly parts?: boolean | undefined; readonly forRole?: string | undefined; readonly variant?: string | undefined; readonly only?: "hold" | "delegate" | undefined;
  readonly current?: string | undefined; readonly areas?: "open" | "closed" | "names" | undefined; readonly mostReasons?: number | undefined;
  readonly language?: Language | undefined; readonly idPrefix?: string | undefined; readonly headingLevel?: 2 | 3 | 4 | undefined }
/** Of an area that is opened: in a whole catalogue, with its rows of the table, or in a tree. */
export interface AreaOptions extends ViewOptions { readonly view?: "catalogue" | "tree" | undefined }
/** HTML text, every value escaped; for servers, static pages and tests. */
export function renderTree(catalogue: Catalogue, options?: ViewOptions): string;
export function renderPropertyTable(catalogue: Catalogue, options?: ViewOptions): string;
export function renderNotices(catalogue: Catalogue, options?: ViewOptions): string;
/** What goes into an area of `areas: "names"` when it is opened; by its place among `areas()`. */
export function renderArea(catalogue: Catalogue, area: number, options?: AreaOptions): string;
/** Puts tree, table and notices into an element and keeps them alive: disclosure, filter, links to one package. */
export function mount(element: Element, catalogue: Catalogue, options?: ViewOptions): MountedView;
export interface MountedView { update(catalogue: Catalogue, options?: ViewOptions): void; unmount(): void }

// ── Errors ─────────────────────────────────────────────────────────────────────────────────────────────────────────
/** Everything thrown is an instance of this class with one of these codes. */
export class TilgangspakkerError extends Error { readonly name: "TilgangspakkerError"; readonly code: ErrorCode; readonly suggestions: readonly string[];
  /** Where in the question, the options or the text: ["customers", 2]. So that a form can mark its field. */
  readonly path: readonly (string | number)[] | null }
/** The same across copies of the package and frames. */
export function isTilgangspakkerError(error: unknown): error is TilgangspakkerError;
/** Reads what a client sent, without throwing. */
export function parseQuestion(input: unknown): { readonly ok: true; readonly question: Question } | { readonly ok: false; readonly error: TilgangspakkerError };
export type ErrorCode = "NOT_INITIALISED" | "UNKNOWN_ROLE" | "UNKNOWN_PACKAGE" | "PACKAGE_REMOVED" | "UNKNOWN_VARIANT" | "INVALID_QUESTION" | "INVALID_ORGANISATION_NUMBER"
  | "INVALID_CATALOGUE" | "INVALID_POLICY" | "TOO_LARGE" | "INVALID_ARGUMENT" /* options, misuse of the API: a bug of the caller, not of who asked */;

// ── Services: read from what the caller brings ─────────────────────────────────────────────────────────────────────────
/** From the CSV with `pakkeurn,ressursid,ressurs_org,ressursnavn_nb`, or the JSON that Altinn's package search answers. */
export class Services {
  static fromCsv(text: string): Services;
  static fromSearchAnswer(json: string): Services;
  servicesOf(reference: string): readonly Service[];
  packagesFor(serviceId: string): readonly PackageUrn[];
  diagnostics(): readonly Diagnostic[];
}
export interface Service { readonly id: string; readonly name: LocalizedText; readonly owner: string }

// ── "tilgangspakker/policy" ────────────────────────────────────────────────────────────────────────────────────────
export interface PolicyFinding { readonly line: number; readonly column: number; readonly severity: "error" | "warning" | "notice"; readonly code: string;
  readonly message: string; readonly written: string; readonly urn: string | null; readonly replacement: string | null }
export function lint(text: string, catalogue: Catalogue, options?: { readonly language?: Language | undefined; readonly on?: string | undefined }): readonly PolicyFinding[];
export function mended(text: string, catalogue: Catalogue): string;
/** One way in: who meets all that it requires. */
export interface Opening {
  readonly requires: readonly { readonly through: "package" | "role" | "altinn2Role" | "other" | "anybody"; readonly reference: string }[];
  readonly roles: readonly { readonly role: Role; readonly variant: string | null }[];
  /** Also whoever has been given what it requires. */
  readonly byDelegation: boolean;
  /** The last day on which it opens anything, where there is one: "2026-12-31". */
  readonly lastDay: string | null;
  readonly line: number;
}
export interface ActionAccess {
  readonly action: string; readonly resource: string;
  readonly decision: "open" | "closed" | "Indeterminate";
  readonly openings: readonly Opening[];
  /** Who gets in on `on` and not on 2027-01-01. */
  readonly lost: readonly { readonly role: Role; readonly variant: string | null }[];
  /** What is written and can never match, or is not understood, with its line. */
  readonly findings: readonly PolicyFinding[];
  readonly minimumAuthenticationLevel: number | null;
}
/** Who gets in by a policy, on a day. Throws INVALID_POLICY. */
export function whoGetsIn(xml: string, catalogue: Catalogue, options?: { readonly on?: string | undefined /* today */; readonly variant?: string | undefined; readonly language?: Language | undefined }): readonly ActionAccess[];
