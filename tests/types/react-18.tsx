// React 18 writes what it is given into attributes: neither objects nor listeners arrive, and so its types refuse them.

import type { Catalogue } from "tilgangspakker";
import "tilgangspakker/elements/react";

declare const catalogue: Catalogue;

// @ts-expect-error an attribute holds no catalogue
export const tree = <access-package-tree catalogue={catalogue} />;
// @ts-expect-error nor a question
export const check = <access-package-check question={{ action: "attach", package: "lonn" }} />;
// @ts-expect-error nobody listens
export const select = <access-package-tree onaccess-package-select={() => {}} />;
