import type { AccessPackageEvents, ElementName } from "tilgangspakker/elements";
import type { ClassAttributes, HTMLAttributes } from "react";

/** An element's own properties, and its events as React names them: `onaccess-package-select`. */
type Props<E extends HTMLElement> = Partial<Omit<E, keyof HTMLElement>> & { role?: string | null } & {
  [Name in keyof AccessPackageEvents as `on${Name}`]?: (event: AccessPackageEvents[Name]) => void;
} & ClassAttributes<E> & Omit<HTMLAttributes<E>, "role">;

type Elements = { [Name in ElementName]: Props<HTMLElementTagNameMap[Name]> };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
