// The organisation form as chips: all of them, the common ones, and the rest in a list.

import type { Role, Variant } from "tilgangspakker";
import type { App } from "../../app.ts";
import { h, on } from "../../dom.ts";
import { formsOf } from "../../grants/forms.ts";
import { packageOfMain } from "../../grants/main.ts";
import { formLabel } from "../../grants/named.ts";
import type { Now } from "./lines.ts";

/** So many stand as chips. */
const MOST_CHIPS = 5;

export interface FormChips {
  readonly element: HTMLElement;
  /** Chooses what the address says. */
  show(form: Variant | undefined): void;
}

/** Nothing to choose where the role is in no form. */
export function formChips(role: Role, app: App, now: Now): FormChips | undefined {
  const forms = formsOf(
    app.catalogue,
    role,
    app.language,
    packageOfMain(role, app.catalogue, app.language) !== undefined,
  );
  if (forms.length === 0) return undefined;
  const chips = new Map<string, HTMLInputElement>();
  const go = (variant: string | undefined) => app.go({ variant }, "variant");
  const chip = (code: string, text: string, title?: string): HTMLElement => {
    const input = on(h("input", { class: "ds-input", type: "radio", name: "organisasjonsform", value: code }), {
      change: () => go(code || undefined),
    });
    chips.set(code, input);
    return h("label", { class: "ds-chip", title }, input, text);
  };
  const more = forms.slice(MOST_CHIPS);
  const select = on(
    h(
      "select",
      { class: "ds-input page-role-more-forms", "aria-label": now.moreForms },
      h("option", { value: "" }, now.moreForms),
      ...more.map((it) => h("option", { value: it.code }, formLabel(it))),
    ),
    { change: () => go(select.value || undefined) },
  );
  const element = h(
    "fieldset",
    { class: "page-role-forms page-screen" },
    h("legend", { class: "ds-sr-only" }, now.form),
    chip("", now.allForms),
    ...forms.slice(0, MOST_CHIPS).map(({ code, name }) => chip(code, code, name.value)),
    more.length > 0 && select,
  );
  return {
    element,
    show: (form) => {
      const code = form?.code ?? "";
      for (const [value, input] of chips) input.checked = value === code;
      // A form that the role cannot have may yet be asked about.
      if (form && !chips.has(code) && ![...select.options].some(({ value }) => value === code)) {
        select.append(h("option", { value: code }, formLabel(form)));
        if (!select.isConnected) element.append(select);
      }
      select.value = chips.has(code) ? "" : code;
      select.toggleAttribute("data-chosen", select.value !== "");
    },
  };
}
