// What the package exports is what the committed snapshot says, so that a review shows every change of it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { difference, SNAPSHOT, snapshotText } from "./snapshot.mjs";

it("the public types are those of the snapshot", () => {
  const [committed, made] = [readFileSync(SNAPSHOT, "utf8"), snapshotText()];
  assert.ok(
    committed === made,
    `The public types have changed. If that is meant, run \`npm run types:snapshot\`, and say in CHANGELOG.md what it means to users:\n\n${difference(committed, made)}\n`,
  );
});

it("a change is told by its line, with what stands around it", () => {
  assert.equal(difference("a\nb\nc\nd\ne", "a\nb\nc\nx\ne", 1), "  c\n- d\n+ x\n  e");
  assert.equal(difference("a\nb", "a\nb"), "");
});
