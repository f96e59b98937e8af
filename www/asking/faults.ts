// What is wrong with what was filled in: all of it at once, each by the field that it stands in.

import type { Question } from "tilgangspakker";
import { isTilgangspakkerError } from "tilgangspakker";
import type { Place } from "../address.ts";
import { itemsOf } from "../address.ts";
import type { App } from "../app.ts";
import { ask } from "../texts/ask.ts";
import { words } from "../texts/words.ts";
import type { FieldName } from "./question.ts";
import { isRecipient, LISTS, NOT_CHOSEN } from "./question.ts";

export interface Fault {
  readonly field: FieldName;
  readonly message: string;
  /** What may have been meant, where it stands alone in its field. */
  readonly suggestions: readonly string[];
}

/** A number whose last digit is right, for asking about one number at a time. */
const RIGHT = "991825827";
const ROLES: readonly FieldName[] = ["role", "roles", "relations", "byRoles"];
const FORMS: readonly FieldName[] = ["variant", "byVariant"];
const NUMBERS: readonly FieldName[] = ["supplier", "organisation", "onBehalfOf", "customers"];

/** The module says what is wrong with each reference, asked about one by one. */
export function faultsOf(app: App, asked: Place): readonly Fault[] {
  const fields = Object.keys(asked).filter((it): it is FieldName => it !== "action");
  return fields.flatMap((field) => {
    const items = LISTS.includes(field) ? itemsOf(asked[field]) : [asked[field] ?? ""];
    return items.flatMap((item) => faultIn(app, asked, field, item)).slice(0, 1);
  });
}

function faultIn(app: App, asked: Place, field: FieldName, item: string): readonly Fault[] {
  if (field === "recipient") {
    if (item === NOT_CHOSEN || isRecipient(asked)) return [];
    return [{ field, message: words(ask, app.language).lacksRecipient, suggestions: [] }];
  }
  const question = aboutOne(app, field, item);
  if (!question) return [];
  try {
    app.catalogue.check(question, { language: app.language });
    return [];
  } catch (error) {
    if (!isTilgangspakkerError(error)) throw error;
    return [{ field, message: error.message, suggestions: LISTS.includes(field) ? [] : error.suggestions }];
  }
}

/** A question that is malformed only where this is. */
function aboutOne({ catalogue }: App, field: FieldName, item: string): Question | undefined {
  const [some] = catalogue.packages();
  const [role] = catalogue.roles();
  if (NUMBERS.includes(field)) {
    const number = (name: FieldName) => (field === name ? item : RIGHT);
    return {
      action: "act",
      supplier: number("supplier"),
      user: { organisation: number("organisation"), holds: [] },
      onBehalfOf: number("onBehalfOf"),
      customers: field === "customers" ? [item] : [],
    };
  }
  if (field === "agent" || field === "kind" || field === "self") return undefined;
  if (ROLES.includes(field)) return some && { action: "hold", package: some.urn, role: item };
  if (FORMS.includes(field))
    return some && role && { action: "hold", package: some.urn, role: role.code, variant: item };
  return { action: "attach", package: item };
}
