// `npm run sizes`: what goes over the wire, held to the limits of .size-limit.mjs by size-limit.

import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { inRepository } from "./folders.mjs";
import { run } from "./process.mjs";
import { isStarted, runProgram } from "./program.mjs";
import { npmPackageProgram } from "./setup.mjs";

const FOLDER = inRepository("target", "sizes");

export async function checkSizes() {
  mkdirSync(FOLDER, { recursive: true });
  for (const { path, contents } of await bundles()) writeFileSync(join(FOLDER, basename(path)), contents);
  await run(process.execPath, [npmPackageProgram("size-limit", "bin.js")], {
    advice:
      "Make it smaller, or change the limit in .size-limit.mjs and give the reason in docs/decisions/byte-limits.md.",
  });
}

/** How large something is as it is, and after brotli at its best. */
export function measure(name, content) {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: content.length };
  return { name, raw: content.length, brotli: brotliCompressSync(content, { params }).length };
}

/** What an application that bundles the package ships of its JavaScript, and what the elements add to that. */
export const minified = async () => (await bundles()).map(({ path, contents }) => measure(basename(path), contents));

async function bundles() {
  const { build } = await import("esbuild");
  const options = {
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    legalComments: "none",
    outdir: "out",
    write: false,
  };
  const [index, elements] = ["dist/index.js", "dist/elements.js"].map((it) => inRepository(it));
  const [alone] = (await build({ ...options, entryPoints: [index] })).outputFiles;
  // What both use goes into a file of its own.
  const split = await build({ ...options, entryPoints: [index, elements], splitting: true });
  return [alone, split.outputFiles.find(({ path }) => path.endsWith("elements.js"))];
}

if (isStarted(import.meta.url)) await runProgram(checkSizes);
