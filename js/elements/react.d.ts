/**
 * The elements in JSX, for React and TypeScript. These are types alone: importing it runs nothing, and `tilgangspakker/elements`
 * defines the elements.
 *
 * ```tsx
 * import "tilgangspakker/elements";
 * import "tilgangspakker/elements/react";
 *
 * export const Packages = () => <access-package-tree for-role="DAGL" heading-level={3} />;
 * ```
 *
 * React 19 sets properties and listens to events. React 18 writes all that it is given into attributes: with its types a `Catalogue`, a
 * `question` and listeners are refused, and go by a `ref`.
 *
 * @packageDocumentation
 */

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { AccessPackageCheckElement, AccessPackageEvents, AccessPackageNoticeElement, AccessPackageTableElement, AccessPackageTreeElement, Action } from "../elements.js";
import type { Catalogue } from "../package/catalogue.js";
import type { Language, OrganisationForm, PackageReference, Question, Recipient, RoleReference } from "../package/types.js";

/**
 * What React 19 passes on as it is; nothing, with the types of React 18.
 *
 * @example
 * ```ts
 * import type { Catalogue } from "tilgangspakker";
 * import { load } from "tilgangspakker/catalogues/latest";
 * import type { PassedByReact } from "tilgangspakker/elements/react";
 *
 * const passed: PassedByReact<Catalogue> = await load();
 * console.log(passed.packages().length); // → 223
 * ```
 */
export type PassedByReact<Type> = typeof import("react") extends { readonly useActionState: unknown } ? Type : never;

/**
 * The elements' events, as React names them: `onaccess-package-select`.
 *
 * @example
 * ```ts
 * import type { AccessPackageListeners } from "tilgangspakker/elements/react";
 *
 * const listeners: AccessPackageListeners = { "onaccess-package-error": ({ detail }) => console.log(detail.error.code) };
 * console.log(Object.keys(listeners).length); // → 1
 * ```
 */
export type AccessPackageListeners = {
  [Name in keyof AccessPackageEvents as `on${Name}`]?: PassedByReact<(event: AccessPackageEvents[Name]) => void> | undefined;
};

/**
 * What every element takes besides what HTML's own do. `undefined` is the same as left out.
 *
 * @example
 * ```ts
 * import type { AccessPackageAttributes } from "tilgangspakker/elements/react";
 *
 * const attributes: AccessPackageAttributes = { "for-role": "DAGL", variant: undefined, "heading-level": 3 };
 * console.log(attributes["for-role"]); // → DAGL
 * ```
 */
export interface AccessPackageAttributes extends AccessPackageListeners {
  /** A catalogue, the address of its JSON, or `"versjon-3"`; without it the newest register in the package. */
  catalogue?: string | PassedByReact<Catalogue | null> | undefined;
  /** The language of labels; that of the page around the element by default. */
  language?: Language | undefined;
  /** A package by URN, its last part, a former name or the id of its record. */
  package?: PackageReference | undefined;
  /** A role in a business, by code or URN. */
  "for-role"?: RoleReference | undefined;
  /** The organisation form of the business: `"AS"`, `"BRL"` … */
  variant?: OrganisationForm | undefined;
  /** The level of the outermost headings; 2 by default. */
  "heading-level"?: 2 | 3 | 4 | undefined;
}

/**
 * What `<access-package-check>` takes, whose form asks a question.
 *
 * @example
 * ```ts
 * import type { AccessPackageCheckAttributes } from "tilgangspakker/elements/react";
 *
 * const attributes: AccessPackageCheckAttributes = { action: "delegate", package: "lonn", "for-role": "DAGL", recipient: "employee" };
 * console.log(attributes.action); // → delegate
 * ```
 */
export interface AccessPackageCheckAttributes extends AccessPackageAttributes {
  /** What the form asks; `"hold"` by default. */
  action?: Action | undefined;
  /** Whom the form asks to give to; `"employee"` by default. */
  recipient?: Recipient | undefined;
  /** Any question, in place of what the attributes ask. */
  question?: PassedByReact<Question | null> | undefined;
}

/**
 * The elements by their names, each with all that it takes.
 *
 * @example
 * ```ts
 * import type { AccessPackageIntrinsicElements } from "tilgangspakker/elements/react";
 *
 * const props: AccessPackageIntrinsicElements["access-package-tree"] = { package: "lonn", className: "wide" };
 * console.log(props.className); // → wide
 * ```
 */
export interface AccessPackageIntrinsicElements {
  /** Areas and packages. */
  "access-package-tree": DetailedHTMLProps<HTMLAttributes<AccessPackageTreeElement>, AccessPackageTreeElement> & AccessPackageAttributes;
  /** Areas and packages in rows. */
  "access-package-table": DetailedHTMLProps<HTMLAttributes<AccessPackageTableElement>, AccessPackageTableElement> & AccessPackageAttributes;
  /** The catalogue's notices. */
  "access-package-notice": DetailedHTMLProps<HTMLAttributes<AccessPackageNoticeElement>, AccessPackageNoticeElement> & AccessPackageAttributes;
  /** A form with answers. */
  "access-package-check": DetailedHTMLProps<HTMLAttributes<AccessPackageCheckElement>, AccessPackageCheckElement> & AccessPackageCheckAttributes;
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements extends AccessPackageIntrinsicElements {}
  }
}
