// Main administrators: whoever has been given their package may pass on what they do not have.

import type { AccessPackage, Catalogue, Language, Role } from "tilgangspakker";
import { PREFIX } from "../address.ts";
import { isOfSomeForm } from "./forms.ts";

/** The package that is named like this role, where having been given it lets one pass on others. */
export function packageOfMain(role: Role, catalogue: Catalogue, language: Language): AccessPackage | undefined {
  const urn = PREFIX + (role.urn.split(":").at(-1) ?? "");
  const own = catalogue.package(urn, { language });
  if (own?.urn !== urn) return undefined;
  return catalogue
    .packages()
    .some((it) => it.urn !== urn && catalogue.check({ action: "delegate", package: it.urn, holds: [urn] }).permitted)
    ? own
    : undefined;
}

/** The only forms that the grants of a package are for; none where some grant is for every form. */
export function formsOfPackage(catalogue: Catalogue, { index }: AccessPackage): readonly string[] {
  const grants = catalogue.grants().filter((it) => it.package === index && isOfSomeForm(catalogue, it));
  return [...new Set(grants.map(({ variant }) => variant))].every((it) => it !== null)
    ? [...new Set(grants.flatMap(({ variant }) => variant ?? []))]
    : [];
}
