// What others wrote and the package holds: sbom.cdx.json and third-party.txt.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { inRepository, repository } from "../../scripts/folders.mjs";

const sbom = JSON.parse(readFileSync(inRepository("dist", "sbom.cdx.json"), "utf8"));
const licences = readFileSync(inRepository("dist", "third-party.txt"), "utf8");
const named = (kind) =>
  sbom.components
    .filter(({ purl }) => purl.startsWith(`pkg:${kind}/`))
    .map(({ name, version }) => `${name} ${version}`)
    .sort();

describe("the list of pieces", () => {
  it("is of this version of the package", () => {
    const { version } = JSON.parse(readFileSync(inRepository("package.json"), "utf8"));
    assert.equal(sbom.bomFormat, "CycloneDX");
    assert.equal(sbom.metadata.component.purl, `pkg:npm/tilgangspakker@${version}`);
  });

  it("has every crate that is linked into the module, and no other", () => {
    const tree = execFileSync(
      "cargo",
      [
        ...["tree", "--locked", "--package", "tilgangspakker", "--target", "wasm32-unknown-unknown"],
        ...["--edges", "normal,no-proc-macro", "--prefix", "none"],
      ],
      { cwd: repository, encoding: "utf8" },
    );
    const linked = tree
      .split("\n")
      .map((line) => /^(\S+) v(\S+)/.exec(line))
      .filter((found) => found && found[1] !== "tilgangspakker")
      .map(([, name, version]) => `${name} ${version}`);
    assert.deepEqual(named("cargo"), [...new Set(linked)].sort());
  });

  it("has what the reader of policies and the server for assistants are bundled with", () => {
    const { packages } = JSON.parse(readFileSync(inRepository("package-lock.json"), "utf8"));
    const { version } = packages["node_modules/saxes"];
    assert.ok(named("npm").includes(`saxes ${version}`));
    // Of the server, what its own beginning says.
    const begins = readFileSync(inRepository("dist", "mcp.js"), "utf8").split("*/")[0];
    const said = [...begins.matchAll(/^(\S+ [\d.]+), under /gm)].map(([, it]) => it);
    assert.ok(said.length > 1 && said.every((it) => named("npm").includes(it)), said.join());
  });

  it("says of each where it is from, under what licence, and what its registry sends", () => {
    for (const { purl, licenses, hashes, name } of sbom.components) {
      assert.match(purl, /^pkg:(cargo|npm|generic)\/[\w%/.-]+@[\d.]+$/);
      assert.match(licenses[0].expression, /MIT|Zlib|ISC|BSD/);
      if (name !== "rust-std") assert.match(hashes[0].content, /^([0-9a-f]{64}|[0-9a-f]{128})$/, name);
    }
  });
});

describe("the licences", () => {
  it("are there of every piece, whole", () => {
    const bundles = ["policy.js", "mcp.js"].map(
      (name) => readFileSync(inRepository("dist", name), "utf8").split("*/")[0],
    );
    for (const { name, version, purl } of sbom.components)
      assert.ok(
        purl.startsWith("pkg:npm/") ? bundles.join().includes(name) : licences.includes(`${name} ${version} (`),
        name,
      );
    assert.match(licences, /maud [\d.]+ .*\n\nCopyright \(c\) Chris Wong/);
    assert.match(licences, /foldhash [\d.]+ \(Zlib\)\n\nCopyright/);
  });

  it("name no folder of the machine that made them", () => {
    assert.doesNotMatch(licences + JSON.stringify(sbom), /\/(root|home|Users|tmp)\//);
  });
});
