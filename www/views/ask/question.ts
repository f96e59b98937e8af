// Questions as addresses hold them: by the names of their fields, lists with commas between.

import type { Question, Recipient } from "tilgangspakker";
import { addressOf } from "../../address.ts";
import type { Key, Place } from "../../address.ts";
import type { Changes } from "../../app.ts";

/** What each question that has a form here is asked with. */
export const FIELDS = {
  hold: ["package", "role", "variant"],
  delegate: ["package", "roles", "holds", "variant", "recipient"],
  attach: ["package"],
  act: ["supplier", "organisation", "userHolds", "onBehalfOf", "customers"],
} as const satisfies Readonly<Partial<Record<Question["action"], readonly Key[]>>>;

export type Action = keyof typeof FIELDS;
export type FieldName = (typeof FIELDS)[Action][number];

export const ACTIONS = Object.keys(FIELDS) as readonly Action[];
export const NAMES: readonly FieldName[] = [...new Set(Object.values(FIELDS).flat())];

/** Which question a place asks; nothing while none is chosen. */
export const actionOf = (place: Place): Action | undefined => ACTIONS.find((it) => it === place.action);

export function fieldsOf(place: Place): readonly FieldName[] {
  const action = actionOf(place);
  return action ? FIELDS[action] : [];
}

/** What a place says of its question, and nothing else: fields of other questions are left out. */
export function askedIn(place: Place): Place {
  const keys: readonly Key[] = actionOf(place) ? ["action", ...fieldsOf(place)] : [];
  return Object.fromEntries(keys.flatMap((key) => (place[key] ? [[key, place[key]]] : [])));
}

export const isSame = (one: Place, other: Place): boolean => addressOf(askedIn(one)) === addressOf(askedIn(other));

/** Whether it says enough to be answered at once. */
export function isAsked(place: Place): boolean {
  const asked = askedIn(place);
  return Boolean(asked.package ?? (asked.supplier && asked.organisation && asked.onBehalfOf));
}

/** What must be filled in, in the order of the form. */
const NEEDED = ["package", "recipient", "supplier", "organisation", "onBehalfOf"] as const satisfies readonly FieldName[];
export type Needed = (typeof NEEDED)[number];

/** The first field that must be filled in and is not. */
export function lackingIn(place: Place): Needed | undefined {
  const fields = fieldsOf(place);
  return NEEDED.find((it) => fields.includes(it) && !place[it]);
}

/** The same question with what a link leaves unsaid: without a recipient it has always been about an employee. */
export const inFull = (place: Place): Place => (place.action === "delegate" && isAsked(place) ? { recipient: "employee", ...place } : place);

/** The way from any question to this one. */
export const changesTo = (question: Place): Changes =>
  ({ ...Object.fromEntries(NAMES.map((name) => [name, undefined])), row: undefined, area: undefined, search: undefined, ...question });

/** What is asked; but a hold question without a role is asked of every role. */
export function questionOf(place: Place): Question {
  const { package: reference = "", role = "", variant, recipient, supplier = "", organisation = "", onBehalfOf = "" } = place;
  const [roles, holds, userHolds, customers] = [place.roles, place.holds, place.userHolds, place.customers].map((it) => itemsOf(it)) as [string[], string[], string[], string[]];
  const form = variant ? { variant } : {};
  const action = actionOf(place);
  switch (action) {
    case "hold":
    case undefined:
      return { action: "hold", package: reference, role, ...form };
    case "delegate":
      // The engine says what is wrong with a recipient.
      return { action, package: reference, roles, holds, ...form, ...(recipient ? { recipient: recipient as Recipient } : {}) };
    case "attach":
      return { action, package: reference };
    case "act":
      return { action, supplier, user: { organisation, holds: userHolds }, onBehalfOf, customers };
  }
}

// Codes of roles may have commas in them.
export const listOf = (items: readonly string[]): string => items.map((it) => it.replace(/[%,]/g, encodeURIComponent)).join();
export const itemsOf = (list = ""): string[] => list.split(",").filter((it) => it.trim()).map((it) => it.replace(/%2C|%25/gi, decodeURIComponent));
