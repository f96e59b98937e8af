// The package as it would be published, and the examples with nothing but it, in a folder of their own outside the
// repository, so that nothing is found in the repository's node_modules.

import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { inRepository } from "../../scripts/folders.mjs";
import { npmCommand } from "../../scripts/setup.mjs";

const started = promisify(execFile);

/** Nobody's colours, and no stranger's settings for Node. */
export const PLAIN = { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0", NODE_OPTIONS: "", NODE_TEST_CONTEXT: "" };

export async function npm(args, folder) {
  const [program, ...first] = npmCommand();
  return started(program, [...first, ...args], { cwd: folder, env: PLAIN, encoding: "utf8", maxBuffer: 1 << 26 });
}

/** A folder that is there until the test's process ends. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), "tilgangspakker-package-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Packs what is built, and answers where the tarball lies and what npm says of it. */
export async function pack(folder) {
  // prepack would build all of it once more.
  const { stdout } = await npm(["pack", "--ignore-scripts", "--json", "--pack-destination", folder], inRepository());
  const [told] = Object.values(JSON.parse(stdout));
  return { ...told, tarball: join(folder, told.filename) };
}

/** Where the examples are: those that every test of the package runs, and those in frameworks, which are large. */
export const EXAMPLES = "examples";
export const FRAMEWORKS = "examples/frameworks";

const hasOwnLock = (place) => existsSync(join(place, "package-lock.json"));

/** The folders of the examples in one place that share its lock file, by name. One with its own is tested in tests/examples/. */
export const examplesIn = (from) =>
  readdirSync(inRepository(from)).filter(
    (name) => existsSync(inRepository(from, name, "package.json")) && !hasOwnLock(inRepository(from, name)),
  );

/** A copy of an example with a lock file of its own, installed with the tarball. */
export async function installExample(name, folder, tarball) {
  const own = join(folder, name);
  cpSync(inRepository(EXAMPLES, name), own, { recursive: true, filter: isSource });
  await install(tarball, own);
  return own;
}

const isSource = (path) =>
  !/[\\/](node_modules|dist|build|\.next|\.nuxt|\.output|\.svelte-kit|\.astro|\.angular)$/.test(path);

/**
 * Installs the examples of one place with the tarball in place of what the registry has. Those that need nothing else stand
 * alone; the others share what the lock file of that place pins.
 */
export async function installExamples(folder, tarball, from) {
  const together = join(folder, "together");
  cpSync(inRepository(from), together, {
    recursive: true,
    filter: (path) => isSource(path) && (path === inRepository(from) || !hasOwnLock(path)),
  });
  const examples = examplesIn(from).map((name) => readExample(name, join(together, name)));
  for (const example of examples.filter(needsNothingElse)) {
    const alone = join(folder, "alone", example.name);
    cpSync(example.folder, alone, { recursive: true });
    rmSync(example.folder, { recursive: true });
    example.folder = alone;
    await install(tarball, alone);
  }
  await install(tarball, together);
  return { examples, together };
}

/** Name and version of everything that a lock file lists, but for this package itself. */
export function versionsIn(lockFile) {
  const { packages } = JSON.parse(readFileSync(lockFile, "utf8"));
  return new Map(
    Object.entries(packages)
      .filter(([place, { version }]) => version && place !== "node_modules/tilgangspakker")
      .map(([place, { version }]) => [place, version]),
  );
}

const install = (tarball, folder) =>
  npm(["install", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund", tarball], folder);

function readExample(name, folder) {
  const {
    scripts = {},
    dependencies = {},
    devDependencies = {},
  } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return { name, folder, scripts, dependencies, devDependencies };
}

const needsNothingElse = ({ dependencies, devDependencies }) =>
  Object.keys({ ...dependencies, ...devDependencies }).join() === "tilgangspakker";
