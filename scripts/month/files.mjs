// What of the repository a new month changes: its own folder, package.json, the changelog, and prose that names the newest month.

import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { exportOf, fileOf, moduleExportOf, moduleFilesOf, monthName, newestMonth } from "../months.mjs";
import { answerOf } from "../process.mjs";
import { withEntry } from "../release/changelog.mjs";

/** Where people read, and copy, what the newest month is called. Tests name the month whose facts they state; they stay. */
const PROSE = ["README.md", "CONTRIBUTING.md", "docs/*.md", "examples", "js/*.ts"];

/** Here stands a type of all months that the package has. */
const TYPES = "js/package/types/texts.ts";

/** The new texts of all files that change, by their paths in the repository. */
export async function changedFiles({ root, month, facts, json, entry }) {
  const read = (path) => readFileSync(join(root, path), "utf8");
  const files = new Map([...facts].map(([name, text]) => [`data/${month}/${name}`, text]));
  files.set(fileOf(month), json);
  const manifest = JSON.parse(read("package.json"));
  const earlier = newestMonth(manifest);
  files.set("package.json", `${JSON.stringify(withMonth(manifest, month, earlier), null, 2)}\n`);
  files.set("CHANGELOG.md", withEntry(read("CHANGELOG.md"), entry));
  const names = [[earlier, month], [monthName(earlier), monthName(month)]];
  const naming = await answerOf("git", ["grep", "--untracked", "--name-only", "--fixed-strings", "-I", ...names.flatMap(([name]) => ["-e", name]), "--", ...PROSE], { cwd: root });
  for (const path of naming?.split("\n") ?? []) files.set(path, names.reduce((text, [before, now]) => text.replaceAll(before, now), read(path)));
  files.set(TYPES, read(TYPES).replace(`"${earlier}"`, `"${earlier}" | "${month}"`));
  return files;
}

/** The new month stands behind the one before it, which is kept. */
function withMonth(manifest, month, earlier) {
  const exports = Object.entries(manifest.exports).flatMap(([name, target]) => [
    [name, target],
    ...(name === exportOf(earlier) ? [[moduleExportOf(month), moduleFilesOf(month)], [exportOf(month), `./${fileOf(month)}`]] : []),
  ]);
  const files = manifest.files.flatMap((name) => (name === fileOf(earlier) ? [name, fileOf(month)] : [name]));
  return { ...manifest, exports: Object.fromEntries(exports), files };
}

/** Writes all of them or, where one cannot be written, none: they are written beside their places, and then only moved. */
export function writeAll(root, files) {
  const beside = (path) => join(root, `${path}.new`);
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(beside(path), text);
    }
  } catch (error) {
    for (const path of files.keys()) rmSync(beside(path), { force: true });
    throw error;
  }
  for (const path of files.keys()) renameSync(beside(path), join(root, path));
}
