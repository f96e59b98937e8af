// What is spoken of a search when typing rests.

import type { App } from "../../app.ts";
import { counted } from "../../texts/counts.ts";
import { find } from "../../texts/find.ts";
import { filled, words } from "../../texts/words.ts";
import type { Found } from "./lookup.ts";

export function spokenOf(app: App, { term, packages, roles, areas, isCut }: Found): string {
  const now = words(find, app.language);
  if (packages.length + roles.length + areas.length === 0) return filled(now.none, term);
  if (isCut && term) return filled(now.hitsAtLeast, packages.length, term);
  const { language } = app;
  return [
    counted(packages.length, "package", language),
    counted(roles.length, "role", language),
    counted(areas.length, "area", language),
  ].join(", ");
}
