// Which field a refusal is about, and what is told there.

import { slugOf } from "../../address.ts";
import type { Place } from "../../address.ts";
import type { App } from "../../app.ts";
import { h } from "../../dom.ts";
import type { Child } from "../../dom.ts";
import type { Refusal } from "../../engine.ts";
import { fieldsOf, itemsOf } from "./question.ts";
import type { FieldName } from "./question.ts";

const LISTS: readonly FieldName[] = ["roles", "holds", "userHolds", "customers"];
/** Only what stands alone in its field can be put right by a link. */
const ALONE: readonly FieldName[] = ["package", "role", "variant"];

export interface Fault {
  readonly field: FieldName;
  readonly told: readonly Child[];
}

export function faultOf({ code, message, suggestions }: Refusal, place: Place, { href }: App): Fault {
  const field = wrongField(place, message);
  const meant = ALONE.includes(field) ? suggestions.map(slugOf) : [];
  const links = meant.flatMap((it) => [" ", h("a", { class: "ds-link", href: href({ [field]: it }) }, it)]);
  // What no language has a sentence for is in English, as it is for developers.
  return { field, told: [code.startsWith("INVALID_QUESTION") ? h("span", { lang: "en" }, message) : message, ...links] };
}

/** The first field that holds what the message quotes. Fields stand in the order in which the engine looks at them. */
function wrongField(place: Place, message: string): FieldName {
  const fields = fieldsOf(place);
  const itemsIn = (name: FieldName) => (LISTS.includes(name) ? itemsOf(place[name]) : [place[name] ?? ""]);
  return fields.find((name) => itemsIn(name).some((it) => ["«»", '""', "“”"].some(([open = "", close = ""]) => message.includes(open + it + close)))) ?? fields[0] ?? "package";
}
