// A package on a line.

import type { AccessPackage, Catalogue, Language } from "tilgangspakker";

/** Makes rows of URN, name and area, in a language. A package names its area in the catalogue's own. */
export function packageRows(catalogue: Catalogue, language: Language): (it: AccessPackage) => string[] {
  const areas = catalogue.areas({ language });
  const names = new Map(catalogue.areas().map((area, at) => [area.name.value, areas[at]?.name.value]));
  return (it) => [it.urn, it.name.value, names.get(it.area) ?? it.area];
}
