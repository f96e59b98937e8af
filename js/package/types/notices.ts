// What a source warns of, and what was wrong with it.

import type { PackageUrn, RoleCode } from "./references.js";
import type { LocalizedText } from "./texts.js";

/** `"warning"` where something is undecided or may go wrong. */
export type Severity = "info" | "warning";

/** What the source wants its readers to know. */
export interface Notice {
  /** How much it matters. */
  readonly severity: Severity;
  /** Word for word. */
  readonly text: LocalizedText;
  /** The name of the area that it is about. */
  readonly area: string;
  /** The package that it is about; `null`: the whole area. */
  readonly package: PackageUrn | null;
  /** The roles that it leaves undecided: `["FFØR"]`. */
  readonly unresolvedRoles: readonly RoleCode[];
}

/** What kind of fault a source has. Codes are stable; messages are not. A catalogue's file may have other codes. */
export type DiagnosticCode =
  // of every catalogue
  | "DIRECTION_CONTROLS"
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
  | "UNKNOWN_VARIANT"
  // of services, beside those above
  | "DUPLICATE_ROW"
  | "NO_PACKAGE"
  | "NO_SERVICE_ID"
  | "SERVICE_DIFFERS"
  | "TEXT_AFTER_QUOTE"
  | "UNCLOSED_QUOTE"
  | "WRONG_FIELD_COUNT"
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

/** What is wrong or missing in a source. Loading goes on where the meaning is clear. */
export interface Diagnostic {
  /** An error leaves something out of the catalogue. */
  readonly severity: "error" | "warning";
  /** For programs. */
  readonly code: DiagnosticCode;
  /** For the source's author, in English. */
  readonly message: string;
  /** File name, if there is one. */
  readonly document: string | null;
  /** From 1, if the source has lines. */
  readonly line: number | null;
  /** From 1, in characters. */
  readonly column: number | null;
}
