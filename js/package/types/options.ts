// What else may be passed.

import type { Recipient } from "./questions.js";
import type { PackageReference, RoleReference } from "./references.js";
import type { OrganisationForm } from "./roles.js";
import type { Language } from "./texts.js";

/** Options of `check`. */
export interface CheckOptions {
  /** The language of the reasons; the catalogue's by default. */
  readonly language?: Language | undefined;
}

/** Options of the methods that give texts. */
export interface TextOptions {
  /** The language of names and descriptions, where the source has it; the catalogue's by default. */
  readonly language?: Language | undefined;
}

/** Options of `search` and `searchRoles`. */
export interface SearchOptions {
  /** How many at most; 20 by default. */
  readonly limit?: number | undefined;
  /** The language of texts and matches; the catalogue's by default. */
  readonly language?: Language | undefined;
}

/** Options of `holds` and `whoCanGive`. */
export interface VariantOptions {
  /** The organisation form of the business, in any case. Without it, grants for one form only do not count. */
  readonly variant?: OrganisationForm | undefined;
}

/** Options of `matrix`. */
export interface MatrixOptions extends VariantOptions {
  /** Whether the role gets packages, or may pass them on; `"hold"` by default. */
  readonly action?: "hold" | "delegate" | undefined;
  /** Whom they are passed on to; `"employee"` by default. */
  readonly recipient?: Recipient | undefined;
}

/** Options of `packagesForRole` and `rolesForPackage`. */
export interface RoleOptions extends MatrixOptions, TextOptions {}

/** Altinn's answer about the packages of a role. */
export interface RolePackages {
  /** The role that was asked for. */
  readonly role: RoleReference;
  /** The organisation form that was asked for, if any. With one that there is not, the answer grants nothing: `diagnostics()` says so. */
  readonly variant?: OrganisationForm | undefined;
  /** The answer, as JSON text. */
  readonly json: string;
}

/** Options of `compare`. */
export interface CompareOptions {
  /** `"shared"` leaves out areas of the later catalogue that have no package of the earlier one; `"all"` by default. */
  readonly scope?: "all" | "shared" | undefined;
}

/** How to show a catalogue. */
export interface ViewOptions {
  /** These packages alone, with the areas above them and the notices that concern them; all of them by default. */
  readonly packages?: readonly PackageReference[] | undefined;
  /** The language of labels and texts; the catalogue's by default. */
  readonly language?: Language | undefined;
  /** What every id begins with, without spaces; `"tp-"` by default. Two catalogues in a page need two. */
  readonly idPrefix?: string | undefined;
  /** The level of the outermost headings; 2 by default. */
  readonly headingLevel?: 2 | 3 | 4 | undefined;
  /**
   * What the link to a package begins with; the last part of its URN follows, percent-encoded. A relative address or one of http or
   * https; by default the link leads to the package's place in the page.
   */
  readonly linkBase?: string | undefined;
  /** Whether the field to filter by stands above; `true` by default for `renderCatalogue` and `mount`, `false` for the others. */
  readonly searchable?: boolean | undefined;
  /** Makes a button of every package's name, `[data-tp-choose]`, which a script enables. The link stands beside it where there is a `linkBase`. */
  readonly choosable?: boolean | undefined;
  /** Gives every piece a `part`, to be styled from outside a shadow root: `area`, `package`, `decision` … */
  readonly parts?: boolean | undefined;
  /** Says beside every package whether this role gets it, and above how many it gets; of the notices only those that leave it undecided. */
  readonly forRole?: RoleReference | undefined;
  /** The organisation form of the business, in any case, for which `forRole` is answered. It needs one. */
  readonly variant?: OrganisationForm | undefined;
  /** Only the packages that `forRole` gets, or may pass on to an employee. */
  readonly only?: "hold" | "delegate" | undefined;
  /** The package that is marked as the current one. Its area is open. */
  readonly current?: PackageReference | undefined;
  /**
   * How areas stand: `"open"` (by default), `"closed"`, or `"names"`: closed, with no more than the names of their packages until they are
   * opened, when `renderArea` gives the rest. In the last two an area is open where it is the only one, holds `current`, or holds a
   * package on which `forRole` is undecided.
   */
  readonly areas?: "open" | "closed" | "names" | undefined;
  /** How many reasons a verdict shows at most, from 1; it says how many more there are. All of them by default. */
  readonly mostReasons?: number | undefined;
}

/** Options of `renderArea`. */
export interface AreaOptions extends ViewOptions {
  /**
   * Which view the area is opened in: `"catalogue"` (by default), where its rows of the property table stand below its packages, or
   * `"tree"`.
   */
  readonly view?: "catalogue" | "tree" | undefined;
}
