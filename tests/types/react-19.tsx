// What React 19 passes to the elements: properties and listeners.

import type { Catalogue, Verdict } from "tilgangspakker";
import "tilgangspakker/elements/react";

declare const catalogue: Catalogue;
declare const maybe: Catalogue | undefined;

export const check = (
  <access-package-check
    catalogue={catalogue}
    question={{ action: "attach", package: "lonn" }}
    onaccess-package-verdict={({ detail }) => {
      const verdict: Verdict = detail.verdict;
      console.log(verdict.permitted);
    }}
    onaccess-package-error={undefined}
  />
);
export const tree = <access-package-tree catalogue={maybe} />;
export const none = <access-package-check catalogue={null} question={null} />;

// @ts-expect-error no such question
export const misspelt = <access-package-check question={{ action: "own", package: "lonn" }} />;
// @ts-expect-error what listens is a function
export const event = <access-package-tree onaccess-package-select="alert()" />;
