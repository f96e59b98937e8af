// Every command there is, in the order of the help.

import type { Command } from "./command.ts";
import { altinn2 } from "./commands/altinn2.ts";
import { check } from "./commands/check.ts";
import { compare } from "./commands/compare.ts";
import { exporting } from "./commands/export.ts";
import { give } from "./commands/give.ts";
import { lint } from "./commands/lint.ts";
import { mcp } from "./commands/mcp.ts";
import { packages } from "./commands/packages.ts";
import { resolve } from "./commands/resolve.ts";
import { roles } from "./commands/roles.ts";
import { search } from "./commands/search.ts";
import { services } from "./commands/services.ts";
import { variants } from "./commands/variants.ts";
import { who } from "./commands/who.ts";

export const COMMANDS: readonly Command[] = [
  packages,
  roles,
  give,
  variants,
  check,
  search,
  services,
  resolve,
  altinn2,
  compare,
  exporting,
  lint,
  who,
  mcp,
];
