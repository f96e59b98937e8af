// A field with suggestions: one types, and chooses with arrows and Enter, or by pointing.

import type { AccessPackage } from "../package/types.js";

/** A field for a package. What is chosen goes by its URN, which `dataset.urn` has while the name stands unchanged. */
export function liveCombobox(input: HTMLInputElement, list: HTMLElement, find: (term: string) => readonly AccessPackage[], chosen: (found: AccessPackage) => void, signal: AbortSignal): void {
  let found: readonly AccessPackage[] = [];
  let active = -1;

  function open(suggestions: readonly AccessPackage[]): void {
    found = suggestions;
    list.replaceChildren(...found.map(option));
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    activate(-1);
  }

  function activate(at: number): void {
    active = at;
    for (const [place, shown] of [...list.children].entries()) shown.setAttribute("aria-selected", String(place === at));
    if (at < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `option-${at}`);
    list.children[at]?.scrollIntoView({ block: "nearest" });
  }

  function choose(at: number): void {
    const one = found[at];
    open([]);
    if (one) chosen(one);
  }

  const on = <Name extends keyof HTMLElementEventMap>(element: HTMLElement, name: Name, listen: (event: HTMLElementEventMap[Name]) => void) => element.addEventListener(name, listen, { signal });
  on(input, "input", () => open(input.value.trim() ? find(input.value) : []));
  on(input, "blur", () => open([]));
  on(input.form ?? input, "submit", () => open([]));
  on(input, "keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      if (list.hidden && input.value.trim()) open(find(input.value));
      // Before the first and after the last comes the field itself.
      if (found.length > 0) activate(((active + 1 + step + found.length + 1) % (found.length + 1)) - 1);
    } else if (event.key === "Enter" && active >= 0) choose(active);
    else if (event.key === "Escape" && !list.hidden) open([]);
    else return;
    event.preventDefault();
  });
  // The field keeps the focus.
  on(list, "pointerdown", (event) => event.preventDefault());
  on(list, "mousedown", (event) => event.preventDefault());
  on(list, "click", ({ target }) => choose([...list.children].findIndex((it) => target instanceof Node && it.contains(target))));
}

function option({ name, urn }: AccessPackage, at: number): HTMLElement {
  const shown = document.createElement("li");
  const [title, code] = [document.createElement("span"), document.createElement("code")];
  shown.id = `option-${at}`;
  shown.setAttribute("role", "option");
  shown.setAttribute("part", "suggestion");
  title.lang = name.language;
  title.textContent = name.value;
  code.textContent = urn;
  shown.append(title, code);
  return shown;
}
