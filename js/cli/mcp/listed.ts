// Packages and roles as lists have them: what they are called, and no more.

import type { AccessPackage, LocalizedText, Role } from "tilgangspakker";

export const listedPackage = ({ urn, name, area }: AccessPackage) => ({ urn, name, area: area.name.value });

export function listedRole({ code, urn, name, register }: Role): {
  readonly code: string;
  readonly urn: string;
  readonly name: LocalizedText;
  readonly register: string;
} {
  return { code, urn, name, register };
}
