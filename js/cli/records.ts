// What stands on the lines of an export: grants with what they are of, and packages, roles and grants as CSV.

import type { AccessPackage, Catalogue, Role } from "tilgangspakker";

/** Which role gets which package. */
export interface GrantRecord {
  readonly role: string;
  readonly roleUrn: string;
  readonly package: string;
  /** The only organisation form that it is for; nothing: all. */
  readonly variant: string | null;
  readonly mayDelegate: boolean;
}

export function grantRecords(catalogue: Catalogue): GrantRecord[] {
  const [packages, roles] = [catalogue.packages(), catalogue.roles()];
  return catalogue.grants().flatMap(({ package: packagePlace, role: rolePlace, variant, mayDelegate }) => {
    const [accessPackage, role] = [packages[packagePlace], roles[rolePlace]];
    return accessPackage && role
      ? [{ role: role.code, roleUrn: role.urn, package: accessPackage.urn, variant, mayDelegate }]
      : [];
  });
}

type Cell = string | boolean | null;
const PACKAGE_COLUMNS: Record<string, (it: AccessPackage) => Cell> = {
  urn: (it) => it.urn,
  id: (it) => it.id,
  name: (it) => it.name.value,
  area: (it) => it.area.name.value,
  areaUrn: (it) => it.area.urn,
  partyKind: (it) => it.partyKind,
  isAssignable: (it) => it.isAssignable,
  isDelegable: (it) => it.isDelegable,
  isResourcePolicyAvailable: (it) => it.isResourcePolicyAvailable,
};
const ROLE_COLUMNS: Record<string, (it: Role) => Cell> = {
  code: (it) => it.code,
  urn: (it) => it.urn,
  name: (it) => it.name.value,
  register: (it) => it.register,
  partyKind: (it) => it.partyKind,
  isKeyRole: (it) => it.isKeyRole,
};
const GRANT_COLUMNS: Record<string, (it: GrantRecord) => Cell> = {
  role: (it) => it.role,
  roleUrn: (it) => it.roleUrn,
  package: (it) => it.package,
  variant: (it) => it.variant,
  mayDelegate: (it) => it.mayDelegate,
};

export const packageLines = (records: readonly AccessPackage[]): string[] => linesOf(PACKAGE_COLUMNS, records);
export const roleLines = (records: readonly Role[]): string[] => linesOf(ROLE_COLUMNS, records);
export const grantLines = (records: readonly GrantRecord[]): string[] => linesOf(GRANT_COLUMNS, records);

/** RFC 4180, a header first. */
function linesOf<Of>(columns: Record<string, (it: Of) => Cell>, records: readonly Of[]): string[] {
  const cells = Object.values(columns);
  return [
    Object.keys(columns).join(","),
    ...records.map((record) => cells.map((cell) => quoted(cell(record))).join(",")),
  ];
}

function quoted(cell: Cell): string {
  const text = cell === null ? "" : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
