// The module of our own build is the one that wasm-pack makes: whoever runs `wasm-pack build` at the root gets what we ship.

import assert from "node:assert/strict";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, it } from "node:test";

import { inRepository } from "../../scripts/folders.mjs";
import { outcomeOf } from "../../scripts/process.mjs";
import { MADE, withoutOurFolders } from "../../scripts/wasm.mjs";

const FOLDER = inRepository("target", "wasm-pack");

before(async () => {
  rmSync(FOLDER, { recursive: true, force: true });
  const options = [
    "--release",
    "--target",
    "web",
    "--no-pack",
    "--mode",
    "no-install",
    "--out-dir",
    FOLDER,
    "--out-name",
    "tilgangspakker",
  ];
  const { code, stderr } = await outcomeOf("wasm-pack", ["build", ...options], {
    env: { ...process.env, ...withoutOurFolders() },
  });
  assert.equal(code, 0, stderr);
});
after(() => rmSync(FOLDER, { recursive: true, force: true }));

for (const file of MADE) {
  it(`${file} is the same, byte for byte`, () => {
    const [ours, theirs] = [readFileSync(inRepository("dist", "wasm", file)), readFileSync(join(FOLDER, file))];
    assert.ok(
      ours.equals(theirs),
      `${ours.length} bytes are ours, and ${theirs.length} wasm-pack's. Where only "producers" differ, Cargo.lock has another walrus than the lock file of wasm-bindgen-cli.`,
    );
  });
}
