// What the package's entries export, without comments. Made by `npm run types:snapshot`; a test compares.

// ── import … from "tilgangspakker"

export interface AccessPackage {
    readonly index: number;
    readonly id: string | null;
    readonly urn: PackageUrn;
    readonly name: LocalizedText;
    readonly description: LocalizedText | null;
    readonly area: {
        readonly name: LocalizedText;
        readonly urn: AreaUrn | (string & {}) | null;
    };
    readonly partyKind: "organisation" | "person" | null;
    readonly isAssignable: boolean | null;
    readonly isDelegable: boolean | null;
    readonly isResourcePolicyAvailable: boolean | null;
    readonly subjectToChange: boolean;
    readonly formerNames: readonly string[];
    readonly formerUrns: readonly PackageUrn[];
    readonly links: readonly Link[];
}
export interface ActQuestion {
    readonly action: "act";
    readonly supplier: string;
    readonly user: {
        readonly organisation: string;
        readonly holds: readonly PackageReference[];
    };
    readonly onBehalfOf: string;
    readonly customers: readonly string[];
}
export type ActReasonCode = "ENTERPRISE_USER_DISCONTINUED"
    | "NOT_LINKED_TO_SUPPLIER"
    | "NOT_HELD"
    | "SUPPLIER_ITSELF"
    | "NOT_A_CUSTOMER"
    | "ACTS_FOR_CUSTOMER"
    | "LIMITED_TO_SUPPLIERS_ACCESS";
export interface Altinn2Conversion {
    readonly urn: PackageUrn;
    readonly giver: "organisation" | "person";
    readonly relation: "direct" | "client";
}
export interface Altinn2Role {
    readonly role: Role;
    readonly endsOn: string;
    readonly packages: readonly Altinn2Conversion[];
    readonly broughtBy: readonly Role[];
}
export type AltinnCode = "Direct-RolePackage"
    | "Direct-AssignmentPackage"
    | "Direct-RolePackage-HovedAdmin"
    | "Direct-AssignmentPackage-HovedAdmin"
    | "NoAccess";
export type AltinnError = "AM.VLD-00026"
    | "AM.VLD-00028"
    | "AM.VLD-00008"
    | "AM.VLD-00048"
    | "AM.VLD-00032"
    | "AM.VLD-00033"
    | "AUTH-00053"
    | "AUTH-00058"
    | "AUTH-00059"
    | "AUTH-00064"
    | "AUTH-00065"
    | "AUTH-00080"
    | "AUTH.VLD-00008";
export interface AltinnExportOptions {
    readonly version?: CatalogueVersion | undefined;
    readonly language?: Language | undefined;
    readonly grantsFrom?: Catalogue | undefined;
    readonly rolePackages?: readonly RolePackages[] | undefined;
}
export interface Area {
    readonly name: LocalizedText;
    readonly shortName: LocalizedText | null;
    readonly summary: LocalizedText | null;
    readonly description: LocalizedText | null;
    readonly urn: AreaUrn | (string & {}) | null;
    readonly weight: number | null;
    readonly picture: {
        readonly src: string;
        readonly alt: string;
    } | null;
    readonly links: readonly Link[];
}
export type AreaHtml = string | {
    readonly toJSON: () => string;
};
export interface AreaNode extends NodeBase {
    readonly kind: "area";
    readonly urn: AreaUrn | (string & {}) | null;
    readonly children: readonly (CategoryNode | PackageNode)[];
}
export interface AreaOptions extends ViewOptions {
    readonly view?: "catalogue" | "tree" | undefined;
}
export type AreaUrn = `accesspackage:area:${string}`;
export interface AttachQuestion {
    readonly action: "attach";
    readonly package: PackageReference;
}
export type AttachReasonCode = "SERVICES_ATTACHABLE"
    | "NOT_LOWEST_LEVEL"
    | "SERVICES_NOT_ATTACHABLE"
    | "NOT_STATED"
    | "NO_PACKAGE_BELOW";
