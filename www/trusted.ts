// What the browser is told to trust: HTML from the package, where every value is escaped. Under the
// page's content policy nothing else can become HTML.

interface Policy {
  createHTML(html: string): string;
}

const plain: Policy = { createHTML: (html) => html };

const policy: Policy =
  (globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }).trustedTypes?.createPolicy("tilgangspakker-page", plain) ?? plain;

/** Fills an element with HTML that the engine rendered. */
export function fill(element: Element, html: string): void {
  element.innerHTML = policy.createHTML(html);
}
