// What a role gets, and which roles get a package: with what is undecided, and what is for some organisation forms only, kept apart.

import type { AccessPackage, Catalogue, Language, Role, Verdict } from "tilgangspakker";

/** What role and organisation form leave of the packages. */
export interface Held {
  readonly packages: AccessPackage[];
  readonly unresolved: { readonly package: AccessPackage; readonly verdict: Verdict }[];
  /** Held in other organisation forms than was asked for, or in some where none was named. */
  readonly forVariants: { readonly package: AccessPackage; readonly variants: readonly string[] }[];
}

export function heldBy(
  { catalogue, language }: { readonly catalogue: Catalogue; readonly language: Language },
  all: readonly AccessPackage[],
  role: string,
  variant: string | undefined,
): Held {
  const held: Held = { packages: [], unresolved: [], forVariants: [] };
  for (const it of all) {
    const question = { action: "hold", package: it.urn, role } as const;
    const verdict = catalogue.check(variant === undefined ? question : { ...question, variant }, { language });
    if (verdict.permitted) held.packages.push(it);
    else if (verdict.decision === "Indeterminate") held.unresolved.push({ package: it, verdict });
    else if (verdict.reasons[0].code === "VARIANT_NOT_COVERED") {
      const code = verdict.reasons[0].role;
      const variants = catalogue
        .rolesForPackage(it.urn)
        .flatMap((grant) => (grant.role.code === code && grant.variant !== null ? [grant.variant] : []));
      held.forVariants.push({ package: it, variants });
    }
  }
  return held;
}

/** The roles of which it is not decided whether they get the package. */
export function undecidedOf(
  { catalogue, language }: { readonly catalogue: Catalogue; readonly language: Language },
  reference: string,
): { readonly role: Role; readonly verdict: Verdict }[] {
  return catalogue.roles({ language }).flatMap((role) => {
    const verdict = catalogue.check({ action: "hold", package: reference, role: role.urn }, { language });
    return verdict.decision === "Indeterminate" ? [{ role, verdict }] : [];
  });
}
