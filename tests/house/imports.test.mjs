// No module of TypeScript leads back to itself by what it imports, types included: whoever reads one begins with what it rests on.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { describe, it } from "node:test";
import { inRepository } from "../../scripts/folders.mjs";
import { trackedFiles } from "../tracked.mjs";

const IMPORTED = /^(?:import|export)\b[^"']*?\bfrom "(\.[^"]+)"|\bimport\(?\s*"(\.[^"]+)"/gm;

/** What each file imports of the others. What is compiled names `.js`, where the source is `.ts`. */
function importsOf(files) {
  return new Map(
    files.map((file) => {
      const named = [...readFileSync(inRepository(file), "utf8").matchAll(IMPORTED)].map(([, from, at]) =>
        join(dirname(file), from ?? at),
      );
      return [file, named.map((path) => path.replace(/\.js$/, ".ts")).filter((path) => files.includes(path))];
    }),
  );
}

/** Every way that leads back to where it began, as a line to read. */
function circlesIn(imports) {
  const done = new Set();
  const circles = [];
  const follow = (file, path) => {
    if (path.includes(file)) return void circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
    if (done.has(file)) return;
    for (const next of imports.get(file)) follow(next, [...path, file]);
    done.add(file);
  };
  for (const file of imports.keys()) follow(file, []);
  return circles;
}

describe("imports", () => {
  for (const folder of ["js", "www"]) {
    it(`form no circle in ${folder}/`, () => {
      const imports = importsOf(trackedFiles(folder).filter((file) => file.endsWith(".ts")));
      assert.ok([...imports.values()].flat().length > 50, "imports were found");
      assert.deepEqual(circlesIn(imports), []);
    });
  }

  it("that form a circle are told of with the way around", () => {
    const imports = new Map([
      ["a", ["b"]],
      ["b", ["c", "d"]],
      ["c", []],
      ["d", ["b"]],
    ]);
    assert.deepEqual(circlesIn(imports), ["b → d → b"]);
  });
});
