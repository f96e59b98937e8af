// What is wrong with what was filled in: all of it at once, each by the field that it stands in.

import type { Question } from "tilgangspakker";
import { isTilgangspakkerError } from "tilgangspakker";
import type { Place } from "../address.ts";
import { itemsOf, listOf, slugOf } from "../address.ts";
import type { App } from "../app.ts";
import { packagesNear } from "../close-hits.ts";
import { formOf } from "../grants/forms.ts";
import { formLabel, noSuchForm, unknownPackage, unknownRole } from "../grants/named.ts";
import { ask } from "../texts/ask.ts";
import { words } from "../texts/words.ts";
import { packagesOf } from "./choices.ts";
import type { OtherWay } from "./other-ways.ts";
import type { FieldName } from "./question.ts";
import { isRecipient, LISTS, NOT_CHOSEN } from "./question.ts";

export interface Fault {
  readonly field: FieldName;
  readonly message: string;
  /** What may have been meant, by its name, with the question that it would be. */
  readonly meant: readonly OtherWay[];
}

const MOST_MEANT = 3;
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
    return [{ field, message: words(ask, app.language).lacksRecipient, meant: [] }];
  }
  const question = aboutOne(app, field, item);
  if (!question) return [];
  try {
    app.catalogue.check(question, { language: app.language });
    return [];
  } catch (error) {
    if (!isTilgangspakkerError(error)) throw error;
    // What people call a package is found by what it is about.
    const near = error.code === "UNKNOWN_PACKAGE" ? packagesNear(app, item, MOST_MEANT).map(({ urn }) => urn) : [];
    const meant = [...new Set([...error.suggestions, ...near])]
      .slice(0, MOST_MEANT)
      .map((it) => insteadOf(app, asked, field, item, it));
    const message = meant.length > 0 ? unknownIn(app, field, item) : error.message;
    return [{ field, message, meant }];
  }
}

/** The same question with what may have been meant. */
function insteadOf(app: App, asked: Place, field: FieldName, item: string, suggestion: string): OtherWay {
  const isList = LISTS.includes(field);
  const value = slugOf(suggestion);
  const instead = isList ? listOf(itemsOf(asked[field]).map((it) => (it === item ? value : it))) : value;
  return { label: nameOf(app, field, value), asked: { ...asked, [field]: instead } };
}

function nameOf(app: App, field: FieldName, value: string): string {
  const { catalogue, language } = app;
  if (ROLES.includes(field)) return catalogue.role(value, { language })?.name.value ?? value;
  const form = FORMS.includes(field) && formOf(catalogue, value, language);
  return form ? formLabel(form) : packagesOf(app).labelOf(value);
}

/** That there is none of this name. How else one may be named need not be said beside links. */
function unknownIn({ language }: App, field: FieldName, item: string): string {
  if (ROLES.includes(field)) return unknownRole(item, language);
  return FORMS.includes(field) ? noSuchForm(item, language) : unknownPackage(slugOf(item), language);
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
