// What is found.

import type { AccessPackage } from "./packages.js";
import type { Role } from "./roles.js";

/**
 * The text that a match is in. An everyday word is what people say for what a package is about, as *moms* for value added tax; no
 * text of the package has it.
 */
export type SearchField = "name" | "urn" | "description" | "area" | "role" | "formerName" | "everydayWord";

/** A place that matched, in UTF-16 units as `String.slice` counts them. */
export interface SearchMatch {
  /** Which text it is. */
  readonly field: SearchField;
  /** The text itself. */
  readonly text: string;
  /** The first matching unit, from 0. */
  readonly start: number;
  /** The unit after the last. */
  readonly end: number;
}

/** A package that was found. */
export interface SearchHit {
  /** The package, in the language that was asked for. */
  readonly accessPackage: AccessPackage;
  /** From 0 to 1, which is the whole name. */
  readonly score: number;
  /** The places that matched; none if the match is in another language. */
  readonly matches: readonly SearchMatch[];
}

/** A place that matched in the name or the id of a service that is in the package. */
export interface ServiceMatch extends Omit<SearchMatch, "field"> {
  /** It is no text of the package's own. */
  readonly field: "service";
}

/** A package that was found, perhaps by a service. */
export interface ServiceSearchHit extends Omit<SearchHit, "matches"> {
  /** The places that matched, in services too. */
  readonly matches: readonly (SearchMatch | ServiceMatch)[];
}

/** A role that was found. */
export interface RoleHit {
  /** The role, in the language that was asked for. */
  readonly role: Role;
  /** From 0 to 1. */
  readonly score: number;
  /** The places that matched. */
  readonly matches: readonly SearchMatch[];
}
