// What is found in policies and other texts that name packages, and who gets in by a policy.

import type { PackageUrn } from "./references.js";
import type { Role } from "./roles.js";
import type { Language } from "./texts.js";

/** One thing to mend. */
export interface PolicyFinding {
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
  /** An error never works, a warning may not do what is meant, a notice may be fine. */
  readonly severity: "error" | "warning" | "notice";
  /** For programs. */
  readonly code: PolicyFindingCode;
  /** What is wrong, why, and what to write instead. */
  readonly message: string;
  /** The text there; `""` if it is about the whole text. */
  readonly written: string;
  /** The package or role that it is about, if any. */
  readonly urn: string | null;
  /** What to write instead, if there is no doubt. */
  readonly replacement: string | null;
}

/** What a finding may be: its message says why, and what to write instead. */
export type PolicyFindingCode =
  | "PACKAGE_RENAMED"
  | "PACKAGE_REMOVED"
  | "UNKNOWN_PACKAGE"
  | "SERVICES_NOT_ATTACHABLE"
  | "NOT_LOWEST_LEVEL"
  /** The source does not say. */
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
  /** A rule permits everybody. */
  | "ANYBODY"
  /** A package and a role are needed, or several packages. */
  | "BOTH_NEEDED"
  /** Altinn's published decision point does not read it as XACML has it. */
  | "READ_OTHERWISE"
  /** It is asked for in a way that is not read. */
  | "NOT_CHECKED"
  /** A rule that denies shuts out, so that nobody gets in: of `whoGetsIn` alone. */
  | "DENIED"
  | "MALFORMED_POLICY"
  | "ALTINN2_ROLE"
  | "UNKNOWN_ROLE"
  | "NOT_FOR_SYSTEM_USERS"
  | "ONLY_FOR_CLIENTS"
  | "NOT_CLIENT_DELEGABLE"
  /** The whole URN is needed. */
  | "URN_NEEDED"
  | "NO_PACKAGE"
  | "NOT_A_POLICY"
  | "INVALID_XML"
  | "INVALID_JSON"
  | "EMPTY"
  | "NOT_TEXT";

/** Options of `lint`. */
export interface LintOptions {
  /** The language of the messages; the catalogue's by default. */
  readonly language?: Language | undefined;
  /** The day that counts, as an ISO date; today by default. Roles of Altinn 2 stop working on one. */
  readonly on?: string | undefined;
}

/** What may stand beside a role of Altinn 2, if a person accepts it. */
export interface PolicySuggestion {
  /** Where the role stands, as in the finding about it. From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
  /** The text there. */
  readonly written: string;
  /** The role. */
  readonly urn: string;
  /** What Altinn converted it to, as far as it takes services and is not let in there already. Empty: there is nothing to suggest, as in a rule that denies. */
  readonly packages: readonly PackageUrn[];
  /** What became of the role, and what to judge. */
  readonly message: string;
  /** What lets the packages in, in the form of the policy around it; `null` where nothing can be put in as it stands. */
  readonly fragment: string | null;
  /** Where the fragment belongs: `text.slice(0, offset) + fragment + text.slice(offset)`. */
  readonly offset: number | null;
}

/** A place where a text names a package. */
export interface PackageMention {
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
  /** The text there. */
  readonly written: string;
  /** The whole URN. */
  readonly urn: string;
  /** By URN, by its last part beside the attribute of packages, or by a name on a line of its own. */
  readonly as: "urn" | "value" | "name";
}

/** Who gets in by a policy, for one action on one resource. */
export interface ActionAccess {
  /** What is done: `"read"`, `"write"` …; `"*"` where a rule names no action, and so is on every one. */
  readonly action: string;
  /** What it is done with: the id of a resource, an app as `"org/app"`, …; `"*"` where a rule names none. */
  readonly resource: string;
  /** Whether anybody gets in. `"Indeterminate"`: the policy has something that is not read, and whether anybody gets in depends on it. */
  readonly decision: "open" | "closed" | "Indeterminate";
  /** Every way in, in the order of the policy. */
  readonly openings: readonly Opening[];
  /** Who gets in on the day asked about and no longer on 1 January 2027, when the roles of Altinn 2 have ended. */
  readonly lost: readonly RoleInForm[];
  /** What is written in its rules and can never match, or is not understood; and what denies, where nobody gets in. */
  readonly findings: readonly PolicyFinding[];
  /** How surely somebody must have logged in: the highest level that the policy obliges to, without what its rules do. */
  readonly minimumAuthenticationLevel: number | null;
}

/** One way in, for who meets all that it requires. */
export interface Opening {
  /** All of it. */
  readonly requires: readonly Requirement[];
  /** The roles that meet all of it by themselves. */
  readonly roles: readonly RoleInForm[];
  /** Also whoever has been given what it requires. */
  readonly byDelegation: boolean;
  /** The last day on which it lets anybody in, as an ISO date, where there is one. */
  readonly lastDay: string | null;
  /** Where its first condition on who asks stands; of one that has none, its rule. From 1. */
  readonly line: number;
}

/** Something that who gets in must have. */
export interface Requirement {
  /** `"other"`: neither a package nor a role, as an organisation, a scope or a system; no role is known to have it, or to lack it. */
  readonly through: "package" | "role" | "altinn2Role" | "other" | "anybody";
  /** The URN of a package or a role; of others the attribute and the value; `""` where anybody gets in. */
  readonly reference: string;
}

/** A role, and in which organisation form only, if any. */
export interface RoleInForm {
  /** In the language asked for. */
  readonly role: Role;
  /** `null`: in every form. */
  readonly variant: string | null;
}

/** Options of `whoGetsIn`. */
export interface WhoGetsInOptions {
  /** The day that counts, as an ISO date; today by default. Roles of Altinn 2 stop working on one. */
  readonly on?: string | undefined;
  /** Only roles that get in in this organisation form. */
  readonly variant?: string | undefined;
  /** The language of the messages and names; the catalogue's by default. */
  readonly language?: Language | undefined;
}
