// Which field a refusal is about.

import type { Place } from "../../address.ts";
import { fieldsOf, itemsOf } from "./question.ts";
import type { FieldName } from "./question.ts";

const LISTS: readonly FieldName[] = ["roles", "holds", "userHolds", "customers"];

/** The first field that holds what the message quotes. Fields stand in the order in which the engine looks at them. */
export function wrongField(place: Place, message: string): FieldName {
  const fields = fieldsOf(place);
  const itemsIn = (name: FieldName) => (LISTS.includes(name) ? itemsOf(place[name]) : [place[name] ?? ""]);
  return fields.find((name) => itemsIn(name).some((it) => ["«»", '""', "“”"].some(([open = "", close = ""]) => message.includes(open + it + close)))) ?? fields[0] ?? "package";
}
