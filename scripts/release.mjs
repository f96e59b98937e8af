// `npm run release`: checks everything that a release needs, runs all tests, and makes the tarball. It publishes nothing.
// `npm run release -- --check` says what is missing, in a second, and makes nothing.

import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { parseArgs } from "node:util";
import { inRepository, repository } from "./folders.mjs";
import { Failure, runProgram } from "./program.mjs";
import { changelogFaults } from "./release/changelog.mjs";
import { commitFaults, tagOf } from "./release/commit.mjs";
import { provenanceAdvice, provenanceFaults } from "./release/provenance.mjs";
import { describe, pack } from "./release/tarball.mjs";
import { versionFaults, versionIn } from "./release/version.mjs";
import { runSteps } from "./test-run.mjs";
import { STEPS } from "./test-steps.mjs";

const read = (file) => readFileSync(inRepository(file), "utf8");

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
  console.log(`\n── The tarball ${"─".repeat(79)}\n${describe({ ...tarball, file: relative(repository, tarball.file) })}`);
  console.log(`\nNothing is published. ${nextStep(version, manifest)}`);
});

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
