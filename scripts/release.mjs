// `npm run release`: checks everything that a release needs, runs all tests, and makes the tarball. It publishes nothing.
// `npm run release -- --check` says what is missing, in a second, and makes nothing.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { inRepository, repository } from "./folders.mjs";
import { answerOf } from "./process.mjs";
import { Failure, isStarted, runProgram } from "./program.mjs";
import { npmCommand } from "./setup.mjs";
import { runSteps } from "./test.mjs";
import { STEPS } from "./test-steps.mjs";

const HEADING = /^## (.*)$/;
const RELEASED = /^(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)(?: – (.*))?$/;
export const UNRELEASED = "Unreleased";

/** Each heading with what it says of version and date, and the text below it; `version` is undefined for "Unreleased". */
export function headings(changelog) {
  const sections = [];
  for (const line of changelog.split(/\r?\n/)) {
    const title = HEADING.exec(line)?.[1].trim();
    if (title !== undefined) sections.push({ title, lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections.map(({ title, lines }) => {
    const [, version, date] = RELEASED.exec(title) ?? [];
    if (version === undefined && title !== UNRELEASED)
      throw new Failure(
        `CHANGELOG.md: the heading "## ${title}" is neither "## X.Y.Z – YYYY-MM-DD", "## X.Y.Z" nor "## ${UNRELEASED}".`,
      );
    return { title, version, date, text: lines.join("\n").trim() };
  });
}

/** What stands in the way of releasing this version with this changelog. */
export function changelogFaults(changelog, version, today = new Date()) {
  const [newest] = headings(changelog);
  const wanted = `## ${version} – ${dayOf(today)}`;
  if (!newest) return [`CHANGELOG.md: it has no heading. Write "${wanted}", and below it what is new.`];
  const faults = [];
  const fault = (what) => faults.push(`CHANGELOG.md, "## ${newest.title}": ${what}`);
  if (newest.version !== version) fault(`the newest heading must be the version that is released. Write "${wanted}".`);
  else if (newest.date === undefined) fault(`it has no date. Write "${wanted}".`);
  else if (!isDay(newest.date)) fault(`"${newest.date}" is no day. Write it as "${wanted}".`);
  // A day begins on the islands of Kiribati, 14 hours before it does in UTC.
  else if (newest.date > dayOf(new Date(today.getTime() + 14 * 60 * 60 * 1000)))
    fault(`${newest.date} is yet to come. Write the day of the release.`);
  if (newest.text === "") fault("nothing stands below it. Write what is new, for those who use the package.");
  return faults;
}

/** The changelog with these lines at the end of what is still being written, under a heading that is made where it is missing. */
export function withEntry(changelog, lines) {
  const [newest] = headings(changelog);
  const entry = lines.join("\n");
  if (!newest || newest.date !== undefined) {
    const at = newest ? changelog.indexOf(`## ${newest.title}`) : changelog.length;
    return `${changelog.slice(0, at)}## ${UNRELEASED}\n\n${entry}\n\n${changelog.slice(at)}`.trimEnd() + "\n";
  }
  const begin = changelog.indexOf(`## ${newest.title}`);
  const next = changelog.indexOf("\n## ", begin);
  const end = next === -1 ? changelog.length : next;
  return `${changelog.slice(0, end).trimEnd()}\n${newest.text === "" ? "\n" : ""}${entry}\n${changelog.slice(end)}`;
}

const dayOf = (date) => date.toISOString().slice(0, 10);

function isDay(text) {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && dayOf(day) === text;
}

export const tagOf = (version) => `v${version}`;

export async function commitFaults(version, folder = inRepository()) {
  const git = (...args) => answerOf("git", args, { cwd: folder });
  const commit = await git("rev-parse", "HEAD");
  if (commit === null) return ["git finds no commit here. A release is made in a clone of the repository."];
  const faults = [];
  const changed = await git("status", "--porcelain");
  if (changed)
    faults.push(
      `Some files are not as they were committed, so that nobody could make the same tarball from the commit:\n${indented(changed)}\nCommit them, or put them aside with \`git stash --include-untracked\`.`,
    );
  const tag = tagOf(version);
  const tagged = await git("rev-parse", "--verify", "--quiet", `refs/tags/${tag}^{commit}`);
  if (tagged && tagged !== commit)
    faults.push(
      `The tag ${tag} is on another commit, ${tagged.slice(0, 12)}: that version is released. Raise the version.`,
    );
  return faults;
}

const indented = (text) =>
  text
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");

/** A sentence for each place that says another version than package.json. */
export function versionFaults(read) {
  const version = versionIn(read);
  const lockedIn = (file) => /^name = "tilgangspakker"\r?\nversion = "([^"]*)"/m.exec(read(file))?.[1];
  const places = {
    "package-lock.json": JSON.parse(read("package-lock.json")).version,
    "package-lock.json, in its first package": JSON.parse(read("package-lock.json")).packages[""].version,
    "Cargo.toml": /^\[workspace\.package\][^[]*?^version = "([^"]*)"/ms.exec(read("Cargo.toml"))?.[1],
    "Cargo.lock": lockedIn("Cargo.lock"),
    "fuzz/Cargo.lock": lockedIn("fuzz/Cargo.lock"),
    "js/package/version.ts": /VERSION = "([^"]*)"/.exec(read("js/package/version.ts"))?.[1],
    "CHANGELOG.md, in its newest heading": headings(read("CHANGELOG.md")).find((heading) => heading.version)?.version,
  };
  const faults = Object.entries(places)
    .filter(([, found]) => found !== version)
    .map(([place, found]) => `${place}: the version is ${found ?? "not stated"}, and package.json's is ${version}.`);
  const advice = `Set it with \`npm version X.Y.Z --no-git-tag-version\`, in Cargo.toml, with \`cargo update --workspace\`, in fuzz/ too, and as a heading of CHANGELOG.md.`;
  return faults.length > 0 ? [...faults, advice] : [];
}