export declare class Catalogue extends CatalogueContents {
    private constructor();
    static embedded(): Catalogue;
    static version3(): Catalogue;
    static fromJson(json: string | CatalogueJson): Catalogue;
    static fromAltinnExport(json: string, options?: AltinnExportOptions): Catalogue;
    packagesForRole(role: RoleReference, options?: RoleOptions): readonly AccessPackage[];
    rolesForPackage(reference: PackageReference, options?: RoleOptions): readonly RoleGrant[];
    whoCanGive(reference: PackageReference, options?: VariantOptions & TextOptions): readonly GiverOfPackage[];
    check<A extends Question["action"]>(question: Question & {
        readonly action: A;
    }, options?: CheckOptions): Verdict<ReasonCodeOf<A>>;
    holds(role: RoleReference, reference: PackageReference, options?: VariantOptions): boolean;
    matrix(options?: MatrixOptions): DecisionMatrix;
    toJson(): string;
    free(): void;
    [Symbol.dispose]: () => void;
}
export declare abstract class CatalogueContents {
    #private;
    get version(): CatalogueVersion;
    get language(): Language;
    areas(options?: TextOptions): readonly Area[];
    tree(options?: TextOptions): readonly TreeNode[];
    packages(options?: TextOptions): readonly AccessPackage[];
    package(reference: PackageReference, options?: TextOptions): AccessPackage | undefined;
    roles(options?: TextOptions): readonly Role[];
    role(reference: RoleReference, options?: TextOptions): Role | undefined;
    altinn2Role(reference: RoleReference, options?: TextOptions): Altinn2Role | undefined;
    propertyTable(options?: TextOptions): readonly PropertyRow[];
    notices(options?: TextOptions): readonly Notice[];
    diagnostics(): readonly Diagnostic[];
    grants(): readonly PackageGrant[];
    variants(options?: TextOptions): readonly Variant[];
    search(term: string, options: ServiceSearchOptions): readonly ServiceSearchHit[];
    search(term: string, options?: SearchOptions): readonly SearchHit[];
    searchRoles(term: string, options?: SearchOptions): readonly RoleHit[];
    resolve(reference: PackageReference): Resolution;
    renames(): readonly Rename[];
}
export type CatalogueJson = Readonly<Record<string, unknown>>;
export type CatalogueLike = Omit<Pick<Catalogue, keyof Catalogue>, "check"> & {
    check(question: Question, options?: CheckOptions): Verdict;
};
export type CatalogueVersion = "versjon-3" | "altinn-2026-08" | (string & {});
export interface CategoryNode extends NodeBase {
    readonly kind: "category";
    readonly children: readonly (CategoryNode | PackageNode)[];
}
export type Change = {
    readonly kind: "packageAdded" | "packageRemoved" | "packageStillServed";
    readonly urn: PackageUrn;
} | {
    readonly kind: "packageRenamed";
    readonly before: PackageUrn;
    readonly after: PackageUrn;
    readonly since: string | null;
} | {
    readonly kind: "grantAdded" | "grantRemoved";
    readonly urn: PackageUrn;
    readonly role: RoleCode;
    readonly variant: OrganisationForm | null;
} | {
    readonly kind: "propertyChanged";
    readonly urn: PackageUrn;
    readonly property: "isAssignable" | "isDelegable" | "isResourcePolicyAvailable";
    readonly before: boolean | null;
    readonly after: boolean | null;
} | {
    readonly kind: "noticeResolved" | "noticeAdded";
    readonly notice: Notice;
};
export interface CheckOptions {
    readonly language?: Language | undefined;
}
export interface Claims {
    readonly roles?: readonly RoleReference[] | undefined;
    readonly holds?: readonly PackageReference[] | undefined;
    readonly variant?: OrganisationForm | undefined;
}
export interface ClientQuestion extends ClientRelation {
    readonly action: "client";
    readonly package: PackageReference;
    readonly recipient?: ClientRecipient | undefined;
    readonly isAgent?: boolean | undefined;
    readonly by?: Claims | undefined;
}
export type ClientReasonCode = "ROLE_GRANTS_PACKAGE"
    | "ROLE_UNRESOLVED"
    | "VARIANT_NOT_COVERED"
    | "ROLE_NOT_IN_FORM"
    | "NO_PACKAGE_BELOW"
    | "NOT_STATED"
    | "RECIPIENT_NOT_ALLOWED"
    | "NOT_CLIENT_ADMINISTRATOR"
    | "NOT_CLIENT_DELEGABLE"
    | "SYSTEM_USER_NOT_FOR_CLIENTS"
    | "NOT_AN_AGENT"
    | "NOT_A_CLIENT"
    | "GIVEN_BY_CLIENT"
    | "NOT_HELD_FOR_CLIENT"
    | "DELEGABLE_FOR_CLIENT"
    | "LIMITED_TO_PROVIDERS_ACCESS"
    | "NEEDS_CLIENT_ADMINISTRATOR"
    | "MUST_BE_AGENT"
    | "ENDS_WITH_RELATION"
    | "PRIVATE_CLIENT_UNCERTAIN";
export type ClientRecipient = "agent" | "clientSystemUser" | "ownSystemUser" | "organisation" | "enterpriseUser";
export interface ClientRelation {
    readonly relations?: readonly RoleReference[] | undefined;
    readonly given?: readonly PackageReference[] | undefined;
    readonly variant?: OrganisationForm | undefined;
}
export interface ClientSystemUserQuestion {
    readonly action: "systemUser";
    readonly kind: "client";
    readonly packages: readonly PackageReference[];
    readonly client?: ClientRelation | undefined;
    readonly self?: undefined;
    readonly approver?: undefined;
}
export interface CompareOptions {
    readonly scope?: "all" | "shared" | undefined;
}
export interface CurrentPackage {
    readonly reference: string;
    readonly status: "current";
    readonly current: PackageUrn;
    readonly former: readonly Rename[];
}
export type Decision = "Permit" | "Deny" | "Indeterminate";
export interface DecisionMatrix {
    readonly packages: readonly PackageUrn[];
    readonly roles: readonly RoleCode[];
    readonly decisions: Uint8Array;
}
export interface DelegateQuestion {
    readonly action: "delegate";
    readonly package: PackageReference;
    readonly roles?: readonly RoleReference[] | undefined;
    readonly holds?: readonly PackageReference[] | undefined;
    readonly variant?: OrganisationForm | undefined;
    readonly recipient?: Recipient | undefined;
}
export type DelegateReasonCode = "ROLE_GRANTS_PACKAGE"
    | "ROLE_UNRESOLVED"
    | "NO_PACKAGE_BELOW"
    | "NOT_DELEGABLE"
    | "PASSED_ON_FOR_CLIENTS"
    | "NOT_STATED"
    | "HELD_BY_DELEGATION"
    | "NOT_HELD"
    | "DELEGABLE_TO_EMPLOYEE"
    | "DELEGABLE_TO_ENTERPRISE_USER"
    | "DELEGABLE_TO_ORGANISATION"
    | "DELEGABLE_TO_SYSTEM_USER"
    | "ROLE_MAY_NOT_DELEGATE"
    | "MAIN_ADMINISTRATOR_NOT_BY_ROLE"
    | "MAIN_ADMINISTRATOR"
    | "NOT_ACCESS_MANAGER"
    | "RECIPIENT_NOT_ALLOWED"
    | "WRONG_PARTY_KIND"
    | "ROLE_NOT_IN_FORM";
