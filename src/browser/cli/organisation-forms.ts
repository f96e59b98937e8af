// Organisation forms that are misspelt. A form that nobody has changes nothing where a role gets its packages in every
// form, so that the answer would look as if it had been understood.

import { closest, didYouMean } from "./closest.ts";
import type { Asked } from "./command.ts";

/** Those of the newest month's register. The build puts them in. */
declare const ORGANISATION_FORMS: readonly string[];

export function warnOfUnknownForm({ catalogue, one, warn }: Pick<Asked, "catalogue" | "one" | "warn">): void {
  const typed = one("variant");
  if (typed === undefined) return;
  const granted = catalogue.packages().flatMap((it) => catalogue.rolesForPackage(it.urn).flatMap(({ variant }) => variant ?? []));
  const known = [...ORGANISATION_FORMS, ...granted].map((it) => it.toUpperCase());
  if (known.includes(typed.trim().toUpperCase())) return;
  warn([`No organisation form "${typed}" is known.`, didYouMean(closest(typed, known))].filter(Boolean).join(" "));
}
