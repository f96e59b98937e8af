// The elements in React's JSX, with the types of React 18 and of 19: what both take. What differs is in react-18.tsx and react-19.tsx.

import "tilgangspakker/elements";
import "tilgangspakker/elements/react";
import type { AccessPackageAttributes, AccessPackageIntrinsicElements } from "tilgangspakker/elements/react";

declare const perhaps: {
  readonly role?: string | undefined;
  readonly variant?: "AS" | undefined;
  readonly package: string | undefined;
};

export const all = (
  <main>
    <access-package-tree
      key="tree"
      id="tree"
      className="wide"
      for-role={perhaps.role}
      only="hold"
      variant={perhaps.variant}
      package={perhaps.package}
      heading-level={3}
      language="nn"
    />
    <access-package-table
      catalogue="/altinn.json"
      language={undefined}
      heading-level={undefined}
      ref={(table) => console.log(table?.headingLevel)}
    />
    <access-package-notice catalogue="versjon-3" hidden />
    <access-package-check action="delegate" recipient="systemUser" for-role="DAGL">
      Shown until there is an answer.
    </access-package-check>
    <p>React's own elements are still there.</p>
  </main>
);
const shared: AccessPackageAttributes = { "for-role": "FFØR" };
export const props: AccessPackageIntrinsicElements["access-package-check"] = { ...shared, title: "x" };

// @ts-expect-error headings begin at level 2
export const level = <access-package-tree heading-level={1} />;
// @ts-expect-error no such language
export const language = <access-package-tree language="de" />;
// @ts-expect-error the form shows one answer, not a list
export const only = <access-package-check only="hold" />;
// @ts-expect-error a number is no role
export const role = <access-package-tree for-role={7} />;
// @ts-expect-error only the form asks questions
export const action = <access-package-tree action="hold" />;
// @ts-expect-error there is no such element
export const list = <access-package-list />;
