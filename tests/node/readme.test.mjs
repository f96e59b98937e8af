// The README's examples do what they say: each runs by itself, and prints what stands behind its arrows.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const examples = [...readme.matchAll(/^```js\n(.*?)^```$/gms)].map((match) => match[1]);

describe("the README", () => {
  it("has examples", () => assert.ok(examples.length >= 5));

  examples.forEach((example, place) => {
    it(`example ${place + 1} prints what it says`, () => {
      const said = [...example.matchAll(/\/\/ → (.*)$/gm)].map((match) => match[1]);
      assert.ok(said.length > 0, "nothing is said of what it prints");
      const printed = execFileSync(process.execPath, ["--input-type=module", "--eval", example], { encoding: "utf8" });
      assert.deepEqual(printed.trimEnd().split("\n"), said);
    });
  });
});
