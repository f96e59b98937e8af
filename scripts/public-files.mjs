// What of dist/ belongs into the package: what its package.json names, and what that imports.

import { copyFileSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { inRepository } from "./folders.mjs";

/** No compiler knows what an import of the module gives, so this declaration is written by hand. */
const BY_HAND = "tilgangspakker.wasm.d.ts";
const IMPORTS = /(?:\bfrom|\bimport)\s*\(?\s*"(\.[^"]+)\.js"/g;

/** Removes declarations of the package's insides, and modules that held nothing but types. What wasm-pack made stays, for the next build. */
export function keepPublicFiles() {
  const dist = inRepository("dist");
  copyFileSync(inRepository("src", "browser", "package", BY_HAND), join(dist, BY_HAND));
  const wanted = new Set();
  const follow = (file) => {
    if (wanted.has(file)) return;
    wanted.add(file);
    const [extension] = file.match(/\.d\.ts$|\.\w+$/);
    if (extension !== ".d.ts" && extension !== ".js") return;
    for (const [, name] of readFileSync(join(dist, file), "utf8").matchAll(IMPORTS)) follow(posix.join(dirname(file), name + extension));
  };
  for (const file of namedIn(JSON.parse(readFileSync(inRepository("package.json"), "utf8")))) follow(file);
  for (const name of readdirSync(dist, { recursive: true })) {
    const file = name.replaceAll("\\", "/");
    if (/\.(js|d\.ts)$/.test(file) && !file.startsWith("wasm/") && !wanted.has(file)) rmSync(join(dist, name));
  }
}

/** The files in dist/ that `exports`, `types` and `bin` lead to, as places in dist/. */
function namedIn({ exports, types, bin }) {
  const leaves = (value) => (typeof value === "string" ? [value] : Object.values(value ?? {}).flatMap(leaves));
  return leaves([exports, types, bin]).map((file) => posix.normalize(file)).filter((file) => file.startsWith("dist/")).map((file) => file.slice("dist/".length));
}
