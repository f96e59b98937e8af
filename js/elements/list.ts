// What the tree and the table have in common: packages to choose among.

import type { Catalogue } from "../package/catalogue.js";
import type { Reading } from "../package/reading.js";
import type { AccessPackage, ViewOptions } from "../package/types.js";
import type { Only } from "./asked.js";
import type { Live } from "./element.js";
import { AccessPackageElement } from "./element.js";
import { emit } from "./events.js";
import { LivePackages } from "./packages.js";

/**
 * What `<access-package-tree>` and `<access-package-table>` have besides.
 *
 * @example
 * ```ts browser
 * const tree = document.createElement("access-package-tree");
 * tree.role = "DAGL";
 * tree.only = "delegate";
 * console.log(tree.getAttribute("only")); // → delegate
 * ```
 */
export abstract class AccessPackageListElement extends AccessPackageElement {
  /** Shows only the packages that the `role` gets, or may pass on to an employee; `null`: all of them. */
  get only(): Only | null {
    return this.getAttribute("only") as Only | null;
  }

  set only(value: Only | null | undefined) {
    this.reflect("only", value);
  }

  /** @internal */
  protected enliven(content: HTMLElement, catalogue: Catalogue, options: ViewOptions, before: Reading): Live {
    return new LivePackages(content, catalogue, options, before, (found) => this.#choose(found));
  }

  /** Sets the package that was chosen, and dispatches the event. */
  #choose(chosen: AccessPackage): void {
    this.package = chosen.urn;
    emit(this, "access-package-select", { accessPackage: chosen });
  }
}
