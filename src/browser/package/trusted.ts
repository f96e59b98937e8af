// The one place that makes HTML of text in a page.
//
// Pages that enforce Trusted Types allow it by the policy's name: `trusted-types tilgangspakker`. What
// passes is made by the module, which escapes every value.

/** What the DOM's types do not know of Trusted Types yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML(html: string): string }): { createHTML(html: string): string };
}

let policy: { createHTML(html: string): string } | undefined;

/** Fills an element with HTML that the module made. */
export function fill(element: Element, html: string): void {
  const rules = { createHTML: (html: string) => html };
  policy ??= (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy("tilgangspakker", rules) ?? rules;
  element.innerHTML = policy.createHTML(html);
}
