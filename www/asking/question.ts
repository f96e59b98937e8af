// Questions as addresses hold them: by the names of their fields, lists with commas between.

import type { Claims, ClientRecipient, Question, Recipient } from "tilgangspakker";
import type { Changes, Key, Place } from "../address.ts";
import { ACTIONS, itemsOf, listOf } from "../address.ts";

export type Action = (typeof ACTIONS)[number];

/** What each question is asked with: what stands in its sentence first, then what else may be said. */
const FIELDS = {
  hold: ["role", "variant", "package"],
  delegate: ["roles", "variant", "package", "recipient", "holds"],
  client: ["relations", "variant", "package", "recipient", "given", "agent", "byRoles", "byHolds", "byVariant"],
  systemUser: ["kind", "self", "packages", "roles", "variant", "holds", "relations", "given"],
  attach: ["package"],
  act: ["supplier", "organisation", "userHolds", "onBehalfOf", "customers"],
} as const satisfies Readonly<Record<Action, readonly Key[]>>;
export type FieldName = (typeof FIELDS)[Action][number];

/** Fields that hold several, with commas between. */
export const LISTS: readonly FieldName[] = [
  "roles",
  "holds",
  "relations",
  "given",
  "packages",
  "byRoles",
  "byHolds",
  "userHolds",
  "customers",
];
/** That a recipient is yet to be chosen. A link that says nothing has always been about an employee. */
export const NOT_CHOSEN = "choose";

const RECIPIENTS: readonly string[] = [
  "employee",
  "organisation",
  "systemUser",
  "enterpriseUser",
] satisfies Recipient[];
const CLIENT_RECIPIENTS: readonly string[] = [
  "agent",
  "clientSystemUser",
  "ownSystemUser",
  "organisation",
  "enterpriseUser",
] satisfies ClientRecipient[];

/** Which question a place asks; nothing while none is chosen. */
export const actionOf = (place: Place): Action | undefined => ACTIONS.find((it) => it === place.action);

/** What a place says of its question; where it is silent, what one stands at counts: the role, the package. */
export function askedFrom(place: Place): Place {
  const action = actionOf(place) ?? "delegate";
  const { role, package: one } = place;
  const all: Place = {
    ...place,
    ...given("role", role ?? itemsOf(place.roles ?? place.relations)[0]),
    ...given("roles", place.roles ?? place.relations ?? listOf(role ? [role] : [])),
    ...given("relations", place.relations ?? place.roles ?? listOf(role ? [role] : [])),
    ...given("packages", place.packages ?? listOf(one ? [one] : [])),
    ...given("package", one ?? itemsOf(place.packages)[0]),
    ...given("recipient", place.recipient ?? (place.action ? usualRecipient(action) : NOT_CHOSEN)),
  };
  const isOwn = place.kind === "own" || Boolean(place.self);
  const keys = FIELDS[action].filter(
    (it) => action !== "systemUser" || !(isOwn ? ["relations", "given"] : ["roles", "holds"]).includes(it),
  );
  // One stands at a role, but not at a client of it.
  const silent =
    action === "systemUser" && !isOwn && !place.relations ? ["relations", ...(place.given ? [] : ["variant"])] : [];
  return Object.fromEntries([
    ["action", action],
    ...keys.flatMap((key) => (all[key] && !silent.includes(key) ? [[key, all[key]]] : [])),
  ]);
}

const given = (key: Key, value: string | undefined): Place => (value ? { [key]: value } : {});
const usualRecipient = (action: Action): string | undefined =>
  (({ delegate: "employee", client: "agent" }) as Partial<Record<Action, string>>)[action];

/** What the address must say so that it asks this, and nothing of another question. The role and the package that one stands at stay. */
export function changesTo(asked: Place): Changes {
  const cleared = Object.fromEntries(
    Object.values(FIELDS)
      .flat()
      .filter((it) => !["package", "role", "variant"].includes(it))
      .map((it) => [it, undefined]),
  );
  return { ...cleared, ...asked };
}

/** Whether this recipient, of this question, exists. */
export const isRecipient = ({ action, recipient = "" }: Place): boolean =>
  (action === "client" ? CLIENT_RECIPIENTS : RECIPIENTS).includes(recipient);

/** The question itself. What is wrong with it, `check` says. */
export function questionOf(asked: Place): Question {
  const recipient = asked.recipient === NOT_CHOSEN ? undefined : asked.recipient;
  const { package: one = "", role = "", supplier = "", organisation = "", onBehalfOf = "" } = asked;
  const variant = asked.variant;
  const list = (key: FieldName) => itemsOf(asked[key]);
  const claims: Claims = { roles: list("roles"), holds: list("holds"), variant };
  const relation = { relations: list("relations"), given: list("given"), variant };
  switch (actionOf(asked)) {
    case "hold":
      return { action: "hold", package: one, role, variant };
    case "attach":
      return { action: "attach", package: one };
    case "client":
      return {
        action: "client",
        package: one,
        ...relation,
        recipient: recipient as ClientRecipient,
        ...agentOf(asked),
        ...byOf(asked),
      };
    case "systemUser": {
      const packages = list("packages");
      if (asked.self) return { action: "systemUser", kind: "client", packages, self: true, approver: claims };
      if (asked.kind === "own") return { action: "systemUser", kind: "own", packages, approver: claims };
      const isOfOne = relation.relations.length + relation.given.length > 0 || variant !== undefined;
      return { action: "systemUser", kind: "client", packages, ...(isOfOne ? { client: relation } : {}) };
    }
    case "act":
      return {
        action: "act",
        supplier,
        user: { organisation, holds: list("userHolds") },
        onBehalfOf,
        customers: list("customers"),
      };
    default:
      return { action: "delegate", package: one, ...claims, recipient: recipient as Recipient };
  }
}

const agentOf = ({ agent }: Place) => (agent ? { isAgent: agent === "true" } : {});

function byOf({ byRoles, byHolds, byVariant }: Place): { readonly by?: Claims } {
  if (!byRoles && !byHolds && !byVariant) return {};
  return { by: { roles: itemsOf(byRoles), holds: itemsOf(byHolds), variant: byVariant } };
}
