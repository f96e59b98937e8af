/** What a source warns of, and what was wrong with it. */

import type { PackageUrn, RoleCode } from "./references.js";
import type { LocalizedText } from "./texts.js";

/**
 * How much a notice matters: `"warning"` where something is undecided or may go wrong.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type Severity } from "tilgangspakker";
 *
 * await init();
 * const severity: Severity | undefined = Catalogue.embedded().notices()[0]?.severity;
 * console.log(severity); // → warning
 * ```
 */
export type Severity = "info" | "warning";

/**
 * Something that the source wants its readers to know.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type Notice } from "tilgangspakker";
 *
 * await init();
 * const notices: readonly Notice[] = Catalogue.embedded().notices();
 * console.log(notices[0]?.area, notices[0]?.unresolvedRoles.join()); // → Integrasjoner og API-er FFØR
 * ```
 */
export interface Notice {
  /** How much it matters. */
  readonly severity: Severity;
  /** To the letter, misspellings included. */
  readonly text: LocalizedText;
  /** The name of the area that it is about, in the catalogue's own language. */
  readonly area: string;
  /** The package that it is about; `null`: the whole area. */
  readonly package: PackageUrn | null;
  /** Codes of the roles that it leaves undecided, `["FFØR"]`: checks of them are `Indeterminate`. */
  readonly unresolvedRoles: readonly RoleCode[];
}

/**
 * What kind of fault a source has. Codes are stable; messages are not. Named here are those that this edition finds;
 * a catalogue's file may hold others.
 *
 * @example
 * ```ts
 * import type { DiagnosticCode } from "tilgangspakker";
 *
 * const harmless = new Set<DiagnosticCode>(["SHARED_NAME", "EMPTY_CELL"]);
 * console.log(harmless.has("DUPLICATE_URN")); // → false
 * ```
 */
export type DiagnosticCode =
  // of Altinn's export
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
  // of documentation pages, beside those above
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
  | "DUPLICATE_ROW"
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
  | "NO_PACKAGE"
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

/**
 * What a source had wrong or left out. Loading goes on where the meaning is clear.
 *
 * @example
 * ```ts
 * import init, { Catalogue, type Diagnostic } from "tilgangspakker";
 *
 * await init();
 * const packages = [{ name: "Sild", urn: "urn:altinn:accesspackage:sild" }];
 * const answered = JSON.stringify([{ areas: [{ name: "Fiske", packages }] }]);
 * const found: readonly Diagnostic[] = Catalogue.fromAltinnExport(answered).diagnostics();
 * for (const { severity, code, message } of found) console.log(severity, code, message); // → error NO_NAME At /0: the group has no name.
 * ```
 */
export interface Diagnostic {
  /** `"error"`: something is missing from the catalogue because of it. `"warning"`: the meaning was clear all the same. */
  readonly severity: "error" | "warning";
  /** What kind of fault it is. */
  readonly code: DiagnosticCode;
  /** What is wrong, and what the source's author can do; in English. */
  readonly message: string;
  /** File name, where there is one. */
  readonly document: string | null;
  /** From 1, where the source has lines. */
  readonly line: number | null;
  /** From 1, in characters. */
  readonly column: number | null;
}
