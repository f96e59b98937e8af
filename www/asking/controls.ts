// What stands in the places of a sentence, and in the form below it. Each holds a text as the address has it.

import { itemsOf, listOf } from "../address.ts";
import { h, on } from "../dom.ts";
import type { Choices, Packages } from "./choices.ts";

export interface Control {
  readonly element: HTMLElement;
  /** Where the focus goes when there is something to mend. */
  readonly input: HTMLElement;
  get(): string;
  set(value: string): void;
  /** The id of what is wrong with it. */
  fault(id: string | undefined): void;
}

/** What a control is called, what it says while nothing is chosen, and whom it tells of a choice. */
export interface Slot {
  readonly label: string;
  readonly none: string;
  readonly changed: () => void;
}

type Input = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What is wrong stands elsewhere on the page, and is read out with the field, before the hint that the field has. */
export function markFault(input: Input, id: string | undefined, hint?: string): void {
  const told = [id, hint].filter(Boolean).join(" ");
  if (id) input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");
  if (told) input.setAttribute("aria-describedby", told);
  else input.removeAttribute("aria-describedby");
}

/** One of a list. What is not in the list stays to be seen, so that it can be told what is wrong with it. */
export function select(
  choices: readonly Choices[],
  { label, none, changed }: Slot,
  canonical: (reference: string) => string = (it) => it,
): Control {
  const input = h("select", { class: "page-chip", "aria-label": label }, new Option(none, ""));
  for (const { label: group, items } of choices) {
    const options = items.map((it) => new Option(it.label, it.value));
    input.append(...(group ? [h("optgroup", { label: group }, ...options)] : options));
  }
  const values = new Set([...input.options].map((it) => it.value));
  on(input, { change: changed });
  return {
    element: h("span", { class: "page-slot page-slot-select" }, input),
    input,
    get: () => input.value,
    set(reference) {
      const value = !reference || values.has(reference) ? reference : canonical(reference);
      if (!values.has(value)) {
        values.add(value);
        input.append(new Option(value, value));
      }
      input.value = value;
      input.toggleAttribute("data-open", value === "");
    },
    fault: (id) => markFault(input, id),
  };
}

let lists = 0;

/** A package or an area, typed, with suggestions. */
export function packageInput(packages: Packages, { label, none, changed }: Slot): Control {
  const list = h("datalist", { id: `page-forslag-${++lists}` });
  const input = h("input", {
    class: "page-chip",
    "aria-label": label,
    placeholder: none,
    list: list.id,
    autocomplete: "off",
    spellcheck: "false",
  });
  let last = "";
  const commit = () => {
    const value = packages.valueOf(input.value);
    if (value === last) return;
    last = value;
    changed();
  };
  const suggest = () =>
    list.replaceChildren(
      ...packages
        .suggested(packages.isLabel(input.value) ? "" : input.value)
        .map((it) => h("option", { value: it.label, label: it.beside || undefined })),
    );
  on(input, {
    focus: suggest,
    input: () => {
      if (packages.isLabel(input.value)) commit();
      else suggest();
    },
    change: commit,
  });
  return {
    element: h("span", { class: "page-slot" }, input, list),
    input,
    get: () => packages.valueOf(input.value),
    set(value) {
      last = value;
      // What is being typed is left alone while it means the same.
      if (packages.valueOf(input.value) !== value) input.value = value && packages.labelOf(value);
      input.size = Math.max(none.length, input.value.length, 6);
      input.toggleAttribute("data-open", value === "");
    },
    fault: (id) => markFault(input, id),
  };
}

/** Puts these into an element. What has the focus stays where it is: moved, it would forget what is being typed. */
export function layOut(element: Element, nodes: readonly (HTMLElement | string)[]): void {
  const at = nodes.findIndex(
    (it) => typeof it !== "string" && it.parentNode === element && it.contains(document.activeElement),
  );
  const anchor = nodes[at];
  if (typeof anchor !== "object") return element.replaceChildren(...nodes);
  for (const child of [...element.childNodes]) if (child !== anchor) child.remove();
  anchor.before(...nodes.slice(0, at));
  anchor.after(...nodes.slice(at + 1));
}

/** Several, each in a place of its own, and one more to fill. What is emptied goes away. */
export function several(
  make: (isMore: boolean, changed: () => void) => Control,
  and: string,
  changed: () => void,
): Control {
  const element = h("span", { class: "page-several" });
  let controls: readonly Control[] = [];
  let empty = make(false, () => settle());
  let count = -1;

  const values = () => [...new Set([...controls, empty].map((it) => it.get()).filter(Boolean))];
  const settle = () => {
    show(values());
    changed();
  };
  function show(next: readonly string[]): void {
    const before = [...controls, empty];
    const focused = before.findIndex((it) => it.input === document.activeElement);
    // What already stands there stays, so that the focus does; only how many there are changes.
    const kept = before.slice(0, next.length);
    while (kept.length < next.length) kept.push(make(true, () => settle()));
    if (next.length !== count) {
      count = next.length;
      empty = make(next.length > 0, () => settle());
      layOut(element, [
        ...kept.flatMap((it, at) => [at > 0 ? and : "", it.element]),
        next.length > 0 ? " " : "",
        empty.element,
      ]);
    }
    controls = kept;
    next.forEach((value, at) => kept[at]?.set(value));
    empty.set("");
    if (focused >= 0 && document.activeElement === document.body) (kept[focused] ?? empty).input.focus();
  }
  show([]);
  return {
    element,
    get input() {
      return (controls[0] ?? empty).input;
    },
    get: () => listOf(values()),
    set: (value) => show(itemsOf(value)),
    fault: (id) => [...controls, empty].forEach((it) => it.fault(id)),
  };
}
