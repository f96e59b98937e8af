// Which roles get each package, by name: for lists, where the first of them are named.

import type { Catalogue, Language, LocalizedText } from "tilgangspakker";

export interface Holder {
  readonly name: LocalizedText;
  /** The organisation forms that it gets the package in; none where it gets it in all. */
  readonly forms: readonly string[];
}

export class Holders {
  readonly #catalogue: Catalogue;
  readonly #language: Language;
  #known: ReadonlyMap<number, ReadonlyMap<number, readonly (string | null)[]>> | undefined;

  constructor(catalogue: Catalogue, language: Language) {
    this.#catalogue = catalogue;
    this.#language = language;
  }

  /** In the source's order. */
  of(index: number): readonly Holder[] {
    const roles = this.#catalogue.roles({ language: this.#language });
    return [...(this.#grants().get(index) ?? [])].flatMap(([role, forms]) => {
      const known = roles[role];
      return known ? [{ name: known.name, forms: forms.includes(null) ? [] : forms.filter((it) => it !== null) }] : [];
    });
  }

  #grants() {
    return (this.#known ??= grantsByPackage(this.#catalogue));
  }
}

function grantsByPackage(catalogue: Catalogue) {
  const byPackage = new Map<number, Map<number, (string | null)[]>>();
  for (const grant of catalogue.grants()) {
    const roles = byPackage.get(grant.package) ?? new Map<number, (string | null)[]>();
    byPackage.set(grant.package, roles.set(grant.role, [...(roles.get(grant.role) ?? []), grant.variant]));
  }
  return byPackage;
}
