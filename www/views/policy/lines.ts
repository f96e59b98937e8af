// What a line of a list names that is no URN of a package: a role, or a package by what people call it.

import type { Catalogue, Language, PackageUrn } from "tilgangspakker";

/** It stands beside what became of a URN. */
export type NamedInWords =
  | { readonly status: "named"; readonly current: PackageUrn }
  | { readonly status: "role"; readonly code: string; readonly endsOn: string | null };

const LANGUAGES: readonly Language[] = ["nb", "nn", "en"];

/** Looks lines up in one catalogue; the names are gathered when the first is asked for. */
export class Lines {
  readonly #catalogue: Catalogue;
  #byName: ReadonlyMap<string, PackageUrn | null> | undefined;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /** Nothing where it is neither, or where several packages are called so. Some roles of Altinn 2 are called as packages are. */
  read(line: string): NamedInWords | undefined {
    this.#byName ??= namesIn(this.#catalogue);
    const current = this.#byName.get(line.toLowerCase());
    if (current) return { status: "named", current };
    const role = this.#catalogue.role(line);
    return role && { status: "role", code: role.code, endsOn: this.#catalogue.altinn2Role(role.code)?.endsOn ?? null };
  }
}

/** The packages by their names in every language; no package where several have the name. */
function namesIn(catalogue: Catalogue): ReadonlyMap<string, PackageUrn | null> {
  const byName = new Map<string, PackageUrn | null>();
  for (const { urn, name } of LANGUAGES.flatMap((language) => catalogue.packages({ language }))) {
    const key = name.value.toLowerCase();
    const other = byName.get(key);
    byName.set(key, other === undefined || other === urn ? urn : null);
  }
  return byName;
}
