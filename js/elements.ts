/**
 * Custom elements that show access packages: a tree, a table, notices, and a form that answers questions.
 * Importing this defines them, in a browser; where there is no DOM, `renderElement` makes their HTML.
 *
 * ```html
 * <access-package-tree for-role="DAGL">Shown until the packages are.</access-package-tree>
 * ```
 *
 * **Attributes**, each a property too: `catalogue`, `language`, `package`, `for-role` (the property `role`), `variant`, `heading-level`
 * (`headingLevel`); of the tree and the table also `only`, of the form `action`, `recipient` and those about
 * clients and system users: `packages`, `works-for` (`worksFor`), `given`, `is-agent`, `by`, `by-holds`, `by-variant`. **Events**: see `AccessPackageEvents`.
 *
 * **Looks**: `tilgangspakker/styles.css`, which they have, and which pages import for mounted views: Designsystemet's, by its custom
 * properties where the page has them. For both set `--access-package-color-` followed by
 * `background`, `tint`, `hover`, `line`, `border`, `text`, `subtle`, `accent`, `base`, `base-hover`, `on-base`, `focus`, or by
 * one of `info`, `success`, `warning`, `danger` and `-surface`, `-border`, `-text`; and `--access-package-border-radius`,
 * `-font-family`, `-font-family-code`, `-font-size`, `-padding`. A piece is a part, called as its class is without `tp-` or `ds-`, as
 * its element where it has none, or by what it says: `root`, `view`, `section`, `heading`, `paragraph`, `link`, `code`, `abbr`,
 * `button`, `label`, `field`, `input`, `hint`, `sr-only`, `facts`, `dt`, `dd`, `current`, `permit`, `indeterminate`, `deny`, `summary`,
 * `filter`, `status`, `alert`, `problem`, `info`, `success`, `warning`, `danger`, `notice`, `quote`, `verdict`, `reasons`, `source`,
 * `more-reasons`, `tree`, `group`, `area`, `details`, `count`, `held`, `below`, `packages`, `category`, `caveat`, `source-facts`,
 * `links`, `package`, `choose`, `anchor`, `decision`, `reason`, `urn`, `rows`, `table`, `caption`, `thead`, `tbody`, `tr`,
 * `th`, `td`, `clients`, `codes`, `none`, `unresolved`, `role-codes`, `check`, `form`, `fieldset`, `choice`, `suggestions`, `suggestion`, `fault`,
 * `chosen`, `picked`, `picked-item`, `remove`, `subject`, `kept`, `submit`, `question`, `answer`.
 *
 * The elements load the module from beside this script, unless the page calls `init()` itself. What they need of a content policy:
 * `style-src 'self'`, `script-src 'self' 'wasm-unsafe-eval'` and `trusted-types tilgangspakker`.
 *
 * @packageDocumentation
 */

import type { Action, WorksFor } from "./elements/asked.js";
import type { News } from "./elements/check.js";
import { LiveForm } from "./elements/check.js";
import type { Live } from "./elements/element.js";
import { AccessPackageElement } from "./elements/element.js";
import type { AccessPackageEvents } from "./elements/events.js";
import { emit } from "./elements/events.js";
import { AccessPackageListElement } from "./elements/list.js";
import { copyOf, keyOf } from "./elements/question.js";
import type { Catalogue } from "./package/catalogue.js";
import type { ClientRecipient, OrganisationForm, Question, Recipient, TilgangspakkerError } from "./package/types.js";

export type { Action, Only, WorksFor } from "./elements/asked.js";
export type { ElementName } from "./elements/content.js";
export type { AccessPackageElement } from "./elements/element.js";
export type { AccessPackageEvent, AccessPackageEvents } from "./elements/events.js";
export type { AccessPackageListElement } from "./elements/list.js";
export type { RenderElementOptions } from "./elements/server.js";
export { renderElement } from "./elements/server.js";
export { elementStyles } from "./elements/styles.js";