export interface DenyVerdict<C extends ReasonCode = ReasonCode> extends VerdictGrounds<C> {
    readonly decision: "Deny";
    readonly permitted: false;
}
export interface Diagnostic {
    readonly severity: "error" | "warning";
    readonly code: DiagnosticCode;
    readonly message: string;
    readonly document: string | null;
    readonly line: number | null;
    readonly column: number | null;
}
export type DiagnosticCode = "DIRECTION_CONTROLS"
    | "CONVERSION_WITHOUT_PACKAGE"
    | "DUPLICATE_ID"
    | "DUPLICATE_URN"
    | "GIVEN_TWICE"
    | "GRANT_WITHOUT_PACKAGE"
    | "INVALID_URN"
    | "NOT_AN_OBJECT"
    | "NOT_A_FLAG"
    | "NOT_A_LIST"
    | "NOT_TEXT"
    | "NO_NAME"
    | "NO_URN"
    | "NO_VARIANT"
    | "PACKAGE_OUTSIDE_AREA"
    | "SHARED_NAME"
    | "TOO_MANY_FINDINGS"
    | "UNKNOWN_PACKAGE_TYPE"
    | "UNKNOWN_ROLE"
    | "UNKNOWN_VARIANT"
    | "DUPLICATE_ROW"
    | "NO_PACKAGE"
    | "NO_SERVICE_ID"
    | "SERVICE_DIFFERS"
    | "TEXT_AFTER_QUOTE"
    | "UNCLOSED_QUOTE"
    | "WRONG_FIELD_COUNT"
    | "AREA_WITH_URN"
    | "BLOCK_IN_TREE"
    | "BROKEN_LINK"
    | "BROKEN_TABLE"
    | "CATEGORY_WITH_URN"
    | "COMMENT_NOT_READ"
    | "CONTENT_NOT_READ"
    | "DESCRIPTION_AFTER_URN"
    | "DUPLICATE_AREA"
    | "DUPLICATE_COLUMN"
    | "DUPLICATE_ROLE"
    | "EMPTY_CELL"
    | "EMPTY_FIELD"
    | "EMPTY_ITEM"
    | "EMPTY_NOTICE"
    | "HTML_NOT_READ"
    | "INVALID_FIELD"
    | "INVALID_FRONT_MATTER"
    | "INVALID_LINK"
    | "INVALID_SHORTCODE"
    | "LIMITED_ROLE"
    | "MISMATCHED_SHORTCODE"
    | "MISSING_COLUMN"
    | "MIXED_ALPHABETS"
    | "MIXED_INDENTATION"
    | "NAME_DIFFERS"
    | "NAME_NOT_STRONG"
    | "NEITHER_YES_NOR_NO"
    | "NEWER_FORMAT"
    | "NODE_WITHOUT_ROW"
    | "NO_AREA"
    | "NO_AREA_NAME"
    | "NO_BLANK_BEFORE_URN"
    | "NO_COLON"
    | "NO_DESCRIPTION"
    | "NO_FRONT_MATTER"
    | "NO_PACKAGE_BELOW"
    | "NO_TABLE"
    | "ODD_ASTERISKS"
    | "ODD_BULLET"
    | "ODD_INDENTATION"
    | "PICTURE_IN_NOTICE"
    | "PICTURE_IN_TABLE"
    | "PICTURE_IN_TREE"
    | "PICTURE_TITLE"
    | "ROLE_WORD_MISSING"
    | "ROW_LEFT_OUT"
    | "ROW_WITHOUT_NODE"
    | "SEVERAL_AREAS"
    | "SEVERAL_PICTURES"
    | "SEVERAL_URNS"
    | "STRAY_TEXT"
    | "STRONG_DESCRIPTION"
    | "SURPLUS_CELL"
    | "TEXT_IN_TREE"
    | "TITLE_DIFFERS"
    | "TOO_DEEP"
    | "UNCLOSED_SHORTCODE"
    | "UNKNOWN_COLUMN"
    | "UNKNOWN_FIELD"
    | "UNKNOWN_SEVERITY"
    | "UNKNOWN_SHORTCODE"
    | "UNMATCHED_SHORTCODE"
    | "UNSPACED_ROLES"
    | "UNUSED_LINK_DEFINITION"
    | "URN_LETTERS"
    | "URN_MISSPELT"
    | "URN_NOT_STRONG"
    | "URN_PUNCTUATION"
    | "WRONG_LEVEL"
    | (string & {});
