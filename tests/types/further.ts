// What the package has beyond the contract: used as a frontend would.

import type {
  AccessPackage,
  Altinn2Role,
  AltinnCode,
  Area,
  AreaUrn,
  CatalogueLike,
  CatalogueVersion,
  DiagnosticCode,
  HydratedView,
  Notice,
  OrganisationForm,
  PackageReference,
  PackageUrn,
  PropertyRow,
  ReasonCode,
  RegisterRoleCode,
  Resolution,
  Role,
  RoleCode,
  RoleGrant,
  RoleReference,
  RoleUrn,
  SearchHit,
  TextOptions,
  TreeNode,
  Verdict,
} from "tilgangspakker";
import { type Catalogue, hydrate, renderArea, Services } from "tilgangspakker";
import { load } from "tilgangspakker/catalogues/latest";

/** As the types of Trusted Types have it. */
declare const policy: { createHTML(text: string): { toString(): string; toJSON(): string } };

export async function keepAlive(
  element: Element,
  catalogue: Catalogue,
  worker: { find(term: string): Promise<readonly SearchHit[]> },
): Promise<void> {
  const here: HydratedView = hydrate(element, (term) => catalogue.search(term, { limit: 300 }));
  const there: HydratedView = hydrate(element, (term) => worker.find(term));
  const filled: HydratedView = hydrate(element, (term) => worker.find(term), {
    area: (index) => renderArea(catalogue, index, { areas: "names" }),
  });
  const fetched: HydratedView = hydrate(element, (term) => worker.find(term), {
    area: async (index) => (await fetch(`/areas/${index}.html`)).text(),
  });
  const vouched: HydratedView = hydrate(element, (term) => worker.find(term), {
    area: (index) => policy.createHTML(`${index}`),
  });
  const left: number = await here.filter("maskinport");
  const found: boolean = there.reveal("urn:altinn:accesspackage:maskinporten-scopes");
  here.unmount();
  // @ts-expect-error what is found is hits
  hydrate(element, () => [1]);
  // @ts-expect-error a selector is no element
  hydrate("#here", () => []);
  void [left, found, filled, fetched, vouched];
}

// What is found by a service says so; without services nothing is.
export function byService(catalogue: Catalogue, services: Services): string | undefined {
  const [hit] = catalogue.search("a-melding", { services, limit: 5, language: "nn" });
  const isByService: boolean | undefined = hit?.matches.some(({ field }) => field === "service");
  const plain: SearchHit | undefined = catalogue.search("a-melding", { limit: 5 })[0];
  // @ts-expect-error no service was searched
  const never = plain?.matches.some(({ field }) => field === "service");
  const asked: Services = Services.fromSearchAnswer("[]", { language: "nn" });
  return isByService || never || asked === services ? hit?.accessPackage.urn : undefined;
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
  const altinn2: Altinn2Role | undefined = catalogue.altinn2Role("UTINN", options);
  const grants: readonly RoleGrant[] = catalogue.rolesForPackage("ECKEYROLE", options);
  // @ts-expect-error no such language
  catalogue.packages({ language: "sv" });
  void [areas, tree, packages, roles, rows, notices, one, role, altinn2, grants];
}

// A verdict's fields depend on one another.
export function told(verdict: Verdict): "Permit" | "no" | "open" {
  if (verdict.permitted) return verdict.decision;
  const notYes: "Deny" | "Indeterminate" = verdict.decision;
  return notYes === "Deny" ? "no" : "open";
}

// As do a resolution's: what has been renamed or is current is called something.
export function today(found: Resolution): PackageUrn | undefined {
  switch (found.status) {
    case "current":
    case "renamed":
      return found.current;
    case "area":
      return found.below[0];
    case "unknown":
      return found.suggestions[0];
    case "removed":
      return undefined;
  }
}

// Every code must be dealt with, where all are.
export const weights: Record<AltinnCode, number> = {
  "Direct-RolePackage": 1,
  "Direct-AssignmentPackage": 2,
  "Direct-RolePackage-HovedAdmin": 3,
  "Direct-AssignmentPackage-HovedAdmin": 4,
  NoAccess: 5,
};
export const known: RegisterRoleCode = "FFØR";

// What may be another is open to others, and any text may be asked about.
export function open(catalogue: Catalogue, typed: string): void {
  const code: RoleCode = "hovedadministrator";
  const form: OrganisationForm = "brl";
  const version: CatalogueVersion = "altinn-2031-01";
  const fault: DiagnosticCode = "OF_ANOTHER_READER";
  const role: RoleReference = typed;
  const reference: PackageReference = typed;
  catalogue.packagesForRole(typed, { variant: typed });
  catalogue.check({ action: "delegate", package: typed, roles: [typed, "dagl"], holds: [typed], variant: typed });
  void [code, form, version, fault, role, reference];
}

export const urns: (RoleUrn | AreaUrn)[] = [
  "urn:altinn:external-role:ccr:daglig-leder",
  "urn:altinn:external-role:cra:nav-pensjon",
  "urn:altinn:role:hovedadministrator",
  "urn:altinn:rolecode:dagl",
  "accesspackage:area:personale",
];

// A switch over all codes fails to compile when there is a new one.
export function kindOf(code: ReasonCode): "yes" | "other" {
  switch (code) {
    case "ROLE_GRANTS_PACKAGE":
    case "SERVICES_ATTACHABLE":
      return "yes";
    default:
      return "other";
  }
}

// What stands in for a catalogue: a part of it, or all of it. A catalogue is one, and a fake is no catalogue.
export const loaded: Promise<Catalogue> = load();
export const real = async (): Promise<CatalogueLike> => await load();
export const fake: Pick<CatalogueLike, "packagesForRole" | "version"> = { version: "mine", packagesForRole: () => [] };
// @ts-expect-error its answers have the types of the catalogue's
export const wrong: Pick<CatalogueLike, "packagesForRole"> = { packagesForRole: () => [1] };
declare const like: CatalogueLike;
// @ts-expect-error the views need a real one
export const mistaken: Catalogue = like;
