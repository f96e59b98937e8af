// What may be built on. Crates are what deny.toml lets them be; `node scripts/dependencies.mjs advisories` looks for known faults in
// them, which `npm test` does not, since their database is fetched from a code-hosting site. Every package.json asks for exact versions, and
// every lock file of npm says just what is installed, from nowhere in particular, under a licence that we know.

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setUpCargoTool } from "./cargo-tool.mjs";
import { inRepository } from "./folders.mjs";
import { answerOf, outcomeOf, run } from "./process.mjs";
import { Failure, isStarted, runProgram } from "./program.mjs";
import { npmCommand, setUpRust } from "./setup.mjs";

export async function checkCrates(checks = ["licenses", "bans", "sources"]) {
  const cargoDeny = join(await setUpCargoTool("cargo-deny"), "cargo-deny");
  // fuzz/ is a workspace of its own.
  const fuzz = ["--manifest-path", "fuzz/Cargo.toml", "--config", "fuzz/deny.toml"];
  for (const workspace of [["--workspace"], fuzz]) {
    await run(cargoDeny, [...workspace, "--locked", "check", ...checks], {
      advice:
        "A crate that it names stands in Cargo.lock. Take another one, or change deny.toml and give the reason there.",
    });
  }
}

/** Just those that occur. All of it runs in builds and tests alone: nothing that npm brings is in our package. */
const LICENCES = new Set([
  "0BSD",
  "(Apache-2.0 AND BSD-3-Clause)",
  "Apache-2.0",
  "Apache-2.0 AND LGPL-3.0-or-later",
  "Apache-2.0 AND LGPL-3.0-or-later AND MIT",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "(BSD-3-Clause OR GPL-2.0)",
  "CC-BY-4.0",
  "CC0-1.0",
  "ISC",
  "LGPL-3.0-or-later",
  "MIT",
  "MIT-0",
  "MIT OR Apache-2.0",
  "(MIT AND Zlib)",
  "(MIT OR CC0-1.0)",
  "(MIT OR GPL-3.0-or-later)",
  "MPL-2.0",
  "Python-2.0",
]);

/** Packages that have an install script, and do without it: we install with --ignore-scripts. */
const SCRIPTS_LEFT_OUT = new Set(["@parcel/watcher", "esbuild", "lmdb", "msgpackr-extract", "workerd"]);

const KINDS = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];
const EXACT = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;

/** Examples ask for this package as their readers would, and are called after it. Their lock file leaves out both. */
const OURS = "tilgangspakker";
const OURS_MISSING = new RegExp(`^missing: ${OURS}(-[a-z-]+)?@`);

export async function checkNpmLocks() {
  const files = await tracked("package-lock.json");
  if (files.length === 0)
    throw new Failure(
      "git names no package-lock.json here, so nothing was checked. Is this a clone of the repository?",
    );
  const manifests = await tracked("package.json");
  const faults = manifests.flatMap((file) =>
    faultsOfManifest(readFileSync(inRepository(file), "utf8")).map((fault) => `${file}: ${fault}`),
  );
  const licences = new Set();
  for (const file of files) {
    const lock = readFileSync(inRepository(file), "utf8");
    const manifest = readFileSync(inRepository(dirname(file), "package.json"), "utf8");
    const found = faultsOfLock(lock, manifest).map((fault) => `${file}: ${fault}`);
    faults.push(...found);
    for (const { license } of packagesOf(lock)) licences.add(license);
    // npm itself says whether the versions satisfy all who ask for them; it reads nothing but the lock file.
    if (found.length === 0 && (await lacks(dirname(file))))
      faults.push(
        `${file}: npm finds it incomplete. See \`npm ls --all --package-lock-only\` in that folder, and run \`npm install\` there.`,
      );
  }
  const unused = [...LICENCES].filter((licence) => !licences.has(licence));
  if (unused.length > 0)
    faults.push(`scripts/dependencies.mjs: no package is under ${unused.join(", ")} any longer: take it off the list.`);
  if (faults.length > 0) throw new Failure(faults.join("\n"));
  console.log(`As they should be: ${[...manifests, ...files].sort().join(", ")}.`);
}

