// What the browser is told to trust: HTML from the package, where every value is escaped, and the scripts that lie beside the page.
// Under the page's content policy nothing else can become HTML, or a worker.

import * as rendering from "tilgangspakker";

interface Policy {
  createHTML(html: string): string;
  createScriptURL(address: string): string;
}

const plain: Policy = {
  createHTML: (html) => html,
  createScriptURL(address) {
    if (new URL(address, document.baseURI).origin !== location.origin)
      throw new TypeError(`${address} does not lie beside the page.`);
    return address;
  },
};

const policy: Policy =
  (globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }).trustedTypes?.createPolicy(
    "tilgangspakker-page",
    plain,
  ) ?? plain;

declare const origin: unique symbol;
/** HTML that the package has rendered. No other string is of this type. */
export type Rendered = string & { readonly [origin]: "tilgangspakker" };

const rendered =
  <Given extends readonly unknown[]>(render: (...given: Given) => string) =>
  (...given: Given) =>
    render(...given) as Rendered;

export const renderArea = rendered(rendering.renderArea);
export const renderNotices = rendered(rendering.renderNotices);
export const renderPropertyTable = rendered(rendering.renderPropertyTable);
export const renderTree = rendered(rendering.renderTree);

/** Fills an element with what the package has rendered. */
export function fill(element: Element, html: Rendered): void {
  element.innerHTML = policy.createHTML(html);
}

/** The address of a script of ours that is to run beside the page. */
export const ownScript = (address: string): string => policy.createScriptURL(address);
