// A part of a catalogue, as a catalogue: what shows a whole one shows a part as well.

/** What has nothing below it says nothing of it. */
interface Category { readonly children?: readonly Child[] }
type Child = string | Category;
interface Area extends Category { readonly name: string | Readonly<Record<string, string>> }
/** What a role of Altinn 2 was converted to. */
interface Role { readonly altinn2?: { readonly packages?: readonly { readonly urn: string }[] } }
interface Notice { readonly area: string; readonly package?: string | null }

/** What is looked at here of the package's own JSON form. The rest is passed on as it stands. */
export interface Contents {
  readonly areas: readonly Area[];
  readonly packages: readonly { readonly urn: string }[];
  readonly roles?: readonly Role[];
  readonly notices?: readonly Notice[];
  readonly diagnostics?: readonly unknown[];
}

export const contentsOf = (json: string): Contents => JSON.parse(json) as Contents;

/** These packages, with the areas and categories above them, and the notices that concern them. */
export function part(whole: Contents, urns: ReadonlySet<string>): Contents {
  const areas = whole.areas.flatMap((area) => below(area, urns));
  const names = new Set(areas.flatMap(({ name }) => (typeof name === "string" ? name : Object.values(name))));
  return {
    ...whole,
    packages: whole.packages.filter(({ urn }) => urns.has(urn)),
    ...(whole.roles && { roles: whole.roles.map((role) => convertedTo(role, urns)) }),
    areas,
    notices: (whole.notices ?? []).filter((it) => (it.package ? urns.has(it.package) : names.has(it.area))),
    diagnostics: [],
  };
}

/** A role, of whose packages only these are there. */
function convertedTo(role: Role, urns: ReadonlySet<string>): Role {
  const packages = role.altinn2?.packages?.filter(({ urn }) => urns.has(urn));
  return packages ? { ...role, altinn2: { ...role.altinn2, packages } } : role;
}

/** Nothing, where nothing of it is wanted. */
function below<C extends Category>(above: C, urns: ReadonlySet<string>): [] | [C] {
  const children = (above.children ?? []).flatMap((child): readonly Child[] => (typeof child === "string" ? (urns.has(child) ? [child] : []) : below(child, urns)));
  return children.length > 0 ? [{ ...above, children }] : [];
}
