// Who gets in by a policy, put together for people: what is the same of several actions said once, the most important first.

import type { ActionAccess, Opening } from "tilgangspakker/policy";
import { IS_ONLY_DENIED } from "../package/policy-door.ts";

/** The first day without the roles of Altinn 2. */
export const TURN = "2027-01-01";

/** The last day with them. */
export const LAST_DAY = "2026-12-31";

/**
 * The gravest first. `closesToRoles`: to everybody but who gets in by something else than packages and roles. `noRole`: it
 * has closed so. `opens`: to more, whom a role of Altinn 2 shuts out. `denied`: by rules that nothing stands beside.
 */
export const STATES = [
  "closes",
  "closesToRoles",
  "noRole",
  "closed",
  "mayClose",
  "undecided",
  "anybody",
  "opens",
  "loses",
  "open",
  "denied",
] as const;
export type State = (typeof STATES)[number];

/** Actions on one resource of which all the same is said. */
export interface Group {
  readonly state: State;
  readonly resource: string;
  readonly actions: readonly string[];
  /** Of each of them, but for the action. */
  readonly access: ActionAccess;
  /** Who gets in from the turn on, and not before. */
  readonly gained: Roles;
  /** Whoever was given a role of Altinn 2 alone loses it. */
  readonly givenLose: boolean;
}

type Roles = ActionAccess["lost"];
type Turning = Pick<Group, "state" | "gained" | "givenLose">;

/** The same policy on the day asked about, the last day with the roles of Altinn 2, and the first without them. */
export interface Days {
  readonly now: readonly ActionAccess[];
  readonly before: readonly ActionAccess[];
  readonly after: readonly ActionAccess[];
}

/** `form`: the organisation form that is asked about. */
export function groupsOf({ now, before, after }: Days, form: string | undefined): readonly Group[] {
  const [earlier, later] = [before, after].map((those) => new Map(those.map((it) => [keyOf(it), it])));
  const groups = new Map<string, Group>();
  for (const access of now) {
    const turning = turningOf(access, earlier?.get(keyOf(access)), later?.get(keyOf(access)), form);
    const key = JSON.stringify([turning, { ...access, action: "" }]);
    const group = groups.get(key);
    groups.set(key, {
      ...turning,
      resource: access.resource,
      access,
      actions: [...(group?.actions ?? []), access.action],
    });
  }
  return [...groups.values()].sort((a, b) => rankOf(a.state) - rankOf(b.state));
}

const keyOf = ({ resource, action }: ActionAccess): string => JSON.stringify([resource, action]);

function turningOf(
  now: ActionAccess,
  before: ActionAccess | undefined,
  after: ActionAccess | undefined,
  form: string | undefined,
): Turning {
  // Of what is not known on either day nothing can be said to change, and where anybody gets in nobody is shut out.
  const isUnchanging = now.decision === "Indeterminate" || now.openings.some(isToAnybody);
  const gained =
    isUnchanging || !after ? [] : rolesOf(after).filter((it) => !rolesOf(now).some((other) => covers(other, it, form)));
  const givenLose =
    !isUnchanging &&
    after?.decision !== "Indeterminate" &&
    now.openings.some(({ lastDay, byDelegation }) => lastDay !== null && byDelegation);
  return {
    state: stateOf(now, before, after, { opens: gained.length > 0, loses: givenLose || now.lost.length > 0 }),
    gained,
    givenLose,
  };
}

type Told = ActionAccess & { readonly [IS_ONLY_DENIED]?: boolean };

/** What is not answered about on that day is not open then. */
function stateOf(
  { decision, openings, [IS_ONLY_DENIED]: isOnlyDenied }: Told,
  before: ActionAccess | undefined,
  after: ActionAccess | undefined,
  { opens, loses }: { readonly opens: boolean; readonly loses: boolean },
): State {
  if (decision === "closed") return isOnlyDenied ? "denied" : "closed";
  if (after === undefined || after.decision === "closed") return "closes";
  if (decision === "Indeterminate") return "undecided";
  if (after.decision === "Indeterminate") return "mayClose";
  if (openings.some(isToAnybody)) return "anybody";
  const isToSomebody = openings.some(isToPeople);
  if (isToSomebody && !after.openings.some(isToPeople)) return "closesToRoles";
  if (!isToSomebody && before?.openings.some(isToPeople)) return "noRole";
  return opens ? "opens" : loses ? "loses" : "open";
}

const rolesOf = ({ openings }: ActionAccess): Roles => openings.flatMap(({ roles }) => roles);

/** Whether whoever is among the second is among the first too, in a business of that form if one is named. */
function covers(one: Roles[number], other: Roles[number], form: string | undefined): boolean {
  return (
    one.role.urn === other.role.urn && (one.variant === null || one.variant === other.variant || one.variant === form)
  );
}

const isToAnybody = ({ requires }: Opening): boolean => requires.some(({ through }) => through === "anybody");

/** Not to the service's owner or a system alone, who get in by what they are. */
const isToPeople = (opening: Opening): boolean =>
  opening.roles.length > 0 || opening.byDelegation || isToAnybody(opening);

export const rankOf = (state: State): number => STATES.indexOf(state);

/** Whether a finding says so, also where the answer is that it is undecided, or open to some. */
export const isOpenToAnybody = ({ access: { findings } }: Pick<Group, "access">): boolean =>
  findings.some(({ code }) => code === "ANYBODY");
