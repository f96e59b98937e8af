// `npm run docs`: the docs site in docs/site/, made of the guides in docs/, the package's own types and the crate's comments.
// It asks nothing of other machines, and may lie in any folder of any static host.

import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inRepository, repository } from "../scripts/folders.mjs";
import { buildPackage } from "../scripts/package.mjs";
import { run } from "../scripts/process.mjs";
import { Failure, isStarted, runProgram } from "../scripts/program.mjs";
import { setUpForBuild, setUpNpmPackages } from "../scripts/setup.mjs";
import { buildWasm } from "../scripts/wasm.mjs";
import { checkLinks } from "./links.mjs";

const SITE = inRepository("docs", "site");
const RUSTDOC = join(process.env.CARGO_TARGET_DIR || inRepository("target"), "doc");

/** Makes the site from what stands in dist/. Every warning of the tools is an error, and so is a link that leads nowhere. */
export async function buildDocs() {
  await setUpNpmPackages("docs");
  await makePages();
  await addRustdoc();
  checkLinks(SITE);
}

async function makePages() {
  console.log("Making the pages of the guides and of the package's types …");
  const { Application, TypeDocReader } = await import(new URL("node_modules/typedoc/dist/index.js", import.meta.url));
  const entries = publicEntries();
  const app = await Application.bootstrap(
    {
      options: inRepository("docs", "typedoc.json"),
      entryPoints: entries.map(({ types }) => types),
      alwaysCreateEntryPointModule: true,
      out: SITE,
    },
    [new TypeDocReader()],
  );
  checkGuides(app.options.getValue("projectDocuments"));
  const project = await app.convert();
  if (!project) throw new Failure("The package's types could not be read: what is said above tells why.");
  // A module is called what one imports, not what its file is called.
  for (const module of project.getChildrenByKind(MODULE)) {
    module.name = entries.find(({ types }) => types.endsWith(`/${module.name}.d.ts`)).name;
  }
  app.renderer.on("endPage", (page) => {
    const up = "../".repeat(page.url.split("/").length - 1);
    for (const [from, to] of amendments(up)) page.contents = page.contents.replaceAll(from, to);
  });
  app.validate(project);
  await app.generateOutputs(project);
  if (app.logger.hasErrors() || app.logger.hasWarnings())
    throw new Failure("The docs have faults: they are told above, and each must be mended.");
}

/** What we do otherwise than typedoc in its pages, from a page that lies so far down. */
const amendments = (up) => [
  // A link that begins with "site:" is to a page of ours that typedoc knows nothing of.
  ['href="site:', `href="${up}`],
  // Landmarks, by which screen readers find their way.
  ['<div class="col-content">', '<div class="col-content" role="main">'],
  ['<div class="page-menu">', '<div class="page-menu" role="complementary" aria-label="On this page">'],
  // What scrolls must be reached by keys.
  ['<div class="tsd-signature">', '<div class="tsd-signature" tabindex="0">'],
  ['<nav id="tsd-sidebar-links"', '<nav id="tsd-sidebar-links" aria-label="Other pages"'],
];

/** typedoc's number for a module. */
const MODULE = 2;

/** What the package exports that has types: what it is imported as, and the file. */
function publicEntries() {
  const { name, exports } = JSON.parse(readFileSync(inRepository("package.json"), "utf8"));
  return Object.entries(exports)
    .filter(([, target]) => target.types)
    .map(([path, { types }]) => ({ name: join(name, path), types: inRepository(types) }));
}

/** Guides are listed, since they have an order; so a new one could be forgotten. */
function checkGuides(listed) {
  const missing = readdirSync(inRepository("docs")).filter(
    (name) => name.endsWith(".md") && !listed.some((path) => path.endsWith(`/docs/${name}`)),
  );
  if (missing.length > 0)
    throw new Failure(
      `docs/typedoc.json does not list ${missing.join(", ")} in projectDocuments, where it belongs in the order of the guides.`,
    );
}

async function addRustdoc() {
  console.log("Making the pages of the crate …");
  // What cargo has documented before, dependencies among it, would come along.
  rmSync(RUSTDOC, { recursive: true, force: true });
  await run("cargo", ["doc", "--workspace", "--exclude", "rust-wasm-example", "--no-deps", "--lib", "--all-features"], {
    env: { ...process.env, RUSTDOCFLAGS: "-D warnings" },
  });
  cpSync(RUSTDOC, join(SITE, "rust"), { recursive: true });
  // rustdoc's own pages of help and settings lead here.
  writeFileSync(
    join(SITE, "rust", "index.html"),
    '<!doctype html><html lang="en"><title>tilgangspakker</title><meta http-equiv="refresh" content="0; url=tilgangspakker/index.html"><a href="tilgangspakker/index.html">tilgangspakker</a>\n',
  );
}

if (isStarted(import.meta.url)) {
  await runProgram(async () => {
    await setUpForBuild();
    await buildWasm();
    await buildPackage();
    await buildDocs();
    console.log(`\nThe docs are in ${SITE.slice(repository.length)}/: open index.html there, or serve the folder.`);
  });
}
