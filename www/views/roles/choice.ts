// Choosing from lists, with what is usual in them.

import type { Language, LocalizedText } from "tilgangspakker";
import type { App } from "../../app.ts";
import { h, on } from "../../dom.ts";
import type { Child } from "../../dom.ts";
import { filled } from "../../texts/words.ts";

/** Organisation forms that are common. Those that grants name are added. */
const FORMS = ["ANS", "AS", "ASA", "BRL", "DA", "ENK", "ESEK", "FLI", "IKS", "KF", "NUF", "SA", "STI"];

export interface Choice {
  readonly field: HTMLElement;
  readonly select: HTMLSelectElement;
}

/** A list with its label, and a hint below it. */
export function choice(id: string, label: string, options: readonly Child[], chosen: (value: string | undefined) => void, hint = ""): Choice {
  const select = on(h("select", { class: "ds-input", id, "aria-describedby": hint && `${id}-hjelp` }, ...options), {
    change: () => chosen(select.value || undefined),
  });
  return {
    select,
    field: h("div", { class: "ds-field" }, h("label", { class: "ds-label", for: id }, label), select, hint && h("div", { "data-field": "description", id: `${id}-hjelp` }, hint)),
  };
}

/** What `lang` must say of a text, where that is not plain. */
export const langOf = (text: LocalizedText, language: Language): string | undefined => (text.language === language ? undefined : text.language);

export const option = (value: string, text: string, lang?: string): HTMLOptionElement => h("option", { value, lang }, text);

export function formChoice(id: string, words: { readonly form: string; readonly noForm: string; readonly formHint: string }, more: readonly string[], chosen: (form: string | undefined) => void): Choice {
  const forms = [...new Set([...FORMS, ...more])].sort();
  return choice(id, words.form, [option("", words.noForm), ...forms.map((form) => option(form, form))], chosen, words.formHint);
}

/** The organisation form that an address says, as far as there is one of that code; and what to tell where there is none. */
export async function formIn({ engine, catalogue: { key }, place: { variant } }: App, words: { readonly unknownForm: string }): Promise<{ readonly variant?: string; readonly unknown: readonly string[] }> {
  if (!variant) return { unknown: [] };
  return (await engine.call("hasForm", [key, variant])) ? { variant, unknown: [] } : { unknown: [filled(words.unknownForm, variant)] };
}

/** Chooses what the address says, which may be more than the list has. */
export function select({ select }: Choice, value = ""): void {
  if (![...select.options].some((it) => it.value === value)) select.append(option(value, value));
  select.value = value;
}
