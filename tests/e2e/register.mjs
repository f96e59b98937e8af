// The register of which every catalogue knows the roles.

import { readFileSync } from "node:fs";
import { inRepository } from "../../scripts/folders.mjs";

/** How many roles it has. */
export const REGISTER_ROLES = JSON.parse(readFileSync(inRepository("data/register/roles.json"), "utf8")).roles.length;