export type ErrorCode = "NOT_INITIALISED"
    | "UNKNOWN_ROLE"
    | "UNKNOWN_PACKAGE"
    | "PACKAGE_REMOVED"
    | "UNKNOWN_VARIANT"
    | "INVALID_QUESTION"
    | "INVALID_ARGUMENT"
    | "INVALID_ORGANISATION_NUMBER"
    | "INVALID_CATALOGUE"
    | "INVALID_POLICY"
    | "TOO_LARGE";
export interface GiverOfPackage {
    readonly role: Role;
    readonly variant: OrganisationForm | null;
    readonly by: "role" | "mainAdministrator";
}
export interface GroupNode extends NodeBase {
    readonly kind: "group";
    readonly children: readonly AreaNode[];
}
export interface HoldQuestion {
    readonly action: "hold";
    readonly package: PackageReference;
    readonly role: RoleReference;
    readonly variant?: OrganisationForm | undefined;
}
export type HoldReasonCode = "ROLE_GRANTS_PACKAGE"
    | "ROLE_UNRESOLVED"
    | "VARIANT_NOT_COVERED"
    | "ROLE_DOES_NOT_GRANT_PACKAGE"
    | "ROLE_NOT_IN_FORM"
    | "NO_PACKAGE_BELOW";
export interface HydrateOptions {
    readonly area?: ((index: number) => AreaHtml | Promise<AreaHtml>) | undefined;
}
export interface HydratedView {
    filter(term: string): Promise<number>;
    reveal(urn: string): boolean;
    unmount(): void;
}
export interface IndeterminateVerdict<C extends ReasonCode = ReasonCode> extends VerdictGrounds<C> {
    readonly decision: "Indeterminate";
    readonly permitted: false;
}
export type InitInput = string
    | PlatformType<"URL">
    | PlatformType<"Request">
    | PlatformType<"Response">
    | Promise<PlatformType<"Response">>
    | ArrayBuffer
    | ArrayBufferView
    | WasmModule;
export type Language = "nb" | "nn" | "en";
export interface Link {
    readonly text: string;
    readonly href: string;
}
export interface LocalizedText {
    readonly value: string;
    readonly language: Language;
}
export interface MatrixOptions extends VariantOptions {
    readonly action?: "hold" | "delegate" | undefined;
    readonly recipient?: Recipient | undefined;
}
export interface MountedView {
    update(catalogue: Catalogue, options?: ViewOptions): void;
    unmount(): void;
}
export interface NodeBase {
    readonly name: LocalizedText;
    readonly description: LocalizedText | null;
}
export interface Notice {
    readonly severity: Severity;
    readonly text: LocalizedText;
    readonly area: string;
    readonly package: PackageUrn | null;
    readonly unresolvedRoles: readonly RoleCode[];
}
export type OrganisationForm = "AAFY"
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
export interface OwnSystemUserQuestion {
    readonly action: "systemUser";
    readonly kind: "own";
    readonly packages: readonly PackageReference[];
    readonly approver: Claims;
}
export interface PackageGrant {
    readonly package: number;
    readonly role: number;
    readonly variant: OrganisationForm | null;
    readonly mayDelegate: boolean;
}
export interface PackageNode extends NodeBase {
    readonly kind: "package";
    readonly urn: PackageUrn | null;
    readonly index: number | null;
}
export type PackageReference = PackageUrn | (string & {});
export type PackageUrn = `urn:altinn:accesspackage:${string}`;
export type ParsedQuestion = {
    readonly ok: true;
    readonly question: Question;
} | {
    readonly ok: false;
    readonly error: TilgangspakkerError;
};
export interface PermitVerdict<C extends ReasonCode = ReasonCode> extends VerdictGrounds<C> {
    readonly decision: "Permit";
    readonly permitted: true;
}
export type PlatformType<Name extends string> = typeof globalThis extends {
    readonly [name in Name]: {
        readonly prototype: infer Type;
    };
} ? Type : never;
export interface PropertyRow {
    readonly name: LocalizedText;
    readonly urn: PackageUrn | null;
    readonly level: 1 | 2 | 3;
    readonly isAssignable: boolean | null;
    readonly isResourcePolicyAvailable: boolean | null;
    readonly grants: readonly RoleGrant[];
    readonly unknownRoles: readonly string[];
}
export interface ProviderSystemUserQuestion {
    readonly action: "systemUser";
    readonly kind: "client";
    readonly packages: readonly PackageReference[];
    readonly self: true;
    readonly approver: Claims;
    readonly client?: undefined;
}
export type Question = HoldQuestion
    | DelegateQuestion
    | AttachQuestion
    | ClientQuestion
    | SystemUserQuestion
    | ActQuestion;
