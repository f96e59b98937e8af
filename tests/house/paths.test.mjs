// What is named in text is where the text says: a path of the repository that has moved is named anew.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { describe, it } from "node:test";
import { inRepository, repository } from "../../scripts/folders.mjs";
import { trackedFiles } from "../tracked.mjs";

const TEXT = /\.(md|rs|ts|tsx|css|html|js|cjs|mjs|json|toml|yml)$/;
/** Facts and texts of others, what is generated, and what tells how it was. */
const NOT_READ = /^data\/|package-lock\.json$|^CHANGELOG\.md$/;
/** Paths in a reader's own project, and in folders that tests make. */
const OF_OTHERS = ["src/main.js", "src/**/policy.xml", "src/a", "src/a/policy.xml"];

const files = trackedFiles();
const folders = new Set(
  files.flatMap((file) =>
    file
      .split("/")
      .slice(1)
      .map((_, depth) =>
        file
          .split("/")
          .slice(0, depth + 1)
          .join("/"),
      ),
  ),
);
const known = [...files, ...folders];

/** From the top of the repository, and not within a longer path. What is left open is `*`, `…` or `YYYY-MM`. */
const top = [...folders].filter((folder) => !folder.includes("/")).map((name) => name.replaceAll(".", "\\."));
const PATH = new RegExp(`(?<![\\w./@*{}:<>-])(?:${top.join("|")})/[\\w./…*-]*[\\w/…*]`, "g");

/** An example, like a folder that is a package of its own, has paths from its own top too. */
function isThere(path, folder) {
  const named = join(folder, path).split(/\*+|…|YYYY-MM/);
  const isOpen = named.length > 1;
  const pattern = new RegExp(`^${named.map((part) => part.replaceAll(".", "\\.")).join(".*")}$`);
  if (isOpen ? known.some((it) => pattern.test(it)) : known.includes(named[0])) return true;
  return folder !== "." && isThere(path, dirname(folder));
}

/** What a build makes is ignored by git. */
const isMade = (path) => spawnSync("git", ["check-ignore", "--quiet", path], { cwd: repository }).status === 0;

/** Each path that leads nowhere, by the file and line that name it. */
function missingIn(file, text) {
  return text.split("\n").flatMap((line, index) =>
    [...line.matchAll(PATH)]
      .map(([path]) => path)
      .filter((path) => !OF_OTHERS.includes(path) && !isThere(path.replace(/\/$/, ""), dirname(file)) && !isMade(path))
      .map((path) => `${file}:${index + 1}: ${path}`),
  );
}

describe("paths of the repository", () => {
  it("that text names exist", () => {
    const read = files.filter((file) => TEXT.test(file) && !NOT_READ.test(file));
    assert.ok(read.length > 300, "text was found");
    assert.deepEqual(
      read.flatMap((file) => missingIn(file, readFileSync(inRepository(file), "utf8"))),
      [],
    );
  });

  it("that do not are told by the line that names them", () => {
    const moved = ["sources/facts", "nowhere"].map((rest) => `src/${rest}/rows.rs`);
    const text = `It is read by ${moved[0]}, see [there](${moved[1]}).\nsrc/lib.rs, data/altinn-…/, docs/site/ and data/*/catalogue.json are there.`;
    assert.deepEqual(
      missingIn("docs/rules.md", text),
      moved.map((path) => `docs/rules.md:1: ${path}`),
    );
  });
});
