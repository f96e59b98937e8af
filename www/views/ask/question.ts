// Questions as addresses hold them: by the names of their fields, lists with commas between.

import type { Question, Recipient } from "tilgangspakker";
import { addressOf } from "../../address.ts";
import type { Key, Place } from "../../address.ts";
import type { Changes } from "../../app.ts";

/** What each question is asked with. */
export const FIELDS = {
  hold: ["package", "role", "variant"],
  delegate: ["package", "roles", "holds", "variant", "recipient"],
  attach: ["package"],
  act: ["supplier", "organisation", "userHolds", "onBehalfOf", "customers"],
} as const satisfies Readonly<Record<Question["action"], readonly Key[]>>;

export type Action = keyof typeof FIELDS;
export type FieldName = (typeof FIELDS)[Action][number];

export const ACTIONS = Object.keys(FIELDS) as readonly Action[];

export const actionOf = ({ action }: Place): Action => ACTIONS.find((it) => it === action) ?? "hold";

/** What a place says of its question, and nothing else: fields of other questions are left out. */
export function askedIn(place: Place): Place {
  if (!ACTIONS.some((it) => it === place.action)) return {};
  const fields: readonly Key[] = ["action", ...FIELDS[actionOf(place)]];
  return Object.fromEntries(fields.flatMap((key) => (place[key] ? [[key, place[key]]] : [])));
}

export const sameQuestion = (one: Place, other: Place): boolean => addressOf(askedIn(one)) === addressOf(askedIn(other));

/** Whether it says enough to be answered at once. */
export function isAsked(place: Place): boolean {
  const { package: reference, supplier, organisation, onBehalfOf } = askedIn(place);
  return Boolean(reference ?? (supplier && organisation && onBehalfOf));
}

/** The way from any question to this one. */
export function changesTo(question: Place): Changes {
  const none = Object.fromEntries(Object.values(FIELDS).flat().map((key) => [key, undefined]));
  return { ...none, row: undefined, area: undefined, search: undefined, ...question };
}

/** What is asked, but for a hold question without a role, which is asked of every role. */
export function questionOf(place: Place): Question {
  const { package: reference = "", role = "", variant, recipient, supplier = "", organisation = "", onBehalfOf = "" } = place;
  const form = variant ? { variant } : {};
  const action = actionOf(place);
  switch (action) {
    case "hold":
      return { action, package: reference, role, ...form };
    case "delegate":
      return { action, package: reference, roles: itemsOf(place.roles), holds: itemsOf(place.holds), ...form, ...(recipient ? { recipient: recipient as Recipient } : {}) };
    case "attach":
      return { action, package: reference };
    case "act":
      return { action, supplier, user: { organisation, holds: itemsOf(place.userHolds) }, onBehalfOf, customers: itemsOf(place.customers) };
  }
}

// Codes of roles may have commas in them.
export const listOf = (items: readonly string[]): string => items.map((it) => it.replace(/[%,]/g, encodeURIComponent)).join();
export const itemsOf = (list = ""): string[] => list.split(",").filter((it) => it.trim()).map((it) => it.replace(/%2C|%25/gi, decodeURIComponent));
