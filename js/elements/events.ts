/** The events of the elements. All of them bubble, out of shadow roots too, and none can be prevented. */

import { frozen } from "../package/frozen.js";
import type { AccessPackage, PlatformType, Question, TilgangspakkerError, Verdict } from "../package/types.js";

/**
 * An event of an element: what `CustomEvent<Detail>` is. It does not name it, since projects that know no DOM must be able to
 * compile it.
 *
 * @example
 * ```ts browser
 * import type { AccessPackage } from "tilgangspakker";
 * import type { AccessPackageEvent } from "tilgangspakker/elements";
 * import "tilgangspakker/elements";
 *
 * const tell = ({ detail }: AccessPackageEvent<{ readonly accessPackage: AccessPackage }>) => console.log(detail.accessPackage.urn);
 * const tree = document.createElement("access-package-tree");
 * tree.addEventListener("access-package-select", tell);
 * console.log(tree.localName); // → access-package-tree
 * ```
 */
export type AccessPackageEvent<Detail> = Omit<PlatformType<"CustomEvent">, "detail"> & {
  /** What there is to tell. */
  readonly detail: Detail;
};

/**
 * What the elements tell, by the names of the events.
 *
 * @example
 * ```ts browser
 * import "tilgangspakker/elements";
 *
 * document.addEventListener("access-package-select", ({ detail }) => console.log(detail.accessPackage.urn));
 * document.addEventListener("access-package-verdict", ({ detail }) => console.log(detail.verdict.reasons));
 * document.addEventListener("access-package-error", ({ detail }) => console.log(detail.error.code));
 * ```
 */
export interface AccessPackageEvents {
  /** Somebody has chosen a package. It is the `package` of a tree or a table by then; a form keeps what the page asked for. */
  "access-package-select": AccessPackageEvent<{
    /** The one that was chosen. */
    readonly accessPackage: AccessPackage;
  }>;
  /** `<access-package-check>` has answered. */
  "access-package-verdict": AccessPackageEvent<{
    /** What was asked. */
    readonly question: Question;
    /** What was answered, as `Catalogue.check` does. */
    readonly verdict: Verdict;
  }>;
  /** Something could not be loaded or found, or is not what the server sent; the element says so too. */
  "access-package-error": AccessPackageEvent<{
    /** What was wrong, where, and what to do. */
    readonly error: TilgangspakkerError;
  }>;
}

type Details = { [Name in keyof AccessPackageEvents]: AccessPackageEvents[Name]["detail"] };

/** @internal */
export function emit<Name extends keyof Details>(host: Element, name: Name, detail: Details[Name]): void {
  host.dispatchEvent(new CustomEvent(name, { detail: frozen(detail), bubbles: true, composed: true }));
}
