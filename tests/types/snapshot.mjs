// The public types as one text, for reviews: what is exported by which entry, without comments, in the order of the alphabet,
// so that nothing shows but what changes for those who use the package.

import { inRepository } from "../../scripts/folders.mjs";
import { publicTypes } from "./public-types.mjs";

export const SNAPSHOT = inRepository("tests", "types", "public-types.snapshot.d.ts");

const HEAD =
  "// What the package's entries export, without comments. Made by `npm run types:snapshot`; a test compares.\n";

export function snapshotText() {
  const { entries, globals } = publicTypes();
  const parts = entries.flatMap(({ name, exports, seen }) => [
    part(`import … from "${name}"`, exports),
    part(`seen in "${name}", and not exported`, seen),
  ]);
  return `${[
    HEAD,
    ...parts,
    part(
      "for everybody",
      globals.map((text) => ({ text })),
    ),
  ]
    .filter(Boolean)
    .join("\n")}`;
}

const part = (title, declarations) =>
  declarations.length > 0 &&
  `// ── ${title}\n\n${declarations.map(({ text }) => text.split("\n").map(wrapped).join("\n")).join("\n")}\n`;

/** A long union takes a line for each of its members, so that a change of one is seen. */
const wrapped = (line) =>
  line.length > 120 && line.startsWith("export type ") ? line.replaceAll(" | ", "\n    | ") : line;

/** The lines that differ, with those around them, as diffs are read. */
export function difference(before, after, around = 3) {
  const [was, is] = [before.split("\n"), after.split("\n")];
  // common[i][j]: how many lines was[i…] and is[j…] have in common.
  const common = Array.from({ length: was.length + 1 }, () => new Uint16Array(is.length + 1));
  for (let i = was.length - 1; i >= 0; i--) {
    for (let j = is.length - 1; j >= 0; j--)
      common[i][j] = was[i] === is[j] ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
  }
  const lines = [];
  for (let i = 0, j = 0; i < was.length || j < is.length; ) {
    if (i < was.length && j < is.length && was[i] === is[j]) lines.push(`  ${was[(j++, i++)]}`);
    else if (j === is.length || (i < was.length && common[i + 1][j] >= common[i][j + 1])) lines.push(`- ${was[i++]}`);
    else lines.push(`+ ${is[j++]}`);
  }
  const differs = (line) => !line.startsWith("  ");
  return lines.filter((_, at) => lines.slice(Math.max(0, at - around), at + around + 1).some(differs)).join("\n");
}
