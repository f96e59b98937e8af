// `npm run release -- --check`, in a small repository of its own.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, beforeEach, describe, it } from "node:test";
import { repository } from "../../scripts/folders.mjs";
import { versionFaults } from "../../scripts/release.mjs";

const folders = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

describe("the release check", () => {
  let folder;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tilgangspakker-release-"));
    folders.push(folder);
    cpSync(join(repository, "scripts"), join(folder, "scripts"), { recursive: true });
    for (const file of [
      "package.json",
      "package-lock.json",
      "Cargo.toml",
      "Cargo.lock",
      "fuzz/Cargo.lock",
      "js/package/version.ts",
    ])
      cpSync(join(repository, file), join(folder, file), { recursive: true });
    write("CHANGELOG.md", `# Changelog\n\n## ${version()} – 2026-01-02\n\n- Something.\n`);
    git("init", "--quiet");
    commit();
  });

  const write = (file, text) => writeFileSync(join(folder, file), text);
  const edit = (file, change) => write(file, change(readFileSync(join(folder, file), "utf8")));
  const version = () => JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
  const git = (...args) =>
    execFileSync(
      "git",
      [
        "-c",
        "user.name=Someone",
        "-c",
        "user.email=someone@example.com",
        "-c",
        "commit.gpgsign=false",
        "-c",
        "tag.gpgsign=false",
        ...args,
      ],
      { cwd: folder, stdio: "pipe" },
    );
  const commit = () => {
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "--message", "A commit");
  };
  const check = (env = {}) => {
    const { GITHUB_ACTIONS, ...own } = process.env;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(folder, "scripts", "release.mjs"), "--check"],
      { encoding: "utf8", env: { ...own, ...env } },
    );
    return { status, stdout, stderr };
  };
  const refused = (expected, env) => {
    const { status, stdout, stderr } = check(env);
    assert.equal(status, 1, stdout);
    assert.match(stderr, /This cannot be released yet/);
    assert.match(stderr, expected);
  };

  it("passes where nothing is missing", () => {
    const { status, stdout, stderr } = check();
    assert.equal(stderr, "");
    assert.match(stdout, /can be released from this commit/);
    assert.equal(status, 0);
  });

  for (const [file, place, change] of [
    ["package-lock.json", "package-lock.json", (text) => text.replace(/"version": "[^"]*"/, '"version": "9.9.9"')],
    ["Cargo.toml", "Cargo.toml", (text) => text.replace(/^version = ".*"/m, 'version = "9.9.9"')],
    ["Cargo.lock", "Cargo.lock", (text) => text.replace(/(name = "tilgangspakker"\nversion = )".*"/, '$1"9.9.9"')],
    [
      "fuzz/Cargo.lock",
      "fuzz/Cargo.lock",
      (text) => text.replace(/(name = "tilgangspakker"\nversion = )".*"/, '$1"9.9.9"'),
    ],
    ["js/package/version.ts", "js/package/version.ts", (text) => text.replace(/"[^"]*"/, '"9.9.9"')],
    ["CHANGELOG.md", "CHANGELOG.md, in its newest heading", (text) => text.replace(/^## \S+/m, "## 9.9.9")],
  ]) {
    it(`says that ${file} has another version`, () => {
      edit(file, change);
      commit();
      refused(new RegExp(`${place}: the version is 9\\.9\\.9, and package\\.json's is ${version()}`));
    });
  }

  it("says that the changelog is not finished", () => {
    edit("CHANGELOG.md", (text) => text.replace(" – 2026-01-02", ""));
    commit();
    refused(/CHANGELOG\.md, "## .*": it has no date/);
  });

  it("names files that are not committed", () => {
    write("left-behind.txt", "");
    refused(/\?\? left-behind\.txt/);
  });

  it("says that the version is released already, but not of its own tag", () => {
    git("tag", `v${version()}`);
    assert.equal(check().status, 0);
    commit();
    refused(new RegExp(`The tag v${version()} is on another commit`));
  });

  it("reports everything at once", () => {
    edit("Cargo.toml", (text) => text.replace(/^version = ".*"/m, 'version = "9.9.9"'));
    edit("CHANGELOG.md", (text) => text.replace("- Something.", ""));
    refused(
      /Cargo\.toml: the version is 9\.9\.9[^]*nothing stands below it[^]*Some files are not as they were committed/,
    );
  });

  it("has a workflow name its tag and its repository", () => {
    refused(/for the tag "v9\.9\.9"[^]*"repository"/, {
      GITHUB_ACTIONS: "true",
      GITHUB_REF_TYPE: "tag",
      GITHUB_REF_NAME: "v9.9.9",
      GITHUB_REPOSITORY: "someone/else",
    });
  });
});

describe("this repository", () => {
  it("has one version in all places", () =>
    assert.deepEqual(
      versionFaults((file) => readFileSync(join(repository, file), "utf8")),
      [],
    ));
});
