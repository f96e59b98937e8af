// What `npm install tilgangspakker` brings: nothing that a user does not need, and everything that package.json names.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { before, describe, it } from "node:test";
import { promisify } from "node:util";
import { inRepository } from "../../scripts/folders.mjs";
import { npm, PLAIN, pack, temporaryFolder } from "./packed.mjs";

const KB = 1024;
/** As the registry gives it, and as it lies in node_modules. */
const MOST = { packed: 880 * KB, unpacked: 2950 * KB };
/** All that is neither code nor declarations of it. */
const OTHER_FILES = [
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "LICENSE",
  "README.md",
  "SECURITY.md",
  "data/altinn-2026-08/catalogue.json",
  "data/catalogue.schema.json",
  "dist/sbom.cdx.json",
  "dist/styles.css",
  "dist/third-party.txt",
  "dist/wasm/tilgangspakker_bg.wasm",
  "docs/a-million-businesses.md",
  "docs/cli.md",
  "docs/codes.md",
  "docs/cookbook.md",
  "docs/costs.md",
  "docs/data-format.md",
  "docs/elements.md",
  "docs/loading.md",
  "docs/policy.md",
  "docs/ratios.svg",
  "docs/reliability.md",
  "docs/rules.md",
  "docs/soak.svg",
  "docs/start.md",
  "docs/testing.md",
  "docs/threats.md",
  "docs/versioning.md",
  "examples/README.md",
  "package.json",
];
const CODE = /(?<!\.d)\.js$/;
const DECLARATIONS = /\.d\.ts$/;

const started = promisify(execFile);

describe("the tarball", () => {
  const folder = temporaryFolder();
  const user = join(folder, "user");
  const inPackage = (...path) => join(user, "node_modules", "tilgangspakker", ...path);
  let packed;
  let files;
  let manifest;

  before(async () => {
    packed = await pack(folder);
    files = packed.files.map(({ path }) => path).sort();
    mkdirSync(user);
    writeFileSync(join(user, "package.json"), JSON.stringify({ private: true, type: "module" }));
    await npm(["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", packed.tarball], user);
    manifest = JSON.parse(readFileSync(inPackage("package.json"), "utf8"));
  });

  /** What is reached from where package.json leads to, by imports of its kind. */
  function reached(kind) {
    const seen = new Set();
    const follow = (file) => {
      if (seen.has(file)) return;
      seen.add(file);
      const extension = kind === CODE ? ".js" : ".d.ts";
      const text = readFileSync(inPackage(file), "utf8").replace(/\/\*\*.*?\*\//gs, "");
      for (const [, name] of text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'](\.{1,2}\/[^"']+)\.js["']/g))
        follow(posix.join(dirname(file), name + extension));
    };
    for (const file of leaves([manifest.exports, manifest.bin, manifest.types]))
      if (kind.test(file)) follow(posix.normalize(file));
    return [...seen].sort();
  }

  it("has one module, the catalogue, what explains it, and nothing else beside the code", () => {
    assert.deepEqual(
      files.filter((file) => !CODE.test(file) && !DECLARATIONS.test(file)),
      OTHER_FILES,
    );
  });

  it("has the code that is imported, all of it and no more", () => {
    assert.deepEqual(
      files.filter((file) => CODE.test(file)),
      reached(CODE),
    );
  });

  it("has the declarations that public types need, all of them and no more", () => {
    assert.deepEqual(
      files.filter((file) => DECLARATIONS.test(file)),
      reached(DECLARATIONS),
    );
  });

  it("has every file that its README links to", () => {
    const links = [
      ...readFileSync(inPackage("README.md"), "utf8").matchAll(/(?<!!)\[[^\]]*\]\((?!https?:)([^)#]+)/g),
    ].map(([, link]) => link);
    assert.ok(links.length > 10);
    assert.deepEqual(
      links.filter((link) => !files.includes(link)),
      [],
    );
  });

  it(`is at most ${MOST.packed / KB} KB packed and ${MOST.unpacked / KB} KB unpacked`, (test) => {
    test.diagnostic(`${packed.size} bytes packed, ${packed.unpackedSize} bytes unpacked, ${files.length} files`);
    assert.ok(packed.size <= MOST.packed, `${packed.size} bytes packed`);
    assert.ok(packed.unpackedSize <= MOST.unpacked, `${packed.unpackedSize} bytes unpacked`);
  });

  it("brings no other package along and runs nothing when it is installed", () => {
    assert.deepEqual(
      Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies, ...manifest.optionalDependencies }),
      [],
    );
    assert.deepEqual(
      Object.keys(manifest.scripts ?? {}).filter((name) => /install|^prepare$/.test(name)),
      [],
    );
  });

  it("names types first, and what everybody gets last", () => {
    for (const [path, target] of Object.entries(manifest.exports)) {
      if (typeof target === "string") continue;
      const conditions = Object.keys(target);
      assert.equal(conditions[0], "types", path);
      assert.equal(conditions.at(-1), "default", path);
    }
  });

  it("resolves every path that it exports, in Node and in browsers", async () => {
    const paths = Object.keys(manifest.exports).map((path) => path.replace(/^\./, "tilgangspakker"));
    const script = `for (const path of ${JSON.stringify(paths)}) console.log(import.meta.resolve(path));`;
    for (const conditions of [[], ["--conditions=browser"], ["--conditions=types"]]) {
      const { stdout } = await started(process.execPath, [...conditions, "--input-type=module", "--eval", script], {
        cwd: user,
        env: PLAIN,
        encoding: "utf8",
      });
      const resolved = stdout.trim().split("\n");
      assert.equal(resolved.length, paths.length);
      for (const url of resolved) assert.ok(readFileSync(new URL(url)).length > 0, url);
    }
  });

  it("gives Node an entry of its own", async () => {
    const { stdout } = await started(
      process.execPath,
      ["--input-type=module", "--eval", 'console.log(import.meta.resolve("tilgangspakker"))'],
      { cwd: user, env: PLAIN, encoding: "utf8" },
    );
    assert.match(stdout, /dist\/node\.js$/m);
  });

  it("is found faultless by publint", async () => {
    const { publint } = await import("publint");
    const tarball = readFileSync(packed.tarball);
    const { messages } = await publint({
      pack: { tarball: tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.length) },
      strict: true,
    });
    assert.deepEqual(messages, []);
  });

  it("has right types for ES modules, as Are The Types Wrong judges", async () => {
    const attw = inRepository("node_modules", "@arethetypeswrong", "cli", "dist", "index.js");
    const args = [packed.tarball, "--profile", "esm-only", "--no-definitely-typed", "--no-color", "--no-emoji"];
    await started(process.execPath, [attw, ...args], { env: PLAIN, encoding: "utf8" }).catch(({ stdout, stderr }) =>
      assert.fail(stdout + stderr),
    );
  });
});

/** Every file that `exports` and the like lead to, under whatever condition. */
const leaves = (value) => (typeof value === "string" ? [value] : Object.values(value ?? {}).flatMap(leaves));
