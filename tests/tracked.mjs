// The files of the repository: what git knows, and what it would take if it were added.

import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { inRepository, repository } from "../scripts/folders.mjs";

export function trackedFiles(...folders) {
  const listed = execFileSync(
    "git",
    ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", ...folders],
    { cwd: repository, encoding: "utf8" },
  );
  // One that is deleted is listed until that is committed.
  return listed.split("\0").filter((file) => file !== "" && existsSync(inRepository(file)));
}
