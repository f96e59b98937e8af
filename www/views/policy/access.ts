// Who gets in on a day and from 1 January 2027, by resource; actions that are answered alike are answered together.

import type { Catalogue, Language } from "tilgangspakker";
import type { ActionAccess } from "tilgangspakker/policy";
import { groupedBy } from "../../grouped.ts";
import type { Reader } from "./reader.ts";
import { AFTER_ALTINN2 } from "./words.ts";

/** Actions that are answered alike. */
export interface Row {
  readonly actions: readonly string[];
  readonly now: ActionAccess;
  /** From 1 January 2027, where that is later than the day asked about. */
  readonly later: ActionAccess | null;
}

export interface Resource {
  readonly name: string;
  readonly rows: readonly Row[];
}

interface Asked {
  readonly language: Language;
  readonly on: string;
  readonly variant: string | undefined;
}

export function accessBy(
  reader: Reader,
  text: string,
  catalogue: Catalogue,
  { language, on, variant }: Asked,
): readonly Resource[] {
  const now = reader.whoGetsIn(text, catalogue, { language, on, variant });
  const isBefore = on < AFTER_ALTINN2;
  const later = new Map(
    (isBefore ? reader.whoGetsIn(text, catalogue, { language, on: AFTER_ALTINN2, variant }) : []).map((it) => [
      keyOf(it),
      it,
    ]),
  );
  const rows = now.map((it): Row => ({ actions: [it.action], now: it, later: later.get(keyOf(it)) ?? null }));
  return [...groupedBy(rows, (it) => it.now.resource)].map(([name, these]) => ({ name, rows: joined(these) }));
}

const keyOf = ({ resource, action }: ActionAccess): string => JSON.stringify([resource, action]);

function joined(rows: readonly Row[]): readonly Row[] {
  const alike = groupedBy(rows, ({ now, later }) =>
    JSON.stringify([
      contentOf(now),
      now.lost.map(({ role, variant }) => [role.code, variant]),
      later && contentOf(later),
    ]),
  );
  return [...alike.values()].flatMap((these) =>
    these[0] ? [{ ...these[0], actions: these.flatMap((it) => it.actions) }] : [],
  );
}

/** What an answer says, whatever it is about. */
function contentOf({ decision, openings, findings, minimumAuthenticationLevel }: ActionAccess): unknown {
  const ways = openings.map(({ roles, requires, byDelegation }) => [
    requires,
    roles.map(({ role, variant }) => [role.code, variant]),
    byDelegation,
  ]);
  return [decision, ways, findings.map((it) => [it.line, it.code, it.message]), minimumAuthenticationLevel];
}

/** Whether the same get in later, by the same ways. */
export const isUnchanged = ({ now, later }: Row): boolean =>
  later !== null &&
  later.decision === now.decision &&
  now.lost.length === 0 &&
  JSON.stringify(later.openings) === JSON.stringify(now.openings);

/** The roles of Altinn 2 that let somebody in now, and later no more; none where it is not known who gets in then. */
export const endingIn = ({ now, later }: Row): readonly string[] =>
  later === null || later.decision === "Indeterminate"
    ? []
    : [
        ...new Set(
          now.openings.flatMap(({ lastDay, byDelegation, requires }) =>
            lastDay !== null && byDelegation
              ? requires.filter(({ through }) => through === "altinn2Role").map(({ reference }) => reference)
              : [],
          ),
        ),
      ];
