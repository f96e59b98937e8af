// The events of the elements. All of them bubble, out of shadow roots too, and none can be prevented.

import { frozen } from "../package/frozen.js";
import type { AccessPackage, PlatformType, Question, TilgangspakkerError, Verdict } from "../package/types.js";

/** An event of an element: a `CustomEvent<Detail>`, also for projects without a DOM. */
export type AccessPackageEvent<Detail> = Omit<PlatformType<"CustomEvent">, "detail"> & {
  /** What has happened. */
  readonly detail: Detail;
};

/** The elements' events by name. They bubble, out of shadow roots too, and cannot be prevented. */
export interface AccessPackageEvents {
  /** Somebody has chosen a package, which is the tree's or table's `package` by then. */
  "access-package-select": AccessPackageEvent<{
    /** The chosen package. */
    readonly accessPackage: AccessPackage;
  }>;
  /** `<access-package-check>` has answered. */
  "access-package-verdict": AccessPackageEvent<{
    /** What was asked. */
    readonly question: Question;
    /** The answer. */
    readonly verdict: Verdict;
  }>;
  /** Something could not be loaded or found, or is not what the server sent. The element says so too. */
  "access-package-error": AccessPackageEvent<{
    /** What is wrong, and what to do. */
    readonly error: TilgangspakkerError;
  }>;
}

type Details = { [Name in keyof AccessPackageEvents]: AccessPackageEvents[Name]["detail"] };

/** @internal */
export function emit<Name extends keyof Details>(host: Element, name: Name, detail: Details[Name]): void {
  host.dispatchEvent(new CustomEvent(name, { detail: frozen(detail), bubbles: true, composed: true }));
}
