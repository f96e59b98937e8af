// Changes between two sources, sorted into what a reader asks for.

import type { Change } from "tilgangspakker";
import { groupedBy } from "../../grouped.ts";

/** The groups, in the order in which they are shown; each is titled by the text of that name. */
const TITLES = [
  "renamed",
  "removed",
  "stillServed",
  "added",
  "grants",
  "properties",
  "noticeResolved",
  "noticeAdded",
] as const;
export type Title = (typeof TITLES)[number];

const TITLE_OF: Readonly<Record<Change["kind"], Title>> = {
  packageRenamed: "renamed",
  packageRemoved: "removed",
  packageStillServed: "stillServed",
  packageAdded: "added",
  grantAdded: "grants",
  grantRemoved: "grants",
  propertyChanged: "properties",
  noticeResolved: "noticeResolved",
  noticeAdded: "noticeAdded",
};

export type ChangeOf<Kind extends Change["kind"]> = Extract<Change, { readonly kind: Kind }>;
export type PackageChange = ChangeOf<"packageAdded" | "packageRemoved" | "packageStillServed">;
export type Grant = ChangeOf<"grantAdded" | "grantRemoved">;

export interface Group {
  readonly title: Title;
  readonly changes: readonly Change[];
}

/** Those that hold something. */
export function groupsOf(changes: readonly Change[]): readonly Group[] {
  const byTitle = groupedBy(changes, ({ kind }) => TITLE_OF[kind]);
  return TITLES.flatMap((title) => {
    const these = byTitle.get(title);
    return these ? [{ title, changes: these }] : [];
  });
}

/** Roles that get, or no longer get, the same packages. */
export interface GrantsAlike {
  readonly kind: Grant["kind"];
  readonly roles: readonly { readonly role: string; readonly variant: string | null }[];
  readonly urns: readonly string[];
}

/** Grants of roles that gain or lose the same are told together: over a thousand lines become a few. */
export function grantsAlike(grants: readonly Grant[]): readonly GrantsAlike[] {
  const byRole = [...groupedBy(grants, ({ kind, role, variant }) => JSON.stringify([kind, role, variant])).values()];
  const alike = groupedBy(byRole, (these) => JSON.stringify([these[0]?.kind, these.map(({ urn }) => urn)]));
  return [...alike.values()].flatMap((roles) => {
    const first = roles[0]?.[0];
    if (!first) return [];
    return [
      { kind: first.kind, roles: roles.flatMap(([it]) => it ?? []), urns: roles[0]?.map(({ urn }) => urn) ?? [] },
    ];
  });
}
