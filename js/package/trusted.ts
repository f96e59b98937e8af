// The one place that makes HTML of text in a page.
//
// Pages that enforce Trusted Types allow what the module made by the policy's name: `trusted-types tilgangspakker`. Every value in it is
// escaped. For anything else a policy of the page answers.

import { failure } from "./failure.js";
import type { AreaHtml } from "./types/views.js";

/** What the DOM's types do not know of Trusted Types yet. */
interface Policy {
  createHTML(html: string): string;
}
interface Scope {
  trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
  /** A name may be given to one policy alone, so two copies of this package in a page share it. */
  [SHARED]?: Policy;
}

const SHARED = Symbol.for("tilgangspakker.policy");
const scope = globalThis as unknown as Scope;

/** Fills an element with HTML that the module made. */
export function fill(element: Element, html: string): void {
  put(element, vouched(html));
}

/** Fills an element with HTML that somebody vouches for. */
export function put(element: Element, html: AreaHtml): void {
  element.innerHTML = html as string;
}

/** HTML that the module made, as the page takes it. */
export function vouched(html: string): AreaHtml {
  return trusted()?.(html) ?? html;
}

/** What makes of HTML text what the page takes in its place; nothing where the page takes text. */
export function trusted(): ((html: string) => string) | undefined {
  if (!scope.trustedTypes) return undefined;
  try {
    const policy = (scope[SHARED] ??= scope.trustedTypes.createPolicy("tilgangspakker", {
      createHTML: (html) => html,
    }));
    return (html) => policy.createHTML(html);
  } catch (cause) {
    throw failure(
      "NOT_INITIALISED",
      "The page's content policy allows no HTML of this package. Add `trusted-types tilgangspakker` to it.",
      [],
      cause,
    );
  }
}
