// Packages against roles: the part that can be shown, and all of it as a file.

import type { AccessPackage, Catalogue, Language, Role, LocalizedText } from "tilgangspakker";
import { areaKeys } from "./choices.ts";
import { BYTE_ORDER_MARK, LINE_END, SEPARATOR, cell } from "./csv.ts";
import { heldOrDepends } from "./held.ts";

export interface Shown {
  /** Those that hold something in what is shown, or are unresolved there. */
  readonly roles: readonly Pick<Role, "code" | "name">[];
  readonly rows: readonly Row[];
  /** How many packages there are in the area, and how many roles hold something among those shown. */
  readonly allRows: number;
  readonly allRoles: number;
}

export interface Row {
  readonly urn: string;
  readonly name: LocalizedText;
  readonly area: string;
  readonly areaName: LocalizedText;
  /** 0 no, 1 yes, 2 unresolved, 3 in some organisation forms only: for each role shown. */
  readonly held: readonly number[];
}

/** A table of more cells is slow to use. */
const MOST_ROWS = 400;
const MOST_ROLES = 100;

/** What the file says in its cells, in the reader's language. */
export interface CellWords { readonly yes: string; readonly no: string; readonly unresolved: string; readonly depends: string }

export function shownOf(catalogue: Catalogue, language: Language, area?: string, variant?: string): Shown {
  const within = packagesIn(catalogue, language, area);
  const some = within.slice(0, MOST_ROWS);
  const held = heldOrDepends(catalogue, variant);
  const keyOf = areaKeys(catalogue);
  const all = catalogue.roles({ language }).filter((role) => some.some((it) => held(it, role)));
  const roles = all.slice(0, MOST_ROLES);
  return {
    roles: roles.map(({ code, name }) => ({ code, name })),
    rows: some.map((it) => ({ urn: it.urn, name: it.name, area: keyOf(it), areaName: it.area.name, held: roles.map((role) => held(it, role)) })),
    allRows: within.length,
    allRoles: all.length,
  };
}

/** Every package of the area against every role of the catalogue, as CSV. */
export function fileOf(catalogue: Catalogue, { yes, no, unresolved, depends }: CellWords, language: Language, area?: string, variant?: string): Blob {
  const roles = catalogue.roles();
  const held = heldOrDepends(catalogue, variant);
  const said = [no, yes, unresolved, depends];
  const line = (texts: readonly string[], decisions: readonly string[]) => [...texts.map(cell), ...decisions].join(SEPARATOR) + LINE_END;
  return new Blob([
    BYTE_ORDER_MARK,
    line(["urn", "name", "area", ...roles.map(({ code }) => code)], []),
    ...packagesIn(catalogue, language, area).map((it) =>
      line([it.urn, it.name.value, it.area.name.value], roles.map((role) => said[held(it, role)] ?? ""))),
  ], { type: "text/csv;charset=utf-8" });
}

/** Of all areas, where it is not said which. */
function packagesIn(catalogue: Catalogue, language: Language, area: string | undefined): readonly AccessPackage[] {
  const packages = catalogue.packages({ language });
  const keyOf = areaKeys(catalogue);
  return area === undefined ? packages : packages.filter((it) => keyOf(it) === area);
}
