// Packages against roles as a file that spreadsheets open.

import type { AccessPackage, Catalogue, Language, Role } from "tilgangspakker";
import { heldIn } from "../../grants/states.ts";
import { save } from "../../saving.ts";
import { stateSaid } from "./cells.ts";
import type { Now } from "./columns.ts";

/**
 * What a Norwegian spreadsheet takes for the next column: the comma is its decimal sign. It reads the
 * letters rightly only behind a byte order mark.
 */
const SEPARATOR = ";";
const BYTE_ORDER_MARK = "\ufeff";
const LINE_END = "\r\n";

/** What a spreadsheet would reckon out instead of showing, also behind spaces and invisible characters, or in full width. */
const FORMULA = /^[\s\p{C}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/** A text in quotes. What looks like a formula gets an apostrophe, which makes it text. */
const cell = (text: string): string => `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** Each package against each role, in words. */
export function csvOf(
  catalogue: Catalogue,
  packages: readonly AccessPackage[],
  roles: readonly Role[],
  variant: string | undefined,
  now: Now,
): Blob {
  const held = heldIn(catalogue, variant);
  const line = (texts: readonly string[]) => texts.map(cell).join(SEPARATOR) + LINE_END;
  return new Blob(
    [
      BYTE_ORDER_MARK,
      line([now.fileUrn, now.fileName, now.fileArea, ...roles.map(({ code }) => code)]),
      ...packages.map((it) =>
        line([
          it.urn,
          it.name.value,
          it.area.name.value,
          ...roles.map((role) => stateSaid(it, role, held(it, role), { catalogue }, now)),
        ]),
      ),
    ],
    { type: "text/csv;charset=utf-8" },
  );
}

/** Lets the reader keep a file, and answers its name. */
export function saveTable(file: Blob, parts: readonly (string | undefined)[], language: Language): string {
  const name = `${["tilgangspakker", ...parts]
    .filter(Boolean)
    .join("-")
    .toLocaleLowerCase(language)
    .replace(/[^\p{L}\p{N}.]+/gu, "-")}.csv`;
  save(name, file);
  return name;
}