export interface Reason<C extends ReasonCode = ReasonCode> {
    readonly code: C;
    readonly message: string;
    readonly package: PackageUrn | null;
    readonly role: RoleCode | null;
    readonly source: Source;
    readonly altinnCode?: AltinnCode;
    readonly altinnError?: AltinnError;
    readonly weight: "decides" | "info";
}
export type ReasonCode = HoldReasonCode
    | DelegateReasonCode
    | AttachReasonCode
    | ClientReasonCode
    | SystemUserReasonCode
    | ActReasonCode;
export type ReasonCodeOf<A extends Question["action"]> = {
    hold: HoldReasonCode;
    delegate: DelegateReasonCode;
    attach: AttachReasonCode;
    client: ClientReasonCode;
    systemUser: SystemUserReasonCode;
    act: ActReasonCode;
}[A];
export type Recipient = "employee" | "enterpriseUser" | "organisation" | "systemUser";
export interface ReferredArea {
    readonly reference: string;
    readonly status: "area";
    readonly area: Area;
    readonly below: readonly PackageUrn[];
}
export type RegisterRoleCode = "ADOS"
    | "BEST"
    | "BOBE"
    | "DAGL"
    | "DTPR"
    | "DTSO"
    | "EIKM"
    | "FFØR"
    | "HFOR"
    | "HLSE"
    | "INNH"
    | "KDEB"
    | "KENK"
    | "KIRK"
    | "KOMP"
    | "KONT"
    | "KTRF"
    | "LEDE"
    | "MEDL"
    | "NEST"
    | "OBS"
    | "OPMV"
    | "ORGL"
    | "REGN"
    | "REPR"
    | "REVI"
    | "VARA";
export interface RemovedPackage {
    readonly reference: string;
    readonly status: "removed";
    readonly since: string | null;
}
export interface Rename {
    readonly urn: PackageUrn;
    readonly current: PackageUrn | null;
    readonly since: string | null;
}
export interface RenamedPackage {
    readonly reference: string;
    readonly status: "renamed";
    readonly current: PackageUrn;
    readonly since: string | null;
}
export type Resolution = CurrentPackage | RenamedPackage | RemovedPackage | ReferredArea | UnknownPackage;
export interface Role {
    readonly index: number;
    readonly code: RoleCode;
    readonly urn: RoleUrn | (string & {});
    readonly name: LocalizedText;
    readonly isKeyRole: boolean;
    readonly register: RoleRegister;
    readonly partyKind: "organisation" | "person" | null;
}
export type RoleCode = RegisterRoleCode | (string & {});
export interface RoleGrant {
    readonly role: Role;
    readonly variant: OrganisationForm | null;
    readonly mayDelegate: boolean;
}
export interface RoleHit {
    readonly role: Role;
    readonly score: number;
    readonly matches: readonly SearchMatch[];
}
export interface RoleOptions extends MatrixOptions, TextOptions {
}
export interface RolePackages {
    readonly role: RoleReference;
    readonly variant?: OrganisationForm | undefined;
    readonly json: string;
}
export type RoleReference = RoleCode | RoleUrn;
export type RoleRegister = "ccr" | "altinn3" | "altinn2" | "guardianship" | "other";
export type RoleUrn = `urn:altinn:${"external-role:ccr" | "external-role:cra" | "role" | "rolecode"}:${string}`;
export type SearchField = "name" | "urn" | "description" | "area" | "role" | "formerName" | "everydayWord";
export interface SearchHit {
    readonly accessPackage: AccessPackage;
    readonly score: number;
    readonly matches: readonly SearchMatch[];
}
export interface SearchMatch {
    readonly field: SearchField;
    readonly text: string;
    readonly start: number;
    readonly end: number;
}
export interface SearchOptions {
    readonly limit?: number | undefined;
    readonly language?: Language | undefined;
}
export interface Service {
    readonly id: string;
    readonly name: LocalizedText;
    readonly owner: string;
}
export interface ServiceMatch extends Omit<SearchMatch, "field"> {
    readonly field: "service";
}
export interface ServiceSearchHit extends Omit<SearchHit, "matches"> {
    readonly matches: readonly (SearchMatch | ServiceMatch)[];
}
export interface ServiceSearchOptions extends SearchOptions {
    readonly services: Services;
}
export declare class Services {
    #private;
    private constructor();
    static fromCsv(csv: string): Services;
    static fromSearchAnswer(json: string, options?: TextOptions): Services;
    servicesOf(reference: PackageReference): readonly Service[];
    packagesFor(serviceId: string): readonly PackageUrn[];
    diagnostics(): readonly Diagnostic[];
}
export type Severity = "info" | "warning";
export interface Source {
    readonly document: string;
    readonly section: "tree" | "table" | "notice" | "register";
    readonly row: string | null;
}
export type SystemUserQuestion = OwnSystemUserQuestion | ClientSystemUserQuestion | ProviderSystemUserQuestion;
export type SystemUserReasonCode = "ROLE_GRANTS_PACKAGE"
    | "ROLE_UNRESOLVED"
    | "VARIANT_NOT_COVERED"
    | "ROLE_NOT_IN_FORM"
    | "NO_PACKAGE_BELOW"
    | "NOT_STATED"
    | "HELD_BY_DELEGATION"
    | "NOT_HELD"
    | "DELEGABLE_TO_SYSTEM_USER"
    | "ROLE_MAY_NOT_DELEGATE"
    | "MAIN_ADMINISTRATOR_NOT_BY_ROLE"
    | "MAIN_ADMINISTRATOR"
    | "NOT_ACCESS_MANAGER"
    | "RECIPIENT_NOT_ALLOWED"
    | "WRONG_PARTY_KIND"
    | "NOT_CLIENT_DELEGABLE"
    | "NOT_A_CLIENT"
    | "GIVEN_BY_CLIENT"
    | "NOT_HELD_FOR_CLIENT"
    | "DELEGABLE_FOR_CLIENT"
    | "LIMITED_TO_PROVIDERS_ACCESS"
    | "NEEDS_CLIENT_ADMINISTRATOR"
    | "ENDS_WITH_RELATION"
    | "PRIVATE_CLIENT_UNCERTAIN"
    | "NO_PACKAGE_NAMED"
    | "NOT_FOR_SYSTEM_USERS"
    | "ONLY_FOR_CLIENTS"
    | "SYSTEM_USER_FOR_CLIENTS"
    | "CLIENT_LACKS_A_PACKAGE";
