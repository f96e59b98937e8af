// Changes, sorted into what a reader asks for.

import type { Change } from "tilgangspakker";
import { grouped } from "../../grants/grouped.ts";

/** The groups, in the order in which they are shown; each is titled by the text of that name. */
const TITLES = ["renamed", "removed", "stillServed", "added", "grants", "properties", "noticeResolved", "noticeAdded"] as const;
type Title = (typeof TITLES)[number];

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

/** What has changed about one package, as it was and as it is; or a notice that came or went. */
export interface Item {
  readonly before?: string;
  readonly after?: string;
  readonly changes: readonly Change[];
}

export interface Group {
  readonly title: Title;
  readonly items: readonly Item[];
}

/** Those that hold something. */
export function groupsOf(changes: readonly Change[]): readonly Group[] {
  const byTitle = grouped(changes, ({ kind }) => TITLE_OF[kind]);
  return TITLES.flatMap((title) => {
    const these = byTitle.get(title);
    return these ? [{ title, items: itemsOf(title, these) }] : [];
  });
}

/** Grants and properties of a package are told together; whatever else has changed is an item of its own. */
function itemsOf(title: Title, changes: readonly Change[]): readonly Item[] {
  if (title !== "grants" && title !== "properties") return changes.map((it) => ({ ...sidesOf(it), changes: [it] }));
  return [...grouped(changes, (it) => sidesOf(it).after ?? "")].map(([after, these]) => ({ after, changes: these }));
}

/** Which package of which catalogue it is about. */
function sidesOf(change: Change): Pick<Item, "before" | "after"> {
  switch (change.kind) {
    case "packageRenamed":
      return { before: change.before, after: change.after };
    case "packageRemoved":
      return { before: change.urn };
    case "noticeResolved":
    case "noticeAdded":
      return {};
    default:
      return { after: change.urn };
  }
}
