// A control for each field that questions are asked with.

import type { ask } from "../../texts/ask.ts";
import type { Words } from "../../texts/words.ts";
import type { Choices } from "./choices.ts";
import { choiceControl, linesControl, selectControl, textControl } from "./controls.ts";
import type { Control } from "./controls.ts";
import { NAMES } from "./question.ts";
import type { FieldName } from "./question.ts";
import { severalControl } from "./several.ts";

export type Fields = Readonly<Record<FieldName, Control>>;
type Said = Words<typeof ask>;

export function makeFields(packages: Choices, roles: Choices, said: Said): Fields {
  return Object.fromEntries(NAMES.map((name) => [name, controlOf(name, packages, roles, said)])) as Fields;
}

function controlOf(name: FieldName, packages: Choices, roles: Choices, said: Said): Control {
  const hints: Readonly<Partial<Record<string, string>>> = said;
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
