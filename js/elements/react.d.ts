/**
 * Types of the elements for JSX. `tilgangspakker/elements` defines the elements.
 *
 * ```tsx
 * import "tilgangspakker/elements";
 * import "tilgangspakker/elements/react";
 *
 * export const Packages = () => <access-package-tree for-role="DAGL" heading-level={3} />;
 * ```
 *
 * React 18 writes everything into attributes: with its types a `Catalogue`, a `question` and listeners are refused, and go by a `ref`.
 *
 * @packageDocumentation
 */

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type {
  AccessPackageCheckElement,
  AccessPackageEvents,
  AccessPackageNoticeElement,
  AccessPackageTableElement,
  AccessPackageTreeElement,
  Action,
  Only,
  WorksFor,
} from "../elements.js";
import type { Catalogue } from "../package/catalogue.js";
import type {
  ClientRecipient,
  Language,
  OrganisationForm,
  PackageReference,
  Question,
  Recipient,
  RoleReference,
} from "../package/types.js";

/** What React 19 passes as it is; `never` with React 18. */
export type PassedByReact<Type> = typeof import("react") extends { readonly useActionState: unknown } ? Type : never;

/** The elements' events as React names them: `onaccess-package-select`. */
export type AccessPackageListeners = {
  [Name in keyof AccessPackageEvents as `on${Name}`]?:
    | PassedByReact<(event: AccessPackageEvents[Name]) => void>
    | undefined;
};

/** What every element takes besides HTML's own. `undefined` counts as left out. */
export interface AccessPackageAttributes extends AccessPackageListeners {
  /** A catalogue, the address of its JSON, or `"versjon-3"`; the newest register in the package by default. */
  catalogue?: string | PassedByReact<Catalogue | null> | undefined;
  /** The language of labels; that of the page around the element by default. */
  language?: Language | undefined;
  /** A package, by any reference. */
  package?: PackageReference | undefined;
  /** A role in a business. */
  "for-role"?: RoleReference | undefined;
  /** The organisation form of the business. */
  variant?: OrganisationForm | undefined;
  /** The level of the outermost headings; 2 by default. */
  "heading-level"?: 2 | 3 | 4 | undefined;
}

/** What `<access-package-tree>` and `<access-package-table>` take. */
export interface AccessPackageListAttributes extends AccessPackageAttributes {
  /** Only the packages that the role gets, or may pass on to an employee. */
  only?: Only | undefined;
}

/** What `<access-package-check>` takes. */
export interface AccessPackageCheckAttributes extends AccessPackageAttributes {
  /** What the form asks; `"hold"` by default. */
  action?: Action | undefined;
  /** Whom the package would be passed on to; `"employee"` by default. */
  recipient?: Recipient | ClientRecipient | undefined;
  /** The packages of a system user, by any references, with spaces between; `package` by default. */
  packages?: string | undefined;
  /** Whom a system user is for. */
  "works-for"?: WorksFor | undefined;
  /** The packages that a client has given the provider, with spaces between. */
  given?: string | undefined;
  /** Whether the employee who gets a package for a client is an agent; left out: that is not known. */
  "is-agent"?: "true" | "false" | undefined;
  /** The roles of whoever passes on for a client or approves a system user, with spaces between. */
  by?: string | undefined;
  /** The packages that the same person has been given, with spaces between. */
  "by-holds"?: string | undefined;
  /** The organisation form of the business of the same person. */
  "by-variant"?: OrganisationForm | undefined;
  /** A question, in place of what the attributes ask. */
  question?: PassedByReact<Question | null> | undefined;
}

/** The elements by name, with what each takes. */
export interface AccessPackageIntrinsicElements {
  /** Areas and packages. */
  "access-package-tree": DetailedHTMLProps<HTMLAttributes<AccessPackageTreeElement>, AccessPackageTreeElement> &
    AccessPackageListAttributes;
  /** Areas and packages in rows. */
  "access-package-table": DetailedHTMLProps<HTMLAttributes<AccessPackageTableElement>, AccessPackageTableElement> &
    AccessPackageListAttributes;
  /** The catalogue's notices. */
  "access-package-notice": DetailedHTMLProps<HTMLAttributes<AccessPackageNoticeElement>, AccessPackageNoticeElement> &
    AccessPackageAttributes;
  /** A form with answers. */
  "access-package-check": DetailedHTMLProps<HTMLAttributes<AccessPackageCheckElement>, AccessPackageCheckElement> &
    AccessPackageCheckAttributes;
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements extends AccessPackageIntrinsicElements {}
  }
}
