// What there is to say: every code, how grave it is, and what a finding is made of before its place is counted.

import type { Catalogue } from "../package/catalogue.js";
import type { PolicyFinding, PolicyFindingCode } from "../package/types/policy.js";
import type { Altinn2Role, Language } from "../package/types.js";
import type { Became } from "./became.js";
import type { Span } from "./places.js";
import type { Sentences } from "./sentences.js";

export type Severity = PolicyFinding["severity"];

/** Spelt out, so that none is forgotten. */
const EVERY: Readonly<Record<PolicyFindingCode, true>> = {
  PACKAGE_RENAMED: true,
  PACKAGE_REMOVED: true,
  UNKNOWN_PACKAGE: true,
  SERVICES_NOT_ATTACHABLE: true,
  NOT_LOWEST_LEVEL: true,
  NOT_STATED: true,
  URN_AS_VALUE: true,
  URN_AS_ATTRIBUTE: true,
  UNKNOWN_ATTRIBUTE: true,
  SPACES_AROUND_VALUE: true,
  WRONG_LETTER_CASE: true,
  EMPTY_VALUE: true,
  SEVERAL_IN_ONE_VALUE: true,
  WRONG_CATEGORY: true,
  WRONG_DATA_TYPE: true,
  ANYBODY: true,
  BOTH_NEEDED: true,
  READ_OTHERWISE: true,
  NOT_CHECKED: true,
  DENIED: true,
  MALFORMED_POLICY: true,
  ALTINN2_ROLE: true,
  UNKNOWN_ROLE: true,
  NOT_FOR_SYSTEM_USERS: true,
  ONLY_FOR_CLIENTS: true,
  NOT_CLIENT_DELEGABLE: true,
  URN_NEEDED: true,
  NO_PACKAGE: true,
  NOT_A_POLICY: true,
  INVALID_XML: true,
  INVALID_JSON: true,
  EMPTY: true,
  NOT_TEXT: true,
};
export const CODES = Object.keys(EVERY) as PolicyFindingCode[];

export interface Fault {
  readonly code: PolicyFindingCode;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly written: string;
  readonly urn: string | null;
  readonly replacement: string | null;
  /** It says nothing of whether anybody gets in. */
  readonly isAside?: boolean;
}

/** What everything is judged by. */
export interface Context {
  readonly catalogue: Catalogue;
  readonly language: Language;
  /** The day that counts, as an ISO date. */
  readonly on: string;
  readonly say: Sentences;
  /** What the catalogue answers, asked once for each. */
  readonly resolve: (urn: string) => Became;
  readonly altinn2Role: (urn: string) => Altinn2Role | undefined;
  /** Whether there is or was such a package, in any case. */
  readonly isKnown: (urn: string) => boolean;
  /** Roles that may have been meant. */
  readonly rolesLike: (code: string) => readonly string[];
}

/** Where something stands, and what stands there. */
export interface Place {
  readonly span: Span;
  readonly written: string;
}

export function fault(
  place: Place,
  severity: Severity,
  code: PolicyFindingCode,
  message: string,
  urn: string | null = null,
  replacement: string | null = null,
): Fault {
  return { code, severity, message, span: place.span, written: place.written, urn, replacement };
}
