// What can be chosen of a catalogue: roles with how much each gets, areas with their packages, organisation forms.

import type { AccessPackage, Catalogue, Language, LocalizedText } from "tilgangspakker";
import { grouped } from "./grouped.ts";
import { heldIn, limitsOf, pairOf } from "./held.ts";

export interface Choices {
  /** The organisation forms that grants of this catalogue name. */
  readonly forms: readonly string[];
  readonly roles: readonly RoleLine[];
  readonly areas: readonly AreaLine[];
  /** Whether the packages are too many to choose from a list: none is named then. */
  readonly isLarge: boolean;
}

export interface RoleLine {
  readonly code: string;
  readonly name: LocalizedText;
  /** One of the register's own with something to get, another with something to get, or one without. */
  readonly kind: 0 | 1 | 2;
  readonly gets: number;
  readonly unresolved: number;
}

export interface AreaLine {
  /** The name in the catalogue's own language: what packages refer to. */
  readonly key: string;
  readonly name: LocalizedText;
  readonly packages: readonly { readonly urn: string; readonly name: LocalizedText }[];
}

const MOST_CHOICES = 2000;
const REGISTER = "urn:altinn:external-role:ccr:";

export function choicesOf(catalogue: Catalogue, language: Language, variant?: string): Choices {
  const packages = catalogue.packages({ language });
  const { forms, byPair } = limitsOf(catalogue);
  const [always, held] = [heldIn(catalogue, undefined), heldIn(catalogue, variant)];
  const roles = catalogue.roles({ language }).map((role): RoleLine => {
    const decisions = packages.map((it) => held(it, role));
    const isEmpty = !packages.some((it) => always(it, role) || byPair.has(pairOf(it, role)));
    const count = (wanted: number) => decisions.filter((it) => it === wanted).length;
    return { code: role.code, name: role.name, kind: isEmpty ? 2 : role.urn.startsWith(REGISTER) ? 0 : 1, gets: count(1), unresolved: count(2) };
  });
  const { compare } = new Intl.Collator(language);
  const named = areaNames(catalogue, language);
  const isLarge = packages.length > MOST_CHOICES;
  return {
    forms,
    isLarge,
    roles: roles.sort((a, b) => a.kind - b.kind || compare(a.name.value, b.name.value)).slice(0, MOST_CHOICES),
    areas: [...grouped(packages, areaKeys(catalogue))].slice(0, MOST_CHOICES).map(([key, within]): AreaLine => ({
      key,
      name: named(key),
      packages: isLarge ? [] : within.map(({ urn, name }) => ({ urn, name })),
    })),
  };
}

/** What an area is called in links and in the matrix: its name in the catalogue's own language, which a package has there. */
export const areaKeys = (catalogue: Catalogue): ((of: AccessPackage) => string) => {
  const own = catalogue.packages();
  return ({ index }) => own[index]?.area.name.value ?? "";
};

/** The names of areas in a language, by those in the catalogue's own. */
export function areaNames(catalogue: Catalogue, language: Language): (key: string) => LocalizedText {
  const own = catalogue.areas();
  const names = new Map(catalogue.areas({ language }).map(({ name }, place) => [own[place]?.name.value, name]));
  return (key) => names.get(key) ?? { value: key, language: catalogue.language };
}
