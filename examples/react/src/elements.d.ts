import type { AccessPackageCheckElement, AccessPackageEvents, AccessPackageTreeElement } from "tilgangspakker/elements";
import type { DetailedHTMLProps, HTMLAttributes } from "react";

/** An element's own properties, and its events as React names them: `onaccess-package-select`. */
type Props<E extends HTMLElement> = Partial<Omit<E, keyof HTMLElement>> & { role?: string | null } & {
  [Name in keyof AccessPackageEvents as `on${Name}`]?: (event: AccessPackageEvents[Name]) => void;
} & Omit<DetailedHTMLProps<HTMLAttributes<E>, E>, "role">;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "access-package-tree": Props<AccessPackageTreeElement>;
      "access-package-check": Props<AccessPackageCheckElement>;
    }
  }
}