/**
 * `<access-package-tree>`: areas and packages, with a search field. `package` is marked and opened, and set when somebody chooses one;
 * with a `role` every package says whether the role gets it, and with `only` the others are left out.
 *
 * @example
 * ```ts browser
 * const tree = document.createElement("access-package-tree");
 * tree.role = "DAGL";
 * document.body.append(tree);
 * console.log(tree.getAttribute("for-role")); // → DAGL
 * ```
 */
export class AccessPackageTreeElement extends AccessPackageListElement {
  /** @internal */
  protected readonly kind = "access-package-tree";
}

/**
 * `<access-package-table>`: what the tree has, in rows, with who gets each package and what may be done with it.
 *
 * @example
 * ```ts browser
 * const table = document.createElement("access-package-table");
 * table.headingLevel = 3;
 * document.body.append(table);
 * console.log(table.getAttribute("heading-level")); // → 3
 * ```
 */
export class AccessPackageTableElement extends AccessPackageListElement {
  /** @internal */
  protected readonly kind = "access-package-table";
}

/**
 * `<access-package-notice>`: the catalogue's notices; with a `package` or a `role` those that concern it. It is empty without any.
 *
 * @example
 * ```ts browser
 * const notice = document.createElement("access-package-notice");
 * notice.catalogue = "versjon-3";
 * document.body.append(notice);
 * console.log(notice.catalogue); // → versjon-3
 * ```
 */
export class AccessPackageNoticeElement extends AccessPackageElement {
  /** @internal */
  protected readonly kind = "access-package-notice";

  /** @internal */
  protected enliven(): Live {
    return { show() {}, unmount() {} };
  }
}

/**
 * `<access-package-check>`: a form that asks who gets a package, whether it may be passed on, whether services may be attached, whether a
 * provider may pass it on for a client, and what a system user may have. It answers at once if attributes or `question` ask all of a question.
 *
 * @example
 * ```ts browser
 * const check = document.createElement("access-package-check");
 * check.addEventListener("access-package-verdict", ({ detail }) => console.log(detail.verdict.decision)); // → Permit
 * check.question = { action: "hold", package: "lonn", role: "DAGL" };
 * document.body.append(check);
 * ```
 */
export class AccessPackageCheckElement extends AccessPackageElement {
  /** @internal */
  protected readonly kind = "access-package-check";
  /** What has been passed and is not shown yet: a question, why it is none, or that there is none any more. */
  #question: News["question"];
  /** The attributes that have changed since then. */
  #attributes = new Set<string>();
  /**
   * What was passed last, as text, even if the reader has changed it since; `null`: nothing. Once an attribute has changed it, whatever is
   * passed is news.
   */
  #passed: string | null | undefined = null;
  #form: LiveForm | undefined;

  /** What the form asks. */
  get action(): Action | null {
    return this.getAttribute("action") as Action | null;
  }

  set action(value: Action | null | undefined) {
    this.reflect("action", value);
  }

  /** Whom the package would be passed on to. */
  get recipient(): Recipient | ClientRecipient | null {
    return this.getAttribute("recipient") as Recipient | ClientRecipient | null;
  }

  set recipient(value: Recipient | ClientRecipient | null | undefined) {
    this.reflect("recipient", value);
  }

  /** The packages of a system user, by any references, with spaces between; `package` by default. */
  get packages(): string | null {
    return this.getAttribute("packages");
  }

  set packages(value: string | null | undefined) {
    this.reflect("packages", value);
  }

  /** Whom a system user is for. The attribute is `works-for`. */
  get worksFor(): WorksFor | null {
    return this.getAttribute("works-for") as WorksFor | null;
  }

  set worksFor(value: WorksFor | null | undefined) {
    this.reflect("works-for", value);
  }

  /** The packages that a client has given the provider, with spaces between. */
  get given(): string | null {
    return this.getAttribute("given");
  }

  set given(value: string | null | undefined) {
    this.reflect("given", value);
  }

  /** Whether the employee who gets a package for a client is an agent; `null`: that is not known. The attribute is `is-agent`. */
  get isAgent(): boolean | null {
    const value = this.getAttribute("is-agent");
    return value === "true" || value === "false" ? value === "true" : null;
  }

  set isAgent(value: boolean | null | undefined) {
    this.reflect("is-agent", value);
  }

