// Who gets in by a policy, put together for people: what is the same of several actions said once, the most important first.

import type { ActionAccess, Opening } from "tilgangspakker/policy";

/** The first day without the roles of Altinn 2. */
export const TURN = "2027-01-01";

/** The gravest first. `closesToRoles`: to everybody but who gets in by something else than packages and roles. */
export const STATES = ["closes", "closesToRoles", "closed", "mayClose", "undecided", "anybody", "loses", "open"] as const;
export type State = (typeof STATES)[number];

/** Actions on one resource of which all the same is said. */
export interface Group {
  readonly state: State;
  readonly resource: string;
  readonly actions: readonly string[];
  /** Of each of them, but for the action. */
  readonly access: ActionAccess;
}

/** `then` is the same policy on the day of the turn. */
export function groupsOf(now: readonly ActionAccess[], then: readonly ActionAccess[]): readonly Group[] {
  const keyOf = ({ resource, action }: ActionAccess) => JSON.stringify([resource, action]);
  const later = new Map(then.map((it) => [keyOf(it), it]));
  const groups = new Map<string, Group>();
  for (const access of now) {
    const state = stateOf(access, later.get(keyOf(access)));
    const key = JSON.stringify([state, { ...access, action: "" }]);
    const group = groups.get(key);
    groups.set(key, { state, resource: access.resource, access, actions: [...(group?.actions ?? []), access.action] });
  }
  return [...groups.values()].sort((a, b) => rankOf(a.state) - rankOf(b.state));
}

/** What is not answered about on that day is not open then. */
function stateOf({ decision, lost, openings }: ActionAccess, then: ActionAccess | undefined): State {
  if (decision === "closed") return "closed";
  if (then === undefined || then.decision === "closed") return "closes";
  if (decision === "Indeterminate") return "undecided";
  if (then.decision === "Indeterminate") return "mayClose";
  if (openings.some(isToAnybody)) return "anybody";
  if (openings.some(isToPeople) && !then.openings.some(isToPeople)) return "closesToRoles";
  return lost.length > 0 ? "loses" : "open";
}

const isToAnybody = ({ requires }: Opening): boolean => requires.some(({ through }) => through === "anybody");

/** Not to the service's owner or a system alone, who get in by what they are. */
const isToPeople = (opening: Opening): boolean => opening.roles.length > 0 || opening.byDelegation || isToAnybody(opening);

export const rankOf = (state: State): number => STATES.indexOf(state);
