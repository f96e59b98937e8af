// How large everything is that goes over the wire, and whether that is within the budgets.

import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { Failure, isStarted, runProgram } from "./program.mjs";
import { inRepository, repository } from "./folders.mjs";

const KB = 1024;

const ONE_FILE = "the page as one file";

/** In bytes after brotli at its best, but for the one file, which is kept on disks as it is. */
const BUDGETS = {
  "the wasm module": 290 * KB,
  "the package's JavaScript, bundled and minified": 12 * KB,
  "the elements, beside the package": 20 * KB,
  "the first view of the page": 360 * KB,
  [ONE_FILE]: 2400 * KB,
};
/** Fetched later: today's catalogue, other views than the first, the reader of policies, and pages of their own. */
const ON_REQUEST = /\.json$|\/later\/|(tilgangspakker|tilgjengelighet)\.html$/;

export async function checkSizes() {
  const page = readFolder("site");
  const packed = [...readFolder("dist", /^((elements|package)\/)?[^/]+\.js$/), ...readFolder("dist/wasm", /\.(js|wasm)$/)];
  const [glue, elements] = await minified();
  printTable({ "The page": page, "The npm package's code": [...packed, glue, elements] });

  const used = {
    "the wasm module": packed.find(({ name }) => name.endsWith(".wasm")).brotli,
    "the package's JavaScript, bundled and minified": glue.brotli,
    "the elements, beside the package": elements.brotli,
    "the first view of the page": page.filter(({ name }) => !ON_REQUEST.test(name)).reduce((sum, { brotli }) => sum + brotli, 0),
    [ONE_FILE]: page.find(({ name }) => name.endsWith("tilgangspakker.html")).raw,
  };
  const over = [];
  for (const [what, budget] of Object.entries(BUDGETS)) {
    const how = what === ONE_FILE ? "as it is" : "after brotli";
    console.log(`${what}: ${inKb(used[what])} of ${inKb(budget)} (${how})`);
    if (used[what] > budget) over.push(`Over budget: ${what} is ${inKb(used[what])} ${how}, ${used[what] - budget} bytes more than ${inKb(budget)}.`);
  }
  if (over.length > 0) throw new Failure(`${over.join("\n")}\nMake it smaller, or change the budget in scripts/sizes.mjs and give the reason in the commit.`);
}

function readFolder(folder, wanted = /./) {
  const full = inRepository(folder);
  let entries;
  try {
    entries = readdirSync(full, { recursive: true, withFileTypes: true });
  } catch {
    throw new Failure(`There is no folder ${folder}/ to measure. Run \`npm run build\` first.`);
  }
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => wanted.test(relative(full, file).replaceAll("\\", "/")))
    .sort()
    .map((file) => measure(relative(repository, file), readFileSync(file)));
}

export function measure(name, content) {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: content.length };
  return { name, raw: content.length, gzip: gzipSync(content, { level: 9 }).length, brotli: brotliCompressSync(content, { params }).length };
}

/** What an application that bundles the package ships of its JavaScript, and what the elements add to that. */
export async function minified() {
  const { build } = await import("esbuild");
  const options = { bundle: true, minify: true, format: "esm", platform: "browser", legalComments: "none", outdir: "out", write: false };
  const [index, elements] = ["dist/index.js", "dist/elements.js"].map((it) => inRepository(it));
  const [alone] = (await build({ ...options, entryPoints: [index] })).outputFiles;
  // What both use goes into a file of its own.
  const split = await build({ ...options, entryPoints: [index, elements], splitting: true });
  const beside = split.outputFiles.find(({ path }) => path.endsWith("elements.js"));
  return [measure("minified together", alone.contents), measure("elements, minified", beside.contents)];
}

function printTable(groups) {
  const width = Math.max(...Object.values(groups).flat().map(({ name }) => name.length), 24);
  const line = (name, ...cells) => console.log([name.padEnd(width), ...cells.map((cell) => String(cell).padStart(9))].join(" "));
  console.log();
  for (const [title, files] of Object.entries(groups)) {
    line(title, "raw", "gzip", "brotli");
    for (const { name, raw, gzip, brotli } of files) line(name, raw, gzip, brotli);
    console.log();
  }
}

const inKb = (bytes) => `${(bytes / KB).toFixed(1)} KB`;

if (isStarted(import.meta.url)) await runProgram(checkSizes);
