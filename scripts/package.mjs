// The npm package's own modules in dist/, compiled from the TypeScript in js/: what its entries lead to, and nothing else.

import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { bundle, bundleOfOthers, importPackage } from "./bundle.mjs";
import { inRepository } from "./folders.mjs";
import { fileOf, monthsOf, newestMonth } from "./months.mjs";
import { licencesOf, writePieces } from "./pieces.mjs";
import { run } from "./process.mjs";
import { Failure } from "./program.mjs";
import { buildStyles } from "./styles.mjs";

const IMPORTED = /(?:\bfrom|\bimport)\s*\(?\s*"(\.[^"]+)\.js"/g;

/** What the package exports that has types: what it is imported as, and its declarations. */
export function typedEntries() {
  const { name, exports } = packageJson();
  return Object.entries(exports)
    .filter(([, targets]) => targets.types)
    .map(([path, { types }]) => ({ name: join(name, path), file: inRepository(types) }));
}

/** The declarations that the entries lead to. */
export const publicDeclarations = () =>
  reached(
    typedEntries().map(({ file }) => file),
    ".d.ts",
  );

/** The modules that the entries lead to. */
export const publicModules = () =>
  reached(
    exportedFiles().filter((file) => file.endsWith(".js")),
    ".js",
  );

/** What package.json `exports`, under whatever condition. */
export const exportedFiles = () => targetsOf(packageJson().exports).map((target) => inRepository(target));

/** Every file that some condition of `exports` names. */
const targetsOf = (targets) => (typeof targets === "string" ? [targets] : Object.values(targets).flatMap(targetsOf));

function reached(entries, extension) {
  const files = new Set();
  const visit = (file) => {
    // What is missing is reported where it is read.
    if (files.has(file) || !existsSync(file)) return;
    files.add(file);
    for (const [, path] of readFileSync(file, "utf8").matchAll(IMPORTED)) visit(join(dirname(file), path + extension));
  };
  entries.forEach(visit);
  return files;
}

const packageJson = () => JSON.parse(readFileSync(inRepository("package.json"), "utf8"));

export async function buildPackage() {
  console.log("Compiling the package's TypeScript …");
  removeEarlierOutput();
  await compileTypeScript("js/tsconfig.json");
  copyHandWrittenTypes();
  await buildStyles();
  await buildCatalogueModules();
  removeWhatNobodyReaches();
  const inPolicyReader = await buildPolicyReader();
  removeWhatNobodyReaches();
  await buildCommandLine();
  const inMcpServer = await buildMcpServer();
  await buildLabels();
  await writePieces([...inPolicyReader, ...inMcpServer]);
  for (const file of [
    "index.js",
    "index.d.ts",
    "node.js",
    "elements.js",
    "elements.d.ts",
    "policy.js",
    "policy.d.ts",
  ]) {
    if (!readdirSync(inRepository("dist")).includes(file)) {
      throw new Failure(
        `dist/${file} is missing after the build: js/tsconfig.json must emit it (outDir "../dist", declaration true).`,
      );
    }
  }
}

/** No compiler knows what an import of the module or of the style sheet gives, nor has React at hand. */
function copyHandWrittenTypes() {
  for (const file of ["tilgangspakker.wasm.d.ts", "styles.css.d.ts", "elements/react.d.ts"])
    copyFileSync(inRepository("js", file), inRepository("dist", file));
  // Whoever imports the types for what they declare imports a module.
  writeFileSync(inRepository("dist", "elements", "react.js"), "export {};\n");
}

/** Modules that hold nothing but types are empty as JavaScript, and what is internal has no types for anybody. */
function removeWhatNobodyReaches() {
  const reached = new Set([...exportedFiles(), ...publicDeclarations(), ...publicModules()]);
  for (const file of compiledFiles()) {
    if (!reached.has(file)) rmSync(file);
  }
}

/**
 * Runs the pinned tsc by a tsconfig, the repository's own or that of a folder; by its JavaScript entry, since
 * node_modules/.bin holds no program node can start on Windows.
 */
export function compileTypeScript(project, folder = ".") {
  return run(process.execPath, [inRepository(folder, "node_modules", "typescript", "bin", "tsc"), "-p", project]);
}

/** A module that was renamed must not live on in the package. */
function removeEarlierOutput() {
  for (const file of compiledFiles()) rmSync(file);
}

