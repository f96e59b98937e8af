// Organisation forms: those that a role can be in, and the one that an address names.

import type { Catalogue, Language, Role, Variant } from "tilgangspakker";

/** Those that are asked about, those asked about most first. */
export const COMMON_FORMS = ["AS", "ENK", "NUF", "BRL", "ESEK", "FLI", "ANS", "DA", "SA", "STI", "ASA", "KBO"];

/**
 * The forms that a role can be in: as the register says, and those that its grants name; where it can be in any business, those of
 * businesses. Those that grants name come first, and then the common ones.
 */
export function formsOf(catalogue: Catalogue, role: Role, language: Language, isInAny = false): readonly Variant[] {
  const named = formsGranted(catalogue, isInAny ? undefined : role);
  const rank = ({ code }: Variant) => {
    const place = COMMON_FORMS.indexOf(code);
    return named.has(code) ? place - COMMON_FORMS.length : place < 0 ? COMMON_FORMS.length : place;
  };
  const isOf = ({ code, roles, kind }: Variant) =>
    isInAny ? kind === "organisation" : roles?.includes(role.code) || named.has(code);
  return catalogue
    .variants({ language })
    .filter(isOf)
    .sort((a, b) => rank(a) - rank(b) || a.name.value.localeCompare(b.name.value, language));
}

/** The forms that grants are limited to, of this role or of any. */
export function formsGranted(catalogue: Catalogue, role?: Role): ReadonlySet<string> {
  const forms = catalogue
    .grants()
    .flatMap((grant) => (grant.variant !== null && (!role || grant.role === role.index) ? [grant.variant] : []));
  return new Set(forms);
}

/** The form of this code, in any case. */
export const formOf = (catalogue: Catalogue, code: string, language: Language): Variant | undefined =>
  catalogue.variants({ language }).find((it) => it.code === code.toUpperCase());

/** Whether a grant can be asked about: one for every form, or for one that there is. A file may name others. */
export const isOfSomeForm = (catalogue: Catalogue, { variant }: { readonly variant: string | null }): boolean =>
  variant === null || catalogue.variants().some(({ code }) => code === variant);

/** Whether the register says that such a business cannot have the role: nothing is known where it names no roles. */
export const isOutside = (form: Variant, role: Role): boolean =>
  form.roles !== null && form.roles.length > 0 && role.register === "ccr" && !form.roles.includes(role.code);