export interface TextOptions {
    readonly language?: Language | undefined;
}
export declare class TilgangspakkerError extends Error {
    readonly name = "TilgangspakkerError";
    readonly code: ErrorCode;
    readonly suggestions: readonly string[];
    readonly path: readonly (string | number)[] | null;
    toJSON(): Pick<TilgangspakkerError, "name" | "code" | "message" | "suggestions" | "path">;
}
export type TreeNode = GroupNode | AreaNode | CategoryNode | PackageNode;
export interface UnknownPackage {
    readonly reference: string;
    readonly status: "unknown";
    readonly suggestions: readonly PackageUrn[];
}
export interface Variant {
    readonly code: OrganisationForm;
    readonly name: LocalizedText;
    readonly kind: "organisation" | "person" | "other";
    readonly roles: readonly RoleCode[] | null;
}
export interface VariantOptions {
    readonly variant?: OrganisationForm | undefined;
}
export type Verdict<C extends ReasonCode = ReasonCode> = PermitVerdict<C> | DenyVerdict<C> | IndeterminateVerdict<C>;
export type VerdictFor<Q extends Question> = Verdict<ReasonCodeOf<Q["action"]>>;
export interface VerdictGrounds<C extends ReasonCode = ReasonCode> {
    readonly catalogue: CatalogueVersion;
    readonly reasons: readonly [
        Reason<C>,
        ...Reason<C>[]
    ];
    readonly notices: readonly Notice[];
}
export interface ViewOptions {
    readonly packages?: readonly PackageReference[] | undefined;
    readonly language?: Language | undefined;
    readonly idPrefix?: string | undefined;
    readonly headingLevel?: 2 | 3 | 4 | undefined;
    readonly linkBase?: string | undefined;
    readonly searchable?: boolean | undefined;
    readonly choosable?: boolean | undefined;
    readonly parts?: boolean | undefined;
    readonly forRole?: RoleReference | undefined;
    readonly variant?: OrganisationForm | undefined;
    readonly only?: "hold" | "delegate" | undefined;
    readonly current?: PackageReference | undefined;
    readonly areas?: "open" | "closed" | "names" | undefined;
    readonly mostReasons?: number | undefined;
}
export type WasmModule = typeof globalThis extends {
    readonly WebAssembly: {
        readonly Module: {
            readonly prototype: infer Type;
        };
    };
} ? Type & object : never;
export declare function compare(before: Catalogue, after: Catalogue, options?: CompareOptions): readonly Change[];
export default function init(module?: InitInput): Promise<void>;
export declare function hydrate(element: PlatformType<"Element">, find: (term: string) => readonly SearchHit[] | Promise<readonly SearchHit[]>, options?: HydrateOptions): HydratedView;
export declare function initSync(module: ArrayBuffer | ArrayBufferView | WasmModule): void;
export declare function isTilgangspakkerError(error: unknown): error is TilgangspakkerError;
export declare function mount(element: PlatformType<"Element">, catalogue: Catalogue, options?: ViewOptions): MountedView;
export declare function parseQuestion(input: unknown): ParsedQuestion;
export declare function renderArea(catalogue: Catalogue, area: number, options?: AreaOptions): string;
export declare function renderCatalogue(catalogue: Catalogue, options?: ViewOptions): string;
export declare function renderNotices(catalogue: Catalogue, options?: ViewOptions): string;
export declare function renderPropertyTable(catalogue: Catalogue, options?: ViewOptions): string;
export declare function renderTree(catalogue: Catalogue, options?: ViewOptions): string;
export declare function renderVerdict(catalogue: Catalogue, question: Question, options?: ViewOptions): string;

// ── import … from "tilgangspakker/elements"