/** What stands in dist/, but for dist/wasm/: that is made on its own. */
function compiledFiles() {
  return readdirSync(inRepository("dist"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => !file.startsWith(inRepository("dist", "wasm")));
}

const CATALOGUES = ["dist", "catalogues"];

/** To be called when TypeScript is compiled: the module is asked for the identity of the newest, by which the elements know it. */
export async function buildCatalogueModules() {
  const manifest = JSON.parse(readFileSync(inRepository("package.json"), "utf8"));
  const newest = newestMonth(manifest);
  mkdirSync(inRepository(...CATALOGUES), { recursive: true });
  for (const month of monthsOf(manifest)) {
    writeModule(`${month}.json.js`, `export default ${literal(jsonOf(month))};\n`);
    writeEntry(month, month);
  }
  writeEntry("latest", newest);
  writeModule("latest.identity.js", `export default "${await identityIn(jsonOf(newest))}";\n`);
}

async function identityIn(json) {
  const [{ Catalogue }, { identityOf }] = await Promise.all([importPackage(), import("../dist/package/contents.js")]);
  return identityOf(Catalogue.fromJson(json));
}

/** In Node the module is read from the disk, as the package's own entry for Node does. */
function writeEntry(name, month) {
  writeModule(`${name}.js`, entryOf(month, 'import { loadOnce as init } from "../package/module.js";'));
  writeModule(`${name}.node.js`, entryOf(month, 'import init from "../node.js";'));
  const declarations = readFileSync(inRepository("js", "catalogues", "latest.d.ts"), "utf8");
  writeModule(`${name}.d.ts`, declarations.replaceAll("catalogues/latest", `catalogues/${name}`));
}

const entryOf = (month, importOfInit) => `${importOfInit}
import { Catalogue } from "../package/catalogue.js";
import json from "./${month}.json.js";

export async function load() {
  await init();
  return Catalogue.fromJson(json);
}
`;

/** As `toJson()` writes it: without what is there for people to read. */
const jsonOf = (month) => JSON.stringify(JSON.parse(readFileSync(inRepository(fileOf(month)), "utf8")));

/** In single quotes, which JSON is not full of. */
const literal = (text) => `'${text.replace(/[\\']/g, "\\$&")}'`;

const writeModule = (name, text) => writeFileSync(inRepository(...CATALOGUES, name), text);

/** Answers whose packages it holds. */
export async function buildPolicyReader() {
  const { script, folders } = await bundleOfOthers("js/policy.ts", {
    target: "es2022",
    // Names stay, so that a stack says something, and lines, so that tools see at a line's beginning that it exports.
    minify: false,
    minifySyntax: true,
  });
  // Others' licences want to be kept with their code.
  const licences = readFileSync(inRepository("js/policy/third-party.txt"), "utf8");
  writeFileSync(inRepository("dist/policy.js"), `/*!\n${licences}*/\n${script}`);
  return folders;
}

const PROGRAM = inRepository("dist", "cli.js");
/** The oldest that the package runs on. */
const OLDEST_NODE = "node20";

/** What of ours is a file of its own beside the program; the server for assistants is one that its command alone loads. */
const BESIDE = {
  tilgangspakker: "./node.js",
  "tilgangspakker/policy": "./policy.js",
  "#command-line": "./command-line.js",
  "#mcp": "./mcp.js",
};
const IN_NODE = {
  platform: "node",
  target: OLDEST_NODE,
  // Names stay, so that a stack says something.
  minify: false,
  minifyWhitespace: true,
  minifySyntax: true,
  alias: BESIDE,
  external: Object.values(BESIDE),
};

export async function buildCommandLine() {
  const commandLine = await bundle("js/cli/command-line.ts", {
    ...IN_NODE,
    // What js/cli/today.ts declares.
    define: { NEWEST_MONTH: JSON.stringify(newestMonth()) },
  });
  writeFileSync(inRepository("dist", "command-line.js"), commandLine);
  const program = await bundle("js/cli/main.ts", IN_NODE);
  writeFileSync(PROGRAM, `#!/usr/bin/env node\n${program}`);
  chmodSync(PROGRAM, 0o755);
}

/** Answers whose packages it holds. */
async function buildMcpServer() {
  // Most of it is the protocol's library, whose names help nobody here.
  const { script, folders } = await bundleOfOthers("js/cli/mcp/server.ts", { ...IN_NODE, minify: true });
  writeFileSync(inRepository("dist", "mcp.js"), `/*!\n${licencesOf(folders)}\n*/\n${script}`);
  return folders;
}

/** What the module calls things, for the page to call them the same: dist/page/labels.js, which is no part of the package. Each is an export of its own, so that the page holds those that it names. */
async function buildLabels() {
  await importPackage();
  const { Handle } = await import("../dist/wasm/tilgangspakker.js");
  const labels = Object.entries(JSON.parse(Handle.labels()));
  const write = (name, lines) => writeFileSync(inRepository("dist", "page", name), `${lines.join("\n")}\n`);
  mkdirSync(inRepository("dist", "page"), { recursive: true });
  write(
    "labels.js",
    labels.map(([name, texts]) => `export const ${name} = ${JSON.stringify(texts)};`),
  );
  write(
    "labels.d.ts",
    labels.map(([name]) => `export declare const ${name}: readonly [nb: string, nn: string, en: string];`),
  );
}
