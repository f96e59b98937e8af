// Which roles stand as columns: some at a time, and guardians' many folded into one.

import type { Role, Variant } from "tilgangspakker";
import { itemsOf } from "../../address.ts";
import type { App } from "../../app.ts";
import type { AreaOf } from "../../grants/areas.ts";
import { isOutside } from "../../grants/forms.ts";
import { heldIn } from "../../grants/states.ts";
import type { compareTexts } from "../../texts/compare.ts";
import type { Words } from "../../texts/words.ts";
import { filled } from "../../texts/words.ts";

export type Now = Words<typeof compareTexts>;

export interface Column {
  /** What addresses call it: a role's code, or `GUARDIANS`. */
  readonly key: string;
  readonly name: string;
  readonly lang: string | undefined;
  /** One role, or all that are folded. */
  readonly roles: readonly [Role, ...Role[]];
}

export const GUARDIANS = "guardianship";
/** So many of the business register's roles are shown unless others are chosen. */
const MOST_USUAL = 13;
const MOST_CHOSEN = 60;

/** Every column that there could be: those that get something in the catalogue. */
export function possibleColumns(areas: readonly AreaOf[], app: App, now: Now): readonly Column[] {
  const { catalogue, language } = app;
  const held = heldIn(catalogue, undefined);
  const packages = areas.flatMap((area) => area.packages);
  const getting = catalogue
    .roles({ language })
    .map((role) => ({ role, gets: packages.filter((it) => held(it, role) !== "no").length }))
    .filter(({ gets }) => gets > 0);
  getting.sort((a, b) => rank(a.role) - rank(b.role) || b.gets - a.gets);
  const single = getting.filter(({ role }) => role.register !== GUARDIANS).map(({ role }) => columnOf(role, language));
  const [first, ...others] = getting.filter(({ role }) => role.register === GUARDIANS).map(({ role }) => role);
  if (!first) return single;
  const roles = [first, ...others] as const;
  return [...single, { key: GUARDIANS, name: filled(now.guardians, roles.length), lang: undefined, roles }];
}

/** The business register's roles come first. */
const rank = ({ register }: Role): number => (register === "ccr" ? 0 : 1);

const columnOf = (role: Role, language: string): Column => ({
  key: role.code,
  name: role.name.value,
  lang: role.name.language === language ? undefined : role.name.language,
  roles: [role],
});

/** The columns that the address names, or the usual ones: those that get something in these areas, and can be in this form. */
export function columnsOf(
  possible: readonly Column[],
  areas: readonly AreaOf[],
  chosen: string | undefined,
  form: Variant | undefined,
  app: App,
): { readonly columns: readonly Column[]; readonly unknown: readonly string[] } {
  const { catalogue, language } = app;
  if (chosen) {
    const named = [...new Set(itemsOf(chosen))].slice(0, MOST_CHOSEN).map((key) => {
      const role = key === GUARDIANS ? undefined : catalogue.role(key, { language });
      return {
        key,
        column: possible.find((it) => it.key === (role?.code ?? key)) ?? (role && columnOf(role, language)),
      };
    });
    return {
      columns: named.flatMap(({ column }) => column ?? []),
      unknown: named.filter(({ column }) => !column).map(({ key }) => key),
    };
  }
  const held = heldIn(catalogue, form?.code);
  const packages = areas.flatMap((area) => area.packages);
  const usual = possible.filter(({ roles }) => {
    const gets = roles.some((role) => packages.some((it) => held(it, role) !== "no"));
    return gets && !(form && roles.every((role) => isOutside(form, role)));
  });
  const isOfRegister = ({ roles: [role] }: Column) => role.register === "ccr";
  return {
    columns: [
      ...usual.filter(isOfRegister).slice(0, MOST_USUAL),
      ...usual.filter((it) => !isOfRegister(it)).slice(0, 3),
    ],
    unknown: [],
  };
}