async function tracked(name) {
  const files = await answerOf("git", ["ls-files", name, `*/${name}`]);
  return files?.split("\n").filter(Boolean) ?? [];
}

/** What is asked for tomorrow must be what was asked for today. */
export function faultsOfManifest(manifestText) {
  const manifest = JSON.parse(manifestText);
  const asked = KINDS.flatMap((kind) => Object.entries(manifest[kind] ?? {})).filter(([name]) => name !== OURS);
  return asked
    .filter(([, version]) => !EXACT.test(version))
    .map(([name, version]) => `it asks for ${name} "${version}", which is no exact version. Pin it to one.`);
}

/** What is wrong with a lock file beside its package.json, both as text: a sentence a fault, with what to do. */
export function faultsOfLock(lockText, manifestText) {
  const lock = JSON.parse(lockText);
  if (lock.lockfileVersion !== 3)
    return [`its lockfileVersion is ${lock.lockfileVersion}, and not 3. Write it again with npm 9 or newer.`];
  return [
    ...faultsOfRoot(lock.packages[""] ?? {}, JSON.parse(manifestText)),
    ...packagesOf(lockText).flatMap(faultsOfPackage),
  ];
}

function packagesOf(lockText) {
  // Folders of the repository, and links to them, are described by their own package.json.
  const entries = Object.entries(JSON.parse(lockText).packages ?? {}).filter(
    ([path, { link }]) => path.includes("node_modules/") && !link,
  );
  return entries.map(([path, entry]) => ({ path, name: entry.name ?? path.split("node_modules/").at(-1), ...entry }));
}

/** The lock file repeats what package.json asks for. */
function faultsOfRoot(root, manifest) {
  const faults = [];
  for (const kind of KINDS) {
    if (!isSame(manifest[kind] ?? {}, root[kind] ?? {}))
      faults.push(
        `its ${kind} are not those of package.json. Run \`npm install\` in that folder, and commit the lock file.`,
      );
  }
  if (manifest.version !== root.version)
    faults.push(
      `its version is ${root.version}, and package.json's is ${manifest.version}. Run \`npm install\` in that folder.`,
    );
  return faults;
}

function faultsOfPackage({ path, name, version, resolved, integrity, license, hasInstallScript, inBundle }) {
  const faults = [];
  const fault = (what) => faults.push(`${path}: ${what}`);
  if (!EXACT.test(version ?? ""))
    fault(`its version is ${version}, and no number of a registry's. Depend on a released version.`);
  if (resolved !== undefined)
    fault(
      `it names the place that it came from, ${resolved}. The .npmrc has npm leave that out: delete node_modules and the lock file's entry, and run \`npm install\`.`,
    );
  // What lies in another package is in that one's checksum.
  if (!inBundle && !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ""))
    fault("it has no sha512 checksum, so that anything could be installed for it. Run `npm install` in that folder.");
  if (!LICENCES.has(license))
    fault(
      `its licence is ${license ?? "not stated"}, which is not on the list in scripts/dependencies.mjs. Read it there, or take another package.`,
    );
  if (hasInstallScript && !SCRIPTS_LEFT_OUT.has(name))
    fault(
      "it has an install script, which never runs here. Where it works without, add it to the list in scripts/dependencies.mjs.",
    );
  return faults;
}

/** Whether anything is missing, or not as it was asked for. */
async function lacks(folder) {
  const [npm, ...first] = npmCommand();
  const { code, stdout } = await outcomeOf(npm, [
    ...first,
    "ls",
    "--all",
    "--package-lock-only",
    "--json",
    "--prefix",
    inRepository(folder),
  ]);
  if (code === 0) return false;
  const { problems } = stdout ? JSON.parse(stdout) : {};
  return problems?.every((problem) => OURS_MISSING.test(problem)) !== true;
}

const isSame = (one, other) =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

if (isStarted(import.meta.url)) {
  await runProgram(async () => {
    await setUpRust();
    await checkCrates(process.argv.slice(2));
  });
}