  /** The roles of whoever passes on for a client or approves a system user, with spaces between. */
  get by(): string | null {
    return this.getAttribute("by");
  }

  set by(value: string | null | undefined) {
    this.reflect("by", value);
  }

  /** The packages that the same person has been given, with spaces between. The attribute is `by-holds`. */
  get byHolds(): string | null {
    return this.getAttribute("by-holds");
  }

  set byHolds(value: string | null | undefined) {
    this.reflect("by-holds", value);
  }

  /** The organisation form of the business of the same person. The attribute is `by-variant`. */
  get byVariant(): string | null {
    return this.getAttribute("by-variant");
  }

  set byVariant(value: OrganisationForm | null | undefined) {
    this.reflect("by-variant", value);
  }

  /**
   * The question that is asked now; `null` while something is missing. What the form has no fields for is shown in words: further `roles`
   * and `holds` of a giver stay as the fields change, and `act` stands in their place. What is set last counts: an attribute changes its
   * own field alone, and the same question again is no change.
   */
  get question(): Question | null {
    const asked = this.#question === undefined ? this.#form?.question : this.#question;
    return asked instanceof Error ? null : (asked ?? null);
  }

  set question(value: Question | null | undefined) {
    let question: Question | TilgangspakkerError | undefined;
    try {
      question = value ? copyOf(value) : undefined;
    } catch (error) {
      question = error as TilgangspakkerError;
    }
    const passed = question ? keyOf(question) : null;
    // The same again is no change: frameworks pass it whenever they show something, and the reader may have changed it.
    if (passed === this.#passed) return;
    this.#passed = passed;
    this.#question = question ?? null;
    this.#attributes.clear();
    if (!this.#form) this.#unanswer();
    this.due();
  }

  /** What a server sent answers its attributes: that goes at once, since the module may be long in coming. */
  #unanswer(): void {
    const answer = this.shadowRoot?.querySelector<HTMLElement>(".tp-answer");
    answer?.replaceChildren();
    delete answer?.dataset["made"];
  }

  /** @internal */
  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before !== now && !/^(language|heading-level|catalogue)$/.test(name)) {
      this.#attributes.add(name === "role" ? "for-role" : name);
      if (this.#passed !== null) this.#passed = undefined;
    }
    super.attributeChangedCallback(name, before, now);
  }

  /** @internal */
  protected enliven(content: HTMLElement, catalogue: Catalogue): Live {
    const form = new LiveForm(
      content,
      catalogue,
      {
        chosen: (found) => emit(this, "access-package-select", { accessPackage: found }),
        answered: (question, verdict) => emit(this, "access-package-verdict", { question, verdict }),
        failed: (error) => emit(this, "access-package-error", { error }),
      },
      this.#form,
    );
    this.#form = form;
    return { show: (asked) => form.show(asked, this.#news()), unmount: () => form.unmount() };
  }

  /** What has been asked for, from here on no news. */
  #news(): News {
    const news = { question: this.#question, attributes: this.#attributes };
    this.#question = undefined;
    this.#attributes = new Set();
    return news;
  }
}

/**
 * The classes of the elements, by name.
 *
 * @example
 * ```ts browser
 * const tree = new elements["access-package-tree"]();
 * console.log(tree.localName); // → access-package-tree
 * ```
 */
export const elements = {
  /** Areas and packages. */
  "access-package-tree": AccessPackageTreeElement,
  /** Areas and packages in rows. */
  "access-package-table": AccessPackageTableElement,
  /** The catalogue's notices. */
  "access-package-notice": AccessPackageNoticeElement,
  /** A form with answers. */
  "access-package-check": AccessPackageCheckElement,
} as const;

if (typeof customElements !== "undefined") {
  for (const [name, element] of Object.entries(elements)) {
    // Another copy of this package may have been there first.
    if (!customElements.get(name)) customElements.define(name, element);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "access-package-tree": AccessPackageTreeElement;
    "access-package-table": AccessPackageTableElement;
    "access-package-notice": AccessPackageNoticeElement;
    "access-package-check": AccessPackageCheckElement;
  }
  interface GlobalEventHandlersEventMap extends AccessPackageEvents {}
}
