// The commit that is released: all of what is built must be in it, and its tag may be on no other.

import { inRepository } from "../folders.mjs";
import { answerOf } from "../process.mjs";

export const tagOf = (version) => `v${version}`;

export async function commitFaults(version, folder = inRepository()) {
  const git = (...args) => answerOf("git", args, { cwd: folder });
  const commit = await git("rev-parse", "HEAD");
  if (commit === null) return ["git finds no commit here. A release is made in a clone of the repository."];
  const faults = [];
  const changed = await git("status", "--porcelain");
  if (changed) faults.push(`Some files are not as they were committed, so that nobody could make the same tarball from the commit:\n${indented(changed)}\nCommit them, or put them aside with \`git stash --include-untracked\`.`);
  const tag = tagOf(version);
  const tagged = await git("rev-parse", "--verify", "--quiet", `refs/tags/${tag}^{commit}`);
  if (tagged && tagged !== commit) faults.push(`The tag ${tag} is on another commit, ${tagged.slice(0, 12)}: that version is released. Raise the version.`);
  return faults;
}

const indented = (text) => text.split("\n").map((line) => `    ${line}`).join("\n");
