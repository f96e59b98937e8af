/** What is found in policies and other texts that name packages. */

import type { Language } from "./texts.js";

/**
 * One thing to mend.
 *
 * @example
 * ```ts
 * import init, { Catalogue } from "tilgangspakker";
 * import { lint, type PolicyFinding } from "tilgangspakker/policy";
 *
 * await init();
 * const said = ({ line, column, severity, message }: PolicyFinding) => `${line}:${column}: ${severity}: ${message}`;
 * console.log(lint("nothing here", Catalogue.embedded(), { language: "en" }).map(said).join());
 * // → 1:1: notice: No access package or role is named here, so there was nothing to check.
 * ```
 */
export interface PolicyFinding {
  /** From 1. */
  readonly line: number;
  /** From 1, in characters: where that begins which is written. */
  readonly column: number;
  /** An error never works; a warning may not do what is meant, or will not for long; a notice may be as it should. */
  readonly severity: "error" | "warning" | "notice";
  /** What it is, for programs: see `findingCodes`. */
  readonly code: PolicyFindingCode;
  /** What is wrong, why, and what to write instead. */
  readonly message: string;
  /** What stands there; `""` where it is about the whole text. */
  readonly written: string;
  /** The package or role that it is about. */
  readonly urn: string | null;
  /** What to write in its place, where there is no doubt. */
  readonly replacement: string | null;
}

/**
 * What a finding may be.
 *
 * @example
 * ```ts
 * import type { PolicyFindingCode } from "tilgangspakker/policy";
 *
 * const lawful: PolicyFindingCode[] = ["SERVICES_NOT_ATTACHABLE"];
 * console.log(lawful.length); // → 1
 * ```
 */
export type PolicyFindingCode =
  /** The package is called something else today. */
  | "PACKAGE_RENAMED"
  /** It is gone. */
  | "PACKAGE_REMOVED"
  /** There is none of this name. */
  | "UNKNOWN_PACKAGE"
  /** It takes no services. */
  | "SERVICES_NOT_ATTACHABLE"
  /** It is an area, which takes no services. */
  | "NOT_LOWEST_LEVEL"
  /** The source does not say whether it may be used so. */
  | "NOT_STATED"
  /** A value is the whole URN, which is compared with the last part of one. */
  | "URN_AS_VALUE"
  /** A URN stands where the attribute belongs. */
  | "URN_AS_ATTRIBUTE"
  /** This is nearly the attribute that packages or roles are known by. */
  | "UNKNOWN_ATTRIBUTE"
  /** Spaces or line breaks are compared too. */
  | "SPACES_AROUND_VALUE"
  /** `string-equal` compares letter by letter. */
  | "WRONG_LETTER_CASE"
  /** There is no value. */
  | "EMPTY_VALUE"
  /** A value is one name. */
  | "SEVERAL_IN_ONE_VALUE"
  /** Packages and roles are attributes of the access-subject. */
  | "WRONG_CATEGORY"
  /** Packages and roles are texts, on both sides. */
  | "WRONG_DATA_TYPE"
  /** A rule permits, and does not say whom. */
  | "ANYBODY"
  /** Who gets in needs a package and a role, or several packages. */
  | "BOTH_NEEDED"
  /** Packages or roles are asked for in a way that is not read. */
  | "NOT_CHECKED"
  /** A Match or a rule lacks what XACML requires, or has it otherwise. */
  | "MALFORMED_POLICY"
  /** A role of Altinn 2, which stops working on a day. */
  | "ALTINN2_ROLE"
  /** There is no such role. */
  | "UNKNOWN_ROLE"
  /** The package goes to no system user. */
  | "NOT_FOR_SYSTEM_USERS"
  /** It is only passed on for clients. */
  | "ONLY_FOR_CLIENTS"
  /** It is not passed on for clients. */
  | "NOT_CLIENT_DELEGABLE"
  /** The whole URN must stand there. */
  | "URN_NEEDED"
  /** The text names no package or role. */
  | "NO_PACKAGE"
  /** It is XML of another kind. */
  | "NOT_A_POLICY"
  /** It begins as XML, and is none. */
  | "INVALID_XML"
  /** It begins as JSON, and is none. */
  | "INVALID_JSON"
  /** There is nothing in it. */
  | "EMPTY"
  /** It is no text. */
  | "NOT_TEXT";

/**
 * How to lint.
 *
 * @example
 * ```ts
 * import type { LintOptions } from "tilgangspakker/policy";
 *
 * const options: LintOptions = { language: "nb", on: "2027-01-01" };
 * console.log(options.on); // → 2027-01-01
 * ```
 */
export interface LintOptions {
  /** Of the messages; the catalogue's own unless given. */
  readonly language?: Language | undefined;
  /** The day that counts, as an ISO date: today unless given. Roles of Altinn 2 stop working on one. */
  readonly on?: string | undefined;
}

/**
 * A place where a text names a package.
 *
 * @example
 * ```ts
 * import { packagesIn, type PackageMention } from "tilgangspakker/policy";
 *
 * const mentions: readonly PackageMention[] = packagesIn('new[] { "urn:altinn:accesspackage:toll" }');
 * console.log(mentions[0]?.column, mentions[0]?.as); // → 10 urn
 * ```
 */
export interface PackageMention {
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
  /** As it stands there. */
  readonly written: string;
  /** Whole; of percent codes and the like nothing is left. */
  readonly urn: string;
  /** By its URN; by the last part of it, beside the attribute of packages; or by a name on a line of its own, in a list. */
  readonly as: "urn" | "value" | "name";
}
