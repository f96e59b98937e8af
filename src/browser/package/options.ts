/** What else goes in, and what is thrown. */

import type { Language } from "./types.js";

// ── Options ──────────────────────────────────────────────────────────────────────────────────────

/** Options of `check`. */
export interface CheckOptions {
  /** The language of the reasons; the catalogue's own unless said otherwise. */
  readonly language?: Language;
}

/** Options of the methods that give the catalogue's texts. */
export interface TextOptions {
  /**
   * The language of names and descriptions that the source has in several; the catalogue's own unless
   * said otherwise. What it has in one alone stays in that one, as each `Text` says.
   */
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

/** HTML of a catalogue that has been taken over where it stands. */
export interface HydratedView {
  /**
   * Shows what is found by a term, with the places marked and the areas open; everything, as it stood
   * before, for a blank term. Answers how many packages are to be seen.
   */
  filter(term: string): Promise<number>;
  /** Opens what leads to a package, and goes there; `false` where it does not stand here. */
  reveal(urn: string): boolean;
  /** Takes all listeners off, and leaves the HTML as it stands. Calling it again is harmless. */
  end(): void;
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
