// Every view, by its name in addresses.

import type { ViewName } from "../address.ts";
import type { MakeView } from "../app.ts";
import { makeAsk } from "./ask.ts";
import { makeChanges } from "./changes.ts";
import { makeCompare } from "./compare.ts";
import { makeFind } from "./find.ts";
import { makePolicy } from "./policy.ts";
import { makeRoles } from "./roles.ts";

export const VIEWS: Readonly<Record<ViewName, MakeView>> = {
  packages: makeFind,
  roles: makeRoles,
  matrix: makeCompare,
  urns: makePolicy,
  changes: makeChanges,
  ask: makeAsk,
};
