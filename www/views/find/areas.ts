// The areas of a catalogue, each with its packages and what addresses name it by.

import type {
  AccessPackage,
  AreaNode,
  Catalogue,
  CategoryNode,
  GroupNode,
  Language,
  LocalizedText,
  PackageNode,
} from "tilgangspakker";

/** Whom an area's packages are for. */
export const AUDIENCES = ["organisations", "persons", "guardians"] as const;
export type Audience = (typeof AUDIENCES)[number];

export interface AreaHere {
  /** What addresses name it by: its URN; where the source gives none, its name, and its number among those of the same name. */
  readonly key: string;
  readonly name: LocalizedText;
  /** Its place among the catalogue's areas. */
  readonly index: number;
  readonly group: LocalizedText | undefined;
  readonly packages: readonly AccessPackage[];
  readonly audience: Audience;
}

export class Areas {
  readonly all: readonly AreaHere[];
  readonly #byKey: ReadonlyMap<string, AreaHere>;
  readonly #byPackage: ReadonlyMap<string, AreaHere>;

  constructor(catalogue: Catalogue, language: Language) {
    const packages = catalogue.packages({ language });
    const guardians = guardedBy(catalogue);
    const names = new Map<string, number>();
    let index = 0;
    this.all = catalogue.tree({ language }).flatMap((node) => {
      const areas = node.kind === "group" ? node.children : node.kind === "area" ? [node] : [];
      const audience = audienceOf(
        areas.flatMap((it) => below(it, packages)),
        guardians,
      );
      return areas.map((it): AreaHere => {
        const number = (names.get(it.name.value) ?? 0) + 1;
        names.set(it.name.value, number);
        const key = it.urn ?? (number === 1 ? it.name.value : `${it.name.value} (${number})`);
        return { key, name: it.name, index: index++, group: groupName(node), packages: below(it, packages), audience };
      });
    });
    this.#byKey = new Map(this.all.map((it) => [it.key, it]));
    this.#byPackage = new Map(this.all.flatMap((area) => area.packages.map((it) => [it.urn, area] as const)));
  }

  /** The only one, where there is but one. */
  get only(): AreaHere | undefined {
    return this.all.length === 1 ? this.all[0] : undefined;
  }

  /** The area that an address names: by key, else by name in any case. */
  named(reference: string): AreaHere | undefined {
    const name = reference.toLowerCase();
    return this.#byKey.get(reference) ?? this.all.find((it) => it.name.value.toLowerCase() === name);
  }

  /** The area that a package stands in. */
  of(it: AccessPackage): AreaHere | undefined {
    return this.#byPackage.get(it.urn);
  }
}

const groupName = (node: GroupNode | AreaNode | CategoryNode | PackageNode) =>
  node.kind === "group" ? node.name : undefined;

function below(node: AreaNode | CategoryNode, packages: readonly AccessPackage[]): readonly AccessPackage[] {
  return node.children.flatMap((it) =>
    it.kind === "category" ? below(it, packages) : (packages[it.index ?? -1] ?? []),
  );
}

/** The places of packages that some role of guardianship gets. */
function guardedBy(catalogue: Catalogue): ReadonlySet<number> {
  const roles = catalogue.roles();
  return new Set(
    catalogue
      .grants()
      .filter((it) => roles[it.role]?.register === "guardianship")
      .map((it) => it.package),
  );
}

function audienceOf(packages: readonly AccessPackage[], guardians: ReadonlySet<number>): Audience {
  if (packages.some((it) => guardians.has(it.index))) return "guardians";
  return packages.length > 0 && packages.every((it) => it.partyKind === "person") ? "persons" : "organisations";
}
