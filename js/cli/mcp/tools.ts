// Every tool there is, in the order in which assistants see them.

import type { Tool } from "./tool.ts";
import { check } from "./tools/check.ts";
import { lint } from "./tools/lint.ts";
import { onePackage } from "./tools/package.ts";
import { resolve } from "./tools/resolve.ts";
import { role } from "./tools/role.ts";
import { search } from "./tools/search.ts";
import { who } from "./tools/who.ts";

export const TOOLS: readonly Tool[] = [search, onePackage, role, check, resolve, lint, who];