export declare class AccessPackageCheckElement extends AccessPackageElement {
    #private;
    get action(): Action | null;
    set action(value: Action | null | undefined);
    get recipient(): Recipient | ClientRecipient | null;
    set recipient(value: Recipient | ClientRecipient | null | undefined);
    get packages(): string | null;
    set packages(value: string | null | undefined);
    get worksFor(): WorksFor | null;
    set worksFor(value: WorksFor | null | undefined);
    get given(): string | null;
    set given(value: string | null | undefined);
    get isAgent(): boolean | null;
    set isAgent(value: boolean | null | undefined);
    get by(): string | null;
    set by(value: string | null | undefined);
    get byHolds(): string | null;
    set byHolds(value: string | null | undefined);
    get byVariant(): string | null;
    set byVariant(value: OrganisationForm | null | undefined);
    get question(): Question | null;
    set question(value: Question | null | undefined);
}
export declare abstract class AccessPackageElement extends Base {
    #private;
    static readonly observedAttributes: readonly string[];
    constructor();
    get catalogue(): Catalogue | string | null;
    set catalogue(value: Catalogue | string | null | undefined);
    get language(): Language | null;
    set language(value: Language | null | undefined);
    get package(): string | null;
    set package(value: PackageReference | null | undefined);
    get role(): string | null;
    set role(value: RoleReference | null | undefined);
    get variant(): string | null;
    set variant(value: OrganisationForm | null | undefined);
    get headingLevel(): 2 | 3 | 4;
    set headingLevel(value: 2 | 3 | 4 | null | undefined);
}
export type AccessPackageEvent<Detail> = Omit<PlatformType<"CustomEvent">, "detail"> & {
    readonly detail: Detail;
};
export interface AccessPackageEvents {
    "access-package-select": AccessPackageEvent<{
        readonly accessPackage: AccessPackage;
    }>;
    "access-package-verdict": AccessPackageEvent<{
        readonly question: Question;
        readonly verdict: Verdict;
    }>;
    "access-package-error": AccessPackageEvent<{
        readonly error: TilgangspakkerError;
    }>;
}
export declare abstract class AccessPackageListElement extends AccessPackageElement {
    #private;
    get only(): Only | null;
    set only(value: Only | null | undefined);
}
export declare class AccessPackageNoticeElement extends AccessPackageElement {
}
export declare class AccessPackageTableElement extends AccessPackageListElement {
}
export declare class AccessPackageTreeElement extends AccessPackageListElement {
}
export type Action = "hold" | "delegate" | "attach" | "client" | "systemUser";
export type ElementName = "access-package-tree"
    | "access-package-table"
    | "access-package-notice"
    | "access-package-check";
export type Only = "hold" | "delegate";
export interface RenderElementOptions {
    readonly language?: Language | undefined;
    readonly package?: PackageReference | undefined;
    readonly role?: RoleReference | undefined;
    readonly variant?: OrganisationForm | undefined;
    readonly only?: Only | undefined;
    readonly headingLevel?: 2 | 3 | 4 | undefined;
    readonly action?: Action | undefined;
    readonly recipient?: Recipient | ClientRecipient | undefined;
    readonly packages?: string | undefined;
    readonly worksFor?: WorksFor | undefined;
    readonly given?: string | undefined;
    readonly isAgent?: boolean | undefined;
    readonly by?: string | undefined;
    readonly byHolds?: string | undefined;
    readonly byVariant?: OrganisationForm | undefined;
    readonly address?: string | undefined;
    readonly stylesheet?: string | undefined;
    readonly nonce?: string | undefined;
}
export type WorksFor = "own" | "clients" | "oneClient" | "provider";
export declare const elementStyles: string;
export declare const elements: {
    readonly "access-package-tree": typeof AccessPackageTreeElement;
    readonly "access-package-table": typeof AccessPackageTableElement;
    readonly "access-package-notice": typeof AccessPackageNoticeElement;
    readonly "access-package-check": typeof AccessPackageCheckElement;
};
export declare function renderElement(name: ElementName, catalogue: Catalogue, options?: RenderElementOptions): string;

// ── seen in "tilgangspakker/elements", and not exported

declare const Base: typeof globalThis extends {
    readonly HTMLElement: infer Class extends new () => object;
} ? Class : new () => object;

// ── import … from "tilgangspakker/elements/react"

export interface AccessPackageAttributes extends AccessPackageListeners {
    catalogue?: string | PassedByReact<Catalogue | null> | undefined;
    language?: Language | undefined;
    package?: PackageReference | undefined;
    "for-role"?: RoleReference | undefined;
    variant?: OrganisationForm | undefined;
    "heading-level"?: 2 | 3 | 4 | undefined;
}
export interface AccessPackageCheckAttributes extends AccessPackageAttributes {
    action?: Action | undefined;
    recipient?: Recipient | ClientRecipient | undefined;
    packages?: string | undefined;
    "works-for"?: WorksFor | undefined;
    given?: string | undefined;
    "is-agent"?: "true" | "false" | undefined;
    by?: string | undefined;
    "by-holds"?: string | undefined;
    "by-variant"?: OrganisationForm | undefined;
    question?: PassedByReact<Question | null> | undefined;
}
export interface AccessPackageIntrinsicElements {
    "access-package-tree": DetailedHTMLProps<HTMLAttributes<AccessPackageTreeElement>, AccessPackageTreeElement> & AccessPackageListAttributes;
    "access-package-table": DetailedHTMLProps<HTMLAttributes<AccessPackageTableElement>, AccessPackageTableElement> & AccessPackageListAttributes;
    "access-package-notice": DetailedHTMLProps<HTMLAttributes<AccessPackageNoticeElement>, AccessPackageNoticeElement> & AccessPackageAttributes;
    "access-package-check": DetailedHTMLProps<HTMLAttributes<AccessPackageCheckElement>, AccessPackageCheckElement> & AccessPackageCheckAttributes;
}
export interface AccessPackageListAttributes extends AccessPackageAttributes {
    only?: Only | undefined;
}
export type AccessPackageListeners = {
    [Name in keyof AccessPackageEvents as `on${Name}`]?: PassedByReact<(event: AccessPackageEvents[Name]) => void> | undefined;
};
export type PassedByReact<Type> = typeof import("react") extends {
    readonly useActionState: unknown;
} ? Type : never;

