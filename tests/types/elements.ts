// The elements, as somebody uses them who has their types only.

import type { AccessPackage, Catalogue, Verdict } from "tilgangspakker";
import type {
  AccessPackageElement,
  AccessPackageEvent,
  AccessPackageEvents,
  Action,
  ElementName,
  RenderElementOptions,
} from "tilgangspakker/elements";
import { AccessPackageCheckElement, elementStyles, elements, renderElement } from "tilgangspakker/elements";

declare const catalogue: Catalogue;

const tree = document.createElement("access-package-tree");
tree.catalogue = catalogue;
tree.catalogue = "/altinn.json";
tree.catalogue = "versjon-3";
tree.catalogue = null;
tree.language = "nn";
tree.package = "maskinlesbarehendelser";
tree.role = "FFØR";
tree.variant = null;
tree.only = "delegate";
tree.headingLevel = 3;
tree.addEventListener("access-package-select", ({ detail }) => {
  const chosen: AccessPackage = detail.accessPackage;
  console.log(chosen.urn);
});
document.addEventListener("access-package-error", (event) => console.log(event.detail.error.code));

tree.addEventListener("access-package-select", (event: CustomEvent<{ readonly accessPackage: AccessPackage }>) =>
  event.preventDefault(),
);
const select = (event: AccessPackageEvent<{ readonly accessPackage: AccessPackage }>): Event => event;
tree.addEventListener("access-package-select", select);

const check = document.querySelector("access-package-check");
if (check) {
  check.question = {
    action: "act",
    supplier: "1",
    user: { organisation: "1", holds: [] },
    onBehalfOf: "2",
    customers: ["2"],
  };
  check.action = "delegate" satisfies Action;
  check.onclick = null;
  check.addEventListener("access-package-verdict", ({ detail: { verdict, question } }) => {
    const given: Verdict = verdict;
    console.log(given.permitted, question.action);
  });
}
const made: AccessPackageElement = new AccessPackageCheckElement();
const name: ElementName = "access-package-notice";
const options: RenderElementOptions = { language: "en", role: "DAGL", stylesheet: "/elements.css" };
const html: string = renderElement(name, catalogue, options) + elementStyles;
const heard: AccessPackageEvents["access-package-select"] | undefined = undefined;
console.log(made, html, heard, elements["access-package-tree"].observedAttributes);

// @ts-expect-error no such language
tree.language = "de";
// @ts-expect-error there is no such part of what a role gets
tree.only = "attach";
// @ts-expect-error a number is no role
tree.role = 7;
// @ts-expect-error headings begin at level 2
tree.headingLevel = 1;
// @ts-expect-error no such question
check!.question = { action: "own", package: "x" };
// @ts-expect-error no such element
renderElement("access-package-list", catalogue);
// @ts-expect-error a misspelt option
renderElement("access-package-tree", catalogue, { package_: "x" });
// @ts-expect-error only the form asks questions
tree.question = null;
