// Every view, by its name in addresses. The first is part of the page's script, the others are fetched when they are gone to, or
// when nothing else is to be done: then they are there without a connection, too.

import type { ViewName } from "../address.ts";
import type { MakeView } from "../app.ts";
import { makeFind } from "./find.ts";

/** The script of a view was to be fetched, and could not be. */
export class ViewNotFetched extends Error {
  override readonly name = "ViewNotFetched";
}

const VIEWS: Readonly<Record<ViewName, () => MakeView | Promise<MakeView>>> = {
  packages: () => makeFind,
  roles: async () => (await import("./roles.ts")).makeRoles,
  matrix: async () => (await import("./compare.ts")).makeCompare,
  urns: async () => (await import("./policy.ts")).makePolicy,
  changes: async () => (await import("./changes.ts")).makeChanges,
  ask: async () => (await import("./ask.ts")).makeAsk,
};

/** What makes the view of this name. */
export async function viewNamed(name: ViewName): Promise<MakeView> {
  try {
    return await VIEWS[name]();
  } catch (cause) {
    throw new ViewNotFetched(String(cause), { cause });
  }
}

/** Fetches the views that have not been gone to. What cannot be fetched now is fetched, or told, as it is gone to. */
export function fetchViews(): void {
  for (const view of Object.values(VIEWS)) void Promise.resolve(view()).catch(() => {});
}
