// Every view but the first.

import type { ViewName } from "../address.ts";
import type { MakeView } from "../app.ts";
import { makeAskView } from "./ask.ts";
import { makeChangesView } from "./changes.ts";
import { makeMatrixView } from "./matrix.ts";
import { makeRolesView } from "./roles.ts";
import { makeUrnsView } from "./urns.ts";

export const OTHERS: Readonly<Record<Exclude<ViewName, "packages">, MakeView>> = {
  roles: makeRolesView, matrix: makeMatrixView, ask: makeAskView, changes: makeChangesView, urns: makeUrnsView,
};
