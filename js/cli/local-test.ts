// Files for tests of apps on one's own machine, where no register answers: what Altinn's metadata API answers, as far as a
// catalogue knows it, and role → packages. What it does not know is left out: a null would be no id and no flag to who reads it.

import type { AccessPackage, AreaNode, Catalogue, Language, Role, TreeNode } from "tilgangspakker";

const PREFIX = "urn:altinn:accesspackage:";
/** The registers, as Altinn's list of roles calls those who provide roles. */
const PROVIDERS: Readonly<Partial<Record<Role["register"], string>>> = {
  ccr: "sys-ccr",
  altinn3: "sys-altinn3",
  altinn2: "sys-altinn2",
  guardianship: "sys-cra",
};
const TYPES = { organisation: "Organisasjon", person: "Person" } as const;

/** What `meta/info/accesspackages/export` answers: groups with areas with packages. */
export function packagesForLocalTest(catalogue: Catalogue, language: Language): unknown[] {
  const packages = catalogue.packages({ language });
  const area = (node: AreaNode) => ({
    name: node.name.value,
    ...known({ urn: node.urn, description: node.description?.value }),
    packages: below(node, packages).map(packageEntry),
  });
  return catalogue.tree({ language }).map((node) => {
    const areas = node.kind === "group" ? node.children : node.kind === "area" ? [node] : [];
    const types = new Set(areas.flatMap((it) => below(it, packages)).map((it) => it.partyKind));
    const [type] = types.size === 1 ? types : [];
    return {
      name: node.name.value,
      ...known({ description: node.kind === "group" ? node.description?.value : null, type: type && TYPES[type] }),
      areas: areas.map(area),
    };
  });
}

function below(node: TreeNode, packages: readonly AccessPackage[]): AccessPackage[] {
  if (node.kind !== "package") return node.children.flatMap((it) => below(it, packages));
  const found = node.index === null ? undefined : packages[node.index];
  return found ? [found] : [];
}

function packageEntry(it: AccessPackage): object {
  const { id, urn, description, isDelegable, isAssignable, isResourcePolicyAvailable, partyKind } = it;
  return {
    ...known({ id }),
    name: it.name.value,
    urn,
    ...known({
      description: description?.value,
      isDelegable,
      isAssignable,
      isResourcePolicyAvailable,
      type: partyKind && { name: TYPES[partyKind] },
    }),
  };
}

/** What `meta/info/roles` answers, without the ids of the records, which no catalogue has. */
export function rolesForLocalTest(catalogue: Catalogue, language: Language): unknown[] {
  return catalogue.roles({ language }).map((role) => {
    const provider = PROVIDERS[role.register];
    return {
      name: role.name.value,
      ...namesOf(role),
      isKeyRole: role.isKeyRole,
      ...known({ provider: provider && { code: provider } }),
    };
  });
}

/**
 * What each role gives, Altinn 2's too, which rightly give nothing. `packages` it gives in every organisation form, those of
 * `variants` in that form alone: whoever reads the first only never gives too much.
 */
export function rolePackagesForLocalTest(catalogue: Catalogue): unknown[] {
  const codes = catalogue.packages().map(({ urn }) => urn.slice(PREFIX.length));
  const grants = catalogue.grants();
  return catalogue.roles().map((role) => {
    const packages: string[] = [];
    const variants: Record<string, string[]> = {};
    for (const grant of grants) {
      const code = codes[grant.package];
      if (grant.role !== role.index || code === undefined) continue;
      if (grant.variant === null) packages.push(code);
      else (variants[grant.variant] ??= []).push(code);
    }
    return { ...namesOf(role), packages, variants };
  });
}

/** Altinn's own code stands in the URN; `code` is the one of the business register, where there is one. */
function namesOf({ code, urn }: Role): { code: string; legacyRoleCode?: string; urn: string } {
  const own = urn.slice(urn.lastIndexOf(":") + 1);
  return own.toLowerCase() === code.toLowerCase() ? { code: own, urn } : { code: own, legacyRoleCode: code, urn };
}

/** The fields that have a value. */
function known<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  ) as Partial<Fields>;
}
