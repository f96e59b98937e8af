// Every command there is, in the order of the help.

import type { Command } from "./command.ts";
import { check } from "./commands/check.ts";
import { compare } from "./commands/compare.ts";
import { lint } from "./commands/lint.ts";
import { packages } from "./commands/packages.ts";
import { resolve } from "./commands/resolve.ts";
import { roles } from "./commands/roles.ts";
import { search } from "./commands/search.ts";
import { who } from "./commands/who.ts";

export const COMMANDS: readonly Command[] = [packages, roles, check, search, resolve, compare, lint, who];
