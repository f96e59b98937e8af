// A file has one subject, and can be read through.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { inRepository } from "../../scripts/folders.mjs";
import { trackedFiles } from "../tracked.mjs";

const SOURCE = /\.(rs|ts|tsx|css|js|cjs|mjs)$/;
const MOST_LINES = 400;
/** Generated, and read as a list of changes. */
const SNAPSHOT = "tests/types/public-types.snapshot.d.ts";

const linesIn = (file) => readFileSync(inRepository(file), "utf8").trimEnd().split("\n").length;

describe("source files", () => {
  const sources = trackedFiles().filter((file) => SOURCE.test(file) && file !== SNAPSHOT);

  it(`have at most ${MOST_LINES} lines`, () => {
    assert.ok(sources.length > 300, "source files were found");
    const long = sources.map((file) => [file, linesIn(file)]).filter(([, lines]) => lines > MOST_LINES);
    assert.deepEqual(Object.fromEntries(long), {});
  });

  it("of Rust stand by themselves: no other language lies in src/", () => {
    assert.deepEqual(
      trackedFiles("src").filter((file) => !file.endsWith(".rs")),
      [],
    );
  });
});
