// The form: which question, and what it is asked with.

import type { Place } from "../../address.ts";
import type { App } from "../../app.ts";
import { h, on } from "../../dom.ts";
import { ask } from "../../texts/ask.ts";
import { words } from "../../texts/words.ts";
import { packageChoices, roleChoices } from "./choices.ts";
import type { Choices } from "./choices.ts";
import { choiceControl, linesControl, selectControl, textControl } from "./controls.ts";
import type { Control } from "./controls.ts";
import { ACTIONS, NAMES, actionOf, fieldsOf } from "./question.ts";
import type { FieldName } from "./question.ts";
import { severalControl } from "./several.ts";

export interface Form {
  readonly element: HTMLFormElement;
  readonly packages: Choices;
  /** What is filled in, of the question that is chosen. */
  read(): Place;
  fill(place: Place): Promise<void>;
  /** Tells what is wrong with a field. */
  fault(of: FieldName, ...told: readonly (Node | string)[]): void;
  focus(field: FieldName): void;
}

/** `isActSettled`: the question whether one may act for a client is answered without anything filled in. */
export async function makeForm(app: App, isActSettled: boolean, submitted: () => void, changed: () => void): Promise<Form> {
  const said = words(ask, app.language);
  const hints: Readonly<Partial<Record<string, string>>> = said;
  const [packages, roles] = await Promise.all([packageChoices(app), roleChoices(app)]);

  function controlOf(name: FieldName): Control {
    const labels = { id: `spor-${name}`, label: said[name], hint: hints[`${name}Hint`], none: said.choose, whole: undefined, typeHint: said.typeHint };
    switch (name) {
      case "package":
        return choiceControl(packages, { ...labels, whole: said.whole });
      case "role":
        return choiceControl(roles, { ...labels, none: said.everyRole });
      case "roles":
        return severalControl(roles, labels, said);
      case "holds":
      case "userHolds":
        return severalControl(packages, labels, said);
      case "recipient":
        return selectControl(labels, [["", said.choose], ["employee", said.employee], ["enterpriseUser", said.enterpriseUser], ["organisation", said.business], ["systemUser", said.systemUser]]);
      case "customers":
        return linesControl(labels);
      default:
        return textControl(labels, name === "variant" ? "text" : "numeric");
    }
  }

  const controls = Object.fromEntries(NAMES.map((name) => [name, controlOf(name)])) as Record<FieldName, Control>;
  const kinds = ACTIONS.map((action) => h("input", { class: "ds-input", type: "radio", name: "action", id: `spor-${action}`, value: action }));
  const about = h("p", { class: "ds-paragraph" }, said.aboutAct);
  const submit = h("button", { class: "ds-button", type: "submit" }, said.submit);
  const element = h("form", { class: "page-form", novalidate: true },
    h("fieldset", { class: "ds-fieldset" },
      h("legend", { class: "ds-label" }, said.action),
      ...ACTIONS.map((action, at) => h("div", { class: "ds-field" }, kinds[at], h("label", { class: "ds-label", for: `spor-${action}` }, said[action])))),
    about,
    // In an order that suits every question.
    ...(["package", "role", "roles", "holds", "variant", "recipient", "supplier", "organisation", "userHolds", "onBehalfOf", "customers"] as const).map((name) => controls[name].element),
    submit);

  const chosen = (): Place => ({ action: kinds.find((it) => it.checked)?.value ?? "" });

  /** Shows the fields of one question, with nothing told of them. */
  function choose(place: Place): void {
    const action = actionOf(place);
    const fields = action === "act" && isActSettled ? [] : fieldsOf(place);
    for (const kind of kinds) kind.checked = kind.value === action;
    for (const name of NAMES) controls[name].element.hidden = !fields.includes(name);
    submit.hidden = fields.length === 0;
    about.hidden = action !== "act";
    for (const wrong of element.querySelectorAll("[aria-invalid]")) wrong.removeAttribute("aria-invalid");
    element.querySelector("#spor-feil")?.remove();
  }

  on(element, {
    // As one types: told only when a field is left, it would move the button away under a click on it.
    input: () => {
      choose(chosen());
      changed();
    },
    submit: (event) => {
      event.preventDefault();
      submitted();
    },
  });

  return {
    element,
    packages,
    read: () => Object.fromEntries([["action", actionOf(chosen()) ?? ""], ...fieldsOf(chosen()).map((name) => [name, controls[name].get()])].filter(([, value]) => value)) as Place,
    async fill(place) {
      choose(place);
      await Promise.all(NAMES.map((name) => controls[name].set(place[name] ?? "")));
    },
    fault(of, ...told) {
      choose(chosen());
      const { input, element: field } = controls[of];
      input.setAttribute("aria-invalid", "true");
      input.setAttribute("aria-errormessage", "spor-feil");
      field.append(h("p", { class: "ds-paragraph page-fault", id: "spor-feil", role: "alert", "data-size": "sm" }, ...told));
    },
    focus: (field) => controls[field].input.focus(),
  };
}
