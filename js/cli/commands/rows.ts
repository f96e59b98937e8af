// A package on a line.

import type { AccessPackage } from "tilgangspakker";

/** The row of a package: its URN, its name and its area's, in the language that it was asked for in. */
export const packageRow = (it: AccessPackage): string[] => [it.urn, it.name.value, it.area.name.value];
