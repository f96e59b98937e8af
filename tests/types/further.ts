// What the package has beyond the contract: used as a frontend would.

import { Catalogue, hydrate } from "tilgangspakker";
import type { AccessPackage, Area, HydratedView, Notice, PropertyRow, Role, RoleGrant, SearchHit, TextOptions, TreeNode } from "tilgangspakker";

export async function keepAlive(element: Element, catalogue: Catalogue, worker: { find(term: string): Promise<readonly SearchHit[]> }): Promise<void> {
  const here: HydratedView = hydrate(element, (term) => catalogue.search(term, { limit: 300 }));
  const there: HydratedView = hydrate(element, (term) => worker.find(term));
  const left: number = await here.filter("maskinport");
  const found: boolean = there.reveal("urn:altinn:accesspackage:maskinporten-scopes");
  here.end();
  // @ts-expect-error what is found is hits
  hydrate(element, () => [1]);
  // @ts-expect-error a selector is no element
  hydrate("#here", () => []);
  void [left, found];
}

export function inEnglish(catalogue: Catalogue): void {
  const options: TextOptions = { language: "en" };
  const areas: readonly Area[] = catalogue.areas(options);
  const tree: readonly TreeNode[] = catalogue.tree(options);
  const packages: readonly AccessPackage[] = catalogue.packages(options);
  const roles: readonly Role[] = catalogue.roles(options);
  const rows: readonly PropertyRow[] = catalogue.propertyTable(options);
  const notices: readonly Notice[] = catalogue.notices(options);
  const one: AccessPackage | undefined = catalogue.package("ECKEYROLE", options);
  const role: Role | undefined = catalogue.role("DAGL", options);
  const grants: readonly RoleGrant[] = catalogue.rolesForPackage("ECKEYROLE", options);
  // @ts-expect-error no such language
  catalogue.packages({ language: "sv" });
  void [areas, tree, packages, roles, rows, notices, one, role, grants];
}
