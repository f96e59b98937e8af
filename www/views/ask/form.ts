// The form: which question, and what it is asked with.

import type { Key, Place } from "../../address.ts";
import type { App } from "../../app.ts";
import { h, on } from "../../dom.ts";
import { ask } from "../../texts/ask.ts";
import { words } from "../../texts/words.ts";
import { packageChoices, roleChoices } from "./choices.ts";
import type { Choices } from "./choices.ts";
import { choiceControl, field, selectControl, textControl } from "./controls.ts";
import type { Control } from "./controls.ts";
import { ACTIONS, FIELDS, actionOf, itemsOf, listOf } from "./question.ts";
import type { Action, FieldName } from "./question.ts";
import { severalControl } from "./several.ts";

export interface Form {
  readonly element: HTMLFormElement;
  readonly packages: Choices;
  readonly roles: Choices;
  readonly controls: Readonly<Record<FieldName, Control>>;
  /** What is filled in, of the question that is chosen. */
  read(): Place;
  fill(place: Place): Promise<void>;
  /** Tells what is wrong with a field; of nothing, forgets what was told. */
  fault(of?: FieldName, ...told: readonly (Node | string)[]): void;
}

interface Listeners {
  readonly submitted: () => void;
  /** Something was changed; `action` where it was which question. */
  readonly changed: (what: "action" | "field") => void;
}

export async function makeForm(app: App, { submitted, changed }: Listeners): Promise<Form> {
  const said = words(ask, app.language);
  const [packages, roles] = await Promise.all([packageChoices(app, said.whole), roleChoices(app)]);
  const number = (name: "supplier" | "onBehalfOf", hint?: string) => textControl(`spor-${name}`, { label: said[name], hint });
  const controls: Readonly<Record<FieldName, Control>> = {
    package: choiceControl("spor-package", app, packages, { label: said.package, typed: said.packageHint }),
    role: choiceControl("spor-role", app, roles, { label: said.role, none: said.everyRole }),
    roles: severalControl("spor-roles", app, roles, { label: said.roles }),
    holds: severalControl("spor-holds", app, packages, { label: said.holds, typed: said.packageHint }),
    variant: textControl("spor-variant", { label: said.variant, hint: said.variantHint }, false),
    recipient: selectControl("spor-recipient", { label: said.recipient }, (["employee", "enterpriseUser", "organisation", "systemUser"] as const).map((it) => [it, said[it]] as const)),
    supplier: number("supplier", said.numberHint),
    organisation: textControl("spor-organisation", { label: said.user }),
    userHolds: severalControl("spor-userHolds", app, packages, { label: said.userHolds, typed: said.packageHint }),
    onBehalfOf: number("onBehalfOf"),
    customers: customersControl(said.customers, said.customersHint),
  };

  const kinds = ACTIONS.map((it) => h("input", { class: "ds-input", type: "radio", name: "action", id: `spor-${it}`, value: it }));
  const about = h("p", { class: "ds-paragraph" }, said.aboutAct);
  // In the order of the questions: each shows its own.
  const names = [...new Set(Object.values(FIELDS).flat())].sort((a, b) => Number(a === "variant" || a === "recipient") - Number(b === "variant" || b === "recipient"));
  const element = h("form", { class: "page-form", novalidate: true },
    h("fieldset", { class: "ds-fieldset" },
      h("legend", { class: "ds-label" }, said.action),
      ...kinds.map((it) => h("div", { class: "ds-field" }, it, h("label", { class: "ds-label", for: it.id }, said[it.value as Action])))),
    about,
    ...names.map((name) => controls[name].element),
    h("button", { class: "ds-button", type: "submit" }, said.submit));

  const action = (): Action => actionOf({ action: kinds.find((it) => it.checked)?.value ?? "" });
  function choose(chosen: Action): void {
    for (const kind of kinds) kind.checked = kind.value === chosen;
    const wanted: readonly FieldName[] = FIELDS[chosen];
    for (const name of names) controls[name].element.hidden = !wanted.includes(name);
    about.hidden = chosen !== "act";
  }
  on(element, {
    change: ({ target }) => {
      const isAction = target instanceof HTMLInputElement && target.name === "action";
      if (isAction) {
        choose(action());
        fault();
      }
      changed(isAction ? "action" : "field");
    },
    submit: (event) => {
      event.preventDefault();
      submitted();
    },
  });

  function fault(of?: FieldName, ...told: readonly (Node | string)[]): void {
    for (const wrong of element.querySelectorAll("[aria-invalid]")) {
      wrong.removeAttribute("aria-invalid");
      wrong.setAttribute("aria-describedby", (wrong.getAttribute("aria-describedby") ?? "").replace(/ ?spor-feil/, ""));
    }
    element.querySelector("#spor-feil")?.remove();
    if (!of) return;
    const { input, element: at } = controls[of];
    input.setAttribute("aria-invalid", "true");
    input.setAttribute("aria-describedby", `${input.getAttribute("aria-describedby") ?? ""} spor-feil`.trim());
    at.append(h("p", { class: "ds-paragraph page-fault", id: "spor-feil", role: "alert", "data-size": "sm" }, ...told));
  }

  return {
    element, packages, roles, controls, fault,
    read() {
      const now = action();
      const fields: readonly FieldName[] = FIELDS[now];
      return Object.fromEntries<string>([["action", now], ...fields.map((it): [Key, string] => [it, controls[it].get()])].filter(([, value]) => value) as [string, string][]);
    },
    async fill(place) {
      choose(actionOf(place));
      fault();
      await Promise.all(names.map((it) => controls[it].set(place[it] ?? "")));
    },
  };
}

/** One number on each line; however they are divided when they are pasted. */
function customersControl(label: string, hint: string): Control {
  const input = h("textarea", { class: "ds-input", id: "spor-customers", rows: 4 });
  return {
    element: field(input, { label, hint }),
    input,
    get: () => listOf(input.value.split(/[\n,;]/).map((it) => it.trim()).filter(Boolean)),
    set: (list) => void (input.value = itemsOf(list).join("\n")),
  };
}
