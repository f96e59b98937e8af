// What the browser is told to trust: HTML from our own engine, where every value is escaped, and the
// engine's own script. Under the page's content policy nothing else can become either.

interface Policy {
  createHTML(html: string): string;
  createScriptURL(address: string): string;
}

const plain: Policy = { createHTML: (html) => html, createScriptURL: (address) => address };

const policy: Policy =
  (globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }).trustedTypes?.createPolicy("tilgangspakker-page", plain) ?? plain;

/** Fills an element with HTML that the engine rendered. */
export function fill(element: Element, html: string): void {
  element.innerHTML = policy.createHTML(html);
}

/** Starts the engine from its own script. */
export function startWorker(address: string): Worker {
  return new Worker(policy.createScriptURL(address));
}
