// The areas of a catalogue with their packages, and for whom those are.

import type { AccessPackage, Catalogue, Language, LocalizedText, Role, TreeNode } from "tilgangspakker";
import type { StateOf } from "./states.ts";

/** For whom packages are. Guardians have packages of their own among those for persons. */
export type Kind = "organisation" | "person" | "guardian";

export interface AreaOf {
  /** What addresses call it: the last part of its URN, else its name in the catalogue's own language; with its number, where that is said before. */
  readonly key: string;
  readonly urn: string | null;
  readonly ownName: string;
  readonly name: LocalizedText;
  /** Its place among the areas of the tree; null where it is only named by a package. */
  readonly index: number | null;
  readonly group: LocalizedText | null;
  /** Null where the source does not say, or where they are for several. */
  readonly kind: Kind | null;
  readonly packages: readonly AccessPackage[];
}

/** Those that hold packages. */
export const areasOf = (catalogue: Catalogue, language: Language): readonly AreaOf[] =>
  allAreasOf(catalogue, language).filter((area) => area.packages.length > 0);

/** Every area in the order of the tree. What stands in none of them is put behind, by the area that it names. */
export function allAreasOf(catalogue: Catalogue, language: Language): readonly AreaOf[] {
  const packages = catalogue.packages({ language });
  const found = treeAreas(catalogue, language);
  const placed = new Set(found.flatMap(({ indices }) => indices));
  const own = catalogue.packages();
  for (const it of packages) {
    if (placed.has(it.index)) continue;
    const { urn } = it.area;
    const ownName = own[it.index]?.area.name.value ?? it.area.name.value;
    const known = found.find((area) => area.urn === urn && (urn !== null || area.ownName === ownName));
    if (known) known.indices.push(it.index);
    else found.push({ urn, ownName, name: it.area.name, index: null, group: null, indices: [it.index] });
  }
  const ofGuardians = guardiansIn(catalogue);
  const keys = new Map<string, number>();
  return found.map(({ indices, ...area }) => {
    const within = indices.flatMap((index) => packages[index] ?? []);
    // Addresses hold several with commas between.
    const key = (lastOf(area.urn) ?? area.ownName).replaceAll(",", " ");
    const number = (keys.get(key) ?? 0) + 1;
    keys.set(key, number);
    return {
      ...area,
      key: number === 1 ? key : `${key} (${number})`,
      kind: kindOf(within, ofGuardians),
      packages: within,
    };
  });
}

/** The area that an address names: by URN or key, else by its name in any case. */
export function areaNamed<Area extends AreaOf>(areas: readonly Area[], reference: string): Area | undefined {
  const small = reference.toLowerCase();
  return (
    areas.find(({ urn, key }) => urn === reference || key === reference) ??
    areas.find(({ key }) => key === lastOf(reference)) ??
    areas.find(({ ownName, name }) => ownName.toLowerCase() === small || name.value.toLowerCase() === small)
  );
}

const lastOf = (urn: string | null): string | undefined => urn?.split(":").at(-1);

interface Found {
  readonly urn: string | null;
  readonly ownName: string;
  readonly name: LocalizedText;
  readonly index: number | null;
  readonly group: LocalizedText | null;
  readonly indices: number[];
}

function treeAreas(catalogue: Catalogue, language: Language): Found[] {
  const seen = new Set<number>();
  const below = (node: TreeNode): number[] => {
    if (node.kind !== "package") return node.children.flatMap(below);
    if (node.index === null || seen.has(node.index)) return [];
    seen.add(node.index);
    return [node.index];
  };
  const flat = (
    nodes: readonly TreeNode[],
    group: LocalizedText | null,
  ): { node: TreeNode; group: LocalizedText | null }[] =>
    nodes.flatMap((node) => (node.kind === "group" ? flat(node.children, node.name) : [{ node, group }]));
  const own = flat(catalogue.tree(), null);
  let areas = 0;
  return flat(catalogue.tree({ language }), null).map(({ node, group }, place) => ({
    urn: node.kind === "area" ? node.urn : null,
    ownName: own[place]?.node.name.value ?? node.name.value,
    name: node.name,
    index: node.kind === "area" ? areas++ : null,
    group,
    indices: below(node),
  }));
}

/** The packages that only guardians' roles get. */
function guardiansIn(catalogue: Catalogue): ReadonlySet<number> {
  const roles = catalogue.roles();
  const [theirs, others] = [new Set<number>(), new Set<number>()];
  for (const { package: index, role } of catalogue.grants())
    (roles[role]?.register === "guardianship" ? theirs : others).add(index);
  return new Set([...theirs].filter((index) => !others.has(index)));
}

function kindOf(packages: readonly AccessPackage[], ofGuardians: ReadonlySet<number>): Kind | null {
  if (packages.some(({ index }) => ofGuardians.has(index))) return "guardian";
  const [kind = null, ...others] = new Set(packages.map(({ partyKind }) => partyKind));
  return others.length > 0 ? null : kind;
}

/** The areas that a role is about: those of the kinds of which it gets something, in any form; else of the kind of its own. */
export function areasAbout(areas: readonly AreaOf[], role: Role, held: StateOf): readonly AreaOf[] {
  const kinds = new Set(
    areas.filter((area) => area.packages.some((it) => held(it, role) !== "no")).map(({ kind }) => kind),
  );
  if (kinds.size === 0) kinds.add(role.register === "guardianship" ? "guardian" : role.partyKind);
  const about = areas.filter(({ kind }) => kind === null || kinds.has(kind));
  return kinds.has(null) || about.length === 0 ? areas : about;
}

/** The one kind of all these areas; null where there are several, or none is stated. */
export function oneKind(areas: readonly AreaOf[]): Kind | null {
  const [kind = null, ...others] = new Set(areas.map((it) => it.kind));
  return others.length > 0 ? null : kind;
}
