import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { repository } from "../../scripts/folders.mjs";
import { pack, describe as told } from "../../scripts/release.mjs";

const folder = mkdtempSync(join(tmpdir(), "tilgangspakker-tarball-"));
after(() => rmSync(folder, { recursive: true, force: true }));

describe("the tarball", () => {
  it("is the same to the byte wherever and whenever it is made from the same files", async () => {
    const here = await pack(repository, folder);
    const copy = join(folder, "a copy");
    for (const { path } of here.files) {
      cpSync(join(repository, path), join(copy, path));
      utimesSync(join(copy, path), new Date("2001-01-01"), new Date("2001-01-01"));
    }
    const there = await pack(copy);
    assert.equal(there.sha256, here.sha256);
    assert.equal(there.integrity, here.integrity);
  });

  it("is described with all its files and its checksums", async () => {
    const tarball = await pack(repository, folder);
    const text = told(tarball);
    for (const { path } of tarball.files) assert.ok(text.includes(path), path);
    assert.match(text, /^sha256     [0-9a-f]{64}$/m);
    assert.match(text, /^integrity  sha512-/m);
  });
});
