// Numbers with what is counted: one of it, or several.

import type { Language } from "tilgangspakker";
import type { Texts } from "./words.ts";
import { filled, words } from "./words.ts";

const counts = {
  noPackage: ["Ingen pakker", "Ingen pakkar", "No packages"],
  package: ["1 pakke", "1 pakke", "1 package"],
  packages: ["{0} pakker", "{0} pakkar", "{0} packages"],
  role: ["1 rolle", "1 rolle", "1 role"],
  roles: ["{0} roller", "{0} roller", "{0} roles"],
  area: ["1 område", "1 område", "1 area"],
  areas: ["{0} områder", "{0} område", "{0} areas"],
  accessPackage: ["1 tilgangspakke", "1 tilgangspakke", "1 access package"],
  accessPackages: ["{0} tilgangspakker", "{0} tilgangspakkar", "{0} access packages"],
  resource: ["1 ressurs", "1 ressurs", "1 resource"],
  resources: ["{0} ressurser", "{0} ressursar", "{0} resources"],
} satisfies Texts;

type Counted = "package" | "role" | "area" | "accessPackage" | "resource";

/** "1 pakke", "2 pakker". */
export function counted(count: number, what: Counted, language: Language): string {
  const now = words(counts, language);
  return count === 1 ? now[what] : filled(now[`${what}s`], count);
}

/** The same where nothing is worth a word. */
export const countedPackages = (count: number, language: Language): string =>
  count === 0 ? words(counts, language).noPackage : counted(count, "package", language);
