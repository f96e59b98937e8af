// The tarball of the npm package, from files that are built already.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { npmCommand } from "../npm-packages.mjs";
import { answerOf } from "../process.mjs";
import { Failure } from "../program.mjs";

/** Packs the package in `folder` into `destination`, and answers what is in the tarball and what it is known by. */
export async function pack(folder, destination = folder) {
  const [npm, ...first] = npmCommand();
  // Without the scripts, since one of them builds: what was tested is what is packed.
  const answer = await answerOf(npm, [...first, "pack", "--json", "--ignore-scripts", "--pack-destination", destination], { cwd: folder });
  if (answer === null) throw new Failure(`npm could not pack ${folder}. See what \`npm pack --dry-run\` says there.`);
  const [{ filename, files, integrity, size, unpackedSize }] = Object.values(JSON.parse(answer));
  const file = join(destination, filename);
  return { file, files, integrity, size, unpackedSize, sha256: createHash("sha256").update(readFileSync(file)).digest("hex") };
}

export function describe({ file, files, integrity, size, unpackedSize, sha256 }) {
  const width = Math.max(...files.map(({ path }) => path.length));
  return [
    ...files.map(({ path, size: bytes }) => `${path.padEnd(width)} ${String(bytes).padStart(9)}`),
    "",
    `${file}: ${files.length} files, ${size} bytes, ${unpackedSize} unpacked`,
    `sha256     ${sha256}`,
    `integrity  ${integrity}`,
  ].join("\n");
}
