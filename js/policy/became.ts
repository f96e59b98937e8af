// What became of a package that a text names.

import type { PackageUrn, Resolution } from "../package/types.js";

/** The same fields, whatever is said of it. */
export interface Became {
  readonly status: "current" | "renamed" | "removed" | "unknown";
  /** The URN in use today; `null` where there is none. */
  readonly current: PackageUrn | null;
  readonly since: string | null;
  readonly suggestions: readonly PackageUrn[];
}

export const UNKNOWN: Became = { status: "unknown", current: null, since: null, suggestions: [] };

/** An area is no package: where one must be named, that is as good as unknown. */
export function becameOf(resolution: Resolution): Became {
  switch (resolution.status) {
    case "current":
      return { ...UNKNOWN, status: "current", current: resolution.current };
    case "renamed":
      return { ...UNKNOWN, status: "renamed", current: resolution.current, since: resolution.since };
    case "removed":
      return { ...UNKNOWN, status: "removed", since: resolution.since };
    case "unknown":
      return { ...UNKNOWN, suggestions: resolution.suggestions };
    default:
      return UNKNOWN;
  }
}