export const versionIn = (read) => JSON.parse(read("package.json")).version;

const HOST = "https://github.com/";

/** What stands in the way of publishing from the workflow that `env` describes; nothing where it describes none. */
export function provenanceFaults(manifest, env = process.env) {
  if (env.GITHUB_ACTIONS !== "true") return [];
  const faults = [];
  const tag = tagOf(manifest.version);
  if (env.GITHUB_REF_TYPE !== "tag" || env.GITHUB_REF_NAME !== tag) {
    faults.push(
      `The workflow runs for the ${env.GITHUB_REF_TYPE ?? "ref"} "${env.GITHUB_REF_NAME}", and package.json's version is ${manifest.version}, whose tag is ${tag}. Tag the commit that has the version of the tag.`,
    );
  }
  const wanted = `${HOST}${env.GITHUB_REPOSITORY}`;
  const named = repositoryIn(manifest);
  if (named !== wanted) {
    faults.push(
      `package.json: "repository" ${named ? `names ${named}` : "is missing"}, and npm takes a package with provenance only where it names ${wanted}, capitals included. Write "repository": { "type": "git", "url": "git+${wanted}.git" }.`,
    );
  }
  return faults;
}

/** What is still to be done before a workflow can publish; said where nothing is published. */
export function provenanceAdvice(manifest) {
  return repositoryIn(manifest)
    ? []
    : ['package.json has no "repository" yet: name the one whose workflow publishes, or the workflow will stop.'];
}

/** As an address of a page, whichever way package.json writes it. */
function repositoryIn({ repository }) {
  const url = typeof repository === "string" ? repository : repository?.url;
  return url
    ?.replace(/^git\+/, "")
    .replace(/\.git$/, "")
    .replace(/^github:/, HOST)
    .replace(/^(?=[\w.-]+\/[\w.-]+$)/, HOST);
}

/** Packs the package in `folder` into `destination`, and answers what is in the tarball and what it is known by. */
export async function pack(folder, destination = folder) {
  const [npm, ...first] = npmCommand();
  // Without the scripts, since one of them builds: what was tested is what is packed.
  const answer = await answerOf(
    npm,
    [...first, "pack", "--json", "--ignore-scripts", "--pack-destination", destination],
    { cwd: folder },
  );
  if (answer === null) throw new Failure(`npm could not pack ${folder}. See what \`npm pack --dry-run\` says there.`);
  const [{ filename, files, integrity, size, unpackedSize }] = Object.values(JSON.parse(answer));
  const file = join(destination, filename);
  return {
    file,
    files,
    integrity,
    size,
    unpackedSize,
    sha256: createHash("sha256").update(readFileSync(file)).digest("hex"),
  };
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

const read = (file) => readFileSync(inRepository(file), "utf8");

function isCheckOnly() {
  try {
    return parseArgs({ options: { check: { type: "boolean", default: false } } }).values.check;
  } catch (error) {
    throw new Failure(`${error.message}\nUse: npm run release [-- --check]`);
  }
}

function stopAt(faults) {
  if (faults.length > 0) throw new Failure(`This cannot be released yet.\n\n${faults.join("\n")}`);
}

function nextStep(version, manifest) {
  const tag = tagOf(version);
  if (process.env.GITHUB_ACTIONS === "true") return "The workflow does so next.";
  return [
    "The workflow publishes it, made again from the same commit, when the commit has its tag:",
    `    git tag ${tag} && git push origin HEAD ${tag}`,
    ...provenanceAdvice(manifest),
  ].join("\n");
}

if (isStarted(import.meta.url)) {
  await runProgram(async () => {
    const checkOnly = isCheckOnly();
    const version = versionIn(read);
    const manifest = JSON.parse(read("package.json"));
    stopAt([
      ...versionFaults(read),
      ...changelogFaults(read("CHANGELOG.md"), version),
      ...(await commitFaults(version)),
      ...provenanceFaults(manifest),
    ]);
    console.log(`Version ${version} can be released from this commit, once the tests have passed.`);
    if (checkOnly) return;

    const failed = await runSteps(STEPS);
    if (failed > 0) throw new Failure(`Nothing was packed, since ${failed} tests failed. They stand above.`);
    // A test that writes into the repository would have changed what is packed.
    stopAt(await commitFaults(version));

    const tarball = await pack(repository);
    console.log(
      `\n── The tarball ${"─".repeat(79)}\n${describe({ ...tarball, file: relative(repository, tarball.file) })}`,
    );
    console.log(`\nNothing is published. ${nextStep(version, manifest)}`);
  });
}
