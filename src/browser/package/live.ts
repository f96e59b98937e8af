// A catalogue in a page, kept alive: filter, copying, links to one package.
//
// The listeners are here and not in the module, since every closure that crosses has a price: written
// in Rust they took 4 KB of the module after brotli, and 1 KB more of its glue.

import { answer } from "./answer.js";
import type { AccessPackage, RoleGrant } from "./types.js";
import type { Handle } from "./wasm/tilgangspakker.js";

/** A package of the view, and what it may be found by. */
interface Findable {
  /** Its place in the tree and its row in the table. */
  readonly elements: readonly Element[];
  /** In small letters. */
  readonly words: string;
}

const FIELD = "[data-tp-filter]";
const AREAS = ".tp-area > details";

export class LiveView {
  readonly #root: Element;
  /** Ends all listeners at once. */
  readonly #alive = new AbortController();
  #packages: readonly Findable[] = [];
  #shownInWords: (count: number) => string = String;
  /** Gives the button that was last used its label back. */
  #restoreLabel: () => void = () => {};
  /** The disclosures as they stood before anything was typed: they are given back afterwards. */
  #before: Map<HTMLDetailsElement, boolean> | undefined;

  constructor(root: Element, handle: Handle, options: string) {
    this.#root = root;
    this.show(handle, options);
    const { signal } = this.#alive;
    root.addEventListener("input", (event) => event.target instanceof HTMLInputElement && event.target.matches(FIELD) && this.#filter(event.target.value), { signal });
    root.addEventListener("click", (event) => this.#copy(event.target), { signal });
    addEventListener("hashchange", () => this.#revealTarget(), { signal });
    this.#revealTarget();
  }

  /** Shows a catalogue. What was typed to filter by stays, and so does the focus, if it was there. */
  show(handle: Handle, options: string): void {
    const term = this.#field?.value ?? "";
    const hadFocus = this.#field !== null && this.#field === document.activeElement;
    handle.show(this.#root, options);
    for (const hidden of this.#root.querySelectorAll("[data-tp-needs-script]")) hidden.removeAttribute("hidden");
    this.#before = undefined;
    this.#shownInWords = (count) => {
      try {
        return handle.shownInWords(count, options);
      } catch {
        // The catalogue has been freed while it is shown: the number must do.
        return String(count);
      }
    };
    this.#packages = findable(this.#root, handle);
    if (this.#field) {
      this.#field.value = term;
      if (hadFocus) this.#field.focus();
    }
    this.#filter(term);
  }

  end(): void {
    this.#alive.abort();
    this.#root.replaceChildren();
  }

  get #field(): HTMLInputElement | null {
    return this.#root.querySelector<HTMLInputElement>(FIELD);
  }

  /** Tells what was done, where screen readers listen. */
  #tell(message: string): void {
    const status = this.#root.querySelector("[data-tp-status]");
    if (status) status.textContent = message;
  }

  /** Shows the packages that have every word of the term in them. */
  #filter(term: string): void {
    const wanted = term.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { elements, words } of this.#packages) {
      const fits = wanted.every((word) => words.includes(word));
      shown += Number(fits);
      for (const element of elements) element.toggleAttribute("hidden", !fits);
    }
    this.#tell(wanted.length > 0 ? this.#shownInWords(shown) : "");
    this.#disclose(wanted.length > 0);
  }

  /** Opens the areas while something is looked for, and hides those with nothing in them. */
  #disclose(looking: boolean): void {
    for (const level of this.#root.querySelectorAll(".tp-group, .tp-area, .tp-category")) {
      level.toggleAttribute("hidden", looking && !level.querySelector("[data-urn]:not([hidden])"));
    }
    if (looking) {
      const areas = [...this.#root.querySelectorAll<HTMLDetailsElement>(AREAS)];
      this.#before ??= new Map(areas.map((area) => [area, area.open]));
      for (const area of areas) area.open = true;
    } else {
      this.#before?.forEach((open, area) => (area.open = open));
      this.#before = undefined;
    }
  }

  /** Opens what is closed above the package that the address points to, and goes there. */
  #revealTarget(): void {
    const id = decoded(location.hash.slice(1));
    const target = [...this.#root.querySelectorAll<HTMLElement>("li[data-urn]")].find((it) => it.id === id);
    for (let above = target?.parentElement; above; above = above.parentElement) {
      if (above instanceof HTMLDetailsElement) above.open = true;
    }
    // Focus goes to the place as the eye does.
    target?.focus();
    target?.scrollIntoView();
  }

  /**
   * Copies a URN. Where the browser will not (no permission, no secure address), the URN is selected
   * for the reader to copy.
   */
  async #copy(clicked: EventTarget | null): Promise<void> {
    const button = clicked instanceof Element ? clicked.closest<HTMLElement>("[data-copy]") : null;
    if (!button) return;
    const { copy = "", copied = "", failed = "" } = button.dataset;
    let said = copied;
    try {
      await navigator.clipboard.writeText(copy);
    } catch {
      if (button.previousElementSibling) getSelection()?.selectAllChildren(button.previousElementSibling);
      said = failed;
    }
    this.#restoreLabel();
    const label = button.firstElementChild;
    if (label) {
      const text = label.textContent;
      this.#restoreLabel = () => (label.textContent = text);
      label.textContent = said;
    }
    this.#tell(`${said}: ${copy}`);
  }
}

function findable(root: Element, handle: Handle): Findable[] {
  const elements = [...root.querySelectorAll("[data-urn]")];
  return answer<AccessPackage[]>(handle, "packages").map((it) => {
    const grants = answer<RoleGrant[]>(handle, "rolesForPackage", it.urn);
    const roles = grants.flatMap(({ role }) => [role.code, role.name.value]);
    const words = [it.urn, it.area, it.name.value, it.description?.value ?? "", ...it.formerNames, ...roles];
    return {
      elements: elements.filter((element) => element.getAttribute("data-urn") === it.urn),
      words: words.join("\n").toLowerCase(),
    };
  });
}

/** An address may hold what cannot be decoded; then it points to no package. */
function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return "";
  }
}