// ── import … from "tilgangspakker/policy"

export interface ActionAccess {
    readonly action: string;
    readonly resource: string;
    readonly decision: "open" | "closed" | "Indeterminate";
    readonly openings: readonly Opening[];
    readonly lost: readonly RoleInForm[];
    readonly findings: readonly PolicyFinding[];
    readonly minimumAuthenticationLevel: number | null;
}
export interface LintOptions {
    readonly language?: Language | undefined;
    readonly on?: string | undefined;
}
export interface Opening {
    readonly requires: readonly Requirement[];
    readonly roles: readonly RoleInForm[];
    readonly byDelegation: boolean;
    readonly lastDay: string | null;
    readonly line: number;
}
export interface PackageMention {
    readonly line: number;
    readonly column: number;
    readonly written: string;
    readonly urn: string;
    readonly as: "urn" | "value" | "name";
}
export interface PolicyFinding {
    readonly line: number;
    readonly column: number;
    readonly severity: "error" | "warning" | "notice";
    readonly code: PolicyFindingCode;
    readonly message: string;
    readonly written: string;
    readonly urn: string | null;
    readonly replacement: string | null;
}
export type PolicyFindingCode = "PACKAGE_RENAMED"
    | "PACKAGE_REMOVED"
    | "UNKNOWN_PACKAGE"
    | "SERVICES_NOT_ATTACHABLE"
    | "NOT_LOWEST_LEVEL"
    | "NOT_STATED"
    | "URN_AS_VALUE"
    | "URN_AS_ATTRIBUTE"
    | "UNKNOWN_ATTRIBUTE"
    | "SPACES_AROUND_VALUE"
    | "WRONG_LETTER_CASE"
    | "EMPTY_VALUE"
    | "SEVERAL_IN_ONE_VALUE"
    | "WRONG_CATEGORY"
    | "WRONG_DATA_TYPE"
    | "ANYBODY"
    | "BOTH_NEEDED"
    | "READ_OTHERWISE"
    | "NOT_CHECKED"
    | "DENIED"
    | "MALFORMED_POLICY"
    | "ALTINN2_ROLE"
    | "UNKNOWN_ROLE"
    | "NOT_FOR_SYSTEM_USERS"
    | "ONLY_FOR_CLIENTS"
    | "NOT_CLIENT_DELEGABLE"
    | "URN_NEEDED"
    | "NO_PACKAGE"
    | "NOT_A_POLICY"
    | "INVALID_XML"
    | "INVALID_JSON"
    | "EMPTY"
    | "NOT_TEXT";
export interface PolicySuggestion {
    readonly line: number;
    readonly column: number;
    readonly written: string;
    readonly urn: string;
    readonly packages: readonly PackageUrn[];
    readonly message: string;
    readonly fragment: string | null;
    readonly offset: number | null;
}
export interface Requirement {
    readonly through: "package" | "role" | "altinn2Role" | "other" | "anybody";
    readonly reference: string;
}
export interface RoleInForm {
    readonly role: Role;
    readonly variant: string | null;
}
export interface WhoGetsInOptions {
    readonly on?: string | undefined;
    readonly variant?: string | undefined;
    readonly language?: Language | undefined;
}
export declare const findingCodes: readonly PolicyFindingCode[];
export declare function lint(text: string, catalogue: Catalogue, options?: LintOptions): readonly PolicyFinding[];
export declare function mended(text: string, catalogue: Catalogue): string;
export declare function packagesIn(text: string): readonly PackageMention[];
export declare function suggestionsFor(text: string, catalogue: Catalogue, options?: LintOptions): readonly PolicySuggestion[];
export declare function whoGetsIn(xml: string, catalogue: Catalogue, options?: WhoGetsInOptions): readonly ActionAccess[];

// ── import … from "tilgangspakker/tilgangspakker.wasm"

declare const address: string;
export { address as default };

// ── import … from "tilgangspakker/catalogues/latest"

export function load(): Promise<Catalogue>;

// ── import … from "tilgangspakker/catalogues/altinn-2026-08"

export function load(): Promise<Catalogue>;

// ── for everybody

declare global {
    interface SymbolConstructor {
        readonly dispose: unique symbol;
    }
    interface Disposable {
        [Symbol.dispose](): void;
    }
}
declare global {
    interface HTMLElementTagNameMap {
        "access-package-tree": AccessPackageTreeElement;
        "access-package-table": AccessPackageTableElement;
        "access-package-notice": AccessPackageNoticeElement;
        "access-package-check": AccessPackageCheckElement;
    }
    interface GlobalEventHandlersEventMap extends AccessPackageEvents {
    }
}
